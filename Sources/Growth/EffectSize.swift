extension Collection<PrePost> {
    /// How large a group's growth is beside the spread of its scores:
    /// d = (mean post − mean pre) / ((SD pre + SD post) / 2), with the standard deviations of samples.
    ///
    /// In standard deviations; pre and post are the first and latest score of each student who has both. Positive is
    /// towards better. Minimum 2 students, and a spread; published from 10 students on
    /// (`GroupStatistic.effectSize`). O(n).
    ///
    /// Hattie 2009, "Visible Learning". There an effect of 0.40 is about a usual year; it is no measure of a teacher.
    package func effectSize(better: Better = .higher) -> Measured<Double> {
        guard count >= 2 else { return .notYet(.students(have: count, needed: 2)) }
        let (pre, post) = (map(\.pre), map(\.post))
        guard let preMean = pre.mean().value, let postMean = post.mean().value,
            let preSpread = pre.sampleDeviation().value, let postSpread = post.sampleDeviation().value
        else { return .notYet(.outOfRange) }
        let spread = (preSpread + postSpread) / 2
        guard spread > 0 else { return .notYet(.noSpread) }
        guard spread.isFinite else { return .notYet(.outOfRange) }
        return Measured(better.growth(of: postMean - preMean) / spread, n: count)
    }
}
