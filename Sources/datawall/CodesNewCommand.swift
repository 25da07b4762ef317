import ArgumentParser
import Effects
import Site

struct CodesNewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Give each student a new code for a term.",
        discussion: """
            Examples:
              datawall codes new --term t2 --dry-run          how many it would be
              datawall codes new --term t2
              datawall codes new --term t2 --student ada-l    when one child's got out

            Only who has no code for that term gets one; nothing that is there changes. The
            code in force on a day is that of the latest term that has begun by then.

            What new letters can't do: the pages say the same as before. Who kept a copy
            with the old letters can lay both side by side and see whose are whose.
            """)

    @Option(help: ArgumentHelp("The term's id, as school.yml has it.", valueName: "id"))
    var term: String

    @Option(help: ArgumentHelp("Only this student.", valueName: "id"))
    var student: String?

    @Option(help: ArgumentHelp("The folder of records.", valueName: "folder"), completion: .directory)
    var content = "content"

    @Flag(help: "Only say how many codes it would be.")
    var dryRun = false

    func run() async throws {
        try await explainingFailures {
            let renewal = try await SiteBuild.giveNewCodes(
                for: term, to: student, in: SiteOptions.withoutSlash(content), isDryRun: dryRun,
                jobs: Processors.count)
            guard !renewal.report.hasErrors else {
                Terminal.writeError(renewal.report.printed(as: .text))
                Terminal.complain("no codes were given; mend these first")
                throw ExitStatus.contentHasErrors
            }
            try Terminal.say(dryRun ? renewal.plan(term) : renewal.summary(term))
        }
    }
}

extension CodeRenewal {
    private var codes: String { "\(count) new code\(count == 1 ? "" : "s")" }

    private func done(_ term: String) -> String {
        students == 1 ? "the student has a code for \(term) already" : "everyone has a code for \(term) already"
    }

    fileprivate func plan(_ term: String) -> String {
        count == 0 ? done(term) : "it would be \(codes) for \(term); nothing was written"
    }

    fileprivate func summary(_ term: String) -> String {
        guard count > 0 else { return done(term) + "; nothing to do" }
        var text = "\(codes) for \(term) in \(path), in force from \(begins) on: keep that file safe"
        if known > 0 {
            text += """

                Pages under the old letters that somebody kept can be laid beside the new ones: their texts tell whose they are.
                """
        }
        return text + "\nNext: datawall codes print --term \(term)"
    }
}
