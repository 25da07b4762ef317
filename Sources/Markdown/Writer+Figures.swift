import Bytes

/// An image that stands alone and has a title is a figure, with the title as its caption.
extension Writer {
    /// Whether the passage is such an image, of the school's own.
    var isFigure: Bool {
        guard options.makesFigures, let first = passage.runs.first, first.kind == .imageStart,
            first.partner == passage.runs.count - 1
        else { return false }
        let image = passage.links[first.detail].node
        return !image.title.isEmpty && Address(image.address) == .local
    }

    mutating func writeFigure() {
        let decision = decision(forImage: 0)
        startLine()
        guard decision.isShown else {
            document.html.append("<p>")
            writeImage(0, decision)
            document.html.append("</p>\n")
            return
        }
        document.html.append("<figure>\n")
        writeImage(0, decision, title: false)
        document.html.append("\n<figcaption>")
        var caption = Passage()
        caption.append(.text, passage.links[passage.runs[0].detail].node.title)
        if options.quotes != nil { caption.typeset() }
        caption.write(caption.letters.indices, quotes: options.quotes, escaping: true, to: &document.html)
        document.html.append("</figcaption>\n</figure>\n")
    }
}
