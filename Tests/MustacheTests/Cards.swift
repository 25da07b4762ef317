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

    static let fields = FieldTable<Chart>("chart")
        .text("caption") { $0.caption }
        .html("svg") { $0.svg }
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
