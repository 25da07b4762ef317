import ArgumentParser
import Diagnostics
import Effects
import Growth
import Site

struct LexiconCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "Say who uses which term of the data lexicon.",
        discussion: """
            Examples:
              datawall lexicon
              datawall lexicon --date 2026-10-01         what was said until then
              datawall lexicon --format csv > terms.csv  for a spreadsheet

            A use is a record whose title, sentences or body have the term. The table
            counts what children wrote, with the files it stands in: it is for the
            school's adults.
            """)

    @OptionGroup var options: TableOptions

    func run() async throws {
        try await explainingFailures {
            let (table, report) = try await SiteBuild.lexicon(of: options.buildOptions)
            try report.endIfErrors("the lexicon can't be counted")
            if let table { try Terminal.writeOutput(table.printed(as: options.format)) }
        }
    }
}
