import Diagnostics
import Growth
import Lexicon
import Records

extension School {
    /// Who may see what of whom on a day. O(records + files × records that show them + walls × students).
    package func consentTable(on day: Day, drafts: Bool) -> ConsentTable {
        ConsentSurvey(asOf(day), written: self, day: day, drafts: drafts).table()
    }
}

/// Looks through a school for what consent allows and what is missing.
private struct ConsentSurvey {
    /// The school as of the day, and as it was written.
    let school: School
    let written: School
    let day: Day
    let drafts: Bool

    init(_ school: School, written: School, day: Day, drafts: Bool) {
        self.school = school
        self.written = written
        self.day = day
        self.drafts = drafts
    }

    func table() -> ConsentTable {
        let (narrowed, counts) = records()
        var rows = students()
        for index in rows.indices {
            let student = rows[index].student
            rows[index].records = counts[student] ?? [:]
            rows[index].narrowed = narrowed.count { $0.student == student }
        }
        return ConsentTable(
            rows: rows, narrowed: narrowed, heldBack: heldBack(), walls: walls(rows),
            names: Dictionary(rows.map { ($0.student, $0.name) }, uniquingKeysWith: { first, _ in first }))
    }

    private func students() -> [ConsentTable.Row] {
        var titles: [String: String] = [:]
        for case let room as ClassRoom in school.records { titles[room.head.id] = room.head.title.value }
        let rows = school.records.compactMap { record -> ConsentTable.Row? in
            guard let student = record as? Student else { return nil }
            let id = student.head.id
            let room = school.audience.roomOfStudent[id] ?? ""
            return ConsentTable.Row(
                student: id, name: student.fullName, code: school.codes.codes[id] ?? "", room: room,
                roomTitle: titles[room] ?? room, consent: written.consents[id],
                hasRow: written.consents.hasRow(for: id),
                left: student.left.flatMap { $0.value <= day ? $0.value : nil })
        }
        return rows.map { (key: $0.name.sortKey, row: $0) }
            .sorted { ($0.row.room, $0.key, $0.row.student) < ($1.row.room, $1.key, $1.row.student) }.map(\.row)
    }

    /// The records that ask for more than they get, and how many of each student's are how wide.
    private func records() -> (narrowed: [ConsentTable.Narrowed], counts: [String: [Circle: Int]]) {
        var narrowed: [ConsentTable.Narrowed] = []
        var counts: [String: [Circle: Int]] = [:]
        for (offset, record) in school.records.enumerated() {
            let head = record.head
            guard let student = head.student, school.isOut(head, day, drafts) else { continue }
            let gets = school.circles[offset]
            counts[student, default: [:]][gets, default: 0] += 1
            guard let asks = head.audience, asks.value > gets else { continue }
            narrowed.append(
                ConsentTable.Narrowed(
                    place: ConsentTable.Place(head, asks.range), student: student, asks: asks.value, gets: gets,
                    isByConsent: school.consents[student].work.circle == gets))
        }
        return (narrowed, counts)
    }

    // MARK: - Files

    private func heldBack() -> [ConsentTable.HeldBack] {
        var widest: [String: (circle: Circle, place: ConsentTable.Place, room: String?)] = [:]
        for (offset, record) in school.records.enumerated() {
            let head = record.head
            let circle = school.circles[offset]
            let student = record is Student ? head.id : head.student
            func show(_ path: String, _ range: SourceRange) {
                guard school.isOut(head, day, drafts), circle > widest[path]?.circle ?? .staff else { return }
                let room = student.flatMap { school.audience.roomOfStudent[$0] }
                widest[path] = (circle, ConsentTable.Place(head, range), room)
            }
            if let evidence = record as? Evidence {
                for attachment in evidence.files {
                    guard let path = evidence.path(of: attachment) else { continue }
                    show(path, attachment.file.range)
                }
            }
            for case .file(let path) in school.bodies[offset].targets { show(path, .start) }
        }
        return widest.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
            guard let shown = widest[path] else { return nil }
            let missing = missing(
                from: path, people: school.audience.peopleInFiles[path], for: shown.circle, shown.room)
            return missing.isEmpty
                ? nil
                : ConsentTable.HeldBack(file: path, place: shown.place, asks: shown.circle, missing: missing)
        }
    }

    /// The consents that keep a file from a circle.
    private func missing(
        from path: String, people: Set<String>, for circle: Circle, _ room: String?
    ) -> [ConsentTable.Missing] {
        let owner = FilePlace.owner(of: path)
        var needs: [(student: String, kind: ConsentKind)] = owner.map { [($0, .work)] } ?? []
        needs += people.sorted().map { ($0, .photo) }
        if FilePlace.isHeard(path) {
            needs += people.union([owner].compactMap(\.self)).sorted().map { ($0, .voice) }
        }
        return needs.compactMap { student, kind in
            let consent = school.consents[student]
            let gives = consent[kind].circle
            // The class of another child is not the class that reads this.
            let isElsewhere = gives == .class && circle == .class && school.audience.roomOfStudent[student] != room
            return gives < circle || isElsewhere
                ? ConsentTable.Missing(student: student, kind: kind, gives: consent[kind]) : nil
        }
    }

    // MARK: - Walls

    private func walls(_ rows: [ConsentTable.Row]) -> [ConsentTable.Wall] {
        school.sharedWalls(on: day, drafts: drafts).map { shared in
            let head = school.records[shared.wall.offset].head
            let missing = Set(shared.everyone).subtracting(shared.agreed)
                .map { school.records[$0.offset].head.id }
            return ConsentTable.Wall(
                place: ConsentTable.Place(head, head.audience?.range ?? .start), title: head.title.value,
                shared: shared, missing: rows.map(\.student).filter(Set(missing).contains))
        }
    }
}

extension ConsentTable.Place {
    fileprivate init(_ head: Head, _ range: SourceRange) {
        self.init(path: head.source.path, line: Int(range.start.line))
    }
}
