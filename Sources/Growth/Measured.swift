/// A figure with the number of scores, students or goals that it rests on, or the reason why there is none yet.
///
/// Whoever publishes a figure has its n at hand; whoever can't publish one can say what is missing.
package enum Measured<Value> {
    /// Every number in it is finite.
    case figure(Value, n: Int)
    case notYet(TooFewData)

    /// The figure, or nil when there is none yet.
    package var value: Value? {
        guard case .figure(let value, _) = self else { return nil }
        return value
    }

    /// What the figure rests on, or nil when there is none yet.
    package var n: Int? {
        guard case .figure(_, let n) = self else { return nil }
        return n
    }

    /// Why there is no figure, or nil when there is one.
    package var missing: TooFewData? {
        guard case .notYet(let reason) = self else { return nil }
        return reason
    }

    /// Another figure made from this one, with the same n or the same reason.
    package func map<Other>(_ transform: (Value) -> Other) -> Measured<Other> {
        switch self {
        case .figure(let value, let n): .figure(transform(value), n: n)
        case .notYet(let reason): .notYet(reason)
        }
    }

    /// A figure made from this one that may be missing for a reason of its own.
    package func flatMap<Other>(_ transform: (Value) -> Measured<Other>) -> Measured<Other> {
        switch self {
        case .figure(let value, _): transform(value)
        case .notYet(let reason): .notYet(reason)
        }
    }
}

extension Measured: Sendable where Value: Sendable {}
extension Measured: Equatable where Value: Equatable {}
extension Measured: Hashable where Value: Hashable {}

extension Measured<Double> {
    /// A number that was worked out; `notYet(.outOfRange)` when it overflowed or has no value.
    init(_ value: Double, n: Int) {
        self = value.isFinite ? .figure(value, n: n) : .notYet(.outOfRange)
    }
}
