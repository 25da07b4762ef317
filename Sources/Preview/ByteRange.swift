/// The part of a file that a browser asks for (RFC 9110, 14.1.2), as it does to jump in a film.
enum ByteRange: Equatable {
    case part(Range<Int>)
    /// It begins behind the end of the file.
    case outside

    /// - Parameter header: such as `bytes=0-499`, `bytes=500-` or `bytes=-200`; nil, for the whole file, when it is not
    ///   there, not of this form, or of more parts than one.
    init?(_ header: String?, of count: Int) {
        guard let header, header.hasPrefix("bytes=") else { return nil }
        let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
            return nil
        }
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last?) where first <= last && first < count:
            self = .part(first..<min(last, count - 1) + 1)
        case (let first?, nil) where ends[1].isEmpty && first < count: self = .part(first..<count)
        case (nil, let length?) where ends[0].isEmpty && length > 0 && count > 0:
            self = .part(max(0, count - length)..<count)
        case (let first?, let last?) where first > last: return nil
        case (nil, nil): return nil
        default: self = .outside
        }
    }
}
