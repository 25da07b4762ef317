extension CountTable {
    /// The table for pages wider than staff: no count of fewer students than the minimum group, and none from which one
    /// can be worked out.
    ///
    /// Primary suppression hides every count below the minimum, 0 among them: that nobody in a class can do something
    /// is told about each child in it. Complementary suppression hides further entries until the audit
    /// (`PublishedTable.ranges`) leaves every hidden entry a range as wide as the minimum group: 0 to 10, or 12 to 22.
    /// So the hidden terms of a sum are never fewer students than that, either. It hides as little as it can: as few
    /// totals, then as few entries, then as small ones. The least is found for tables as schools have them, about 6 by
    /// 6; on larger ones the search stops early, and what is hidden is still needed entry by entry: none of it could be
    /// shown again.
    ///
    /// A reader who knows this rule can sometimes tell that a table would have been hidden otherwise, and rule it out.
    /// The ranges do not count that.
    ///
    /// - Parameter others: places that are hidden whatever they hold, as they are on another table beside this one.
    ///
    /// Primary and complementary suppression: Cox 1980, "Suppression methodology and statistical disclosure control",
    /// Journal of the American Statistical Association 75.
    package func published(minimumGroup: Int, hiding others: Set<TablePlace> = []) -> PublishedTable {
        let given = Set(others.compactMap(shape.index(of:)))
        let small = counts.indices.filter { isPart($0) && (counts[$0] < minimumGroup || given.contains($0)) }
        var search = HidingSearch(start: HidingPlan(table: self, minimumGroup: minimumGroup, small: small))
        let further = search.fewest()
        return hiding(Set((small + further).map(shape.place(at:))))
    }
}
