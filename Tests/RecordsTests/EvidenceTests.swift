import Records
import Testing

@Suite("Evidence")
struct EvidenceTests {
    static let full = """
        ---
        title: Bean graph
        date: 2026-09-23
        method: post-assessment
        purpose: of
        source: conversation
        standards: [m3-bar-graphs]
        goal: graphs
        assessment: fractions
        score: 13.5
        level: M
        rubric: opinion
        rubric-scores:
          claim: 3
          "word choice": 2
        files:
          - file: bean graph.jpg
            alt: A bar graph
            people: [ada-l, bo-k]
          - {file: notes.pdf, alt: My notes}
        chosen-because: It is tall
        version-of: first-graph
        exemplar: true
        ---
        Tall.

        """

    @Test("every key is read, with its place")
    func full() async throws {
        let reading = try await Reading(Evidence.self, Self.full)
        let evidence = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(told(evidence.method) == "postAssessment @ 4:9")
        #expect(told(evidence.purpose) == "of @ 5:10")
        #expect(evidence.evidenceSource == .conversation)
        #expect(
            evidence.head.references.map(told) == [
                "standards → standard:m3-bar-graphs @ 7:13", "goal → goal:graphs @ 8:7",
                "assessment → assessment:fractions @ 9:13", "rubric → rubric:opinion @ 12:9",
                "people → student:ada-l @ 19:14", "people → student:bo-k @ 19:21",
                "version-of → evidence:first-graph @ 22:13",
            ])
        #expect(!evidence.head.references.contains { $0.narrows })
        #expect(told(evidence.score) == "13.5 @ 10:8")
        #expect(told(evidence.level) == "M @ 11:8")
        #expect(evidence.rubricScores.map { told($0.criterion) } == ["claim @ 14:3", "word choice @ 15:3"])
        #expect(evidence.rubricScores.map { told($0.score) } == ["3.0 @ 14:10", "2.0 @ 15:18"])
        #expect(evidence.files.map { told($0.file) } == ["bean graph.jpg @ 17:11", "notes.pdf @ 20:12"])
        #expect(evidence.files.map { told($0.alt) } == ["A bar graph @ 18:10", "My notes @ 20:28"])
        #expect(evidence.files.map { told($0.people) } == [["ada-l @ 19:14", "bo-k @ 19:21"], []])
        #expect(told(evidence.chosenBecause) == "It is tall @ 21:17")
        #expect(evidence.isExemplar)
    }

    static func evidence(_ lines: String...) -> String {
        "---\ntitle: T\ndate: 2026-09-23\nmethod: quiz\npurpose: for\n" + lines.map { $0 + "\n" }.joined() + "---\n"
    }

    @Test("what evidence leaves out has its default")
    func defaults() async throws {
        let reading = try await Reading(Evidence.self, Self.evidence())
        let evidence = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(evidence.evidenceSource == .product && !evidence.isExemplar)
        #expect(
            evidence.score == nil && evidence.level == nil && evidence.rubricScores.isEmpty && evidence.files.isEmpty)
        #expect(evidence.chosenBecause == nil && evidence.head.references.isEmpty)
    }

    @Test(
        "every method is known",
        arguments: [
            "work-sample", "pre-assessment", "post-assessment", "observation", "check-for-understanding", "conference",
            "self-assessment", "peer-assessment", "exit-slip", "quiz", "performance", "portfolio", "test",
        ])
    func methods(method: String) async throws {
        let reading = try await Reading(Evidence.self, Self.evidence().replacing("quiz", with: method))
        #expect(reading.record?.method.value.rawValue == method)
        #expect(reading.faults == [])
    }

    @Test("every purpose and source is known")
    func words() async throws {
        for purpose in ["for", "of", "as"] {
            let reading = try await Reading(
                Evidence.self, Self.evidence().replacing("purpose: for", with: "purpose: \(purpose)"))
            #expect(reading.record?.purpose.value.rawValue == purpose)
        }
        for source in ["product", "observation", "conversation"] {
            #expect(
                try await Reading(Evidence.self, Self.evidence("source: \(source)")).record?.evidenceSource.rawValue
                    == source)
        }
    }

    @Test("evidence must have its method and purpose")
    func required() async throws {
        #expect(
            try await Reading(Evidence.self, "---\ntitle: T\ndate: 2026-09-23\n---\n").faults == [
                "1:1: error: `method` is missing: an evidence must have it; add a line `method: …` [missing-field]",
                "1:1: error: `purpose` is missing: an evidence must have it; add a line `purpose: …` [missing-field]",
            ])
    }

    @Test(
        "a score is a finite decimal number",
        arguments: ["nan", "inf", "-Infinity", "0x10", "1e999", "12 points", "1,5", "１２", ""])
    func scores(value: String) async throws {
        let faults = try await Reading(Evidence.self, Self.evidence("score: '\(value)'")).faults
        #expect(faults == ["6:8: error: `score` must be a number such as 12 or 3.5, not `\(value)` [bad-value]"])
    }

    @Test(
        "a number may have a sign, a fraction and an exponent",
        arguments: [("-3", -3.0), ("+4.25", 4.25), ("1e2", 100), (".5", 0.5)])
    func numbers(text: String, value: Double) async throws {
        #expect(try await Reading(Evidence.self, Self.evidence("score: \(text)")).record?.score?.value == value)
    }

    @Test("a picture without words is told at the file")
    func withoutAlt() async throws {
        #expect(
            try await Reading(Evidence.self, Self.evidence("files:", "  - {file: a.png}")).faults == [
                "7:12: error: `a.png` has no `alt`: say what it shows, for those who can't see it; add `alt: …` beside `file:` [attachment-without-alt]"
            ])
    }

    @Test("an empty `alt` is told once, and so is an entry without `file`")
    func emptyAlt() async throws {
        #expect(
            try await Reading(Evidence.self, Self.evidence("files:", "  - {file: a.png, alt: ''}")).faults.count == 1)
        #expect(
            try await Reading(Evidence.self, Self.evidence("files:", "  - {alt: A cat}")).faults == [
                "7:5: error: `file` is missing: an entry of `files` must have it; add a line `file: …` [missing-field]"
            ])
    }

    @Test(
        "a file that is not beside the record is refused",
        arguments: ["../b.png", "/etc/passwd", "a//b.png", "a/../../b.png", "a\\b.png", "a/"])
    func outside(file: String) async throws {
        let faults = try await Reading(Evidence.self, Self.evidence("files:", "  - file: \(file)", "    alt: x")).faults
        #expect(
            faults == [
                "7:11: error: `\(file)` must name a file beside the record, without `..` or a leading `/`; copy the file into the record's own folder [attachment-outside]"
            ])
    }

    @Test(
        "a file may lie in a folder beside the record, and have any name",
        arguments: ["pics/a.png", "a b#c?%.png", "…..png", "日本.png"])
    func beside(file: String) async throws {
        #expect(
            try await Reading(Evidence.self, Self.evidence("files:", "  - file: \"\(file)\"", "    alt: x")).faults
                == [])
    }

    @Test("rubric scores are numbers under the criteria's own names")
    func rubricScores() async throws {
        #expect(
            try await Reading(Evidence.self, Self.evidence("rubric-scores: {claim: good, reasons: [2]}")).faults == [
                "6:24: error: each entry of `rubric-scores` must be a number [bad-value]",
                "6:39: error: each entry of `rubric-scores` must be a number [bad-value]",
            ])
        #expect(
            try await Reading(Evidence.self, Self.evidence("rubric-scores: 3")).faults == [
                "6:16: error: `rubric-scores` must be keys and values, indented below `rubric-scores:` [wrong-shape]"
            ])
    }

    @Test("a misspelt key inside a list of files is told with its place")
    func nestedKey() async throws {
        #expect(
            try await Reading(
                Evidence.self, Self.evidence("files:", "  - file: a.png", "    alt: x", "    poeple: [a]")
            ).faults == [
                "9:5: error: `poeple` is not a key of an entry of `files`; did you mean `people`? [unknown-key]"
            ])
    }
}
