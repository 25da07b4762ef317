import ArgumentParser

struct Datawall: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "datawall",
        abstract: "Turns a school's folder of goals, reflections and evidence into a website.",
        discussion: """
            Begin with a school of your own:

              datawall init my-school
              cd my-school
              datawall build

            Exit codes:
              0  done
              1  the content has errors
              2  the command line is wrong
              3  the machine failed
            """,
        version: "0.1.0",
        subcommands: [
            BuildCommand.self, PreviewCommand.self, CheckCommand.self, LexiconCommand.self, CodesCommand.self,
            ConsentCommand.self,
            AuditCommand.self, ForgetCommand.self, NewCommand.self, InitCommand.self,
            ExplainCommand.self,
        ])
}

@main
enum Main {
    /// As the argument parser's own entry, but a wrong command line ends with 2 instead of 64.
    static func main() async {
        do {
            var command = try Datawall.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch  where Datawall.exitCode(for: error) == .validationFailure {
            Terminal.writeError(Datawall.fullMessage(for: error) + "\n")
            Datawall.exit(withError: ExitStatus.commandLineIsWrong)
        } catch {
            Datawall.exit(withError: error)
        }
    }
}

/// The exit codes of every command.
enum ExitStatus {
    static let contentHasErrors = ExitCode(1)
    static let commandLineIsWrong = ExitCode(2)
    static let machineFailed = ExitCode(3)
}
