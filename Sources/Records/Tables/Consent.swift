import Diagnostics
import Growth

/// How far a family lets a thing go.
package enum ConsentCircle: String, Choice {
    case none, family, `class`, school, `public`

    /// The widest circle that this allows; `none` leaves a thing to the staff.
    package var circle: Circle {
        switch self {
        case .none: .staff
        case .family: .family
        case .class: .class
        case .school: .school
        case .public: .public
        }
    }
}

/// What one family consents to: a row of `private/consent.csv`.
package struct Consent: Sendable {
    package let student: String
    package let name: ConsentCircle
    package let photo: ConsentCircle
    package let voice: ConsentCircle
    package let work: ConsentCircle
    package let celebration: ConsentCircle

    /// Without a row, everything stays in the family.
    package static func withoutRow(_ student: String) -> Consent {
        Consent(student: student, name: .family, photo: .family, voice: .family, work: .family, celebration: .family)
    }
}

/// `private/consent.csv`.
package struct ConsentList: Sendable {
    package static let path = "private/consent.csv"

    private var byStudent: [String: Consent] = [:]
    /// The rows' students with their places, so that linking can say which of them don't exist.
    package private(set) var students: [Located<String>] = []
    package private(set) var source = SourceText(path: ConsentList.path, bytes: [])

    package init() {}

    package init(_ source: SourceText, reporting report: inout DiagnosticReport) {
        self.source = source
        let kinds = ["name", "photo", "voice", "work", "celebration"]
        guard let table = CSVTable(source, reporting: &report),
            let columns = table.columns(
                required: ["student", "given-by", "date"] + kinds, optional: [], reporting: &report),
            let student = columns["student"], let date = columns["date"]
        else { return }
        var rowOfStudent: [String: Int] = [:]
        for row in table.rows {
            let place = table.range(row: row.number, column: student)
            if let first = rowOfStudent.updateValue(row.number, forKey: row[student]) {
                report.report(
                    RecordFault.twice(what: "student", value: row[student], firstLine: table.line(ofRow: first)),
                    at: place, in: source
                )
            }
            if Day(row[date]) == nil {
                report.report(
                    RecordFault.badDate(key: "date", value: row[date]),
                    at: table.range(row: row.number, column: date), in: source)
            }
            var given: [String: ConsentCircle] = [:]
            for kind in kinds {
                guard let column = columns[kind] else { continue }
                if let circle = ConsentCircle(rawValue: row[column]) {
                    given[kind] = circle
                } else {
                    report.report(
                        RecordFault.unknownWord(key: kind, word: row[column], known: ConsentCircle.words),
                        at: table.range(row: row.number, column: column), in: source)
                }
            }
            students.append(Located(row[student], at: place))
            byStudent[row[student]] = Consent(
                student: row[student], name: given["name"] ?? .none, photo: given["photo"] ?? .none,
                voice: given["voice"] ?? .none, work: given["work"] ?? .none, celebration: given["celebration"] ?? .none
            )
        }
    }

    package subscript(student: String) -> Consent {
        byStudent[student] ?? .withoutRow(student)
    }
}
