import Growth
import Records
import School

/// How far a student is with the standards, and what is ready now.
extension Desk {
    func readyNow(_ student: RecordHandle, limit: Int = SchoolView.readyNowLimit) -> [ReadyView] {
        let map = view.map(ofStudent: student)
        return view.readyNow(ofStudent: student).prefix(limit).compactMap { handle in
            guard let standard = view.record(handle, as: Standard.self), let url = url(handle) else { return nil }
            return ReadyView(
                url: url, iCan: prose(standard.iCan.value), title: title(of: handle), code: standard.code.value,
                note: note(onReady: handle, map), helpAtHome: linked(standard.helpAtHome, of: handle))
        }
    }

    private func note(onReady standard: RecordHandle, _ map: LearningMap?) -> String? {
        if let progress = map?.progress(on: standard) {
            return words.text("ready-begun", ["date": date(progress.newest)])
        }
        return view.graph.targets(of: standard, .after).isEmpty ? nil : words["ready-follows"]
    }

    /// The standards that there is evidence for, in the standards' order.
    /// - Parameter limit: the most of them, those with the newest evidence; nil for all.
    func standardStates(_ student: RecordHandle, newest limit: Int? = nil) -> [StandardStateView] {
        var all = view.map(ofStudent: student)?.progress ?? []
        if let limit, all.count > limit {
            let newest = all.sorted { ($1.newest, $0.standard) < ($0.newest, $1.standard) }
            all = newest.prefix(limit).sorted { $0.standard < $1.standard }
        }
        return all.compactMap { progress in
            guard let standard = view.record(progress.standard, as: Standard.self), let url = url(progress.standard)
            else { return nil }
            return StandardStateView(
                url: url, iCan: prose(standard.iCan.value), title: title(of: progress.standard),
                code: standard.code.value, state: band(of: progress.finding.state), valueText: valueText(progress),
                ruleText: masteryText(progress.finding.rule, cut: progress.cut), date: date(progress.newest),
                dateISO: progress.newest.description,
                evidence: (view.newestFirst(progress.evidence).prefix(3) + progress.assessments).compactMap(link))
        }
    }

    /// A state in the shapes of the bands.
    private func band(of state: MasteryState) -> BandView {
        BandView(label: words["mastery-state-" + state.rawValue], tint: max(state.tint, 1))
    }

    /// What the rule gives, and what it rests on; or what it waits for.
    private func valueText(_ progress: StandardProgress) -> String {
        let value =
            switch progress.finding.value {
            case .figure(let value, _):
                // A curve may lead beyond the scale.
                words.text("mastery-value", ["value": min(roundedHalfUp(value) ?? value, 4).plain])
            case .notYet(.timesAtCut(let have, let needed)):
                words.text("mastery-times-so-far", ["have": "\(have)", "needed": "\(needed)"])
            case .notYet(.forms(let missing)):
                words.text(
                    "mastery-forms-to-come",
                    [
                        "forms": words.list(
                            EvidenceForm.allCases.filter(missing.contains).map { words["form-" + $0.rawValue] })
                    ]
                )
            case .notYet: words["mastery-too-few"]
            }
        return words.text(
            "mastery-finding", ["value": value, "scores": words.count("mastery-scores", progress.scoreCount)])
    }

    /// The rule in plain words: "Counts as secure from 3 on; the highest score counts."
    func masteryText(_ rule: MasteryCalculation, cut: Double) -> String {
        var times = MasteryCalculation.usualTimes
        if case .nOfTimes(let count) = rule { times = count }
        if case .nInARow(let count) = rule { times = count }
        return words.text(
            "mastery", ["cut": cut.plain, "rule": words.text("mastery-" + rule.name, ["times": "\(times)"])])
    }

    /// Who of a class is ready for what; empty for everyone but the staff.
    func readyGroups(in room: RecordHandle) -> [ReadyGroupView] {
        view.readyGroups(in: room).compactMap { group in
            guard let standard = view.record(group.standard, as: Standard.self), let url = url(group.standard) else {
                return nil
            }
            return ReadyGroupView(
                url: url, iCan: prose(standard.iCan.value), title: title(of: group.standard),
                code: standard.code.value, countText: words.count("students-count", group.students.count),
                people: group.students.compactMap(person))
        }
    }
}
