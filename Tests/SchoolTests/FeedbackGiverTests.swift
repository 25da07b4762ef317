import Records
import TestSupport
import Testing

@testable import School

@Suite("Who gave feedback")
struct FeedbackGiverTests {
    /// Of whom which readers may know the name.
    static let known: [(role: String, readers: [Readership])] = [
        ("teacher", [.staff, .family(student: "ada-l"), .classRoom("room-1"), .school]),
        ("family", [.staff, .family(student: "ada-l")]),
        ("peer", [.staff]),
        ("self", [.staff]),
    ]

    @Test(
        "classmates are named to the staff only, families to the family, teachers to the school",
        arguments: known.map(\.role))
    func givers(role: String) async throws {
        let linked = try await Linked([
            "students/ada-l/evidence/e.md": Write.evidence("E", "audience: public"),
            "students/ada-l/feedback/f.md": Write.feedback("evidence:e", "audience: public", from: "Giver", role: role),
        ])
        let knowing = try #require(Self.known.first { $0.role == role }).readers
        for readership in [Readership.public, .school, .classRoom("room-1"), .family(student: "ada-l"), .staff] {
            let feedback = try #require(linked.view(readership).all(Feedback.self).first?.record, "\(readership)")
            #expect(feedback.from.value == (knowing.contains(readership) ? "Giver" : ""), "\(role) to \(readership)")
            #expect(feedback.role.value.rawValue == role)
        }
    }
}
