import ArgumentParser
import Effects
import Site

struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a starter school in a new folder.",
        discussion: """
            Example:
              datawall init my-school && cd my-school && datawall build
            """)

    @Argument(help: "The folder to make; it must not be there yet, or be empty.", completion: .directory)
    var folder: String

    func run() async throws {
        try await explainingFailures {
            let count = try StarterSchool.write(to: folder, today: Clock.today())
            try Terminal.say(
                "\(folder): a starter school of \(count) files. Next: cd \(folder.shellWord) && datawall build")
        }
    }
}
