import Growth
import Lexicon
import Records
import School

/// Where terms are used, and by whom.
extension Desk {
    /// So many links stand open; more are folded away.
    private static let openUses = 6
    /// So many links a group has at most, the newest, so that the page of a word that everyone says stays light.
    private static let mostUses = 200

    /// The kinds of record in the order in which their groups stand.
    private static let kindsOfUse: [KindName] = [
        .goal, .reflection, .evidence, .feedback, .student, .wall, .classRoom, .standard, .assessment, .rubric, .page,
    ]

    /// In so many ways the pages ask who says a term first, so that a list of them is no drill.
    private static let invitations = 3

    /// The words for kinds and voices that `uses(of:)` asks for.
    static let wordsOfUses: [String] =
        kindsOfUse.map { "uses-" + $0.text }
        + Voice.allCases.flatMap { ["voices-" + $0.rawValue, "voice-" + $0.rawValue] }
        + (1...invitations).map { "heard-invitation-\($0)" }

    /// Where a term is used; nil when nothing is known of it.
    func uses(of term: RecordHandle) -> TermUsesView? {
        let uses = view.lexicon.uses(of: term)
        let listed = uses.listed.filter { url($0.record) != nil }
        guard !listed.isEmpty || uses.hidden != nil else { return nil }
        let byKind = Dictionary(grouping: listed) { view[$0.record].kind }
        let others = byKind.keys.filter { !Self.kindsOfUse.contains($0) }.sorted { $0.text < $1.text }
        let voices = Voice.allCases.compactMap { voice -> VoiceView? in
            let count = listed.count { $0.voice == voice }
            return count == 0 ? nil : VoiceView(count: count, text: words["voices-" + voice.rawValue])
        }
        return TermUsesView(
            voices: voices, spellings: spellings(of: listed),
            groups: (Self.kindsOfUse + others).compactMap { kind in byKind[kind].map { group(of: kind, $0) } },
            hidden: uses.hidden.map { words.count(listed.isEmpty ? "uses-only-hidden" : "uses-hidden", $0) })
    }

    private func group(of kind: KindName, _ uses: [TermUse]) -> UseGroupView {
        let isOfOneVoice = Set(uses.map(\.voice)).count == 1
        // A record may be in several voices, as feedback with its answer.
        let voices = Dictionary(grouping: uses, by: \.record).mapValues { $0.map(\.voice) }
        var seen: Set<RecordHandle> = []
        let views = uses.compactMap { use -> TermUseView? in
            guard seen.insert(use.record).inserted else { return nil }
            let whose = (voices[use.record] ?? []).map { words["voice-" + $0.rawValue] }
            return self.use(use.record, voiceText: isOfOneVoice ? nil : words.list(whose))
        }
        let open = views.count <= Self.openUses + 1 ? views.count : Self.openUses
        return UseGroupView(
            kind: kind.text, title: words["uses-" + kind.text], count: views.count,
            voiceText: isOfOneVoice ? uses.first.map { words["voices-" + $0.voice.rawValue] } : nil,
            uses: Array(views[..<open]), more: Array(views[open...].prefix(Self.mostUses - open)),
            moreText: words.count("and-more", views.count - open),
            older: views.count > Self.mostUses ? words.count("and-older", views.count - Self.mostUses) : nil)
    }

    /// A record that uses a term, as a link.
    private func use(_ handle: RecordHandle, voiceText: String? = nil) -> TermUseView? {
        guard let url = url(handle) else { return nil }
        let record = view[handle]
        let day = record.head.date?.value ?? record.head.updated?.value
        let owner = view.student(of: handle).flatMap(view.person)
        return TermUseView(
            url: url, title: record is Student ? words["portfolio"] : title(of: handle), who: owner?.name,
            date: day.map(date), dateISO: day?.description, voiceText: voiceText)
    }

    /// How the term is written where it isn't called by its title, each way once, in the order of the spellings.
    private func spellings(of uses: [TermUse]) -> String? {
        let all = view.lexicon.finder.spellings
        let used = Set(uses.flatMap(\.spellings)).sorted().map { all[$0] }.filter { $0.origin != .title }
        return joined(used.map { prose($0.text) })
    }

    // MARK: - What is heard

    /// Which terms students say; nil when these readers may know nothing of it.
    func heard() -> HeardView? {
        let heard = view.lexicon.heard
        let isForStaff = view.readership == .staff && heard.total > 0
        guard isForStaff || heard.count != nil else { return nil }
        let notYet = isForStaff ? heard.notYet.enumerated().compactMap(notHeard) : []
        let open = notYet.count <= Self.openUses + 1 ? notYet.count : Self.openUses
        return HeardView(
            count: heard.count.map { count in
                let month = words["month-\(heard.month.month)"]
                return count == 0
                    ? words.text("heard-none", ["month": month])
                    : words.count(
                        "heard-count", count, ["month": month, "count": "\(count)", "all": "\(heard.total)"])
            },
            isForStaff: isForStaff,
            firsts: isForStaff
                ? heard.firsts.compactMap { first in
                    guard let term = link(first.term), let use = use(first.record) else { return nil }
                    return FirstUseView(term: term, use: use, voices: voices(of: first.term))
                } : [],
            notYet: Array(notYet[..<open]), moreNotYet: Array(notYet[open...]),
            moreText: words.count("and-more", notYet.count - open))
    }

    private func notHeard(_ index: Int, _ term: RecordHandle) -> NotHeardView? {
        guard let link = link(term) else { return nil }
        let invitation = voices(of: term).map { words.text("heard-invitation-after", ["voices": $0]) }
        return NotHeardView(
            term: link, invitation: invitation ?? words["heard-invitation-\(index % Self.invitations + 1)"])
    }

    /// "3 in students’ words, 2 in teachers’ words"; nil for a term that nobody uses.
    private func voices(of term: RecordHandle) -> String? {
        let listed = view.lexicon.uses(of: term).listed
        return joined(
            Voice.allCases.compactMap { voice in
                let count = listed.count { $0.voice == voice }
                return count == 0 ? nil : "\(count) " + words["voices-" + voice.rawValue]
            })
    }
}
