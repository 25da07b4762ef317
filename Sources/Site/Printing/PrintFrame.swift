import Mustache

/// What stands around every page that is made for paper.
struct PrintFrame: View {
    /// “en”
    let lang: String
    /// “ltr” or “rtl”
    let dir: String
    /// “Codes to hand out”
    let title: String
    /// What to do with it, for whoever prints it; not on paper
    let lead: String
    let schoolName: String

    static let fields = FieldTable<Self>("printed page")
        .text("lang") { $0.lang }
        .text("dir") { $0.dir }
        .text("title") { $0.title }
        .text("lead") { $0.lead }
        .text("schoolName") { $0.schoolName }
}
