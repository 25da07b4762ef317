import Mustache

/// What the templates know of a standard row.
struct StandardRowView: View {
    /// “3.OA.A.1”
    let code: String
    /// “Area models”
    let title: String
    let url: String
    /// “I can break a rectangle into two easy ones to multiply.”
    let iCan: String
    /// “Grade 3”.
    let gradeText: String?

    static let fields = FieldTable<Self>("standard row")
        .text("code") { $0.code }
        .text("title") { $0.title }
        .text("url") { $0.url }
        .text("iCan") { $0.iCan }
        .text("gradeText") { $0.gradeText }
}

/// What the templates know of a term row.
struct TermRowView: View {
    let title: String
    let url: String
    /// Concept | language
    let kind: String
    let kindText: String
    /// Plain text, for this page's audience
    let definition: String
    /// Joined with ", "
    let aliases: String?

    static let fields = FieldTable<Self>("term row")
        .text("title") { $0.title }
        .text("url") { $0.url }
        .text("kind") { $0.kind }
        .text("kindText") { $0.kindText }
        .text("definition") { $0.definition }
        .text("aliases") { $0.aliases }
}
