/// JPEG (ITU-T T.81; JFIF is T.871): segments that begin with 0xFF and a marker, the picture's data after the last.
///
/// Tables, frames and scans stay, the colour profile, and what Adobe's mark says about colours. EXIF, XMP, IPTC,
/// comments, previews, second pictures and everything behind the end go.
enum JPEGFile {
    struct Segment {
        let marker: UInt8
        /// Behind the length; empty for a marker that stands alone.
        let contents: Range<Int>

        func isEXIF(in bytes: [UInt8]) -> Bool { marker == 0xE1 && bytes.has("Exif\0\0", at: contents.lowerBound) }
    }

    /// The next marker with what belongs to it, from `index`, which is then behind it. Bytes in front that belong to
    /// nothing are passed over, as decoders do. Nil when the file ends before the segment does.
    static func nextSegment(_ bytes: [UInt8], _ index: inout Int) -> Segment? {
        while index + 1 < bytes.count {
            guard bytes[index] == 0xFF, bytes[index + 1] != 0xFF, bytes[index + 1] != 0 else {
                index += 1
                continue
            }
            let marker = bytes[index + 1]
            index += 2
            if marker == 0x01 || (0xD0...0xD9).contains(marker) {
                return Segment(marker: marker, contents: index..<index)
            }
            guard let length = bytes.bigEndian(2, at: index), length >= 2, length <= bytes.count - index else {
                return nil
            }
            defer { index += length }
            return Segment(marker: marker, contents: index + 2..<index + length)
        }
        return nil
    }

    /// - Parameter keepsOrientation: false where nobody looks at it, as in a document.
    static func cleaned(_ bytes: [UInt8], keepsOrientation: Bool = true) throws(CleaningRefusal) -> CleanFile {
        var output: [UInt8] = [0xFF, 0xD8]
        output.reserveCapacity(bytes.count)
        var removed: [String] = []
        var orientation: Orientation?
        var placeOfOrientation = 2
        var (hasFrame, hasScan) = (false, false)
        var index = 2
        while let segment = nextSegment(bytes, &index) {
            switch segment.marker {
            case 0xD9:
                guard hasFrame, hasScan else { throw damaged("has no picture in it") }
                if index < bytes.count { removed.note("data behind the end") }
                output += [0xFF, 0xD9]
                if let orientation {
                    let exif = Array("Exif\0\0".utf8) + orientation.exif
                    output.insert(contentsOf: segmentOf(0xE1, exif[...]), at: placeOfOrientation)
                }
                return CleanFile(bytes: output, removed: removed)
            case 0x01, 0xD0...0xD8: continue
            case 0xDA:
                guard hasFrame else { throw damaged("says nothing of its size") }
                hasScan = true
                output += segmentOf(0xDA, bytes[segment.contents])
                guard let end = endOfScan(bytes, from: index) else { throw damaged(cutOff) }
                output += bytes[index..<end]
                index = end
            case 0xC4, 0xCC, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF: output += segmentOf(segment.marker, bytes[segment.contents])
            case 0xC0...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                hasFrame = true
                output += segmentOf(segment.marker, bytes[segment.contents])
            default:
                if keepsOrientation, !hasScan, orientation == nil, segment.isEXIF(in: bytes) {
                    let block = segment.contents
                    orientation = Orientation(exif: bytes, at: block.lowerBound, to: block.upperBound)
                    if orientation.map({ Array("Exif\0\0".utf8) + $0.exif }) == Array(bytes[block]) { continue }
                }
                if let kept = kept(segment, of: bytes) {
                    if kept.count < segment.contents.count { removed.note("preview") }
                    output += segmentOf(segment.marker, kept[...])
                    if segment.marker == 0xE0, output.count == 4 + kept.count + 2 { placeOfOrientation = output.count }
                } else {
                    removed.note(name(of: segment, in: bytes))
                }
            }
        }
        throw damaged(cutOff)
    }

    /// What stays of an application's segment; nil when all of it goes.
    private static func kept(_ segment: Segment, of bytes: [UInt8]) -> [UInt8]? {
        let contents = bytes[segment.contents]
        switch segment.marker {
        case 0xE0 where contents.count >= 14 && contents.starts(with: "JFIF\0".utf8):
            // The last two bytes say how large the preview behind them is.
            return contents.prefix(12) + [0, 0]
        case 0xE2 where contents.count > 14 && contents.starts(with: "ICC_PROFILE\0".utf8): return Array(contents)
        case 0xEE where contents.count >= 12 && contents.starts(with: "Adobe".utf8): return Array(contents.prefix(12))
        default: return nil
        }
    }

    private static func name(of segment: Segment, in bytes: [UInt8]) -> String {
        let start = segment.contents.lowerBound
        switch segment.marker {
        case 0xFE: return "comment"
        case 0xE1:
            return segment.isEXIF(in: bytes) ? "EXIF" : bytes.has("http://ns.adobe.com/", at: start) ? "XMP" : "APP1"
        case 0xE2: return bytes.has("MPF\0", at: start) ? "list of pictures" : "APP2"
        case 0xED: return "IPTC"
        case 0xE0...0xEF: return "APP\(segment.marker - 0xE0)"
        default: return "unknown segment"
        }
    }

    private static func segmentOf(_ marker: UInt8, _ contents: ArraySlice<UInt8>) -> [UInt8] {
        var segment: [UInt8] = [0xFF, marker]
        segment.append(bigEndian: contents.count + 2, bytes: 2)
        return segment + contents
    }

    /// Where the compressed data ends: at a marker that is neither a stuffed zero nor a restart.
    private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index + 1 < bytes.count {
                if bytes[index] != 0xFF {
                    index += 1
                } else if bytes[index + 1] == 0 || (0xD0...0xD7).contains(bytes[index + 1]) {
                    index += 2
                } else if bytes[index + 1] == 0xFF {
                    index += 1
                } else {
                    return index
                }
            }
            return nil
        }
    }

    private static let cutOff = "breaks off before its end"
    private static func damaged(_ what: String) -> CleaningRefusal { .damaged(format: "JPEG", what: what) }
}
