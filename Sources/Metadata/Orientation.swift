/// Which way up a picture is shown: EXIF's tag 0x0112 (CIPA DC-008 §4.6.4), 2...8. What needs no turning has none.
package struct Orientation: Hashable, Sendable {
    package let value: UInt8

    init?(_ value: Int) {
        guard (2...8).contains(value) else { return nil }
        self.value = UInt8(value)
    }

    /// Whether it is shown lying on its side: width and height are swapped.
    package var swapsSides: Bool { value >= 5 }

    /// From a block of EXIF data, which is a TIFF file without a picture: the first folder is looked at, no other.
    /// Some programs put JPEG's `Exif` mark in front of it in other formats, too.
    init?(exif bytes: [UInt8], at start: Int, to end: Int) {
        guard start >= 0, end <= bytes.count, start < end else { return nil }
        let block = Array(bytes[start..<end].dropFirst(bytes.has("Exif\0\0", at: start) ? 6 : 0))
        let isLittle = block.starts(with: [0x49, 0x49, 0x2A, 0])
        guard isLittle || block.starts(with: [0x4D, 0x4D, 0, 0x2A]) else { return nil }
        func number(_ count: Int, at index: Int) -> Int? {
            isLittle ? block.littleEndian(count, at: index) : block.bigEndian(count, at: index)
        }
        guard let folder = number(4, at: 4), let count = number(2, at: folder) else { return nil }
        for entry in 0..<count {
            let place = folder + 2 + entry * 12
            guard let tag = number(2, at: place), let type = number(2, at: place + 2) else { return nil }
            guard tag == 0x0112 else { continue }
            // A short number; a long one in a few careless programs.
            guard type == 3 || type == 4, let value = number(type == 3 ? 2 : 4, at: place + 8) else { return nil }
            self.init(value)
            return
        }
        return nil
    }

    /// EXIF data with this tag and nothing else.
    var exif: [UInt8] {
        [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
    }
}

extension Orientation {
    /// As browsers show a JPEG or PNG picture; nil for one that is shown as it is stored, and for a WebP, whose EXIF
    /// Chromium doesn't look at. O(parts).
    package init?(ofPicture bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8]) {
            self.init(ofJPEG: bytes)
        } else if bytes.starts(with: PNGFile.signature) {
            self.init(ofPNG: bytes)
        } else {
            return nil
        }
    }

    private init?(ofJPEG bytes: [UInt8]) {
        var index = 2
        while let segment = JPEGFile.nextSegment(bytes, &index), segment.marker != 0xDA, segment.marker != 0xD9 {
            if segment.isEXIF(in: bytes),
                let found = Orientation(exif: bytes, at: segment.contents.lowerBound, to: segment.contents.upperBound)
            {
                self = found
                return
            }
        }
        return nil
    }

    private init?(ofPNG bytes: [UInt8]) {
        var index = PNGFile.signature.count
        while let length = bytes.bigEndian(4, at: index), let type = bytes.fourLetters(at: index + 4), type != "IEND" {
            if type == "eXIf" {
                self.init(exif: bytes, at: index + 8, to: index + 8 + length)
                return
            }
            index += 12 + length
        }
        return nil
    }
}
