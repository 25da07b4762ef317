import Diagnostics

/// `private/codes.csv`: the four letters by which everyone but the family and the staff knows a
/// student.
package struct CodeList: Sendable {
    package static let path = "private/codes.csv"

    /// Code by student id.
    package private(set) var codes: [String: String]
    /// The file as it was read; nil when there is none yet.
    package let source: SourceText?
    /// How the table is laid out, so that new lines fit it.
    private var header = ["student", "code", "term"]
    private var delimiter: Character = ","

    /// Before there is a file.
    package init() {
        codes = [:]
        source = nil
    }

    package init(_ source: SourceText, reporting report: inout DiagnosticReport) {
        self.source = source
        codes = [:]
        guard let table = CSVTable(source, reporting: &report),
            let columns = table.columns(required: ["student", "code"], optional: ["term"], reporting: &report),
            let student = columns["student"], let code = columns["code"]
        else { return }
        header = table.header
        delimiter = table.delimiter
        var rowOfCode: [String: Int] = [:]
        var rowOfStudent: [String: Int] = [:]
        for row in table.rows {
            func tell(_ fault: RecordFault, column: Int) {
                report.report(fault, at: table.range(row: row.number, column: column), in: source)
            }
            func tellTwice(_ what: String, _ value: String, first: Int, column: Int) {
                tell(.twice(what: what, value: value, firstLine: table.line(ofRow: first)), column: column)
            }
            let letters = row[code]
            guard Self.isCode(letters) else {
                tell(.noCode(letters), column: code)
                continue
            }
            if let first = rowOfCode.updateValue(row.number, forKey: letters) {
                tellTwice("code", letters, first: first, column: code)
            }
            if let first = rowOfStudent.updateValue(row.number, forKey: row[student]) {
                tellTwice("student", row[student], first: first, column: student)
            }
            codes[row[student]] = letters
        }
    }

    private static func isCode(_ text: String) -> Bool {
        text.utf8.count == 4 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    // MARK: - New codes

    /// Consonants that no one takes for another letter or a digit.
    static let letters = Array("CDFHJKMNPRTVWX")

    /// Gives a code to each student that has none and returns the lines to add to the file, in the
    /// order of the codes, so that the file tells nothing of the roster.
    ///
    /// A code is random, unlike every other, and shares at most two letters with the name, so that
    /// nobody guesses. `names` are ids and names by student id.
    package mutating func complete(
        for students: [String: [String]], term: String, using generator: inout some RandomNumberGenerator
    ) -> [String] {
        var lines: [(code: String, line: String)] = []
        var taken = Set(codes.values)
        for student in students.keys.sorted() where codes[student] == nil {
            let lettersOfNames = Self.letters(of: students[student] ?? [])
            var code: String
            var tries = 0
            repeat {
                // With tens of thousands of students the consonants are used up: then any letters will do.
                let letters = tries < 1000 ? Self.letters : Self.allLetters
                code = String((0..<4).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
                tries += 1
            } while taken.contains(code) || (tries < 200 && code.count(where: lettersOfNames.contains) > 2)
            taken.insert(code)
            codes[student] = code
            lines.append((code, line(student: student, code: code, term: term)))
        }
        return lines.sorted { $0.code < $1.code }.map(\.line)
    }

    private static let allLetters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { Character(UnicodeScalar($0)) }

    /// The letters of names as capitals without marks: `Łucja Peña` has L and N.
    private static func letters(of names: [String]) -> Set<Character> {
        Set(
            names.lazy.flatMap { $0.uppercased().unicodeScalars }.map { scalar in
                let words = (scalar.isASCII ? nil : scalar.properties.name)?.split(separator: " ") ?? []
                // As Unicode names it: LATIN CAPITAL LETTER L WITH STROKE.
                return words.count > 4 && words[4...].first == "WITH" ? words[3].first ?? "-" : Character(scalar)
            })
    }

    /// A row of the table that is there, or of a new one.
    private func line(student: String, code: String, term: String) -> String {
        header.map { column in
            switch column {
            case "student": quoted(student)
            case "code": code
            case "term": quoted(term)
            default: ""
            }
        }.joined(separator: String(delimiter))
    }

    private func quoted(_ cell: String) -> String {
        let isPlain =
            cell.allSatisfy { $0 != delimiter && $0 != "\"" && $0 != "\n" } && cell.first != " " && cell.last != " "
        return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
