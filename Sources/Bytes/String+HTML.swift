extension String {
    /// This text with HTML's five special characters as references.
    package var htmlEscaped: String { String(decoding: html, as: UTF8.self) }

    /// The same as the bytes of a page.
    package var html: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(escaping: self)
        return bytes
    }

    /// This text as one segment of a URL's path.
    package var percentEncoded: String {
        var bytes: [UInt8] = []
        bytes.append(percentEncoding: self)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// This text as part of an `id` on a page, without any white space: other texts become other ids. All but letters,
    /// digits, `-`, `.` and `~` is `_` and the byte's two hexadecimal digits.
    package var idEncoded: String {
        let encoded = percentEncoded
        // Most ids are plain.
        guard encoded.has(UInt8(ascii: "_")) || encoded.has(UInt8(ascii: "%")) else { return encoded }
        return encoded.replacing("_", with: "%5F").replacing("%", with: "_")
    }
}

extension String {
    /// Whether a byte stands in this text. O(n); a byte of ASCII is that character.
    package func has(_ byte: UInt8) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? utf8.contains(byte)
    }
}
