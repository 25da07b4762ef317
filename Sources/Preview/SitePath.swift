/// What an address asks for: an edition, and a file of it.
///
/// There is no disk behind it: only names that the source has are ever served. Still nothing is let through that some
/// reader could take for a way out of the site.
struct SitePath: Equatable {
    /// Such as `staff`; empty for the root.
    let edition: String
    /// From the edition's root, without a `/` at the beginning; empty for the edition's home or the edition itself.
    let path: String
    /// Whether the address ends in `/`.
    let isFolder: Bool

    /// - Parameter target: the path of a request as it was sent, such as `/staff/students/krtm/`; nil when it isn't
    ///   the address of anything here: percent signs are decoded once, and then no part may be empty, `.` or `..`, or
    ///   hold a slash, a backslash or a control character.
    init?(_ target: String) {
        guard target.utf8.first == UInt8(ascii: "/") else { return nil }
        var parts: [String] = []
        for part in target.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let part = Self.decoded(part) else { return nil }
            parts.append(part)
        }
        isFolder = parts.last == ""
        if isFolder { parts.removeLast() }
        guard parts.allSatisfy(Self.isName) else { return nil }
        edition = parts.first ?? ""
        path = parts.dropFirst().joined(separator: "/")
    }

    /// The file of the edition.
    var file: String { isFolder ? index : path }

    /// The page of the folder, were it one.
    var index: String { path.isEmpty ? "index.html" : path + "/index.html" }

    private static func isName(_ part: String) -> Bool {
        part != "" && part != "." && part != ".."
            && part.utf8.allSatisfy {
                $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\")
            }
    }

    /// Nil when a `%` has no two digits after it, or the bytes are no UTF-8.
    private static func decoded(_ part: Substring.UTF8View) -> String? {
        var bytes: [UInt8] = []
        var rest = part[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
