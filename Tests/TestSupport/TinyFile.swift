/// The least that is a whole file of each format, for tests whose records attach one.
package enum TinyFile {
    /// - Parameter name: its ending says what it is; with another ending than these it is plain text.
    /// - Parameter marker: stands in it where the format keeps what is seen or heard, so that no cleaning takes it out.
    package static func named(_ name: String, holding marker: String = "x") -> [UInt8] {
        let marker = Array(marker.utf8)
        let ending = name.lastIndex(of: ".").map { name[$0...].dropFirst().lowercased() } ?? ""
        switch ending {
        case "png": return picture(marker)
        case "jpg", "jpeg": return jpeg(marker)
        case "svg":
            let text = String(decoding: marker, as: UTF8.self)
            return Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><title>\(text)</title></svg>\n".utf8)
        case "pdf": return pdf(marker)
        case "mp3": return mp3Frame(marker) + mp3Frame(marker)
        case "wav":
            let form = chunk("fmt ", [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0])
            return chunk("RIFF", Array("WAVE".utf8) + form + chunk("data", marker))
        case "mp4", "m4a", "mov": return box("ftyp", Array("isom\0\0\0\0".utf8)) + box("moov", []) + box("mdat", marker)
        default: return marker
        }
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func picture(_ data: [UInt8]) -> [UInt8] {
        func chunk(_ name: String, _ contents: [UInt8]) -> [UInt8] {
            let body = Array(name.utf8) + contents
            var sum = UInt32.max
            for byte in body {
                sum ^= UInt32(byte)
                for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
            }
            return number(contents.count, 4) + body + number(Int(~sum), 4)
        }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
            + chunk("IHDR", number(1, 4) + number(1, 4) + [8, 0, 0, 0, 0]) + chunk("IDAT", data) + chunk("IEND", [])
    }

    private static func jpeg(_ data: [UInt8]) -> [UInt8] {
        [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0] + data
            + [0xFF, 0xD9]
    }

    private static func pdf(_ contents: [UInt8]) -> [UInt8] {
        let objects: [[UInt8]] = [
            Array("<</Type/Catalog/Pages 2 0 R>>".utf8), Array("<</Type/Pages/Kids[3 0 R]/Count 1>>".utf8),
            Array("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>".utf8),
            Array("<</Length \(contents.count)>>stream\n".utf8) + contents + Array("\nendstream".utf8),
        ]
        var bytes = Array("%PDF-1.4\n".utf8)
        var table = "xref\n0 5\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let place = String(bytes.count)
            table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
            bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        return bytes + Array("\(table)trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n\(bytes.count)\n%%EOF\n".utf8)
    }

    /// 128 kilobits a second at 44.1 kHz, 417 bytes.
    private static func mp3Frame(_ data: [UInt8]) -> [UInt8] {
        let sound = data.prefix(413)
        return [0xFF, 0xFB, 0x90, 0x64] + sound + [UInt8](repeating: 0, count: 413 - sound.count)
    }

    private static func chunk(_ name: String, _ contents: [UInt8]) -> [UInt8] {
        Array(name.utf8) + number(contents.count, 4).reversed() + contents + (contents.count % 2 == 1 ? [0] : [])
    }

    private static func box(_ name: String, _ contents: [UInt8]) -> [UInt8] {
        number(contents.count + 8, 4) + Array(name.utf8) + contents
    }
}
