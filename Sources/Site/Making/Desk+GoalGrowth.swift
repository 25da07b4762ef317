import Growth
import Records
import School

/// What a goal's numbers, steps and work say in sentences.
extension Desk {
    func growth(ofGoal handle: RecordHandle, _ goal: Goal) -> GoalGrowthView {
        let progress = view.progress(ofGoal: handle)
        return GoalGrowthView(
            text: growthText(ofGoal: handle, goal),
            proud: linked(proud(of: handle, goal, progress)),
            next: goal.status.isUnderWay ? next(of: handle, goal) : nil,
            rule: progress?.pointRule.flatMap(text).map { linked($0) })
    }

    /// How far a goal's numbers have come, as HTML; nil without numbers.
    func growthText(ofGoal handle: RecordHandle, _ goal: Goal) -> [UInt8]? {
        view.progress(ofGoal: handle).flatMap { text(of: $0, handle, goal) }.map { linked($0) }
    }

    /// "6 of the 20 words gained, with 8 weeks to go." Never a word about where it will end.
    private func text(of progress: GoalProgress, _ handle: RecordHandle, _ goal: Goal) -> String? {
        guard let scale = view.record(progress.assessment, as: Assessment.self) else { return nil }
        // Other readers may not know the newest scores: a goal that is met would seem to be on its way.
        if goal.status.isReached, progress.stage != .reached { return nil }
        let key: String
        switch progress.stage {
        case .beginning:
            guard let student = view.student(of: handle), view.knows(student) else { return nil }
            key = "goal-beginning"
        case .reached: key = "goal-reached"
        case .onTheWay: key = progress.isUpwards ? "goal-way" : "goal-way-down"
        case .aboutTheSame: key = "goal-same"
        case .dipping: key = "goal-dipping"
        }
        let sentence = words.text(
            key,
            [
                "gained": abs(progress.gained).plain, "whole": progress.whole.plain, "unit": scale.unit.value,
                "now": progress.now.value.plain, "from": progress.aim.baseline.value.plain,
                "date": date(progress.aim.baseline.day),
            ])
        guard goal.status.isUnderWay, progress.stage != .reached, let time = timeToGo(progress.daysToGo) else {
            return words.text("goal-sentence", ["part": sentence])
        }
        return words.text("goal-sentence-time", ["part": sentence, "time": time])
    }

    /// "8 weeks", "5 days"; nil when the day has come.
    private func timeToGo(_ days: Int) -> String? {
        guard days > 0 else { return nil }
        return days < 14 ? words.count("days-count", days) : words.count("weeks-count", (days + 3) / 7)
    }

    /// What to be proud of: the best score yet, the steps done, the work for it; and before any of these that the goal
    /// was set.
    private func proud(of handle: RecordHandle, _ goal: Goal, _ progress: GoalProgress?) -> String {
        var parts: [String] = []
        if let progress, progress.isBestYet, [.onTheWay, .reached].contains(progress.stage),
            let scale = view.record(progress.assessment, as: Assessment.self)
        {
            parts.append(words.text("proud-best", ["now": progress.now.value.plain, "unit": scale.unit.value]))
        }
        let tasks = view.body(of: handle).document.tasks
        if tasks.done > 0 {
            parts.append(
                words.count("steps-done", tasks.total, ["done": "\(tasks.done)", "all": "\(tasks.total)"]))
        }
        let pieces = view.graph.sources(of: handle, .goal).count { view[$0] is Evidence }
        if pieces > 0, parts.count < 2 { parts.append(words.count("proud-work", pieces)) }
        return parts.isEmpty ? words["proud-of-goal"] : parts.joined(separator: "; ")
    }

    /// The first open task, else the next step of the newest reflection on the goal, else the strategy, else the day of
    /// the next review.
    func next(of handle: RecordHandle, _ goal: Goal) -> [UInt8]? {
        if let task = view.body(of: handle).document.nextTask { return linked(excerpt: task, of: handle) }
        let thoughts = view.newestFirst(view.graph.sources(of: handle, .about))
        for thought in thoughts {
            if let step = view.record(thought, as: Reflection.self)?.nextStep { return linked(step.value, of: thought) }
        }
        if let strategy = goal.strategy { return linked(strategy.value, of: handle) }
        return goal.reviewDates.map(\.value).sorted().first { $0 >= view.day }
            .map { linked(words.text("next-review", ["date": date($0)])) }
    }

    private func text(of rule: PointRule) -> String? {
        rule == .goOn ? nil : words["point-rule-" + rule.rawValue]
    }
}
