import Effects
import Foundation
import Records
import TestSupport
import Testing

@testable import Site

@Suite("private/codes.csv on the disk", .cleansUp)
struct CodeFileTests {
    static func codes(_ folder: TemporaryFolder) -> String {
        String(decoding: folder.bytes("content/private/codes.csv") ?? [], as: UTF8.self)
    }

    @Test("the first build makes codes that only the owner may read, and the next one keeps them")
    func first() async throws {
        var school = SmallSchool()
        school.files["private/codes.csv"] = nil
        let folder = try SiteWriterTests.folder(school)
        #expect(try await SiteWriterTests.build(folder).newCodes == 2)
        let made = Self.codes(folder)
        #expect(made.hasPrefix("student,code,term\n"))
        #expect(made.split(separator: "\n").count == 3)
        #expect(made.contains("ada-l,") && made.contains("bo-k,") && made.contains(",t1\n"))
        let mode =
            try FileManager.default.attributesOfItem(atPath: folder.path + "/content/private/codes.csv")[
                .posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try await SiteWriterTests.build(folder).newCodes == 0)
        #expect(Self.codes(folder) == made)
    }

    @Test(
        "a new student gets a line, whatever the table looks like",
        arguments: [
            "student,code,term\nada-l,KRTM,t1\n", "student,code,term\nada-l,KRTM,t1",
            "\u{FEFF}code;student\r\nKRTM;ada-l\r\n",
            "student\tcode\nada-l\tKRTM\n",
        ])
    func added(text: String) async throws {
        var school = SmallSchool()
        school.files["private/codes.csv"] = text
        let folder = try SiteWriterTests.folder(school)
        let outcome = try await SiteWriterTests.build(folder)
        #expect(outcome.report.diagnostics.isEmpty && outcome.newCodes == 1)
        #expect(Self.codes(folder).hasPrefix(text))
        let again = try await SiteWriterTests.build(folder)
        #expect(again.report.diagnostics.isEmpty && again.newCodes == 0, "\(Self.codes(folder))")
        let written = try #require(again.written)
        #expect(written.changed == 0 && written.added == 0)
    }

    @Test(
        "a damaged file is a fault: codes are never made anew silently",
        arguments: [
            "student,code\nada-l,KRTM\nbo-k,KRTM\n", "student;code,term\nada-l;KRTM,t1\n",
            "\"student,code\nada-l,KRTM\n", "", "ada-l KRTM\n",
        ])
    func damaged(text: String) async throws {
        var school = SmallSchool()
        school.files["private/codes.csv"] = text
        let folder = try SiteWriterTests.folder(school)
        let outcome = try await SiteWriterTests.build(folder)
        #expect(outcome.report.hasErrors)
        #expect(Self.codes(folder) == text)
        #expect(!folder.exists("site"))
    }

    @Test("with another error in the content no code is written")
    func errors() async throws {
        var school = SmallSchool(["pages/p.md": "no front matter"])
        school.files["private/codes.csv"] = nil
        let folder = try SiteWriterTests.folder(school)
        #expect(try await SiteWriterTests.build(folder).report.hasErrors)
        #expect(!folder.exists("content/private/codes.csv"))
    }

    @Test("a site that is refused gives no codes away either")
    func refused() async throws {
        var school = SmallSchool()
        school.files["private/codes.csv"] = nil
        let folder = try SiteWriterTests.folder(school)
        try folder.write("mine", to: "site/index.html")
        await #expect(throws: FolderRefusal.self) { try await SiteWriterTests.build(folder) }
        #expect(folder.bytes("site/index.html") == Array("mine".utf8))
        #expect(folder.standing("site").count == 1)
    }
}
