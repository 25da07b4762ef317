import Lexicon

/// The terms of a lexicon among the letters.
extension Passage {
    /// Where terms stand, in order: in prose and in the words of links; of a table, in what is shown of it.
    /// O(letters), and O(log runs) for each term.
    func terms(_ links: TermLinks, in table: PipeTable?) -> [TermMatch] {
        let walls = walls()
        let gaps = table?.gaps(upTo: letters.count) ?? []
        return links.finder.matches(
            in: letters, language: links.language, isVerbatim: { isVerbatim($0) },
            isAllowed: { range in
                !walls.touch(range) && !gaps.touch(range) && !isInsideSign(range.lowerBound)
                    && !isInsideSign(range.upperBound)
            })
    }

    /// What no term reaches into: code, addresses, HTML, the words for a picture, line breaks that were asked for.
    /// None runs over the end of a link, either, or over a sign that is shown and not among the letters: such a
    /// wall is as thin as the place between two letters.
    private func walls() -> [Range<Int>] {
        var walls: [Range<Int>] = []
        var index = 0
        while index < runs.count {
            let run = runs[index]
            switch run.kind {
            case .code, .html, .address, .hardBreak: walls.append(letters(of: index))
            case .linkStart, .linkEnd, .delimiter: walls.append(run.start..<run.start)
            case .imageStart:
                walls.append(letters(inside: index))
                index = run.partner
            default: break
            }
            index += 1
        }
        return walls
    }

    /// Whether typography shows one sign for the letters on both sides of a place: a term "etc." before `..`.
    private func isInsideSign(_ place: Int) -> Bool {
        guard !substitutions.isEmpty else { return false }
        let index = substitutions.partitioningIndex { $0.end > place }
        return index < substitutions.count && substitutions[index].start < place
    }

    /// Takes out letters, given in order. O(letters).
    mutating func takeOut(_ places: [Int]) {
        func moved(_ letter: Int) -> Int { letter - places.partitioningIndex { $0 >= letter } }
        for index in runs.indices { runs[index].start = moved(runs[index].start) }
        for index in verbatim.indices { verbatim[index] = moved(verbatim[index]) }
        var kept: [UInt8] = []
        kept.reserveCapacity(letters.count)
        var start = 0
        for place in places {
            kept.append(contentsOf: letters[start..<place])
            start = place + 1
        }
        kept.append(contentsOf: letters[start...])
        letters = kept
    }
}

extension PipeTable {
    /// The letters before, between and after what is shown, in order.
    fileprivate func gaps(upTo end: Int) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var place = 0
        func show(_ segment: Passage.Segment) {
            gaps.append(place..<max(place, segment.letters.lowerBound))
            place = segment.letters.upperBound
        }
        if let lead { show(lead) }
        for cell in header.cells { show(cells[cell]) }
        for row in rows {
            for cell in row.cells.prefix(alignments.count) { show(cells[cell]) }
        }
        gaps.append(place..<max(place, end))
        return gaps
    }

    /// The letters of the first row.
    var headerLetters: Range<Int> {
        guard let first = header.cells.first, let last = header.cells.last else { return 0..<0 }
        return cells[first].letters.lowerBound..<cells[last].letters.upperBound
    }
}

extension [Range<Int>] {
    /// Whether one of these ranges, which stand in order and apart, has a letter of `range`, or, being empty, stands
    /// between two of them. O(log n).
    fileprivate func touch(_ range: Range<Int>) -> Bool {
        guard !isEmpty else { return false }
        let index = partitioningIndex { $0.upperBound > range.lowerBound }
        return index < count && self[index].lowerBound < range.upperBound
    }
}
