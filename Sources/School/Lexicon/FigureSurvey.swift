import Diagnostics
import Growth
import Records

/// Which figures the pages of a school show, and what they show them for.
struct FigureSurvey {
    /// A record because of which a figure is shown, and the place in it that asks for it.
    struct Showing {
        let head: Head
        let place: SourceRange
        /// How many more there are.
        var others = 0
    }

    /// The first record for each figure, in the order of the records.
    private(set) var showings: [Figure: Showing] = [:]

    /// O(records + scores × log scores).
    init(of records: Records, graph: LinkGraph, scores: ScoreBook) {
        for (offset, record) in records.all.enumerated() {
            let assessment = graph.targets(of: RecordHandle(offset), .assessment).first
                .flatMap { records.all[$0.offset] as? Assessment }
            for (figure, place) in Self.shown(by: record, on: assessment) { add(figure, record, place) }
        }
        addGrowth(in: scores, of: records)
    }

    private mutating func add(_ figure: Figure, _ record: any RecordKind, _ place: SourceRange) {
        guard showings[figure] == nil else {
            showings[figure]?.others += 1
            return
        }
        showings[figure] = Showing(head: record.head, place: place)
    }

    /// The chart of two scores says what was gained, that of enough of them how fast.
    private mutating func addGrowth(in scores: ScoreBook, of records: Records) {
        var rising: Set<RecordHandle> = []
        var steady: Set<RecordHandle> = []
        for series in scores.series().values.joined() {
            if series.series.count > 1 { rising.insert(series.assessment) }
            if series.series.rateShowing == .child { steady.insert(series.assessment) }
        }
        for (figure, assessments) in [(Figure.gain, rising), (.rateOfImprovement, steady)] {
            for handle in assessments.sorted() {
                guard let assessment = records.all[handle.offset] as? Assessment, assessment.levels.isEmpty else {
                    continue
                }
                add(figure, assessment, assessment.unit.range)
            }
        }
    }

    private static func shown(
        by record: any RecordKind, on assessment: Assessment?
    ) -> [(figure: Figure, place: SourceRange)] {
        switch record {
        case let goal as Goal:
            guard let measure = goal.measure else { return [] }
            return [
                (.baseline, measure.baseline.range), (.target, measure.target.range),
                (.aimLine, measure.target.range),
            ]
        case let assessment as Assessment:
            return assessment.bands.first.map { [(.band, $0.id.range), (.cutScore, $0.from.range)] } ?? []
        case let standard as Standard: return [(.readyNow, standard.code.range)]
        case let wall as Wall: return shown(by: wall, on: assessment).map { ($0, wall.layout.range) }
        default: return []
        }
    }

    /// A wall for more than the staff leaves out what is of few, and tells medians.
    private static func shown(by wall: Wall, on assessment: Assessment?) -> [Figure] {
        let isForStaff = (wall.head.audience?.value ?? .staff) == .staff
        let own: [Figure] =
            switch wall.layout.value {
            case .bands: [.band]
            case .growth:
                [.gain, .median] + (isForStaff ? [] : [.effectSize])
                    + (assessment?.expected.isEmpty == false ? [.growthMeasure] : [])
            case .standards: [.standard, .mastery]
            case .thermometer: wall.target == nil ? [] : [.target]
            case .quadrant: [.achievementLevel, .growthMeasure, .cutScore]
            case .calendar, .coverage: [.evidence]
            case .goals: [.successCriteria]
            }
        return isForStaff ? own : own + [.suppression]
    }
}
