import CZlib

/// Unpacks what zlib packed (RFC 1950, 1951 and 1952).
enum Inflating {
    enum Wrapping: Int32 {
        /// Without a header, as in a zip archive.
        case raw = -15
        case zlib = 15
        case gzip = 31
    }

    struct Result {
        var bytes: [UInt8] = []
        /// How many of the packed bytes were used.
        var used = 0
        /// Whether the end was reached.
        var isWhole = false
        var isTooLarge = false
    }

    /// Unpacks as far as it goes: of a damaged or truncated stream what was before the damage. O(result).
    /// - Parameter limit: after so many bytes it ends.
    static func inflate(_ packed: ArraySlice<UInt8>, _ wrapping: Wrapping, limit: Int) -> Result {
        var result = Result()
        var stream = z_stream()
        guard
            inflateInit2_(&stream, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return result }
        defer { inflateEnd(&stream) }
        let chunk = 1 << 15
        var window = [UInt8](repeating: 0, count: chunk)
        packed.withUnsafeBufferPointer { input in
            // zlib reads from it only, though its type doesn't say so.
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = UInt32(clamping: input.count)
            var status = Z_OK
            while status == Z_OK, !result.isTooLarge {
                let made = window.withUnsafeMutableBufferPointer { output in
                    stream.next_out = output.baseAddress
                    stream.avail_out = UInt32(chunk)
                    status = CZlib.inflate(&stream, Z_NO_FLUSH)
                    return chunk - Int(stream.avail_out)
                }
                result.bytes += window[..<made]
                result.isTooLarge = result.bytes.count > limit
            }
            result.isWhole = status == Z_STREAM_END
            result.used = min(input.count, Int(UInt32(clamping: input.count))) - Int(stream.avail_in)
        }
        return result
    }
}

extension LeakScanner {
    /// Unpacks within the file's budget.
    mutating func unpack(_ packed: ArraySlice<UInt8>, _ wrapping: Inflating.Wrapping, in nest: Nest) -> Inflating.Result
    {
        let result = Inflating.inflate(packed, wrapping, limit: budget)
        budget = max(0, budget - result.bytes.count)
        if result.isTooLarge { note("is more than 64 MB when it is unpacked", in: nest) }
        return result
    }

    /// gzip or zlib, one stream after another; what is none is bytes.
    /// - Parameter isWhole: whether the bytes are nothing else.
    mutating func lookAtCompressed(
        _ bytes: [UInt8], as wrapping: Inflating.Wrapping, in nest: Nest, isWhole: Bool = true
    ) {
        var place = 0
        let inner = nest.entering(wrapping == .gzip ? "gzip" : "zlib")
        while place < bytes.count {
            let result = unpack(bytes[place...], wrapping, in: inner)
            guard !result.bytes.isEmpty || result.isWhole else { break }
            look(at: result.bytes, in: inner)
            place += max(result.used, 1)
            guard result.isWhole, !result.isTooLarge else { break }
        }
        guard isWhole else { return }
        if place == 0, !bytes.texts(ofAtLeast: 1).isEmpty, !bytes.contains(0) {
            lookAtText(bytes, in: nest, shortest: 0, isMarkup: false)
        } else {
            lookAtRawBytes(bytes, in: nest)
            if place > 0, place < bytes.count { look(at: Array(bytes[place...]), in: nest.entering("the end")) }
        }
    }

    /// A zip archive (APPNOTE.TXT 6.3): each local header that stands somewhere, also of a file that the archive's own
    /// list has forgotten. The names, comments and what is stored as it is stand in the bytes themselves.
    mutating func lookAtZip(_ bytes: [UInt8], in nest: Nest) {
        let inner = nest.entering("zip")
        lookAtText(bytes.texts(ofAtLeast: 2), in: inner, shortest: 4)
        var place = 0
        while place + 30 <= bytes.count {
            guard bytes[place] == 0x50, bytes[place + 1] == 0x4B, bytes[place + 2] == 3, bytes[place + 3] == 4 else {
                place += 1
                continue
            }
            func number(_ offset: Int, _ width: Int) -> Int {
                (0..<width).reduce(0) { $0 | Int(bytes[place + offset + $1]) << (8 * $1) }
            }
            let (flags, method, size) = (number(6, 2), number(8, 2), number(18, 4))
            let nameStart = place + 30
            let start = nameStart + number(26, 2) + number(28, 2)
            guard start <= bytes.count else { place += 4; continue }
            lookAtText(Array(bytes[nameStart..<min(nameStart + number(26, 2), start)]), in: inner, shortest: 0)
            place = start
            if flags & 1 != 0 {
                note("is encrypted", in: inner)
            } else if method == 8 {
                let result = unpack(bytes[start...], .raw, in: inner)
                look(at: result.bytes, in: inner)
                place += result.isWhole ? result.used : 0
            } else if method == 0 {
                let end = size > 0 && start + size <= bytes.count ? start + size : bytes.nextZipMark(after: start)
                look(at: Array(bytes[start..<end]), in: inner)
                place = size > 0 ? end : place
            } else {
                note("is compressed by a method (\(method)) that datawall can't unpack", in: inner)
            }
        }
    }
}

extension [UInt8] {
    /// Where the next header of a zip archive begins, or the end.
    fileprivate func nextZipMark(after start: Int) -> Int {
        var place = start
        while place + 4 <= count {
            if self[place] == 0x50, self[place + 1] == 0x4B, self[place + 2] < 9, self[place + 3] < 9 { return place }
            place += 1
        }
        return count
    }
}
