import Foundation
import TestSupport
import Testing

@Suite("What was published last")
struct LedgerTests {
    private static let ledger = "content/private/published.json"

    /// A class of twelve with a jar of books; `books` are those of each in the second week.
    private static func school(_ books: [Int?]) -> [String: String] {
        var files = [
            "assessments/books.md": "---\ntitle: Books\nunit: books\npurpose: for\nmin: 0\nmax: 100\n"
                + "bands: [{id: a, label: A, from: 0}, {id: b, label: B, from: 5}]\n---\n",
            "walls/jar.md":
                "---\ntitle: Jar\nlayout: thermometer\naudience: public\nassessment: books\nquestion: Q\nnext-step: N\n"
                + "target: {value: 100}\n---\n",
        ]
        var (codes, rows) = ("student,code,term\nada-l,KRTM,t1\nbo-k,FNDX,t1\n", "student,assessment,date,score\n")
        for number in 0..<12 {
            let student = "zq-\(number)"
            files["students/\(student)/student.md"] = "---\nname: Zq\(number)\nclass: room-1\n---\n"
            codes += "\(student),CDF\("ABCDEFGHIJKL".map(String.init)[number]),t1\n"
            rows += "\(student),books,2026-09-04,2\n"
            if let books = books[number] { rows += "\(student),books,2026-09-11,\(books)\n" }
        }
        files["private/codes.csv"] = codes
        files["scores/books.csv"] = rows
        return files
    }

    private static func write(_ books: [Int?], in folder: Folder) throws {
        for (path, text) in school(books) { try folder.write(text, to: "content/" + path) }
    }

    @Test("a second build that tells of one child is stopped, and nothing is written")
    func difference() throws {
        let folder = try Folder.withSchool(Self.school([nil] + Array(repeating: 3, count: 11)))
        #expect(try Program.run("build", in: folder).code == 0)
        #expect(try folder.permissions(of: Self.ledger) == 0o600)
        let first = try folder.read(Self.ledger)
        let page = try folder.read("_site/walls/jar/index.html")

        try Self.write([5] + Array(repeating: 3, count: 11), in: folder)
        for command in ["check", "build"] {
            let run = try Program.run(command, in: folder)
            #expect(run.code == 1)
            #expect(run.errors.contains("content/walls/jar.md:2:8: error: `zq-0` alone changes the sum, from 57 to 62"))
            #expect(run.errors.contains("[told-by-difference]"))
        }
        #expect(try folder.read("_site/walls/jar/index.html") == page)
        #expect(try folder.read(Self.ledger) == first)
        // The staff may know.
        #expect(try Program.run("build", "--audience", "staff", in: folder).code == 0)

        // It may be known, says the school, and takes out the lines that the message names.
        let rest = try folder.read(Self.ledger).split(separator: "\n").filter { !$0.hasPrefix("\"public/jar/") }
        try folder.write(rest.joined(separator: "\n"), to: Self.ledger)
        #expect(try Program.run("build", in: folder).code == 0)
        #expect(try folder.read(Self.ledger).contains("\"told\": \"62\""))
        #expect(try folder.permissions(of: Self.ledger) == 0o600)
        // A change of many passes.
        try Self.write([5] + Array(repeating: 4, count: 11), in: folder)
        #expect(try Program.run("build", "--output", "elsewhere", in: folder).code == 0)
    }

    @Test("a build of the same content leaves the ledger as it is, also on another day")
    func unchanged() throws {
        let folder = try Folder.withSchool(Self.school(Array(repeating: 3, count: 12)))
        #expect(try Program.run("build", in: folder).code == 0)
        let first = try folder.read(Self.ledger)
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        let path = folder.url.appending(path: Self.ledger).path
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
        #expect(try Program.run("check", in: folder).code == 0)
        #expect(try Program.run("build", in: folder).code == 0)
        #expect(try Program.run("build", "--audience", "staff", in: folder).code == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date == old)
        #expect(try folder.read(Self.ledger) == first)
        #expect(try Program.run("build", "--date", "2026-12-05", in: folder).code == 0)
    }

    @Test("lost codes are not made anew", arguments: [true, false])
    func lostCodes(isWhole: Bool) throws {
        let folder = try Folder.withSchool()
        #expect(try Program.run("build", in: folder).code == 0)
        let codes = folder.url.appending(path: "content/private/codes.csv")
        try FileManager.default.removeItem(at: codes)
        if !isWhole { try folder.write("student,code,term\nbo-k,FNDX,t1\n", to: "content/private/codes.csv") }
        let run = try Program.run("build", in: folder)
        #expect(run.code == 1)
        #expect(run.errors.contains("[lost-code]"))
        #expect(run.errors.contains(isWhole ? "2 students had one" : "write the row `ada-l,KRTM,t1`"))
        #expect(folder.exists("content/private/codes.csv") == !isWhole)
    }

    @Test("a ledger that can't be read is never overwritten")
    func damaged() throws {
        let folder = try Folder.withSchool(["private/published.json": "{\"version\": 1"])
        let run = try Program.run("build", in: folder)
        #expect(run.code == 1)
        #expect(run.errors.contains("content/private/published.json: error: "))
        #expect(try folder.read(Self.ledger) == "{\"version\": 1")
        #expect(!folder.exists("_site"))
    }
}
