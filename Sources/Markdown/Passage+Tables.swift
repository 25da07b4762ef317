extension Passage {
    /// The table in this passage, if there is one. O(letters).
    func table() -> PipeTable? {
        guard letters.firstIndex(of: UInt8(ascii: "|"), in: letters.indices) != nil else { return nil }
        let lines = lines()
        var found: (header: Int, alignments: [PipeTable.Alignment])?
        var cells: [Segment] = []
        for index in lines.indices.dropFirst() where found == nil {
            guard let alignments = alignments(in: lines[index].segment) else { continue }
            let header = lines[index - 1].segment
            cells.removeAll()
            appendCells(of: header, to: &cells)
            guard cells.count == alignments.count else { continue }
            // A single column shows by a pipe that it is one.
            let both = letters[header.letters.lowerBound..<lines[index].segment.letters.upperBound]
            if cells.count > 1 || both.contains(UInt8(ascii: "|")) { found = (index - 1, alignments) }
        }
        guard let found else { return nil }
        let header = PipeTable.Row(cells: cells.indices, line: lines[found.header].line)
        var rows: [PipeTable.Row] = []
        for line in lines.dropFirst(found.header + 2) {
            let start = cells.count
            appendCells(of: line.segment, to: &cells)
            rows.append(PipeTable.Row(cells: start..<cells.count, line: line.line))
        }
        return PipeTable(
            lead: found.header == 0 ? nil : joined(lines[0].segment, lines[found.header - 1].segment),
            alignments: found.alignments, header: header, rows: rows, cells: cells)
    }

    /// The lines of a passage, without their line breaks. A link that runs over the end of a line
    /// holds both lines together.
    private func lines() -> [(segment: Segment, line: Int)] {
        var lines: [(segment: Segment, line: Int)] = []
        var start = (run: 0, letter: 0, line: 0)
        var links = 0
        for index in runs.indices {
            switch runs[index].kind {
            case .linkStart, .imageStart: links += 1
            case .linkEnd, .imageEnd: links -= 1
            case .softBreak where links == 0, .hardBreak where links == 0:
                let segment = Segment(runs: start.run..<index, letters: start.letter..<runs[index].start)
                lines.append((segment, start.line))
                start = (index + 1, runs[index].start + 1, runs[index].partner)
            default: break
            }
        }
        let rest = Segment(runs: start.run..<runs.count, letters: start.letter..<letters.count)
        lines.append((rest, start.line))
        return lines
    }

    private func joined(_ first: Segment, _ last: Segment) -> Segment {
        Segment(
            runs: first.runs.lowerBound..<last.runs.upperBound,
            letters: first.letters.lowerBound..<last.letters.upperBound)
    }

    /// What a row of dashes says about the columns; nil if the line is something else.
    private func alignments(in line: Segment) -> [PipeTable.Alignment]? {
        guard line.runs.count == 1, runs[line.runs.lowerBound].kind == .text else { return nil }
        var rest = letters[line.letters].trimmed
        guard let first = rest.first, "|:-".utf8.contains(first) else { return nil }
        if first == UInt8(ascii: "|") { rest.removeFirst() }
        if rest.last == UInt8(ascii: "|") { rest.removeLast() }
        var alignments: [PipeTable.Alignment] = []
        for cell in rest.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
            var dashes = cell.trimmed
            let isLeft = dashes.first == UInt8(ascii: ":")
            if isLeft { dashes.removeFirst() }
            let isRight = dashes.last == UInt8(ascii: ":")
            if isRight { dashes.removeLast() }
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
        }
        return alignments
    }

    /// Appends the cells of a line, without the blanks around them.
    private func appendCells(of line: Segment, to cells: inout [Segment]) {
        var start = (run: line.runs.lowerBound, letter: line.letters.lowerBound)
        var isFirst = true
        var links = 0
        for run in line.runs {
            switch runs[run].kind {
            case .linkStart, .imageStart: links += 1
            case .linkEnd, .imageEnd: links -= 1
            case .text where links == 0:
                let text = letters(of: run)
                var place = text.lowerBound
                while let pipe = letters.firstIndex(of: UInt8(ascii: "|"), in: place..<text.upperBound) {
                    place = pipe + 1
                    if isVerbatim(pipe) { continue }
                    let cell = trimmed(start.run..<run + 1, start.letter..<pipe)
                    // A pipe at the line's beginning opens the first cell.
                    if !isFirst || !isEmpty(cell) { cells.append(cell) }
                    isFirst = false
                    start = (run, pipe + 1)
                }
            default: break
            }
        }
        let rest = trimmed(start.run..<line.runs.upperBound, start.letter..<line.letters.upperBound)
        // One at its end closes the last.
        if isFirst || !isEmpty(rest) { cells.append(rest) }
    }

    private func trimmed(_ runs: Range<Int>, _ range: Range<Int>) -> Segment {
        let text = letters[range].trimmed
        return Segment(runs: runs, letters: text.startIndex..<text.endIndex)
    }

    /// Whether nothing stands in a cell: not even a picture without words.
    private func isEmpty(_ cell: Segment) -> Bool {
        cell.letters.isEmpty && !runs[cell.runs].contains { $0.kind == .imageStart || $0.kind == .code }
    }

    /// Turns emphasis that runs over the end of a cell back into what was typed, since GitHub reads each
    /// cell on its own. O(runs).
    mutating func keepMarkup(within table: PipeTable) {
        let isMarkedUp = runs.contains {
            $0.kind == .emphasisStart || $0.kind == .strongStart || $0.kind == .strikeStart
        }
        guard isMarkedUp else { return }
        // Which cell a run is shown in.
        var owner = [Int](repeating: -1, count: runs.count)
        for run in table.lead?.runs ?? 0..<0 { owner[run] = table.cells.count }
        for row in [table.header] + table.rows {
            for cell in row.cells.prefix(table.alignments.count) {
                for run in table.cells[cell].runs { owner[run] = cell }
            }
        }
        for start in runs.indices {
            switch runs[start].kind {
            case .emphasisStart, .strongStart, .strikeStart:
                let end = runs[start].partner
                if owner[start] == owner[end], owner[start] >= 0 { continue }
                let length = runs[start].kind == .emphasisStart ? 1 : 2
                for run in [start, end] {
                    runs[run].kind = .delimiter
                    runs[run].partner = length
                }
            default: break
            }
        }
    }
}
