import School
import TestSupport

/// A school with every kind of page, every field filled with a text of the test's choosing.
enum FullSchool {
    /// - Parameter text: what a field says; it is told the field's name.
    static func of(_ text: (String) -> String) -> SmallSchool {
        func quoted(_ field: String) -> String {
            "\"" + text(field).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        let ada = "students/ada-l"
        var school = SmallSchool()
        // The words of the name are also those of other texts.
        school.files["private/consent.csv"] = """
            student,given-by,date,name,photo,voice,work,celebration
            ada-l,parent,2026-08-20,public,public,family,public,public
            bo-k,parent,2026-08-20,family,public,family,public,public

            """
        school.files["school.yml"] = """
            name: \(quoted("school-name"))
            motto: \(quoted("motto"))
            timezone: UTC
            year: 2026-27
            question: \(quoted("school-question"))
            terms:
              - {id: t1, title: \(quoted("school-term")), start: 2026-08-15, end: 2027-07-01}

            """
        school.files["classes/room-1/class.md"] =
            "---\ntitle: \(quoted("class"))\ngrade: \(quoted("grade"))\nteachers: [\(quoted("teacher"))]\naudience: public\nupdated: 2026-10-01\n---\n\(text("class-body"))\n"
        school.files["\(ada)/student.md"] =
            "---\nname: \(quoted("name"))\nfamily-name: \(quoted("family-name"))\nclass: room-1\npronouns: \(quoted("pronouns"))\naudience: public\n---\n\(text("student-body"))\n"
        school.files["\(ada)/evidence/2026-09-01-seen.md"] = """
            ---
            title: \(quoted("evidence"))
            date: 2026-09-01
            method: self-assessment
            purpose: as
            standards: [m1]
            goal: set
            assessment: facts
            score: 12
            rubric: r
            rubric-scores: {claim: 1}
            files:
              - {file: a.png, alt: \(quoted("alt"))}
              - {file: b.pdf, alt: \(quoted("file-alt"))}
            chosen-because: \(quoted("chosen"))
            exemplar: true
            audience: public
            ---
            \(text("evidence-body"))

            """
        school.files["\(ada)/evidence/2026-10-01-again.md"] =
            "---\ntitle: \(quoted("evidence-two"))\ndate: 2026-10-01\nmethod: quiz\npurpose: of\nassessment: facts\nscore: 20\nversion-of: seen\naudience: public\n---\n"
        school.files["\(ada)/evidence/2026-10-02-letter.md"] =
            "---\ntitle: \(quoted("evidence-level"))\ndate: 2026-10-02\nmethod: observation\npurpose: of\nassessment: level\nlevel: \(quoted("level"))\naudience: public\n---\n"
        school.files["\(ada)/reflections/2026-09-03-thought.md"] = """
            ---
            title: \(quoted("reflection"))
            date: 2026-09-03
            about: [evidence:seen, goal:set]
            type: i-used-to-think
            prompt: \(quoted("prompt"))
            confidence: 2
            zone: too-hard
            next-step: \(quoted("next-step"))
            audience: public
            ---
            \(text("reflection-body"))

            """
        for (name, rest) in [
            (
                "set",
                "measure: {assessment: facts, baseline: {date: 2026-09-01, value: 12}, target: {date: 2026-12-01, value: 30}}"
            ),
            ("words", "success-criteria: [\(quoted("criterion"))]\nstatus: met"),
        ] {
            school.files["\(ada)/goals/2026-09-05-\(name).md"] = """
                ---
                title: \(quoted("goal-" + name))
                date: 2026-09-05
                due: 2026-12-01
                why: \(quoted("why-" + name))
                set-by: student
                from: thought
                standards: [m1]
                \(rest)
                strategy: \(quoted("strategy"))
                support-from: \(quoted("support"))
                review-dates: [2026-10-01]
                audience: public
                ---
                - [ ] \(text("goal-body"))

                """
        }
        for (name, on) in [("a", "evidence:seen"), ("b", "goal:set"), ("c", "reflection:thought")] {
            school.files["\(ada)/feedback/2026-09-06-\(name).md"] = """
                ---
                title: \(quoted("feedback-" + name))
                on: \(on)
                from: \(quoted("giver"))
                role: teacher
                date: 2026-09-06
                type: question
                reply: {text: \(quoted("reply")), action: evidence:again}
                audience: public
                ---
                \(text("feedback-body"))

                """
        }
        school.files["standards/m1.md"] = """
            ---
            code: \(quoted("code"))
            title: \(quoted("standard"))
            i-can: \(quoted("i-can"))
            strand: \(quoted("strand"))
            grade: \(quoted("standard-grade"))
            framework: \(quoted("framework"))
            after: [m0]
            help-at-home: \(quoted("help"))
            ways: [{modality: \(quoted("modality")), pace: \(quoted("pace")), text: \(quoted("way"))}]
            mastery: {rule: highest, cut: 3}
            ---
            \(text("standard-body"))

            """
        school.files["standards/m0.md"] = "---\ncode: X\ntitle: \(quoted("standard-before"))\ni-can: I can\n---\n"
        school.files["assessments/facts.md"] = """
            ---
            title: \(quoted("assessment"))
            unit: \(quoted("unit"))
            purpose: for
            method: quiz
            standards: [m1]
            min: 0
            max: 60
            standard-error: 2
            bands: [{id: a, label: \(quoted("band-low")), from: 0}, {id: b, label: \(quoted("band-high")), from: 15}]
            expected: [{date: 2026-09-01, value: 10}]
            source: \(quoted("cut-source"))
            ---
            \(text("assessment-body"))

            """
        school.files["assessments/level.md"] =
            "---\ntitle: L\nunit: \(quoted("level-unit"))\npurpose: of\nlevels: [A, \(quoted("level"))]\n---\n"
        school.files["rubrics/r.md"] = """
            ---
            title: \(quoted("rubric"))
            criteria:
              - id: claim
                description: \(quoted("criterion-text"))
                standard: m1
                levels:
                  - {score: 1, label: \(quoted("level-label")), description: \(quoted("level-text"))}
                  - {score: 2, label: \(quoted("next-label")), description: \(quoted("next-text"))}
            ---
            \(text("rubric-body"))

            """
        school.files["lexicon/term.md"] = """
            ---
            title: \(quoted("term"))
            aliases: [\(quoted("alias"))]
            definitions: {student: \(quoted("student-reading")), family: \(quoted("family-reading")), educator: \(quoted("educator-reading"))}
            see-also: [other]
            not-same-as: [other]
            formula: \(quoted("formula"))
            example: \(quoted("example"))
            source: \(quoted("term-source"))
            translations: {ar: {title: \(quoted("translation")), family: \(quoted("translated-reading"))}}
            ---
            \(text("term-body"))

            """
        school.files["lexicon/other.md"] =
            "---\ntitle: \(quoted("other-term"))\ndefinitions: {student: \(quoted("other-reading")), family: As a family reads it., educator: As a teacher reads it.}\n---\n"
        // What charts show is explained.
        for figure in Figure.allCases {
            school.files["lexicon/\(figure.termID).md"] =
                "---\ntitle: \(figure.words)\ndefinitions: {student: s, family: f, educator: e}\n---\n"
        }
        school.files["pages/about.md"] =
            "---\ntitle: \(quoted("page"))\nnav: 1\nupdated: 2026-10-01\n---\n\(text("page-body"))\n"
        school.pictures["\(ada)/evidence/a.png"] = []
        school.pictures["\(ada)/evidence/b.pdf"] = []
        return school
    }
}
