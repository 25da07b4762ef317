import ArgumentParser
import Effects
import Preview
import Records
import Site

struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show the site while you write: pages change when you save.",
        discussion: """
            Examples:
              datawall preview                       the staff's site at http://127.0.0.1:8080/staff/
              datawall preview --open                and a browser with it
              datawall preview --audience public     as the public sees it; a list on each page switches

            The site is served from memory and to this computer alone: nobody else in the house can open it, and nothing
            is written. When a file has a fault, each page says where and what to do, and the last good pages stay.
            Ctrl-C ends it.
            """)

    @OptionGroup var folders: FolderOptions

    @Option(
        help: ArgumentHelp("For whom first: staff, public, school, class:ID or family:STUDENT.", valueName: "readers"),
        completion: .list(["staff", "public", "school", "class:", "family:"]))
    var audience = Readership.staff

    @Option(help: ArgumentHelp("The port of this computer; 0 takes any that is free.", valueName: "number"))
    var port: UInt16 = 8080

    @Flag(help: "Open it in the browser.")
    var open = false

    @Flag(help: "Include records that say draft: true.")
    var drafts = false

    @Option(
        help: ArgumentHelp(
            "The day to build for, YYYY-MM-DD or today (default: the newest date in the content).", valueName: "day"))
    var date: String?

    @Option(help: ArgumentHelp("How many things to do at once (default: one a processor).", valueName: "n"))
    var jobs: Int?

    func validate() throws { try SiteOptions.validate(jobs: jobs, date: date) }

    func run() async throws {
        var options = BuildOptions()
        (options.content, options.templates) = folders.paths
        options.readership = audience
        options.includesDrafts = drafts
        options.day = SiteOptions.day(date)
        options.jobs = jobs ?? Processors.count
        let opens = open
        try await explainingFailures {
            do {
                try await PreviewSession.run(
                    options, port: port,
                    begun: { address, state in
                        try Terminal.say("Preview at \(address)\nCtrl-C ends it.")
                        Self.tell(state)
                        if opens, !Browser.open(address) {
                            Terminal.complain("found no browser to open; go to \(address)")
                        }
                    }, changed: Self.tell, note: { Terminal.complain($0) })
            } catch let fault as ServerFault {
                Terminal.complain("\(fault)")
                throw fault.isOfCommandLine ? ExitStatus.commandLineIsWrong : ExitStatus.machineFailed
            }
        }
    }

    /// Faults stand on the pages; here they are told in a line each for who looks at the terminal.
    @Sendable private static func tell(_ state: PreviewState) {
        for fault in state.faults.prefix(3) {
            Terminal.writeError("\(fault.path)\(fault.line.map { ":\($0)" } ?? ""): \(fault.message)\n")
        }
        if state.faults.count > 3 { Terminal.writeError("… and \(state.faults.count - 3) more faults\n") }
    }
}

extension ServerFault {
    fileprivate var isOfCommandLine: Bool {
        switch self {
        case .portInUse, .portNotAllowed: true
        case .other: false
        }
    }
}

/// The browser that this computer opens addresses with.
private enum Browser {
    static func open(_ address: String) -> Bool {
        #if canImport(Darwin)
            let program = "open"
        #else
            let program = "xdg-open"
        #endif
        return Command.startOnDesktop([program, address])
    }
}
