import Diagnostics
import Growth

extension KindName { package static let feedback = KindName("feedback") }
extension Role {
    package static let on = Role("on")
    package static let action = Role("action")
}

package enum FeedbackRole: String, Choice {
    case teacher, peer, family
    case itself = "self"
}

/// Where am I going (feed-up), how am I going (feed-back), where to next (feed-forward): Hattie
/// and Timperley 2007; a question; praise.
package enum FeedbackType: String, Choice {
    case feedUp = "feed-up"
    case feedBack = "feed-back"
    case feedForward = "feed-forward"
    case question, praise
}

/// What the student answered, and did.
package struct Reply: Sendable {
    package let date: Located<Day>?
    package let text: Located<String>
}

/// Feedback on a piece of evidence, a goal or a reflection.
package struct Feedback: RecordKind {
    package static let definition = KindDefinition(
        .feedback, at: .student("feedback"), circle: .family, title: .optional, date: .required,
        isShownOnOthers: true,
        summary: "what somebody says on a piece of work, and the student's reply")

    package var head: Head
    /// Who says it. Empty where the readers only need to know the role.
    package private(set) var from: Located<String>
    package let role: Located<FeedbackRole>
    package let type: Located<FeedbackType>
    package let reply: Reply?

    package init(head: Head, reading fields: inout FieldReader) {
        fields.openReference(.on, to: [.evidence, .goal, .reflection], narrows: true, required: true)
        from = fields.requiredText("from", isPublished: false)
        role = fields.requiredChoice("role", placeholder: .teacher)
        if role.value == .teacher { fields.note(from) }
        type = fields.requiredChoice("type", placeholder: .feedBack)
        reply =
            fields.mapping("reply") { reply in
                let read = Reply(date: reply.day("date"), text: reply.requiredText("text"))
                reply.openReference(.action, to: [.evidence])
                return read
            }?.value
        self.head = head
    }

    /// A classmate speaks as a student does.
    package var voice: Voice {
        switch role.value {
        case .teacher: .teacher
        case .family: .family
        case .peer, .itself: .student
        }
    }

    package var answer: Answer? { reply.map { Answer(text: $0.text, day: $0.date?.value) } }

    /// Classmates and families are named to the school's adults only; teachers also to families
    /// and the school, never to the internet.
    package func redacted(for readership: Readership) -> Self {
        let mayKnow =
            switch (readership, role.value) {
            case (.staff, _): true
            case (.family, .family), (.family, .teacher): true
            case (.classRoom, .teacher), (.school, .teacher): true
            default: false
            }
        guard !mayKnow else { return self }
        var copy = self
        copy.from = Located("", at: .start)
        return copy
    }

    package static func scaffold(_ seed: Scaffold) -> String {
        let work = seed.known[.evidence].map { "evidence:" + $0 } ?? seed.known[.goal].map { "goal:" + $0 }
        return """
            ---
            on: \(seed.reference(work ?? "evidence:id-of-the-work"))
            from: Ms. Example
            role: teacher
            date: \(seed.today)
            type: feed-forward
            ---
            What do you see in the work? What could come next?

            """
    }
}
