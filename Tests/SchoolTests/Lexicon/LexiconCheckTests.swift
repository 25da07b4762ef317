import Records
import TestSupport
import Testing

@testable import School

@Suite("What must hold in a lexicon")
struct LexiconCheckTests {
    private static func faults(_ files: [String: String]) async throws -> [String] {
        try await Linked(LexiconSchool.files(files)).faults
    }

    @Test("a term that everyone says all the time is a warning")
    func commonWord() async throws {
        let faults = try await Self.faults([
            "lexicon/a.md": LexiconSchool.term("growth walk", "aliases: [work, goal]"),
            "lexicon/b.md": LexiconSchool.term("IT", "case: sensitive"),
            "lexicon/c.md": LexiconSchool.term("mean"),
        ])
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("lexicon/a.md:3:11: warning: `work` is a word that everyone uses") == true)
        #expect(faults.first?.hasSuffix("[common-word-term]") == true)
    }

    @Test("a term that is a student's name is a warning, which tells nothing else of the child")
    func name() async throws {
        var small = LexiconSchool.files([
            "lexicon/a.md": LexiconSchool.term("grace"),
            "lexicon/b.md": LexiconSchool.term("true north", "aliases: [Marsh]"),
            "lexicon/c.md": LexiconSchool.term("oak", "case: sensitive"),
            "lexicon/d.md": LexiconSchool.term("disgrace", "aliases: [gracefulness]"),
        ])
        small.files["students/s0/student.md"] = "---\nname: Anna Grace\nfamily-name: Marsh\nclass: room-1\n---\n"
        small.files["students/s1/student.md"] = "---\nname: Oak\nclass: room-1\n---\n"
        let faults = try await Linked(small).faults.filter { $0.hasSuffix("[term-is-a-name]") }
        #expect(
            faults.map { $0.prefix { $0 != "," } } == [
                "lexicon/a.md:2:8: warning: `grace` is also the name of a student",
                "lexicon/b.md:3:11: warning: `Marsh` is also the name of a student",
            ])
        #expect(!faults.contains { $0.contains("Anna") || $0.contains("s0") })
    }

    @Test("a definition that needs its own term is a warning; an alias or a longer term is none")
    func circle() async throws {
        #expect(
            try await Self.faults([
                "lexicon/a.md": LexiconSchool.term("target", student: "Where all the Targets are.")
            ]) == [
                "lexicon/a.md:3:24: warning: `target` is explained to the student with `target`; say it in words that somebody knows who doesn't know the term yet [circular-definition]"
            ])
        #expect(
            try await Self.faults([
                "lexicon/a.md": LexiconSchool.term("score", "aliases: [mark]", student: "A mark past the cut score."),
                "lexicon/b.md": LexiconSchool.term("cut score"),
            ]) == [])
    }

    @Test("a reading that is not there is a note, which says who reads what")
    func missing() async throws {
        let file = "---\ntitle: target\ndefinitions: {family: Where it goes., educator: Where it goes.}\n---\n"
        #expect(
            try await Self.faults(["lexicon/a.md": file]) == [
                "lexicon/a.md:3:23: note: `definitions` has nothing for the student: they read what the family reads; add `student: …` below `definitions` [missing-reading]"
            ])
        let one = "---\ntitle: target\ndefinitions: {student: Where it goes.}\n---\n"
        #expect(
            try await Self.faults(["lexicon/a.md": one]).first?.contains(
                "has nothing for the family and the educator: they read what the student reads") == true)
    }

    static let hard =
        "The differentiation of instructional methodologies necessitates continuous interdisciplinary collaboration."

    @Test("a definition that reads harder than the youngest class can read is a note with both grades")
    func hard() async throws {
        let file = LexiconSchool.term("target", student: Self.hard)
        let faults = try await Self.faults(["lexicon/a.md": file])
        #expect(faults.count == 1)
        #expect(
            faults.first?.firstMatch(
                of:
                    #/^lexicon/a\.md:3:24: note: `student` reads like grade \d\d(\.\d)?, and the youngest class is in grade 3;/#
            )
                != nil)
        var small = LexiconSchool.files(["lexicon/a.md": file])
        small.files["classes/room-1/class.md"] = "---\ntitle: R\ngrade: K\nteachers: [T]\n---\n"
        small.files["classes/room-2/class.md"] = "---\ntitle: R\ngrade: Otters\nteachers: [T]\n---\n"
        #expect(try await Linked(small).faults.first?.contains("the youngest class is in grade K;") == true)
        small.files["classes/room-1/class.md"] = "---\ntitle: R\ngrade: Otters\nteachers: [T]\n---\n"
        #expect(try await Linked(small).faults == [])
        small.files["classes/room-1/class.md"] = "---\ntitle: R\ngrade: 40\nteachers: [T]\n---\n"
        #expect(try await Linked(small).faults == [])
    }

    @Test("educators may read what is hard, and other languages are not counted")
    func notHard() async throws {
        let file = "---\ntitle: target\ndefinitions: {student: What., family: What., educator: \(Self.hard)}\n---\n"
        #expect(try await Self.faults(["lexicon/a.md": file]) == [])
        #expect(
            try await Self.faults([
                "lexicon/a.md": LexiconSchool.term("target", "lang: es", student: Self.hard)
            ]) == [])
    }

    @Test("without a lexicon nobody asks for one")
    func noLexicon() async throws {
        #expect(try await Self.faults(FigureCheckTests.files) == [])
    }
}

