import Mustache

/// What the template `consent-forms` shows: a form for each family.
struct ConsentFormsPage: View {
    let frame: PrintFrame
    /// How far a thing may go, the narrowest first
    let circles: [ConsentWordView]
    /// What may be shown
    let kinds: [ConsentWordView]
    let forms: [ConsentFormView]

    static let fields = FieldTable<Self>("consent forms")
        .including { $0.frame }
        .list("circles", of: ConsentWordView.self) { $0.circles }
        .list("kinds", of: ConsentWordView.self) { $0.kinds }
        .list("forms", of: ConsentFormView.self) { $0.forms }
}

/// A word of the form with what it means.
struct ConsentWordView: View {
    let title: String
    let text: String

    static let fields = FieldTable<Self>("consent word")
        .text("title") { $0.title }
        .text("text") { $0.text }
}

/// The form of one family.
struct ConsentFormView: View {
    /// 1, 2, … for ids
    let number: Int
    let fullName: String
    let roomName: String
    /// “What may we show of Imani's learning?”
    let heading: String
    let lead: String
    /// What the child is called on pages
    let codeText: String
    /// What holds without a form
    let withoutForm: String
    /// Where the answers belong
    let office: String

    static let fields = FieldTable<Self>("consent form")
        .number("number") { $0.number }
        .text("fullName") { $0.fullName }
        .text("roomName") { $0.roomName }
        .text("heading") { $0.heading }
        .text("lead") { $0.lead }
        .text("codeText") { $0.codeText }
        .text("withoutForm") { $0.withoutForm }
        .text("office") { $0.office }
}
