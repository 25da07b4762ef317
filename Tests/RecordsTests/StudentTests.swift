import Records
import Testing

@Suite("Students, classes and pages")
struct StudentTests {
    @Test("every key of a student is read, with its place")
    func student() async throws {
        let text = """
            ---
            name: Łucja
            family-name: O'Brien-Nowak
            class: room-12
            grade: K
            languages: [pl, en]
            pronouns: she/her
            ---
            Hello.

            """
        let reading = try await Reading(Student.self, text, at: "students/lucja-n/student.md")
        let student = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(student.head.id == "lucja-n")
        #expect(student.head.student == nil)
        #expect(told(student.name) == "Łucja @ 2:7")
        #expect(told(student.familyName) == "O'Brien-Nowak @ 3:14")
        #expect(student.head.references.map(told) == ["class → class:room-12 @ 4:8"])
        #expect(told(student.grade) == "K @ 5:8")
        #expect(told(student.languages) == ["pl @ 6:13", "en @ 6:17"])
        #expect(told(student.pronouns) == "she/her @ 7:11")
    }

    @Test("a student must have a name and a class, and has no title")
    func required() async throws {
        let faults = try await Reading(Student.self, "---\ntitle: T\n---\n").faults
        #expect(
            faults == [
                "1:1: error: `name` is missing: a student must have it; add a line `name: …` [missing-field]",
                "1:1: error: `class` is missing: a student must have it; add a line `class: …` [missing-field]",
                faults.last ?? "",
            ])
        #expect(faults.last?.hasPrefix("2:1: error: `title` is not a key of a student") == true)
    }

    @Test("every key of a class is read, with its place")
    func classRoom() async throws {
        let text = """
            ---
            title: Room 12
            grade: 3
            teachers:
              - Ms. Okafor
              - "Mr. Lindqvist"
            students: [imani-b, mateo-r]
            term: t1
            ---
            We read.

            """
        let reading = try await Reading(ClassRoom.self, text, at: "classes/room-12/class.md")
        let room = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(room.head.id == "room-12")
        #expect(told(room.grade) == "3 @ 3:8")
        #expect(told(room.teachers) == ["Ms. Okafor @ 5:5", "Mr. Lindqvist @ 6:5"])
        #expect(
            room.head.references.map(told) == [
                "students → student:imani-b @ 7:12", "students → student:mateo-r @ 7:21",
            ])
        #expect(told(room.term) == "t1 @ 8:7")
    }

    @Test(
        "a class must have a grade and teachers; an empty list of teachers is none", arguments: ["", "teachers: []\n"])
    func teachers(line: String) async throws {
        let faults = try await Reading(ClassRoom.self, "---\ntitle: Room\ngrade: 3\n\(line)---\n").faults
        #expect(faults.count == 1)
        #expect(faults.first?.contains("`teachers`") == true)
    }

    @Test("a page's place in the navigation is a whole number from 0 to 100")
    func nav() async throws {
        #expect(try await Reading(Page.self, "---\ntitle: T\nnav: 0\n---\n").record?.nav == 0)
        #expect(
            try await Reading(Page.self, "---\ntitle: T\nnav: 101\n---\n").faults == [
                "3:6: error: `nav` must be a whole number from 0 to 100, not `101` [bad-value]"
            ])
    }
}
