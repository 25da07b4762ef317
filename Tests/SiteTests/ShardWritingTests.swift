import Foundation
import Records
import TestSupport
import Testing

@testable import Site

@Suite("Shares of a site, written by many machines", .cleansUp)
struct ShardWritingTests {
    static func shards(_ count: Int) -> [Shard] { (1...count).compactMap { Shard("\($0)/\(count)") } }

    /// The files of a folder, by path.
    static func files(_ folder: TemporaryFolder, _ name: String) -> [String: [UInt8]] {
        folder.standing(name).compactMapValues(\.bytes)
    }

    /// Twenty students in two classes, with pictures.
    static func generated() throws -> (folder: TemporaryFolder, school: GeneratedSchool) {
        let school = GeneratedSchool(seed: 3)
        return (try SiteWriterTests.folder(school.school), school)
    }

    /// Builds one shard into the folder `site-K-of-N`.
    static func build(
        _ shard: Shard, in folder: TemporaryFolder, _ change: (inout BuildOptions) -> Void = { _ in }
    ) async throws -> BuildOutcome {
        try await SiteWriterTests.build(folder) {
            $0.output = shard.folder(of: folder.path + "/site")
            $0.shard = shard
            change(&$0)
        }
    }

    @Test(
        "shares have no file in common but the manifest, and laid over each other they are the whole site",
        arguments: [1, 2, 3, 16, 40], [Readership.public, .staff])
    func overlay(count: Int, readership: Readership) async throws {
        let (folder, school) = try Self.generated()
        func change(_ options: inout BuildOptions) {
            options.readership = readership
            options.day = .init(school.day)
        }
        let whole = try await SiteWriterTests.build(folder, change)
        #expect(!whole.report.hasErrors)
        let site = Self.files(folder, "site")
        #expect(site.keys.contains { $0.hasSuffix(".png") || $0.hasSuffix(".jpg") } || readership != .staff)

        var laid: [String: [UInt8]] = [:]
        var (pages, size) = (0, 0)
        for shard in Self.shards(count) {
            let outcome = try await Self.build(shard, in: folder, change)
            #expect(!outcome.report.hasErrors)
            #expect(outcome.sitePageCount == whole.pageCount)
            pages += outcome.pageCount
            var share = Self.files(folder, "site-\(shard.number)-of-\(count)")
            #expect(share[SiteWriterTests.manifest] == site[SiteWriterTests.manifest])
            share[SiteWriterTests.manifest] = nil
            #expect(outcome.written?.added == share.count)
            #expect(Set(share.keys).isDisjoint(with: laid.keys))
            size += share.count
            laid.merge(share) { _, new in new }
        }
        laid[SiteWriterTests.manifest] = site[SiteWriterTests.manifest]
        #expect(laid == site)
        #expect(pages == whole.pageCount && size == site.count - 1)
    }

    @Test("a whole build into the folder where the shares were laid over each other has nothing to do")
    func wholeAfterwards() async throws {
        let folder = try SiteWriterTests.folder()
        for shard in Self.shards(3) {
            _ = try await Self.build(shard, in: folder)
            for (path, bytes) in Self.files(folder, "site-\(shard.number)-of-3") {
                try folder.write(bytes, to: "site/" + path)
            }
        }
        let written = try #require(try await SiteWriterTests.build(folder).written)
        #expect(written.added == 0 && written.changed == 0 && written.removed == 0 && written.unchanged > 10)
    }

    @Test("a share's folder that is used again keeps no file of other shares, and an unchanged share is not written")
    func usedAgain() async throws {
        let (folder, school) = try Self.generated()
        func change(_ options: inout BuildOptions) {
            options.day = .init(school.day)
            options.output = folder.path + "/share"
        }
        // First the whole site, then fewer and more machines.
        try await SiteWriterTests.build(folder, change)
        let site = Self.files(folder, "share")
        for text in ["1/2", "2/2", "2/3", "1/16", "5/16"] {
            let shard = try #require(Shard(text))
            _ = try await Self.build(shard, in: folder, change)
            let share = Self.files(folder, "share")
            #expect(share == site.filter { shard.owns($0.key) || $0.key == SiteWriterTests.manifest }, "\(text)")
            let before = folder.standing("share")
            let again = try #require(try await Self.build(shard, in: folder, change).written)
            #expect(again.added == 0 && again.changed == 0 && again.removed == 0)
            #expect(folder.changes(in: "share", since: before) == [])
        }
        let written = try #require(try await SiteWriterTests.build(folder, change).written)
        #expect(written.removed == 0 && Self.files(folder, "share") == site)
    }

