import Diagnostics
import Growth
import Records
import TestSupport
import Testing

@testable import School

@Suite("Students who left")
struct LeavingTests {
    static let ada = "students/ada-l"

    /// Ada leaves on 1 December; she and Bo, her classmate, consent to all.
    static func linked(left: String = "2026-12-01", _ files: [String: String] = [:]) async throws -> Linked {
        var school = SmallSchool([
            "\(ada)/student.md":
                "---\nname: Adalind\nfamily-name: Lovejoy\nclass: room-1\naudience: public\nleft: \(left)\n---\nHello.\n",
            "\(ada)/evidence/e.md": Write.evidence(
                "Ada's", "audience: public", "files: [{file: a.png, alt: x, people: [ada-l]}]"),
            "\(ada)/goals/g.md": Write.goal("Ada's goal", "audience: class"),
            "students/bo-k/evidence/f.md": Write.evidence(
                "Bo's", "audience: public", "files: [{file: b.png, alt: x, people: [ada-l, bo-k]}]"),
            "students/bo-k/reflections/r.md": Write.reflection(
                "On Ada's", "about: [ada-l/evidence:e]", "audience: public"),
            "pages/p.md": Write.page("P", body: "![x](../\(ada)/evidence/a.png)\n"),
        ])
        school.files.merge(files) { $1 }
        school.pictures = ["\(ada)/evidence/a.png": [], "students/bo-k/evidence/b.png": []]
        return try await Linked(school)
    }

    @Test("the day before, all is as wide as it says; from that day on, only the family and the staff have it")
    func day() async throws {
        let linked = try await Self.linked()
        #expect(!linked.report.hasErrors, "\(linked.faults)")
        for readership in [Readership.public, .school, .classRoom("room-1")] {
            let before = linked.view(readership, on: "2026-11-30")
            #expect(before.titles.isSuperset(of: ["Ada's", "Bo's", "On Ada's"]), "\(readership)")
            #expect(before.files.count == 2)
            #expect(before.students().count == 2)
            for day in ["2026-12-01", "2027-03-01"] {
                let after = linked.view(readership, on: day)
                #expect(after.titles.isDisjoint(with: ["Ada's", "Ada's goal", "On Ada's"]), "\(readership)")
                #expect(after.titles.contains("Bo's"))
                #expect(after.files.isEmpty, "also the picture that she is in, and that of a page")
                #expect(after.students().compactMap(after.person).map(\.code) == ["FNDX"], "her code is gone")
            }
        }
    }

    @Test("the family and the staff keep all")
    func family() async throws {
        let linked = try await Self.linked()
        for readership in [Readership.family(student: "ada-l"), .staff] {
            let view = linked.view(readership, on: "2027-03-01")
            #expect(view.titles.isSuperset(of: ["Ada's", "Ada's goal"]), "\(readership)")
            #expect(view.files.contains { $0.path.hasSuffix("a.png") })
        }
        // What Bo wrote on her work stays in his family.
        #expect(linked.view(.family(student: "bo-k"), on: "2027-03-01").titles.contains("On Ada's"))
    }

    @Test("nothing is wider than without `left`, on any day and for any readers")
    func narrows() async throws {
        let stayed = try await Self.linked(left: "2027-06-30")
        let left = try await Self.linked()
        for readership in [
            Readership.public, .school, .classRoom("room-1"), .family(student: "ada-l"), .family(student: "bo-k"),
            .staff,
        ] {
            for day in ["2026-10-01", "2026-12-01", "2027-01-01"] {
                let (a, b) = (left.view(readership, on: day), stayed.view(readership, on: day))
                #expect(a.titles.isSubset(of: b.titles))
                #expect(Set(a.files.map(\.path)).isSubset(of: b.files.map(\.path)))
            }
        }
    }

    @Test("a wall has no card of theirs, and tells what all did together as before")
    func walls() async throws {
        func wall(left: Bool) async throws -> (shown: [Int], everyone: Int, shares: [SharedWall]) {
            var small = WallSchool()
            small.add("room-1", students: 12) { _ in "public" }
            for student in 0..<12 { small.score(student, "2026-09-10", "50") }
            small.wall("growth", "public")
            if left {
                for student in 0..<3 {
                    let path = "students/\(WallSchool.id(student))/student.md"
                    small.files[path] = small.files[path]?.replacing(
                        "class: room-1\n", with: "class: room-1\nleft: 2026-10-01\n")
                }
            }
            let linked = try await small.linked()
            let school = linked.school.asOf(Day("2026-11-01") ?? .epoch)
            let handle = try #require(linked.handle("walls/w.md"))
            let record = try #require(school.records[handle.offset] as? Wall)
            let scope = WallScope(
                record, handle, in: school, roster: WallRoster(school), for: .public, on: Day("2026-11-01") ?? .epoch)
            return (
                scope.shown.map(\.offset), scope.everyone.count,
                linked.school.sharedWalls(on: Day("2026-11-01") ?? .epoch, drafts: false)
            )
        }
        let stayed = try await wall(left: false)
        #expect(stayed.shown.count == 12 && stayed.everyone == 12 && stayed.shares.isEmpty)
        let left = try await wall(left: true)
        #expect(left.shown.isEmpty, "nine are fewer than ten")
        #expect(left.everyone == 12)
        #expect(left.shares.map(\.agreed.count) == [9])
    }

    @Test("faults: before the school year, and a record after it")
    func faults() async throws {
        #expect(
            try await Self.linked(left: "2026-06-01").faults.filter { $0.contains("[left-") } == [
                "students/ada-l/student.md:6:7: warning: 2026-06-01 is before the school year, which began on 2026-08-15; correct the date; a student who was not here this year has no folder: `datawall forget` takes one out [left-before-school-year]"
            ])
        #expect(
            try await Self.linked(left: "2026-09-30").faults.filter { $0.contains("[record-") } == [
                "students/ada-l/evidence/e.md:3:7: warning: 2026-10-01 is after 2026-09-30, the day on which the student left; correct this date, or `left` in student.md [record-after-leaving]",
                "students/ada-l/goals/g.md:3:7: warning: 2026-10-01 is after 2026-09-30, the day on which the student left; correct this date, or `left` in student.md [record-after-leaving]",
            ])
        #expect(try await Self.linked(left: "2026-10-01").faults == [], "the last day is a day at school")
    }

    @Test("a consent row of a student who left is fine; one without a folder is an error that says what to do")
    func rows() async throws {
        let rows = (SmallSchool.least["private/consent.csv"] ?? "") + "cy-m,D,2026-08-20,none,none,none,none,none\n"
        #expect(
            try await Self.linked(["private/consent.csv": rows]).faults == [
                "private/consent.csv:4:1: error: no student `cy-m`; a student's id is the folder's name in students/; if the student left, take the row out, or keep the folder with `left:` [consent-for-nobody]"
            ])
    }
}
