/// The terms that a starter school begins with: its own words, and one for each figure that its pages show.
extension StarterSchool {
    static let lexicon: [(String, String)] = [
        (
            "content/lexicon/baseline.md",
            """
            ---
            title: baseline
            definitions:
              student: Where I am when I begin.
              family: The first score. Later you can see how far your child has come.
              educator: The level of performance before instruction, against which growth is measured.
            see-also: [exit-slip]
            ---
            We take a baseline before we begin, never to grade it.
            """
        ),
        (
            "content/lexicon/cut-score.md",
            """
            ---
            title: cut score
            definitions:
              student: The number where the next band starts.
              family: The score at which a new band starts. A score right on it is in the new band.
              educator: The lowest score of a performance band, set by a stated judgment and looked at again every year.
            see-also: [performance-band]
            ---
            Somebody chose each of these numbers. Who chose them, and why, is written with the assessment.
            """
        ),
        (
            "content/lexicon/exit-slip.md",
            """
            ---
            title: exit slip
            aliases: [exit ticket]
            definitions:
              student: One question that I answer before I go. It helps tomorrow fit me.
              family: A very short answer at the end of a lesson. It is not graded; it plans the next day.
              educator: A brief formative check at the end of instruction that informs the next lesson.
            ---
            An exit slip takes two minutes. What matters is what we change because of it.
            """
        ),
        (
            "content/lexicon/gain.md",
            """
            ---
            title: gain
            definitions:
              student: How far I have come since I began.
              family: How many points your child has gone up since the first score. It is only about your child.
              educator: The latest score less the first on one scale; raw, without a comparison to others.
            see-also: [baseline, rate-of-improvement]
            ---
            Small and steady counts. So does a week that went back: we ask what it tells us.
            """
        ),
        (
            "content/lexicon/performance-band.md",
            """
            ---
            title: performance band
            definitions:
              student: A part of the scale that has a name. My note is in one today, and it can move.
              family: A part of the scale that has a name. It says where the work was that day, not who your child is.
              educator: A named range of scores between two cut scores, for planning lessons, not for naming learners.
            see-also: [cut-score]
            ---
            We look at which way a note moves, not at where it hangs.
            """
        ),
        (
            "content/lexicon/rate-of-improvement.md",
            """
            ---
            title: rate of improvement
            definitions:
              student: How much I grow in a week.
              family: How much a score has gone up each week. We tell it only when there are enough scores.
              educator: The slope of a robust line through at least six scores over four weeks, in units a week.
            see-also: [gain]
            ---
            One good week is no rate. We wait until the line has something to say.
            """
        ),
        (
            "content/lexicon/success-criteria.md",
            """
            ---
            title: success criteria
            definitions:
              student: How we can tell that I did it.
              family: "The signs that tell your child, and you, that a goal is met. Ask at home: how will we know?"
              educator: Observable statements of what reaching a goal looks like, agreed with learners beforehand.
            ---
            The best ones can be seen or heard by somebody who was not there when the goal was set.
            """
        ),
        (
            "content/lexicon/suppression.md",
            """
            ---
            title: suppression
            definitions:
              student: When we are few, we keep our number to ourselves.
              family: When a group is small we leave its numbers out. So no one can work out which child is meant.
              educator: Withholding the numbers of groups below a minimum size, and others that would tell them.
            ---
            A number about three children is nearly a name. So we wait until it is about enough of us.
            """
        ),
        (
            "content/lexicon/zone-of-proximal-development.md",
            """
            ---
            title: zone of proximal development
            aliases: [ready now]
            definitions:
              student: What I can almost do. With a little help I can do it now.
              family: What your child can nearly do alone. A little help is enough, and soon none is needed.
              educator: The distance between what a learner does alone and what they do with guidance (Vygotsky, 1978).
            ---
            Look here for the next thing to learn: not what is easy, and not what is still far away.
            """
        ),
    ]
}
