import CZlib

/// Ways to hide a text, for tests.
enum Packing: CaseIterable {
    case plain, gzip, zlib, zip, storedZip, base64, base64URL, base64Lines, dataURL, percent, twicePercent, reference,
        hexReference, twiceReference, escapes, wide, wideBigEndian, pngText, pngPacked, pngInternational, jpegComment,
        gifComment, webp, pdfText, pdfStream

    /// Those that make text out of text and so can stand in a page.
    static let ofText: [Packing] = [
        .plain, .base64, .base64URL, .base64Lines, .dataURL, .percent, .twicePercent, .reference, .hexReference,
        .twiceReference, .escapes,
    ]

    func pack(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .plain: bytes
        case .gzip: Self.deflated(bytes, 31)
        case .zlib: Self.deflated(bytes, 15)
        case .zip: Self.archive(bytes, isStored: false)
        case .storedZip: Self.archive(bytes, isStored: true)
        case .base64: Self.digits(bytes, "+/", pads: true)
        case .base64URL: Self.digits(bytes, "-_", pads: false)
        case .base64Lines: Self.lines(Self.digits(bytes, "+/", pads: true))
        case .dataURL:
            Array("<img src=\"data:application/octet-stream;base64,".utf8) + Self.digits(bytes, "+/", pads: true)
                + Array("\">".utf8)
        case .percent: bytes.flatMap { Self.ascii("%" + Self.hex($0)) }
        case .twicePercent: bytes.flatMap { Self.ascii("%25" + Self.hex($0)) }
        case .reference: Self.scalars(bytes).flatMap { Self.ascii("&#\($0.value);") }
        case .hexReference: Self.scalars(bytes).flatMap { Self.ascii("&#x\(String($0.value, radix: 16));") }
        case .twiceReference: Self.scalars(bytes).flatMap { Self.ascii("&amp;#\($0.value);") }
        case .escapes:
            String(decoding: bytes, as: UTF8.self).utf16.flatMap {
                Self.ascii("\\u" + Self.hex(UInt8($0 >> 8)) + Self.hex(UInt8($0 & 255)))
            }
        case .wide:
            String(decoding: bytes, as: UTF8.self).utf16.reduce(into: [0xFF, 0xFE]) {
                $0 += [UInt8($1 & 255), UInt8($1 >> 8)]
            }
        case .wideBigEndian: String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        case .pngText: Self.png(Self.ascii("tEXt"), Self.ascii("Author\0") + bytes)
        case .pngPacked: Self.png(Self.ascii("zTXt"), Self.ascii("Author\0\0") + Self.deflated(bytes, 15))
        case .pngInternational:
            Self.png(Self.ascii("iTXt"), Self.ascii("Author\0\u{1}\0en\0by\0") + Self.deflated(bytes, 15))
        case .jpegComment:
            [0xFF, 0xD8, 0xFF, 0xFE] + Self.bigEndian(UInt32(bytes.count + 2)).suffix(2) + bytes + [0xFF, 0xD9]
        case .gifComment: Self.ascii("GIF89a") + [1, 0, 1, 0, 0, 0, 0, 0x21, 0xFE] + Self.subBlocks(bytes) + [0x3B]
        case .webp: Self.ascii("RIFF\0\0\0\0WEBPXMP ") + Self.bigEndian(UInt32(bytes.count)).reversed() + bytes
        case .pdfText:
            Self.ascii("%PDF-1.7\n1 0 obj\n<< /Title <FEFF")
                + Self.wideBigEndian.pack(bytes).flatMap { Self.ascii(Self.hex($0)) } + Self.ascii("> >>\nendobj\n")
        case .pdfStream:
            Self.ascii("%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\r\n") + Self.deflated(bytes, 15)
                + Self.ascii("\nendstream\n")
        }
    }

    private static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func scalars(_ bytes: [UInt8]) -> String.UnicodeScalarView {
        String(decoding: bytes, as: UTF8.self).unicodeScalars
    }

    private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

    static func bigEndian(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
    }

    private static func subBlocks(_ bytes: [UInt8]) -> [UInt8] {
        var blocks: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 255) {
            let part = bytes[start..<min(start + 255, bytes.count)]
            blocks += [UInt8(part.count)] + part
        }
        return blocks + [0]
    }

    private static func png(_ name: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
        func chunk(_ name: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
            bigEndian(UInt32(bytes.count)) + name + bytes + [0, 0, 0, 0]
        }
        return [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + chunk(ascii("IHDR"), [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
            + chunk(name, bytes) + chunk(ascii("IDAT"), deflated([0, 0], 15)) + chunk(ascii("IEND"), [])
    }

    private static func digits(_ bytes: [UInt8], _ last: String, pads: Bool) -> [UInt8] {
        let alphabet = Array(("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + last).utf8)
        var digits: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let three = bytes[start..<min(start + 3, bytes.count)]
            let bits = three.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - three.count))
            for place in 0...three.count { digits.append(alphabet[Int(bits >> (18 - 6 * UInt32(place)) & 63)]) }
            if pads { digits += [UInt8](repeating: UInt8(ascii: "="), count: 3 - three.count) }
        }
        return digits
    }

    private static func lines(_ digits: [UInt8]) -> [UInt8] {
        stride(from: 0, to: digits.count, by: 76).flatMap { digits[$0..<min($0 + 76, digits.count)] + [0x0A] }
    }

    private static func archive(_ bytes: [UInt8], isStored: Bool) -> [UInt8] {
        let packed = isStored ? bytes : deflated(bytes, -15)
        let size = Array(bigEndian(UInt32(packed.count)).reversed())
        let whole = Array(bigEndian(UInt32(bytes.count)).reversed())
        let header: [UInt8] =
            [0x50, 0x4B, 3, 4, 20, 0, 0, 0, isStored ? 0 : 8, 0, 0, 0, 0, 0, 0, 0, 0, 0] + size + whole
        return header + [5, 0, 0, 0] + ascii("a.txt") + packed + [0x50, 0x4B, 1, 2] + [UInt8](repeating: 0, count: 42)
    }

    /// - Parameter window: 31 for gzip, 15 for zlib, -15 for neither.
    static func deflated(_ bytes: [UInt8], _ window: Int32) -> [UInt8] {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return [] }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 64)
        let count = bytes.withUnsafeBufferPointer { input in
            output.withUnsafeMutableBufferPointer { buffer in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(buffer.count)
                deflate(&stream, Z_FINISH)
                return buffer.count - Int(stream.avail_out)
            }
        }
        return Array(output[..<count])
    }
}
