import Mustache

/// What the templates know of where a term is used.
struct TermUsesView: View {
    /// Whose words: “12 in students’ words”, “5 in teachers’ words”
    let voices: [VoiceView]
    /// The ways of writing it that are no title: “baselines, starting point”
    let spellings: String?
    let groups: [UseGroupView]
    /// “And in 10 or more records that are not shown here.”
    let hidden: String?

    static let fields = FieldTable<Self>("term uses")
        .list("voices", of: VoiceView.self) { $0.voices }
        .text("spellings") { $0.spellings }
        .list("groups", of: UseGroupView.self) { $0.groups }
        .text("hidden") { $0.hidden }
}

/// What the templates know of how often a voice uses a term.
struct VoiceView: View {
    let count: Int
    /// “in students’ words”
    let text: String

    static let fields = FieldTable<Self>("voice")
        .number("count") { $0.count }
        .text("text") { $0.text }
}

/// What the templates know of the records of one kind that use a term.
struct UseGroupView: View {
    /// “goal”
    let kind: String
    /// “Goals”
    let title: String
    let count: Int
    /// “in students’ words”; nil where the words are of several, and each says whose
    let voiceText: String?
    let uses: [TermUseView]
    /// Those that are folded away
    let more: [TermUseView]
    /// “and 5 more”
    let moreText: String
    /// “and 90 older ones”, which are not listed
    let older: String?

    static let fields = FieldTable<Self>("use group")
        .text("kind") { $0.kind }
        .text("title") { $0.title }
        .number("count") { $0.count }
        .text("voiceText") { $0.voiceText }
        .list("uses", of: TermUseView.self) { $0.uses }
        .list("more", of: TermUseView.self) { $0.more }
        .text("moreText") { $0.moreText }
        .text("older") { $0.older }
}

/// What the templates know of a record that uses a term.
struct TermUseView: View {
    let url: String
    let title: String
    /// The student whose record it is, by name or code
    let who: String?
    let date: String?
    let dateISO: String?
    /// “in a teacher’s words”
    let voiceText: String?

    private var hasFacts: Bool { who != nil || date != nil || voiceText != nil }

    static let fields = FieldTable<Self>("term use")
        .text("url") { $0.url }
        .text("title") { $0.title }
        .text("who") { $0.who }
        .text("date") { $0.date }
        .text("dateISO") { $0.dateISO }
        .text("voiceText") { $0.voiceText }
        .flag("hasFacts") { $0.hasFacts }
}
