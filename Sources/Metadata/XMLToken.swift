/// A piece of an XML text (XML 1.0). Texts and values are as they are written, with their references.
enum XMLToken {
    case text(String)
    case verbatim(String)
    case comment
    case instruction(String)
    case doctype
    case start(String, attributes: [XMLAttribute], isEmpty: Bool)
    case end(String)
}

struct XMLAttribute {
    let name: String
    let value: String
}

/// What is no XML, as the rest of a sentence that begins with "it".
struct XMLFault: Error { let what: String }

/// Reads one token after another. It knows no entities but XML's own, and looks into no doctype.
struct XMLTokens {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    mutating func next() throws(XMLFault) -> XMLToken? {
        guard index < bytes.count else { return nil }
        guard bytes[index] == UInt8(ascii: "<") else {
            let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
            defer { index = end }
            return .text(string(index..<end))
        }
        if bytes.has("<!--", at: index) {
            _ = try contents(from: index + 4, to: "-->")
            return .comment
        }
        if bytes.has("<![CDATA[", at: index) { return .verbatim(try contents(from: index + 9, to: "]]>")) }
        if bytes.has("<?", at: index) { return .instruction(try contents(from: index + 2, to: "?>")) }
        if bytes.has("<!", at: index) { return try doctype() }
        if bytes.has("</", at: index) {
            index += 2
            let name = try name()
            skipSpace()
            try expect(">")
            return .end(name)
        }
        index += 1
        return try start()
    }

    private mutating func start() throws(XMLFault) -> XMLToken {
        let name = try name()
        var attributes: [XMLAttribute] = []
        var seen: Set<String> = []
        while true {
            let isApart = skipSpace()
            if bytes.has("/>", at: index) {
                index += 2
                return .start(name, attributes: attributes, isEmpty: true)
            }
            if bytes.has(">", at: index) {
                index += 1
                return .start(name, attributes: attributes, isEmpty: false)
            }
            guard isApart else { throw XMLFault(what: "has a tag `<\(name)` that breaks off") }
            let attribute = try self.name()
            guard seen.insert(attribute).inserted else {
                throw XMLFault(what: "has an attribute `\(attribute)` twice in one tag")
            }
            skipSpace()
            try expect("=")
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
                let end = bytes[(index + 1)...].firstIndex(of: bytes[index]),
                !bytes[index..<end].contains(UInt8(ascii: "<"))
            else { throw XMLFault(what: "has an attribute `\(attribute)` without a quoted value") }
            attributes.append(XMLAttribute(name: attribute, value: string(index + 1..<end)))
            index = end + 1
        }
    }

    /// A doctype to its end, with what is declared in it: brackets and quotes are matched.
    private mutating func doctype() throws(XMLFault) -> XMLToken {
        guard bytes.has("<!DOCTYPE", at: index) else { throw XMLFault(what: "has a `<!` that begins nothing known") }
        var quote: UInt8?
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "<"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">"):
                depth -= 1
                if depth <= 0 { return .doctype }
            default: break
            }
        }
        throw XMLFault(what: "has a doctype that breaks off")
    }

    private mutating func contents(from start: Int, to end: String) throws(XMLFault) -> String {
        var place = start
        while place < bytes.count {
            if bytes.has(end, at: place) {
                index = place + end.utf8.count
                return string(start..<place)
            }
            place += 1
        }
        throw XMLFault(what: "breaks off before a `\(end)`")
    }

    private mutating func name() throws(XMLFault) -> String {
        let start = index
        while index < bytes.count, !" \t\r\n/>=<\"'&".utf8.contains(bytes[index]) { index += 1 }
        guard index > start else { throw XMLFault(what: "has a tag without a name") }
        return string(start..<index)
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = index
        while index < bytes.count, " \t\r\n".utf8.contains(bytes[index]) { index += 1 }
        return index > start
    }

    private mutating func expect(_ text: String) throws(XMLFault) {
        guard bytes.has(text, at: index) else { throw XMLFault(what: "has a tag where `\(text)` is missing") }
        index += text.utf8.count
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension String {
    /// XML text with its references resolved; nil when one is none of XML's own.
    var resolvingReferences: String? {
        guard utf8.contains(UInt8(ascii: "&")) else { return self }
        var result = ""
        var rest = self[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ";") else { return nil }
            let name = rest[start..<end].dropFirst()
            switch name {
            case "amp": result += "&"
            case "lt": result += "<"
            case "gt": result += ">"
            case "quot": result += "\""
            case "apos": result += "'"
            default:
                guard name.first == "#" else { return nil }
                let digits = name.dropFirst()
                let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
                guard let number, number > 0, let scalar = Unicode.Scalar(number) else { return nil }
                result.unicodeScalars.append(scalar)
            }
            rest = rest[end...].dropFirst()
        }
        return result + rest
    }
}
