import Diagnostics
import Records
import Testing

@Suite("Consent")
struct ConsentListTests {
    static let head = "student,given-by,date,name,photo,voice,work,celebration\n"

    static func read(_ rows: String) -> (consents: ConsentList, faults: [String]) {
        var report = DiagnosticReport()
        let list = ConsentList(SourceText(path: "c.csv", rows), reporting: &report)
        return (list, report.printed(as: .line).split(separator: "\n").map { String($0.dropFirst("c.csv:".count)) })
    }

    @Test("each of the five is what the row says, from `none` to `public`")
    func row() {
        let (list, faults) = Self.read(Self.head + "ada-l,\"Dad, Mum\",2026-08-20,none,family,class,school,public\n")
        #expect(faults == [])
        let consent = list["ada-l"]
        #expect(consent.name == .none && consent.photo == .family && consent.voice == .class)
        #expect(consent.work == .school && consent.celebration == .public)
        #expect(list.students.map { told($0) } == ["ada-l @ 2:1"])
    }

    @Test("no row means family, for everything")
    func noRow() {
        let consent = Self.read(Self.head).consents["nobody"]
        #expect(
            [consent.name, consent.photo, consent.voice, consent.work, consent.celebration].allSatisfy { $0 == .family }
        )
        #expect(ConsentList()["nobody"].work == .family)
    }

    @Test("`none` leaves a thing to the staff")
    func circles() {
        #expect(ConsentCircle.allCases.map(\.circle) == [.staff, .family, .class, .school, .public])
    }

    @Test("an unknown word is told, and counts as none until it is mended")
    func unknownWord() {
        let (list, faults) = Self.read(Self.head + "ada-l,Dad,2026-08-20,public,publik,,yes,class\n")
        #expect(
            faults == [
                "2:29: error: `publik` is not a word for `photo`; did you mean `public`? [unknown-word]",
                "2:36: error: the cell of `voice` is empty for `ada-l`; an empty cell may mean no, or not asked yet: write `none` for no, or `family` until you know [empty-consent]",
                "2:37: error: `yes` is not a word for `work`; the words are none, family, class, school, public [unknown-word]",
            ])
        let consent = list["ada-l"]
        #expect(consent.photo == .none && consent.voice == .none && consent.work == .none)
    }

    @Test("a word with capital letters is told as it is written")
    func capitals() {
        let (list, faults) = Self.read(Self.head + "ada-l,Dad,2026-08-20,Public,NONE,family,Publc,none\n")
        #expect(
            faults == [
                "2:22: error: `Public` is written in small letters: `public` [unknown-word]",
                "2:29: error: `NONE` is written in small letters: `none` [unknown-word]",
                "2:41: error: `Publc` is not a word for `work`; did you mean `public`? [unknown-word]",
            ])
        #expect(list["ada-l"].name == .none && list["ada-l"].work == .none, "until it is mended, nothing is wider")
    }

    @Test("spaces around words, quotes, semicolons, tabs, a byte order mark and Windows' line ends change nothing")
    func spreadsheets() {
        let row = ["ada-l", "Dad", "2026-08-20", "none", "family", "class", "school", "public"]
        let head = Self.head.dropLast().split(separator: ",").map(String.init)
        for delimiter in [",", ";", "\t"] {
            for end in ["\n", "\r\n", "\r"] {
                for mark in ["", "\u{FEFF}"] {
                    for around in [{ $0 }, { " \($0)  " }, { "\"\($0)\"" }] as [(String) -> String] {
                        let lines = [head, row].map { $0.map(around).joined(separator: delimiter) + end }
                        let (list, faults) = Self.read(mark + lines.joined())
                        #expect(faults == [], "\(delimiter) \(end) \(mark)")
                        let consent = list["ada-l"]
                        #expect(consent.name == .none && consent.work == .school && consent.celebration == .public)
                        #expect(consent.givenBy == "Dad" && consent.date?.description == "2026-08-20")
                    }
                }
            }
        }
    }

    @Test("empty cells are told one by one, and what they would allow is nothing")
    func empty() {
        let (list, faults) = Self.read(
            Self.head + ",,,,,,,\nada-l,,,public,public,public,public,\n,Dad,2026-08-20,none,none,none,none,none\n")
        #expect(
            faults == [
                "3:7: warning: the cell of `given-by` is empty for `ada-l`; write who agreed, such as `mother` or `both parents` [consent-of-nobody]",
                "3:8: error: the cell of `date` is empty for `ada-l`; write the day on which the family agreed, such as 2026-08-20 [empty-consent]",
                "3:37: error: the cell of `celebration` is empty for `ada-l`; an empty cell may mean no, or not asked yet: write `none` for no, or `family` until you know [empty-consent]",
                "4:1: error: this row says what is allowed, and the cell of `student` is empty; write the student's id, which is the name of the folder in students/; or take the row out [empty-consent]",
            ])
        #expect(list["ada-l"].celebration == .none)
        #expect(list.students.map(\.value) == ["ada-l"])
    }

    @Test("a row that is too short has empty cells")
    func short() {
        let (list, faults) = Self.read(Self.head + "ada-l,Dad,2026-08-20,public,public\n")
        #expect(faults.count == 3 && faults.allSatisfy { $0.hasPrefix("2:35: error: the cell of ") })
        #expect(list["ada-l"].work == .none)
    }

    @Test("of two rows for one student the narrower counts until one is taken out, whichever is first")
    func narrower() {
        let rows = [
            "ada-l,Dad,2026-08-20,public,none,class,public,family\n",
            "ada-l,Mum,2026-09-20,family,public,school,public,none\n",
        ]
        for rows in [rows, rows.reversed()] {
            let (list, faults) = Self.read(Self.head + rows.joined())
            #expect(faults.count == 1)
            let consent = list["ada-l"]
            #expect(consent.name == .family && consent.photo == .none && consent.voice == .class)
            #expect(consent.work == .public && consent.celebration == .none)
        }
    }

    @Test("a student who left has nothing for more than the family; what was narrower stays")
    func left() {
        let list = Self.read(
            Self.head
                + "ada-l,Dad,2026-08-20,public,none,class,public,family\nbo-k,M,2026-08-20,public,public,public,public,public\n"
        )
        .consents.keptInFamilies(of: ["ada-l", "nobody"])
        let consent = list["ada-l"]
        #expect(consent.name == .family && consent.photo == .none && consent.voice == .family)
        #expect(consent.work == .family && consent.celebration == .family)
        #expect(list["bo-k"].work == .public)
        #expect(!list.hasRow(for: "nobody"))
    }

    @Test("misspelt and missing columns")
    func columns() {
        #expect(
            Self.read(
                "Student,given-by,date,name,photo,voice,work,celebrations\nada-l,D,2026-08-20,none,none,none,none,none\n"
            )
            .faults == [
                "1:1: error: `Student` is not a column of this table; did you mean `student`? [unknown-column]",
                "1:45: error: `celebrations` is not a column of this table; did you mean `celebration`? [unknown-column]",
            ])
    }

    @Test("a student stands once; the note names the first line, also behind a cell of two lines")
    func twice() {
        var report = DiagnosticReport()
        let text =
            Self.head
            + "ada-l,\"Dad\nand Mum\",2026-08-20,none,none,none,none,none\nbo-k,M,2026-08-20,none,none,none,none,none\nbo-k,M,2026-08-21,public,public,public,public,public\n"
        _ = ConsentList(SourceText(path: "c.csv", text), reporting: &report)
        #expect(report.diagnostics.count == 1)
        #expect(report.diagnostics.first?.message == "student `bo-k` stands twice")
        #expect(report.diagnostics.first?.range?.start.line == 5)
        #expect(report.diagnostics.first?.note == "it stands first in line 4")
    }

    @Test("a date that does not exist, and a missing column, are told")
    func faults() {
        #expect(
            Self.read(Self.head + "ada-l,Dad,20.8.2026,none,none,none,none,none\n").faults == [
                "2:11: error: `date` must be a date that exists, not `20.8.2026`; write it as year-month-day, such as 2026-10-05 [bad-date]"
            ])
        let (list, faults) = Self.read(
            "student,given-by,date,name,photo,voice,work\nada-l,Dad,2026-08-20,public,public,public,public\n")
        #expect(
            faults == [
                "1:1: error: the column `celebration` is missing; add `celebration` to the first line, and its cells below it [missing-field]"
            ])
        #expect(list["ada-l"].work == .family, "a table that can't be read widens nothing")
    }
}
