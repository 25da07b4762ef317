import Bytes
import Charts
import Growth
import Records
import School

/// Scores as charts with their findings in words.
extension Desk {
    /// A student's scores on one assessment over time; nil for a scale of letters, whose steps are
    /// no numbers, for scores about many standards, and without scores. The days on which goals on it were set are
    /// marked.
    /// - Parameter csvURL: where the numbers lie as a file.
    func chart(of series: AssessmentSeries, student: RecordHandle, csvURL: String? = nil) -> ChartView? {
        guard let scale = view.record(series.assessment, as: Assessment.self), scale.levels.isEmpty,
            !series.mixesStandards
        else { return nil }
        return chart(
            id: scale.head.id, series: series.series, scale: scale, assessment: series.assessment, aim: nil,
            goalDays: goalDays(of: student, on: series), csvURL: csvURL)
    }

    /// The days after the first score on which the student set a goal on this assessment, oldest first.
    private func goalDays(of student: RecordHandle, on series: AssessmentSeries) -> [Day] {
        guard let first = series.series.first?.day, let last = series.series.last?.day else { return [] }
        return view.graph.sources(of: student, .student).compactMap { handle -> Day? in
            guard let goal = view.record(handle, as: Goal.self), goal.measure != nil, let day = goal.head.date?.value,
                day > first, day <= last, view.graph.targets(of: handle, .assessment).contains(series.assessment)
            else { return nil }
            return day
        }
        .sorted()
    }

    /// A goal's way: from the baseline over the scores to the target, with the aim line.
    func chart(ofGoal handle: RecordHandle, _ goal: Goal) -> ChartView? {
        guard let progress = view.progress(ofGoal: handle),
            let scale = view.record(progress.assessment, as: Assessment.self)
        else { return nil }
        return chart(
            id: "goal-" + goal.head.id, series: progress.series, scale: scale, assessment: progress.assessment,
            aim: progress.aim, goalDays: [], csvURL: view.student(of: handle).flatMap(scoresURL(ofStudent:)))
    }

    private func chart(
        id: String, series: Series, scale: Assessment, assessment: RecordHandle, aim: AimLine?, goalDays: [Day],
        csvURL: String?
    ) -> ChartView? {
        guard let first = series.first, let last = series.last else { return nil }
        let name = "_chart-" + id.idEncoded
        let sum = aim == nil && view.addsUp(assessment) ? sumText(of: series, scale) : nil
        let finding = sum ?? finding(series, scale, aim: aim)
        let growth = sum == nil ? growth(series, scale) : nil
        let bands = drawnBands(scale)
        let caption = linking(finding, of: nil, once: .text)
        let figures: [Figure] =
            (aim == nil ? [] : [.baseline, .target, .aimLine]) + (growth == nil ? [] : [.gain])
            + (sum == nil && rateTold(of: series, scale) != nil ? [.rateOfImprovement] : [])
            + (bands.isEmpty ? [] : [.band])
        let chart = ProgressChart(
            words: ChartWords(
                id: name, title: prose(scale.head.title.value),
                description: description(series, aim, goalDays: goalDays), finding: prose(finding)),
            unit: scale.unit.value,
            points: series.scores.map { .init(day: $0.day.number, value: $0.value) },
            firstLabel: series.count > 1 ? first.value.plain : "",
            lastLabel: words.text("chart-now", ["value": last.value.plain]),
            aim: aim.map(drawnAim), bands: bands,
            dates: monthTicks(from: first.day, to: max(last.day, aim?.target.day ?? last.day)),
            phases: goalDays.map { .init(day: $0.number, label: words["chart-goal-set"]) })
        return ChartView(
            id: id, caption: caption.html, svg: chart.svgBytes, growth: growth, dateHead: words["column-date"],
            valueHead: capitalized(scale.unit.value), showsNotes: aim != nil, rows: rows(series, aim), csvURL: csvURL,
            source: link(assessment), termLinks: termLinks(for: figures, besides: caption.terms))
    }

    private func rows(_ series: Series, _ aim: AimLine?) -> [ChartRowView] {
        let scores = series.scores.enumerated().map { index, score in
            ChartRowView(
                date: date(score.day), value: score.value.plain,
                note: aim != nil && index == 0 ? words["row-baseline"] : nil)
        }
        guard let target = aim?.target else { return scores }
        return scores
            + [ChartRowView(date: date(target.day), value: target.value.plain, note: words["row-target"])]
    }

