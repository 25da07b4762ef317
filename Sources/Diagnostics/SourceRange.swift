/// A place in a text file, counted as editors count: from 1.
///
/// `column` counts Unicode scalars, not bytes, so that `é` is one column.
package struct SourcePosition: Hashable, Comparable, Sendable {
    package let line: UInt32
    package let column: UInt32

    package init(line: Int, column: Int) {
        self.line = UInt32(clamping: line)
        self.column = UInt32(clamping: column)
    }

    package static func < (a: Self, b: Self) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }

    /// The first character of a file.
    package static let start = SourcePosition(line: 1, column: 1)
}

/// A stretch of a text file, its end exclusive.
package struct SourceRange: Hashable, Sendable {
    package let start: SourcePosition
    package let end: SourcePosition

    package init(_ start: SourcePosition, _ end: SourcePosition) {
        self.start = start
        self.end = end
    }

    /// A single place: what is missing has no length.
    package init(at place: SourcePosition) { self.init(place, place) }

    /// The very beginning of a file, for faults that concern the file as a whole.
    package static let start = SourceRange(at: .start)
}

/// A value together with where it was written, so that a later stage can still point at it.
package struct Located<Value> {
    package let value: Value
    package let range: SourceRange

    package init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }

    package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
        Located<Other>(transform(value), at: range)
    }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
