import Diagnostics

/// What was read last and what stands open, for the words about a fault that comes of it.
struct Trail {
    /// The last scalar, or the last list or mapping in brackets.
    private(set) var lastValue: SourceRange?
    private(set) var lastIsQuoted = false
    /// The innermost bracket that is open.
    var bracket: SourcePosition?

    mutating func note(_ range: SourceRange, isQuoted: Bool) {
        lastValue = range
        lastIsQuoted = isQuoted
    }
}
