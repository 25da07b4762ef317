import Records

/// All the ways in which the students of a school are named, in the order of the records.
package struct NameRegister: Sendable {
    package let names: [StudentName]

    /// O(students).
    package init(of records: [any RecordKind]) {
        var names: [StudentName] = []
        for case let student as Student in records {
            let id = student.head.id
            names.append(StudentName(student: id, text: id, sort: .id))
            var written: Set<String> = []
            func add(_ text: String, _ sort: StudentName.Sort) {
                guard !text.isEmpty, written.insert(text).inserted else { return }
                names.append(StudentName(student: id, text: text, sort: sort))
            }
            let family = student.familyName?.value ?? ""
            if !family.isEmpty { add("\(student.name.value) \(family)", .whole) }
            add(student.name.value, .given)
            add(family, .family)
            for name in student.alsoCalled { add(name.value, .called) }
        }
        self.names = names
    }
}
