import Growth
import Lexicon
import Records

/// The students of a school by class and name, as a teacher hands papers out.
struct PrintRoster: Sendable {
    struct Room: Sendable {
        let title: String
        let students: [Student]
    }

    let rooms: [Room]

    /// The students who have not left by a day, of one class or of all. Those of a class that is not there come last,
    /// together.
    /// - Throws: `UnknownChoice` for a class that is not there.
    init(
        _ records: Records, room: String?, on day: Day, withoutClass: String,
        where belongs: (Student) -> Bool = { _ in true }
    ) throws(UnknownChoice) {
        let known = records.all.compactMap { $0 as? ClassRoom }
        if let room { try UnknownChoice.check(room, among: known.map(\.head.id), what: "class") }
        var byRoom: [String: [Student]] = [:]
        let ids = Set(known.map(\.head.id))
        for case let student as Student in records.all where belongs(student) {
            if let left = student.left, left.value <= day { continue }
            let own = student.head.references.first { $0.role == .classRoom }?.id ?? ""
            byRoom[ids.contains(own) ? own : "", default: []].append(student)
        }
        let chosen = known.filter { room == nil || $0.head.id == room }
        var rooms = chosen.map { ($0.head.title.value, byRoom[$0.head.id] ?? []) }
            .sorted { ($0.0.sortKey, $0.0) < ($1.0.sortKey, $1.0) }
        if room == nil { rooms.append((withoutClass, byRoom[""] ?? [])) }
        self.rooms = rooms.filter { !$0.1.isEmpty }.map { title, students in
            Room(title: title, students: students.sorted { $0.printKey < $1.printKey })
        }
    }

    var count: Int { rooms.reduce(0) { $0 + $1.students.count } }
}

extension Student {
    fileprivate var printKey: (String, String) { (fullName.sortKey, head.id) }
}
