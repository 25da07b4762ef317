import Diagnostics
import Growth

extension KindName { package static let wall = KindName("wall") }

package enum WallLayout: String, Choice {
    case bands, growth, standards, thermometer, quadrant, calendar, goals, coverage
}

/// The days that a wall looks at; open ends are nil.
package struct Period: Sendable {
    package let from: Located<Day>?
    package let to: Located<Day>?
}

/// The goal of a thermometer: what the group wants to reach together, and what it passes on the way.
package struct WallTarget: Sendable {
    package let value: Located<Double>
    package let milestones: [(value: Double, label: String)]

    init(reading fields: inout FieldReader) {
        let faultsBefore = fields.faultCount
        let value = fields.number("value", expecting: "a number above 0") { $0 > 0 }
        if value == nil { fields.missing("value") }
        self.value = value ?? Located(1, at: fields.range)
        let isSound = fields.faultCount == faultsBefore
        let milestones = fields.mappings("milestones") {
            (value: $0.requiredNumber("value"), label: $0.requiredText("label").value)
        }.map(\.value)
        self.milestones = milestones.map { ($0.value.value, $0.label) }
        guard isSound, let target = value?.value else { return }
        var last = 0.0
        for milestone in milestones.lazy.map(\.value) {
            if milestone.value <= last || milestone.value > target {
                fields.fault(.milestoneOutOfOrder, at: milestone.range)
            }
            last = milestone.value
        }
    }
}

/// A data wall: a question, a picture that answers it, and a next step. It has no key that sorts
/// by score, and there is no rank.
package struct Wall: RecordKind {
    package static let definition = KindDefinition(
        .wall, at: .folder("walls"), circle: .staff,
        summary: "a data wall: a question, a picture that answers it, and a next step")

    package var head: Head
    package let layout: Located<WallLayout>
    package let question: Located<String>
    package let grade: Located<String>?
    package let period: Period?
    /// Growth is measured from here.
    package let compareFrom: Located<Day>?
    /// What a thermometer rises to.
    package let target: WallTarget?
    package let nextStep: Located<String>
    /// How long the wall stays on a corridor's screen before the next one's turn, in seconds; nil for no turn.
    package let kioskSeconds: Int?
    /// Days after which the wall says that it is old.
    package let staleAfter: Int

    package init(head: Head, reading fields: inout FieldReader) {
        let faultsBefore = fields.faultCount
        layout = fields.requiredChoice("layout", placeholder: .bands)
        let knowsLayout = fields.faultCount == faultsBefore
        if head.audience == nil { fields.missing("audience") }
        fields.reference(.classRoom, to: .classRoom)
        grade = fields.text("grade")
        question = fields.requiredText("question")
        fields.reference(.assessment, to: .assessment)
        fields.references(.standards, to: .standard)
        period = fields.mapping("period") { Period(from: $0.day("from"), to: $0.day("to")) }?.value
        compareFrom = fields.mapping("compare") { $0.day("from") }?.value
        target = fields.mapping("target", read: WallTarget.init)?.value
        nextStep = fields.requiredText("next-step")
        kioskSeconds = fields.mapping("kiosk") { $0.wholeNumber("seconds", in: 3...3600)?.value }?.value
        staleAfter = fields.wholeNumber("stale-after", in: 1...400)?.value ?? 21
        self.head = head
        checkGroupAndDays(with: &fields)
        if knowsLayout { checkLayout(with: &fields) }
    }

    package var prose: [Located<String>] { [question, nextStep] }

    package static func scaffold(_ seed: Scaffold) -> String {
        """
        ---
        title: \(seed.quotedTitle)
        layout: goals
        audience: staff
        question: What do we want to know?
        next-step: What will we do with the answer?
        ---
        What do we see, and why might it be so?

        """
    }
}
