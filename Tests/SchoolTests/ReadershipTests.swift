import Growth
import Records
import TestSupport
import Testing

@testable import School

@Suite("Who may see what")
struct ReadershipTests {
    static let readers: [Readership] = [
        .public, .school, .classRoom("room-1"), .classRoom("room-2"), .family(student: "ada-l"), .family(student: "cy"),
        .staff,
    ]

    /// Ada is in room 1, Cy in room 2; of each a record of every circle, and of each class and of nobody.
    static func school() -> SmallSchool {
        var files = [
            "classes/room-2/class.md": "---\ntitle: Room 2\ngrade: 5\nteachers: [Mr. Two]\n---\nSecond room.\n",
            "students/cy/student.md": "---\nname: Cyrus\nclass: room-2\n---\n",
            "private/codes.csv": "student,code,term\nada-l,KRTM,t1\nbo-k,FNDX,t1\ncy,CDFH,t1\n",
            "private/consent.csv": EffectiveCirclesTests.consentFile([
                ("ada-l", .public), ("bo-k", .public), ("cy", .public),
            ]),
        ]
        for circle in Circle.allCases {
            let line = "audience: \(circle.rawValue)"
            files["students/ada-l/goals/\(circle.rawValue).md"] = Write.goal("ada \(circle.rawValue)", line)
            files["students/cy/goals/\(circle.rawValue).md"] = Write.goal("cy \(circle.rawValue)", line)
            files["pages/\(circle.rawValue).md"] = Write.page("page \(circle.rawValue)", line)
            files["walls/\(circle.rawValue).md"] =
                "---\ntitle: wall \(circle.rawValue)\nlayout: goals\n\(line)\nclass: room-1\nquestion: q\nnext-step: n\n---\n"
        }
        return SmallSchool(files)
    }

    /// As the design says it, one by one.
    static func expected(_ readership: Readership) -> Set<String> {
        switch readership {
        case .public: ["ada public", "cy public", "page public", "wall public"]
        case .school: expected(.public).union(["ada school", "cy school", "page school", "wall school"])
        case .classRoom("room-1"): expected(.school).union(["ada class", "page class", "wall class"])
        case .classRoom: expected(.school).union(["cy class", "page class"])
        case .family("ada-l"):
            [
                "ada public", "ada school", "ada class", "ada family", "page public", "page school", "page class",
                "page family", "wall public", "wall school", "wall class",
            ]
        case .family:
            [
                "cy public", "cy school", "cy class", "cy family", "page public", "page school", "page class",
                "page family", "wall public", "wall school",
            ]
        case .staff:
            Set(
                Circle.allCases.flatMap {
                    ["ada \($0.rawValue)", "cy \($0.rawValue)", "page \($0.rawValue)", "wall \($0.rawValue)"]
                })
        }
    }

    @Test("each readership sees what its circle may, and nothing else", arguments: readers)
    func records(readership: Readership) async throws {
        let linked = try await Linked(Self.school())
        #expect(linked.faults == [])
        let seen = linked.view(readership).records.filter { !($0 is Student) && !($0 is ClassRoom) }
        #expect(Set(seen.map(\.head.title.value)) == Self.expected(readership))
    }