@Suite("Figures without a term")
struct FigureCheckTests {
    /// All that shows figures.
    static let files = [
        "assessments/reading.md": """
        ---
        title: Reading
        unit: words
        purpose: for
        bands:
          - {id: low, label: Low, from: 0}
          - {id: high, label: High, from: 50}
        expected:
          - {date: 2026-09-01, value: 40}
        ---

        """,
        "scores/reading.csv":
            "student,2026-09-01,2026-09-08,2026-09-15,2026-09-22,2026-09-29,2026-10-06\ns0,1,2,3,4,5,6\n",
        "standards/a.md": Write.standard(),
        "students/s0/goals/2026-10-01-g.md": Write.goal(
            "Goal",
            "measure: {assessment: reading, baseline: {date: 2026-10-01, value: 6}, target: {date: 2026-12-01, value: 60}}"
        ),
        "walls/growth.md": wall("growth", "public"),
        "walls/quadrant.md": wall("quadrant", "staff"),
        "walls/standards.md": wall("standards", "staff"),
        "walls/goals.md": wall("goals", "staff"),
        "walls/calendar.md": wall("calendar", "staff"),
    ]

    static func wall(_ layout: String, _ audience: String) -> String {
        "---\ntitle: Wall\nlayout: \(layout)\naudience: \(audience)\nquestion: Q\nnext-step: N\n"
            + (["growth", "quadrant"].contains(layout) ? "assessment: reading\n" : "") + "---\n"
    }

    private static func missing(_ files: [String: String]) async throws -> [String] {
        try await Linked(LexiconSchool.files(files)).faults.compactMap { fault in
            fault.firstMatch(of: #/^([^:]+):\d+:\d+: warning: `(.+)` is shown on a page.*\[unexplained-figure\]$/#)
                .map { "\($0.2) \($0.1)" }
        }
    }

    @Test("each figure that the school shows needs a term, and is told once")
    func all() async throws {
        let missing = try await Self.missing(
            Self.files.merging(["lexicon/a.md": LexiconSchool.term("exit slip")]) { $1 })
        #expect(
            Set(missing) == [
                "performance band assessments/reading.md", "cut score assessments/reading.md",
                "gain walls/growth.md", "rate of improvement assessments/reading.md",
                "ready now standards/a.md", "baseline students/s0/goals/2026-10-01-g.md",
                "target students/s0/goals/2026-10-01-g.md", "aim line students/s0/goals/2026-10-01-g.md",
                "success criteria walls/goals.md", "evidence walls/calendar.md", "median walls/growth.md",
                "effect size walls/growth.md", "suppression walls/growth.md", "growth measure walls/growth.md",
                "achievement level walls/quadrant.md", "standard walls/standards.md", "mastery walls/standards.md",
            ])
        #expect(missing.count == 17)
    }

    @Test("the term is found by its id, its title, an alias or a form, and the view has it")
    func found() async throws {
        var files = Self.files
        for (index, figure) in Figure.allCases.enumerated() {
            switch index % 4 {
            case 0: files["lexicon/\(figure.termID).md"] = LexiconSchool.term("anything \(index)")
            case 1: files["lexicon/t\(index).md"] = LexiconSchool.term(figure.words.uppercased())
            case 2: files["lexicon/t\(index).md"] = LexiconSchool.term("t\(index)", "aliases: [\(figure.words)]")
            default: files["lexicon/t\(index).md"] = LexiconSchool.term("t\(index)", "forms: [\(figure.words)]")
            }
        }
        #expect(try await Self.missing(files) == [])
        let linked = try await Linked(LexiconSchool.files(files))
        for readership in [Readership.staff, .public] {
            let view = linked.view(readership)
            for figure in Figure.allCases { #expect(view.lexicon.term(for: figure) != nil) }
        }
    }

    @Test("a school that shows none needs none; how many records show a figure is told")
    func none() async throws {
        #expect(try await Self.missing(["lexicon/a.md": LexiconSchool.term("exit slip")]) == [])
        let linked = try await Linked(
            LexiconSchool.files([
                "lexicon/a.md": LexiconSchool.term("exit slip"), "standards/a.md": Write.standard(),
                "standards/b.md": Write.standard(),
            ]))
        #expect(
            linked.report.sorted().map(\.note) == ["it is shown because of this standard, and of 1 other record"])
        #expect(
            linked.report.sorted().map(\.suggestion) == [
                "begin it with `datawall new term --title \"zone of proximal development\"`"
            ])
    }
}
