import Records

/// Who may see each record and each file of a school, at the widest: one pure function of what was written.
///
/// A record goes no wider than it says itself (or its kind does), than the family lets work go, and than what it is
/// about. A file goes where a record that shows it goes, but never wider than `files` says: the work of the student in
/// whose folder it lies, the picture of each student in it, and in sound and film the voice of all of them.
///
/// Consent for `name` is for the names in texts (`School/Names`). Consent for `celebration` is not looked at, because
/// nothing shows that a goal was celebrated: who shows it first meets the goal's reach with it here.
struct EffectiveAudience: Sendable {
    /// The reach of each record.
    let records: [Reach]
    /// How far consent lets each file go, by path.
    let files: [String: Reach]
    /// The class of each student that says one, by id.
    let roomOfStudent: [String: String]
    /// Who is in each file, as far as some record says so.
    let peopleInFiles: PeopleInFiles

    /// - Parameter files: the files that any record shows.
    /// O((records + links) × the longest chain of records about records).
    init(
        of records: [any RecordKind], graph: LinkGraph, files: [PublishedFile], consents: ConsentList
    ) {
        var rooms: [String: String] = [:]
        for (offset, record) in records.enumerated() where type(of: record) == Student.self {
            guard let room = graph.targets(of: RecordHandle(offset), .classRoom).first else { continue }
            rooms[record.head.id] = records[room.offset].head.id
        }
        roomOfStudent = rooms
        let consented = Consented(consents: consents, roomOfStudent: rooms)
        self.records = Self.reaches(of: records, graph, consented)

        let people = PeopleInFiles(of: records, files: files)
        peopleInFiles = people
        self.files = Dictionary(
            files.map { ($0.path, consented.reach(ofFile: $0.path, people: people[$0.path])) },
            uniquingKeysWith: { $1 })
    }

    private static func reaches(
        of records: [any RecordKind], _ graph: LinkGraph, _ consented: Consented
    ) -> [Reach] {
        var reaches = records.indices.map { offset -> Reach in
            let record = records[offset]
            let own = record.head.audience?.value ?? type(of: record).definition.circle
            if let student = record is Student ? record.head.id : record.head.student {
                return consented.reach(own, ofWorkBy: student)
            }
            let room =
                record is ClassRoom
                ? record.head.id
                : graph.targets(of: RecordHandle(offset), .classRoom).first.map { records[$0.offset].head.id }
            return Reach(own, of: room.map(Reach.Holder.room) ?? .school)
        }
        let narrowing = narrowingLinks(records, graph)
        // A reflection on feedback on evidence: as many rounds as the longest such chain. Reaches only ever narrow, so
        // this ends, also when records are about each other.
        var changed = true
        while changed {
            changed = false
            for (record, subject) in narrowing {
                let narrowed = reaches[record.offset].narrowed(by: reaches[subject.offset])
                guard narrowed != reaches[record.offset] else { continue }
                reaches[record.offset] = narrowed
                changed = true
            }
        }
        return reaches
    }

    private static func narrowingLinks(
        _ records: [any RecordKind], _ graph: LinkGraph
    ) -> [(RecordHandle, RecordHandle)] {
        var links: [(RecordHandle, RecordHandle)] = []
        for (offset, record) in records.enumerated() {
            let roles = Set(record.head.references.lazy.filter(\.narrows).map(\.role))
            guard !roles.isEmpty else { continue }
            let handle = RecordHandle(offset)
            for edge in graph.edges(from: handle) where roles.contains(edge.role) { links.append((handle, edge.other)) }
        }
        return links
    }
}

/// How far families let the things of their children go.
private struct Consented {
    let consents: ConsentList
    let roomOfStudent: [String: String]

    /// A thing that a student made and that asks for a circle.
    func reach(_ own: Circle, ofWorkBy student: String) -> Reach {
        reach(min(own, consents[student].work.circle), student)
    }

    func reach(ofFile path: String, people: Set<String>) -> Reach {
        let (owner, isHeard) = (FilePlace.owner(of: path), FilePlace.isHeard(path))
        var reach = owner.map { self.reach(.public, ofWorkBy: $0) } ?? .everyone
        for student in people { reach = reach.met(with: self.reach(consents[student].photo.circle, student)) }
        guard isHeard else { return reach }
        for student in people.union([owner].compactMap(\.self)) {
            reach = reach.met(with: self.reach(consents[student].voice.circle, student))
        }
        return reach
    }

    private func reach(_ circle: Circle, _ student: String) -> Reach {
        Reach(circle, of: .student(student, room: roomOfStudent[student]))
    }
}

/// What a file's path says of it.
enum FilePlace {
    /// The student in whose folder a file lies.
    static func owner(of path: String) -> String? {
        let segments = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard segments.count == 3, segments[0] == "students" else { return nil }
        return String(segments[1])
    }

    /// Whether it is sound or film, in which people can be heard.
    static func isHeard(_ path: String) -> Bool {
        let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[$0...].lowercased() } ?? ""
        return [".mp3", ".m4a", ".wav", ".mp4", ".mov", ".webm", ".ogg"].contains(ending)
    }
}