    @Test("what is gone from the site goes from its share, and the manifest of every share says so")
    func gone() async throws {
        let folder = try SiteWriterTests.folder()
        for shard in Self.shards(3) { _ = try await Self.build(shard, in: folder) }
        let path = "students/krtm/evidence/letter/index.html"
        let owner = try #require(Self.shards(3).first { $0.owns(path) })
        #expect(folder.exists("site-\(owner.number)-of-3/\(path)"))
        try folder.remove("content/students/ada-l/evidence/2026-10-02-letter.md")
        for shard in Self.shards(3) { _ = try await Self.build(shard, in: folder) }
        try await SiteWriterTests.build(folder)
        let site = Self.files(folder, "site")
        #expect(site[path] == nil)
        for shard in Self.shards(3) {
            let share = Self.files(folder, "site-\(shard.number)-of-3")
            #expect(share == site.filter { shard.owns($0.key) || $0.key == SiteWriterTests.manifest })
        }
    }

    @Test("files of others in a share's folder are refused, also where another share would have its file")
    func foreign() async throws {
        let folder = try SiteWriterTests.folder()
        let path = "students/krtm/index.html"
        let other = try #require(Self.shards(3).first { !$0.owns(path) })
        try folder.write("mine", to: "site-\(other.number)-of-3/" + path)
        await #expect(throws: FolderRefusal.self) { try await Self.build(other, in: folder) }
        await #expect(throws: FolderRefusal.self) { try await Self.build(other, in: folder) { $0.isForced = true } }
        #expect(folder.bytes("site-\(other.number)-of-3/" + path) == Array("mine".utf8))
    }

    @Test("a student without a code: no share is made, nothing is written, and the command that helps is named")
    func noCode() async throws {
        var school = FullSchool.of { $0 }
        school.files["private/codes.csv"] = "student,code,term\nada-l,KRTM,t1\n"
        let folder = try SiteWriterTests.folder(school)
        let before = folder.standing("content")
        for shard in Self.shards(2) {
            let refusal = await #expect(throws: CodesMissing.self) { try await Self.build(shard, in: folder) }
            let missing = try #require(refusal)
            #expect(missing.students == ["bo-k"])
            #expect("\(missing)".contains("`bo-k` has no code"))
            #expect("\(missing)".contains("`datawall codes new --term t1 --student bo-k`"))
        }
        #expect(folder.changes(in: "content", since: before) == [] && folder.names == ["content"])

        // The command that was named.
        _ = try await SiteBuild.giveNewCodes(for: "t1", to: "bo-k", in: folder.path + "/content", jobs: 1)
        for shard in Self.shards(2) { #expect(try await Self.build(shard, in: folder).written != nil) }
    }

    @Test("of many without codes the first five are named, and how many more there are")
    func manyWithoutCodes() {
        let students = (1...7).map { "s\($0)" }
        let missing = CodesMissing(students: students, term: "t1", isEveryone: false)
        #expect("\(missing)".hasPrefix("`s1`, `s2`, `s3`, `s4`, `s5` and 2 more have no code"))
        #expect("\(missing)".contains("`datawall codes new --term t1 --student ID` for each, or once `datawall build`"))
    }

    @Test("without any codes all students are named, and one command gives them")
    func noCodes() async throws {
        var school = FullSchool.of { $0 }
        school.files["private/codes.csv"] = nil
        let folder = try SiteWriterTests.folder(school)
        let shard = try #require(Shard("1/2"))
        let refusal = await #expect(throws: CodesMissing.self) { try await Self.build(shard, in: folder) }
        let missing = try #require(refusal)
        #expect("\(missing)".hasPrefix("`ada-l`, `bo-k` have no code"))
        #expect("\(missing)".contains("`datawall codes new --term t1`"))
        #expect(!folder.exists("content/private/codes.csv"))
    }

    @Test("with an error in the content it is told, as by a whole build, and no share is written")
    func errors() async throws {
        var school = FullSchool.of { $0 }
        school.files["private/codes.csv"] = nil
        school.files["pages/about.md"] = "---\ntitel: T\n---\n"
        let folder = try SiteWriterTests.folder(school)
        for shard in Self.shards(2) {
            let outcome = try await Self.build(shard, in: folder)
            #expect(outcome.report.hasErrors && outcome.written == nil)
        }
        #expect(folder.names == ["content"])
    }

    @Test("only the first share writes what was published")
    func ledger() async throws {
        let folder = try SiteWriterTests.folder()
        let ledger = "content/private/published.json"
        _ = try await Self.build(try #require(Shard("2/2")), in: folder)
        #expect(!folder.exists(ledger))
        _ = try await Self.build(try #require(Shard("1/2")), in: folder)
        #expect(folder.exists(ledger))
    }
}
