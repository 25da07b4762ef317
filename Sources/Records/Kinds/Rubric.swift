import Diagnostics

extension KindName { package static let rubric = KindName("rubric") }

/// What a rubric gives as a total.
package enum RubricTotal: String, Choice {
    case none, mean, lowest
}

package struct RubricLevel: Sendable {
    package let score: Located<Double>
    package let label: Located<String>
    package let description: Located<String>
}

package struct Criterion: Sendable {
    package let id: Located<String>
    package let description: Located<String>
    package let standard: Located<String>?
    package let levels: [Located<RubricLevel>]
}

/// A rubric: criteria, each with levels in words.
package struct Rubric: RecordKind {
    package static let definition = KindDefinition(
        .rubric, at: .folder("rubrics"), circle: .public,
        summary: "criteria, each with levels described in words")

    package var head: Head
    package let criteria: [Criterion]
    package let total: RubricTotal

    package init(head: Head, reading fields: inout FieldReader) {
        criteria = fields.requiredMappings("criteria", read: Self.readCriterion).map(\.value)
        total = fields.choice("total")?.value ?? .none
        fields.findRepeated(criteria.map(\.id), called: "criterion")
        self.head = head
    }

    /// What each criterion asks, and each of its levels.
    package var prose: [Located<String>] {
        criteria.flatMap { [$0.description] + $0.levels.map(\.value.description) }
    }

    private static func readCriterion(_ fields: inout FieldReader) -> Criterion {
        let id = fields.requiredText("id")
        let description = fields.requiredText("description")
        let before = fields.references.count
        fields.reference(Role("standard"), to: .standard)
        let standard = fields.references[before...].first.map { Located($0.id, at: $0.range) }
        let levels = fields.requiredMappings("levels") { level in
            RubricLevel(
                score: level.requiredNumber("score"), label: level.requiredText("label"),
                description: level.requiredText("description"))
        }
        return Criterion(id: id, description: description, standard: standard, levels: levels)
    }

    package static func scaffold(_ seed: Scaffold) -> String {
        """
        ---
        title: \(seed.quotedTitle)
        criteria:
          - id: ideas
            description: How clear are the ideas?
            levels:
              - {score: 1, label: Beginning, description: I have one idea.}
              - {score: 2, label: Developing, description: I have an idea and one reason.}
              - {score: 3, label: Secure, description: I have an idea and several reasons.}
              - {score: 4, label: Extending, description: My reasons answer what others may think.}
        ---
        When and how do we use this rubric?

        """
    }
}
