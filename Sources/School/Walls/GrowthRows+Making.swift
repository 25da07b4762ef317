import Growth
import Records

extension WallMaker {
    /// First and latest score of each student, or what the group grew by.
    func growth(_ scope: WallScope, _ tellable: Set<RecordHandle>) -> MadeWall {
        guard let assessment = assessment(of: scope), assessment.record.hasDifferences else { return MadeWall(.noData) }
        guard let kept = assessment.kept else { return MadeWall(.notForThese) }
        let benchmarks = Benchmarks(assessment.record.expected.map(\.value))
        guard scope.hasCards else { return groupGrowth(scope, assessment, kept, benchmarks, tellable) }
        var rows: [GrowthRow] = []
        var waiting: [WallStudent] = []
        var newest: Day?
        for handle in scope.shown {
            let scores = scores(of: handle, on: assessment.handle, in: scope)
            if let day = scores?.now.day { newest = max(newest ?? day, day) }
            guard let scores, let direction = scores.direction(on: assessment.record) else {
                waiting.append(student(handle))
                continue
            }
            rows.append(
                GrowthRow(
                    student: student(handle), from: scores.from, now: scores.now, direction: direction,
                    expected: benchmarks.growth(over: scores, on: assessment.record)))
        }
        guard let newest else { return MadeWall(.noData) }
        return MadeWall(.growth(GrowthRows(assessment: kept, rows: rows, waiting: waiting)), updated: newest)
    }

    private func groupGrowth(
        _ scope: WallScope, _ assessment: WallAssessment, _ kept: RecordHandle, _ benchmarks: Benchmarks,
        _ tellable: Set<RecordHandle>
    ) -> MadeWall {
        let grown = scope.everyone.compactMap { student in
            scores(of: student, on: assessment.handle, in: scope).flatMap { $0.hasGrowth ? $0 : nil }
        }
        guard let first = grown.lazy.map(\.from.day).min(), let last = grown.lazy.map(\.now.day).max() else {
            return MadeWall(.noData)
        }
        guard scope.isForStaff || tellable.contains(scope.handle) else { return MadeWall(.tooFew) }
        let pairs = grown.compactMap(\.pair)
        guard let medianGain = told(pairs.medianGain, as: .gain, in: scope) else { return MadeWall(.tooFew) }
        let expected = grown.compactMap { benchmarks.growth(over: $0, on: assessment.record) }
        let growth = GroupGrowth(
            assessment: kept,
            students: count(in: scope) { student in
                scores(of: student, on: assessment.handle, in: scope).flatMap { scores in
                    scores.hasGrowth ? oneByOne.growth(scores, of: student, on: assessment.handle) : nil
                }
            },
            medianGain: medianGain,
            medianFrom: told(pairs.map(\.pre).measuredMedian, as: .median, in: scope),
            medianNow: told(pairs.map(\.post).measuredMedian, as: .median, in: scope),
            effectSize: told(pairs.effectSize(better: assessment.record.better), as: .effectSize, in: scope),
            expected: told(expected.measuredMedian, as: .median, in: scope), from: first, now: last)
        return MadeWall(.groupGrowth(growth), updated: last)
    }
}

extension Assessment {
    /// Whether the difference of two scores means something; that of two letters doesn't.
    var hasDifferences: Bool { levels.isEmpty }
}

extension Benchmarks {
    /// The growth that is expected between a student's two scores, positive towards better.
    func growth(over scores: WallScores, on assessment: Assessment) -> Double? {
        change(from: scores.from.day, to: scores.now.day).map(assessment.better.growth(of:))
    }
}
