import Records

/// Who may see what in a generated school, as the design says it and not as the code does it.
struct SchoolOracle {
    let school: GeneratedSchool
    let readership: Readership
    private let byPath: [String: GeneratedRecord]

    init(_ school: GeneratedSchool, _ readership: Readership) {
        self.school = school
        self.readership = readership
        byPath = Dictionary(uniqueKeysWithValues: school.records.map { ($0.path, $0) })
    }

    /// The narrowest of what the record says, what the family consents to, and what it is about.
    func circle(_ record: GeneratedRecord) -> Circle {
        let consent = record.student.map { school.children[$0].consent?.work.circle ?? .family } ?? .public
        let about = record.about.compactMap { byPath[$0] }.map(circle)
        return ([record.audience ?? record.standard, consent] + about).min() ?? .staff
    }

    func reaches(_ circle: Circle, student: Int?, room: Int?) -> Bool {
        switch readership {
        case .staff: return true
        case .public: return circle == .public
        case .school: return circle == .public || circle == .school
        case .classRoom(let id):
            if circle == .public || circle == .school { return true }
            guard circle == .class else { return false }
            return (student.map { school.children[$0].room } ?? room).map { "room-\($0)" == id } ?? true
        case .family(let id):
            if circle == .staff { return false }
            if let student { return school.children[student].id == id }
            if circle == .public || circle == .school { return true }
            if let room { return circle == .class && room == school.children.first { $0.id == id }?.room }
            return true
        }
    }

    func isVisible(_ record: GeneratedRecord) -> Bool {
        record.isOut && reaches(circle(record), student: record.student, room: record.room)
    }

    func isVisible(_ path: String) -> Bool { byPath[path].map(isVisible) ?? false }

    /// Markers that must be nowhere, and why.
    var forbidden: [String: String] {
        var forbidden: [String: String] = [:]
        for record in school.records where !isVisible(record) {
            for marker in record.markers { forbidden[marker] = record.path }
        }
        for child in school.children where !readership.knowsNameOf(child) {
            for marker in child.identity { forbidden[marker] = "the identity of \(child.code)" }
        }
        for picture in school.pictures where !isShown(picture) {
            forbidden[picture.marker] = "a picture of \(picture.record)"
        }
        for giver in school.givers where !(isVisible(giver.record) && knowsGiver(giver.role)) {
            forbidden[giver.marker] = "the \(giver.role) of \(giver.record)"
        }
        for teacher in school.teachers where !knowsTeacher(of: teacher.room) { forbidden[teacher.marker] = "a teacher" }
        return forbidden
    }

    /// Markers that some page must show.
    var expected: [String: String] {
        var expected: [String: String] = [:]
        for record in school.records where isVisible(record) && !record.path.hasPrefix("walls/") {
            // Feedback stands on the page of what it is on.
            if record.path.contains("/feedback/"), !record.about.allSatisfy({ isVisible($0) }) { continue }
            for marker in record.shown { expected[marker] = record.path }
        }
        for picture in school.pictures where isShown(picture) {
            expected[picture.marker] = "a picture of \(picture.record)"
        }
        for child in school.children where readership.knowsNameOf(child) {
            // A child of whom nothing at all may be seen has no page.
            let hasRecord = school.records.contains {
                $0.student.map { school.children[$0].id } == child.id && isVisible($0)
            }
            if hasRecord { expected[child.name.lowercased()] = "the name of \(child.code)" }
        }
        return expected
    }

    private func isShown(_ picture: (marker: String, record: String, people: [Int])) -> Bool {
        isVisible(picture.record)
            && picture.people.allSatisfy {
                reaches(school.children[$0].consent?.photo.circle ?? .family, student: $0, room: nil)
            }
    }

    private func knowsGiver(_ role: String) -> Bool {
        switch readership {
        case .staff: true
        case .family: role == "teacher" || role == "family"
        case .classRoom, .school: role == "teacher"
        case .public: false
        }
    }

    private func knowsTeacher(of room: Int) -> Bool {
        switch readership {
        case .staff, .school: true
        case .classRoom(let id): "room-\(room)" == id
        case .family(let id): school.children.contains { $0.id == id && $0.room == room }
        case .public: false
        }
    }
}

extension Readership {
    func knowsNameOf(_ child: GeneratedSchool.Child) -> Bool {
        switch self {
        case .staff: true
        case .family(let id): id == child.id
        case .public, .school, .classRoom: false
        }
    }
}
