import Growth
import Records

/// Reads from evidence and scores how far students are with the standards.
///
/// All of it is on one scale, 1 to 4: a level of a rubric by its place among the criterion's levels, a score of an
/// assessment by its band. The rule and the cut are the standard's own, else the school's, else `highest` from 3 on.
struct MasteryReader {
    private let records: [any RecordKind]
    private let graph: LinkGraph
    private let day: Day
    private let settings: SchoolSettings
    /// Every standard, in the order of the records.
    let standards: [RecordHandle]
    /// For each standard, by its index, those that come right before it.
    private let before: [[Int]]

    /// - Parameter day: the day that the site is made for.
    init(records: [any RecordKind], graph: LinkGraph, settings: SchoolSettings, day: Day) {
        self.records = records
        self.graph = graph
        self.day = day
        self.settings = settings
        standards = records.indices.lazy.filter { records[$0] is Standard }.map(RecordHandle.init)
        let places = Dictionary(uniqueKeysWithValues: standards.enumerated().map { ($1, $0) })
        before = standards.map { standard in graph.targets(of: standard, .after).compactMap { places[$0] } }
    }

    /// How far a student is, by the standards that there is evidence for.
    /// - Parameters:
    ///   - evidence: the student's evidence records.
    ///   - series: the student's scores; those that stand in evidence are not counted again.
    /// O(evidence + scores).
    func progress(evidence: [RecordHandle], series: [AssessmentSeries]) -> [StandardProgress] {
        var found: [RecordHandle: Found] = [:]
        for handle in evidence {
            for (standard, score) in scores(of: handle) {
                found[standard, default: Found()].add(score, from: handle)
            }
        }
        for series in series {
            for (standard, score) in scores(ofSheetsIn: series) {
                found[standard, default: Found()].add(score, from: series.assessment)
            }
        }
        return found.keys.sorted().compactMap { handle in
            guard let standard = records[handle.offset] as? Standard, let found = found[handle] else { return nil }
            let (rule, cut) = settings.masteryRule(of: standard)
            guard let scale = MasteryScale(cut: cut) else { return nil }
            let finding = MasteryFinding(
                of: found.scores, by: rule, on: scale, today: day, refreshAfter: settings.mastery?.refreshAfter)
            return StandardProgress(
                standard: handle, finding: finding, cut: cut,
                evidence: found.sources.filter { records[$0.offset] is Evidence },
                assessments: found.sources.filter { records[$0.offset] is Assessment },
                scoreCount: found.scores.count, newest: found.scores.lazy.map(\.day).max() ?? day)
        }
    }

    /// What there is for one standard.
    private struct Found {
        var scores: [MasteryScore] = []
        /// Evidence records, then the assessments whose sheets have scores.
        var sources: [RecordHandle] = []

        mutating func add(_ score: MasteryScore, from source: RecordHandle) {
            scores.append(score)
            if sources.last != source { sources.append(source) }
        }
    }

    /// The zones that follow from it. O(standards + prerequisites).
    func map(of progress: [StandardProgress]) -> LearningMap {
        let mastered = Set(progress.lazy.filter(\.finding.state.isMastered).map(\.standard))
        let zones = learningZones(
            after: before, mastered: Set(standards.indices.filter { mastered.contains(standards[$0]) }))
        return LearningMap(
            progress: progress,
            onMyOwn: standards.indices.filter { zones[$0] == .onMyOwn }.map { standards[$0] },
            readyNow: standards.indices.filter { zones[$0] == .readyNow }.map { standards[$0] })
    }

    // MARK: - Evidence as levels of 1 to 4

    private func scores(of handle: RecordHandle) -> [(standard: RecordHandle, score: MasteryScore)] {
        guard let evidence = records[handle.offset] as? Evidence, let day = evidence.head.date?.value else { return [] }
        let form = evidence.evidenceSource.form
        func score(_ level: Double) -> MasteryScore? { MasteryScore(day: day, value: level, form: form) }
        var scores: [(RecordHandle, MasteryScore)] = []
        let own = graph.targets(of: handle, .standards)
        let assessment = graph.targets(of: handle, .assessment).first
        if let assessment, let scale = records[assessment.offset] as? Assessment,
            let value = evidence.mark.flatMap({ ScaleCheck.value(of: $0, on: scale) }),
            let level = scale.step(of: value).flatMap(score)
        {
            let measured = own.isEmpty ? graph.targets(of: assessment, .standards) : own
            scores += measured.map { ($0, level) }
        }
        if let rubric = graph.targets(of: handle, .rubric).first, let record = records[rubric.offset] as? Rubric {
            for (criterion, mark) in evidence.rubricScores {
                guard let criterion = record.criteria.first(where: { $0.id.value == criterion.value }),
                    let level = criterion.step(of: mark.value).flatMap(score)
                else { continue }
                let named = criterion.standard.flatMap { standard in
                    graph.targets(of: rubric, Role("standard")).first { records[$0.offset].head.id == standard.value }
                }
                scores += (named.map { [$0] } ?? own).map { ($0, level) }
            }
        }
        return scores
    }

    private func scores(ofSheetsIn series: AssessmentSeries) -> [(standard: RecordHandle, score: MasteryScore)] {
        guard let scale = records[series.assessment.offset] as? Assessment else { return [] }
        let measured = graph.targets(of: series.assessment, .standards)
        var scores: [(RecordHandle, MasteryScore)] = []
        for entry in series.entries {
            guard case .sheet = entry.origin,
                let level = scale.step(of: entry.score.value).flatMap({ MasteryScore(day: entry.score.day, value: $0) })
            else { continue }
            scores += (entry.standards ?? measured).map { ($0, level) }
        }
        return scores
    }
}

extension Assessment {
    /// The step of a score from 1 (where learning begins) to 4 (the furthest), by its band or level.
    fileprivate func step(of value: Double) -> Double? {
        if let bands = growthBands { return bands.step(of: value).map { onFour(step: $0, of: bands.cuts.count) } }
        guard levels.count > 1 else { return nil }
        return onFour(step: Int(value), of: levels.count)
    }
}

extension Criterion {
    /// The step of a level from 1 to 4, by its place among the levels.
    fileprivate func step(of score: Double) -> Double? {
        let ascending = levels.map(\.value.score.value).sorted()
        return ascending.firstIndex(of: score).map { onFour(step: $0, of: ascending.count) }
    }
}

/// A step of a scale of so many steps, spread evenly over 1 to 4; with four steps they are 1, 2, 3 and 4.
private func onFour(step: Int, of count: Int) -> Double { count > 1 ? 1 + 3 * Double(step) / Double(count - 1) : 4 }

extension EvidenceSource {
    fileprivate var form: EvidenceForm {
        switch self {
        case .product: .product
        case .observation: .observation
        case .conversation: .conversation
        }
    }
}
