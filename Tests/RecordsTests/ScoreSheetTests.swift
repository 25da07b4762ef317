import Diagnostics
import Growth
import Records
import Testing

@Suite("Score sheets")
struct ScoreSheetTests {
    static func read(_ text: String, name: String = "facts") -> (sheet: ScoreSheet?, faults: [String]) {
        var report = DiagnosticReport()
        let sheet = ScoreSheet(SourceText(path: "s.csv", text), name: name, reporting: &report)
        return (sheet, report.printed(as: .line).split(separator: "\n").map { String($0.dropFirst("s.csv:".count)) })
    }

    /// An entry in one line, with the place of its score.
    static func told(_ entry: ScoreSheet.Entry, _ sheet: ScoreSheet) -> String {
        let mark =
            switch entry.mark {
            case .score(let value): "\(value)"
            case .level(let level): "level \(level)"
            case .exempt: "exempt"
            case .absent: "absent"
            }
        let place = sheet.table.range(row: entry.row, column: entry.scoreColumn).start
        return "\(entry.student) \(entry.assessment) \(entry.day) \(mark) @ \(place.line):\(place.column)"
    }

    @Test("a long sheet, its columns in any order")
    func long() throws {
        let text = """
            note,date,score,student,status,assessment,standard
            "late, but",2026-09-01,84,ada-l,,oral,r3-fluency
            ,2025-05-02,,ada-l,absent,oral,
            ,2026-09-01, O ,bo-k,,reading-level,
            ,2026-09-03,,bo-k,,oral,
            ,2026-09-04,exempt,bo-k,,oral,

            """
        let (sheet, faults) = Self.read(text)
        #expect(faults == [])
        let entries = try #require(sheet).entries
        #expect(
            entries.map { Self.told($0, sheet!) } == [
                "ada-l oral 2026-09-01 84.0 @ 2:24", "ada-l oral 2025-05-02 absent @ 3:13",
                "bo-k reading-level 2026-09-01 level O @ 4:13", "bo-k oral 2026-09-04 exempt @ 6:13",
            ])
        #expect(entries.map(\.note) == ["late, but", nil, nil, nil])
        #expect(entries.map(\.standard) == ["r3-fluency", nil, nil, nil])
    }

    @Test("a wide sheet: its name is the assessment, every other column a date; an empty cell is no score")
    func wide() throws {
        let text = "\u{FEFF}student;2026-09-01;2026-09-08;\r\nada-l;84;absent;\r\n\"bo-k\";;9.5;\r\n"
        let (sheet, faults) = Self.read(text, name: "oral-reading")
        #expect(faults.map { $0.prefix { $0 != " " } } == ["1:8:"])
        let entries = try #require(sheet).entries
        #expect(
            entries.map { Self.told($0, sheet!) } == [
                "ada-l oral-reading 2026-09-01 84.0 @ 2:7", "ada-l oral-reading 2026-09-08 absent @ 2:10",
                "bo-k oral-reading 2026-09-08 9.5 @ 3:9",
            ])
    }

    @Test(
        "a score that is no number is told with line and column",
        arguments: ["nan", "NaN", "inf", "-inf", "Infinity", "12%", "1,5", "0x10", "1e999", "--", "8 4", "#N/A"])
    func badScores(score: String) {
        let (sheet, faults) = Self.read("student,assessment,date,score\nada-l,oral,2026-09-01,\"\(score)\"\n")
        #expect(sheet?.entries.isEmpty == true)
        #expect(
            faults == [
                "2:23: error: `\(score)` is no score; a cell holds a number such as 84 or 84.5, a level, `exempt`, `absent`, or nothing [bad-cell]"
            ])
    }

    @Test("dates that don't exist are told, in the rows of a long sheet and in the head of a wide one")
    func badDates() {
        #expect(
            Self.read("student,assessment,date,score\nada-l,oral,2026-02-30,84\n").faults == [
                "2:12: error: `date` must be a date that exists, not `2026-02-30`; the calendar has no such day [bad-date]"
            ])
        let (sheet, faults) = Self.read("student,2026-09-01,9/8/2026\nada-l,84,85\n")
        #expect(
            faults == [
                "1:20: error: `9/8/2026` heads a column, where a date that exists must stand; write it as year-month-day, such as 2026-10-05 [bad-date]"
            ])
        #expect(sheet?.entries.count == 1)
    }

    @Test("a misspelt column of a long sheet is told with the one that was meant")
    func columns() {
        #expect(
            Self.read("student,assessment,date,scores\nada-l,oral,2026-09-01,84\n").faults == [
                "1:25: error: `scores` is not a column of this table; did you mean `score`? [unknown-column]"
            ])
        // `assessment` or `score` in the head is enough to see that it is a long one.
        for head in ["student,assesment,date,score", "student,assessment,dat,score"] {
            let faults = Self.read(head + "\nada-l,oral,2026-09-01,84\n").faults
            #expect(faults.contains { $0.hasSuffix("[unknown-column]") && $0.contains("did you mean") }, "\(head)")
            #expect(!faults.contains { $0.hasSuffix("[bad-date]") }, "\(head)")
        }
    }

    @Test("a wide sheet begins with `student`")
    func firstColumn() {
        #expect(
            Self.read("name,2026-09-01\nAda,84\n").faults == [
                "1:1: error: `name` is not a column of this table; the columns are student [unknown-column]"
            ])
        #expect(
            Self.read("studnet,2026-09-01\nAda,84\n").faults == [
                "1:1: error: `studnet` is not a column of this table; did you mean `student`? [unknown-column]"
            ])
    }

    @Test("a date stands once in the head of a wide sheet")
    func dateTwice() {
        #expect(
            Self.read("student,2026-09-01,2026-09-01\nada-l,84,85\n").faults == [
                "1:20: error: column `2026-09-01` stands twice; change one of the two, or take it out [twice]"
            ])
    }

    @Test("all wrong cells of a sheet are found in one run")
    func all() {
        let (_, faults) = Self.read("student,2026-09-01,2026-09-08\nada-l,8%,?\nbo-k,!,7\n")
        #expect(faults.map { $0.prefix { $0 != " " } } == ["2:7:", "2:10:", "3:6:"])
    }

    @Test("a sheet of nothing has no scores", arguments: ["student,2026-09-01\n", "student\nada-l\n"])
    func empty(text: String) {
        let (sheet, faults) = Self.read(text)
        #expect(faults == [])
        #expect(sheet?.entries.isEmpty == true)
    }

    @Test(
        "semicolons and tabs are read, with a note that is no fault", arguments: [(";", "semicolons"), ("\t", "tabs")])
    func delimiters(mark: String, name: String) throws {
        var report = DiagnosticReport()
        let text = "student,2026-09-01\nada-l,84.5\n".replacing(",", with: mark)
        let sheet = try #require(ScoreSheet(SourceText(path: "s.csv", text), name: "facts", reporting: &report))
        #expect(sheet.entries.map { Self.told($0, sheet) } == ["ada-l facts 2026-09-01 84.5 @ 2:7"])
        #expect(
            report.printed(as: .line)
                == "s.csv:1:8: note: \(name) stand between the cells of this sheet; it was read all the same [other-delimiter]\n"
        )
        report.makeStrict()
        #expect(!report.hasErrors && report.count(of: .warning) == 0)
    }

    @Test("where semicolons part the cells a comma is a decimal comma, one of it")
    func decimalComma() throws {
        var report = DiagnosticReport()
        let text = "student;2026-09-01;2026-09-02;2026-09-03\nada-l;84,5;1,234,5;1,234.5\n"
        let sheet = try #require(ScoreSheet(SourceText(path: "s.csv", text), name: "facts", reporting: &report))
        #expect(sheet.entries.map { Self.told($0, sheet) } == ["ada-l facts 2026-09-01 84.5 @ 2:7"])
        #expect(report.count(of: .error) == 2)
    }

    @Test("a score beside a status is left out, and told", arguments: ["exempt", "absent"])
    func scoreBesideStatus(status: String) {
        let (sheet, faults) = Self.read(
            "student,assessment,date,score,status\nada-l,oral,2026-09-01,84,\(status)\nbo-k,oral,2026-09-01,\(status),\(status)\n"
        )
        #expect(sheet?.entries.map(\.mark) == (status == "exempt" ? [.exempt, .exempt] : [.absent, .absent]))
        #expect(
            faults == [
                "2:23: warning: `84` stands beside the status `\(status)`, so it does not count; take out the one that is not so [score-beside-status]"
            ])
    }

    @Test("a status is one of two words", arguments: ["sick", "84", "absnet"])
    func status(word: String) {
        let (sheet, faults) = Self.read(
            "student,assessment,date,score,status\nada-l,oral,2026-09-01,84,\(word)\n")
        #expect(sheet?.entries.isEmpty == true)
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("2:26: error: `\(word)` is not a word for `status`; ") == true, "\(faults)")
    }

    @Test("a score of nobody, on nothing or without a day is told; a row that holds no score needs neither")
    func emptyCells() {
        let head = "student,assessment,date,score\n"
        let told = " is empty, beside a score; write the "
        #expect(
            Self.read(head + ",oral,2026-09-01,84\n").faults.first?.hasPrefix(
                "2:1: error: the cell of `student`" + told) == true)
        #expect(
            Self.read(head + "ada-l,,2026-09-01,84\n").faults.first?.hasPrefix(
                "2:7: error: the cell of `assessment`" + told) == true)
        #expect(
            Self.read(head + "ada-l,oral,,84\n").faults.first?.hasPrefix("2:12: error: `date` must be a date") == true)
        #expect(Self.read(head + "ada-l,oral,,\n,oral,,\n").faults == [])
        let wide = Self.read("student,2026-09-01,2026-09-08\n,84,85\n,,\n")
        #expect(wide.faults.map { $0.prefix { $0 != " " } } == ["2:1:"])
        #expect(wide.sheet?.entries.isEmpty == true)
    }

    @Test("an empty file lacks its first column")
    func emptyFile() {
        #expect(
            Self.read("").faults == [
                "1:1: error: the column `student` is missing; add `student` to the first line, and its cells below it [missing-field]"
            ])
    }
}
