import Diagnostics
import Records
import Testing

@Suite("Spreadsheets saved as CSV")
struct CSVTableTests {
    static func read(_ text: String) -> (table: CSVTable?, faults: [String]) {
        var report = DiagnosticReport()
        let table = CSVTable(SourceText(path: "t.csv", text), reporting: &report)
        return (table, report.printed(as: .line).split(separator: "\n").map(String.init))
    }

    /// Where each cell begins and ends, as `line:column–line:column`.
    static func place(_ table: CSVTable, _ row: Int, _ column: Int) -> String {
        let range = table.range(row: row, column: column)
        return "\(range.start.line):\(range.start.column)–\(range.end.line):\(range.end.column)"
    }

    @Test("commas, semicolons and tabs are recognised", arguments: [",", ";", "\t"])
    func delimiters(mark: String) throws {
        let text = ["student", "code"].joined(separator: mark) + "\n" + ["ada", "KRTM"].joined(separator: mark) + "\n"
        let table = try #require(Self.read(text).table)
        #expect(table.header == ["student", "code"])
        #expect(table.rows.map(\.cells) == [["ada", "KRTM"]])
        #expect(Self.place(table, 1, 1) == "2:5–2:9")
    }

    @Test(
        "a byte order mark and Windows line breaks change nothing", arguments: ["", "\u{FEFF}"], ["\n", "\r\n", "\r"])
    func windows(mark: String, end: String) throws {
        let table = try #require(Self.read(mark + ["a,b", "1,2", "3,4"].joined(separator: end)).table)
        #expect(table.header == ["a", "b"])
        #expect(table.rows.map(\.cells) == [["1", "2"], ["3", "4"]])
        #expect(Self.place(table, 0, 0) == "1:1–1:2")
        #expect(Self.place(table, 1, 1) == "2:3–2:4")
        #expect(Self.place(table, 2, 0) == "3:1–3:2")
    }

