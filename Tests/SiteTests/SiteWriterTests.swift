import Effects
import Foundation
import Records
import TestSupport
import Testing

@testable import Site

@Suite("Writing a site", .cleansUp)
struct SiteWriterTests {
    static func options(_ folder: TemporaryFolder, _ change: (inout BuildOptions) -> Void = { _ in }) -> BuildOptions {
        var options = BuildOptions()
        options.content = folder.path + "/content"
        options.templates = ProjectTree.root.path + "/site-templates"
        options.output = folder.path + "/site"
        options.jobs = 2
        change(&options)
        return options
    }

    @discardableResult
    static func build(_ folder: TemporaryFolder, _ change: (inout BuildOptions) -> Void = { _ in }) async throws
        -> BuildOutcome
    {
        try await SiteBuild.run(options(folder, change), writes: true)
    }

    static func folder(_ school: SmallSchool = FullSchool.of { $0 }) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(school)
        return folder
    }

    static let manifest = ".datawall-manifest"

    @Test("the first build writes every file of the plan, and a manifest that lists them")
    func first() async throws {
        let school = FullSchool.of { $0 }
        let folder = try Self.folder(school)
        let outcome = try await Self.build(folder)
        #expect(outcome.report.diagnostics.isEmpty)
        let standing = folder.standing("site").compactMapValues(\.bytes)
        let planned = try await school.build().files
        #expect(standing.filter { $0.key != Self.manifest } == planned)
        let listed = String(decoding: standing[Self.manifest] ?? [], as: UTF8.self).split(separator: "\n").dropFirst()
            .map(String.init)
        #expect(Set(listed) == Set(planned.keys) && listed.count == planned.count)
        let written = try #require(outcome.written)
        #expect(
            written.added == planned.count && written.changed == 0 && written.unchanged == 0 && written.removed == 0)
        #expect(written.bytes == planned.values.reduce(0) { $0 + $1.count })
        #expect(folder.names == ["content", "site"])
    }

    @Test("a build of what did not change writes nothing")
    func unchanged() async throws {
        let folder = try Self.folder()
        try await Self.build(folder)
        let before = folder.standing("site")
        let written = try #require(try await Self.build(folder).written)
        #expect(
            written.added == 0 && written.changed == 0 && written.removed == 0
                && written.unchanged == before.values.count { $0.bytes != nil } - 1)
        #expect(folder.changes(in: "site", since: before) == [], "not even the manifest")
        #expect(folder.names == ["content", "site"])
    }

    @Test("one edit changes one file")
    func oneEdit() async throws {
        var school = FullSchool.of { $0 }
        let folder = try Self.folder(school)
        try await Self.build(folder)
        let before = folder.standing("site")
        school.files["pages/about.md", default: ""] += "\n\n\nA paragraph further down.\n"
        try folder.write(school)
        let written = try #require(try await Self.build(folder).written)
        #expect(written.added == 0 && written.changed == 1 && written.removed == 0)
        #expect(folder.changes(in: "site", since: before).filter { $0 != Self.manifest } == ["about/index.html"])
    }

    @Test("a record that is gone takes its page and the folders that are empty then")
    func removed() async throws {
        let folder = try Self.folder()
        try folder.write(
            "---\ntitle: T\ndate: 2026-09-08\nmethod: quiz\npurpose: for\naudience: public\nfiles: [{file: deep/er/x.png, alt: x}]\n---\n",
            to: "content/students/bo-k/evidence/only.md")
        try folder.write(TinyFile.named("x.png"), to: "content/students/bo-k/evidence/deep/er/x.png")
        try await Self.build(folder)
        #expect(
            folder.exists("site/students/fndx/evidence/only/index.html")
                && folder.exists("site/students/fndx/evidence/deep/er/x.png"))
        try folder.remove("content/students/bo-k/evidence/only.md")
        let written = try #require(try await Self.build(folder).written)
        #expect(written.removed == 3, "the page, the picture, and the portfolio that would be empty")
        #expect(!folder.exists("site/students/fndx"))
        #expect(folder.exists("site/students/krtm/index.html"))
    }

    @Test("with an error in the content nothing is written, and the site that stood there stays")
    func errors() async throws {
        let folder = try Self.folder()
        try await Self.build(folder)
        let before = folder.standing("site")
        try folder.write("---\ntitel: T\n---\n", to: "content/pages/about.md")
        let outcome = try await Self.build(folder)
        #expect(outcome.report.hasErrors && outcome.written == nil)
        #expect(folder.changes(in: "site", since: before) == [])
        let empty = try TemporaryFolder()
        _ = try? await Self.build(empty)
        #expect(!empty.exists("site"))
    }

    @Test("`check` writes nothing, not even codes")
    func check() async throws {
        var school = FullSchool.of { $0 }
        school.files["private/codes.csv"] = nil
        let folder = try Self.folder(school)
        let outcome = try await SiteBuild.run(Self.options(folder), writes: false)
        #expect(outcome.newCodes == 2 && outcome.written == nil)
        #expect(!folder.exists("site") && !folder.exists("content/private/codes.csv"))
    }

    @Test("the output does not depend on the number of tasks", arguments: [1, 2, 5])
    func jobs(count: Int) async throws {
        let folder = try Self.folder()
        try await Self.build(folder) { $0.jobs = count }
        let written = folder.standing("site").compactMapValues(\.bytes).filter { $0.key != Self.manifest }
        #expect(written == (try await FullSchool.of { $0 }.build().files))
    }

    @Test("what a build that was killed left behind is swept away")
    func leftOver() async throws {
        let folder = try Self.folder()
        try folder.write("half", to: ".site.datawall-partial/students/x/index.html")
        try await Self.build(folder)
        #expect(folder.names == ["content", "site"])
        #expect(!folder.exists("site/students/x"))
    }

    @Test("a page that becomes a file's folder, and a file that becomes a page, find their place free")
    func filesAndFolders() async throws {
        let base = "content/students/ada-l/evidence"
        let attaching =
            "---\ntitle: T\ndate: 2026-09-08\nmethod: quiz\npurpose: for\naudience: public\nfiles: [{file: thing, alt: x}]\n---\n"
        let plain = "---\ntitle: T\ndate: 2026-09-08\nmethod: quiz\npurpose: for\naudience: public\n---\n"
        let folder = try Self.folder()
        try folder.write(attaching, to: base + "/other.md")
        try folder.write(TinyFile.named("thing.png"), to: base + "/thing")
        try await Self.build(folder)
        #expect(folder.bytes("site/students/krtm/evidence/thing") == TinyFile.named("thing.png"))

        try folder.write(plain, to: base + "/other.md")
        try folder.remove(base + "/thing")
        try folder.write(plain, to: base + "/thing.md")
        try await Self.build(folder)
        #expect(folder.exists("site/students/krtm/evidence/thing/index.html"))

        try folder.remove(base + "/thing.md")
        try folder.write(attaching, to: base + "/other.md")
        try folder.write(TinyFile.named("thing.png"), to: base + "/thing")
        try await Self.build(folder)
        #expect(folder.bytes("site/students/krtm/evidence/thing") == TinyFile.named("thing.png"))
    }

    @Test("a file with a line break in its name is written once and taken away again")
    func lineBreak() async throws {
        let folder = try Self.folder()
        let evidence = "content/students/ada-l/evidence"
        try folder.write(
            "---\ntitle: T\ndate: 2026-09-08\nmethod: quiz\npurpose: for\naudience: public\nfiles: [{file: \"a\\nb.png\", alt: x}]\n---\n",
            to: evidence + "/odd.md")
        try folder.write(TinyFile.named("b.png"), to: evidence + "/a\nb.png")
        let outcome = try await Self.build(folder)
        // It may be refused as a fault of the content; what is written must be known again.
        guard !outcome.report.hasErrors else { return }
        try await Self.build(folder)
        try folder.remove(evidence + "/odd.md")
        try await Self.build(folder)
        #expect(!folder.exists("site/students/krtm/evidence/a\nb.png"))
    }
}
