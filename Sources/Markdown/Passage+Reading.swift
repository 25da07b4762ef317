import Diagnostics

extension Passage {
    /// Fills the passage with the inline nodes of `block`, and takes the walk to the block's end.
    ///
    /// - Parameter quotes: how many quotations the block stands in.
    mutating func read(
        _ block: Node, from tree: borrowing Tree, quotes: Int, lines: inout BodyLines, faults: inout FaultLog
    ) {
        removeAll()
        var place = InlinePlace(in: block, quotes: quotes, lines: &lines)
        firstLine = place.firstLine
        while let event = tree.next() {
            let node = event.node
            guard event.isEntering else {
                guard let start = open.popLast() else { return }
                close(start, node, at: &place, lines: &lines)
                continue
            }
            switch node.kind {
            case .text:
                append(.text, node.literal)
                if lines.hasEscapes { markVerbatim(from: place.offset(ofColumn: node.startColumn, &lines), lines) }
            case .code:
                append(.code, node.literal)
                place.pass(lines: node.endLine - node.startLine)
            case .html:
                readHTML(node, at: &place, lines: &lines, faults: &faults)
            case .softBreak:
                place.pass(lines: 1)
                appendBreak(.softBreak, line: place.line)
            case .hardBreak:
                place.passHardBreak(&lines)
                appendBreak(.hardBreak, line: place.line)
            case .emphasis:
                begin(.emphasisStart, detail: delimiter(of: node, at: &place, lines: &lines))
            case .strong:
                begin(.strongStart, detail: delimiter(of: node, at: &place, lines: &lines))
            case .link, .image:
                begin(node.kind == .link ? .linkStart : .imageStart, detail: links.count)
                let start = place.offset(ofColumn: node.startColumn, &lines)
                links.append(Link(node: node, bytes: start..<start))
            default: break
            }
        }
    }

    private mutating func close(_ start: Int, _ node: Node, at place: inout InlinePlace, lines: inout BodyLines) {
        switch node.kind {
        case .emphasis: end(start, .emphasisEnd)
        case .strong: end(start, .strongEnd)
        case .link, .image:
            end(start, node.kind == .link ? .linkEnd : .imageEnd)
            let link = runs[start].detail
            if let bytes = autolink(start, node, at: &place, lines: &lines) {
                links[link].bytes = bytes
                runs[start + 1].kind = .address
            } else {
                let end = place.passLink(endColumn: node.endColumn, &lines)
                links[link].bytes = links[link].bytes.lowerBound..<max(end, links[link].bytes.lowerBound)
            }
        default: break
        }
    }

    /// Where an address between `<` and `>` stands, or nil if the link was written with brackets.
    /// libcmark's columns are right for its text and wrong for the link itself.
    private func autolink(
        _ start: Int, _ node: Node, at place: inout InlinePlace, lines: inout BodyLines
    ) -> Range<Int>? {
        guard runs.count == start + 3, runs[start + 1].kind == .text, let child = node.firstChild else { return nil }
        let text = letters[runs[start + 1].start...]
        let address = node.address
        guard
            address.matches(text)
                || (address.starts(with: "mailto:".utf8) && address.dropFirst(7).elementsEqual(text))
        else { return nil }
        let bytes = lines.source.bytes
        let first = place.offset(ofColumn: child.startColumn, &lines) - 1
        guard first >= lines.body.lowerBound, bytes[first] == UInt8(ascii: "<"),
            let last = bytes.firstIndex(of: UInt8(ascii: ">"), in: first..<lines.body.upperBound)
        else { return nil }
        return first..<last + 1
    }

    /// The character that emphasis was written with. It matters only where lines may be rows of a table.
    private func delimiter(of node: Node, at place: inout InlinePlace, lines: inout BodyLines) -> Int {
        guard place.hasSeveralLines else { return Int(UInt8(ascii: "*")) }
        let offset = place.offset(ofColumn: node.startColumn, &lines)
        let underscore = UInt8(ascii: "_")
        let isUnderscore = offset < lines.body.upperBound && lines.source.bytes[offset] == underscore
        return Int(isUnderscore ? underscore : UInt8(ascii: "*"))
    }

    /// HTML is shown as text; a comment is for those who read the file.
    private mutating func readHTML(
        _ node: Node, at place: inout InlinePlace, lines: inout BodyLines, faults: inout FaultLog
    ) {
        let html = node.literal
        if !html.starts(with: "<!--".utf8) {
            append(.html, html)
            let start = place.offset(ofColumn: node.startColumn, &lines)
            faults.add(.rawHTML(html.excerpt), at: start..<start + html.count, in: &lines)
        }
        place.pass(lines: node.endLine - node.startLine)
    }

    /// Finds the letters of the last run that were escaped, by reading it beside its source.
    /// Gives up where the two differ in a way that it does not know: then nothing more is escaped.
    private mutating func markVerbatim(from offset: Int, _ lines: BodyLines) {
        guard let run = runs.last else { return }
        lines.source.bytes.withUnsafeBufferPointer { source in
            var place = offset
            var letter = run.start
            while letter < letters.count, place < lines.body.upperBound {
                if source[place] == UInt8(ascii: "\\"), place + 1 < lines.body.upperBound,
                    source[place + 1].isPunctuation, source[place + 1] == letters[letter]
                {
                    verbatim.append(letter)
                    place += 2
                    letter += 1
                } else if source[place] == UInt8(ascii: "&"), let end = entityEnd(in: source, at: place, letter: letter)
                {
                    repeat {
                        verbatim.append(letter)
                        letter += 1
                    } while letter < letters.count && letters[letter] & 0xC0 == 0x80
                    place = end
                } else if source[place] == letters[letter] {
                    place += 1
                    letter += 1
                } else {
                    return
                }
            }
        }
    }

    /// The end of an entity that stands for the letter; nil if the `&` in the source is just that.
    private func entityEnd(in source: UnsafeBufferPointer<UInt8>, at place: Int, letter: Int) -> Int? {
        // The longest entity has 33 characters.
        let end = min(place + 40, source.count)
        guard let semicolon = source[place..<end].firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = source[(place + 1)..<semicolon]
        guard !name.isEmpty, name.allSatisfy({ $0.isLetterOrDigit || $0 == UInt8(ascii: "#") }) else { return nil }
        // `&nosuchname;` is text, letter by letter.
        return letters[letter...].starts(with: source[place...semicolon]) ? nil : semicolon + 1
    }
}
