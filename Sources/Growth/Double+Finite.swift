extension Double {
    /// The number itself, or the largest or smallest finite number for an infinity. NaN is not for it.
    var clampedToFinite: Double { Swift.min(Swift.max(self, -.greatestFiniteMagnitude), .greatestFiniteMagnitude) }
}
