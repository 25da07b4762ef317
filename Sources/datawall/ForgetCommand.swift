import ArgumentParser
import Diagnostics
import Effects
import Site

/// How `forget` says what it does.
enum ForgetFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

struct ForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Remove everything about a student, and prove it.",
        discussion: """
            Examples:
              datawall forget ada-l                      shows what would go, no more
              datawall forget ada-l --yes                does it, and makes a backup first
              datawall forget ada-l --yes --no-backup    does it without one

            It removes the student's folder, the rows in scores, codes and consent, the
            pictures that list the student, feedback that others got on the student's work,
            and every reference and link to any of them. Sentences that name the student
            are listed, as only people can mend them.

            Exit codes: 0 nothing is left, or nothing was to be done yet; 1 the name still
            stands in some text, or the content has errors; 2 there is no such student;
            3 the machine failed.
            """)

    @Argument(help: "The student's id: the name of the folder in students/.")
    var student: String

    @OptionGroup var folders: FolderOptions

    @Flag(help: "Do it. Without this the command only shows what it would do.")
    var yes = false

    @Flag(name: .customLong("no-backup"), help: "Keep no archive of the content as it was.")
    var skipsBackup = false

    @Option(help: ArgumentHelp("How many things to do at once (default: one a processor).", valueName: "n"))
    var jobs: Int?

    @Option(help: "How to print what goes: text or json.")
    var format = ForgetFormat.text

    func validate() throws { try SiteOptions.validate(jobs: jobs, date: nil) }

    func run() async throws {
        try await explainingFailures {
            var options = BuildOptions()
            (options.content, options.templates) = folders.paths
            options.jobs = jobs ?? Processors.count
            do {
                let outcome = try await SiteBuild.forget(
                    student, options, doing: yes, backupOn: skipsBackup ? nil : Clock.today())
                try Terminal.writeOutput(format == .json ? outcome.json : outcome.text(command: command))
                if yes, outcome.leavesMentions { throw ExitStatus.contentHasErrors }
            } catch let refusal as ForgettingRefusal {
                if let report = refusal.report { Terminal.writeError(report.printed(as: .text)) }
                Terminal.complain("\(refusal)")
                throw refusal.exitCode
            } catch let stopped as ForgettingStopped {
                Terminal.complain("\(stopped)")
                throw ExitStatus.machineFailed
            }
        }
    }

    /// The line that does what was shown.
    private var command: String {
        var words = ["datawall", "forget", student, "--yes"]
        if skipsBackup { words.append("--no-backup") }
        if folders.content != "content" { words += ["--content", folders.content] }
        if let templates = folders.templates { words += ["--templates", templates] }
        return words.map(\.shellWord).joined(separator: " ")
    }
}

extension ForgettingRefusal {
    fileprivate var exitCode: ExitCode {
        switch self {
        case .contentHasErrors, .wouldBreak, .notProven, .changedMeanwhile: ExitStatus.contentHasErrors
        case .noBackup: ExitStatus.machineFailed
        }
    }
}
