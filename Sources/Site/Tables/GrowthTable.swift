import Growth
import Records
import School

/// What students scored on one assessment, and how they grew: for the staff, who may work on with it in a spreadsheet
/// of their own.
struct GrowthTable: Sendable {
    struct Row: Sendable {
        let student: Roster.Entry
        /// The scores that the table looks at; may be empty.
        let series: Series
    }

    let scale: Assessment
    /// In the order of codes.
    let rows: [Row]
    /// In the order in which the summary has them.
    let rooms: [(handle: RecordHandle, id: String)]

    /// Everyone who has a score on an assessment, or missed one.
    init(of assessment: RecordHandle, _ scale: Assessment, roster: Roster, in view: SchoolView) {
        self.scale = scale
        rooms = roster.rooms
        rows = roster.entries.compactMap { entry in
            view.series(ofStudent: entry.student, on: assessment).map { Row(student: entry, series: $0) }
        }
    }

    /// Everyone whom a wall is about, with the scores of its period.
    init(
        ofWall handle: RecordHandle, _ wall: Wall, on assessment: RecordHandle, _ scale: Assessment, roster: Roster,
        in view: SchoolView
    ) {
        self.scale = scale
        rooms = roster.rooms
        let days = (from: wall.period?.from?.value, to: wall.period?.to?.value)
        let everyone = Set(view.picture(of: handle)?.everyone ?? [])
        rows = roster.entries.filter { everyone.contains($0.student) }.map { entry in
            let scores = view.series(ofStudent: entry.student, on: assessment)?.scores ?? []
            return Row(
                student: entry,
                series: Series(
                    scores.filter { score in
                        score.day >= days.from ?? score.day && score.day <= min(days.to ?? view.day, view.day)
                    }))
        }
    }

    /// Whether there is a table of an assessment: for the staff, once somebody was measured with it. O(students).
    static func isMade(of assessment: RecordHandle, in view: SchoolView) -> Bool {
        guard view.readership == .staff else { return false }
        return view.all(Student.self).contains { student, _ in
            view.series(ofStudent: student).contains { $0.assessment == assessment }
        }
    }

    static let header = [
        "code", "student", "n", "first-date", "first", "latest-date", "latest", "gain", "rate-ols", "rate-theil-sen",
        "band",
    ]

    /// A row a student. Rates are a week; a cell is empty where there are not enough data for it. On a scale of levels
    /// the first and the latest score are levels and the gain is in steps; a rate would have no unit.
    func append(to buffer: inout [UInt8]) {
        buffer.append(csv: Self.header.map(CSVCell.text))
        for row in rows {
            let (series, isNumeric) = (row.series, scale.levels.isEmpty)
            buffer.append(csv: [
                .text(row.student.code), .text(row.student.id), .count(series.count),
                .day(series.first?.day), cell(series.first), .day(series.last?.day), cell(series.last),
                .number(series.gain),
                .number(isNumeric ? series.leastSquaresRate.value?.ratePerWeek : nil),
                .number(isNumeric ? series.theilSenRate.value?.ratePerWeek : nil),
                series.last.flatMap { scale.column(of: $0.value) }.map { .text(scale.columns[$0]) } ?? .empty,
            ])
        }
    }

    private func cell(_ score: Score?) -> CSVCell {
        guard let score, !scale.levels.isEmpty else { return .number(score?.value) }
        return scale.column(of: score.value).map { .text(scale.columns[$0]) } ?? .empty
    }
}

extension Assessment {
    /// The ids of its bands, or its levels: what a score is in.
    var columns: [String] { levels.isEmpty ? bands.map(\.id.value) : levels.map(\.value) }

    /// In which of them a score is; nil for none.
    func column(of value: Double) -> Int? {
        guard !levels.isEmpty else { return growthBands?.index(of: value) }
        return Int(exactly: value).flatMap { levels.indices.contains($0) ? $0 : nil }
    }
}
