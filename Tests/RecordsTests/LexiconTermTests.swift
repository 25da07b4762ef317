import Records
import Testing

@Suite("Terms of the lexicon")
struct LexiconTermTests {
    static let full = """
        ---
        title: Aim line
        kind: language
        aliases: [goal line, "AL: line"]
        forms: [aim lines]
        case: sensitive
        inflections: off
        definitions:
          student: The line I follow.
          family: The way from here to there.
          educator: The segment from baseline to target.
        see-also: [baseline, target]
        not-same-as: [trend]
        formula: (t - b) / weeks
        example: From 12 to 40
        source: Deno 1985
        translations:
          es: {title: Línea meta, family: El camino}
          ar:
            title: خط الهدف
        ---
        Long.

        """

    @Test("every key is read, with its place")
    func full() async throws {
        let reading = try await Reading(LexiconTerm.self, Self.full)
        let term = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(term.termKind == .language)
        #expect(told(term.aliases) == ["goal line @ 4:11", "AL: line @ 4:22"])
        #expect(told(term.forms) == ["aim lines @ 5:9"])
        #expect(term.isCaseSensitive && !term.hasInflections)
        #expect(told(term.definitions.student) == "The line I follow. @ 9:12")
        #expect(told(term.definitions.family) == "The way from here to there. @ 10:11")
        #expect(told(term.definitions.educator) == "The segment from baseline to target. @ 11:13")
        #expect(
            term.head.references.map(told) == [
                "see-also → term:baseline @ 12:12", "see-also → term:target @ 12:22",
                "not-same-as → term:trend @ 13:15",
            ])
        #expect(told(term.formula) == "(t - b) / weeks @ 14:10")
        #expect(told(term.example) == "From 12 to 40 @ 15:10")
        #expect(told(term.citation) == "Deno 1985 @ 16:9")
        #expect(term.translations.map { told($0.language) } == ["es @ 18:3", "ar @ 19:3"])
        #expect(term.translations.map { told($0.title) } == ["Línea meta @ 18:15", "خط الهدف @ 20:12"])
        #expect(term.translations.map { told($0.family) } == ["El camino @ 18:35", "-"])
    }

    static func term(_ lines: String...) -> String { "---\ntitle: T\n" + lines.map { $0 + "\n" }.joined() + "---\n" }

    @Test("what a term leaves out has its default; one definition is enough")
    func defaults() async throws {
        let reading = try await Reading(LexiconTerm.self, Self.term("definitions: {family: F}"))
        let term = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(term.termKind == .concept && !term.isCaseSensitive && term.hasInflections)
        #expect(term.aliases.isEmpty && term.forms.isEmpty && term.translations.isEmpty)
        #expect(term.definitions.student == nil && term.definitions.educator == nil)
        #expect(term.formula == nil && term.example == nil && term.citation == nil)
    }

    @Test("a term needs a definition")
    func definitions() async throws {
        #expect(
            try await Reading(LexiconTerm.self, Self.term()).faults == [
                "1:1: error: `definitions` is missing: a term must have it; add a line `definitions: …` [missing-field]"
            ])
        #expect(
            try await Reading(LexiconTerm.self, Self.term("definitions: {}")).faults == [
                "3:14: error: `student` is missing: `definitions` must have it; add a line `student: …` [missing-field]"
            ])
        #expect(
            try await Reading(LexiconTerm.self, Self.term("definitions: {parent: P, student: S}")).faults.first?
                .hasPrefix("3:15: error: `parent` is not a key of `definitions`") == true)
    }

    @Test("an empty definition is a fault of its own, and the only one")
    func emptyDefinition() async throws {
        #expect(
            try await Reading(LexiconTerm.self, Self.term("definitions: {student: \" \"}")).faults == [
                "3:24: error: `student` has no value; write a value, or take the line out [empty-value]"
            ])
    }

    @Test("a translation has a title")
    func translations() async throws {
        #expect(
            try await Reading(
                LexiconTerm.self, Self.term("definitions: {student: S}", "translations: {es: Gol, fr: {family: F}}")
            ).faults == [
                "4:20: error: each entry of `translations` must be `title` and `family` [bad-value]",
                "4:29: error: `title` is missing: a translation must have it; add a line `title: …` [missing-field]",
            ])
    }
}
