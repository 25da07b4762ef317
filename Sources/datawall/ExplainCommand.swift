import ArgumentParser
import Diagnostics
import Site

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say at length what a rule means, by the id in [brackets].",
        discussion: """
            Examples:
              datawall explain unknown-key
              datawall explain                  lists all rules
            """)

    @Argument(help: "The id of a rule.", completion: .list(RuleBook.all.map(\.id)))
    var id: String?

    func run() throws {
        guard let id else {
            let width = RuleBook.all.map(\.id.count).max() ?? 0
            for rule in RuleBook.all {
                let fill = String(repeating: " ", count: width - rule.id.count)
                try Terminal.say("\(rule.id)\(fill)  \(rule.severity.rawValue)")
            }
            return
        }
        guard let rule = RuleBook.all.first(where: { $0.id == id }) else {
            let question = NearMiss.question(for: id, among: RuleBook.all.map(\.id))
            Terminal.complain("there is no rule `\(id)`; \(question ?? "`datawall explain` lists them all")")
            throw ExitStatus.commandLineIsWrong
        }
        try Terminal.say("\(rule.id) (\(rule.severity.rawValue))\n\n\(rule.explanation)")
    }
}
