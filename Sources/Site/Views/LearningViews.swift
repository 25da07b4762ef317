import Mustache

/// A standard that a student is ready to learn now.
struct ReadyView: View {
    let url: String
    /// “I can break a rectangle into two easy ones to multiply.”
    let iCan: String
    /// “Area models”
    let title: String
    let code: String
    /// “begun, newest on November 12”, “follows from what I can do”; nil for a fresh start
    let note: String?
    let helpAtHome: [UInt8]?

    static let fields = FieldTable<Self>("ready now")
        .text("url") { $0.url }
        .text("iCan") { $0.iCan }
        .text("title") { $0.title }
        .text("code") { $0.code }
        .text("note") { $0.note }
        .html("helpAtHome") { $0.helpAtHome }
}

/// How far a student is with a standard, and how anyone can tell.
struct StandardStateView: View {
    let url: String
    let iCan: String
    let title: String
    let code: String
    /// The state as a shape and a word, such as “Secure”
    let state: BandView
    /// What the rule gives, and of how much: “3.2 of 4, from 5 scores”.
    let valueText: String
    /// “Counts as secure from 3 on; newer scores count more.”
    let ruleText: String
    /// “November 12”, the day of the newest score
    let date: String
    let dateISO: String
    /// The newest pieces of work behind it, at most three, and the assessments whose sheets have scores for it
    let evidence: [LinkView]

    static let fields = FieldTable<Self>("standard state")
        .text("url") { $0.url }
        .text("iCan") { $0.iCan }
        .text("title") { $0.title }
        .text("code") { $0.code }
        .view("state", BandView.self) { $0.state }
        .text("valueText") { $0.valueText }
        .text("ruleText") { $0.ruleText }
        .text("date") { $0.date }
        .text("dateISO") { $0.dateISO }
        .list("evidence", of: LinkView.self) { $0.evidence }
}

/// Students of a class who are ready for one standard, for the staff.
struct ReadyGroupView: View {
    let url: String
    let iCan: String
    let title: String
    let code: String
    /// “5 students”
    let countText: String
    /// In the order of codes
    let people: [PersonView]

    static let fields = FieldTable<Self>("ready group")
        .text("url") { $0.url }
        .text("iCan") { $0.iCan }
        .text("title") { $0.title }
        .text("code") { $0.code }
        .text("countText") { $0.countText }
        .list("people", of: PersonView.self) { $0.people }
}
