import Diagnostics

extension Rule {
    package static let unknownReference = Rule(
        "unknown-reference", .error,
        """
        A record refers to one that is not there. The id of a record is its file name without `.md`
        and without a date in front; a reference to another student's record is `student/kind:id`.
        """)
    package static let duplicateID = Rule(
        "duplicate-id", .error,
        """
        Two records of a kind (and, for a student's records, of one student) have the same id, so a
        reference could mean either. The date in front of a file name is not part of the id:
        `2026-09-01-poem.md` and `2026-10-01-poem.md` are both `poem`.
        """)
    package static let studentWithoutFile = Rule(
        "student-without-file", .error,
        """
        A folder in `students/` has records but no `student.md`, which says the student's name and
        class. The folder's name is the student's id.
        """)
    package static let circleOfPrerequisites = Rule(
        "circle-of-prerequisites", .error,
        """
        Standards come after one another in a circle, so none of them could ever be ready to learn.
        The whole circle is printed; take one `after` out.
        """)
    package static let outsideSchoolYear = Rule(
        "outside-school-year", .warning,
        """
        A student's record has a date outside the school year that `school.yml` describes. Mostly the
        year is a slip of the pen, as in January. Scores in sheets may be older.
        """)
    package static let missingFile = Rule(
        "missing-file", .error,
        """
        An attached file is not there. Files lie beside the record that attaches them; capital and
        small letters differ.
        """)
    package static let brokenLink = Rule(
        "broken-link", .error,
        """
        A link in a body leads to a file that is not there, or out of the content folder. Link to a
        record by its file, from the folder of the record that you write:

            [my first try](2026-09-14-area-model.md)
            [what I thought](../reflections/2026-09-18-why-it-was-hard.md)

        Addresses on the web begin with https://.
        """)
    package static let brokenAnchor = Rule(
        "broken-anchor", .error,
        """
        A link goes to a heading that the page doesn't have. The anchor of a heading is its text in
        small letters with hyphens: `## What I saw` is `#what-i-saw`.
        """)
    package static let conflictingScores = Rule(
        "conflicting-scores", .warning,
        """
        A student has two different scores on one assessment and day, in two sheets, or in a sheet and in a
        piece of evidence. Both count. The same score written down twice is one score, and no fault.
        """)
    package static let scoreOffScale = Rule(
        "score-off-scale", .error,
        """
        A score lies below the assessment's `min` or above its `max`. Mostly a digit too many.
        """)
    package static let unknownLevel = Rule(
        "unknown-level", .error,
        """
        A level is none of the assessment's `levels`, or a number stands where a level must be.
        """)
    package static let futureScore = Rule(
        "future-score", .error,
        """
        Nobody has a score on a day that is still to come: one after the end of the school year, or after the day
        that is given with `--date`. Mostly the year is a slip of the pen. A sheet may have the dates of the
        whole year in its head, and empty cells below those to come; `exempt` may stand there too.
        """)
    package static let scoreWithoutAssessment = Rule(
        "score-without-assessment", .error,
        """
        A score or a level is on the scale of an assessment; say which with `assessment:`.
        """)
    package static let wallOnLevels = Rule(
        "wall-on-levels", .error,
        """
        A growth wall, a quadrant and a thermometer add scores up or take one from another. Levels are
        letters or words in order: nobody can say how far it is from J to K, or what J and K make
        together. On levels hang a wall of the layout `bands`, where notes move from column to column.
        """)
    package static let rubricMismatch = Rule(
        "rubric-mismatch", .error,
        """
        `rubric-scores` gives a level for criteria of the record's `rubric`. A criterion or a level
        here is none of that rubric's, or the rubric itself is not named.
        """)
    package static let classMismatch = Rule(
        "class-mismatch", .error,
        """
        A class lists a student who says to be in another class. One of the two is out of date. The
        list in a class may be left out altogether.
        """)
    package static let unknownTerm = Rule(
        "unknown-term", .error,
        """
        A class names a term that `school.yml` doesn't have.
        """)
    package static let consentForNobody = Rule(
        "consent-for-nobody", .error,
        """
        A row in `private/consent.csv` is for a student who is not there. If the id is misspelt, the
        consent of a real student is missing, and nothing of theirs is shown. If the student left, take the
        row out, or keep the folder in `students/` and write the day in `student.md`: `left: 2026-11-20`. From
        that day on nothing of theirs is for more than the family and the staff. `datawall forget STUDENT`
        takes a student out everywhere: records, scores, codes, consent and pictures.
        """)
    package static let sharedAlias = Rule(
        "shared-alias", .error,
        """
        Two terms of the lexicon claim one text by their titles, `aliases` or `forms`, so that a link could
        lead to either. Texts are compared as they are when terms are found: capital and small letters are
        the same unless both terms say `case: sensitive`, and a hyphen between letters is a space: `Exit-slip`
        is `exit slip`. Inflections that are made (`baselines`) and translations are never at fault: what two
        terms claim in that way belongs to neither.
        """)
    package static let commonWordTerm = Rule(
        "common-word-term", .warning,
        """
        A term is written like a word that everyone uses all the time. Each page would be full of links that
        nobody means. Say it in more words (`school work` for `work`), or take the alias out. If it must stay,
        `lexicon: off` leaves out one record and a backslash before the word (`\\work`) one place.
        """)
    package static let termIsAName = Rule(
        "term-is-a-name", .warning,
        """
        A term is written like the first or the family name of a student. Wherever the child is named, the
        name would become a link to the lexicon, and a child is no word to look up. Call the term by more
        words (`grace period` for `grace`), or let `case: sensitive` find it in small letters only.
        """)
    package static let circularDefinition = Rule(
        "circular-definition", .warning,
        """
        A definition uses the title that it explains, or an inflection of it: "A target is where the targets
        are." Who knows the word needs no definition, and who needs one doesn't know the word. An alias may
        stand there.
        """)
    package static let missingReading = Rule(
        "missing-reading", .note,
        """
        A term has a definition for some of the three readers only. The others read what there is: the
        student's, else the family's, else the educator's. Add what is missing:

            definitions:
              student: The line I follow from my first score to my goal.
              family: The way from where your child began to the goal.
              educator: The segment from the baseline to the target.
        """)
    package static let hardDefinition = Rule(
        "hard-definition", .note,
        """
        A definition for students or for families reads harder than the school's youngest class can read. The
        grade is that of Flesch and Kincaid for English: 0.39 × words a sentence + 11.8 × syllables a word
        − 15.59 (J. P. Kincaid and others, Derivation of New Readability Formulas, Research Branch Report
        8-75, Naval Technical Training, 1975). It counts, it doesn't understand: a note, not a mark. Listed is
        what reads more than one grade harder; nobody is asked to write for younger children than those of
        grade 3.
        """)
    package static let unexplainedFigure = Rule(
        "unexplained-figure", .warning,
        """
        A chart or a wall shows something that the lexicon doesn't explain. Every number on a page leads to a
        definition in words for students, families and educators. The term is found by the name of its file
        (`lexicon/aim-line.md`), or by its title, an alias or a form (`aim line`).
        """)
    package static let schoolRules = [
        unknownReference, duplicateID, studentWithoutFile, circleOfPrerequisites, outsideSchoolYear, missingFile,
        brokenLink, brokenAnchor, conflictingScores, scoreOffScale, unknownLevel, futureScore,
        scoreWithoutAssessment, wallOnLevels,
        rubricMismatch, classMismatch,
        unknownTerm, consentForNobody, sharedAlias, commonWordTerm, termIsAName, circularDefinition, missingReading,
        hardDefinition, unexplainedFigure,
    ]
}
