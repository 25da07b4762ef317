/// Whose words a record is written in.
package enum Voice: String, CaseIterable, Sendable {
    case student, teacher, family
}
