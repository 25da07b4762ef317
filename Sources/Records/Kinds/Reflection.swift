import Diagnostics

extension KindName { package static let reflection = KindName("reflection") }
extension Role { package static let about = Role("about") }

/// The shape of a reflection.
package enum ReflectionType: String, Choice {
    case whatSoWhatNowWhat = "what-so-what-now-what"
    case twoStarsAndAWish = "two-stars-and-a-wish"
    case iUsedToThink = "i-used-to-think"
    case glowGrow = "glow-grow"
    case free
}

/// How hard the work felt: the zone of proximal development in a child's words.
package enum Zone: String, Choice {
    case comfortable
    case justRight = "just-right"
    case tooHard = "too-hard"
}

/// A reflection: what a student thinks of their own work.
package struct Reflection: RecordKind {
    package static let definition = KindDefinition(
        .reflection, at: .student("reflections"), circle: .family, date: .required,
        summary: "what a student thinks of their own work, and what they will try next")

    package var head: Head
    /// The question that it answers.
    package let prompt: Located<String>?
    package let type: ReflectionType
    /// 1 (not yet sure) to 4 (could teach it).
    package let confidence: Int?
    package let zone: Zone?
    package let nextStep: Located<String>?

    package init(head: Head, reading fields: inout FieldReader) {
        fields.openReferences(.about, to: [.evidence, .goal, .reflection, .feedback], narrows: true)
        prompt = fields.text("prompt")
        type = fields.choice("type")?.value ?? .free
        confidence = fields.wholeNumber("confidence", in: 1...4)?.value
        zone = fields.choice("zone")?.value
        nextStep = fields.text("next-step")
        self.head = head
    }

    package var prose: [Located<String>] { [prompt, nextStep].compactMap(\.self) }

    package static func scaffold(_ seed: Scaffold) -> String {
        """
        ---
        title: \(seed.quotedTitle)
        date: \(seed.today)
        type: two-stars-and-a-wish
        prompt: What went well, and what do I wish for next time?
        confidence: 2
        zone: just-right
        next-step: What will I try next?
        ---
        A star: what went well?

        Another star: what am I proud of?

        A wish: what do I want to get better at?

        """
    }
}
