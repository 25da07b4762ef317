import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite("Exit codes")
struct ExitCodeTests {
    static let broken = ["pages/a.md": "---\ntitel: A\n---\n"]

    @Test("0: done")
    func done() throws {
        let folder = try Folder.withSchool()
        #expect(try Program.run("check", in: folder).code == 0)
        #expect(try Program.run("build", in: folder).code == 0)
        #expect(folder.exists("_site/index.html"))
    }

    @Test("1: the content has errors, and nothing is written", arguments: ["check", "build"])
    func contentHasErrors(command: String) throws {
        let folder = try Folder.withSchool(Self.broken)
        let run = try Program.run(command, in: folder)
        #expect(run.code == 1)
        #expect(run.errors.contains("content/pages/a.md:2:1: error: `titel` is not a key of a page"))
        #expect(run.errorLines.last?.hasSuffix("nothing was written") == true)
        #expect(try folder.names() == ["content", "site-templates"])
    }

    @Test("1: a site that stood there stays as it was")
    func oldSiteStays() throws {
        let folder = try Folder.withSchool()
        _ = try Program.run("build", in: folder)
        let before = try folder.files(below: "_site")
        try folder.write(Self.broken["pages/a.md"] ?? "", to: "content/pages/a.md")
        #expect(try Program.run("build", in: folder).code == 1)
        #expect(try folder.files(below: "_site") == before)
    }

    @Test(
        "2: the command line is wrong, and says so on the error output",
        arguments: [
            ["biuld"], ["build", "--audiense", "staff"], ["build", "--audience", "nobody"],
            ["build", "--audience", "class:"],
            ["check", "--jobs", "0"], ["check", "--jobs", "many"], ["check", "--date", "2026-02-30"],
            ["check", "--date", "yesterday"], ["check", "--format", "xml"], ["build", "--base-url", "school.example"],
            ["check", "--content", "contents"], ["build", "--templates", "nowhere"],
            ["build", "--output", "content/site"],
            ["build", "--output", "."], ["new"], ["new", "gaol", "--student", "ada-l"], ["new", "goal"],
            ["new", "goal", "--student", "ada"], ["new", "page", "--title", "!?"], ["explain", "unknwon-key"], ["init"],
            ["check", "extra"], ["check", "--content"],
            ["build", "--shard", "0/4"], ["build", "--shard", "5/4"], ["build", "--shard", "a/b"],
            ["build", "--shard", "3"], ["build", "--shard", "1/0"], ["build", "--shard", "1/10001"],
        ])
    func commandLineIsWrong(arguments: [String]) throws {
        let folder = try Folder.withSchool()
        let run = try Program.run(arguments, in: folder)
        #expect(run.code == 2)
        #expect(!run.errors.isEmpty)
        #expect(run.output.isEmpty)
        #expect(try folder.names() == ["content", "site-templates"])
    }

    @Test("2: files of others in the output are refused, and stay with --force")
    func foreignFiles() throws {
        let folder = try Folder.withSchool()
        try folder.write("mine", to: "_site/holiday.txt")
        let run = try Program.run("build", in: folder)
        #expect(run.code == 2)
        #expect(run.errors.contains("holiday.txt"))
        #expect(run.errors.contains("--force"))
        #expect(try Program.run("build", "--force", in: folder).code == 0)
        #expect(try folder.read("_site/holiday.txt") == "mine")
    }

    // A limit on the size of files stands for a full disk: it needs no rights and no other disk.

    @Test("3: a write that fails ends with 3, leaves the old site and nothing half-made")
    func diskIsFull() throws {
        let folder = try Folder.withSchool()
        _ = try Program.run("build", in: folder)
        let before = try folder.files(below: "_site")
        try folder.write(
            "---\ntitle: New\n---\n" + String(repeating: "A long page. ", count: 2000), to: "content/pages/new.md")
        // One block is 512 or 1024 bytes; the page is larger. Without the trap the signal would end the program.
        let run = try Program.run(script: "trap '' XFSZ; ulimit -f 1; exec \"$datawall\" build", in: folder)
        #expect(run.code == 3)
        #expect(run.errors.contains("can't write"))
        #expect(run.output.isEmpty)
        #expect(try folder.files(below: "_site") == before)
        #expect(try folder.names() == ["_site", "content", "site-templates"])
    }

    @Test("3: an output where no folder can be made", arguments: ["/dev/null/site", "file/site"])
    func noFolder(output: String) throws {
        let folder = try Folder.withSchool()
        try folder.write("a file", to: "file")
        let run = try Program.run("build", "--output", output, in: folder)
        #expect(run.code == 3)
        #expect(run.errors.contains("can't create"))
    }

    @Test(
        "3: a folder that may not be written",
        .enabled(if: getuid() != 0, "rights don't bind the super-user, so there is nothing to test"))
    func noRights() throws {
        let folder = try Folder.withSchool()
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "locked"), withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path + "/locked")
        let run = try Program.run("build", "--output", "locked/site", in: folder)
        #expect(run.code == 3)
        #expect(run.errors.contains("no permission"))
    }

    @Test(
        "3: a standard output that takes nothing: what a program asked for did not reach it",
        arguments: ["check", "build"])
    func fullOutput(command: String) throws {
        try #require(FileManager.default.fileExists(atPath: "/dev/full"), "this system has no /dev/full")
        let folder = try Folder.withSchool()
        let run = try Program.run(script: "exec \"$datawall\" \(command) --format json > /dev/full", in: folder)
        #expect(run.code == 3)
        #expect(run.errors.contains("standard output"))
    }

    @Test("a reader that stops early, as `head` does, is no failure of the machine to complain about")
    func closedPipe() throws {
        let run = try Program.run(script: "\"$datawall\" explain | head -n 1; echo done", in: try Folder())
        #expect(run.lines.count == 2)
        #expect(run.errors.isEmpty)
    }
}
