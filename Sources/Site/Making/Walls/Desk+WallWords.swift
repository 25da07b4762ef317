import Charts
import Growth
import Records
import School

/// What all walls have in common.
extension Desk {
    func scale(_ assessment: RecordHandle) -> WallScale? {
        view.record(assessment, as: Assessment.self).map(WallScale.init)
    }

    func person(onWall student: WallStudent) -> WallPersonView {
        WallPersonView(
            url: student.student.flatMap(url), name: student.name, isCode: student.isCode,
            code: student.isCode ? nil : student.code)
    }

    func people(onWall students: [WallStudent]) -> [WallPersonView] { students.map(person(onWall:)) }

    /// A count as it may be told.
    func text(_ count: PublishedCount) -> String {
        switch count {
        case .count(let number): "\(number)"
        case .hidden: words["wall-hidden"]
        }
    }

    /// "19 of the 24 of us have grown since September 14", without its full stop; said otherwise for all, none and
    /// one, and when nobody has two scores yet.
    func growthPhrase(_ directions: [Direction?], since day: Day?) -> String {
        let known = directions.compactMap(\.self)
        let rising = known.count { $0 == .rising }
        let dipping = known.count { $0 == .dipping }
        guard !known.isEmpty, let day = day.map(date) else { return words["wall-grew-first"] }
        if directions.count == 1 {
            return words.text("wall-grew-alone-" + (known.first ?? .steady).rawValue, ["date": day])
        }
        let all = spelled(directions.count).lowercased()
        let isPair = directions.count == 2
        switch (rising, dipping) {
        case (directions.count, _):
            return words.text(isPair ? "wall-grew-both" : "wall-grew-all", ["all": all, "date": day])
        case (1..., _):
            return words.count("wall-grew", rising, ["count": spelled(rising), "all": all, "date": day])
        case (_, directions.count):
            return words.text(isPair ? "wall-grew-dipping-both" : "wall-grew-dipping-all", ["all": all, "date": day])
        case (_, 0): return words.text("wall-grew-steady", ["date": day])
        default: return words.count("wall-grew-dipping", dipping, ["count": spelled(dipping), "all": all, "date": day])
        }
    }

    /// One sentence of one or two parts.
    func sentence(_ first: String, _ second: String? = nil) -> String {
        guard let second else { return words.text("wall-sentence", ["first": first]) }
        return words.text("wall-sentence-of-two", ["first": first, "second": second])
    }

    /// The words of a chart on a wall. A wall with more than one has them numbered.
    func chartWords(_ title: String, _ description: String, finding: String, part: Int = 0) -> ChartWords {
        ChartWords(id: "_wall-\(part)", title: title, description: description, finding: finding)
    }

    func drawing(_ chart: some Chart) -> DrawingView { DrawingView(svg: chart.svgBytes) }
}

extension PublishedCount {
    var number: Int? {
        if case .count(let number) = self { number } else { nil }
    }
}