    @Test("what goes wide goes to narrower circles too, but for other families' children")
    func nested() async throws {
        let linked = try await Linked(Self.school())
        let titles = Dictionary(uniqueKeysWithValues: Self.readers.map { ($0, linked.view($0).titles) })
        #expect(titles[.public]!.filter { $0.contains(" ") }.isSubset(of: titles[.school]!))
        #expect(
            titles[.school]!.filter { $0.contains(" ") }.isSubset(of: titles[.classRoom("room-1")]!.union(["Room 2"])))
        #expect(titles[.family(student: "ada-l")]!.allSatisfy { !$0.hasPrefix("cy") && !$0.hasPrefix("bo") })
    }

    @Test("a student is a code, but to the staff and to the own family", arguments: readers)
    func names(readership: Readership) async throws {
        let view = try await Linked(Self.school()).view(readership)
        for (handle, student) in view.all(Student.self) {
            let person = try #require(view.person(handle))
            let knowsName = readership == .staff || readership == .family(student: person.slug)
            #expect(person.isCode != knowsName)
            if !knowsName {
                #expect(student.name.value == "" && student.familyName == nil && student.pronouns == nil)
                #expect(person.name == person.code && person.slug == person.code.lowercased())
                #expect(["KRTM", "FNDX", "CDFH"].contains(person.code))
                #expect(student.head.id == person.slug)
            }
        }
        let names = view.all(Student.self).map(\.record.name.value)
        switch readership {
        case .staff: #expect(Set(names) == ["Adalind", "Bonaventure", "Cyrus"])
        case .family("ada-l"): #expect(names == ["Adalind"])
        case .family: #expect(names == ["Cyrus"])
        default: #expect(names.allSatisfy { $0.isEmpty })
        }
    }

    @Test("outside the staff no record leads back to its file", arguments: readers)
    func forgotten(readership: Readership) async throws {
        let view = try await Linked(Self.school()).view(readership)
        for record in view.records where readership != .staff {
            #expect(record.head.path == "" && record.head.source.bytes.isEmpty && record.head.source.path == "")
            #expect(record.head.student == nil && record.head.references.isEmpty && record.head.body.isEmpty)
        }
    }

    @Test("people stand in the order of their codes, whatever the roster's is", arguments: readers)
    func order(readership: Readership) async throws {
        let view = try await Linked(Self.school()).view(readership)
        let codes = view.students().map { view.person($0)?.code ?? "" }
        #expect(codes == codes.sorted())
        let room = try #require(view.all(ClassRoom.self).first?.handle)
        let inRoom = view.students(in: room).map { view.person($0)?.code ?? "" }
        #expect(inRoom == inRoom.sorted())
    }

    @Test("records of one day stand in the order of codes too, not in that of the roster", arguments: readers)
    func newest(readership: Readership) async throws {
        let view = try await Linked(Self.school()).view(readership)
        let goals = view.newestFirst(view.all(Goal.self).map(\.handle))
        let codes = goals.map { view.student(of: $0).flatMap(view.person)?.code ?? "" }
        #expect(codes == codes.sorted())
    }

    @Test("a class is known by its title; its teachers and text to the school only")
    func classes() async throws {
        let linked = try await Linked(Self.school())
        for readership in Self.readers {
            let view = linked.view(readership)
            for (handle, room) in view.all(ClassRoom.self) {
                let isOwn =
                    switch readership {
                    case .staff: true
                    case .classRoom(let id): room.head.id == id
                    case .family("ada-l"): room.head.id == "room-1"
                    case .family: room.head.id == "room-2"
                    case .public, .school: false
                    }
                #expect(view.body(of: handle).isEmpty != isOwn, "\(readership) \(room.head.id)")
                #expect(room.teachers.isEmpty == (readership == .public), "\(readership) \(room.head.id)")
            }
            let count =
                switch readership {
                case .classRoom, .family: 1
                case .public, .school, .staff: 2
                }
            #expect(view.all(ClassRoom.self).count == count)
        }
    }

    @Test("a student of whom nothing may be seen is not there at all")
    func nobody() async throws {
        let linked = try await Linked(Self.school())
        #expect(linked.view(.public).students().count == 2, "Bo has no public record")
        #expect(linked.view(.staff).students().count == 3)
        #expect(linked.view(.family(student: "bo-k")).students().count == 1)
    }

    @Test("scores of sheets are for the family and the staff; those of evidence go where it goes")
    func series() async throws {
        var school = Self.school()
        school.files["assessments/facts.md"] = CheckTests.facts
        school.files["scores/facts.csv"] = "student,2026-09-01\nada-l,11\ncy,12\n"
        school.files["students/ada-l/evidence/e.md"] = Write.evidence(
            "ada e", "audience: school", "assessment: facts", "score: 13")
        let linked = try await Linked(school)
        #expect(linked.faults == [])
        func scores(_ readership: Readership) -> [String: [Double]] {
            let view = linked.view(readership)
            var all: [String: [Double]] = [:]
            for student in view.students() {
                let values = view.series(ofStudent: student).flatMap { $0.series.scores.map(\.value) }
                if !values.isEmpty { all[view.person(student)?.code ?? ""] = values }
            }
            return all
        }
        #expect(scores(.public) == [:])
        #expect(scores(.school) == ["KRTM": [13]])
        #expect(scores(.classRoom("room-1")) == ["KRTM": [13]])
        #expect(scores(.family(student: "ada-l")) == ["KRTM": [11, 13]])
        #expect(scores(.family(student: "cy")) == ["CDFH": [12]])
        #expect(scores(.staff) == ["KRTM": [11, 13], "CDFH": [12]])
    }

    @Test("the same day and value in a sheet and in evidence is one score")
    func once() async throws {
        var school = Self.school()
        school.files["assessments/facts.md"] = CheckTests.facts
        school.files["scores/facts.csv"] = "student,2026-10-01\nada-l,13\n"
        school.files["students/ada-l/evidence/e.md"] = Write.evidence("ada e", "assessment: facts", "score: 13")
        let view = try await Linked(school).view(.family(student: "ada-l"))
        #expect(view.series(ofStudent: try #require(view.students().first)).first?.series.count == 1)
    }
}
