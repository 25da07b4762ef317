import Records

/// The uses of one term that some readers may not open, and whether they may be told how many there are.
///
/// Whoever reads more than one edition can take what one lists from what another counts: the family of a child in Room
/// 12 may read the public site, the school's, the class's and its own. So a number is told only where also what is left
/// then is of enough students: what nobody but single families may read; if there is none, what each class keeps to
/// itself; if there is none of that either, what the school keeps. Of what families keep to themselves each of them
/// knows its own, so that those of enough others are left.
///
/// The number is rounded down to whole groups: whoever reads it every day does not learn that yesterday one record came.
struct HiddenUses {
    /// Some of the uses.
    private struct Part {
        var records = 0
        var recordsOfStudent: [String: Int] = [:]

        mutating func add(of student: String?) {
            records += 1
            if let student { recordsOfStudent[student, default: 0] += 1 }
        }

        func isEnough(_ minimum: Int) -> Bool { records >= minimum && recordsOfStudent.count >= minimum }

        /// Whether it is enough still for who knows what is of one of the students.
        func isEnoughBesidesOne(_ minimum: Int) -> Bool {
            records - (recordsOfStudent.values.max() ?? 0) >= minimum && recordsOfStudent.count > minimum
        }
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

    /// How many records there are at least, in whole groups of `minimum`, or nil where the number could tell of fewer
    /// than `minimum` students.
    /// - Parameter isForFamily: whether only one family reads this, whose own records are none of these.
    func told(from minimum: Int, isForFamily: Bool) -> Int? {
        guard all.isEnough(minimum) else { return nil }
        let isLeftEnough =
            if ofFamilies.records > 0 {
                isForFamily ? ofFamilies.isEnough(minimum) : ofFamilies.isEnoughBesidesOne(minimum)
            } else if !ofClasses.isEmpty {
                ofClasses.values.allSatisfy { $0.isEnough(minimum) }
            } else {
                ofSchool.records == 0 || ofSchool.isEnough(minimum)
            }
        return isLeftEnough ? all.records - all.records % minimum : nil
    }
}
