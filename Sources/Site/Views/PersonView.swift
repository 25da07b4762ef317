import Mustache

/// A student as this audience may see them.
struct PersonView: View {
    /// Their portfolio
    let url: String
    /// The name where this audience may read it, else the code. “KQXC”
    let name: String
    /// `name` is the code (drawn as a lettered tag)
    let isCode: Bool
    /// The code, only when `name` is a real name and the audience is staff (small beside it)
    let code: String?
    /// “2 goals under way, 1 met”. strings: person-goals-open.one/other, person-goals-met.one/other joined with ", "
    let summary: String?

    static let fields = FieldTable<Self>("person")
        .text("url") { $0.url }
        .text("name") { $0.name }
        .flag("isCode") { $0.isCode }
        .text("code") { $0.code }
        .text("summary") { $0.summary }
}

/// What the templates know of a class row.
struct ClassRowView: View {
    let url: String
    /// “Room 12”
    let title: String
    /// “Grade 3”
    let gradeText: String
    /// “With Ms. Okafor and Mr. Lindqvist”; nil where teachers are not shown.
    let teachersText: String?
    /// First sentence of the body
    let summary: [UInt8]?
    /// In the order of codes
    let people: [PersonView]

    static let fields = FieldTable<Self>("class row")
        .text("url") { $0.url }
        .text("title") { $0.title }
        .text("gradeText") { $0.gradeText }
        .text("teachersText") { $0.teachersText }
        .html("summary") { $0.summary }
        .list("people", of: PersonView.self) { $0.people }
}
