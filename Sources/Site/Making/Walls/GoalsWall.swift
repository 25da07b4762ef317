import Charts
import School

/// Goals as notes, in columns by how far they are.
struct GoalsWall: WallShowing {
    let notes: [GoalNote]
    let desk: Desk

    var finding: String {
        if notes.count == 1, let stage = notes.first?.stage {
            return desk.words.text("wall-goals-one", ["stage": desk.words["stage-" + stage.rawValue].lowercased()])
        }
        let counts = GoalStage.allCases.map { stage in (stage: stage, count: notes.count { $0.stage == stage }) }
        return desk.words.text(
            "wall-goals", ["all": "\(notes.count)", "parts": desk.words.list(desk.parts(ofGoals: counts))])
    }

    var figures: [Figure] { [.successCriteria] }

    var picture: WallPictureView {
        var picture = WallPictureView()
        picture.columns = GoalStage.allCases.enumerated().map { step, stage in
            let hanging = notes.filter { $0.stage == stage }
            return WallColumnView(
                band: nil, stage: desk.stageView(stage), step: step, count: hanging.count, notes: hanging.map(note))
        }
        return picture
    }

    private func note(_ note: GoalNote) -> WallNoteView {
        WallNoteView(
            person: desk.person(onWall: note.student), steps: nil, isMoved: false, growth: nil,
            goal: desk.link(note.goal),
            progress: note.steps > 0
                ? desk.words.count("steps-done", note.steps, ["done": "\(note.stepsDone)", "all": "\(note.steps)"])
                : nil,
            nextStep: note.stage == .met ? nil : note.nextStep.map(desk.prose))
    }

    var table: WallTable? {
        guard !notes.isEmpty else { return nil }
        let words = desk.words
        return WallTable(
            of: notes.map(\.student),
            columns: [
                .text(words["kind-goal"]), .text(words["wall-stage"]), .number(words["wall-steps-done"]),
                .number(words["wall-steps"]),
            ], words: words
        ) { index in
            let note = notes[index]
            return [
                desk.title(of: note.goal), words["stage-" + note.stage.rawValue], "\(note.stepsDone)", "\(note.steps)",
            ]
        }
    }

    var thumbnail: WallThumbnail? {
        WallThumbnail(.columns(GoalStage.allCases.map { stage in notes.count { $0.stage == stage } }, areGoals: true))
    }
}

/// How far the newest goal of each student is, when goals can't hang one by one.
struct GoalCountsWall: WallShowing {
    let counts: GoalCounts
    let desk: Desk

    var finding: String {
        let known = counts.counts.compactMap { stage, count in count.number.map { (stage, $0) } }
        guard known.contains(where: { $0.1 > 0 }) else { return desk.words["wall-counts-hidden"] }
        let parts = desk.words.list(desk.parts(ofGoals: known))
        guard let all = counts.total.number else { return desk.words.text("wall-goal-counts-some", ["parts": parts]) }
        return desk.words.text("wall-goal-counts", ["all": "\(all)", "parts": parts])
    }

    var figures: [Figure] { [.successCriteria] }

    var picture: WallPictureView {
        let words = desk.words
        var picture = WallPictureView()
        picture.figures = counts.counts.map { stage, count in
            WallFigureView(
                amount: count.number.map { "\($0)" } ?? "–", unit: words["stage-" + stage.rawValue],
                text: count.number == nil ? words["wall-hidden"] : "")
        }
        return picture
    }

    var table: WallTable? {
        let words = desk.words
        return WallTable(
            columns: [.text(words["wall-stage"]), .number(words["wall-goals-count"])],
            rows: counts.counts.map { stage, count in [words["stage-" + stage.rawValue], desk.text(count)] }
                + [[words["wall-all"], desk.text(counts.total)]])
    }

    var thumbnail: WallThumbnail? { WallThumbnail(.columns(counts.counts.map(\.count.number), areGoals: true)) }

    var hidesSmallGroups: Bool { counts.total == .hidden || counts.counts.contains { $0.count == .hidden } }
}

extension Desk {
    func stageView(_ stage: GoalStage) -> StageView {
        StageView(
            label: words["stage-" + stage.rawValue], isSet: stage == .set, isWorking: stage == .working,
            isReview: stage == .review, isMet: stage == .met)
    }

    /// "3 are just set", "9 are under way", "6 are met": those that there are.
    fileprivate func parts(ofGoals counts: [(stage: GoalStage, count: Int)]) -> [String] {
        counts.filter { $0.count > 0 }.map { words.count("wall-goals-" + $0.stage.rawValue, $0.count) }
    }
}
