import Diagnostics
import Growth

extension KindName { package static let assessment = KindName("assessment") }

extension Better: Choice {}

/// One band of a scale: from its cut score up to the next.
package struct BandDefinition: Sendable {
    package let id: Located<String>
    package let label: Located<String>
    /// A score equal to the cut is in this band.
    package let from: Located<Double>
}

/// An assessment: one measure, with its unit and cut scores.
package struct Assessment: RecordKind {
    package static let definition = KindDefinition(
        .assessment, at: .folder("assessments"), circle: .public,
        summary: "a measure: its unit, cut scores and what it is for")

    package var head: Head
    /// As it stands after a number: "words correct per minute".
    package let unit: Located<String>
    package let purpose: Located<Purpose>
    package let method: Method?
    package let min: Located<Double>?
    package let max: Located<Double>?
    package let better: Better
    /// In the unit; a change smaller than √(2·SE²) says "about the same".
    package let standardError: Located<Double>?
    /// Ascending cut scores; empty when the scale is `levels`.
    package let bands: [BandDefinition]
    /// Letters or words from low to high; empty when the scale is numbers.
    package let levels: [Located<String>]
    /// Benchmarks by season.
    package let expected: [Located<Score>]
    /// Where the cut scores come from.
    package let cutSource: Located<String>?

    package init(head: Head, reading fields: inout FieldReader) {
        unit = fields.requiredText("unit")
        purpose = fields.requiredChoice("purpose", placeholder: .for)
        method = fields.choice("method")?.value
        fields.references(.standards, to: .standard)
        min = fields.number("min")
        max = fields.number("max")
        better = fields.choice("better")?.value ?? .higher
        standardError = fields.number("standard-error")
        let faultsBefore = fields.faultCount
        bands = fields.mappings("bands") { band in
            BandDefinition(
                id: band.requiredText("id"), label: band.requiredText("label"), from: band.requiredNumber("from"))
        }.map(\.value)
        levels = fields.texts("levels")
        let isLegible = fields.faultCount == faultsBefore
        expected = fields.points("expected")
        cutSource = fields.text("source")
        self.head = head

        if bands.isEmpty, levels.isEmpty, head.isSound, isLegible {
            fields.fault(.scaleMissing, at: head.title.range)
        }
        for (band, next) in zip(bands, bands.dropFirst()) where next.from.value <= band.from.value {
            fields.fault(.bandsOutOfOrder(label: next.label.value), at: next.from.range)
        }
        if let min, let first = bands.first, first.from.value > min.value {
            fields.fault(.scoresBelowBands(min: min.value, from: first.from.value), at: first.from.range)
        }
        if let max, let band = bands.first(where: { $0.from.value > max.value }) {
            fields.fault(.bandAboveMaximum(label: band.label.value), at: band.from.range)
        }
        fields.findRepeated(bands.map(\.id), called: "band")
        fields.findRepeated(levels, called: "level")
        if let min, let max, max.value <= min.value {
            fields.fault(.maximumBelowMinimum, at: max.range)
        }
    }

    package var prose: [Located<String>] { [cutSource].compactMap(\.self) }

    /// The least score: `min`, else where the first band starts; nil without either.
    package var lowest: Double? { min?.value ?? bands.first?.from.value }

    /// The cut scores as arithmetic knows them; nil for a scale of levels.
    package var growthBands: Bands? { Bands(cuts: bands.map(\.from.value), better: better) }

    package static func scaffold(_ seed: Scaffold) -> String {
        """
        ---
        title: \(seed.quotedTitle)
        unit: points
        purpose: for
        min: 0
        max: 20
        bands:
          - {id: beginning, label: Beginning, from: 0}
          - {id: developing, label: Developing, from: 8}
          - {id: secure, label: Secure, from: 13}
          - {id: extending, label: Extending, from: 17}
        source: Where do these cut scores come from?
        ---
        What does it measure, how is it given, and what does it not tell?

        """
    }
}
