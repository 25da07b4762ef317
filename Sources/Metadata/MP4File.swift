/// MP4, M4A and QuickTime (ISO/IEC 14496-12): boxes of a length and a name, some within others.
///
/// Cleaned in place, so that no sample moves: what goes becomes a `free` box of zeros.
struct MP4File {
    private var bytes: [UInt8]
    private var removed: [String] = []

    static func isOne(_ bytes: [UInt8]) -> Bool {
        guard bytes.has("ftyp", at: 4), let brand = bytes.fourLetters(at: 8) else { return false }
        // HEIC and AVIF are boxes, too, and no films.
        return !["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis", "crx "].contains(brand)
    }

    static func cleaned(_ bytes: [UInt8]) throws(CleaningRefusal) -> CleanFile {
        var file = MP4File(bytes: bytes)
        let found = try file.clean(0..<bytes.count, in: "")
        guard found.contains("moov"), found.contains("mdat") else { throw damaged("has no film or sound in it") }
        return CleanFile(bytes: file.bytes, removed: file.removed)
    }

    /// Boxes that hold boxes.
    private static let holders: Set = ["moov", "trak", "mdia", "minf", "stbl", "edts", "dinf", "mvex"]
    /// Boxes that say how and when samples are shown.
    private static let kept: Set = [
        "ftyp", "mdat", "vmhd", "smhd", "nmhd", "stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco",
        "co64", "stss", "stps", "stsh", "sdtp", "sbgp", "sgpd", "elst", "trex", "mehd", "tref", "gmhd", "clef", "prof",
        "enof", "tapt", "pdin",
    ]

    /// Cleans the boxes of a stretch, one within another as deep as the known ones go. Returns their names.
    private mutating func clean(_ extent: Range<Int>, in holder: String) throws(CleaningRefusal) -> Set<String> {
        var found: Set<String> = []
        var index = extent.lowerBound
        while index < extent.upperBound {
            // QuickTime ends some lists with four zeros.
            if extent.upperBound - index == 4, bytes.bigEndian(4, at: index) == 0 { break }
            guard extent.upperBound - index >= 8, var length = bytes.bigEndian(4, at: index),
                let name = bytes.fourLetters(at: index + 4)
            else { throw Self.damaged("breaks off in one of its parts") }
            var head = 8
            if length == 1 {
                head = 16
                length = bytes.bigEndian(8, at: index + 8) ?? 0
            } else if length == 0, holder.isEmpty {
                length = extent.upperBound - index
            }
            guard length >= head, length <= extent.upperBound - index else {
                throw Self.damaged("breaks off before its end")
            }
            let contents = index + head..<index + length
            found.insert(name)
            try clean(name, contents, nameAt: index + 4)
            index += length
        }
        return found
    }

    private mutating func clean(_ name: String, _ contents: Range<Int>, nameAt place: Int) throws(CleaningRefusal) {
        switch name {
        case _ where Self.holders.contains(name): _ = try clean(contents, in: name)
        case "mvhd", "tkhd", "mdhd":
            // Two times behind the version and the flags, of four bytes each, or of eight.
            guard let version = bytes.bigEndian(1, at: contents.lowerBound), contents.count >= 20 else {
                throw Self.damaged("breaks off in one of its parts")
            }
            zero(contents.lowerBound + 4..<contents.lowerBound + (version == 1 ? 20 : 12), noting: "times")
        case "hdlr":
            guard contents.count >= 20, let kind = bytes.fourLetters(at: contents.lowerBound + 8) else {
                throw Self.damaged("breaks off in one of its parts")
            }
            // A track of places, movements or captions has its samples among those of the film.
            guard ["vide", "soun", "alis", "url "].contains(kind) else {
                throw .unsafe(format: "MP4", what: "has a track that is neither film nor sound (`\(kind)`)")
            }
            // The last letters: who wrote the track.
            if contents.count > 24 { zero(contents.lowerBound + 24..<contents.upperBound, noting: "names of tracks") }
        case "dref":
            // An entry of twelve bytes means this very file; a longer one has a path in it.
            let entries = bytes.bigEndian(4, at: contents.lowerBound + 4) ?? 0
            guard entries < 1000, contents.count <= 8 + 12 * entries else {
                throw .unsafe(format: "MP4", what: "refers to another file by its path")
            }
        case "moof": throw .unsafe(format: "MP4", what: "is a stream in fragments")
        case _ where Self.kept.contains(name): break
        default:
            let isEmpty = bytes[contents].allSatisfy { $0 == 0 }
            if name != "free" || !isEmpty {
                removed.note(["udta", "meta", "uuid"].contains(name) ? "metadata" : "unknown box")
            }
            bytes.replaceSubrange(place..<place + 4, with: "free".utf8)
            if !isEmpty { bytes.replaceSubrange(contents, with: repeatElement(0, count: contents.count)) }
        }
    }

    private mutating func zero(_ extent: Range<Int>, noting word: String) {
        guard bytes[extent].contains(where: { $0 != 0 }) else { return }
        removed.note(word)
        bytes.replaceSubrange(extent, with: repeatElement(0, count: extent.count))
    }

    private static func damaged(_ what: String) -> CleaningRefusal { .damaged(format: "MP4", what: what) }
}
