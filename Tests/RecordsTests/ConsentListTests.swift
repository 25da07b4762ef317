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
                "2:36: error: `` is not a word for `voice`; the words are none, family, class, school, public [unknown-word]",
                "2:37: error: `yes` is not a word for `work`; the words are none, family, class, school, public [unknown-word]",
            ])
        let consent = list["ada-l"]
        #expect(consent.photo == .none && consent.voice == .none && consent.work == .none)
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
