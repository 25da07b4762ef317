/// A file without what it says about the people who made it: where a picture was taken, whose camera it was, who wrote
/// the document, what was typed beside it. Pixels, sound and pages are the same bytes as before.
package struct CleanFile: Sendable {
    /// What is published.
    package let bytes: [UInt8]
    /// What was taken out, as "EXIF", "XMP", "comment"; each once, in the order of the file.
    package let removed: [String]

    package init(bytes: [UInt8], removed: [String] = []) {
        self.bytes = bytes
        self.removed = removed
    }
}

extension CleanFile {
    /// Cleans a file of whatever format datawall knows. What is clean stays as it is. O(bytes).
    /// - Parameter name: the file's name; its ending tells of formats that have no mark of their own, as plain text.
    /// - Throws: `CleaningRefusal` for a file that can't be cleaned.
    package static func of(_ bytes: [UInt8], named name: String) throws(CleaningRefusal) -> CleanFile {
        switch try FileFormat(of: bytes, named: name) {
        case .jpeg: try JPEGFile.cleaned(bytes)
        case .png: try PNGFile.cleaned(bytes)
        case .gif: try GIFFile.cleaned(bytes)
        case .webp: try WebPFile.cleaned(bytes)
        case .svg: try SVGFile.cleaned(bytes)
        case .pdf: try PDFFile.cleaned(bytes)
        case .mp3: try MP3File.cleaned(bytes)
        case .wav: try WAVFile.cleaned(bytes)
        case .mp4: try MP4File.cleaned(bytes)
        case .text: CleanFile(bytes: bytes)
        }
    }
}

/// Why a file can't be cleaned. `what` is the rest of a sentence that begins with "it".
package enum CleaningRefusal: Error, Equatable, Sendable {
    /// A format that datawall can't take metadata out of; the advice says what to save it as.
    case unknownFormat(name: String, advice: String)
    /// The file is cut off or no file of its format.
    case damaged(format: String, what: String)
    /// It holds what must not be published at all, as a script.
    case unsafe(format: String, what: String)
}
