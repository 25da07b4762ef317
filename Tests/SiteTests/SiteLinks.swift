import TestSupport

/// The links of a whole site, followed.
struct SiteLinks {
    let site: BuiltSite
    private let pages: [String: HTMLPage]

    init(_ site: BuiltSite) {
        self.site = site
        pages = site.pages.filter { $0.key.hasSuffix(".html") }.mapValues { HTMLPage($0) }
    }

    /// Links that lead nowhere, with their pages.
    var broken: [String] {
        pages.sorted { $0.key < $1.key }.flatMap { path, page in
            page.links.filter { !leadsSomewhere($0, from: path) }.map { "\(path): \($0)" }
        }
    }

    /// Every relative link with its page.
    var relative: [(page: String, link: String)] {
        pages.flatMap { path, page in page.links.filter { !Self.isElsewhere($0) }.map { (path, $0) } }
    }

    var all: [String] { pages.values.flatMap(\.links) }

    static func isElsewhere(_ link: String) -> Bool {
        link.contains("://") || link.hasPrefix("mailto:") || link.hasPrefix("tel:")
    }

    private func leadsSomewhere(_ link: String, from page: String) -> Bool {
        if Self.isElsewhere(link) { return true }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let target = Self.target(of: String(parts[0]), from: page), site.files[target] != nil else {
            return false
        }
        guard parts.count == 2 else { return true }
        return pages[target]?.ids.contains(Self.decoded(String(parts[1]))) == true
    }

    /// The file that a relative address means, as a browser and a plain server see it.
    static func target(of address: String, from page: String) -> String? {
        guard !address.hasPrefix("/"), !address.contains("?") else { return nil }
        if address.isEmpty { return page }
        var folders = page.split(separator: "/").dropLast().map(String.init)
        let segments = address.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case "..":
                guard !folders.isEmpty else { return nil }
                folders.removeLast()
            case ".": break
            case "" where isLast: folders.append("index.html")
            case "": return nil
            default: folders.append(decoded(segment))
            }
        }
        if segments.last == ".." || segments.last == "." { folders.append("index.html") }
        return folders.joined(separator: "/")
    }

    static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
