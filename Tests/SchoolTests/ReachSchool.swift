import Records
import Seeded
import TestSupport

@testable import School

/// A school made at random, and who may see what in it, as the law of the house says it: one reader after the other,
/// one record after the other, without a lattice.
struct ReachSchool {
    static let rooms = ["a", "b", "c"]
    static let studentCount = 7

    /// The class of each student, and what the family said: work, photo, voice; nil for no row.
    var rooms: [String]
    var consents: [(work: ConsentCircle, photo: ConsentCircle, voice: ConsentCircle)?]
    var records: [Record]

    struct Record {
        let id: String
        /// Nil for a page.
        let student: Int?
        var audience: Circle?
        /// Other records, which narrow this one.
        let about: [Int]
        /// Attached to evidence; nil when it has none.
        var file: (name: String, people: [Int])?
        /// The record whose file the body links to.
        let shows: Int?
    }

    init(_ generator: inout SeededGenerator) {
        rooms = (0..<Self.studentCount).map { _ in Self.rooms.randomElement(using: &generator) ?? "a" }
        consents = (0..<Self.studentCount).map { _ in
            Int.random(in: 0..<5, using: &generator) == 0
                ? nil : (Self.consent(&generator), Self.consent(&generator), Self.consent(&generator))
        }
        records = []
        for number in 0..<30 {
            let isPage = number % 10 == 9
            let isEvidence = !isPage && number < 15
            let people = (0..<Self.studentCount).filter { _ in Int.random(in: 0..<5, using: &generator) == 0 }
            let ending = ["png", "jpg", "mp3", "mp4"].randomElement(using: &generator) ?? "png"
            records.append(
                Record(
                    id: "r\(number)", student: isPage ? nil : Int.random(in: 0..<Self.studentCount, using: &generator),
                    audience: Int.random(in: 0..<6, using: &generator) == 0
                        ? nil
                        : [.public, Circle.allCases.randomElement(using: &generator)].randomElement(using: &generator)
                            ?? nil,
                    about: isPage || isEvidence
                        ? [] : (0..<number).filter { $0 % 10 != 9 && Int.random(in: 0..<12, using: &generator) == 0 },
                    file: isEvidence ? ("f\(number).\(ending)", people) : nil,
                    shows: number < 15
                        ? nil : [nil, Int.random(in: 0..<9, using: &generator)].randomElement(using: &generator) ?? nil)
            )
        }
    }

    private static func consent(_ generator: inout SeededGenerator) -> ConsentCircle {
        [.public, ConsentCircle.allCases.randomElement(using: &generator) ?? .none].randomElement(using: &generator)
            ?? .none
    }

    // MARK: - As files

    private func path(_ number: Int) -> String {
        let record = records[number]
        guard let student = record.student else { return "pages/\(record.id).md" }
        return "students/s\(student)/\(number < 15 ? "evidence" : "reflections")/\(record.id).md"
    }

    func filePath(_ number: Int) -> String? {
        guard let student = records[number].student, let file = records[number].file else { return nil }
        return "students/s\(student)/evidence/\(file.name)"
    }

