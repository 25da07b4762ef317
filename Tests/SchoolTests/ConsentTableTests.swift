import Growth
import Records
import TestSupport
import Testing

@testable import School

@Suite("Who may see what of whom")
struct ConsentTableTests {
    static let ada = "students/ada-l"

    static func school() async throws -> School {
        var school = SmallSchool([
            "private/consent.csv":
                "student,given-by,date,name,photo,voice,work,celebration\nada-l,mother,2026-08-20,none,public,none,school,family\n",
            "classes/a-room/class.md": "---\ntitle: The other room\ngrade: 3\nteachers: [T]\n---\n",
            "students/zoe-m/student.md": "---\nname: Zoe\nclass: a-room\nleft: 2026-10-15\n---\n",
            "\(ada)/evidence/e.md": Write.evidence(
                "E", "audience: public",
                "files: [{file: a.png, alt: x, people: [ada-l, bo-k]}, {file: b.mp3, alt: x}, {file: c.png, alt: x}]"),
            "\(ada)/goals/g.md": Write.goal("G", "audience: class"),
            "\(ada)/reflections/r.md": Write.reflection("R", "about: [goal:g]", "audience: school"),
            "\(ada)/reflections/d.md": Write.reflection("D", "draft: true", "audience: public"),
            "students/bo-k/goals/g.md": Write.goal("BG"),
            "walls/w.md":
                "---\ntitle: W\nlayout: goals\naudience: class\nclass: room-1\nquestion: Q\nnext-step: N\n---\n",
        ])
        school.pictures = ["\(ada)/evidence/a.png": [], "\(ada)/evidence/b.mp3": [], "\(ada)/evidence/c.png": []]
        return try await Linked(school).school
    }

    static func table(on day: String = "2026-11-01", drafts: Bool = false) async throws -> ConsentTable {
        try await school().consentTable(on: Day(day) ?? .epoch, drafts: drafts)
    }

    @Test("each student by class and name, with what the row says and what the records are")
    func rows() async throws {
        let table = try await Self.table()
        #expect(table.rows.map(\.student) == ["zoe-m", "ada-l", "bo-k"])
        #expect(table.rows.map(\.roomTitle) == ["The other room", "Room 1", "Room 1"])
        let ada = table.rows[1]
        #expect(ada.name == "Adalind Lovejoy" && ada.code == "KRTM" && ada.hasRow)
        #expect(ada.consent.givenBy == "mother" && ada.consent[.work] == .school)
        #expect(ada.records == [.school: 1, .class: 2])
        #expect(ada.narrowed == 2)
        #expect(table.rows[0].left == Day("2026-10-15") && table.rows[2].left == nil)
        #expect(table.rows[2].records == [.family: 1])
        #expect(table.withoutRow.map(\.student) == ["zoe-m", "bo-k"])
        #expect(try await Self.table(on: "2026-10-14").rows[0].left == nil)
    }

    @Test("records that ask for more, and whether consent or what they are about narrows them")
    func narrowed() async throws {
        let table = try await Self.table()
        #expect(
            table.narrowed.map { "\($0.place) \($0.asks) \($0.gets) \($0.isByConsent)" } == [
                "content/students/ada-l/evidence/e.md:6 public school true",
                "content/students/ada-l/reflections/r.md:5 school class false",
            ])
        #expect(try await Self.table(drafts: true).narrowed.count == 3)
    }

    @Test("pictures and recordings that are held back, by whose missing consent")
    func heldBack() async throws {
        let table = try await Self.table()
        #expect(
            table.heldBack.map { file in
                "\(file.file) \(file.place) \(file.asks): "
                    + file.missing.map { "\($0.student) \($0.kind) \($0.gives)" }.joined(separator: ", ")
            } == [
                "students/ada-l/evidence/a.png content/students/ada-l/evidence/e.md:7 school: bo-k photo family",
                "students/ada-l/evidence/b.mp3 content/students/ada-l/evidence/e.md:7 school: ada-l voice none",
            ])
    }

    @Test("walls that show what all did together, with who is missing; Ada's school is as wide as a class needs")
    func walls() async throws {
        #expect(try await Self.table().walls.isEmpty)
        var school = SmallSchool([
            "walls/w.md": "---\ntitle: W\nlayout: goals\naudience: public\nquestion: Q\nnext-step: N\n---\n",
            "private/consent.csv": EffectiveCirclesTests.consentFile([("ada-l", .public)]),
        ])
        school.files["students/ada-l/goals/g.md"] = Write.goal("G")
        let wall = try #require(
            try await Linked(school).school.consentTable(on: Day("2026-11-01") ?? .epoch, drafts: false).walls.first)
        #expect(wall.place.description == "content/walls/w.md:4")
        #expect(wall.missing == ["bo-k"])
        #expect(wall.shared.agreed.count == 1 && wall.shared.needed == 10 && wall.shared.everyone.count == 2)
    }

    @Test("a part of the table has what is about its students, with the names of others who are involved")
    func keeping() async throws {
        let table = try await Self.table().keeping { $0.student == "bo-k" }
        #expect(table.rows.map(\.student) == ["bo-k"])
        #expect(table.narrowed.isEmpty)
        #expect(table.heldBack.map(\.file) == ["students/ada-l/evidence/a.png"])
        #expect(table.name(of: "ada-l") == "Adalind Lovejoy")
        #expect(table.name(of: "nobody") == "nobody")
    }

    @Test("each reader's view has as many records of a student as the table says are so wide")
    func agreesOnRecords() async throws {
        let (school, day) = (try await Self.school(), try #require(Day("2026-11-01")))
        for row in school.consentTable(on: day, drafts: false).rows {
            let readers: [Circle: Readership] = [
                .staff: .staff, .family: .family(student: row.student), .class: .classRoom(row.room),
                .school: .school, .public: .public,
            ]
            for (circle, readership) in readers {
                let view = school.view(for: readership, on: day)
                let seen = view.records.indices.lazy.map(RecordHandle.init).count { handle in
                    guard let student = view.student(of: handle), student != handle else { return false }
                    return view.person(student)?.code == row.code
                }
                let told = row.records.filter { $0.key >= circle }.values.reduce(0, +)
                #expect(seen == told, "\(row.student) for \(readership)")
            }
        }
    }

    @Test("a file that is held back is in no view of those for whom it is asked; the others are")
    func agreesOnFiles() async throws {
        let (school, day) = (try await Self.school(), try #require(Day("2026-11-01")))
        let heldBack = school.consentTable(on: day, drafts: false).heldBack
        #expect(heldBack.map(\.asks) == [.school, .school])
        let shown = Set(school.view(for: .school, on: day).files.map(\.path))
        #expect(shown == ["\(Self.ada)/evidence/c.png"])
        #expect(shown.isDisjoint(with: heldBack.map(\.file)))
        #expect(Set(heldBack.map(\.file)).isSubset(of: school.view(for: .staff, on: day).files.map(\.path)))
    }
}
