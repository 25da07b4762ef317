import ArgumentParser
import Site

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Compile the records into a site.",
        discussion: """
            Examples:
              datawall build                                    the public site, in _site
              datawall build --audience staff                   with names, in _staff
              datawall build --audience family:ada-l            one family's own site, to hand over
              datawall build --base-url https://school.example/ with absolute addresses in sitemap.xml
              datawall build --time                             what took how long
              datawall build --shard 3/16                       one of sixteen shares, in _site-3-of-16

            With an error in the content nothing is written, and the site that stood there stays.
            """)

    @OptionGroup var site: SiteOptions

    @Option(help: ArgumentHelp("Where to write (default: _site, _staff, … by the audience).", valueName: "folder"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Make only this share of the site, as 3/16; the folders of all shares, copied over each other, are the site.",
            valueName: "number/count"),
        transform: BuildCommand.shard)
    var shard: Shard?

    @Flag(help: "Write although the output folder holds files of others. They stay.")
    var force = false

    func run() async throws {
        try await explainingFailures {
            var options = site.buildOptions(output: output)
            options.isForced = force
            if let shard {
                options.shard = shard
                if output == nil { options.output = shard.folder(of: options.output) }
            }
            let progress = ProgressLine()
            let outcome = try await SiteBuild.run(options, writes: true) { progress.show($0) }
            progress.clear()
            try outcome.printFindings(site)
            guard site.format != .json else { return }
            try Terminal.say(summary(outcome, options))
        }
    }

    @Sendable private static func shard(_ text: String) throws -> Shard {
        guard let shard = Shard(text) else {
            throw ValidationError(
                "--shard takes a share and how many there are, as 3/16; at least 1/1, at most \(Shard.most) shares.")
        }
        return shard
    }

    private func summary(_ outcome: BuildOutcome, _ options: BuildOptions) -> String {
        let pages = (shard == nil ? "" : "\(outcome.pageCount) of ") + "\(outcome.sitePageCount) pages"
        var text = "\(pages) from \(outcome.recordCount) records"
        if let shard { text += ", \(shard)," }
        text += " in \(outcome.seconds)"
        if let written = outcome.written {
            let changes = [(written.added, "new"), (written.changed, "changed"), (written.removed, "removed")]
                .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
            text += " → \(options.output) (\(changes.isEmpty ? "nothing changed" : changes.joined(separator: ", ")))"
        }
        if outcome.newCodes > 0 {
            text +=
                "\n\(outcome.newCodes) new code\(outcome.newCodes == 1 ? "" : "s") in private/codes.csv: keep that file safe"
        }
        if !outcome.counts.isEmpty { text += "\n\(outcome.counts)" }
        return text
    }
}
