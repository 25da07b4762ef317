extension [UInt8] {
    /// A whole address for a quoted attribute, as CommonMark's own renderer writes it: what may stand in
    /// an address stays, `%` included, the rest is percent-encoded, `&` and `'` become references.
    mutating func append(address: UnsafeBufferPointer<UInt8>) {
        let digits: StaticString = "0123456789ABCDEF"
        for byte in address {
            switch byte {
            case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
            case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: ";"), UInt8(ascii: "="),
                UInt8(ascii: "?")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "~"):
                append(byte)
            default:
                append(UInt8(ascii: "%"))
                append(digits.utf8Start[Int(byte >> 4)])
                append(digits.utf8Start[Int(byte & 15)])
            }
        }
    }

    mutating func append(address: String) {
        var address = address
        address.withUTF8 { append(address: $0) }
    }
}
