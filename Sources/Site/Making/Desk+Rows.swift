import Bytes
import Growth
import Records
import School

/// Records as rows, cards and links on other pages.
extension Desk {
    func person(_ student: RecordHandle) -> PersonView? {
        guard let person = view.person(student), let url = url(student) else { return nil }
        let (open, met) = site.goalCounts[student] ?? (0, 0)
        let parts = [
            open > 0 ? words.count("person-goals-open", open) : nil,
            met > 0 ? words.count("person-goals-met", met) : nil,
        ].compactMap(\.self)
        return PersonView(
            url: url, name: person.name, isCode: person.isCode,
            code: person.isCode || view.readership != .staff ? nil : person.code,
            summary: parts.isEmpty ? nil : parts.joined(separator: ", "))
    }

    /// The student whose record this is.
    func owner(of handle: RecordHandle) -> PersonView? {
        view.student(of: handle).flatMap(person)
    }

    /// - Parameter linksTerms: whether what the records begin with links terms. On a page of its own each record does;
    ///   here links would pepper the list, so only a portfolio has them, which is a booklet when it is printed.
    func rows(
        _ handles: [RecordHandle], namingOwner: Bool = false, linksTerms: Bool = false
    ) -> [RecordRowView] {
        handles.compactMap { row($0, namingOwner: namingOwner, linksTerms: linksTerms) }
    }

    /// One record in a list or on the timeline.
    func row(_ handle: RecordHandle, namingOwner: Bool = false, linksTerms: Bool = false) -> RecordRowView? {
        guard let url = url(handle), let day = view[handle].head.date?.value else { return nil }
        let record = view[handle]
        return RecordRowView(
            kind: record.kind.text, isGoal: record is Goal, isReflection: record is Reflection,
            isEvidence: record is Evidence, isFeedback: record is Feedback, kindText: kindText(of: record),
            title: title(of: handle), url: url, date: date(day), dateISO: day.description,
            summary: beginning(of: handle, linksTerms: linksTerms), note: note(on: handle),
            audienceText: audienceText(of: handle), isExemplar: (record as? Evidence)?.isExemplar ?? false,
            who: namingOwner ? view.student(of: handle).flatMap(link) : nil)
    }

    /// A goal's why, or what a body begins with, as HTML.
    private func beginning(of handle: RecordHandle, linksTerms: Bool) -> [UInt8]? {
        let why = view.record(handle, as: Goal.self)?.why.value
        if linksTerms {
            return why.map { linked($0, of: handle, once: .page) } ?? linkedSummary(of: handle)
        }
        return (why ?? summary(of: handle)).map { prose($0).html }
    }

    /// What a record is, in a word or two.
    func kindText(of record: any RecordKind) -> String {
        switch record {
        case let evidence as Evidence: words["method-" + evidence.method.value.rawValue]
        case let feedback as Feedback: words.text("feedback-from", ["name": giver(of: feedback)])
        default: words["kind-" + record.kind.text]
        }
    }

    /// Who gave feedback: the name where readers may know it, else the role.
    func giver(of feedback: Feedback) -> String {
        feedback.from.value.isEmpty ? words["giver-" + feedback.role.value.rawValue] : feedback.from.value
    }

    /// One short fact.
    private func note(on handle: RecordHandle) -> String? {
        switch view[handle] {
        case let goal as Goal: return words["status-" + goal.status.rawValue]
        case let reflection as Reflection:
            return reflection.confidence.map { words.text("note-confidence", ["level": "\($0)"]) }
        case let evidence as Evidence:
            if let level = evidence.level { return words.text("note-level", ["level": level.value]) }
            guard let score = evidence.score, let scale = scale(of: handle) else { return nil }
            return words.text("score-with-unit", ["score": score.value.plain, "unit": scale.record.unit.value])
        default: return nil
        }
    }

    /// The assessment that a record is on.
    func scale(of handle: RecordHandle) -> (handle: RecordHandle, record: Assessment)? {
        guard let target = view.graph.targets(of: handle, .assessment).first,
            let assessment = view.record(target, as: Assessment.self)
        else { return nil }
        return (target, assessment)
    }

    func standardRows(_ handles: [RecordHandle]) -> [StandardRowView] {
        handles.compactMap { handle in
            guard let standard = view.record(handle, as: Standard.self), let url = url(handle) else { return nil }
            return StandardRowView(
                code: standard.code.value, title: title(of: handle), url: url, iCan: prose(standard.iCan.value),
                gradeText: standard.grade.map { gradeText($0.value) })
        }
    }

    func termRows(_ handles: [RecordHandle]) -> [TermRowView] {
        handles.compactMap { handle in
            guard let term = view.record(handle, as: LexiconTerm.self), let url = url(handle) else { return nil }
            return TermRowView(
                title: title(of: handle), url: url, kind: term.termKind.rawValue,
                kindText: words["term-kind-" + term.termKind.rawValue],
                definition: reading(of: term) ?? "", aliases: joined(term.aliases.map(\.value)))
        }
    }

    func joined(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: ", ") }

    /// What others said of a record, oldest first.
    func feedback(on handle: RecordHandle) -> [FeedbackItemView] {
        view.newestFirst(view.graph.sources(of: handle, .on)).reversed().compactMap { item in
            guard let feedback = view.record(item, as: Feedback.self), let day = feedback.head.date?.value else {
                return nil
            }
            let title = feedback.head.title.value
            return FeedbackItemView(
                id: FeedbackItemView.anchor(of: feedback.head.id), from: giver(of: feedback),
                role: feedback.role.value.rawValue, type: feedback.type.value.rawValue,
                typeText: words["feedback-type-" + feedback.type.value.rawValue],
                title: title.isEmpty ? nil : prose(title),
                date: date(day), dateISO: day.description, body: body(of: item) ?? [],
                audienceText: audienceText(of: item), reply: reply(to: feedback, item))
        }
    }

    private func reply(to feedback: Feedback, _ handle: RecordHandle) -> ReplyView? {
        guard let reply = feedback.reply else { return nil }
        let day = reply.date?.value ?? feedback.head.date?.value
        return ReplyView(
            text: linked(reply.text.value, of: handle), date: day.map(date) ?? "", dateISO: day?.description ?? "",
            action: view.graph.targets(of: handle, .action).first.flatMap(link))
    }

    /// The record before and after in time, of the same student.
    func neighbours(of handle: RecordHandle) -> (previous: PagerView?, next: PagerView?) {
        let (previous, next) = site.neighbours[handle.offset]
        return (previous.flatMap(pager), next.flatMap(pager))
    }

    private func pager(_ handle: RecordHandle) -> PagerView? {
        guard let url = url(handle), let day = view[handle].head.date?.value else { return nil }
        let kind = words.text("pager-kind", ["kind": kindText(of: view[handle]), "date": date(day)])
        return PagerView(url: url, text: title(of: handle), kindText: kind)
    }
}

extension FeedbackItemView {
    /// A feedback has no page of its own: this is its anchor on the page of what it is on. It begins with
    /// `_` like every `id` that pages make, and no `id` of a heading in a body does.
    static func anchor(of id: String) -> String { "_feedback-" + id.idEncoded }
}
