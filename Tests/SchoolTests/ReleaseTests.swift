import Records
import TestSupport
import Testing

@testable import School

@Suite("Drafts, and records that come and go")
struct ReleaseTests {
    static func isThere(_ lines: String, on day: String, drafts: Bool = false, for readership: Readership = .public)
        async throws -> Bool
    {
        let linked = try await Linked(["pages/p.md": Write.page("Mine", lines)])
        #expect(linked.faults == [])
        return linked.view(readership, on: day, drafts: drafts).titles.contains("Mine")
    }

    @Test("a draft is left out for everyone, also for the staff, unless drafts are asked for")
    func drafts() async throws {
        for readership in [Readership.public, .staff, .family(student: "ada-l"), .school] {
            #expect(try await !Self.isThere("draft: true", on: "2026-12-01", for: readership))
            #expect(try await Self.isThere("draft: true", on: "2026-12-01", drafts: true, for: readership))
            #expect(try await Self.isThere("draft: false", on: "2026-12-01", for: readership))
        }
    }

    @Test(
        "a record is there from the day of `publish-from`",
        arguments: [("2026-11-30", false), ("2026-12-01", true), ("2026-12-02", true)])
    func publishFrom(day: String, isThere: Bool) async throws {
        #expect(try await Self.isThere("publish-from: 2026-12-01", on: day) == isThere)
    }

    @Test(
        "and until the day before `expires`",
        arguments: [("2026-11-30", true), ("2026-12-01", false), ("2026-12-02", false)])
    func expires(day: String, isThere: Bool) async throws {
        #expect(try await Self.isThere("expires: 2026-12-01", on: day) == isThere)
    }

    @Test("`--drafts` shows drafts, not what is still to come")
    func both() async throws {
        #expect(try await !Self.isThere("draft: true\npublish-from: 2026-12-02", on: "2026-12-01", drafts: true))
    }

    @Test("a class that is a draft leaves no trace, nor does a student")
    func shells() async throws {
        let linked = try await Linked([
            "classes/room-2/class.md": "---\ntitle: Secret room\ngrade: 5\nteachers: [T]\ndraft: true\n---\n",
            "students/cy/student.md": "---\nname: Cyrus\nclass: room-2\ndraft: true\n---\n",
            "private/codes.csv": "student,code,term\nada-l,KRTM,t1\nbo-k,FNDX,t1\ncy,HJWV,t1\n",
        ])
        for readership in [Readership.public, .school, .staff, .classRoom("room-1")] {
            #expect(!linked.view(readership).titles.contains("Secret room"), "\(readership)")
            #expect(!linked.view(readership).titles.contains("cy"), "\(readership)")
        }
        #expect(linked.view(.staff, drafts: true).titles.contains("Secret room"))
    }

    @Test("links, back-references, scores and files of a record that is not there are gone")
    func edges() async throws {
        let ada = "students/ada-l"
        let linked = try await Linked(
            [
                "assessments/facts.md": CheckTests.facts,
                "\(ada)/evidence/e.md": Write.evidence(
                    "E", "draft: true", "audience: public", "assessment: facts", "score: 7",
                    "files: [{file: a.png, alt: x}]"),
                "\(ada)/reflections/r.md": Write.reflection("R", "about: [evidence:e]", "audience: public")
                    + "[it](../evidence/e.md)\n",
            ], pictures: ["\(ada)/evidence/a.png": []])
        let view = linked.view(.public)
        let reflection = try #require(view.all(Reflection.self).first?.handle)
        #expect(view.all(Evidence.self).isEmpty)
        #expect(view.graph.targets(of: reflection, .about).isEmpty)
        #expect(view.body(of: reflection).targets == [nil])
        #expect(view.files.isEmpty)
        #expect(view.series(ofStudent: try #require(view.student(of: reflection))).isEmpty)
        let drafts = linked.view(.public, drafts: true)
        #expect(drafts.files.count == 1)
        #expect(drafts.series(ofStudent: try #require(drafts.students().first)).count == 1)
    }
}
