import Mustache

// Views to test with.

struct Step: View {
    var title = "Draw the map"
    var isDone = false

    static let fields = FieldTable<Step>("step")
        .text("title") { $0.title }
        .flag("isDone") { $0.isDone }
}

struct Chart: View {
    var caption = "Score"
    var svg: [UInt8] = Array("<svg/>".utf8)
    var unit = Unit()

    static let fields = FieldTable<Chart>("chart")
        .text("caption") { $0.caption }
        .html("svg") { $0.svg }
        .view("unit", Unit.self) { $0.unit }
}

struct Unit: View {
    var word = "points"

    static let fields = FieldTable<Unit>("unit").text("word") { $0.word }
}

struct GoalCard: View {
    var title = "I can read a map"
    var why = ""
    var due: String?
    var count = 0
    var left: Int?
    var isMet = false
    var body: [UInt8]?
    var chart: Chart?
    var steps: [Step] = []

    static let fields = FieldTable<GoalCard>("goal card")
        .text("title") { $0.title }
        .text("why") { $0.why }
        .text("due") { $0.due }
        .number("count") { $0.count }
        .number("left") { $0.left }
        .flag("isMet") { $0.isMet }
        .html("body") { $0.body }
        .view("chart", Chart.self) { $0.chart }
        .list("steps", of: Step.self) { $0.steps }
}

/// What all pages have.
struct Layout: View {
    var title = "Layout"
    var language = "en"
    var links: [Step] = []

    static let fields = FieldTable<Layout>("layout")
        .text("title") { $0.title }
        .text("language") { $0.language }
        .list("links", of: Step.self) { $0.links }
}

struct GoalPage: View {
    var layout = Layout()
    var title = "Page"
    var goals: [GoalCard] = []

    static let fields = FieldTable<GoalPage>("goal page")
        .text("title") { $0.title }
        .list("goals", of: GoalCard.self) { $0.goals }
        .including({ $0.layout }, Layout.self)
}

/// A comment and the answers to it.
struct Comment: View {
    var text: String
    var answers: [Comment] = []
    var isOpen = true

    static let fields = FieldTable<Comment>("comment")
        .text("text") { $0.text }
        .flag("isOpen") { $0.isOpen }
        .list("answers", of: Comment.self) { $0.answers }
}
