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

    /// A score as people say it: a number, or the letter of its level.
    func text(_ score: Double) -> String {
        guard isOfLevels else { return score.plain }
        return labels.indices.contains(Int(score)) ? labels[Int(score)] : ""
    }

    func step(of score: Double) -> Int? {
        if isOfLevels { return labels.indices.contains(Int(score)) ? Int(score) : nil }
        return assessment.growthBands?.step(of: score)
    }

    func band(_ step: Int) -> BandView { BandView(label: labels[step], step: step, of: labels.count) }

    /// The steps that a wall has columns for: all, or of many those from the first to the last that has a note.
    func columns(of steps: some Sequence<Int>) -> ClosedRange<Int> {
        let last = max(labels.count - 1, 0)
        guard labels.count > Self.mostColumns, let low = steps.min(), let high = steps.max() else { return 0...last }
        return max(low, 0)...min(max(high, low), last)
    }

    private static let mostColumns = 6
}

extension BandView {
    /// - Parameter step: 0 for where learning begins.
    init(label: String, step: Int, of count: Int) {
        // One of four tints, light to deep, for any number of bands.
        let tint = count <= 4 ? step + 1 : 1 + step * 3 / (count - 1)
        self.init(label: label, isBand1: tint == 1, isBand2: tint == 2, isBand3: tint == 3, isBand4: tint == 4)
    }
}
