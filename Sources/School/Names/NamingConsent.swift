import Records

/// Whether a student may be named in what reaches so far.
struct NamingConsent: Sendable {
    let consents: ConsentList
    /// The class of each student that says one, by id.
    let roomOfStudent: [String: String]

    /// The family and the staff know the name. Anyone else only as far as the family lets them, and "class" is that
    /// student's own class.
    func allows(_ student: String, in reach: Reach) -> Bool {
        guard reach.circle > .family else { return true }
        switch consents[student].name.circle {
        case .staff, .family: return false
        case .public: return true
        case .school: return reach.circle <= .school
        case .class:
            guard let room = roomOfStudent[student] else { return false }
            return reach.limits.contains { $0.value <= .class && $0.key.room == room }
        }
    }
}

extension Reach.Holder {
    fileprivate var room: String? {
        switch self {
        case .student(_, let room): room
        case .room(let room): room
        case .school: nil
        }
    }
}
