import Diagnostics
import Growth

extension KindName { package static let standard = KindName("standard") }
extension Role { package static let after = Role("after") }

/// One way to learn a standard: learners choose, and learn at different rates.
package struct WayToLearn: Sendable {
    package let modality: Located<String>
    package let pace: Located<String>?
    package let text: Located<String>
}

/// When a standard counts as mastered.
package struct Mastery: Sendable {
    package let rule: Located<MasteryRule>
    /// The level, of 1 to 4, from which a piece of evidence counts.
    package let cut: Located<Double>
    /// N of n-of-times and n-in-a-row.
    package let times: Int?
    /// p of the weighted and the decaying average, 0 to 1.
    package let weight: Double?
}

extension Mastery {
    /// The rule as arithmetic knows it.
    package var calculation: MasteryCalculation? {
        MasteryCalculation(named: rule.value.rawValue, times: times, weight: weight)
    }
}

/// A learning standard.
package struct Standard: RecordKind {
    package static let definition = KindDefinition(
        .standard, at: .folder("standards"), circle: .public,
        summary: "a learning standard in a student's words, what comes before it, ways to learn it")

    package var head: Head
    package let code: Located<String>
    /// The standard in a student's words.
    package let iCan: Located<String>
    package let strand: Located<String>?
    package let grade: Located<String>?
    package let framework: Located<String>?
    package let helpAtHome: Located<String>?
    package let ways: [WayToLearn]
    package let mastery: Mastery?

    package init(head: Head, reading fields: inout FieldReader) {
        code = fields.requiredText("code")
        iCan = fields.requiredText("i-can")
        strand = fields.text("strand")
        grade = fields.text("grade")
        framework = fields.text("framework")
        fields.references(.after, to: .standard)
        helpAtHome = fields.text("help-at-home")
        ways = fields.mappings("ways") { way in
            WayToLearn(
                modality: way.requiredText("modality"), pace: way.text("pace"), text: way.requiredText("text"))
        }.map(\.value)
        mastery =
            fields.mapping("mastery") { mastery in
                let rule = mastery.choice("rule", as: MasteryRule.self)
                if rule == nil { mastery.missing("rule") }
                let cut = mastery.masteryCut()
                if cut == nil { mastery.missing("cut") }
                let (times, weight) = mastery.masteryNumbers(of: rule?.value)
                return Mastery(
                    rule: rule ?? Located(.highest, at: mastery.range),
                    cut: cut ?? Located(MasteryPolicy.usualCut, at: mastery.range), times: times, weight: weight)
            }?.value
        self.head = head
    }

    package var prose: [Located<String>] { [iCan] + [helpAtHome].compactMap(\.self) + ways.map(\.text) }

    package static func scaffold(_ seed: Scaffold) -> String {
        """
        ---
        code: X.1
        title: \(seed.quotedTitle)
        i-can: I can …
        help-at-home: What could a family do in ten minutes?
        ways:
          - modality: with hands
            pace: slow and thorough
            text: How can this be learned by making or moving?
          - modality: with words
            pace: quick
            text: How can this be learned by talking or reading?
        ---
        The full statement of the standard, and notes for teachers.

        """
    }
}
