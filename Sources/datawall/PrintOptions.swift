import ArgumentParser
import Diagnostics
import Effects
import Site

/// The options that the commands for paper share.
struct PrintOptions: ParsableArguments {
    @Option(name: .customLong("class"), help: ArgumentHelp("Only students of this class.", valueName: "id"))
    var room: String?

    @Option(help: ArgumentHelp("The folder of records.", valueName: "folder"), completion: .directory)
    var content = "content"

    @Option(
        help: ArgumentHelp(
            "The folder of templates (default: site-templates here, or those that came with datawall).",
            valueName: "folder"), completion: .directory)
    var templates: String?

    @Option(
        help: ArgumentHelp(
            "The day to print for, YYYY-MM-DD or today (default: the newest date in the content).", valueName: "day"))
    var date: String?

    func validate() throws { try SiteOptions.validate(jobs: nil, date: date) }

    func order(output: String) -> PrintOrder {
        var order = PrintOrder(output: SiteOptions.withoutSlash(output))
        order.content = SiteOptions.withoutSlash(content)
        order.templates = templates.map(SiteOptions.withoutSlash) ?? TemplateFolder.find()
        order.room = room
        order.day = SiteOptions.day(date)
        order.jobs = Processors.count
        return order
    }
}

extension PrintOutcome {
    /// Prints the faults, and ends the command when there is an error.
    func printFindings() throws {
        guard report.hasErrors else { return }
        Terminal.writeError(report.printed(as: .text))
        Terminal.complain("nothing can be printed before the content is without errors")
        throw ExitStatus.contentHasErrors
    }

    /// "26 slips of 2 classes → _codes/index.html"
    func summary(of thing: String) -> String {
        """
        \(count) \(thing)\(count == 1 ? "" : "s") of \(classCount) class\(classCount == 1 ? "" : "es") → \(page)
        Print it, hand it out, and delete the folder: there are names in it.
        """
    }
}
