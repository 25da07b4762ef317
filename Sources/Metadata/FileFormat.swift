/// The formats that datawall can clean. Contents decide, not the ending: cameras and people misname pictures.
enum FileFormat: String {
    case jpeg = "JPEG"
    case png = "PNG"
    case gif = "GIF"
    case webp = "WebP"
    case svg = "SVG"
    case pdf = "PDF"
    case mp3 = "MP3"
    case wav = "WAV"
    case mp4 = "MP4"
    case text

    /// - Throws: `unknownFormat` with advice; `damaged` when the ending promises what the contents aren't.
    init(of bytes: [UInt8], named name: String) throws(CleaningRefusal) {
        let ending = name.lastIndex(of: ".").map { name[$0...].dropFirst().lowercased() } ?? ""
        if Self.programEndings.contains(ending) {
            throw .unknownFormat(name: name, advice: FormatAdvice.of(ending: ending))
        } else if Self.textEndings.contains(ending) {
            guard Self.isText(bytes) else {
                throw .damaged(format: "text", what: "is not in UTF-8; “Save as … UTF-8” in the program that made it")
            }
            self = .text
        } else if let marked = Self(markOf: bytes, ending: ending) {
            self = marked
        } else if let promised = Self.byEnding[ending] {
            let what = bytes.isEmpty ? "is empty" : "does not begin as one: it is cut off, or another format"
            throw .damaged(format: promised.rawValue, what: what)
        } else {
            throw .unknownFormat(name: name, advice: FormatAdvice.of(ending: ending))
        }
    }

    /// By the first bytes.
    private init?(markOf bytes: [UInt8], ending: String) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: PNGFile.signature) {
            self = .png
        } else if bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) {
            self = .gif
        } else if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) {
            self = .webp
        } else if bytes.has("RIFF", at: 0), bytes.has("WAVE", at: 8) {
            self = .wav
        } else if bytes.has("%PDF-", at: 0) {
            self = .pdf
        } else if MP4File.isOne(bytes) {
            self = .mp4
        } else if bytes.has("ID3", at: 0) || (ending == "mp3" && MP3File.frameLength(bytes, at: 0) != nil) {
            self = .mp3
        } else if ending == "svg" ? bytes.contains(UInt8(ascii: "<")) : SVGFile.isOne(bytes) {
            self = .svg
        } else {
            return nil
        }
    }

    private static let byEnding: [String: Self] = [
        "jpg": .jpeg, "jpeg": .jpeg, "jpe": .jpeg, "jfif": .jpeg, "png": .png, "apng": .png, "gif": .gif,
        "webp": .webp, "svg": .svg, "pdf": .pdf, "mp3": .mp3, "wav": .wav, "mp4": .mp4, "m4a": .mp4, "m4v": .mp4,
        "mov": .mp4,
    ]

    /// Files that are what one reads in them, and nothing else. Web pages and their scripts are not among them.
    private static let textEndings: Set = ["txt", "text", "csv", "tsv", "md", "srt", "vtt", "py", "json", "geojson"]

    /// What a web server hands out as a page or a program, whatever is in it.
    private static let programEndings: Set = ["html", "htm", "xhtml", "xht", "shtml", "xml", "xsl", "js", "mjs", "css"]

    private static func isText(_ bytes: [UInt8]) -> Bool {
        !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }
}
