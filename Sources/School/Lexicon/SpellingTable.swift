import Diagnostics
import Lexicon
import Records

/// All spellings of the school's terms, each the property of one of them.
///
/// What somebody wrote down goes before a translation, and that before an inflection that was made. What two terms have
/// written down is a fault; what is made of two terms, or is the translation of two, belongs to neither.
struct SpellingTable {
    /// The record of each term, by its number.
    private(set) var terms: [RecordHandle] = []
    private(set) var claims: [Claim] = []
    /// The claims on a text, by the text as it is folded.
    private var claimsOnText: [String: [Int]] = [:]

    /// A term's right to a text.
    struct Claim {
        let spelling: Spelling
        /// Whether it is the title, or made of it.
        let isOfTitle: Bool
        /// Where it was written, or what it is made of.
        let place: SourceRange
        /// Folded, without its case.
        let folded: String
        /// Folded, with its case where that matters.
        let exact: String

        init(_ spelling: Spelling, isOfTitle: Bool, at place: SourceRange) {
            self.spelling = spelling
            self.isOfTitle = isOfTitle
            self.place = place
            folded = Spelling.folded(spelling.text, keepsCase: false)
            exact = spelling.isCaseSensitive ? Spelling.folded(spelling.text, keepsCase: true) : folded
        }

        /// Whether a text could be both.
        func meets(_ other: Claim) -> Bool {
            let isOfOneLanguage =
                spelling.language == nil || other.spelling.language == nil
                || spelling.language == other.spelling.language
            guard isOfOneLanguage else { return false }
            return !spelling.isCaseSensitive || !other.spelling.isCaseSensitive || exact == other.exact
        }
    }

    /// - Parameter names: what children are called, which no inflection may be.
    init(of records: Records, leavingOut names: NameList, reporting report: inout DiagnosticReport) {
        var known: [LexiconTerm] = []
        for (offset, record) in records.all.enumerated() {
            guard let term = record as? LexiconTerm else { continue }
            terms.append(RecordHandle(offset))
            known.append(term)
        }
        addWritten(of: known, reporting: &report)
        addUnshared(
            known.enumerated().flatMap { number, term in
                term.translations.map { translation in
                    Claim(
                        Spelling(
                            translation.title.value, term: number, origin: .translation,
                            isCaseSensitive: term.isCaseSensitive,
                            language: translation.language.value.primaryLanguage),
                        isOfTitle: false, at: translation.title.range)
                }
            })
        addUnshared(
            known.enumerated().flatMap { number, term -> [Claim] in
                guard term.hasInflections, term.head.language(onSiteIn: records.language) == "en" else { return [] }
                return Self.inflections(of: term, number: number).filter {
                    !names.has($0.spelling.text, keepingCase: false)
                }
            })
    }

    /// The finder's spellings.
    var spellings: [Spelling] { claims.map(\.spelling) }

    /// The term that explains each figure: that with its id, else that which somebody wrote with its words.
    func termOfFigure(in records: Records) -> [Figure: Int] {
        guard !terms.isEmpty else { return [:] }
        let byID = Dictionary(
            terms.enumerated().map { (records.all[$1.offset].head.id, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Figure: Int] = [:]
        for figure in Figure.allCases { found[figure] = byID[figure.termID] ?? term(written: figure.words) }
        return found
    }

    /// The number of the term that somebody wrote with this spelling.
    private func term(written text: String) -> Int? {
        claimsOnText[Spelling.folded(text, keepsCase: false), default: []].lazy.map { claims[$0].spelling }
            .first { $0.language == nil }?.term
    }

    /// Titles first, so that a fault stands at an alias rather than at a title.
    private mutating func addWritten(of terms: [LexiconTerm], reporting report: inout DiagnosticReport) {
        for origin in [Spelling.Origin.title, .alias, .form] {
            for (number, term) in terms.enumerated() {
                for text in term.written(as: origin) {
                    let claim = Claim(
                        Spelling(text.value, term: number, origin: origin, isCaseSensitive: term.isCaseSensitive),
                        isOfTitle: origin == .title, at: text.range)
                    guard let owner = owner(met: claim) else {
                        add(claim)
                        continue
                    }
                    guard owner.spelling.term != number else { continue }
                    let other = terms[owner.spelling.term]
                    report.report(
                        SchoolFault.sharedAlias(
                            text: text.value, term: term.head.title.value, other: other.head.title.value,
                            otherPlace: "\(other.head.source.path):\(owner.place.start.line)"),
                        at: text.range, in: term.head.source)
                }
            }
        }
    }

    /// Adds what nobody has written down and only one term claims.
    private mutating func addUnshared(_ new: [Claim]) {
        var newOnText: [String: [Claim]] = [:]
        for claim in new { newOnText[claim.folded, default: []].append(claim) }
        for claim in new {
            let isShared = newOnText[claim.folded, default: []].contains { other in
                other.spelling.term != claim.spelling.term && other.meets(claim)
            }
            if !isShared, owner(met: claim) == nil { add(claim) }
        }
    }

    private static func inflections(of term: LexiconTerm, number: Int) -> [Claim] {
        ([term.head.title] + term.aliases).enumerated().flatMap { index, text in
            Inflection.made(of: text.value).map { made in
                Claim(
                    Spelling(
                        made, term: number, origin: .made, isCaseSensitive: term.isCaseSensitive, language: "en"),
                    isOfTitle: index == 0, at: text.range)
            }
        }
    }

    private func owner(met claim: Claim) -> Claim? {
        claimsOnText[claim.folded, default: []].lazy.map { claims[$0] }.first { $0.meets(claim) }
    }

    private mutating func add(_ claim: Claim) {
        guard !claim.folded.isEmpty else { return }
        claimsOnText[claim.folded, default: []].append(claims.count)
        claims.append(claim)
    }
}

extension LexiconTerm {
    /// What somebody wrote down as a title, an alias or a form.
    fileprivate func written(as origin: Spelling.Origin) -> [Located<String>] {
        switch origin {
        case .title: [head.title]
        case .alias: aliases
        case .form: forms
        case .made, .translation: []
        }
    }
}
