import Diagnostics

/// What must hold within one wall.
extension Wall {
    func checkGroupAndDays(with fields: inout FieldReader) {
        if let from = period?.from, let to = period?.to, to.value < from.value {
            fields.fault(.endBeforeStart(end: "to", start: "from"), at: to.range)
        }
        if let compareFrom, let to = period?.to, compareFrom.value > to.value {
            fields.fault(.compareAfterPeriod, at: compareFrom.range)
        }
        if let grade, fields.references.contains(where: { $0.role == .classRoom }) {
            fields.fault(.wallOfTwoGroups, at: grade.range)
        }
    }

    /// What the layout asks for is told where the layout stands.
    func checkLayout(with fields: inout FieldReader) {
        let layout = layout.value
        if layout.isForStaff, let audience = head.audience, audience.value != .staff {
            fields.fault(.staffOnlyLayout(layout.rawValue), at: audience.range)
        }
        if layout.needsAssessment { need("assessment", in: &fields) }
        if layout != .thermometer, let target {
            fields.fault(.unusedByLayout(key: "target", layout: layout.rawValue), at: target.value.range)
        }
    }

    private func need(_ key: String, in fields: inout FieldReader) {
        guard !fields.hasKey(key) else { return }
        fields.fault(
            .missingField(key: key, subject: "a wall of the layout `\(layout.value.rawValue)`"), at: layout.range)
    }
}

extension WallLayout {
    /// Whether it sets children beside each other in a way that only adults should see.
    package var isForStaff: Bool { self == .quadrant || self == .coverage }

    /// Whether it is a picture of scores.
    var needsAssessment: Bool {
        switch self {
        case .bands, .growth, .thermometer, .quadrant: true
        case .standards, .calendar, .goals, .coverage: false
        }
    }

    /// Whether it takes differences and sums of scores, which letters have none of.
    package var needsNumbers: Bool { needsAssessment && self != .bands }
}
