import Diagnostics
import Growth

extension KindName { package static let goal = KindName("goal") }
extension Role {
    package static let standards = Role("standards")
    package static let from = Role("from")
    package static let assessment = Role("assessment")
}

/// Who set a goal.
package enum SetBy: String, Choice {
    case student, together, teacher, family
}

package enum Domain: String, Choice {
    case academic
    case socialEmotional = "social-emotional"
    case workHabits = "work-habits"
    case health, creative, community
}

package enum GoalStatus: String, Choice {
    case draft, active, met, exceeded, continued, revised, retired

    /// Whether the student still works on it.
    package var isUnderWay: Bool { self == .active || self == .continued || self == .revised }
    /// Whether the student got there.
    package var isReached: Bool { self == .met || self == .exceeded }
}

/// How far a goal goes, in numbers: from a baseline to a target on one assessment's scale.
package struct Measure: Sendable {
    package let assessment: Located<String>
    package let baseline: Located<Score>
    package let target: Located<Score>
}

/// A goal: what a student set out to do, in "I can" or "I will" words, and why it matters.
package struct Goal: RecordKind {
    package static let definition = KindDefinition(
        .goal, at: .student("goals"), circle: .family, date: .required,
        summary: "what a student sets out to do, why, and how everyone can tell when it is met")

    package var head: Head
    package let due: Located<Day>
    /// Why it matters to the student: shown first.
    package let why: Located<String>
    package let setBy: Located<SetBy>
    package let domain: Domain
    package let status: GoalStatus
    /// A goal has a measure or success criteria.
    package let measure: Measure?
    package let successCriteria: [Located<String>]
    package let strategy: Located<String>?
    package let supportFrom: Located<String>?
    package let reviewDates: [Located<Day>]
    package let celebrate: Bool

    package init(head: Head, reading fields: inout FieldReader) {
        due = fields.requiredDay("due")
        why = fields.requiredText("why")
        setBy = fields.requiredChoice("set-by", placeholder: .student)
        domain = fields.choice("domain")?.value ?? .academic
        fields.references(.standards, to: .standard)
        status = fields.choice("status")?.value ?? .active
        fields.reference(.from, to: .reflection)
        let faultsBefore = fields.faultCount
        let measured = fields.mapping("measure", read: Self.readMeasure)
        measure = measured?.value
        successCriteria = fields.texts("success-criteria")
        let isLegible = fields.faultCount == faultsBefore
        strategy = fields.text("strategy")
        supportFrom = fields.text("support-from")
        reviewDates = fields.days("review-dates")
        celebrate = fields.flag("celebrate")?.value ?? false
        self.head = head

        if measured == nil, successCriteria.isEmpty, isLegible {
            fields.fault(.goalWithoutMeasure, at: head.title.range)
        } else if let measured, !successCriteria.isEmpty {
            fields.fault(.goalWithTwoMeasures, at: measured.range)
        }
        if let date = head.date, due.value < date.value, due.value != .placeholder {
            fields.fault(.endBeforeStart(end: "due", start: "date"), at: due.range)
        }
        if let measure, measure.target.value.day <= measure.baseline.value.day,
            measure.baseline.value.day != .placeholder, measure.target.value.day != .placeholder
        {
            fields.fault(.endBeforeStart(end: "target", start: "baseline"), at: measure.target.range)
        }
    }

    package var prose: [Located<String>] { [why] + successCriteria + [strategy].compactMap(\.self) }

    /// What is set together is said by the student.
    package var voice: Voice {
        switch setBy.value {
        case .student, .together: .student
        case .teacher: .teacher
        case .family: .family
        }
    }

    private static func readMeasure(_ fields: inout FieldReader) -> Measure {
        fields.reference(.assessment, to: .assessment, required: true)
        let assessment = fields.references.last { $0.role == .assessment }
        let start = fields.requiredPoint("baseline")
        let target = fields.requiredPoint("target")
        return Measure(
            assessment: Located(assessment?.id ?? "", at: assessment?.range ?? .start), baseline: start, target: target)
    }

    package static func scaffold(_ seed: Scaffold) -> String {
        """
        ---
        title: \(seed.quotedTitle)
        date: \(seed.today)
        due: \(seed.due)
        why: Why does this matter to me?
        set-by: student
        success-criteria:
          - What will it look like when I am there?
          - How will somebody else be able to tell?
        strategy: What will I try first?
        ---
        Say in a sentence or two what you noticed, and what you will do.

        - [ ] My first step
        - [ ] My second step

        """
    }
}
