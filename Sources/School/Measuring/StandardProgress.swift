import Growth
import Records

/// How far one student is with one standard, with the evidence that says so.
package struct StandardProgress: Sendable {
    package let standard: RecordHandle
    /// The state, the rule that it follows from and the rule's value.
    package let finding: MasteryFinding
    /// The level, of 1 to 4, from which evidence counts as secure.
    package let cut: Double
    /// The evidence records behind it, in the order of the records.
    package let evidence: [RecordHandle]
    /// The assessments whose sheets have scores behind it.
    package let assessments: [RecordHandle]
    /// How many scores the finding rests on, those of sheets among them.
    package let scoreCount: Int
    /// The day of the newest of them.
    package let newest: Day
}

/// What is behind a student, in reach, and further off: the zones of the standards.
package struct LearningMap: Sendable {
    /// Standards with evidence, in the order of the records.
    package let progress: [StandardProgress]
    /// Mastered, in the order of the records.
    package let onMyOwn: [RecordHandle]
    /// Not mastered yet, and all that comes right before is.
    package let readyNow: [RecordHandle]

    package func progress(on standard: RecordHandle) -> StandardProgress? {
        progress.first { $0.standard == standard }
    }
}
