import Diagnostics
import Growth

/// `private/codes.csv`: the four letters by which everyone but the family and the staff knows a
/// student. There may be a line a student for each term; old ones stay, so that an old slip can be read.
package struct CodeList: Sendable {
    package static let path = "private/codes.csv"

    /// A line of the file.
    package struct Row: Sendable {
        package let student: String
        package let code: String
        /// A term's id; empty for a code that is older than all terms.
        package let term: String
        /// Where the term's cell stands, or the line begins; nil for a line that is not in the file yet.
        package let place: SourceRange?
    }

    /// Every sound line, those of students who left too, in the order of the file.
    package private(set) var rows: [Row] = []
    /// Whether the file has a sound header and no line below it, not even a faulty one.
    package private(set) var isOnlyHeader = false
    /// Whether its lines can say a term.
    package var hasTerms: Bool { header.contains("term") }
    /// The code in force of each student, by id.
    package private(set) var codes: [String: String] = [:]
    /// The file as it was read; nil when there is none yet.
    package let source: SourceText?
    /// How the table is laid out, so that new lines fit it.
    private(set) var header = ["student", "code", "term"]
    private(set) var delimiter: Character = ","
    /// The ids of the school's terms in their order, and how many of them have begun. None before `inForce`.
    private var terms: [String: Int] = [:]
    private var begun = 0

    /// Before there is a file.
    package init() { source = nil }

    package init(_ source: SourceText, reporting report: inout DiagnosticReport) {
        self.source = source
        guard source.bytes.contains(where: { !" \t\r\n".utf8.contains($0) }) else {
            report.report(CodeFault.emptyFile, at: .start, in: source)
            return
        }
        guard let table = CSVTable(source, reporting: &report),
            let columns = table.columns(required: ["student", "code"], optional: ["term"], reporting: &report),
            let student = columns["student"], let code = columns["code"]
        else { return }
        header = table.header
        delimiter = table.delimiter
        isOnlyHeader = table.rows.isEmpty
        let term = columns["term"]
        // What each line must have: cells of no name at the end may be missing.
        let width = [student, code, term ?? 0].reduce(0, max) + 1
        var seen = Seen()
        for row in table.rows {
            func tell(_ fault: CodeFault, column: Int) {
                report.report(fault, at: table.range(row: row.number, column: column), in: source)
            }
            guard row.count >= width else {
                tell(.cutOff(cells: row.count, columns: width), column: row.count - 1)
                continue
            }
            guard Self.isCode(row[code]) else {
                tell(.noCode(row[code]), column: code)
                continue
            }
            guard !row[student].isEmpty else {
                tell(.noStudent(code: row[code]), column: student)
                continue
            }
            let line = Row(
                student: row[student], code: row[code], term: term.map { row[$0] } ?? "",
                place: table.range(row: row.number, column: term ?? student))
            for (fault, isOfCode) in seen.faults(of: line, at: table.line(ofRow: row.number)) {
                tell(fault, column: isOfCode ? code : student)
            }
            rows.append(line)
        }
        refresh()
    }

    private static func isCode(_ text: String) -> Bool {
        text.utf8.count == 4 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    // MARK: - By term

    /// This list on a day: the code in force is that of the latest term that has begun by then, else the earliest
    /// that a student has. A line without a term, or with none of these, is older than all terms.
    package func inForce(on day: Day, terms: [Term]) -> CodeList {
        inForce(terms: terms.map(\.id.value), begun: terms.lastIndex { $0.start.value <= day }.map { $0 + 1 } ?? 0)
    }

    /// This list in a term, whatever the day.
    package func inForce(in term: String, terms: [Term]) -> CodeList {
        let ids = terms.map(\.id.value)
        return inForce(terms: ids, begun: ids.firstIndex(of: term).map { $0 + 1 } ?? 0)
    }

    private func inForce(terms: [String], begun: Int) -> CodeList {
        var list = self
        list.terms = Dictionary(terms.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        list.begun = begun
        list.refresh()
        return list
    }

    /// The students who have a code for this very term.
    package func students(withCodeFor term: String) -> Set<String> {
        Set(rows.lazy.filter { $0.term == term }.map(\.student))
    }

    private mutating func refresh() {
        var best: [String: (order: Int, code: String)] = [:]
        for row in rows {
            let order = terms[row.term] ?? 0
            if let other = best[row.student]?.order, !isNearer(order, than: other) { continue }
            best[row.student] = (order, row.code)
        }
        codes = best.mapValues(\.code)
    }

    /// Whether a code of the term at this place goes before one of another: a term that has begun before one that
    /// has not, the later of two that have, the earlier of two that have not.
    private func isNearer(_ order: Int, than other: Int) -> Bool {
        order <= begun ? other > begun || order > other : other > begun && order < other
    }

    /// Takes in lines that were made.
    mutating func add(_ new: [Row]) {
        rows += new
        refresh()
    }
}

/// What stands in the lines so far.
private struct Seen {
    private var byCode: [String: (student: String, line: Int)] = [:]
    private var byTerm: [[String]: Int] = [:]

    /// What is wrong with a line beside those before it, and whether it is the code's fault.
    mutating func faults(of row: CodeList.Row, at line: Int) -> [(CodeFault, isOfCode: Bool)] {
        var faults: [(CodeFault, isOfCode: Bool)] = []
        if let first = byCode[row.code] {
            let fault = CodeFault.codeTwice(
                code: row.code, student: row.student, first: first.student, firstLine: first.line)
            faults.append((fault, true))
        } else {
            byCode[row.code] = (row.student, line)
        }
        if let first = byTerm[[row.student, row.term]] {
            faults.append((.studentTwice(student: row.student, term: row.term, firstLine: first), false))
        } else {
            byTerm[[row.student, row.term]] = line
        }
        return faults
    }
}
