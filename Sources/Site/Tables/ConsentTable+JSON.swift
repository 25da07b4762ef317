import Diagnostics
import Records
import School

extension ConsentTable {
    func printedAsJSON() -> String { ConsentRecord(self).printedAsJSON }
}

/// The JSON form of the table: what `--format json` promises to programs.
private struct ConsentRecord: Encodable {
    let students: [StudentRecord]
    let narrowed: [NarrowedRecord]
    let heldBack: [FileRecord]
    let walls: [WallRecord]

    init(_ table: ConsentTable) {
        students = table.rows.map(StudentRecord.init)
        narrowed = table.narrowed.map { record in
            NarrowedRecord(
                file: record.place.path, line: record.place.line, student: record.student,
                asks: record.asks.rawValue, gets: record.gets.rawValue,
                because: record.isByConsent ? "consent" : "about")
        }
        heldBack = table.heldBack.map { file in
            FileRecord(
                file: file.file, shownBy: file.place.path, line: file.place.line, asks: file.asks.rawValue,
                missing: file.missing.map {
                    MissingRecord(student: $0.student, consent: $0.kind.rawValue, gives: $0.gives.rawValue)
                })
        }
        walls = table.walls.map { wall in
            WallRecord(
                file: wall.place.path, line: wall.place.line, title: wall.title, circle: wall.shared.circle.rawValue,
                students: wall.shared.everyone.count, agreed: wall.shared.agreed.count, needed: wall.shared.needed,
                missing: wall.missing)
        }
    }

    struct StudentRecord: Encodable {
        let student, name, code, room: String
        let consent: [String: String]
        let hasRow: Bool
        let givenBy: String?
        let date, left: String?
        let records: [String: Int]
        let narrowed: Int

        init(_ row: ConsentTable.Row) {
            (student, name, code, room) = (row.student, row.name, row.code, row.room)
            consent = Dictionary(
                uniqueKeysWithValues: ConsentKind.allCases.map { ($0.rawValue, row.consent[$0].rawValue) })
            hasRow = row.hasRow
            givenBy = row.hasRow ? row.consent.givenBy : nil
            date = row.consent.date?.description
            left = row.left?.description
            records = Dictionary(
                uniqueKeysWithValues: Circle.allCases.map { ($0.rawValue, row.records[$0] ?? 0) })
            narrowed = row.narrowed
        }
    }

    struct NarrowedRecord: Encodable {
        let file: String
        let line: Int
        let student, asks, gets, because: String
    }

    struct FileRecord: Encodable {
        let file, shownBy: String
        let line: Int
        let asks: String
        let missing: [MissingRecord]
    }

    struct MissingRecord: Encodable {
        let student, consent, gives: String
    }

    struct WallRecord: Encodable {
        let file: String
        let line: Int
        let title, circle: String
        let students, agreed, needed: Int
        let missing: [String]
    }
}
