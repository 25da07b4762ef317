import Diagnostics

/// `private/codes.csv`: the four letters by which everyone but the family and the staff knows a
/// student.
package struct CodeList: Sendable {
    package static let path = "private/codes.csv"

    /// Code by student id.
    package private(set) var codes: [String: String]
    /// The file as it was read; nil when there is none yet.
    package let source: SourceText?

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
        var rowOfCode: [String: Int] = [:]
        for row in table.rows {
            let letters = row[code]
            let place = table.range(row: row.number, column: code)
            guard Self.isCode(letters) else {
                report.report(
                    RecordFault.badCell(column: "code", value: letters, expected: "four capital letters"), at: place,
                    in: source)
                continue
            }
            if let first = rowOfCode.updateValue(row.number, forKey: letters) {
                report.report(
                    RecordFault.twice(what: "code", value: letters, firstLine: first + 1), at: place, in: source)
            }
            if codes.updateValue(letters, forKey: row[student]) != nil {
                report.report(
                    RecordFault.twice(what: "student", value: row[student], firstLine: 1),
                    at: table.range(row: row.number, column: student), in: source)
            }
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
            let lettersOfNames = Set((students[student] ?? []).joined().uppercased())
            var code: String
            var tries = 0
            repeat {
                code = String(
                    (0..<4).map { _ in Self.letters[Int.random(in: 0..<Self.letters.count, using: &generator)] })
                tries += 1
            } while taken.contains(code) || (tries < 200 && code.count(where: lettersOfNames.contains) > 2)
            taken.insert(code)
            codes[student] = code
            lines.append((code, "\(student),\(code),\(term)"))
        }
        return lines.sorted { $0.code < $1.code }.map(\.line)
    }
}
