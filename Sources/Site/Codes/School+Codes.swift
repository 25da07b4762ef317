import Growth
import Records
import School

extension School {
    /// Gives a code to each student that has none, from the system's randomness. Returns the lines
    /// that `private/codes.csv` needs for it.
    mutating func completeCodes(on day: Day) -> [String] {
        let term = settings.terms.last { $0.start.value <= day } ?? settings.terms.first
        var generator = SystemRandomNumberGenerator()
        return codes.complete(
            for: Student.namesToAvoid(records.lazy.compactMap { $0 as? Student }), term: term?.id.value ?? "",
            using: &generator)
    }
}

extension Student {
    /// The id and every name of each student, by id: what no code may look like.
    static func namesToAvoid(_ students: some Sequence<Student>) -> [String: [String]] {
        var names: [String: [String]] = [:]
        for student in students {
            names[student.head.id] =
                [student.head.id, student.name.value, student.familyName?.value ?? ""]
                + student.alsoCalled.map(\.value)
        }
        return names
    }
}
