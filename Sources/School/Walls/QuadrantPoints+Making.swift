import Growth
import Records

extension WallMaker {
    /// Growth and achievement of each student, for the staff.
    func quadrant(_ scope: WallScope) -> MadeWall {
        guard scope.isForStaff else { return MadeWall(.notForThese) }
        guard let assessment = assessment(of: scope), assessment.record.hasDifferences,
            let bands = assessment.record.growthBands
        else { return MadeWall(.noData) }
        guard let kept = assessment.kept else { return MadeWall(.notForThese) }
        var points: [QuadrantPoint] = []
        var waiting: [WallStudent] = []
        var (first, last): (Day?, Day?)
        for handle in scope.shown {
            guard let scores = scores(of: handle, on: assessment.handle, in: scope), let gain = scores.pair?.gain else {
                waiting.append(student(handle))
                continue
            }
            points.append(
                QuadrantPoint(student: student(handle), achievement: scores.now.value, growth: gain))
            first = min(first ?? scores.from.day, scores.from.day)
            last = max(last ?? scores.now.day, scores.now.day)
        }
        guard let first, let last else { return MadeWall(.noData) }
        let benchmarks = Benchmarks(assessment.record.expected.map(\.value))
        return MadeWall(
            .quadrant(
                QuadrantPoints(
                    assessment: kept, points: points, waiting: waiting,
                    achievementCut: benchmarks.value(on: last) ?? bands.cutOfUpperHalf,
                    growthCut: benchmarks.change(from: first, to: last) ?? 0, since: first)),
            updated: last)
    }
}

extension Bands {
    /// The cut between the lower and the upper half of the bands; an odd one in the middle is in the upper half.
    fileprivate var cutOfUpperHalf: Double {
        better == .higher ? cuts[cuts.count / 2] : cuts[(cuts.count + 1) / 2 % cuts.count]
    }
}
