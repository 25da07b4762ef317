import Testing

@Suite("Help")
struct HelpTests {
    static let commands = [
        "build", "check", "audit", "lexicon", "codes", "consent", "forget", "new", "init", "explain",
    ]

    @Test("datawall alone and --help name every command and the exit codes", arguments: [[], ["--help"], ["help"]])
    func overview(arguments: [String]) throws {
        let run = try Program.run(arguments, in: try Folder())
        #expect(run.code == 0)
        #expect(run.errors.isEmpty)
        for command in Self.commands { #expect(run.output.contains("\n  \(command) ")) }
        for code in ["0  done", "1  the content", "2  the command line", "3  the machine"] {
            #expect(run.output.contains(code))
        }
        #expect(run.output.contains("datawall init my-school"))
    }

    @Test("every command's help has an example that can be typed as it stands", arguments: commands)
    func examples(command: String) throws {
        let run = try Program.run(command, "--help", in: try Folder())
        #expect(run.code == 0)
        #expect(run.output.contains("Example"))
        #expect(run.output.contains("datawall \(command)"))
        #expect(run.output.contains("USAGE: datawall \(command)"))
        #expect(try Program.run("help", command, in: try Folder()).output == run.output)
    }

    @Test("every option of build is explained")
    func options() throws {
        let help = try Program.run("build", "--help", in: try Folder()).output
        for option in [
            "--content", "--templates", "--audience", "--base-url", "--portable", "--drafts", "--date", "--jobs",
            "--strict",
            "--format", "--time", "--output", "--shard", "--force",
        ] {
            #expect(help.contains("  \(option) "), "\(option) is not in the help")
        }
    }

    @Test("the kinds of records are in the help of new, each with a sentence")
    func kinds() throws {
        let help = try Program.run("new", "--help", in: try Folder()).output
        for kind in [
            "goal", "reflection", "evidence", "feedback", "standard", "assessment", "rubric", "term", "wall", "page",
        ] {
            #expect(help.contains("  \(kind): "), "\(kind) is not in the help")
        }
    }

    @Test("--version is one line")
    func version() throws {
        let run = try Program.run("--version", in: try Folder())
        #expect(run.code == 0)
        #expect(run.lines.count == 1)
        #expect(run.lines.first?.split(separator: ".").count == 3)
    }

    @Test("a completion script for each shell", arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) throws {
        let run = try Program.run("--generate-completion-script", shell, in: try Folder())
        #expect(run.code == 0)
        #expect(run.errors.isEmpty)
        #expect(run.lines.count > 20)
        for word in Self.commands + ["unknown-key"] { #expect(run.output.contains(word)) }
    }
}

@Suite("explain")
struct ExplainTests {
    @Test("a rule is explained at length")
    func rule() throws {
        let run = try Program.run("explain", "unknown-key", in: try Folder())
        #expect(run.code == 0)
        #expect(run.lines.first == "unknown-key (error)")
        #expect(run.lines.count > 3)
        #expect(run.errors.isEmpty)
    }

    @Test("an unknown id gets the nearest one; one that is near to none gets the way to the list")
    func unknown() throws {
        let near = try Program.run("explain", "unknwon-key", in: try Folder())
        #expect(near.code == 2)
        #expect(near.errors == "datawall: there is no rule `unknwon-key`; did you mean `unknown-key`?\n")
        let far = try Program.run("explain", "homework", in: try Folder())
        #expect(far.code == 2)
        #expect(far.errors.contains("`datawall explain` lists them all"))
    }

    @Test("the list has each rule once, in order, and each can be explained")
    func list() throws {
        let run = try Program.run("explain", in: try Folder())
        let ids = run.lines.compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(ids.count > 60)
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == ids.count, "twice: \(ids.filter { id in ids.count { $0 == id } > 1 })")
        #expect(run.lines.allSatisfy { $0.hasSuffix(" error") || $0.hasSuffix(" warning") || $0.hasSuffix(" note") })
        for id in ids.prefix(5) { #expect(try Program.run("explain", id, in: try Folder()).code == 0) }
    }
}
