import Records

extension Words {
    /// The keys that pages of the lexicon ask for.
    static let ofLexicon: [String] =
        [
            "term-map", "term-map-joined", "term-map-apart", "see-also", "not-the-same-as", "portfolio", "heard-none",
            "heard-invitation-after", "way-lexicon-text",
        ]
        + Desk.wordsOfReadings + Desk.wordsOfUses
        + ["uses-hidden", "uses-only-hidden", "and-more", "and-older", "heard-count"].flatMap {
            [$0 + ".one", $0 + ".other"]
        }
}
