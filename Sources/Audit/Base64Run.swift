/// A stretch that may be base64 (RFC 4648), standard or safe for addresses, perhaps on several lines.
struct Base64Run {
    /// Six bits each.
    private(set) var digits: [UInt8] = []
    /// Where in `digits` it may begin, besides the first: after what also is part of addresses.
    private(set) var starts: [Int] = []
    /// Where it ends.
    private(set) var end = 0

    /// - Parameter range: a stretch of the alphabet. Nil when it is surely no base64: text and all that is compressed has
    ///   both capital and small letters in it, as addresses hardly do.
    init?(_ range: Range<Int>, of bytes: [UInt8]) {
        var (capitals, smalls) = (0, 0)
        for byte in bytes[range.prefix(400)] {
            if (0x41...0x5A).contains(byte) { capitals += 1 }
            if (0x61...0x7A).contains(byte) { smalls += 1 }
        }
        guard capitals > 1, smalls > 0 else { return nil }
        var place = range.lowerBound
        var lineEnd = range.upperBound
        while true {
            while place < lineEnd { add(bytes[place]); place += 1 }
            // On the next line it goes on.
            var next = place
            while next < bytes.count, bytes[next] == 0x0A || bytes[next] == 0x0D || bytes[next] == 0x20 { next += 1 }
            guard next > place, next - place < 8 else { break }
            var nextEnd = next
            while nextEnd < bytes.count, Self.values[Int(bytes[nextEnd])] < 64 || bytes[nextEnd] == 0x3D {
                nextEnd += 1
            }
            let isLast = nextEnd == bytes.count || bytes[nextEnd] < 0x20 || !bytes[nextEnd].isPrintable
            guard nextEnd > next,
                nextEnd - next >= WordReader.shortestCodedRun || isLast || bytes[nextEnd] == 0x22
                    || bytes[nextEnd] == 0x3C || bytes[nextEnd] == 0x2D
            else { break }
            (place, lineEnd) = (next, nextEnd)
        }
        end = place
    }

    private mutating func add(_ byte: UInt8) {
        if byte != 0x3D { digits.append(Self.values[Int(byte)]) }
        if starts.count < 16, byte == 0x2F || byte == 0x3D || byte == 0x2D || byte == 0x5F || byte == 0x2B {
            starts.append(digits.count)
        }
    }

    /// The bytes that four digits by four make, from one of them on.
    func decoded(from start: Int, most: Int = .max) -> [UInt8] {
        var bytes: [UInt8] = []
        let end = min(digits.count, most == .max ? digits.count : start + most)
        guard start < end else { return [] }
        bytes.reserveCapacity((end - start) * 3 / 4)
        var place = start
        while place + 1 < end {
            let (a, b) = (digits[place], digits[place + 1])
            bytes.append(a << 2 | b >> 4)
            guard place + 2 < end else { break }
            bytes.append(b << 4 | digits[place + 2] >> 2)
            guard place + 3 < end else { break }
            bytes.append(digits[place + 2] << 6 | digits[place + 3])
            place += 4
        }
        return bytes
    }

    fileprivate static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, byte) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
            values[Int(byte)] = UInt8(value)
        }
        values[0x2D] = 62
        values[0x5F] = 63
        return values
    }()
}

extension UInt8 {
    fileprivate var isPrintable: Bool { self >= 0x20 && self != 0x7F }
}

extension LeakScanner {
    /// Looks at a stretch from its beginning and from wherever it may begin, and for text in each of the four ways in
    /// which digits may be joined. Returns where it ends.
    mutating func lookAtBase64(_ range: Range<Int>, of bytes: [UInt8], in nest: Nest) -> Int {
        guard let run = Base64Run(range, of: bytes) else { return range.upperBound }
        guard nest.depth < Self.mostNested, budget > 0 else {
            note("is packed in itself more than \(Self.mostNested) times, or too large", in: nest)
            return run.end
        }
        let inner = nest.entering("base64")
        for start in [0] + run.starts where !run.mayBeText(from: start) {
            switch FileFormat(of: run.decoded(from: start, most: 1600)) {
            case .text, .binary: continue
            case .closed, .gzip, .zlib, .zip, .png, .jpeg, .gif, .riff, .pdf, .utf16:
                let decoded = run.decoded(from: start)
                budget -= decoded.count
                look(at: decoded, in: inner)
            }
        }
        for start in 0..<4 {
            let texts = run.decoded(from: start).texts(ofAtLeast: 8)
            budget -= texts.count
            if !texts.isEmpty { lookAtText(texts, in: inner, shortest: texts.shortestName) }
        }
        return run.end
    }
}

extension Base64Run {
    /// Whether the first bytes are letters and marks of ASCII, so that the four ways of joining find it.
    fileprivate func mayBeText(from start: Int) -> Bool {
        let first = decoded(from: start, most: 12)
        return first.count < 3
            || first.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !first.starts(with: [0x25, 0x50])
                && !first.starts(with: [0x47, 0x49]) && !first.starts(with: [0x52, 0x49]) && first[0] != 0x78
    }
}
