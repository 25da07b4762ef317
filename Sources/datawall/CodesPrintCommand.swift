import ArgumentParser
import Site

struct CodesPrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Slips with each student's four letters, to print and hand out.",
        discussion: """
            Examples:
              datawall codes print                       everyone's, in _codes
              datawall codes print --class room-12
              datawall codes print --term t2             the letters that hold in that term

            It makes a small folder: open index.html by a double click, print it on A4 or
            Letter, cut the slips, hand them out, and delete the folder.
            """)

    @OptionGroup var options: PrintOptions

    @Option(help: ArgumentHelp("The term whose letters are meant (default: those of the day).", valueName: "id"))
    var term: String?

    @Option(help: ArgumentHelp("Where to write.", valueName: "folder"))
    var output = "_codes"

    func run() async throws {
        try await explainingFailures {
            var order = options.order(output: output)
            order.term = term
            let outcome = try await SiteBuild.printCodes(order)
            try outcome.report.endIfErrors("nothing can be printed")
            if outcome.withoutCode > 0 {
                Terminal.complain(
                    "\(outcome.withoutCode) student\(outcome.withoutCode == 1 ? " has" : "s have") no code yet and "
                        + "\(outcome.withoutCode == 1 ? "gets" : "get") no slip; `datawall build` gives one to everybody"
                )
            }
            guard outcome.count > 0 else { return try Terminal.say("no slips: there is nobody to give one to") }
            try Terminal.say(outcome.summary(of: "slip"))
        }
    }
}
