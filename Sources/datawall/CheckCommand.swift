import ArgumentParser
import Site

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Find all faults in the content and the templates; write nothing.",
        discussion: """
            Examples:
              datawall check
              datawall check --strict --format line      for an editor or a script
              datawall check --format json
              datawall check --verbose                   more on the lexicon
            """)

    @OptionGroup var site: SiteOptions

    @Flag(help: "List what is only counted otherwise: hard definitions, and inflections of terms that were found.")
    var verbose = false

    func run() async throws {
        try await explainingFailures {
            var options = site.buildOptions(output: nil)
            options.listsInflections = verbose
            let outcome = try await SiteBuild.run(options, writes: false)
            try outcome.printFindings(site, isVerbose: verbose)
            guard site.format != .json else { return }
            if let lexicon = outcome.lexicon { try Terminal.writeOutput(lexicon.inflections) }
            let found = outcome.counts.isEmpty ? "no faults" : outcome.counts
            try Terminal.say(
                "\(outcome.recordCount) records, \(outcome.pageCount) pages: \(found) (\(outcome.seconds))")
        }
    }
}