    func linked() async throws -> Linked {
        var files = ["school.yml": SmallSchool.least["school.yml"] ?? ""]
        for room in Self.rooms {
            files["classes/\(room)/class.md"] = "---\ntitle: Class \(room)\ngrade: 3\nteachers: [T]\n---\n"
        }
        var rows = "student,given-by,date,name,photo,voice,work,celebration\n"
        for student in 0..<Self.studentCount {
            files["students/s\(student)/student.md"] = "---\nname: Zq\(student)\nclass: \(rooms[student])\n---\n"
            guard let consent = consents[student] else { continue }
            rows +=
                "s\(student),D,2026-08-20,none,\(consent.photo.rawValue),\(consent.voice.rawValue),\(consent.work.rawValue),none\n"
        }
        files["private/consent.csv"] = rows
        var school = SmallSchool(exactly: files)
        for (number, record) in records.enumerated() {
            var lines = record.audience.map { ["audience: \($0.rawValue)"] } ?? []
            if !record.about.isEmpty {
                let about = record.about.map { other -> String in
                    "s\(records[other].student ?? 0)/\(other < 15 ? "evidence" : "reflection"):\(records[other].id)"
                }
                lines.append("about: [\(about.joined(separator: ", "))]")
            }
            if let file = record.file, let path = filePath(number) {
                let people = file.people.map { "s\($0)" }.joined(separator: ", ")
                lines.append("files: [{file: \(file.name), alt: x, people: [\(people)]}]")
                school.pictures[path] = []
            }
            if record.student != nil { lines.append("date: 2026-10-01") }
            if number < 15, record.student != nil { lines += ["method: quiz", "purpose: for"] }
            var body = ""
            if let path = record.shows.flatMap(filePath) {
                body = "[x](\(record.student == nil ? "../" : "../../../")\(path))\n"
            }
            school.files[path(number)] =
                "---\ntitle: \(record.id)\n" + lines.map { $0 + "\n" }.joined() + "---\n" + body
        }
        return try await Linked(school)
    }

    // MARK: - Who may see what

    static let readers: [Readership] =
        [.public, .school, .staff] + rooms.map { .classRoom($0) }
        + (0..<studentCount).map { .family(student: "s\($0)") }

    /// The ids of the records that readers see.
    func records(for reader: Readership) -> Set<String> {
        Set(records.indices.filter { mayRead($0, reader) }.map { records[$0].id })
    }

    /// The paths of the files that they get.
    func files(for reader: Readership) -> Set<String> {
        var files: Set<String> = []
        for (number, record) in records.enumerated() where mayRead(number, reader) {
            for other in [record.file == nil ? nil : number, record.shows].compactMap(\.self) {
                if let path = filePath(other), mayHave(other, reader) { files.insert(path) }
            }
        }
        return files
    }

    private func mayRead(_ number: Int, _ reader: Readership) -> Bool {
        let record = records[number]
        if case .family(let child) = reader, let student = record.student, "s\(student)" != child { return false }
        var seen: Set<Int> = [number]
        var open = [number]
        while let next = open.popLast() {
            guard allows(next, reader) else { return false }
            for other in records[next].about where seen.insert(other).inserted { open.append(other) }
        }
        return true
    }

    /// Whether one record by itself lets readers in, whosever family they are.
    private func allows(_ number: Int, _ reader: Readership) -> Bool {
        let record = records[number]
        guard let student = record.student else { return isIn(record.audience ?? .public, reader, room: nil) }
        let work = (consents[student]?.work ?? .family).circle
        return isIn(record.audience ?? .family, reader, room: rooms[student])
            && isIn(work, reader, room: rooms[student])
    }

    private func mayHave(_ number: Int, _ reader: Readership) -> Bool {
        guard let owner = records[number].student, let file = records[number].file else { return false }
        let isHeard = file.name.hasSuffix("mp3") || file.name.hasSuffix("mp4")
        func agrees(_ student: Int, _ consent: ConsentCircle?) -> Bool {
            if case .family(let child) = reader, "s\(student)" != child { return false }
            return isIn((consent ?? .family).circle, reader, room: rooms[student])
        }
        return agrees(owner, consents[owner]?.work) && file.people.allSatisfy { agrees($0, consents[$0]?.photo) }
            && (!isHeard || (file.people + [owner]).allSatisfy { agrees($0, consents[$0]?.voice) })
    }

    private func isIn(_ circle: Circle, _ reader: Readership, room: String?) -> Bool {
        switch (reader, circle) {
        case (.staff, _), (_, .public): true
        case (_, .staff): false
        case (.public, _): false
        case (.family, _): true
        case (_, .school): true
        case (.classRoom(let id), .class): room == id || room == nil
        default: false
        }
    }
}
