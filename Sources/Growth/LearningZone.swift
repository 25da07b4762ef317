/// Where a standard lies for one student.
///
/// The zone of proximal development: Vygotsky 1978, "Mind in Society"; what is ready now follows from what comes before
/// it as in the learning hierarchies of Gagné 1968.
package enum LearningZone: String, Hashable, Sendable, CaseIterable {
    /// Mastered.
    case onMyOwn = "on-my-own"
    /// Not mastered yet, and everything that comes right before it is.
    case readyNow = "ready-now"
    /// Something that comes before it is not mastered yet.
    case later
}

/// The zone of each standard. O(standards + prerequisites).
///
/// - Parameters:
///   - after: for each standard, by its index, the indices of those that come right before it. Nothing is followed
///     further, so a circle (an error, which is reported elsewhere) ends like anything else: its standards wait for
///     each other and are `later` until one of them is mastered. An index that names no standard can't be mastered.
///   - mastered: the indices of those that the student has mastered (`MasteryState.isMastered`). A mastered standard is
///     `onMyOwn` whatever comes before it: children don't learn in the order of our lists.
package func learningZones(after: [[Int]], mastered: Set<Int>) -> [LearningZone] {
    after.indices.map { standard in
        if mastered.contains(standard) { return .onMyOwn }
        let isOpen = after[standard].allSatisfy { after.indices.contains($0) && mastered.contains($0) }
        return isOpen ? .readyNow : .later
    }
}
