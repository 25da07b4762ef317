import Mustache

/// What the templates know of a assessment row.
struct AssessmentRowView: View {
    let url: String
    let title: String
    let unit: String
    /// “For learning”.
    let purposeText: String
    /// First sentence of the body
    let summary: [UInt8]?

    static let fields = FieldTable<Self>("assessment row")
        .text("url") { $0.url }
        .text("title") { $0.title }
        .text("unit") { $0.unit }
        .text("purposeText") { $0.purposeText }
        .html("summary") { $0.summary }
}

/// What the templates know of a rubric link.
struct RubricLinkView: View {
    let url: String
    let title: String
    /// Names of the criteria joined with ", "
    let criteriaText: String

    static let fields = FieldTable<Self>("rubric link")
        .text("url") { $0.url }
        .text("title") { $0.title }
        .text("criteriaText") { $0.criteriaText }
}
