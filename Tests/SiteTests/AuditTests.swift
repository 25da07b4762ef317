import Diagnostics
import Records
import Site
import TestSupport
import Testing

/// The audit of a site in memory and on the disk.
@Suite("Audit of a site", .cleansUp)
struct SiteAuditTests {
    static let goal = "students/ada-l/goals/read.md"
    static let secret = "I was so sad last week that I could not read aloud at all."

    static let front = """
        ---
        title: Read
        date: 2026-09-01
        due: 2026-12-01
        why: It is fun.
        set-by: student
        success-criteria: [I read]
        audience: public
        ---

        """

    /// A public goal, and a reflection for the family.
    static func school(goal: String = "I read each night.", reflection: String = secret) -> SmallSchool {
        SmallSchool([
            Self.goal: Self.front + goal + "\n",
            "students/bo-k/reflections/week.md":
                "---\ntitle: My week\ndate: 2026-09-02\naudience: family\n---\nA quiet week.\n\n\(reflection)\n",
        ])
    }

    static func options(_ folder: TemporaryFolder, _ readership: Readership = .public) -> BuildOptions {
        var options = BuildOptions()
        options.content = folder.path + "/content"
        options.templates = ProjectTree.root.appending(path: "site-templates").path
        options.output = folder.path + "/site"
        options.readership = readership
        options.trackedPrivateFiles = []
        return options
    }

    @Test(
        "what is built has no leak",
        arguments: [Readership.public, .school, .classRoom("room-1"), .family(student: "bo-k"), .staff])
    func clean(readership: Readership) async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.school())
        let built = try await SiteBuild.run(Self.options(folder, readership), writes: true)
        #expect(built.report.printed(as: .line).isEmpty && built.written != nil)
        let audited = try await SiteBuild.audit(Self.options(folder, readership))
        #expect(audited.report.diagnostics.isEmpty && audited.fileCount > 20)
        #expect(audited.audit?.isEmpty == (readership == .staff))
    }

    @Test("a name, an id and a sentence that came into the folder are told with their places")
    func planted() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.school())
        _ = try await SiteBuild.run(Self.options(folder), writes: true)
        try folder.write(
            "<p>\nSeen by Bonaventure.\n<a href=\"/x/ada-l/\">\n\(Self.secret)\n", to: "site/extra.html")
        let outcome = try await SiteBuild.audit(Self.options(folder))
        let found = outcome.report.sorted()
        #expect(found.map(\.rule) == [.leakedName, .leakedID, .leakedSentence])
        #expect(found.map { $0.range?.start.line } == [2, 3, 4])
        for (leak, place) in zip(found, ["bo-k/student.md:2", "ada-l/student.md:1", "week.md:8"]) {
            #expect(leak.message.contains(place), "\(leak.message)")
        }
        #expect(outcome.summary.contains("3 leaks"))
    }

    @Test("a build with a leak writes nothing, and the old site stands")
    func nothingWritten() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.school())
        _ = try await SiteBuild.run(Self.options(folder), writes: true)
        let before = folder.standing("site")
        // A file that `check` doesn't read.
        try folder.write("name,books\nBonaventure,4\n", to: "content/students/ada-l/goals/list.csv")
        try folder.write(Self.front + "A [list](list.csv).\n", to: "content/" + Self.goal)
        let outcome = try await SiteBuild.run(Self.options(folder), writes: true)
        #expect(outcome.written == nil && outcome.report.hasErrors)
        #expect(outcome.report.diagnostics.map(\.rule.id) == ["leaked-name"])
        #expect(outcome.report.diagnostics.first?.path.hasSuffix("list.csv") == true)
        #expect(outcome.report.diagnostics.first?.range?.start.line == 2)
        #expect(folder.changes(in: "site", since: before) == [])
        #expect(folder.names == ["content", "site"])
    }

    @Test("a sentence that readers may read elsewhere is no leak")
    func shownElsewhere() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.school(goal: Self.secret))
        let outcome = try await SiteBuild.run(Self.options(folder), writes: true)
        #expect(outcome.report.printed(as: .line).isEmpty && outcome.written != nil)
    }

    @Test("a folder that isn't there is refused")
    func noFolder() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.school())
        await #expect(throws: FolderRefusal.self) { try await SiteBuild.audit(Self.options(folder)) }
    }
}
