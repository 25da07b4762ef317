import Bytes

/// Copies a document's HTML from left to right, leaving out tags of links and pictures.
///
/// The HTML is our own: what is text in it is escaped, so a `<`, a `>` or a quote is always a tag's,
/// and links are never inside links.
struct HTMLCopy {
    private let html: [UInt8]
    private var place = 0
    /// The end of a link whose start was left out.
    private var endTag: Range<Int>?

    private static let linkStart = Array("<a href=\"".utf8)
    private static let linkEnd = Array("</a>".utf8)
    private static let imageStart = Array("<img src=\"".utf8)
    private static let alternative = Array(" alt=\"".utf8)

    init(_ html: [UInt8]) { self.html = html }

    mutating func write(upTo end: Int, into page: inout [UInt8]) {
        if let tag = endTag, tag.lowerBound < end {
            page.append(contentsOf: html[place..<tag.lowerBound])
            place = tag.upperBound
            endTag = nil
        }
        if end > place { page.append(contentsOf: html[place..<end]) }
        place = max(place, end)
    }

    /// Leaves out the tag whose address would stand at `offset`: of a link the text stays, of a picture
    /// its description.
    mutating func leaveOutTag(around offset: Int, into page: inout [UInt8]) {
        guard let end = html[offset...].firstIndex(of: UInt8(ascii: ">")) else { return }
        if html[..<offset].suffix(Self.imageStart.count).elementsEqual(Self.imageStart) {
            write(upTo: offset - Self.imageStart.count, into: &page)
            if let alternative = html[offset..<end].firstRange(of: Self.alternative) {
                page.append(contentsOf: html[alternative.upperBound..<end].prefix { $0 != UInt8(ascii: "\"") })
            }
        } else {
            write(upTo: offset - Self.linkStart.count, into: &page)
            endTag = html[end...].firstRange(of: Self.linkEnd)
        }
        place = end + 1
    }
}
