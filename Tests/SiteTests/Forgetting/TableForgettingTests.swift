import Records
import School
import TestSupport
import Testing

@Suite("Forgetting: tables")
struct TableForgettingTests {
    typealias Case = FrontMatterForgettingTests.Case

    static let assessment =
        "---\ntitle: A\nunit: words\npurpose: for\nmin: 0\nmax: 99\nbands: [{id: low, label: Low, from: 0}]\n---\n"

    static let tables: [Case] = [
        Case(
            "student,assessment,date,score,note\nada-l,a,2026-09-01,1,\nbo-k,a,2026-09-01,2,\"x, \"\"y\"\"\"\nada-l,a,2026-09-02,3,\n",
            "student,assessment,date,score,note\nbo-k,a,2026-09-01,2,\"x, \"\"y\"\"\"\n"),
        Case(
            "\u{FEFF}student;assessment;date;score\r\n\"ada-l\";a;2026-09-01;1\r\nbo-k ;a;2026-09-01; 2\r\n\r\n",
            "\u{FEFF}student;assessment;date;score\r\nbo-k ;a;2026-09-01; 2\r\n\r\n"),
        Case(
            "student,assessment,date,score\nbo-k,a,2026-09-01,2\n ada-l ,a,2026-09-02,3",
            "student,assessment,date,score\nbo-k,a,2026-09-01,2\n"),
        Case(
            "score\tdate\tassessment\tnote\tstudent\n1\t2026-09-01\ta\t\"two\nlines\"\tada-l\n2\t2026-09-01\ta\t\"of\nhis\"\tbo-k\n",
            "score\tdate\tassessment\tnote\tstudent\n2\t2026-09-01\ta\t\"of\nhis\"\tbo-k\n"),
        Case("student,2026-09-01,2026-09-02\nada-l,1,2\nbo-k,,3\n", "student,2026-09-01,2026-09-02\nbo-k,,3\n"),
        Case("student,2026-09-01\nada-l,1\n", "student,2026-09-01\n"),
        Case("student,2026-09-01\nbo-k,1\n", "student,2026-09-01\nbo-k,1\n"),
    ]

    @Test("a sheet loses the student's rows and nothing else", arguments: tables)
    func sheet(_ table: Case) async throws {
        let school = Forgetful.school(["assessments/a.md": Self.assessment, "scores/a.csv": table.before])
        #expect(try await Forgetful.file("scores/a.csv", of: school) == table.after)
    }

    @Test("codes of all terms and consent go")
    func codes() async throws {
        let school = Forgetful.school([
            "private/codes.csv": "student,code,term\nada-l,KRTM,t1\nbo-k,FNDX,t1\nada-l,WPHC,t2\n"
        ])
        let proof = try await Forgetful.plan(school)
        func text(_ path: String) throws -> String { String(decoding: try proof.after.read(path).bytes, as: UTF8.self) }
        #expect(try text("private/codes.csv") == "student,code,term\nbo-k,FNDX,t1\n")
        #expect(try !text("private/consent.csv").contains("ada-l"))
        #expect(try text("private/consent.csv").contains("bo-k,parent"))
    }

    @Test("a list of codes of which nobody is left goes, as one without a line is a fault")
    func lastCode() async throws {
        let school = Forgetful.school(["private/codes.csv": "student,code,term\nada-l,KRTM,t1\n"])
        let plan = try await Forgetful.plan(school).plan
        #expect(plan.removals.contains { $0.path == "private/codes.csv" && $0.reason == .emptied })
    }
}
