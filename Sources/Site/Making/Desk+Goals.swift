import Growth
import Records
import School

/// A goal's card, its chain and its steps.
extension Desk {
    func goalCard(_ handle: RecordHandle, _ goal: Goal) -> GoalCardView? {
        guard let url = url(handle) else { return nil }
        return GoalCardView(
            title: title(of: handle), url: url, status: goal.status.rawValue,
            statusText: words["status-" + goal.status.rawValue], isReached: goal.status.isReached,
            setByText: words["set-by-" + goal.setBy.value.rawValue],
            domainText: words["domain-" + goal.domain.rawValue],
            due: date(goal.due.value), dueISO: goal.due.value.description, why: linked(goal.why.value, of: handle),
            chart: chart(ofGoal: handle, goal), growth: growth(ofGoal: handle, goal),
            criteria: goal.successCriteria.map { SentenceView(text: linked($0.value, of: handle)) },
            progress: progress(of: handle), chain: chain(of: handle, goal))
    }

    /// How a goal came about: I saw (self-assessment) → I thought (reflection) → I set (this goal). Empty
    /// when the goal doesn't say what it came from.
    func chain(of handle: RecordHandle, _ goal: Goal) -> [ChainStepView] {
        guard let reflection = view.graph.targets(of: handle, .from).first else { return [] }
        var steps: [ChainStepView] = []
        let seen = view.graph.targets(of: reflection, .about).filter { view[$0] is Evidence }
        let selfAssessment = seen.first { view.record($0, as: Evidence.self)?.method.value == .selfAssessment }
        if let evidence = selfAssessment ?? seen.first, let record = view.record(evidence, as: Evidence.self) {
            steps.append(step(evidence, saw: true, note: words["method-" + record.method.value.rawValue].lowercased()))
        }
        steps.append(step(reflection, thought: true, note: words["kind-reflection"].lowercased()))
        let day = goal.head.date?.value
        steps.append(
            ChainStepView(
                isSaw: false, isThought: false, isSet: true, text: words["chain-this-goal"], url: nil,
                note: words["set-by-" + goal.setBy.value.rawValue], date: day.map(date) ?? "",
                dateISO: day?.description ?? ""))
        return steps
    }

    private func step(_ handle: RecordHandle, saw: Bool = false, thought: Bool = false, note: String) -> ChainStepView {
        let day = view[handle].head.date?.value
        return ChainStepView(
            isSaw: saw, isThought: thought, isSet: false, text: title(of: handle), url: url(handle), note: note,
            date: day.map(date) ?? "", dateISO: day?.description ?? "")
    }

    /// The steps of a goal: the tasks of its body.
    func progress(of handle: RecordHandle) -> ProgressView? {
        let tasks = view.body(of: handle).document.tasks
        guard tasks.total > 0 else { return nil }
        return ProgressView(
            text: words.count("steps-done", tasks.total, ["done": "\(tasks.done)", "all": "\(tasks.total)"]),
            ticks: (0..<tasks.total).map { TickView(isDone: $0 < tasks.done) })
    }

    /// The sentence at the top of a portfolio: "Two goals under way, one met."
    func state(of goals: [Goal]) -> String {
        let open = goals.count { $0.status.isUnderWay }
        let met = goals.count { $0.status.isReached }
        switch (open, met) {
        case (0, 0): return words["state-none"]
        case (0, _): return words.count("state-met-only", met, ["count": spelled(met)])
        case (_, 0):
            return words.text("state-only", ["part": words.count("state-open", open, ["count": spelled(open)])])
        default:
            return words.text(
                "state-open-and-met",
                [
                    "open": words.count("state-open", open, ["count": spelled(open)]),
                    "met": words.count("state-met", met, ["count": spelled(met).lowercased()]),
                ])
        }
    }

    /// "Two" for 2; digits where the language has no word for the number.
    func spelled(_ number: Int) -> String { words.texts["number-\(number)"] ?? "\(number)" }
}
