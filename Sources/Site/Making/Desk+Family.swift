import Growth
import Records
import School

/// The family page: HERE, how far a child has come, and THERE, what comes next and how to help.
extension Desk {
    /// Nil where the readers are not the family or the staff.
    func family(of student: RecordHandle) -> FamilyView? {
        guard view.knows(student), let record = view.record(student, as: Student.self),
            let portfolio = link(to: student, "family-portfolio")
        else { return nil }
        // What only the staff may read is no part of it, in the staff's edition either: it is the family's page.
        let records = view.records(ofStudent: student).filter { view.circle(of: $0) >= .family }
        let mastered = (view.map(ofStudent: student)?.progress ?? []).filter(\.finding.state.isMastered)
        let name = record.name.value
        let ready = readyNow(student, limit: 3)
        let measures = familyMeasures(view.series(ofStudent: student))
        return FamilyView(
            name: name, title: words.text("family-title", ["name": name]), portfolio: portfolio,
            notebook: link(to: NotebookPage.self, of: student, "family-notebook"),
            measures: measures,
            termLinks: termLinks(for: measures.contains { $0.growth != nil } ? [.gain] : []),
            masteredText: mastered.isEmpty ? nil : words.count("family-mastered", mastered.count),
            mastered: standardRows(
                mastered.sorted { ($1.newest, $0.standard) < ($0.newest, $1.standard) }.prefix(3).map(\.standard)),
            work: familyWork(records), steps: familySteps(records), ready: ready,
            readyTerm: ready.isEmpty ? nil : termLink(for: .readyNow), questions: familyQuestions(records, name: name))
    }

    /// The pieces that the child chose and said why, newest first; else the newest.
    private func familyWork(_ records: [RecordHandle]) -> [FamilyWorkView] {
        let pieces = records.compactMap { handle in view.record(handle, as: Evidence.self).map { (handle, $0) } }
        let chosen = pieces.filter { $0.1.chosenBecause != nil || $0.1.isExemplar }
        return (chosen.isEmpty ? Array(pieces.prefix(1)) : Array(chosen.prefix(3))).compactMap { handle, evidence in
            guard let url = url(handle), let day = evidence.head.date?.value else { return nil }
            return FamilyWorkView(
                url: url, title: title(of: handle),
                kindText: words.text("pager-kind", ["kind": kindText(of: evidence), "date": date(day)]),
                because: linked(evidence.chosenBecause, of: handle))
        }
    }

    // MARK: - The next steps

    /// That of the newest goal, of the newest reflection and of the newest feed-forward, then of other goals; at most
    /// three.
    private func familySteps(_ records: [RecordHandle]) -> [FamilyStepView] {
        let goals = records.compactMap(stepOfGoal)
        let others = [first(stepOfReflection, in: records), first(stepOfFeedback, in: records)].compactMap(\.self)
        return Array((goals.prefix(1) + others + goals.dropFirst()).prefix(3))
    }

    /// The step of the first record that has one. Each record is asked once: a step is made with its links.
    private func first(_ step: (RecordHandle) -> FamilyStepView?, in records: [RecordHandle]) -> FamilyStepView? {
        for record in records {
            if let step = step(record) { return step }
        }
        return nil
    }

    private func stepOfGoal(_ handle: RecordHandle) -> FamilyStepView? {
        guard let goal = view.record(handle, as: Goal.self), goal.status.isUnderWay, let next = next(of: handle, goal)
        else { return nil }
        return FamilyStepView(
            text: next, fromText: words["step-of-goal"], from: link(handle),
            growth: growthText(ofGoal: handle, goal))
    }

    private func stepOfReflection(_ handle: RecordHandle) -> FamilyStepView? {
        guard let reflection = view.record(handle, as: Reflection.self), let next = reflection.nextStep,
            let day = reflection.head.date?.value
        else { return nil }
        return FamilyStepView(
            text: linked(next.value, of: handle), fromText: words.text("step-of-reflection", ["date": date(day)]),
            from: link(handle), growth: nil)
    }

    /// Feed-forward that nobody has acted on yet.
    private func stepOfFeedback(_ handle: RecordHandle) -> FamilyStepView? {
        guard let feedback = view.record(handle, as: Feedback.self), feedback.type.value == .feedForward,
            view.graph.targets(of: handle, .action).isEmpty, let text = summary(of: handle),
            let day = feedback.head.date?.value, let on = view.graph.targets(of: handle, .on).first
        else { return nil }
        return FamilyStepView(
            text: linked(excerpt: text, of: handle),
            fromText: words.text("step-of-feedback", ["name": giver(of: feedback), "date": date(day)]),
            from: url(handle).map { LinkView(url: $0, text: title(of: on)) }, growth: nil)
    }

    // MARK: - Questions

    /// Questions to ask, from what is there: the newest prompt, a goal, a piece of work; always at least one.
    private func familyQuestions(_ records: [RecordHandle], name: String) -> [SentenceView] {
        func first<Kind: RecordKind>(_ type: Kind.Type, where isFit: (Kind) -> Bool = { _ in true }) -> RecordHandle? {
            records.first { view.record($0, as: Kind.self).map(isFit) ?? false }
        }
        var questions: [String] = []
        if let handle = first(Reflection.self, where: { $0.prompt != nil }),
            let reflection = view.record(handle, as: Reflection.self), let prompt = reflection.prompt,
            let day = reflection.head.date?.value
        {
            questions.append(
                words.text(
                    "ask-prompt",
                    ["prompt": quotable(prompt.value, of: reflection.head), "date": date(day), "name": name]))
        }
        if let goal = first(Goal.self, where: \.status.isUnderWay) {
            questions.append(words.text("ask-goal", ["goal": quotableTitle(of: view[goal].head)]))
        }
        if let work = first(Evidence.self) {
            questions.append(words.text("ask-work", ["work": quotableTitle(of: view[work].head)]))
        }
        if questions.count < 2 { questions.append(words["ask-anything"]) }
        return questions.map { SentenceView(text: linked($0)) }
    }
}
