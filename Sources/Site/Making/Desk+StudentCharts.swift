import Charts
import Growth
import Records
import School

/// A student's scores on the family page and in the data notebook.
extension Desk {
    // MARK: - Family page

    /// What was measured more than once, each in a sentence with a small chart: growth first, then what is steady, then
    /// dips. Scores about many standards are told as standards.
    func familyMeasures(_ all: [AssessmentSeries]) -> [ChartView] {
        let measures = all.compactMap { series -> (direction: Direction, view: ChartView)? in
            guard let scale = view.record(series.assessment, as: Assessment.self), !series.mixesStandards,
                let direction = series.series.direction(
                    better: scale.better, standardError: scale.standardError?.value)
            else { return nil }
            let sum = view.addsUp(series.assessment) ? sumText(of: series.series, scale) : nil
            let chart = familyMeasure(
                series.series, scale, direction, sum: sum.map { words.text("sentence", ["part": $0]) })
            return (sum == nil ? direction : .rising, chart)
        }
        return Direction.allCases.flatMap { direction in measures.filter { $0.direction == direction }.map(\.view) }
    }

    private func familyMeasure(
        _ series: Series, _ scale: Assessment, _ direction: Direction, sum: String?
    ) -> ChartView {
        let sentence = sum ?? familySentence(series, scale, direction)
        let isNumeric = scale.levels.isEmpty
        return ChartView(
            id: "small-" + scale.head.id, caption: linked(sentence),
            svg: isNumeric ? sparkline(series, scale, sentence) : [],
            growth: isNumeric && sum == nil ? growth(series, scale) : nil, dateHead: words["column-date"],
            valueHead: capitalized(scale.unit.value), showsNotes: false,
            rows: series.scores.map {
                ChartRowView(date: date($0.day), value: scale.text(of: $0.value), note: nil)
            }, csvURL: nil, source: nil)
    }

    private func sparkline(_ series: Series, _ scale: Assessment, _ sentence: String) -> [UInt8] {
        Sparkline(
            words: ChartWords(
                id: "_small-" + scale.head.id.idEncoded,
                title: prose(scale.head.title.value), description: description(series, nil), finding: prose(sentence)),
            points: series.scores.map { .init(day: $0.day.number, value: $0.value) }
        ).svgBytes
    }

    /// Growth in plain words, with the numbers that it is made of.
    private func familySentence(_ series: Series, _ scale: Assessment, _ direction: Direction) -> String {
        guard let first = series.first, let last = series.last else { return "" }
        let key: String
        switch direction {
        case .rising where !scale.levels.isEmpty: key = "family-level-rising"
        case .steady where !scale.levels.isEmpty: key = "family-level-steady"
        case .dipping where !scale.levels.isEmpty: key = "family-level-dipping"
        case .rising: key = scale.better == .higher ? "family-rising" : "family-rising-lower"
        case .steady: key = "family-steady"
        case .dipping: key = "family-dipping"
        }
        let best = series.best(better: scale.better) ?? first.value
        return words.text(
            key,
            [
                "measure": quotableTitle(of: scale.head), "unit": scale.unit.value, "from": scale.text(of: first.value),
                "to": scale.text(of: last.value), "best": scale.text(of: best), "date": date(first.day),
            ])
    }

    // MARK: - Notebook

    /// All the scores of a series with the days that were missed: as a chart where a line makes sense, else as numbers.
    /// - Parameter csvURL: where the numbers lie as a file.
    func notebookChart(_ series: AssessmentSeries, student: RecordHandle, csvURL: String?) -> ChartView? {
        guard let scale = view.record(series.assessment, as: Assessment.self),
            !(series.series.scores.isEmpty && series.missed.isEmpty)
        else { return nil }
        let drawn = chart(of: series, student: student)
        let rows = notebookRows(series, scale)
        return ChartView(
            id: scale.head.id, caption: drawn?.caption ?? linked(numbersCaption(series, scale), once: .text),
            svg: drawn?.svg ?? [], growth: drawn?.growth, dateHead: words["column-date"],
            valueHead: capitalized(scale.unit.value), showsNotes: rows.contains { $0.note != nil }, rows: rows,
            csvURL: csvURL, source: link(series.assessment), termLinks: drawn?.termLinks ?? [], isOpen: true)
    }

    /// The scores and the days that were missed, the oldest first. Where the scores are about many standards each says
    /// about which.
    private func notebookRows(_ series: AssessmentSeries, _ scale: Assessment) -> [ChartRowView] {
        let scores = zip(series.series.scores, series.standards).map { score, standards in
            (
                day: score.day,
                row: ChartRowView(
                    date: date(score.day), value: scale.text(of: score.value),
                    note: series.mixesStandards ? standards.map(standardNames) : nil)
            )
        }
        let missed = series.missed.map { missed in
            (
                day: missed.day,
                row: ChartRowView(
                    date: date(missed.day), value: words["missed-" + missed.reason.rawValue], note: nil,
                    isMissed: true)
            )
        }
        // What is of one day stays in its order.
        return (scores + missed).enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element.row)
    }

    private func numbersCaption(_ series: AssessmentSeries, _ scale: Assessment) -> String {
        if !scale.levels.isEmpty, let direction = series.series.direction(better: scale.better) {
            return familySentence(series.series, scale, direction)
        }
        let key = series.mixesStandards ? "caption-standards" : "caption-scores"
        return words.count(
            key, series.series.count, ["measure": quotableTitle(of: scale.head), "count": "\(series.series.count)"])
    }

    private func standardNames(_ standards: [RecordHandle]) -> String { standards.map(title).joined(separator: ", ") }
}
