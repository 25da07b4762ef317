import ArgumentParser
import Diagnostics
import Effects
import Site

extension ConsentFormat: ExpressibleByArgument {}

struct ConsentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent", abstract: "Say who may see what of whom, and which consent is missing.",
        discussion: """
            Examples:
              datawall consent
              datawall consent --class room-12
              datawall consent --student ada-l
              datawall consent print                        forms for families
              datawall consent --format csv > consent.csv   for a spreadsheet

            For each student: what private/consent.csv allows, and how many records are
            for whom at the widest. Below: who has no row yet, which records, pictures
            and walls ask for more than consent allows, and whose consent is missing.
            It has names: it is for the school's adults.
            """,
        subcommands: [ConsentTableCommand.self, ConsentPrintCommand.self], defaultSubcommand: ConsentTableCommand.self)
}

struct ConsentTableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table", abstract: "Say who may see what of whom, and which consent is missing (the default).")

    @Option(help: ArgumentHelp("The folder of records.", valueName: "folder"), completion: .directory)
    var content = "content"

    @Option(name: .customLong("class"), help: ArgumentHelp("Only the students of this class.", valueName: "id"))
    var room: String?

    @Option(help: ArgumentHelp("Only this student.", valueName: "id"))
    var student: String?

    @Option(
        help: ArgumentHelp(
            "The day to look at, YYYY-MM-DD or today (default: the newest date in the content).", valueName: "day"))
    var date: String?

    @Flag(help: "Count records that say draft: true.")
    var drafts = false

    @Option(help: ArgumentHelp("How many things to do at once (default: one a processor).", valueName: "n"))
    var jobs: Int?

    @Option(help: "How to print the table: text, csv or json.")
    var format = ConsentFormat.text

    func validate() throws { try SiteOptions.validate(jobs: jobs, date: date) }

    func run() async throws {
        try await explainingFailures {
            var options = BuildOptions()
            options.content = SiteOptions.withoutSlash(content)
            options.day = SiteOptions.day(date)
            options.includesDrafts = drafts
            options.jobs = jobs ?? Processors.count
            let (table, report) = try await SiteBuild.consent(of: options, room: room, student: student)
            guard !report.hasErrors, let table else {
                Terminal.writeError(report.printed(as: .text))
                Terminal.complain("who may see what can't be told before the content is without errors")
                throw ExitStatus.contentHasErrors
            }
            try Terminal.writeOutput(table.printed(as: format))
        }
    }
}
