import Records

/// Phrases in which a student's name may stand because they name somebody else.
package struct AllowedPhrases: Sendable {
    /// As classes have them: "Ms. Rivers".
    package let teachers: [String]
    /// `names-ok` of school.yml.
    package let confirmed: [String]

    package init(teachers: [String] = [], confirmed: [String] = []) {
        self.teachers = teachers
        self.confirmed = confirmed
    }

    /// O(records).
    package init(of records: [any RecordKind], settings: SchoolSettings?) {
        teachers = records.compactMap { $0 as? ClassRoom }.flatMap { $0.teachers.map(\.value) }
        confirmed = settings?.confirmedNames.map(\.value) ?? []
    }

    package var all: [String] { teachers + confirmed }

    /// Teachers who gave feedback, as they are called: the school knows them, the public doesn't. Each once. O(records).
    static func givers(in records: [any RecordKind]) -> [String] {
        Set(records.lazy.compactMap { $0 as? Feedback }.filter { $0.role.value == .teacher }.map(\.from.value)).sorted()
    }

    /// With these teachers, too.
    func adding(teachers more: [String]) -> Self { Self(teachers: teachers + more, confirmed: confirmed) }
}