    @Test("places are right behind quoted cells with commas, quotes and line breaks")
    func places() throws {
        let text = "a,b,c\n\"x, y\",\"say \"\"hi\"\"\",3\n\"two\nlines\",é,\"last\"\nz,z,z\n"
        let table = try #require(Self.read(text).table)
        #expect(
            table.rows.map(\.cells) == [["x, y", "say \"hi\"", "3"], ["two\nlines", "é", "last"], ["z", "z", "z"]])
        #expect(Self.place(table, 1, 0) == "2:1–2:7")
        #expect(Self.place(table, 1, 1) == "2:8–2:20")
        #expect(Self.place(table, 1, 2) == "2:21–2:22")
        #expect(Self.place(table, 2, 0) == "3:1–4:7")
        #expect(Self.place(table, 2, 1) == "4:8–4:9")
        #expect(Self.place(table, 2, 2) == "4:10–4:16")
        #expect(Self.place(table, 3, 1) == "5:3–5:4")
    }

    @Test("empty lines and rows of empty cells are left out, and don't shift places")
    func emptyRows() throws {
        let table = try #require(Self.read("a,b\n\n,\n1,2\n\n").table)
        #expect(table.rows.map(\.number) == [3])
        #expect(Self.place(table, 3, 1) == "4:3–4:4")
    }

    @Test("cells are without the spaces around them; a row that is too short ends in empty cells")
    func trimmed() throws {
        let table = try #require(Self.read(" a , b \n 1 , 2 x \n3\n").table)
        #expect(table.header == ["a", "b"])
        #expect(table.rows[0][0] == "1" && table.rows[0][1] == "2 x")
        #expect(table.rows[1][0] == "3" && table.rows[1][1] == "" && table.rows[1][99] == "")
    }

    @Test("an empty file is a table of nothing", arguments: ["", "\n", "\u{FEFF}"])
    func empty(text: String) throws {
        let (table, faults) = Self.read(text)
        #expect(faults == [])
        #expect(try #require(table).rows.isEmpty)
    }

    @Test(
        "a quote that is never closed would swallow the rest of the file; one in the middle of a cell is a slip: told with their place",
        arguments: [
            ("a,b\n\"x\"y,2\n", "2:4"), ("a,b\n1,5\" ruler\n", "2:4"),
            ("a,b\n\"two\nlines\",3\n1,\"open\n2,3\n", "4:3"),
            ("a,b\n1,5\"", "2:4"), ("a,b\n\"é\" x,1\n", "2:5"), ("a,\"b", "1:3"),
        ])
    func strayQuote(text: String, place: String) {
        let (table, faults) = Self.read(text)
        #expect(table == nil)
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("t.csv:\(place): error: this table can't be read: ") == true, "\(faults)")
        #expect(faults.first?.hasSuffix("[bad-table]") == true)
    }

    @Test("whatever stands in quotes comes back, and its place leads to it", arguments: [",", ";", "\t"])
    func anything(mark: String) throws {
        var generator = SystemRandomNumberGenerator()
        let pieces = ["a", "é", "\"", ",", ";", "\t", "\n", " x", "🙂", "7", "'", "\u{2028}"]
        for _ in 0..<60 {
            let columns = Int.random(in: 1...5, using: &generator)
            let rows = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                (0..<columns).map { _ in
                    "b"
                        + (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                            pieces.randomElement(using: &generator) ?? ""
                        }
                        .joined() + "e"
                }
            }
            let raw = rows.map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" } }
            // The first line says which mark it is.
            let text = (["h" + mark] + raw.map { $0.joined(separator: mark) }).joined(separator: "\n")
            let table = try #require(Self.read(text).table, "\(text)")
            #expect(table.rows.map(\.cells) == rows, "\(text)")
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
            for (row, cells) in raw.enumerated() {
                for (column, cell) in cells.enumerated() {
                    let range = table.range(row: row + 1, column: column)
                    let (start, end) = (range.start, range.end)
                    // From the start to the end, over as many lines as the cell has.
                    let found = (start.line...end.line).map { number in
                        let line = lines[Int(number) - 1]
                        let from = number == start.line ? Int(start.column) - 1 : 0
                        let to = number == end.line ? Int(end.column) - 1 : line.count
                        var scalars = String.UnicodeScalarView()
                        scalars.append(contentsOf: line[from..<to])
                        return String(scalars)
                    }
                    #expect(found.joined(separator: "\n") == cell, "\(text)")
                }
            }
        }
    }

    @Test("quotes that are doubled belong to the cell")
    func doubled() throws {
        let table = try #require(Self.read("a,b\n5\"\" ruler,\"say \"\"x\"\"\"\n").table)
        #expect(table.rows.map(\.cells) == [["5\" ruler", "say \"x\""]])
    }

    @Test("columns come in any order; a misspelt, a missing and a repeated one is told")
    func columns() throws {
        var report = DiagnosticReport()
        let sound = try #require(Self.read("code,student\n").table)
        #expect(
            sound.columns(required: ["student", "code"], optional: ["term"], reporting: &report) == [
                "code": 0, "student": 1,
            ])
        #expect(report.diagnostics.isEmpty)
        let wrong = try #require(Self.read("student,cod,student\n").table)
        #expect(wrong.columns(required: ["student", "code"], optional: ["term"], reporting: &report) == nil)
        #expect(
            report.printed(as: .line).split(separator: "\n").map(String.init) == [
                "t.csv:1:9: error: `cod` is not a column of this table; did you mean `code`? [unknown-column]",
                "t.csv:1:13: error: column `student` stands twice; change one of the two, or take it out [twice]",
            ])
    }

    @Test(
        "a cell beyond the last column is told: a decimal comma would lose its fraction",
        arguments: ["long", "wide", "codes"])
    func cellsBeyond(shape: String) {
        var report = DiagnosticReport()
        switch shape {
        case "long":
            _ = ScoreSheet(
                SourceText(path: "t.csv", "student,assessment,date,score\nada,facts,2026-09-01,84,5\n"), name: "t",
                reporting: &report)
        case "wide":
            _ = ScoreSheet(SourceText(path: "t.csv", "student,2026-09-01\nada,84,5\n"), name: "t", reporting: &report)
        default: _ = CodeList(SourceText(path: "t.csv", "student,code\nada,KRTM,t1\n"), reporting: &report)
        }
        #expect(report.diagnostics.count == 1)
        #expect(report.diagnostics.first?.range?.start.line == 2)
    }
}

extension CSVTable.Row {
    fileprivate var cells: [String] { (0..<count).map { self[$0] } }
}
