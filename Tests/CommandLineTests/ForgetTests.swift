import Foundation
import TestSupport
import Testing

@Suite("forget")
struct ForgetTests {
    static let files = [
        "classes/room-1/class.md":
            "---\r\ntitle: Room 1\r\ngrade: 3\r\nteachers: [Ms. Teacher]\r\nstudents: [ada-l, bo-k]\r\n---\r\nWe read.",
        "students/ada-l/reflections/2026-10-02-r.md": "---\ntitle: R\ndate: 2026-10-02\n---\nI think.\n",
        "students/ada-l/.student.md.swp": "Adalind",
        "students/ada-l/notes~": "Adalind",
        "pages/p.md": "---\ntitle: P\n---\nHere are kites.\n",
    ]

    static func archives(_ folder: Folder) throws -> [String] {
        try folder.names().filter { $0.hasPrefix("content-before-forgetting-KRTM-") }
    }

    @Test("without --yes it shows what would go, and touches nothing")
    func dryRun() throws {
        let folder = try Folder.withSchool(Self.files)
        let before = try folder.files(below: "content")
        let run = try Program.run("forget", "ada-l", in: folder)
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("To forget ada-l, 2 files would be removed and 3 changed."))
        #expect(run.lines.contains("  content/students/ada-l/student.md"))
        #expect(run.lines.contains("  content/private/codes.csv: 1 row"))
        #expect(run.lines.contains("  content/classes/room-1/class.md: 1 reference"))
        #expect(run.lines.last == "  datawall forget ada-l --yes")
        #expect(try folder.files(below: "content") == before)
        #expect(try folder.names() == ["content", "site-templates"])
    }

    @Test("with --yes all is gone, hidden files too, every other byte stays, and a private backup has everything")
    func done() throws {
        let folder = try Folder.withSchool(Self.files)
        let before = try folder.files(below: "content")
        let run = try Program.run("forget", "ada-l", "--yes", in: folder)
        #expect(run.code == 0, "\(run.output)\(run.errors)")
        let after = try folder.files(below: "content")
        #expect(!folder.exists("content/students/ada-l"))
        let changed = ["classes/room-1/class.md", "private/codes.csv", "private/consent.csv"]
        for (path, bytes) in before where !path.hasPrefix("students/ada-l") && !changed.contains(path) {
            #expect(after[path] == bytes, "\(path)")
        }
        #expect(after.count == before.count - 4)
        #expect(
            try folder.read("content/classes/room-1/class.md")
                == Self.files["classes/room-1/class.md"]?.replacing("ada-l, ", with: ""))
        let archive = try #require(try Self.archives(folder).first)
        #expect(try folder.permissions(of: archive) == 0o600)
        let list = try Program.run(
            script: "mkdir back && tar -xzf \(archive) -C back", in: folder)
        #expect(list.code == 0)
        #expect(try folder.files(below: "back/content") == before)
        let again = try Program.run("forget", "ada-l", "--yes", in: folder)
        #expect(again.code == 2)
        #expect(again.errors.contains("there is no student `ada-l`"))
        #expect(try Program.run("check", in: folder).code == 0)
    }

    @Test("a backup is never written over; without tar nothing is touched, unless no backup is wanted")
    func backups() throws {
        let folder = try Folder.withSchool(Self.files)
        let before = try folder.files(below: "content")
        let without = try Program.run(script: "PATH=/nowhere \"$datawall\" forget ada-l --yes", in: folder)
        #expect(without.code == 3)
        #expect(without.errors.contains("no program `tar`"))
        #expect(try folder.files(below: "content") == before)
        #expect(try folder.names() == ["content", "site-templates"])
        #expect(try Program.run("forget", "ada-l", "--yes", in: folder).code == 0)
        #expect(try Self.archives(folder).count == 1)
        for (path, bytes) in before { try folder.write(String(decoding: bytes, as: UTF8.self), to: "content/" + path) }
        #expect(try Program.run("forget", "ada-l", "--yes", in: folder).code == 0)
        let archives = try Self.archives(folder)
        #expect(archives.count == 2 && archives.contains { $0.hasSuffix("-2.tar.gz") })
        for (path, bytes) in before { try folder.write(String(decoding: bytes, as: UTF8.self), to: "content/" + path) }
        let none = try Program.run("forget", "ada-l", "--yes", "--no-backup", in: folder)
        #expect(none.code == 0)
        #expect(try Self.archives(folder).count == 2)
    }

    private struct Report: Decodable {
        struct Left: Decodable {
            let file: String
            let line, column: Int?
            let text: String
            let sure: Bool
        }
        let student: String
        let done: Bool
        let mentions: [Left]
    }

    @Test("a name in a text of the staff's is listed with its place, and is a reason to end with 1")
    func mentions() throws {
        var files = Self.files
        files["pages/p.md"] = "---\ntitle: P\naudience: staff\n---\nÉ, here is Adalind's kite.\n"
        let folder = try Folder.withSchool(files)
        let dry = try Program.run("forget", "ada-l", "--format", "json", in: folder)
        let report = try JSONDecoder().decode(Report.self, from: Data(dry.output.utf8))
        #expect(report.student == "ada-l" && !report.done)
        #expect(report.mentions.map(\.file) == ["pages/p.md"])
        #expect(report.mentions.first?.line == 5 && report.mentions.first?.column == 12)
        #expect(dry.code == 0)
        let run = try Program.run("forget", "ada-l", "--yes", in: folder)
        #expect(run.code == 1)
        #expect(run.lines.contains { $0.hasPrefix("  content/pages/p.md:5:12: Adalind") })
        #expect(!folder.exists("content/students/ada-l"))
    }

    @Test("an unknown student, and content with errors")
    func refusals() throws {
        let folder = try Folder.withSchool(Self.files)
        let unknown = try Program.run("forget", "ada-k", in: folder)
        #expect(unknown.code == 2)
        #expect(unknown.errors.contains("did you mean `ada-l`?"))
        try folder.write("---\ntitel: P\n---\n", to: "content/pages/q.md")
        let before = try folder.files(below: "content")
        let faulty = try Program.run("forget", "ada-l", "--yes", in: folder)
        #expect(faulty.code == 1)
        #expect(faulty.errors.contains("nothing was touched"))
        #expect(try folder.files(below: "content") == before)
    }
}
