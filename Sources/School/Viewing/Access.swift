import Records

/// What one readership may know of a school.
struct Access {
    private let school: School
    private let readership: Readership
    /// The class of the child whose family the readers are.
    private let room: String?
    private let names: [String: String]

    init(_ school: School, readership: Readership) {
        self.school = school
        self.readership = readership
        room = if case .family(let child) = readership { school.audience.roomOfStudent[child] } else { nil }
        var names: [String: String] = [:]
        for case let student as Student in school.records {
            names[student.head.id] = student.fullName
        }
        self.names = names
    }

    func mayRead(_ handle: RecordHandle) -> Bool { mayKnow(school.audience.records[handle.offset]) }

    private func mayKnow(_ reach: Reach) -> Bool { reach.reaches(readership, childIn: room) }

    /// Everyone knows that a class is there; a family's site shows its child's.
    func knowsClass(_ handle: RecordHandle) -> Bool {
        switch readership {
        case .staff, .public, .school: true
        case .classRoom(let id): school.records[handle.offset].head.id == id
        case .family: school.records[handle.offset].head.id == room
        }
    }

    /// Sheets have no audience of their own: they are the family's and the staff's.
    func knowsSheetScores(of student: RecordHandle) -> Bool {
        readership.knowsName(ofStudent: school.records[student.offset].head.id)
    }

    /// The paths of the files that readers may have: a file goes where a record that shows it goes, as far as all let
    /// it go whose it is or who are in it. The school's logo is on each page. O(records).
    func publishablePaths(isWhole: [Bool]) -> Set<String> {
        var shown: Set<String> = []
        for (offset, record) in school.records.enumerated() where isWhole[offset] {
            if let evidence = record as? Evidence { shown.formUnion(evidence.files.compactMap(evidence.path(of:))) }
            for case .file(let path) in school.bodies[offset].targets { shown.insert(path) }
        }
        if let logo = school.settings.logo { shown.insert(logo.value) }
        return shown.filter { school.audience.files[$0].map(mayKnow) ?? false }
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
