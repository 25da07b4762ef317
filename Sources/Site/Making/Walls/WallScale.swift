import Growth
import Records

/// The scale of a wall's assessment: its steps, from where learning begins to the furthest, and how its scores are
/// said.
struct WallScale {
    let assessment: Assessment
    /// Bands, or ordered levels; the step of each is its place.
    let labels: [String]

    init(_ assessment: Assessment) {
        self.assessment = assessment
        guard let bands = assessment.growthBands else {
            labels = assessment.levels.map(\.value)
            return
        }
        let ordered = assessment.bands.enumerated().sorted {
            bands.step(ofBand: $0.offset) < bands.step(ofBand: $1.offset)
        }
        labels = ordered.map(\.element.label.value)
    }

    var better: Better { assessment.better }
    var unit: String { assessment.unit.value }
    var isOfLevels: Bool { !assessment.levels.isEmpty }

    func text(_ score: Double) -> String { assessment.text(of: score) }

    func band(_ step: Int) -> BandView { BandView(label: labels[step], step: step, of: labels.count) }

    /// The steps that a wall has columns for: all, or of many those from the first to the last that has a note.
    func columns(of steps: some Sequence<Int>) -> ClosedRange<Int> {
        let last = max(labels.count - 1, 0)
        guard labels.count > Self.mostColumns, let low = steps.min(), let high = steps.max() else { return 0...last }
        return max(low, 0)...min(max(high, low), last)
    }

    private static let mostColumns = 6
}

extension Assessment {
    /// A score as people say it: a number, or the letter of its level.
    func text(of score: Double) -> String {
        Int(exactly: score).flatMap { levels.indices.contains($0) ? levels[$0].value : nil } ?? score.plain
    }
}
