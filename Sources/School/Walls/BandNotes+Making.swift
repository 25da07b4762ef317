import Growth
import Records

extension WallMaker {
    /// Sticky notes in columns by band, or how many students are in each.
    func bands(_ scope: WallScope) -> MadeWall {
        guard let assessment = assessment(of: scope), assessment.record.stepCount > 0 else { return MadeWall(.noData) }
        guard let kept = assessment.kept else { return MadeWall(.notForThese) }
        guard scope.hasCards else {
            return scope.isForStaff ? allCounts(scope, assessment, kept) : publishedCounts(scope, assessment, kept)
        }
        return notes(scope, assessment, kept)
    }

    private func notes(_ scope: WallScope, _ assessment: WallAssessment, _ kept: RecordHandle) -> MadeWall {
        let all = scope.shown.map { (student: $0, scores: scores(of: $0, on: assessment.handle, in: scope)) }
        let days = SliderDays.of(all.lazy.compactMap(\.scores?.scores).joined().map(\.day))
        guard let newest = days.last else { return MadeWall(.noData) }
        let notes = all.compactMap { handle, scores in
            scores.map { scores in
                BandNote(
                    student: student(handle), steps: assessment.record.steps(of: scores.scores, on: days),
                    from: scores.from, now: scores.now, direction: scores.direction(on: assessment.record),
                    hasMoved: assessment.record.wallStep(of: scores.from.value)
                        != assessment.record.wallStep(of: scores.now.value),
                    nextStep: nextStep(of: handle, on: assessment.handle, in: scope))
            }
        }
        let waiting = all.filter { $0.scores == nil }.map { student($0.student) }
        return MadeWall(
            .bands(BandNotes(assessment: kept, days: days, notes: notes, waiting: waiting)), updated: newest)
    }

    /// The true counts, for the staff.
    private func allCounts(_ scope: WallScope, _ assessment: WallAssessment, _ kept: RecordHandle) -> MadeWall {
        let all = scope.everyone.compactMap { scores(of: $0, on: assessment.handle, in: scope)?.scores }
        let days = SliderDays.of(all.joined().map(\.day))
        guard let newest = days.last else { return MadeWall(.noData) }
        var counts = [[Int]](
            repeating: [Int](repeating: 0, count: assessment.record.stepCount), count: days.count)
        for scores in all {
            for (index, step) in assessment.record.steps(of: scores, on: days).enumerated() {
                if let step { counts[index][step] += 1 }
            }
        }
        let told = zip(days, counts).map { day, counts in
            BandCountsOfDay(
                day: day, counts: counts.map(PublishedCount.count), total: .count(counts.reduce(0, +)))
        }
        return MadeWall(.bandCounts(BandCounts(assessment: kept, days: told)), updated: newest)
    }

    /// The counts of the table that all walls on this assessment share, on the days on which any may be told.
    private func publishedCounts(_ scope: WallScope, _ assessment: WallAssessment, _ kept: RecordHandle) -> MadeWall {
        let own = scope.everyone.compactMap { scores(of: $0, on: assessment.handle, in: scope)?.scores }.joined()
        guard let first = own.lazy.map(\.day).min(), let newest = own.lazy.map(\.day).max(),
            let tables = bandTables[assessment.handle]
        else { return MadeWall(.noData) }
        let groups = groups(of: scope)
        var told: [BandCountsOfDay] = []
        for day in tables.days(of: scope.wall, until: scope.to) where day >= first {
            // On a day on which all of them wait for others, nothing is new.
            guard groups.contains(where: { tables.countedDay(of: $0, on: day) == day }) else { continue }
            guard let (counts, total) = tables[day]?.counts(of: groups), counts.contains(where: { $0 != .hidden })
            else {
                continue
            }
            told.append(BandCountsOfDay(day: day, counts: counts, total: total))
        }
        guard !told.isEmpty else { return MadeWall(.tooFew) }
        return MadeWall(.bandCounts(BandCounts(assessment: kept, days: told)), updated: newest)
    }
}

/// The days that a slider stops at.
enum SliderDays {
    static let most = 12

    /// All of the days when they are few enough, else some of them, spread evenly, the first and the last among them.
    /// Oldest first. O(n log n).
    static func of(_ days: some Sequence<Day>) -> [Day] {
        let all = Set(days).sorted()
        guard all.count > most else { return all }
        return (0..<most).map { all[($0 * (all.count - 1) * 2 + most - 1) / (2 * (most - 1))] }
    }
}

extension Assessment {
    /// How far on a student was on each of the days: by the last score on or before it; nil before the first one.
    /// O(scores + days), both oldest first.
    func steps(of scores: ArraySlice<Score>, on days: [Day]) -> [Int?] {
        var rest = scores
        var step: Int?
        return days.map { day in
            while let next = rest.first, next.day <= day {
                step = wallStep(of: next.value)
                rest.removeFirst()
            }
            return step
        }
    }
}
