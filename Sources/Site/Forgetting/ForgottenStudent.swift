import Records
import School

/// The student who is to be forgotten, as the content knows them.
package struct ForgottenStudent: Sendable {
    package let id: String
    /// The folder's name, which is the id unless the file says another.
    let folder: String
    /// All codes of all terms; the last is the newest.
    let codes: [String]

    /// Nil when nothing in the content is of such a student.
    init?(_ id: String, in records: Records) {
        let path = records.all.first { $0 is Student && $0.head.id == id }?.head.path
        folder = path.flatMap { $0.split(separator: "/").dropFirst().first.map(String.init) } ?? id
        codes = records.codes.rows.filter { $0.student == id }.map(\.code)
        let prefix = "students/" + folder + "/"
        guard
            path != nil || !codes.isEmpty || records.consents.hasRow(for: id)
                || records.tree.paths.contains(where: { $0.hasPrefix(prefix) })
        else { return nil }
        self.id = id
    }

    func owns(_ path: String) -> Bool { path.hasPrefix("students/" + folder + "/") }
}
