import Diagnostics

/// What there is to say of walls once it is known who may have a card.
package enum WallFault: Fault {
    case shownTogether(SharedWall)

    package var rule: Rule { .wallShownTogether }

    package var message: String {
        switch self {
        case .shownTogether(let wall):
            wall.agreed.count < wall.needed
                ? "\(wall.agreed.count) of \(wall.everyone.count) students may have a card on a wall for \(wall.readers); \(wall.needed) \(wall.needed == 1 ? "is" : "are") needed, so it shows what all did together"
                : "\(wall.agreed.count) cards are too many for one wall, which has room for \(WallPicture.mostCards), so it shows what all did together"
        }
    }

    package var suggestion: String? {
        switch self {
        case .shownTogether(let wall):
            wall.agreed.count < wall.needed
                ? "`datawall consent` says whose consent for `work` is not as wide"
                : "make a wall of each class, with `class:`"
        }
    }
}

extension Rule {
    package static let wallShownTogether = Rule(
        "wall-shown-together", .note,
        """
        This wall's layout has a card for each student, and the wall is for more than the staff. A student has a card
        there when the family agreed that work is shown as widely as the wall hangs (`work` in `private/consent.csv`);
        and on a wall for more than one class, cards hang only when at least `minimum-group` students have one. This
        wall has too few, so it shows what all did together, which is no fault and a good wall too. `datawall consent`
        says who is missing; with `audience: class` and a `class:` it would need no minimum.
        """)

    package static let wallRules = [wallShownTogether]
}
