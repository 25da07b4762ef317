/// Finds the fewest entries that must be hidden beside the small ones.
///
/// First greedily: gap after gap is closed in the cheapest way. Then all other choices, as far as they can be cheaper
/// (branch and bound), until the work is too much. The result never depends on time or chance.
struct HidingSearch {
    let start: HidingPlan
    private var best: [Int] = []
    private var bestCost = HidingCost()
    private var checks = 0
    /// Looks at so many entries at most: enough for tables of about 6 by 6. On larger tables each look costs more, so
    /// they are fewer, and any table takes some milliseconds.
    private let mostChecks: Int

    init(start: HidingPlan) {
        self.start = start
        let timesLarger = Double(start.table.counts.count) / 49
        mostChecks = Int(5000 / max(1, timesLarger * timesLarger))
    }

    mutating func fewest() -> [Int] {
        var plan = start
        while let way = plan.firstGap(checks: &checks)?.way {
            for index in way.entries { plan.hide(index) }
        }
        best = plan.further
        bestCost = plan.cost
        showWhatNeedNotBeHidden()
        if best.count > 1 {
            var without = Set<Int>()
            improve(start, without: &without)
            showWhatNeedNotBeHidden()
        }
        return best.sorted()
    }

    /// Tries every way on from a plan that can be cheaper than the best yet. Ways that hide the same in another order
    /// are taken once: after an entry was tried, the ways beside it do without it.
    private mutating func improve(_ plan: HidingPlan, without: inout Set<Int>) {
        guard checks < mostChecks else { return }
        var plan = plan
        guard let gap = plan.firstGap(checks: &checks) else {
            (best, bestCost) = (plan.further, plan.cost)
            return
        }
        guard let way = gap.way, plan.cost + way.cost < bestCost else { return }
        var tried: [Int] = []
        for candidate in sorted(gap.candidates) where !without.contains(candidate) {
            guard plan.cost + HidingCost(of: candidate, in: plan.table) < bestCost else { break }
            var next = plan
            next.hide(candidate)
            improve(next, without: &without)
            without.insert(candidate)
            tried.append(candidate)
        }
        without.subtract(tried)
    }

    /// Shows again what the others protect well enough without it, the dearest first; and once more, as what is shown
    /// needs no protection itself.
    private mutating func showWhatNeedNotBeHidden() {
        let before = best.count
        for index in sorted(best).reversed() {
            let others = best.filter { $0 != index }
            var plan = start
            for other in others { plan.hide(other) }
            if plan.firstGap(checks: &checks) == nil { (best, bestCost) = (others, plan.cost) }
        }
        if best.count < before { showWhatNeedNotBeHidden() }
    }

    /// The cheapest first.
    private func sorted(_ entries: some Sequence<Int>) -> [Int] {
        entries.map { (index: $0, cost: HidingCost(of: $0, in: start.table)) }
            .sorted { ($0.cost, $0.index) < ($1.cost, $1.index) }
            .map(\.index)
    }
}
