import Bytes
import Lexicon

/// Links to the terms of a lexicon.
extension Writer {
    /// Finds the terms in the passage and counts them. A backslash before a term has done its duty and is taken out;
    /// gives back whether one was, since then all letters after it stand elsewhere.
    mutating func findTerms(in table: PipeTable?, isHeading: Bool) -> Bool {
        guard let links = options.terms else { return false }
        let hasBackslash = passage.letters.firstIndex(of: UInt8(ascii: "\\"), in: passage.letters.indices) != nil
        guard links.isOn || hasBackslash else { return false }
        let matches = passage.terms(links, in: table)
        let mentions = links.isOn ? matches.filter { !$0.isEscaped && $0.term != links.own } : []
        for match in mentions { trail.count(match, in: &document.mentions) }
        let header = table?.headerLetters ?? 0..<0
        let isLinked = table != nil || !isHeading
        trail.next = 0
        trail.found = isLinked ? mentions.filter { !header.contains($0.range.lowerBound) } : []
        let backslashes = matches.filter(\.isEscaped).map { $0.range.lowerBound - 1 }
        guard !backslashes.isEmpty else { return false }
        passage.takeOut(backslashes)
        trail.takeOut(backslashes)
        return true
    }

    /// Writes letters of prose with links to the terms in it. A link that ends with them is left open: what marks up its
    /// last word may end there, too.
    mutating func writeText(_ letters: Range<Int>) {
        var place = letters.lowerBound
        while place < letters.upperBound {
            var end = letters.upperBound
            if let link = trail.link {
                if link.end <= place {
                    endTermLink()
                    continue
                }
                end = min(end, link.end)
            } else if let match = trail.match(from: place), match.range.lowerBound < end {
                if match.range.lowerBound == place {
                    beginTermLink(match)
                    continue
                }
                end = match.range.lowerBound
            }
            passage.write(place..<end, quotes: options.quotes, escaping: true, to: &document.html)
            place = end
        }
    }

    /// Begins the element of a run, and before it the link to a term that begins with it and goes on after it:
    /// `*cut* score`.
    mutating func begin(element index: Int) {
        let run = passage.runs[index]
        if !trail.found.isEmpty, trail.link == nil, let match = trail.match(from: run.start),
            match.range.lowerBound == run.start
        {
            let end = passage.runs[run.partner].start
            if end > run.start, end < match.range.upperBound { beginTermLink(match) }
        }
        document.html.append(run.kind.startTag)
        elements.append(index)
    }

    mutating func endElement() {
        guard let start = elements.popLast() else { return }
        document.html.append(passage.runs[start].kind.endTag)
    }

    /// Ends the link to a term if all its letters are written and the run is none that ends inside of it.
    mutating func endTermLink(before index: Int) {
        let run = passage.runs[index]
        guard let link = trail.link, run.start >= link.end else { return }
        switch run.kind {
        case .emphasisEnd, .strongEnd, .strikeEnd: if elements.count > link.depth { return }
        case .text: if passage.letters(of: index).isEmpty { return }
        default: break
        }
        endTermLink()
    }

    /// Begins the link to a term at the first place in its section, unless the place is inside of a link. Elements that
    /// end before the term does are ended and begun again: `*a very cut* score`.
    private mutating func beginTermLink(_ match: TermMatch) {
        trail.next += 1
        guard !isInsideLink, trail.isFirst(match.term) else { return }
        let decision = decideOnTerm(match.term)
        guard decision.isShown else { return }
        let inner = elements.reversed().prefix { passage.runs[passage.runs[$0].partner].start < match.range.upperBound }
        let depth = elements.count - inner.count
        writeEndTags(from: depth)
        document.html.append("<a href=\"")
        let attributes = write(decision, fragment: nil)
        document.html.append("\"")
        document.html.append(attributes)
        document.html.append(">")
        writeStartTags(from: depth)
        trail.link = (match.range.upperBound, depth)
        isInsideLink = true
    }

    /// Ends the link to a term. Elements that go on after it are ended and begun again: `cut *score and more*`.
    mutating func endTermLink() {
        guard let link = trail.link else { return }
        writeEndTags(from: link.depth)
        document.html.append("</a>")
        writeStartTags(from: link.depth)
        trail.link = nil
        isInsideLink = false
    }

    private mutating func writeEndTags(from depth: Int) {
        for element in elements[depth...].reversed() { document.html.append(passage.runs[element].kind.endTag) }
    }

    private mutating func writeStartTags(from depth: Int) {
        for element in elements[depth...] { document.html.append(passage.runs[element].kind.startTag) }
    }
}

extension Passage.Run.Kind {
    /// What begins the element of a start.
    fileprivate var startTag: String {
        switch self {
        case .emphasisStart: "<em>"
        case .strongStart: "<strong>"
        default: "<del>"
        }
    }

    /// What ends the element of a start.
    fileprivate var endTag: String {
        switch self {
        case .emphasisStart: "</em>"
        case .strongStart: "</strong>"
        default: "</del>"
        }
    }
}
