extension Array<Double> {
    /// The median of many values, without sorting them all: their order is changed. The same as `median()`.
    ///
    /// Minimum 1 value, all finite or infinite but none NaN; nil for none. O(n) as a rule, O(n log n) at worst.
    mutating func selectMedian() -> Double? {
        guard !isEmpty else { return nil }
        let middle = (count - 1) / 2
        let lower = select(middle)
        // Everything behind the middle is at least as large, so the other middle value is the least of that.
        guard count.isMultiple(of: 2), let upper = self[(middle + 1)...].min() else { return lower }
        return [lower, upper].median()
    }

    /// The value that would stand at `place` if all were sorted. Afterwards it stands there, nothing before it is
    /// greater and nothing after it smaller.
    ///
    /// Hoare 1961, "Algorithm 65: Find", with the median of three as pivot. Should the pivots be bad ones for too long,
    /// the part that is left is sorted, so that no order of the values makes it quadratic (Musser 1997).
    private mutating func select(_ place: Int) -> Double {
        var (low, high) = (0, count - 1)
        var roundsLeft = 2 * (Int.bitWidth - count.leadingZeroBitCount)
        while low < high {
            guard roundsLeft > 0 else {
                self[low...high].sort()
                break
            }
            roundsLeft -= 1
            let pivot = middle(self[low], self[low + (high - low) / 2], self[high])
            var (left, right) = (low, high)
            while left <= right {
                while self[left] < pivot { left += 1 }
                while self[right] > pivot { right -= 1 }
                if left <= right {
                    swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if place <= right {
                high = right
            } else if place >= left {
                low = left
            } else {
                break
            }
        }
        return self[place]
    }

    private func middle(_ a: Double, _ b: Double, _ c: Double) -> Double {
        Swift.max(Swift.min(a, b), Swift.min(Swift.max(a, b), c))
    }
}
