/// Whose words something is said in.
package enum Voice: String, CaseIterable, Sendable {
    case student, teacher, family
}
