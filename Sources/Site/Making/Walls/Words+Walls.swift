import Growth
import Records
import School

extension Words {
    /// The keys that walls ask for.
    static let ofWalls: [String] =
        WallLayout.words.map { "wall-layout-" + $0 }
        + GoalStage.allCases.map { "stage-" + $0.rawValue }
        + Direction.allCases.map { "wall-grew-alone-" + $0.rawValue } + (1...7).map { "weekday-short-\($0)" }
        + GoalStage.allCases.flatMap { plural("wall-goals-" + $0.rawValue) }
        + [
            "wall-students", "wall-grew", "wall-grew-dipping", "wall-moved", "wall-standards", "wall-standards-begun",
            "wall-shares", "wall-quadrant", "wall-quadrant-any", "wall-calendar", "wall-coverage", "wall-days",
        ].flatMap(plural)
        + [
            "nav-walls", "title-walls", "all-walls", "walls-lead", "wall-school", "wall-stale", "wall-hidden",
            "wall-hidden-why",
            "wall-no-students", "wall-no-data", "wall-too-few", "wall-not-for-these", "wall-student", "wall-code",
            "wall-first", "wall-first-day", "wall-latest", "wall-latest-day", "wall-change", "wall-expected-change",
            "wall-all", "wall-none", "wall-no-pieces", "wall-sentence", "wall-sentence-of-two", "wall-grew-all",
            "wall-grew-both", "wall-grew-dipping-both",
            "wall-grew-steady",
            "wall-grew-dipping-all", "wall-grew-first", "wall-moved-alone", "wall-middle", "wall-about-same",
            "wall-first-score",
            "wall-expected-growth", "wall-growth-description", "wall-counts", "wall-counts-same", "wall-counts-now",
            "wall-counts-band", "wall-counts-band-now",
            "wall-counts-hidden", "wall-counts-description", "wall-group", "wall-group-lower", "wall-group-steady",
            "wall-group-dipping", "wall-group-dipping-lower", "wall-figure-gain", "wall-figure-now",
            "wall-figure-expected", "wall-figure-effect",
            "wall-effect-size", "wall-figure", "wall-number", "wall-row-students", "wall-row-first", "wall-row-now",
            "wall-row-gain", "wall-row-expected", "wall-standards-none", "wall-standards-description",
            "wall-shares-none", "wall-shares-all", "wall-standards-all", "wall-standard", "wall-share",
            "wall-share-less", "wall-share-between",
            "wall-share-whole", "wall-share-more", "wall-together-reached", "wall-together", "wall-together-next",
            "wall-together-free", "wall-together-hidden", "wall-so-far", "wall-our-goal", "wall-milestone",
            "wall-total", "wall-quadrant-description", "wall-quadrant-note", "wall-now-in", "wall-growth-in",
            "wall-field-catching-up", "wall-field-flying", "wall-field-support", "wall-field-stretch",
            "wall-calendar-description", "wall-pieces", "wall-goals", "wall-goal-counts", "wall-goal-counts-some",
            "wall-goals-one",
            "wall-goals-count", "wall-stage", "wall-steps-done", "wall-steps", "wall-coverage-all",
        ]

    private static func plural(_ key: String) -> [String] { [key + ".one", key + ".other"] }
}
