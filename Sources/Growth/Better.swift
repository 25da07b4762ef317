/// Which way growth goes on a scale: more words a minute, or fewer seconds a mile.
package enum Better: String, Hashable, Sendable, CaseIterable {
    case higher, lower

    /// A change of the score as growth: positive is towards better. As finite as the change.
    package func growth(of change: Double) -> Double { self == .higher ? change : -change }
}
