import ArgumentParser
import Diagnostics
import Effects
import Records
import Site

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Search every byte of a site for what its readers may not know.",
        discussion: """
            Examples:
              datawall audit _site
              datawall audit _school --audience school
              datawall audit old-site.backup --format line     for a script

            It looks for students' names and ids, and for sentences of eight words or
            more from records that are not for these readers: in texts, addresses and
            names of files, in what pictures and documents say of themselves, and in
            what is packed or encoded (gzip, zip, base64, …). `datawall build` does the
            same before it writes anything.

            It can't see what a picture shows, what is spoken in a recording, and what
            is encrypted: look and listen yourself.
            """)

    @Argument(help: "The folder of the site.", completion: .directory)
    var folder: String

    @OptionGroup var folders: FolderOptions

    @Option(
        help: ArgumentHelp("Whose site it is: public, school, class:ID, family:STUDENT or staff.", valueName: "readers")
    )
    var audience = Readership.public

    @Option(
        help: ArgumentHelp(
            "The day the site was built for, YYYY-MM-DD or today (default: the newest date in the content).",
            valueName: "day"))
    var date: String?

    @Flag(help: "The site has records that say draft: true.")
    var drafts = false

    @Option(help: ArgumentHelp("How many things to do at once (default: one a processor).", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Treat files that can't be looked into as errors.")
    var strict = false

    @Option(help: "How to print leaks: text, line (for editors) or json.")
    var format = DiagnosticFormat.text

    func validate() throws { try SiteOptions.validate(jobs: jobs, date: date) }

    func run() async throws {
        try await explainingFailures {
            var options = BuildOptions()
            (options.content, options.templates) = folders.paths
            options.output = SiteOptions.withoutSlash(folder)
            options.readership = audience
            options.includesDrafts = drafts
            options.day = SiteOptions.day(date)
            options.jobs = jobs ?? Processors.count
            options.isStrict = strict
            let outcome = try await SiteBuild.audit(options)
            let text = outcome.report.printed(as: format)
            if format == .json { try Terminal.writeOutput(text) } else { Terminal.writeError(text) }
            guard outcome.audit != nil else {
                Terminal.complain("a site can't be audited before the content is without errors")
                throw ExitStatus.contentHasErrors
            }
            if format != .json { try Terminal.say(outcome.summary) }
            if outcome.report.hasErrors { throw ExitStatus.contentHasErrors }
        }
    }
}