    private func drawnAim(_ aim: AimLine) -> ProgressChart.Aim {
        func point(_ score: Score) -> ProgressChart.Point {
            .init(day: score.day.number, value: score.value)
        }
        return ProgressChart.Aim(
            baseline: point(aim.baseline), target: point(aim.target), label: words["aim-line"],
            targetLabel: words.text("chart-target", ["value": aim.target.value.plain, "date": date(aim.target.day)]))
    }

    private func drawnBands(_ scale: Assessment) -> [ProgressChart.Band] {
        guard let bands = scale.growthBands else { return [] }
        return scale.bands.enumerated().map { index, band in
            .init(from: band.from.value, label: band.label.value, step: bands.step(ofBand: index))
        }
    }

    /// The first of each month.
    func monthTicks(from first: Day, to last: Day) -> [ProgressChart.DateTick] {
        var ticks: [ProgressChart.DateTick] = []
        var (year, month) = (first.year, first.month)
        while let day = Day(year: year, month: month, day: 1), day <= last {
            if day >= first { ticks.append(.init(day: day.number, label: words.shortMonth(day))) }
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        return ticks
    }

    // MARK: - Words

    /// One sentence that says what the chart shows.
    private func finding(_ series: Series, _ scale: Assessment, aim: AimLine?) -> String {
        let measure = quotableTitle(of: scale.head)
        let unit = scale.unit.value
        guard let first = series.first, let last = series.last,
            let direction = series.direction(better: scale.better, standardError: scale.standardError?.value)
        else { return words.text("caption-too-few", ["measure": measure]) }
        switch direction {
        case .steady:
            return words.text("caption-steady", ["measure": measure, "value": last.value.plain, "unit": unit])
        case .dipping:
            let high = series.best(better: scale.better) ?? first.value
            return words.text(
                "caption-dipping", ["measure": measure, "value": last.value.plain, "unit": unit, "high": high.plain])
        case .rising:
            guard let told = rateTold(of: series, scale) else {
                return words.text(
                    "caption-from-to",
                    ["measure": measure, "from": first.value.plain, "to": last.value.plain, "unit": unit])
            }
            let key = scale.better == .higher ? "caption-rising" : "caption-falling"
            let rate = abs(told).rounded(toPlaces: 1).plain
            guard let aim else { return words.text(key, ["measure": measure, "rate": rate, "unit": unit]) }
            return words.text(
                key + "-aim",
                [
                    "measure": measure, "rate": rate, "unit": unit,
                    "aim": abs(aim.ratePerWeek).rounded(toPlaces: 1).plain,
                ])
        }
    }

    /// The growth a week that a caption tells. With few scores a rate is chance: then it is nil, and from where to where
    /// is all that is known.
    private func rateTold(of series: Series, _ scale: Assessment) -> Double? {
        guard series.direction(better: scale.better, standardError: scale.standardError?.value) == .rising,
            series.rateShowing == .child, let trend = series.theilSen, scale.better.growth(of: trend.ratePerWeek) > 0
        else { return nil }
        return trend.ratePerWeek
    }

    /// "Books read: 14 books since September 4", where the scores are counts.
    func sumText(of series: Series, _ scale: Assessment) -> String? {
        guard let first = series.first, let sum = roundedHalfUp(series.scores.lazy.map(\.value).reduce(0, +)) else {
            return nil
        }
        return words.text(
            "caption-sum",
            [
                "measure": quotableTitle(of: scale.head), "sum": sum.plain, "unit": scale.unit.value,
                "date": date(first.day),
            ])
    }

    func description(_ series: Series, _ aim: AimLine?, goalDays: [Day] = []) -> String {
        guard let first = series.first, let last = series.last else { return "" }
        let way = words.count(
            "chart-description", series.count,
            [
                "from": first.value.plain, "first": date(first.day), "to": last.value.plain, "last": date(last.day),
                "count": "\(series.count)",
            ])
        let goals = goalDays.map { " " + words.text("chart-description-goal", ["date": date($0)]) }.joined()
        guard let aim else { return way + goals }
        return way + goals + " "
            + words.text(
                "chart-description-aim", ["target": aim.target.value.plain, "date": date(aim.target.day)])
    }

    func growth(_ series: Series, _ scale: Assessment) -> GrowthView? {
        guard let gain = series.gain, let first = series.first, let last = series.last,
            let direction = series.direction(better: scale.better, standardError: scale.standardError?.value),
            direction != .steady
        else { return nil }
        return GrowthView(
            amount: gain.signed, direction: direction.rawValue, isRising: direction == .rising,
            isSteady: direction == .steady, isDipping: direction == .dipping, unit: scale.unit.value,
            span: words.text(
                "growth-span", ["from": first.value.plain, "to": last.value.plain, "date": date(first.day)]),
            directionText: words["direction-" + direction.rawValue])
    }

    /// The sentence on growth at the top of a portfolio: that of the assessment with the most scores.
    func growthSentence(_ all: [AssessmentSeries]) -> String? {
        let measured = all.filter { !$0.mixesStandards && !view.addsUp($0.assessment) }.compactMap { series in
            view.record(series.assessment, as: Assessment.self).map { (series.series, $0) }
        }
        let rising = measured.filter { series, scale in
            scale.levels.isEmpty
                && series.direction(better: scale.better, standardError: scale.standardError?.value) == .rising
        }
        // Growth of which there is most evidence; ties go to the first assessment.
        guard let (series, scale) = rising.max(by: { $0.0.count < $1.0.count }), let gain = series.gain,
            let first = series.first
        else { return nil }
        return words.text(
            scale.better == .higher ? "growth-sentence" : "growth-sentence-lower",
            [
                "measure": quotableTitle(of: scale.head), "amount": abs(gain).plain, "unit": scale.unit.value,
                "date": date(first.day),
            ])
    }

    func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    // MARK: - Scales and prerequisites

    func scaleChart(_ handle: RecordHandle, _ scale: Assessment) -> ChartView? {
        guard !scale.bands.isEmpty else { return nil }
        let title = prose(words.text("scale-title", ["measure": quotableTitle(of: scale.head)]))
        let finding = words.count("scale-finding", scale.bands.count, ["count": spelled(scale.bands.count)])
        let caption = linking(finding, of: nil, once: .text)
        let chart = ScaleChart(
            words: ChartWords(
                id: "_chart-scale", title: title,
                description: cuts(scale).map { "\($0.band.label): \($0.range)" }.joined(separator: "; "),
                finding: finding),
            unit: scale.unit.value, bands: scale.bands.map { .init(from: $0.from.value, label: $0.label.value) },
            maximum: scale.max?.value, lowerIsBetter: scale.better == .lower)
        return ChartView(
            id: "scale", caption: caption.html, svg: chart.svgBytes, growth: nil, dateHead: words["band"],
            valueHead: words["cut-score"], showsNotes: false, rows: [], csvURL: nil, source: nil,
            termLinks: termLinks(for: [.band, .cutScore], besides: caption.terms))
    }

    /// The bands with their ranges, from where learning begins to the furthest.
    func cuts(_ scale: Assessment) -> [CutView] {
        let isWhole = (scale.bands.map(\.from.value) + [scale.max?.value ?? 0]).allSatisfy { $0 == $0.rounded() }
        let cuts = scale.bands.indices.map { index in
            let from = scale.bands[index].from.value
            let next = index + 1 < scale.bands.count ? scale.bands[index + 1].from.value : nil
            // In whole numbers a band ends one before the next begins; with `better: lower` the cut itself
            // belongs to the band below it.
            let end = next.map { isWhole && scale.better == .higher ? $0 - 1 : $0 } ?? scale.max?.value
            let start = isWhole && scale.better == .lower && index > 0 ? from + 1 : from
            let range =
                end.map { $0 == start ? start.plain : words.text("range", ["from": start.plain, "to": $0.plain]) }
                ?? words.text("range-from", ["from": start.plain])
            return CutView(band: bandView(index, scale), range: range, from: from.plain)
        }
        return scale.better == .higher ? cuts : cuts.reversed()
    }

    func rangeText(_ scale: Assessment) -> String? {
        guard let min = scale.min?.value, let max = scale.max?.value else { return nil }
        return words.text("range", ["from": min.plain, "to": max.plain])
    }

    /// What comes before a standard and after it; nil when nothing does.
    func graph(of handle: RecordHandle, before: [RecordHandle], after: [RecordHandle]) -> GraphView? {
        guard !before.isEmpty || !after.isEmpty else { return nil }
        let caption = capitalized(
            words.text(
                "graph-caption",
                [
                    "before": words.count(
                        "standards-count", before.count, ["count": spelled(before.count).lowercased()]),
                    "after": words.count("standards-count", after.count, ["count": spelled(after.count).lowercased()]),
                ]))
        let chart = PrerequisiteChart(
            words: ChartWords(
                id: "_chart-graph", title: words["before-and-after"], description: caption, finding: caption),
            before: before.map(title), this: title(of: handle), after: after.map(title),
            headings: (words["comes-before"], words["this-one"], words["comes-after"]))
        return GraphView(caption: linked(caption, once: .text), svg: chart.svgBytes)
    }
}

extension Day {
    /// As charts count days.
    var number: Int { Int(daysSince1970) }
}
