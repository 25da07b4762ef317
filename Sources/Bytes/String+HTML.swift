extension String {
    /// This text with HTML's five special characters as references.
    package var htmlEscaped: String {
        var bytes: [UInt8] = []
        bytes.append(escaping: self)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// This text as one segment of a URL's path.
    package var percentEncoded: String {
        var bytes: [UInt8] = []
        bytes.append(percentEncoding: self)
        return String(decoding: bytes, as: UTF8.self)
    }
}
