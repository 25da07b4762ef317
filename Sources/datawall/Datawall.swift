import ArgumentParser

@main
struct Datawall: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "datawall",
        abstract: "Turns a school's folder of goals, reflections and evidence into a website.",
        discussion: """
            Begin with a school of your own:

              datawall init my-school
              cd my-school
              datawall build

            Exit codes: 0 done, 1 the content has errors, 2 the command line is wrong, 3 the machine failed.
            """,
        version: "0.1.0",
        subcommands: [BuildCommand.self, CheckCommand.self, NewCommand.self, InitCommand.self, ExplainCommand.self])
}

/// The exit codes of every command.
enum ExitStatus {
    static let contentHasErrors = ExitCode(1)
    static let commandLineIsWrong = ExitCode(2)
    static let machineFailed = ExitCode(3)
}
