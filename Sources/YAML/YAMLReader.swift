import Diagnostics

/// Reads one YAML document, the part of YAML that people write by hand: mappings, lists and texts.
///
/// Anchors, aliases, tags, directives, merge keys, several documents and keys that are no text are
/// refused, each with its own fault; so no input can make the tree larger than its text.
package enum YAMLReader {
    /// What one document may hold. The standard limits are far above what a person writes.
    package struct Limits: Sendable {
        /// How deep lists and mappings may be nested; the root is 1.
        package var depth = 32
        /// How many values and keys there may be.
        package var nodes = 100_000
        /// How many bytes the document may have.
        package var bytes = 1 << 20
        /// After so many faults the reading stops.
        package var faults = 20

        package static let standard = Limits()
    }

    /// The document in `bytes` of a file, or nil after a fault; every fault is in `report` then.
    ///
    /// A document of nothing (or of comments only) is an empty mapping, so that whoever decodes it
    /// says which keys are missing. Time and memory are linear in the number of bytes.
    ///
    /// - Parameters:
    ///   - bytes: where the document lies in `source`; what is outside of the file is cut off.
    ///   - firstLine: the number of the line that `bytes` begins in, so that places count from the top of the file.
    package static func read(
        _ source: SourceText, bytes: Range<Int>, firstLine: Int, limits: Limits = .standard,
        reporting report: inout DiagnosticReport
    ) -> Node? {
        var bytes = bytes.clamped(to: source.bytes.indices)
        if bytes.lowerBound == 0, source.startsWithByteOrderMark { bytes = bytes.clamped(to: 3..<source.bytes.count) }
        guard bytes.count <= limits.bytes else {
            report.report(
                YAMLFault.tooLong(limit: limits.bytes), at: SourceRange(at: SourcePosition(line: firstLine, column: 1)),
                in: source)
            return nil
        }
        if let (fault, offset) = source.firstForbiddenCharacter(in: bytes) {
            report.report(fault, at: source.range(ofScalarAt: offset), in: source)
            return nil
        }
        return source.bytes.withUnsafeBufferPointer { buffer in
            var builder = NodeBuilder(
                EventParser(UnsafeBufferPointer(rebasing: buffer[bytes]), firstLine: firstLine),
                source: source, start: bytes.lowerBound, limits: limits)
            let root = builder.document()
            report.add(builder.report)
            return builder.report.diagnostics.isEmpty ? root : nil
        }
    }
}
