import ArgumentParser
import Diagnostics
import Effects
import Site

/// The options that the commands for paper share.
struct PrintOptions: ParsableArguments {
    @Option(name: .customLong("class"), help: ArgumentHelp("Only students of this class.", valueName: "id"))
    var room: String?

    @OptionGroup var folders: FolderOptions

    @Option(
        help: ArgumentHelp(
            "The day to print for, YYYY-MM-DD or today (default: the newest date in the content).", valueName: "day"))
    var date: String?

    func validate() throws { try SiteOptions.validate(jobs: nil, date: date) }

    func order(output: String) -> PrintOrder {
        var order = PrintOrder(output: SiteOptions.withoutSlash(output))
        (order.content, order.templates) = folders.paths
        order.room = room
        order.day = SiteOptions.day(date)
        order.jobs = Processors.count
        return order
    }
}

extension PrintOutcome {
    /// "26 slips of 2 classes → _codes/index.html"
    func summary(of thing: String) -> String {
        """
        \(count) \(thing)\(count == 1 ? "" : "s") of \(classCount) class\(classCount == 1 ? "" : "es") → \(page)
        Print it, hand it out, and delete the folder: there are names in it.
        """
    }
}
