/// PDF (ISO 32000): its streams unpacked, its texts decoded. Text of which a font of its own numbers the letters can't
/// be read here.
extension LeakScanner {
    mutating func lookAtPDF(_ bytes: [UInt8], in nest: Nest) {
        let inner = nest.entering("PDF")
        lookAtText(bytes.texts(ofAtLeast: 4), in: inner, shortest: 5)
        var objects: [UInt8] = []
        var objectsStart = 0
        if bytes.range(of: Array("/Encrypt".utf8), from: 0) != nil { note("is encrypted", in: inner) }
        var place = 0
        while let mark = bytes.range(of: Array("stream".utf8), from: place) {
            place = mark.upperBound
            // `endstream` ends one.
            if mark.lowerBound > 2, bytes[mark.lowerBound - 1] == UInt8(ascii: "d") { continue }
            var start = place
            if start < bytes.count, bytes[start] == 0x0D { start += 1 }
            if start < bytes.count, bytes[start] == 0x0A { start += 1 }
            let end = bytes.range(of: Array("endstream".utf8), from: start)?.lowerBound ?? bytes.count
            let stream = bytes[start..<max(start, end)]
            objects += bytes[objectsStart..<mark.lowerBound]
            objectsStart = max(place, end)
            place = max(place, end)
            let text = unpack(stream, .zlib, in: inner).bytes
            guard !text.isEmpty else {
                if FileFormat(of: Array(stream.prefix(1100))) != .binary { look(at: Array(stream), in: inner) }
                continue
            }
            look(at: text, in: inner)
            lookAtTexts(PDFTexts(of: text), in: inner)
        }
        lookAtTexts(PDFTexts(of: objects + bytes[objectsStart...]), in: inner)
    }

    private mutating func lookAtTexts(_ texts: PDFTexts, in nest: Nest) {
        if !texts.bytes.isEmpty { lookAtText(texts.bytes, in: nest, shortest: texts.bytes.shortestName) }
    }
}

/// The texts in a PDF's objects or in what draws a page: `(…)` and `<…>`, a line each. Those of one `[…]`, between which
/// only distances stand, are one text.
struct PDFTexts {
    private(set) var bytes: [UInt8] = []

    init(of source: [UInt8]) {
        var place = 0
        var isInList = false
        while place < source.count {
            switch source[place] {
            case UInt8(ascii: "["): isInList = true
            case UInt8(ascii: "]"):
                isInList = false
                bytes.append(0x0A)
            case UInt8(ascii: "("):
                add(Self.literal(source, &place))
                if !isInList { bytes.append(0x0A) }
                continue
            case UInt8(ascii: "<"):
                if let text = Self.hexadecimal(source, &place) {
                    add(text)
                    if !isInList { bytes.append(0x0A) }
                }
                continue
            default: break
            }
            place += 1
        }
    }

    private mutating func add(_ text: [UInt8]) {
        let isWide = text.starts(with: [0xFE, 0xFF])
        bytes += isWide ? text.fromUTF16(isBigEndian: true) : text.isUTF8 ? text : text.fromLatin1
    }

    private static func literal(_ source: [UInt8], _ place: inout Int) -> [UInt8] {
        var text: [UInt8] = []
        var depth = 0
        let limit = min(source.count, place + 65536)
        while place < limit {
            let byte = source[place]
            place += 1
            switch byte {
            case UInt8(ascii: "("):
                depth += 1
                if depth > 1 { text.append(byte) }
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return text }
                text.append(byte)
            case UInt8(ascii: "\\") where place < limit:
                var value = 0
                var digits = 0
                while digits < 3, place < limit, (0x30...0x37).contains(source[place]) {
                    value = value * 8 + Int(source[place] - 0x30)
                    digits += 1
                    place += 1
                }
                if digits > 0 {
                    text.append(UInt8(truncatingIfNeeded: value))
                } else {
                    text.append("nrtbf".utf8.contains(source[place]) ? 0x20 : source[place])
                    place += 1
                }
            default: text.append(byte)
            }
        }
        return text
    }

    /// Nil for what is no text in hexadecimal digits, as `<<`.
    private static func hexadecimal(_ source: [UInt8], _ place: inout Int) -> [UInt8]? {
        place += 1
        var digits: [UInt8] = []
        var next = place
        while next < source.count, source[next] != UInt8(ascii: ">") {
            if source[next] > 0x20 {
                guard let value = Character(Unicode.Scalar(source[next])).hexDigitValue, source[next] < 0x80 else {
                    return nil
                }
                digits.append(UInt8(value))
            }
            next += 1
        }
        place = min(next + 1, source.count)
        guard digits.count > 1 else { return nil }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}

extension [UInt8] {
    /// Where some bytes stand first from a place on.
    func range(of wanted: [UInt8], from start: Int) -> Range<Int>? {
        guard let first = wanted.first, count >= wanted.count else { return nil }
        var place = start
        while place <= count - wanted.count {
            guard let next = self[place...].firstIndex(of: first), next <= count - wanted.count else { return nil }
            if self[next..<next + wanted.count].elementsEqual(wanted) { return next..<next + wanted.count }
            place = next + 1
        }
        return nil
    }
}
