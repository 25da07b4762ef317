import Bytes

/// Text and what marks it up.
extension Writer {
    /// Writes a segment of the passage. Of its first and last text only the letters that belong to it.
    ///
    /// - Parameter isCell: in a table's cell, where code may hold `\|`, and a line break can't be.
    mutating func write(_ segment: Passage.Segment, isCell: Bool = false) {
        var index = segment.runs.lowerBound
        while index < segment.runs.upperBound {
            let run = passage.runs[index]
            if trail.link != nil { endTermLink(before: index) }
            switch run.kind {
            case .text where !trail.found.isEmpty:
                writeText(passage.letters(of: index).clamped(to: segment.letters))
            case .text, .address, .html:
                let letters = passage.letters(of: index).clamped(to: segment.letters)
                passage.write(letters, quotes: options.quotes, escaping: true, to: &document.html)
            case .code: writeCode(passage.letters(of: index), isCell: isCell)
            case .softBreak: document.html.append(UInt8(ascii: isCell ? " " : "\n"))
            case .hardBreak: document.html.append("<br />\n")
            case .emphasisStart, .strongStart, .strikeStart: begin(element: index)
            case .emphasisEnd, .strongEnd, .strikeEnd: endElement()
            case .linkStart: writeLinkStart(index)
            case .linkEnd:
                document.html.append("</a>")
                isInsideLink = false
            case .imageStart:
                writeImage(index, decision(forImage: index))
                index = run.partner
            case .delimiter:
                for _ in 0..<run.partner { document.html.append(UInt8(truncatingIfNeeded: run.detail)) }
            case .imageEnd, .nothing: break
            }
            index += 1
        }
        endTermLink()
    }

    private mutating func writeCode(_ letters: Range<Int>, isCell: Bool) {
        document.html.append("<code>")
        var start = letters.lowerBound
        if isCell {
            while let pipe = passage.letters.firstIndex(of: UInt8(ascii: "|"), in: start..<letters.upperBound) {
                let isEscaped = pipe > start && passage.letters[pipe - 1] == UInt8(ascii: "\\")
                passage.write(start..<(isEscaped ? pipe - 1 : pipe), quotes: nil, escaping: true, to: &document.html)
                document.html.append(UInt8(ascii: "|"))
                start = pipe + 1
            }
        }
        passage.write(start..<letters.upperBound, quotes: nil, escaping: true, to: &document.html)
        document.html.append("</code>")
    }
}

extension Passage {
    /// The beginning of a segment as plain text, without images and what is struck out, cut to the
    /// length of a summary.
    func summary(of segment: Segment, quotes: QuoteMarks?) -> String {
        // Four bytes a character at most, and some more to find the end of a word or sentence.
        let limit = 4 * Summary.length + 100
        var text: [UInt8] = []
        text.reserveCapacity(min(limit, segment.letters.count + 16))
        var index = segment.runs.lowerBound
        while index < segment.runs.upperBound, text.count < limit {
            switch runs[index].kind {
            case .imageStart, .strikeStart: index = runs[index].partner
            case .delimiter, .nothing: break
            default:
                var letters = letters(of: index).clamped(to: segment.letters)
                // What was left out may have stood between two spaces.
                let space = UInt8(ascii: " ")
                if text.last == space, !letters.isEmpty, self.letters[letters.lowerBound] == space {
                    letters = letters.lowerBound + 1..<letters.upperBound
                }
                let end = min(letters.upperBound, letters.lowerBound + limit)
                write(letters.lowerBound..<end, quotes: quotes, escaping: false, to: &text)
            }
            index += 1
        }
        return Summary.cut(text)
    }
}
