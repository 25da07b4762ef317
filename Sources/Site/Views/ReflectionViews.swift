import Mustache

/// What the templates know of a confidence.
struct ConfidenceView: View {
    /// 1 | 2 | 3 | 4
    let level: String
    /// “3 of 4: quite sure”.
    let text: String

    static let fields = FieldTable<Self>("confidence")
        .text("level") { $0.level }
        .text("text") { $0.text }
}

/// What the templates know of a zone.
struct ZoneView: View {
    /// Comfortable | just-right | too-hard
    let zone: String
    let text: String

    static let fields = FieldTable<Self>("zone")
        .text("zone") { $0.zone }
        .text("text") { $0.text }
}

/// What the templates know of a review date.
struct ReviewDateView: View {
    let date: String
    let dateISO: String
    let isPast: Bool

    static let fields = FieldTable<Self>("review date")
        .text("date") { $0.date }
        .text("dateISO") { $0.dateISO }
        .flag("isPast") { $0.isPast }
}
