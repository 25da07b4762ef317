import Growth
import Lexicon
import Records
import School

/// Where terms are used, and by whom.
extension Desk {
    /// So many links stand open; more are folded away.
    private static let openUses = 6
    /// So many links a group has at most, the newest, so that the page of a word that everyone says stays light.
    private static let mostUses = 30

    /// The kinds of record in the order in which their groups stand: first those of students. A term uses none.
    private static let kindsOfUse: [KindName] = {
        let kinds = KindTable.all.map { $0.definition }.filter { $0.name != .term }
        return (kinds.filter(\.belongsToStudent) + kinds.filter { !$0.belongsToStudent }).map(\.name)
    }()

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
        let listed = uses.listed.filter { hasAddress($0.record) }
        guard !listed.isEmpty || uses.hidden != nil else { return nil }
        let byKind = Dictionary(grouping: listed) { view[$0.record].kind }
        return TermUsesView(
            voices: voices(in: listed), spellings: spellings(of: listed),
            groups: Self.kindsOfUse.compactMap { kind in byKind[kind].map { group(of: kind, $0) } },
            hidden: uses.hidden.map { words.count(listed.isEmpty ? "uses-only-hidden" : "uses-hidden", $0) })
    }

    private func group(of kind: KindName, _ uses: [TermUse]) -> UseGroupView {
        let isOfOneVoice = uses.allSatisfy { $0.voice == uses.first?.voice }
        // A record may be in several voices, as feedback with its answer, which stand side by side.
        var newest: [(record: RecordHandle, voices: [Voice])] = []
        var count = 0
        var last: RecordHandle?
        for use in uses {
            if use.record != last { count += 1 }
            if count > Self.mostUses {
                last = use.record
            } else if use.record == last {
                newest[newest.count - 1].voices.append(use.voice)
            } else {
                newest.append((use.record, [use.voice]))
                last = use.record
            }
        }
        let views = newest.compactMap { record, voices in
            let whose = isOfOneVoice ? nil : words.list(voices.map { words["voice-" + $0.rawValue] })
            return use(record, voiceText: whose)
        }
        let open = count <= Self.openUses + 1 ? count : Self.openUses
        return UseGroupView(
            kind: kind.text, title: words["uses-" + kind.text], count: count,
            voiceText: isOfOneVoice ? uses.first.map { words["voices-" + $0.voice.rawValue] } : nil,
            uses: Array(views.prefix(open)), more: Array(views.dropFirst(open)),
            moreText: words.count("and-more", count - open),
            older: count > Self.mostUses ? words.count("and-older", count - Self.mostUses) : nil)
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
        var isUsed = [Bool](repeating: false, count: all.count)
        for use in uses { for mention in use.mentions { isUsed[mention.spelling] = true } }
        return joined(all.indices.filter { isUsed[$0] && all[$0].origin != .title }.map { prose(all[$0].text) })
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
        joined(voices(in: view.lexicon.uses(of: term).listed).map { "\($0.count) \($0.text)" })
    }

    /// How often each voice speaks, without those that don't.
    private func voices(in uses: [TermUse]) -> [VoiceView] {
        Voice.allCases.compactMap { voice in
            let count = uses.count { $0.voice == voice }
            return count == 0 ? nil : VoiceView(count: count, text: words["voices-" + voice.rawValue])
        }
    }
}
