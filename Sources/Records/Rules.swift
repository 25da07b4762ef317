import Diagnostics

extension Rule {
    package static let unknownKey = Rule(
        "unknown-key", .error,
        """
        A key in the front matter is none that this kind of record has. Nothing is dropped silently:
        a misspelt `standarts:` would otherwise just vanish from the site.

            titel: I can multiply        wrong
            title: I can multiply        right
        """)
    package static let missingField = Rule(
        "missing-field", .error,
        """
        A key that this kind of record must have is not there. A goal without `why`, say, could not
        show what it is for.
        """)
    package static let emptyValue = Rule(
        "empty-value", .error,
        """
        A key stands without a value. Write the value, or take the line out: an empty line
        may be a thing forgotten, and nobody could tell later.

            due:                 wrong
            due: 2026-12-18      right
        """)
    package static let badValue = Rule(
        "bad-value", .error,
        """
        The value is not of the kind that its key asks for: a number where a number must be, `true`
        or `false`, a whole number in its range, an id. Values stay what they say: `no` is the word
        no, not false, and `012` is not ten.
        """)
    package static let badDate = Rule(
        "bad-date", .error,
        """
        A date must be written year-month-day and must exist.

            date: 5.10.2026      wrong
            date: 2026-02-30     wrong: February has no 30th
            date: 2026-10-05     right
        """)
    package static let unknownWord = Rule(
        "unknown-word", .error,
        """
        This key takes one of a few words, and this is none of them. The message lists the words, or
        names the one that is nearest.
        """)
    package static let wrongShape = Rule(
        "wrong-shape", .error,
        """
        The value has the wrong shape: a text where a list must be, or a list where keys and values
        must be.

            standards: m3-arrays         wrong
            standards: [m3-arrays]       right
        """)
    package static let referenceWithoutKind = Rule(
        "reference-without-kind", .error,
        """
        Where a record may refer to several kinds, the reference says which: the same id may be a
        goal's and a piece of evidence's.

            on: area-model               wrong
            on: evidence:area-model      right
        """)
    package static let frontMatterShape = Rule(
        "front-matter-shape", .error,
        """
        The part between the two `---` lines must be lines of `key: value`. It is a list or a bare
        text here; often the space after a colon is missing.
        """)
    package static let goalWithoutMeasure = Rule(
        "goal-without-measure", .error,
        """
        A goal says how everyone can tell when it is met: with `measure` (an assessment, a baseline
        and a target) or with `success-criteria` (what it will look like, in words).

            success-criteria:
              - I can explain it to a partner without looking
        """)
    package static let goalWithTwoMeasures = Rule(
        "goal-with-two-measures", .error,
        """
        A goal has either a `measure` or `success-criteria`. With both, it could be met and not met
        at the same time. Make two goals, or keep the one that tells best.
        """)
    package static let unusedByRule = Rule(
        "unused-by-rule", .error,
        """
        A rule of mastery has a number beside it that it has no use for. `times` belongs to `n-of-times`
        and `n-in-a-row`, `weight` to `weighted-average` and `decaying-average`. Whoever wrote the
        number believes that it counts, so it is not just passed over.

            mastery: {rule: highest, cut: 3, times: 2}         wrong
            mastery: {rule: n-of-times, cut: 3, times: 2}      right
        """)
    package static let staffOnlyLayout = Rule(
        "staff-only-layout", .error,
        """
        Two layouts are for the staff only: `quadrant`, which sets children beside each other by growth
        and achievement, and `coverage`, which shows whose learning nobody has looked at lately. They
        help adults to decide whom to turn to; to a child they would be a rank. Say so with
        `audience: staff`, or choose another layout.
        """)
    package static let wallOfTwoGroups = Rule(
        "wall-of-two-groups", .error,
        """
        A wall is about one class (`class`), or about one grade (`grade`), or, with neither, about the
        whole school. With both it could mean either, or what is in both.
        """)
    package static let compareAfterPeriod = Rule(
        "compare-after-period", .warning,
        """
        A wall tells growth from the day in `compare` up to the end of its `period`. Here that day comes
        later than the end, so every note would say that nothing has changed. Mostly one of the two
        dates is last year's.
        """)
    package static let unusedByLayout = Rule(
        "unused-by-layout", .warning,
        """
        A wall has a key that its layout does nothing with: `target`, the goal that a group sets itself,
        is what a `thermometer` rises to.
        """)
    package static let milestonesOutOfOrder = Rule(
        "milestones-out-of-order", .error,
        """
        What a group passes on its way to a target is written in the order in which it is passed: each
        milestone above 0 and above the one before it, none above the target.

            target:
              value: 200
              milestones:
                - {value: 100, label: halfway}
                - {value: 200, label: a story under the maple}
        """)
    package static let scaleMissing = Rule(
        "scale-missing", .error,
        """
        An assessment needs a scale: `bands` with ascending cut scores, or `levels`, which are letters
        or words in order. Without one no score can be placed.
        """)
    package static let bandsOutOfOrder = Rule(
        "bands-out-of-order", .error,
        """
        Cut scores must ascend: each band starts above the one before it. A score equal to a cut is
        in the upper band.
        """)
    package static let bandsBesideScale = Rule(
        "bands-beside-scale", .warning,
        """
        The bands should cover the scale: from `min` on every score is in a band, and each band starts within
        the scale. The first band starts at `min`, the last one at or below `max`. A score in no band counts, but
        stands in no column of a wall.

            min: 0
            bands: [{id: developing, label: Developing, from: 60}]        wrong: where is a score of 40?
        """)
    package static let twice = Rule(
        "twice", .error,
        """
        Something that must be unique stands twice: a band's id, a criterion, a column, a student in
        a table, a code. The note names the first place.
        """)
    package static let endBeforeStart = Rule(
        "end-before-start", .error,
        """
        What ends must end after it starts: `due` after `date`, a target after its baseline, a term
        after its first day (a term's `end` is the first day after it), `max` above `min`.
        """)
    package static let attachmentWithoutAlt = Rule(
        "attachment-without-alt", .error,
        """
        Every attached file needs words for those who can't see it: a grandmother with a screen reader, a
        phone that loads no pictures. Say what it shows and what matters in it.

            files:
              - file: area-model.png
                alt: A rectangle in two colors, 6 by 10 and 6 by 4, with the sum below
        """)
    package static let attachmentOutside = Rule(
        "attachment-outside", .error,
        """
        An attached file lies beside its record. `..` and paths from the disk's root are refused, so
        that no record can publish a file from somewhere else.
        """)
    package static let misplacedFile = Rule(
        "misplaced-file", .error,
        """
        A Markdown file lies where no kind of record lies. Its place says what a record is: a goal
        lies in `students/ID/goals/`. Nothing is left out silently, so move it, or give it another
        ending than `.md`. A `README.md` may lie anywhere.
        """)
    package static let badFileName = Rule(
        "bad-file-name", .error,
        """
        A record's id is its file name without `.md` and without a date in front; here nothing
        usable remains. An id has no `/`, no `:` and no control characters.
        """)
    package static let noSchool = Rule(
        "no-school", .error,
        """
        The content folder has no `school.yml`. It says the school's name, time zone, year and terms:

            name: Juniper Street School
            timezone: America/New_York
            year: 2026-27
            terms:
              - {id: t1, title: First term, start: 2026-08-24, end: 2026-10-19}
        """)
    package static let recordTooLarge = Rule(
        "record-too-large", .error,
        """
        A record may have 16 MiB of text. A larger one is most likely a picture or a film that was
        saved with the ending `.md`: attach it with `files:` instead.
        """)
    package static let badTable = Rule(
        "bad-table", .error,
        """
        A CSV file can't be read. A quoted cell must be closed with `"` before the next comma; a quote
        inside it is written twice.
        """)
    package static let unknownColumn = Rule(
        "unknown-column", .error,
        """
        A column of a table is none that is known. A long score sheet has `student`, `assessment`,
        `date`, `score` (and may have `status`, `standard`, `note`); a wide one has `student` and then
        a date a column; its file name is the assessment's id.
        """)
    package static let badCell = Rule(
        "bad-cell", .error,
        """
        A cell of a table holds what its column can't. A score is a number on its assessment's scale,
        `exempt`, `absent`, or empty.
        """)
    package static let scoreBesideStatus = Rule(
        "score-beside-status", .warning,
        """
        A row of a score sheet has a score and, in the column `status`, `exempt` or `absent`. One of the two
        can't be so. The status counts, and the score is left out.
        """)
    package static let otherDelimiter = Rule(
        "other-delimiter", .note,
        """
        Semicolons or tabs stand between the cells of a sheet, as some spreadsheets save them where the comma is
        the sign of decimals. The sheet is read all the same, and nothing needs to be done. Its numbers are
        written with a point: 84.5.
        """)

    package static let recordRules = [
        unknownKey, missingField, emptyValue, badValue, badDate, unknownWord, wrongShape, referenceWithoutKind,
        frontMatterShape, staffOnlyLayout, wallOfTwoGroups, compareAfterPeriod, unusedByLayout, milestonesOutOfOrder,
        goalWithoutMeasure, goalWithTwoMeasures, unusedByRule, scaleMissing, bandsOutOfOrder, bandsBesideScale, twice,
        endBeforeStart, attachmentWithoutAlt, attachmentOutside, misplacedFile, badFileName, noSchool,
        recordTooLarge, badTable, unknownColumn, badCell, scoreBesideStatus,
        otherDelimiter,
    ]
}
