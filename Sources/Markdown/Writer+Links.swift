import Bytes

/// Links and images, which go where the caller says.
extension Writer {
    /// Writes `<a …>`, or leaves out the link and keeps its text.
    mutating func writeLinkStart(_ index: Int) {
        let link = passage.links[passage.runs[index].detail]
        let address = link.node.address
        var decision = LinkDecision.textOnly
        var isExternal = false
        // HTML has no links inside links, while CommonMark lets an address between < and > through.
        if !isInsideLink {
            switch Address(address) {
            case .local: decision = decide(destination(.link, index))
            case .unsafe(let scheme): faults.add(.unsafeLink(scheme: scheme), at: link.bytes, in: &lines)
            case .external: isExternal = true
            }
        }
        guard isExternal || decision.isShown else {
            passage.runs[passage.runs[index].partner].kind = .nothing
            return
        }
        isInsideLink = true
        document.html.append("<a href=\"")
        let attributes =
            isExternal ? " rel=\"noopener\"" : write(decision, fragment: Address.fragment(of: address))
        if isExternal { document.html.append(address: address) }
        document.html.append("\"")
        writeTitle(of: link)
        document.html.append(attributes)
        document.html.append(">")
    }

    /// Writes an image, or its alternative text. It loads late: most pictures are below the first screen.
    mutating func writeImage(_ index: Int, _ decision: LinkDecision, title hasTitle: Bool = true) {
        let link = passage.links[passage.runs[index].detail]
        let alternative = passage.letters(inside: index)
        guard decision.isShown else {
            passage.write(alternative, quotes: options.quotes, escaping: true, to: &document.html)
            return
        }
        document.html.append("<img src=\"")
        let attributes = write(decision, fragment: Address.fragment(of: link.node.address))
        document.html.append("\" alt=\"")
        passage.write(alternative, quotes: options.quotes, escaping: true, to: &document.html)
        document.html.append("\"")
        if hasTitle { writeTitle(of: link) }
        document.html.append(attributes)
        document.html.append(" loading=\"lazy\" decoding=\"async\" />")
    }

    /// Asks the caller about an image, unless it comes from elsewhere.
    mutating func decision(forImage index: Int) -> LinkDecision {
        let link = passage.links[passage.runs[index].detail]
        if passage.letters[passage.letters(inside: index)].allSatisfy(\.isBlank) {
            faults.add(.imageWithoutAlt(address: link.node.address.excerpt), at: link.bytes, in: &lines)
        }
        switch Address(link.node.address) {
        case .local: return decide(destination(.image, index))
        case .external: faults.add(.externalImage(address: link.node.address.excerpt), at: link.bytes, in: &lines)
        case .unsafe(let scheme): faults.add(.unsafeLink(scheme: scheme), at: link.bytes, in: &lines)
        }
        return .textOnly
    }

    private mutating func destination(_ kind: Destination.Kind, _ index: Int) -> Destination {
        let link = passage.links[passage.runs[index].detail]
        let address = link.node.address
        return Destination(
            kind: kind, path: Address.path(of: address), fragment: Address.fragment(of: address),
            written: String(decoding: address, as: UTF8.self), range: lines.range(link.bytes),
            label: passage.text(inside: index))
    }

    /// Writes the address, or leaves the hole for it. Gives back the attributes to write after it.
    mutating func write(_ decision: LinkDecision, fragment: @autoclosure () -> String?) -> String {
        switch decision {
        case .write(let address, let attributes):
            document.html.append(address: address)
            return attributes
        case .slot(let token, let attributes):
            document.slots.append(
                MarkdownDocument.Slot(
                    offset: Int32(clamping: document.html.count), token: Int32(clamping: token),
                    fragment: fragment()))
            return attributes
        case .textOnly: return ""
        }
    }

    private mutating func writeTitle(of link: Passage.Link) {
        let title = link.node.title
        guard !title.isEmpty else { return }
        document.html.append(" title=\"")
        document.html.append(escaping: title)
        document.html.append("\"")
    }
}

extension LinkDecision {
    /// Whether there is an address to write. One that a browser would run never is, whoever decided.
    var isShown: Bool {
        switch self {
        case .textOnly: return false
        case .slot: return true
        case .write(let address, _):
            if case .unsafe = Address(address) { return false }
            return true
        }
    }
}
