import Diagnostics
import Effects
import Records

/// A record as it was read from one text, and what was wrong with it.
struct Reading<Kind: RecordKind> {
    let record: Kind?
    /// As `--format line` prints them, without the path of the record itself.
    let faults: [String]

    /// - Parameter path: where the text lies; by default where such records lie.
    init(_ type: Kind.Type = Kind.self, _ text: String, at path: String? = nil) async throws {
        try await self.init(type, bytes: Array(text.utf8), at: path)
    }

    init(_ type: Kind.Type = Kind.self, bytes: [UInt8], at path: String? = nil) async throws {
        let path = path ?? Self.path
        let tree = SourceTree(name: "", files: [path: bytes, "school.yml": Array(Self.school.utf8)])
        var report = DiagnosticReport()
        let records = try await Records(reading: tree, jobs: 1, reporting: &report)
        record = records.all.lazy.compactMap { $0 as? Kind }.first
        faults = report.printed(as: .line).split(separator: "\n").map { line in
            line.hasPrefix(path + ":") ? String(line.dropFirst(path.count + 1)) : String(line)
        }
    }

    private static var path: String {
        switch Kind.definition.place {
        case .folder(let folder): "\(folder)/example.md"
        case .folderOfItsOwn(let folder, let file): "\(folder)/example/\(file)"
        case .student(let folder): "students/ada-l/\(folder)/2026-09-14-example.md"
        }
    }

    private static var school: String {
        "name: S\ntimezone: UTC\nyear: 2026-27\nterms:\n  - {id: t1, title: T, start: 2026-08-15, end: 2027-07-01}\n"
    }
}

/// A value with its place, as `multiply @ 4:6`; what is not there is `-`.
func told<Value>(_ value: Located<Value>?) -> String {
    value.map { "\($0.value) @ \($0.range.start.line):\($0.range.start.column)" } ?? "-"
}

func told<Value>(_ values: [Located<Value>]) -> [String] { values.map { told($0) } }

/// A reference with its place, as `standards → standard m3-arrays @ 8:13`.
func told(_ reference: Reference) -> String {
    let student = reference.student.map { $0 + "/" } ?? ""
    let place = "\(reference.range.start.line):\(reference.range.start.column)"
    return "\(reference.role) → \(student)\(reference.kind):\(reference.id) @ \(place)"
}

extension Head {
    /// The body as text.
    var bodyText: String { String(decoding: source.bytes[body], as: UTF8.self) }
}
