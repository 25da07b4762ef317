import Bytes

/// Paragraphs, headings, code and raw HTML.
extension Writer {
    mutating func writeParagraph(_ node: Node, from tree: borrowing Tree) {
        let table = read(node, from: tree, mayBeTable: task == nil)
        if isTooDeep { return writePlainText() }
        let mark = task
        task = nil
        if let table { return write(table) }
        if mark == nil, isFigure { return writeFigure() }
        var text = passage.all
        if !isTight {
            startLine()
            document.html.append("<p>")
        }
        if let mark {
            write(mark)
            let rest = passage.letters.dropFirst(Self.taskMarkLength).drop(while: \.isBlank)
            text.letters = rest.startIndex..<rest.endIndex
            if mark == .toDo { noteTask(text) }
        }
        write(text)
        if !isTight { document.html.append("</p>\n") }
        noteSummary(text)
    }

    mutating func writeHeading(_ node: Node, from tree: borrowing Tree) {
        let hasSeveralLines = node.headingLevel == 2 && node.endLine > node.startLine
        let table = read(node, from: tree, mayBeTable: hasSeveralLines)
        if isTooDeep { return writePlainText() }
        task = nil
        // `---` below a table makes a heading of it for CommonMark; it was meant as a line.
        if let table {
            write(table)
            return writeLine("<hr />")
        }
        // A heading without words is nothing to listen to, but the specification has it.
        if passage.letters.isEmpty, options.topHeading != nil { return }
        trail.section += 1
        let level = outline.level(for: node.headingLevel)
        let anchor = outline.anchor(for: String(decoding: passage.letters, as: UTF8.self).unicodeScalars)
        let start = lines.start(of: node.startLine) + node.startColumn - 1
        document.headings.append(
            MarkdownDocument.Heading(
                level: level, text: passage.plainText(passage.letters.indices, quotes: options.quotes), anchor: anchor,
                range: lines.range(start..<max(start, lines.end(of: node.endLine)))))
        startLine()
        let digit = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: level)
        document.html.append("<h")
        document.html.append(digit)
        if !anchor.isEmpty {
            document.html.append(" id=\"")
            document.html.append(escaping: anchor)
            document.html.append("\"")
        }
        document.html.append(">")
        write(passage.all)
        document.html.append("</h")
        document.html.append(digit)
        document.html.append(">\n")
    }

    mutating func writeCode(_ node: Node) {
        task = nil
        if isTooDeep { return writePlainParagraph(node.literal) }
        startLine()
        document.html.append("<pre><code")
        let language = node.fenceInfo.prefix { $0 > 0x20 }
        if !language.isEmpty {
            document.html.append(" class=\"language-")
            document.html.append(escaping: UnsafeBufferPointer(rebasing: language))
            document.html.append("\"")
        }
        document.html.append(">")
        document.html.append(escaping: node.literal)
        document.html.append("</code></pre>\n")
    }

    /// Raw HTML is shown as the text that it is, in a paragraph, which wraps on a small screen as `<pre>`
    /// would not. Comments are left out: they are meant for those who read the file.
    mutating func writeRawHTML(_ node: Node) {
        task = nil
        var html = node.literal[...].withoutBlanks
        while html.starts(with: "<!--".utf8), let end = html.commentEnd { html = html[end...].withoutBlanks }
        guard !html.isEmpty else { return }
        let text = UnsafeBufferPointer(rebasing: html)
        let start = lines.start(of: node.startLine) + node.startColumn - 1
        faults.add(.rawHTML(text.firstLine.excerpt), at: start..<lines.end(of: node.startLine), in: &lines)
        if isTooDeep { return writePlainParagraph(text) }
        startLine()
        document.html.append("<p class=\"raw\">")
        document.html.append(escaping: text)
        document.html.append("</p>\n")
    }

    /// The text of a block that is nested too deep.
    private mutating func writePlainText() {
        startLine()
        document.html.append("<p>")
        passage.write(passage.letters.indices, quotes: options.quotes, escaping: true, to: &document.html)
        document.html.append("</p>\n")
    }

    private mutating func writePlainParagraph(_ text: UnsafeBufferPointer<UInt8>) {
        startLine()
        document.html.append("<p>")
        document.html.append(escaping: text)
        document.html.append("</p>\n")
    }

    /// Reads the text of a block and makes ready what is the same wherever it is shown. Gives back the table in it, if
    /// there is one.
    private mutating func read(_ node: Node, from tree: borrowing Tree, mayBeTable: Bool) -> PipeTable? {
        passage.read(node, from: tree, quotes: quotes, lines: &lines, faults: &faults)
        passage.markStrikethrough()
        if options.quotes != nil { passage.typeset() }
        let mayBeTable = mayBeTable && !isTooDeep
        let table = mayBeTable ? passage.table() : nil
        if let table { passage.keepMarkup(within: table) }
        guard findTerms(in: table, isHeading: node.kind == .heading) else { return table }
        if options.quotes != nil { passage.typeset() }
        return mayBeTable ? passage.table() : nil
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    fileprivate var withoutBlanks: Self {
        guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else {
            return self[endIndex...]
        }
        return self[first...last]
    }

    /// The index after the first `-->`.
    fileprivate var commentEnd: Int? {
        var place = startIndex
        while let sign = base.firstIndex(of: UInt8(ascii: ">"), in: place..<endIndex) {
            if sign >= startIndex + 6, base[sign - 1] == UInt8(ascii: "-"), base[sign - 2] == UInt8(ascii: "-") {
                return sign + 1
            }
            place = sign + 1
        }
        return nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var firstLine: Self { Self(rebasing: prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }) }
}
