import ArgumentParser
import Site

struct ConsentPrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Forms on which families say what may be shown to whom.",
        discussion: """
            Examples:
              datawall consent print                   a form for each family, in _consent
              datawall consent print --class room-12
              datawall consent print --missing         only for who has not answered

            It makes a small folder: open index.html by a double click and print it, a page
            a family. What comes back belongs into content/private/consent.csv.
            """)

    @OptionGroup var options: PrintOptions

    @Flag(help: "Only students who have no row in consent.csv.")
    var missing = false

    @Option(help: ArgumentHelp("Where to write.", valueName: "folder"))
    var output = "_consent"

    func run() async throws {
        try await explainingFailures {
            var order = options.order(output: output)
            order.onlyMissing = missing
            let outcome = try await SiteBuild.printConsentForms(order)
            try outcome.report.endIfErrors("nothing can be printed")
            guard outcome.count > 0 else {
                return try Terminal.say(
                    missing ? "no forms: everyone has a row in consent.csv" : "no forms: there is nobody to ask")
            }
            try Terminal.say(outcome.summary(of: "form"))
        }
    }
}
