/// `~~struck~~`, which libcmark does not know. As with emphasis, the tildes stand at a word, and both
/// stand in the same piece of markup: `*a ~~b* c~~` strikes nothing.
extension Passage {
    private struct Delimiter {
        enum Role { case none, opens, closes }

        let run: Int
        let letter: Int
        var role = Role.none
    }

    /// Makes runs of pairs of `~~` and takes those out of the letters. Leaves all others alone.
    mutating func markStrikethrough() {
        guard letters.firstIndex(of: UInt8(ascii: "~"), in: letters.indices) != nil else { return }
        let delimiters = pairedDelimiters()
        if !delimiters.isEmpty { split(at: delimiters) }
    }

    /// In the order of the letters.
    private func pairedDelimiters() -> [Delimiter] {
        var found: [Delimiter] = []
        // Those that may still be closed. What was opened outside of the markup stands below its floor.
        var waiting: [Int] = []
        var floors = [0]
        for index in runs.indices {
            switch runs[index].kind {
            case .emphasisStart, .strongStart, .linkStart, .imageStart:
                floors.append(waiting.count)
            case .emphasisEnd, .strongEnd, .linkEnd, .imageEnd:
                if let floor = floors.popLast() { waiting.removeSubrange(floor...) }
            case .text:
                for letter in doubleTildes(in: letters(of: index)) {
                    let sides = Sides(of: letter..<letter + 2, in: letters)
                    found.append(Delimiter(run: index, letter: letter))
                    if sides.canClose, waiting.count > floors.last ?? 0, let opener = waiting.popLast() {
                        found[opener].role = .opens
                        found[found.count - 1].role = .closes
                    } else if sides.canOpen {
                        waiting.append(found.count - 1)
                    }
                }
            default: break
            }
        }
        return found.filter { $0.role != .none }
    }

    /// Where exactly two tildes stand that were not escaped.
    private func doubleTildes(in range: Range<Int>) -> [Int] {
        var places: [Int] = []
        var start = range.lowerBound
        while let first = letters.firstIndex(of: UInt8(ascii: "~"), in: start..<range.upperBound) {
            start = first + 1
            while start < range.upperBound, letters[start] == UInt8(ascii: "~") { start += 1 }
            if start == first + 2, !isVerbatim(first), !isVerbatim(first + 1) { places.append(first) }
        }
        return places
    }

    private mutating func split(at delimiters: [Delimiter]) {
        var result = Passage()
        result.letters.reserveCapacity(letters.count)
        result.firstLine = firstLine
        result.links = links
        // The new numbers of the old runs.
        var numbers = [Int](repeating: 0, count: runs.count)
        var next = delimiters.startIndex
        for index in runs.indices {
            let range = letters(of: index)
            numbers[index] = result.runs.count
            var start = range.lowerBound
            while next < delimiters.endIndex, delimiters[next].run == index {
                result.append(runs[index], letters: start..<delimiters[next].letter, of: self)
                if delimiters[next].role == .opens {
                    result.begin(.strikeStart, detail: Int(UInt8(ascii: "~")))
                } else if let opener = result.open.popLast() {
                    result.end(opener, .strikeEnd)
                }
                start = delimiters[next].letter + 2
                next += 1
            }
            result.append(runs[index], letters: start..<range.upperBound, of: self)
            switch runs[index].kind {
            case .emphasisEnd, .strongEnd, .linkEnd, .imageEnd:
                let start = numbers[runs[index].partner]
                result.runs[start].partner = numbers[index]
                result.runs[numbers[index]].partner = start
            default: break
            }
        }
        self = result
    }

    /// Appends a run, or a part of it, of another passage.
    private mutating func append(_ run: Run, letters range: Range<Int>, of other: Passage) {
        var run = run
        run.start = letters.count
        runs.append(run)
        var escaped = other.verbatim.partitioningIndex { $0 >= range.lowerBound }
        while escaped < other.verbatim.count, other.verbatim[escaped] < range.upperBound {
            verbatim.append(other.verbatim[escaped] - range.lowerBound + letters.count)
            escaped += 1
        }
        letters.append(contentsOf: other.letters[range])
    }
}
