import Foundation
import TestSupport
import Testing

@Suite("consent")
struct ConsentTests {
    static let school = [
        "private/consent.csv":
            "student,given-by,date,name,photo,voice,work,celebration\nada-l,mother,2026-08-20,none,public,class,school,family\n",
        "students/ada-l/reflections/2026-10-02-r.md":
            "---\ntitle: R\ndate: 2026-10-02\naudience: public\n---\nWell.\n",
        "walls/w.md": "---\ntitle: Our goals\nlayout: goals\naudience: public\nquestion: Q\nnext-step: N\n---\n",
    ]

    @Test("the table, then who has no row, which records ask for more, which walls show what all did together")
    func table() throws {
        let run = try Program.run("consent", in: try Folder.withSchool(Self.school))
        #expect(run.code == 0)
        #expect(run.errors == "")
        #expect(
            run.output == """
                                    code  name    photo   voice   work    celebration  given by  date        staff  family  class  school  public  narrowed

                Room 1
                Adalind Lovejoy     KRTM  none    public  class   school  family       mother    2026-08-20      0       0      0       1       0         1
                Bonaventure Kettle  FNDX  family  family  family  family  family       (no row)                  0       0      0       0       0         0

                `name` to `celebration`: how widely the family lets each be shown. `staff` to `public`: how many records
                are for whom at the widest. `narrowed`: how many of them ask for more readers.

                no row in private/consent.csv yet, so all of theirs stays in the family:
                  Bonaventure Kettle (bo-k)

                records that ask for more than they get:
                  content/students/ada-l/reflections/2026-10-02-r.md:4: Adalind Lovejoy asks for `public` and gets `school`: consent for `work`

                walls that show what all did together:
                  content/walls/w.md:4: Our goals: 0 of 2 may have a card for everyone, 10 needed; missing: Adalind Lovejoy, Bonaventure Kettle

                """)
    }

    @Test("one student, one class; `consent table` is the same")
    func filters() throws {
        let folder = try Folder.withSchool(Self.school)
        let student = try Program.run("consent", "--student", "bo-k", in: folder)
        #expect(student.output.contains("Bonaventure Kettle  FNDX"))
        #expect(!student.output.contains("KRTM") && !student.output.contains("asks for"))
        let all = try Program.run("consent", in: folder)
        #expect(try Program.run("consent", "table", "--class", "room-1", in: folder).output == all.output)
    }

    @Test("a student or a class who is not there is a wrong command line, with the nearest")
    func unknown() throws {
        let folder = try Folder.withSchool(Self.school)
        let student = try Program.run("consent", "--student", "ada-k", in: folder)
        #expect(student.code == 2)
        #expect(student.errors.contains("there is no student `ada-k` to look at; did you mean `ada-l`?"))
        let room = try Program.run("consent", "--class", "room-2", in: folder)
        #expect(room.code == 2)
        #expect(room.errors.contains("there is no class `room-2` to look at; did you mean `room-1`?"))
    }

    @Test("content with errors has no table, and says which")
    func errors() throws {
        let run = try Program.run(
            "consent",
            in: try Folder.withSchool([
                "private/consent.csv":
                    "student,given-by,date,name,photo,voice,work,celebration\nada-l,mother,2026-08-20,none,Public,,school,family\n"
            ]))
        #expect(run.code == 1)
        #expect(run.output == "")
        #expect(run.errors.contains("`Public` is written in small letters: `public`"))
        #expect(run.errors.contains("the cell of `voice` is empty for `ada-l`"))
    }

    @Test("csv for spreadsheets, json for programs")
    func formats() throws {
        let folder = try Folder.withSchool(Self.school)
        let csv = try Program.run("consent", "--format", "csv", in: folder)
        #expect(
            csv.output == """
                class,student,full-name,code,name,photo,voice,work,celebration,given-by,date,left,staff-records,family-records,class-records,school-records,public-records,narrowed
                room-1,ada-l,Adalind Lovejoy,KRTM,none,public,class,school,family,mother,2026-08-20,,0,0,0,1,0,1
                room-1,bo-k,Bonaventure Kettle,FNDX,family,family,family,family,family,,,,0,0,0,0,0,0

                """)
        let json = try Program.run("consent", "--format", "json", in: folder)
        let read = try JSONDecoder().decode(Table.self, from: Data(json.output.utf8))
        #expect(read.students.map(\.student) == ["ada-l", "bo-k"])
        #expect(read.students.map(\.hasRow) == [true, false])
        #expect(read.students.first?.records["school"] == 1)
        #expect(read.narrowed.map(\.because) == ["consent"])
        #expect(read.walls.map(\.missing) == [["ada-l", "bo-k"]])
    }

    private struct Table: Decodable {
        struct Student: Decodable {
            let student: String
            let hasRow: Bool
            let records: [String: Int]
        }
        struct Narrowed: Decodable { let because: String }
        struct Wall: Decodable { let missing: [String] }
        let students: [Student]
        let narrowed: [Narrowed]
        let walls: [Wall]
    }
}
