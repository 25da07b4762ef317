import Effects
import TestSupport
import Testing

@testable import Site

@Suite("Private files in git", .cleansUp)
struct PrivateInGitTests {
    static let fictional = SmallSchool.least["school.yml", default: ""] + "fictional: true\n"

    static func faults(_ school: SmallSchool, tracked: [String]?, strict: Bool = false) async throws -> [String] {
        try await school.build { options in
            options.trackedPrivateFiles = tracked
            options.isStrict = strict
        }.faults
    }

    @Test("each is warned about, with the way out; --strict makes it an error")
    func told() async throws {
        let tracked = ["private/codes.csv", "private/it's mine.csv"]
        let faults = try await Self.faults(SmallSchool(), tracked: tracked)
        #expect(faults.count == 2)
        #expect(
            faults.first == """
                content/private/codes.csv: warning: `content/private/codes.csv` is kept by git: everyone who gets the \
                repository can read it; `git rm --cached content/private/codes.csv` keeps the file and takes it out \
                of git; then write `private/` into the folder's .gitignore [private-in-git]
                """)
        #expect(faults.last?.contains(#"`git rm --cached 'content/private/it'\''s mine.csv'`"#) == true)
        #expect(
            try await Self.faults(SmallSchool(), tracked: tracked, strict: true).allSatisfy { $0.contains(": error: ") }
        )
    }

    @Test("nothing is said of invented children, nor where git has nothing or is not asked")
    func silent() async throws {
        let invented = SmallSchool(["school.yml": Self.fictional])
        #expect(try await Self.faults(invented, tracked: ["private/codes.csv"]) == [])
        #expect(try await Self.faults(SmallSchool(), tracked: []) == [])
        #expect(try await Self.faults(SmallSchool(), tracked: nil) == [])
    }

    @Test("a run asks git itself")
    func run() async throws {
        let folder = try SiteWriterTests.folder(SmallSchool())
        let content = folder.path + "/content"
        #expect(GitIndex.privateFiles(in: content) == [], "in no repository")
        func git(_ words: String...) throws {
            let result = try #require(Command.run(["git", "-C", content] + words), "git is not installed")
            try #require(result.status == 0)
        }
        try git("init", "-q")
        try folder.write("*\n", to: "content/private/.gitignore")
        try git("add", "-f", "private/.gitignore", "school.yml")
        #expect(GitIndex.privateFiles(in: content) == [], "git's own files are no secret")
        try folder.write("x", to: "content/private/létter one.txt")
        try git("add", "-f", "private")
        let files = ["private/codes.csv", "private/consent.csv", "private/létter one.txt"]
        #expect(GitIndex.privateFiles(in: content) == files)
        let outcome = try await SiteWriterTests.build(folder)
        #expect(outcome.report.diagnostics.filter { $0.rule == .privateInGit }.count == 3)
        #expect(outcome.written != nil, "a warning stops nothing")
    }
}
