import Mustache

/// What the template `codes` shows: slips of paper, one a student.
struct CodesPage: View {
    let frame: PrintFrame
    let rooms: [SlipsView]

    static let fields = FieldTable<Self>("codes")
        .including { $0.frame }
        .list("rooms", of: SlipsView.self) { $0.rooms }
}

/// The slips of a class.
struct SlipsView: View {
    /// 1, 2, … for ids
    let number: Int
    let title: String
    let slips: [SlipView]

    static let fields = FieldTable<Self>("class")
        .number("number") { $0.number }
        .text("title") { $0.title }
        .list("slips", of: SlipView.self) { $0.slips }
}

/// A slip for one student.
struct SlipView: View {
    let name: String
    let code: String
    let sentences: [SlipSentenceView]
    /// “Juniper Street School · Second term”
    let foot: String

    static let fields = FieldTable<Self>("slip")
        .text("name") { $0.name }
        .text("code") { $0.code }
        .list("sentences", of: SlipSentenceView.self) { $0.sentences }
        .text("foot") { $0.foot }
}

/// What the code is, in one language.
struct SlipSentenceView: View {
    let text: String
    let lang: String
    let dir: String

    static let fields = FieldTable<Self>("sentence")
        .text("text") { $0.text }
        .text("lang") { $0.lang }
        .text("dir") { $0.dir }
}
