import ArgumentParser
import Diagnostics
import Effects
import Site

struct ConsentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent", abstract: "Say who may see what of whom, and which consent is missing.",
        discussion: """
            Examples:
              datawall consent
              datawall consent --class room-12
              datawall consent --student ada-l
              datawall consent print            forms for families
              datawall consent --format csv     for a spreadsheet

            For each student: what private/consent.csv allows, and how many records are
            for whom at the widest. Below: who has no row yet, which records, pictures
            and walls ask for more than consent allows, and whose consent is missing.
            It has names: it is for the school's adults.

            `datawall consent table --help` lists the options.
            """,
        subcommands: [ConsentTableCommand.self, ConsentPrintCommand.self], defaultSubcommand: ConsentTableCommand.self)
}

struct ConsentTableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "table", abstract: "Say who may see what of whom, and which consent is missing (the default).")

    @OptionGroup var options: TableOptions

    @Option(name: .customLong("class"), help: ArgumentHelp("Only the students of this class.", valueName: "id"))
    var room: String?

    @Option(help: ArgumentHelp("Only this student.", valueName: "id"))
    var student: String?

    func run() async throws {
        try await explainingFailures {
            let (table, report) = try await SiteBuild.consent(of: options.buildOptions, room: room, student: student)
            try report.endIfErrors("who may see what can't be told")
            if let table { try Terminal.writeOutput(table.printed(as: options.format)) }
        }
    }
}
