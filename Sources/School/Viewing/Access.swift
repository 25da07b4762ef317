import Records

/// What one readership may know of a school.
struct Access {
    private let school: School
    private let readership: Readership
    /// The class of each student, by the student's id.
    private let classOfStudent: [String: String]
    private let names: [String: String]

    init(_ school: School, readership: Readership) {
        self.school = school
        self.readership = readership
        var classes: [String: String] = [:]
        var names: [String: String] = [:]
        for (offset, record) in school.records.enumerated() {
            guard let student = record as? Student else { continue }
            let parts = [student.name.value, student.familyName?.value ?? ""].filter { !$0.isEmpty }
            names[student.head.id] = parts.joined(separator: " ")
            if let room = school.graph.targets(of: RecordHandle(offset), .classRoom).first {
                classes[record.head.id] = school.records[room.offset].head.id
            }
        }
        classOfStudent = classes
        self.names = names
    }

    func mayRead(_ handle: RecordHandle) -> Bool {
        let record = school.records[handle.offset]
        return mayRead(
            school.circles[handle.offset], student: record is Student ? record.head.id : record.head.student,
            room: (record as? ClassRoom)?.head.id
                ?? school.graph.targets(of: handle, .classRoom).first.map { school.records[$0.offset].head.id })
    }

    /// Whether a circle around a student or a class reaches these readers.
    ///
    /// A family's own site holds their child's records and what is for everyone, but no other
    /// child's, however wide: it is their child's site.
    private func mayRead(_ circle: Circle, student: String?, room: String?) -> Bool {
        switch readership {
        case .staff: true
        case .public: circle >= .public
        case .school: circle >= .school
        case .classRoom(let id):
            circle >= .school || (circle >= .class && (student.map { classOfStudent[$0] ?? "" } ?? room ?? id) == id)
        case .family(let child):
            if let student {
                student == child && circle >= .family
            } else {
                circle >= .school || (circle >= .class && (room ?? classOfStudent[child]) == classOfStudent[child])
                    || (circle >= .family && room == nil)
            }
        }
    }

    /// Everyone knows that a class is there; a family's site shows its child's.
    func knowsClass(_ handle: RecordHandle) -> Bool {
        switch readership {
        case .staff, .public, .school: true
        case .classRoom(let id): school.records[handle.offset].head.id == id
        case .family(let child): school.records[handle.offset].head.id == classOfStudent[child]
        }
    }

    /// Sheets have no audience of their own: they are the family's and the staff's.
    func knowsSheetScores(of student: RecordHandle) -> Bool {
        readership.knowsName(ofStudent: school.records[student.offset].head.id)
    }

    /// The paths of the files that readers may have: a file goes where a record that shows it goes,
    /// and a picture of people only where all of them consent to be seen. O(records).
    func publishablePaths(isWhole: [Bool]) -> Set<String> {
        var shown: Set<String> = []
        var refused: Set<String> = []
        for (offset, record) in school.records.enumerated() {
            if let evidence = record as? Evidence {
                for attachment in evidence.files {
                    guard let path = evidence.path(of: attachment) else { continue }
                    if isWhole[offset] { shown.insert(path) }
                    if !attachment.people.allSatisfy({ consents(toPhoto: $0.value) }) { refused.insert(path) }
                }
            }
            guard isWhole[offset] else { continue }
            for case .file(let path) in school.bodies[offset].targets { shown.insert(path) }
        }
        return shown.filter { !refused.contains($0) && mayHaveFile($0) }
    }

    /// A file in a student's folder goes no wider than that student's work may, whoever links to it.
    private func mayHaveFile(_ path: String) -> Bool {
        let segments = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard segments.count == 3, segments[0] == "students" else { return true }
        let student = String(segments[1])
        return mayRead(school.consents[student].work.circle, student: student, room: nil)
    }

    private func consents(toPhoto student: String) -> Bool {
        mayRead(school.consents[student].photo.circle, student: student, room: nil)
    }

    func person(_ student: String) -> Person {
        let code = school.codes.codes[student] ?? "????"
        guard readership.knowsName(ofStudent: student) else {
            return Person(slug: code.lowercased(), name: code, code: code, isCode: true)
        }
        return Person(slug: student, name: names[student] ?? student, code: code, isCode: false)
    }

    /// A path as addresses may show it: the student's folder bears the slug.
    func publicPath(_ path: String) -> String {
        var segments = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if segments.count > 2, segments[0] == "students" { segments[1] = person(segments[1]).slug }
        return segments.joined(separator: "/")
    }

    /// A record without what leads back to its file; a student's also without the id.
    func forgetting(_ record: any RecordKind) -> any RecordKind {
        guard readership != .staff else { return record }
        var copy = record
        if copy is Student { copy.head.id = person(copy.head.id).slug }
        copy.head.forget()
        return copy
    }
}

extension Evidence {
    /// The path of an attached file from the content folder.
    func path(of attachment: Attachment) -> String? {
        RelativePath.resolve(attachment.file.value, from: head.path)
    }
}
