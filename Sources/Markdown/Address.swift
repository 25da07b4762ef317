/// What sort of address a link or an image has.
enum Address: Equatable {
    /// Another website, an e-mail address or a telephone number.
    case external
    /// A scheme that is not kept: it could run a program, or point into the reader's own computer.
    case unsafe(scheme: String)
    /// A path, or a place on the same page.
    case local

    /// Reads an address as browsers do: they drop control characters and spaces before it, and tabs and
    /// line breaks anywhere in it, and a scheme has no case. Only four schemes are kept, so that one
    /// that nobody thought of is not.
    init(_ address: UnsafeBufferPointer<UInt8>) {
        self = .local
        var schemeStart: Int?
        var slashes = 0
        for (index, byte) in address.enumerated() {
            if Self.isDropped(byte) || (byte <= 0x20 && schemeStart == nil && slashes == 0) { continue }
            if let schemeStart {
                if byte == UInt8(ascii: ":") { self = Self.withScheme(address[schemeStart..<index]) }
                guard byte.isLetterOrDigit || "+-.".utf8.contains(byte) else { return }
            } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") {
                slashes += 1
                if slashes == 2 {
                    self = .external
                    return
                }
            } else if byte.isLetter, slashes == 0 {
                schemeStart = index
            } else {
                return
            }
        }
    }

    private static func withScheme(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Address {
        let scheme = String(decoding: bytes.filter { !isDropped($0) }, as: UTF8.self).lowercased()
        return ["http", "https", "mailto", "tel"].contains(scheme) ? .external : .unsafe(scheme: scheme)
    }

    private static func isDropped(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}

extension Address {
    init(_ address: String) {
        var address = address
        self = address.withUTF8 { Address($0) }
    }

    /// What a local address says before its fragment, percent-decoded.
    static func path(of address: UnsafeBufferPointer<UInt8>) -> String {
        decoded(address[..<(address.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex)])
    }

    /// What a local address says after `#`, percent-decoded.
    static func fragment(of address: UnsafeBufferPointer<UInt8>) -> String? {
        address.firstIndex(of: UInt8(ascii: "#")).map { decoded(address[($0 + 1)...]) }
    }

    private static func decoded(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        guard part.contains(UInt8(ascii: "%")) else { return String(decoding: part, as: UTF8.self) }
        var bytes: [UInt8] = []
        var index = part.startIndex
        while index < part.endIndex {
            if part[index] == UInt8(ascii: "%"), index + 2 < part.endIndex,
                let high = digit(part[index + 1]), let low = digit(part[index + 2])
            {
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(part[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        if byte.isDigit { return byte - UInt8(ascii: "0") }
        let letter = byte | 0x20
        return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "f") ? letter - UInt8(ascii: "a") + 10 : nil
    }
}
