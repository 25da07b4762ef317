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
            """)

    @OptionGroup var site: SiteOptions

    func run() async throws {
        try await explainingFailures {
            let outcome = try await SiteBuild.run(site.buildOptions(output: nil), writes: false)
            try outcome.printFindings(site)
            guard site.format != .json else { return }
            let found = outcome.counts.isEmpty ? "no faults" : outcome.counts
            try Terminal.say(
                "\(outcome.recordCount) records, \(outcome.pageCount) pages: \(found) (\(outcome.seconds))")
        }
    }
}
