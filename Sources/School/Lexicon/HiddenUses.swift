import Records

/// The uses of one term that some readers may not open, and whether they may be told how many there are.
///
/// Whoever reads more than one edition can take what one lists from what another counts: the family of a child in Room
/// 12 may read the public site, the school's, the class's and its own. So a number is told only where also what is left
/// then is of enough students: what nobody but single families may read; if there is none, what each class keeps to
/// itself; if there is none of that either, what the school keeps.
struct HiddenUses {
    /// Some of the uses.
    private struct Part {
        var records = 0
        var students: Set<String> = []

        mutating func add(of student: String?) {
            records += 1
            if let student { students.insert(student) }
        }

        func isEnough(_ minimum: Int) -> Bool { records >= minimum && students.count >= minimum }
    }

    private var all = Part()
    private var ofFamilies = Part()
    /// By the class's id; nil for what all classes may read.
    private var ofClasses: [String?: Part] = [:]
    private var ofSchool = Part()

    /// A record that the readers may not open and that more than the staff may.
    /// - Parameter room: the id of the class whose record it is, when its circle is that class.
    mutating func add(of student: String?, circle: Circle, room: String?) {
        all.add(of: student)
        switch circle {
        case .staff, .public: break
        case .family: ofFamilies.add(of: student)
        case .class: ofClasses[room, default: Part()].add(of: student)
        case .school: ofSchool.add(of: student)
        }
    }

    /// How many records there are, or nil where the number could tell of fewer than `minimum` students.
    func told(from minimum: Int) -> Int? {
        guard all.isEnough(minimum) else { return nil }
        let narrowest =
            if ofFamilies.records > 0 {
                [ofFamilies]
            } else if !ofClasses.isEmpty {
                Array(ofClasses.values)
            } else {
                ofSchool.records > 0 ? [ofSchool] : []
            }
        return narrowest.allSatisfy { $0.isEnough(minimum) } ? all.records : nil
    }
}
