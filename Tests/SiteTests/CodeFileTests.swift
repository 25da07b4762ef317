import Effects
import Foundation
import Growth
import Records
import School
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
            "\"student,code\nada-l,KRTM\n", "", "ada-l KRTM\n", "student,code,term\n", "student,code,term\nada-l,KRTM",
            "student,code,term\nada-l,KRTM,t",
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

    @Test("a term that is not in school.yml is told with the nearest, and one without rows is none")
    func unknownTerm() async throws {
        var school = SmallSchool()
        school.files["private/codes.csv"] = "student,code,term\nada-l,KRTM,t1\nbo-k,FNDX,T-2\nada-l,HJKM,\n"
        #expect(
            try await school.faults() == [
                "content/private/codes.csv:3:11: error: `T-2` is not a term of the school year; did you mean `t2`? [code-of-no-term]"
            ])
        school.files["private/codes.csv"] = "student,code,term\n"
        let faults = try await school.faults()
        #expect(faults.count == 1 && faults[0].hasSuffix("[damaged-codes]"), "\(faults)")
        school.files["students/ada-l/student.md"] = nil
        school.files["students/bo-k/student.md"] = nil
        school.files["private/consent.csv"] = nil
        #expect(try await school.faults() == [], "a school without students has lost no codes")
    }

    @Test("a file that changed meanwhile is not written over")
    func changed() throws {
        let folder = try TemporaryFolder()
        let mine = "student,code,term\nada-l,KRTM,t1\n"
        try folder.write(mine, to: "content/private/codes.csv")
        #expect(throws: PrivateFileChanged.self) {
            try CodeFile.add(["bo-k,FNDX,t1"], to: CodeList(), in: folder.path + "/content")
        }
        #expect(Self.codes(folder) == mine)
    }

    @Test("nor is what another build published meanwhile forgotten")
    func ledgerChanged() throws {
        let folder = try TemporaryFolder()
        let theirs = "{}\n"
        try folder.write(theirs, to: "content/" + PublishedLedger.path)
        #expect(throws: PrivateFileChanged.self) {
            try LedgerFile.write(PublishedLedger(), in: folder.path + "/content")
        }
        #expect(folder.bytes("content/" + PublishedLedger.path) == Array(theirs.utf8))
    }

    @Test("new letters from the first day of their term on, and lines of students who left stay")
    func terms() async throws {
        var school = SmallSchool()
        school.files["students/ada-l/student.md", default: ""]
            .replace("class: room-1", with: "class: room-1\naudience: public")
        school.files["private/codes.csv"] =
            "student,code,term\nada-l,KRTM,t1\nbo-k,FNDX,\ngone,CDFH,t1\nada-l,HJVW,t2\n"
        for (day, code) in [("2026-09-01", "krtm"), ("2027-01-01", "hjvw")] {
            let site = try await school.build { $0.day = Day(day) }
            #expect(site.faults == [])
            #expect(site.files.keys.filter { $0.hasPrefix("students/") } == ["students/\(code)/index.html"])
        }
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
