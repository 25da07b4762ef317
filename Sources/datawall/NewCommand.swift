import ArgumentParser
import Effects
import Records
import Site

struct NewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a record, with prompts to fill in.",
        discussion: """
            Examples:
              datawall new goal --student ada-l --title "I will read to my brother every night"
              datawall new class --title "Room 12"
              datawall new student --title "Ada"

            Kinds:
            \(KindTable.all.map { "  \($0.definition.name): \($0.definition.summary)" }.joined(separator: "\n"))
            """)

    @Argument(
        help: "What to begin: goal, reflection, evidence, …",
        completion: .list(KindTable.all.map { $0.definition.name.text }))
    var kind: String

    @Option(help: ArgumentHelp("Whose record it is.", valueName: "id"))
    var student: String?

    @Option(help: "The title; a student's name.")
    var title: String?

    @Option(help: ArgumentHelp("The folder of records.", valueName: "folder"), completion: .directory)
    var content = "content"

    func run() async throws {
        try await explainingFailures {
            let path = try await RecordStarter.begin(
                kind: kind, title: title, student: student, today: Clock.today(), in: content)
            try Terminal.say("\(path): fill in the prompts, then run `datawall check`")
        }
    }
}
