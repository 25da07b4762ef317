import ArgumentParser

struct CodesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes", abstract: "Give students new four-letter codes, or print them to hand out.",
        discussion: """
            Examples:
              datawall codes new --term t2     new letters for everyone, from that term on
              datawall codes print             slips for students, in _codes

            The first build gives everyone a code, a later one gives one to who is new.
            All codes ever given stay in content/private/codes.csv: keep that file safe.
            """,
        subcommands: [CodesNewCommand.self, CodesPrintCommand.self])
}
