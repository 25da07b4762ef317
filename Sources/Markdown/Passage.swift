/// The running text of one paragraph, heading or table, taken out of libcmark's tree.
///
/// All its text stands in one buffer, `letters`, as it was typed and without markup; `runs` say which
/// stretch of it is what. So whatever looks at words and their neighbours (typographic quotes,
/// strikethrough, table cells, the terms of the lexicon) sees through emphasis and links, and
/// never has to walk a tree. One passage is used again for every block of a body.
struct Passage {
    /// A stretch of the letters, or a place between two of them where something begins or ends.
    /// It reaches up to the start of the next run.
    struct Run {
        enum Kind {
            /// Prose, which may be typeset.
            case text
            /// An address between `<` and `>`, which is shown as it is.
            case address
            case code, html
            /// Line breaks; one space among the letters.
            case softBreak, hardBreak
            case emphasisStart, emphasisEnd, strongStart, strongEnd, strikeStart, strikeEnd
            case linkStart, linkEnd, imageStart, imageEnd
            /// A delimiter that turned out to mean nothing, shown as it was typed.
            case delimiter
            /// Nothing: the end of a link that is not shown as one.
            case nothing
        }

        var kind: Kind
        /// The first of its letters.
        var start: Int
        /// Start and end: the run at the other end. Breaks: the number of the line that begins, from 0.
        /// Delimiters: how many characters.
        var partner = 0
        /// Links and images: which of `links`. Emphasis and delimiters: the character.
        var detail = 0
    }

    /// A link or an image.
    struct Link {
        let node: Node
        /// Where it stands in the file.
        var bytes: Range<Int>
    }

    /// Runs from the first to the last; of the outer ones maybe not all letters.
    struct Segment: Equatable {
        var runs: Range<Int>
        var letters: Range<Int>
    }

    /// libcmark's number of the line on which the text begins.
    var firstLine = 1
    var letters: [UInt8] = []
    var runs: [Run] = []
    var links: [Link] = []
    /// The letters that were written with a backslash or as an entity, and so mean only themselves.
    var verbatim: [Int] = []
    /// What typography puts in the place of letters, in order.
    var substitutions: [Substitution] = []
    /// While it is typeset: where the letters are that may need it.
    var signs: [Int] = []
    /// While it is read: the runs that have begun and not yet ended.
    var open: [Int] = []

    mutating func removeAll() {
        letters.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
        links.removeAll(keepingCapacity: true)
        verbatim.removeAll(keepingCapacity: true)
        substitutions.removeAll(keepingCapacity: true)
        signs.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
    }

    var all: Segment { Segment(runs: runs.indices, letters: letters.indices) }

    /// The letters of a run.
    func letters(of run: Int) -> Range<Int> {
        runs[run].start..<(run + 1 < runs.count ? runs[run + 1].start : letters.count)
    }

    /// The letters between a start and its end.
    func letters(inside start: Int) -> Range<Int> {
        runs[start].start..<runs[runs[start].partner].start
    }

    /// The text between a start and its end, as it was typed.
    func text(inside start: Int) -> String {
        String(decoding: letters[letters(inside: start)], as: UTF8.self)
    }

    func isVerbatim(_ letter: Int) -> Bool {
        guard !verbatim.isEmpty else { return false }
        let place = verbatim.partitioningIndex { $0 >= letter }
        return place < verbatim.count && verbatim[place] == letter
    }

    mutating func append(_ kind: Run.Kind, detail: Int = 0) {
        runs.append(Run(kind: kind, start: letters.count, detail: detail))
    }

    mutating func append(_ kind: Run.Kind, _ text: UnsafeBufferPointer<UInt8>) {
        runs.append(Run(kind: kind, start: letters.count))
        letters.append(contentsOf: text)
    }

    /// A line break, after which line `line` of the block begins.
    mutating func appendBreak(_ kind: Run.Kind, line: Int) {
        runs.append(Run(kind: kind, start: letters.count, partner: line))
        letters.append(UInt8(ascii: " "))
    }

    mutating func begin(_ kind: Run.Kind, detail: Int = 0) {
        open.append(runs.count)
        append(kind, detail: detail)
    }

    mutating func end(_ start: Int, _ kind: Run.Kind) {
        runs[start].partner = runs.count
        runs.append(Run(kind: kind, start: letters.count, partner: start, detail: runs[start].detail))
    }
}

extension Array {
    /// The first index whose element fulfils a condition that all later ones fulfil, too. O(log n).
    func partitioningIndex(where condition: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
