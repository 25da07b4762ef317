import Diagnostics

/// Where the two parts of a record file are: YAML between two lines of three hyphens, then the body.
///
/// A line closes the front matter when it is `---`, spaces and tabs behind it allowed. So `title: A---B`, `----` and
/// an indented `---` don't, and what looks like it in the body means nothing.
package struct FrontMatter: Equatable, Sendable {
    /// The bytes between the two lines.
    package let yaml: Range<Int>
    /// The bytes after the closing line; empty when that is the last line.
    package let body: Range<Int>
    /// The number of the line that `yaml` begins in. A byte order mark does not count as a character.
    package let yamlFirstLine: Int
    /// The number of the line that `body` begins in.
    package let bodyFirstLine: Int

    /// Splits a file by one scan up to the closing line. Nil, with a fault in `report`, when the front matter is
    /// missing or not closed.
    package init?(of source: SourceText, reporting report: inout DiagnosticReport) {
        let start = source.startsWithByteOrderMark ? 3 : 0
        let found = source.bytes.withUnsafeBufferPointer { Self.split($0, from: start) }
        guard let found else {
            let (fault, range) = Self.whatIsMissing(in: source, from: start)
            report.report(fault, at: range, in: source)
            return nil
        }
        self = found
    }

    private init(yaml: Range<Int>, body: Range<Int>, lines: Int) {
        self.yaml = yaml
        self.body = body
        yamlFirstLine = 2
        bodyFirstLine = 3 + lines
    }

    private static func split(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> FrontMatter? {
        var line = Line(in: bytes, from: start)
        guard line.isFence else { return nil }
        let yamlStart = line.next
        var lines = 0
        while line.next < bytes.count {
            line = Line(in: bytes, from: line.next)
            if line.isFence {
                return FrontMatter(yaml: yamlStart..<line.start, body: line.next..<bytes.count, lines: lines)
            }
            lines += 1
        }
        return nil
    }

    /// Looks again at a file that could not be split, to say why. O(file).
    private static func whatIsMissing(in source: SourceText, from start: Int) -> (YAMLFault, SourceRange) {
        source.bytes.withUnsafeBufferPointer { bytes in
            var line = Line(in: bytes, from: start)
            let opens = line.isFence
            var number = 1
            var nearMiss: YAMLFault.Fence?
            while line.next < bytes.count, nearMiss == nil {
                line = Line(in: bytes, from: line.next)
                number += 1
                if line.isFence || line.isNearlyFence {
                    nearMiss = YAMLFault.Fence(line: number, text: line.text, isRight: line.isFence)
                }
            }
            let width = source.line(1)?.unicodeScalars.count ?? 0
            let range = SourceRange(.start, SourcePosition.start.moved(by: start == 0 ? width : width - 1))
            if opens {
                let lines = bytes.count { $0 == UInt8(ascii: "\n") } + (bytes.last == UInt8(ascii: "\n") ? 0 : 1)
                return (.frontMatterUnclosed(lastLine: lines, nearMiss: nearMiss), range)
            }
            let first = Line(in: bytes, from: start)
            if first.isNearlyFence { nearMiss = YAMLFault.Fence(line: 1, text: first.text, isRight: false) }
            return (.frontMatterMissing(fileIsEmpty: bytes.count == start, nearMiss: nearMiss), range)
        }
    }
}

/// One line of a file, without its line break.
private struct Line {
    let bytes: UnsafeBufferPointer<UInt8>
    let start: Int
    let end: Int
    /// Where the next line begins, or the end of the file.
    let next: Int

    init(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.bytes = bytes
        self.start = start
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        next = min(end + 1, bytes.count)
        self.end = end
    }

    /// Three hyphens, then nothing but spaces, tabs and the `\r` of a Windows line break.
    var isFence: Bool {
        guard end - start >= 3 else { return false }
        for index in start..<(start + 3) where bytes[index] != UInt8(ascii: "-") { return false }
        for index in (start + 3)..<end {
            switch bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
            default: return false
            }
        }
        return true
    }

    /// What people type, or what their editor makes, when they mean a fence: two or more hyphens, or dashes
    /// (U+2012…U+2015), with spaces around.
    var isNearlyFence: Bool {
        let text = text
        return !isFence && !text.isEmpty && text != "-"
            && text.unicodeScalars.allSatisfy { $0 == "-" || (0x2012...0x2015).contains($0.value) }
    }

    /// The line without spaces around; at most 40 bytes, as it is only for messages.
    var text: String {
        let text = String(decoding: bytes[start..<min(end, start + 40)], as: UTF8.self)
        let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
        let scalars = text.unicodeScalars.drop(while: isBlank)
        guard let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(scalars[...last])
    }
}
