import Mustache

/// What the templates know of a band.
struct BandView: View {
    /// “Secure”
    let label: String
    /// Exactly one of the four, by its place from the lowest; with more than four bands spread them over 1–4
    let isBand1: Bool
    let isBand2: Bool
    let isBand3: Bool
    let isBand4: Bool

    static let fields = FieldTable<Self>("band")
        .text("label") { $0.label }
        .flag("isBand1") { $0.isBand1 }
        .flag("isBand2") { $0.isBand2 }
        .flag("isBand3") { $0.isBand3 }
        .flag("isBand4") { $0.isBand4 }
}

extension BandView {
    /// - Parameter tint: from 1, light, to 4, deep.
    init(label: String, tint: Int) {
        self.init(label: label, isBand1: tint == 1, isBand2: tint == 2, isBand3: tint == 3, isBand4: tint == 4)
    }

    /// The steps of a scale of any length, spread over the four tints.
    /// - Parameter step: 0 for where learning begins.
    init(label: String, step: Int, of count: Int) {
        self.init(label: label, tint: count <= 4 ? step + 1 : 1 + step * 3 / (count - 1))
    }
}

/// What the templates know of a cut.
struct CutView: View {
    let band: BandView
    /// “90 to 119”, “120 and more”.
    let range: String
    /// The cut score. “90”
    let from: String

    static let fields = FieldTable<Self>("cut")
        .view("band", BandView.self) { $0.band }
        .text("range") { $0.range }
        .text("from") { $0.from }
}

/// What the templates know of a score.
struct ScoreView: View {
    /// “13”, or a level “O”
    let value: String
    /// “points”; “text level”
    let unit: String
    let band: BandView?
    /// “4 more than on September 10”, “about the same as on …”.
    let change: String?
    let assessment: LinkView

    static let fields = FieldTable<Self>("score")
        .text("value") { $0.value }
        .text("unit") { $0.unit }
        .view("band", BandView.self) { $0.band }
        .text("change") { $0.change }
        .view("assessment", LinkView.self) { $0.assessment }
}
