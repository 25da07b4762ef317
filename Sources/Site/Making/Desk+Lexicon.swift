import Bytes
import Diagnostics
import Lexicon
import Markdown
import Records
import School

/// Terms of the lexicon in what a page says.
extension Desk {
    /// Where only the first use of a term is a link.
    enum TermScope {
        /// In what the page shows of the text's record.
        case record
        /// On the page, in the order in which it is made: for lists, so that they are not peppered with links.
        case page
        /// In the text itself.
        case text
    }

    /// A text as HTML: with the quotes and dashes of the site's language, and with links to the terms that it uses.
    /// - Parameter record: what the text is a field of; nil for what pages say by themselves.
    func linked(_ text: String, of record: RecordHandle? = nil, once scope: TermScope = .record) -> [UInt8] {
        linking(text, of: record, once: scope).html
    }

    func linked(_ text: Located<String>?, of record: RecordHandle?, once scope: TermScope = .record) -> [UInt8]? {
        text.map { linked($0.value, of: record, once: scope) }
    }

    /// Plain text from a record's body as HTML, with links to terms that the body uses: what its author escaped or
    /// wrote as code is in no link here, too.
    func linked(excerpt: String, of record: RecordHandle, once scope: TermScope = .record) -> [UInt8] {
        let used = view.bodies[record.offset].document.mentions
        return used.isEmpty ? prose(excerpt).html : linking(excerpt, of: record, once: scope, amid: used).html
    }

    /// What a record's body begins with, as HTML.
    func linkedSummary(of record: RecordHandle, once scope: TermScope = .page) -> [UInt8]? {
        summary(of: record).map { linked(excerpt: $0, of: record, once: scope) }
    }

    /// - Parameter used: mentions of the terms that may be linked; nil for all.
    /// - Returns: the HTML, and the terms that it links.
    func linking(
        _ text: String, of record: RecordHandle?, once scope: TermScope, amid used: [TermMention]? = nil
    ) -> (html: [UInt8], terms: [RecordHandle]) {
        let text = Array(typeset(text).utf8)
        let lexicon = view.lexicon
        var html: [UInt8] = []
        html.reserveCapacity(text.count + 16)
        var terms: [RecordHandle] = []
        var place = 0
        func copy(upTo end: Int) {
            text[place..<end].withUnsafeBufferPointer { html.append(escaping: $0) }
            place = end
        }
        let isOn = view.settings.linksTerms && record.map(site.withoutTerms.contains) != true
        for match in lexicon.finder.matches(in: text, language: language(of: record)) {
            if match.isEscaped {
                copy(upTo: match.range.lowerBound - 1)
                place = match.range.lowerBound
                continue
            }
            guard isOn, used?.contains(where: { $0.term == match.term }) != false,
                let term = lexicon.terms[match.term], term != record, !terms.contains(term),
                let words = termText(term), pageTerms.isFirst(term, scope, of: record), let url = url(term)
            else { continue }
            copy(upTo: match.range.lowerBound)
            pageTerms.use(term)
            terms.append(term)
            html.append("<a href=\"")
            html.append(escaping: url)
            html.append("\"")
            html.append(words.link.attributes)
            html.append(">")
            copy(upTo: match.range.upperBound)
            html.append("</a>")
        }
        copy(upTo: text.count)
        return (html, terms)
    }

    /// The language of a record's texts, without a region.
    private func language(of record: RecordHandle?) -> String {
        record.flatMap { site.languages[$0] } ?? words.language.primaryLanguage
    }

    /// A text without the backslashes before terms. O(text), and nearly nothing for a text without any backslash.
    func withoutEscapes(_ text: String) -> String {
        guard text.has(UInt8(ascii: "\\")) else { return text }
        // The text may be in any of the school's languages.
        let languages = Set(([words.language] + view.settings.languages.map(\.value)).map(\.primaryLanguage))
        var bytes = Array(text.utf8)
        let escapes = Set(
            languages.flatMap { language in
                view.lexicon.finder.matches(in: bytes, language: language).filter(\.isEscaped)
                    .map { $0.range.lowerBound - 1 }
            })
        for offset in escapes.sorted().reversed() { bytes.remove(at: offset) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Words of a record for a sentence that is to be linked: as they were typed, so that what their author escaped is in
    /// no link there either. In a record with `lexicon: off` that is every term.
    func quotable(_ text: String, of head: Head) -> String {
        guard !head.linksTerms else { return text }
        var bytes = Array(text.utf8)
        let language = head.language(onSiteIn: words.language)
        for match in view.lexicon.finder.matches(in: bytes, language: language).reversed() where !match.isEscaped {
            bytes.insert(UInt8(ascii: "\\"), at: match.range.lowerBound)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A record's title for a sentence that is to be linked.
    func quotableTitle(of head: Head) -> String {
        head.title.value.isEmpty ? head.id : quotable(head.title.value, of: head)
    }

    // MARK: - Terms by themselves

    /// A term as a link with its definition: nil when the lexicon does not have it for these readers.
    /// - Parameter text: what the link says; nil for the term's title.
    func termLink(_ term: RecordHandle?, saying text: String? = nil) -> TermLinkView? {
        guard let term, let url = url(term), let words = termText(term) else { return nil }
        pageTerms.use(term)
        return TermLinkView(url: url, text: text ?? words.title, cardID: words.link.cardID)
    }

    /// The term that explains a figure.
    func termLink(for figure: Figure) -> TermLinkView? { termLink(view.lexicon.term(for: figure)) }

    /// The terms that explain figures, in their order, without those that stand in a link beside them.
    func termLinks(for figures: [Figure], besides linked: [RecordHandle] = []) -> [TermLinkView] {
        var seen = Set(linked)
        return figures.compactMap { figure in
            guard let term = view.lexicon.term(for: figure), seen.insert(term).inserted else { return nil }
            return termLink(term)
        }
    }

    /// The terms that this page links, with their definitions, in the order of the alphabet.
    func termCards() -> [TermCardView] {
        pageTerms.all.compactMap { handle in
            guard let url = url(handle), let text = termText(handle) else { return nil }
            return TermCardView(url: url, text: text)
        }
        .sorted { ($0.text.key, $0.text.link.cardID) < ($1.text.key, $1.text.link.cardID) }
    }

    private func termText(_ handle: RecordHandle) -> TermText? {
        site.termTexts.withLock { texts in
            if let text = texts[handle] { return text }
            guard let term = view.record(handle, as: LexiconTerm.self), let reading = reading(of: term) else {
                return nil
            }
            texts[handle] = TermText(
                TermLink(to: handle, id: term.head.id), title: title(of: handle), definition: reading)
            return texts[handle]
        }
    }
}
