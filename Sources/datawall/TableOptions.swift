import ArgumentParser
import Effects
import Site

extension TableFormat: ExpressibleByArgument {}

/// The options that the commands share which print a table of what is in the records.
struct TableOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of records.", valueName: "folder"), completion: .directory)
    var content = "content"

    @Option(
        help: ArgumentHelp(
            "The day to look at, YYYY-MM-DD or today (default: the newest date in the content).", valueName: "day"))
    var date: String?

    @Flag(help: "Count records that say draft: true.")
    var drafts = false

    @Option(help: ArgumentHelp("How many things to do at once (default: one a processor).", valueName: "n"))
    var jobs: Int?

    @Option(help: "How to print the table: text, csv or json.")
    var format = TableFormat.text

    func validate() throws { try SiteOptions.validate(jobs: jobs, date: date) }

    var buildOptions: BuildOptions {
        var options = BuildOptions()
        options.content = SiteOptions.withoutSlash(content)
        options.day = SiteOptions.day(date)
        options.includesDrafts = drafts
        options.jobs = jobs ?? Processors.count
        return options
    }
}
