/// The parts of a body that its page does not show: comments, and the addresses of links inside the content folder.
///
/// Found by their marks alone, so a comment that is shown as code is among them: whoever asks must look whether the
/// page shows it after all.
struct UnseenMarkdown {
    private(set) var ranges: [Range<Int>] = []

    /// O(body).
    init(in bytes: [UInt8], _ body: Range<Int>) {
        var place = body.lowerBound
        while place < body.upperBound {
            switch bytes[place] {
            case UInt8(ascii: "<") where bytes[place..<body.upperBound].starts(with: "<!--".utf8):
                let end = Self.end(of: "-->", in: bytes[place + 4..<body.upperBound]) ?? body.upperBound
                ranges.append(place..<end)
                place = end
            case UInt8(ascii: "]") where place + 1 < body.upperBound:
                if bytes[place + 1] == UInt8(ascii: "(") || bytes[place + 1] == UInt8(ascii: ":") {
                    addAddress(in: bytes[place + 2..<body.upperBound])
                }
                place += 1
            default: place += 1
            }
        }
    }

    func contains(_ range: Range<Int>) -> Bool {
        ranges.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }

    private mutating func addAddress(in rest: ArraySlice<UInt8>) {
        var address = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "<") }
        var depth = 0
        address = address.prefix { byte in
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            return depth >= 0 && byte > 0x20 && byte != UInt8(ascii: ">")
        }
        // An address elsewhere is written as it is.
        let isElsewhere = address.contains(UInt8(ascii: ":")) || address.starts(with: "//".utf8)
        if !isElsewhere { ranges.append(address.startIndex..<address.endIndex) }
    }

    private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let mark = Array(mark.utf8)
        return bytes.indices.first { bytes[$0...].starts(with: mark) }.map { $0 + mark.count }
    }
}
