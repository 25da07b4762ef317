import Mustache

/// What the templates know of which terms students say.
struct HeardView: View {
    /// “In November students used 14 of our 51 words.”
    let count: String?
    /// What only the staff know of
    let isForStaff: Bool
    /// The terms that students used for the first time this month
    let firsts: [FirstUseView]
    /// Those that no student has used yet
    let notYet: [NotHeardView]
    /// More of those, folded away
    let moreNotYet: [NotHeardView]
    /// “and 5 more”
    let moreText: String

    static let fields = FieldTable<Self>("heard")
        .text("count") { $0.count }
        .flag("isForStaff") { $0.isForStaff }
        .list("firsts", of: FirstUseView.self) { $0.firsts }
        .list("notYet", of: NotHeardView.self) { $0.notYet }
        .list("moreNotYet", of: NotHeardView.self) { $0.moreNotYet }
        .text("moreText") { $0.moreText }
}

/// What the templates know of a term that students used for the first time.
struct FirstUseView: View {
    let term: LinkView
    /// Where
    let use: TermUseView
    /// By voice: “3 in students’ words, 2 in teachers’ words”
    let voices: String?

    static let fields = FieldTable<Self>("first use")
        .view("term", LinkView.self) { $0.term }
        .view("use", TermUseView.self) { $0.use }
        .text("voices") { $0.voices }
}

/// What the templates know of a term that no student has used.
struct NotHeardView: View {
    let term: LinkView
    /// “Who could be the first to say it?”
    let invitation: String

    static let fields = FieldTable<Self>("not heard")
        .view("term", LinkView.self) { $0.term }
        .text("invitation") { $0.invitation }
}
