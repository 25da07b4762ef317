import Records

/// Readers that many tests go through.
enum SmallSchoolReaders: CaseIterable {
    case `public`, school, classRoom, family, staff

    var value: Readership {
        switch self {
        case .public: .public
        case .school: .school
        case .classRoom: .classRoom("room-1")
        case .family: .family(student: "ada-l")
        case .staff: .staff
        }
    }
}
