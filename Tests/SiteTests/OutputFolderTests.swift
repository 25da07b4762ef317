import Effects
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite("Output folders that are in danger", .cleansUp)
struct OutputFolderTests {
    /// What a build says when it refuses, or nil when it doesn't.
    static func refusal(_ folder: TemporaryFolder, _ change: (inout BuildOptions) -> Void = { _ in }) async throws
        -> FolderRefusal?
    {
        do {
            try await SiteWriterTests.build(folder, change)
            return nil
        } catch let refusal as FolderRefusal {
            return refusal
        }
    }

    static func built() async throws -> TemporaryFolder {
        let folder = try SiteWriterTests.folder(SmallSchool())
        try await SiteWriterTests.build(folder)
        return folder
    }

    @Test("files of others are never overwritten or removed: the build is refused, and names them")
    func foreign() async throws {
        let folder = try await Self.built()
        try folder.write("mine", to: "site/notes/mine.txt")
        for name in ["a", "b", "c"] { try folder.write("x", to: "site/\(name).txt") }
        let before = folder.standing("site")
        let refusal = try #require(try await Self.refusal(folder))
        guard case .foreignFiles(_, let examples, let count) = refusal else { throw refusal }
        #expect(count == 4 && examples == ["a.txt", "b.txt", "c.txt"])
        #expect(
            refusal.description.hasSuffix(
                "/site holds 4 files that datawall did not write (a.txt, b.txt, c.txt); choose another --output, or leave them there with --force"
            ))
        #expect(folder.changes(in: "site", since: before) == [])
        #expect(folder.names == ["content", "site"])
    }

    @Test("with --force they stay, also in folders that the site leaves")
    func forced() async throws {
        let folder = try SiteWriterTests.folder(SmallSchool(["pages/p.md": "---\ntitle: P\n---\n"]))
        try await SiteWriterTests.build(folder)
        try folder.write("mine", to: "site/p/mine.txt")
        try folder.write("mine", to: "site/mine.txt")
        try folder.remove("content/pages/p.md")
        #expect(try await Self.refusal(folder) { $0.isForced = true } == nil)
        #expect(
            folder.bytes("site/p/mine.txt") == Array("mine".utf8) && folder.bytes("site/mine.txt") == Array("mine".utf8)
        )
        #expect(!folder.exists("site/p/index.html"))
        #expect(try await Self.refusal(folder) != nil, "the next build without --force is refused again")
    }

    @Test(
        "hidden files at the top are nobody's business",
        arguments: [".nojekyll", ".git/config", ".well-known/security.txt"])
    func hidden(file: String) async throws {
        let folder = try await Self.built()
        try folder.write("x", to: "site/" + file)
        #expect(try await Self.refusal(folder) == nil)
        #expect(folder.bytes("site/" + file) == Array("x".utf8))
    }

    @Test("a file of others where the site has one is never replaced, not even with --force", arguments: [false, true])
    func wouldOverwrite(isForced: Bool) async throws {
        let folder = try SiteWriterTests.folder(SmallSchool())
        try folder.write("my own home page", to: "site/index.html")
        let refusal = try #require(try await Self.refusal(folder) { $0.isForced = isForced })
        guard case .wouldOverwrite(_, "index.html") = refusal else { throw refusal }
        #expect(folder.standing("site").count == 1 && folder.bytes("site/index.html") == Array("my own home page".utf8))
    }

    @Test(
        "nor is a file that stands where the site has a folder, nor a folder that stands where the site has a file",
        arguments: ["classes", "robots.txt/mine.txt", "robots.txt/"])
    func kinds(path: String) async throws {
        let folder = try SiteWriterTests.folder(SmallSchool())
        if path.hasSuffix("/") {
            try folder.makeFolder("site/" + path)
        } else {
            try folder.write("mine", to: "site/" + path)
        }
        let before = folder.standing("site")
        await #expect(throws: FolderRefusal.self) { try await SiteWriterTests.build(folder) { $0.isForced = true } }
        #expect(folder.changes(in: "site", since: before) == [], "a refusal comes before the first change")
        #expect(folder.names == ["content", "site"])
    }

    @Test("an output that is a file is refused")
    func file() async throws {
        let folder = try SiteWriterTests.folder(SmallSchool())
        try folder.write("x", to: "site")
        let refusal = try #require(try await Self.refusal(folder))
        guard case .notAFolder = refusal else { throw refusal }
        #expect(folder.bytes("site") == Array("x".utf8))
    }

    @Test(
        "an output in the content, the content in the output, and both in one are refused, however they are written",
        arguments: [
            "content", "content/site", "content/a/b/c", "", "content/../content/x", "missing/../content",
            "missing/../content/x", "link/site",
        ])
    func overlaps(output: String) async throws {
        let folder = try SiteWriterTests.folder(SmallSchool())
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link", withDestinationPath: folder.path + "/content")
        let before = folder.standing("content")
        let refusal = try await Self.refusal(folder) { $0.output = folder.path + (output.isEmpty ? "" : "/" + output) }
        guard case .overlapsContent = try #require(refusal) else { throw refusal! }
        #expect(folder.changes(in: "content", since: before) == [])
    }

    @Test("the templates are no place for a site either")
    func templates() async throws {
        let folder = try SiteWriterTests.folder(SmallSchool())
        try FileManager.default.copyItem(
            atPath: ProjectTree.root.path + "/site-templates", toPath: folder.path + "/templates")
        let refusal = try await Self.refusal(folder) {
            $0.templates = folder.path + "/templates"
            $0.output = folder.path + "/templates/site"
        }
        guard case .overlapsContent = try #require(refusal) else { throw refusal! }
    }

    @Test("an output whose name only begins like the content's is none of it")
    func beside() async throws {
        let folder = try SiteWriterTests.folder(SmallSchool())
        #expect(try await Self.refusal(folder) { $0.output = folder.path + "/content-site" } == nil)
    }

    @Test("a manifest that somebody wrote removes nothing outside of the output")
    func manifest() async throws {
        let folder = try await Self.built()
        try folder.write("precious", to: "precious.txt")
        try folder.write("precious", to: "site/own.txt")
        let manifest = String(decoding: try #require(folder.bytes("site/.datawall-manifest")), as: UTF8.self)
        try folder.write(
            manifest + "../precious.txt\n\(folder.path)/precious.txt\nclasses/../../precious.txt\n",
            to: "site/.datawall-manifest")
        _ = try await Self.refusal(folder) { $0.isForced = true }
        #expect(folder.bytes("precious.txt") == Array("precious".utf8))
        #expect(folder.bytes("site/own.txt") == Array("precious".utf8))
    }

    @Test("a manifest that is none of ours makes all files foreign")
    func otherManifest() async throws {
        let folder = try await Self.built()
        try folder.write("my list\nindex.html\n", to: "site/.datawall-manifest")
        #expect(try await Self.refusal(folder) { $0.isForced = true } != nil)
    }

    @Test("an output below folders that are not there yet is made")
    func deep() async throws {
        let folder = try SiteWriterTests.folder(SmallSchool())
        #expect(try await Self.refusal(folder) { $0.output = folder.path + "/a/b/site" } == nil)
        #expect(folder.exists("a/b/site/index.html"))
    }

    @Test("an output through a link is written where the link leads")
    func link() async throws {
        let folder = try SiteWriterTests.folder(SmallSchool())
        try folder.makeFolder("elsewhere/site")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/site", withDestinationPath: folder.path + "/elsewhere/site")
        #expect(try await Self.refusal(folder) == nil)
        #expect(folder.exists("elsewhere/site/index.html"))
        #expect(folder.names == ["content", "elsewhere", "site"])
    }
}
