import ArgumentParser
import Diagnostics
import Effects
import Growth
import Site

extension LexiconFormat: ExpressibleByArgument {}

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

    @Option(help: ArgumentHelp("The folder of records.", valueName: "folder"), completion: .directory)
    var content = "content"

    @Option(
        help: ArgumentHelp(
            "The last day to count, YYYY-MM-DD or today (default: the newest date in the content).", valueName: "day"))
    var date: String?

    @Flag(help: "Count records that say draft: true.")
    var drafts = false

    @Option(help: ArgumentHelp("How many things to do at once (default: one a processor).", valueName: "n"))
    var jobs: Int?

    @Option(help: "How to print the table: text, csv or json.")
    var format = LexiconFormat.text

    func validate() throws { try SiteOptions.validate(jobs: jobs, date: date) }

    func run() async throws {
        try await explainingFailures {
            var options = BuildOptions()
            options.content = SiteOptions.withoutSlash(content)
            options.day = SiteOptions.day(date)
            options.includesDrafts = drafts
            options.jobs = jobs ?? Processors.count
            let (table, report) = try await SiteBuild.lexicon(of: options)
            guard !report.hasErrors, let table else {
                Terminal.writeError(report.printed(as: .text))
                Terminal.complain("the lexicon can't be counted before the content is without errors")
                throw ExitStatus.contentHasErrors
            }
            try Terminal.writeOutput(table.printed(as: format))
        }
    }
}
