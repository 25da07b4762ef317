import Lexicon
import Testing

@testable import School

@Suite("Spellings of terms")
struct SpellingTests {
    private static func spellings(_ files: [String: String], language: String? = nil) async throws -> [String] {
        var small = LexiconSchool.files(files)
        if let language { small.files["school.yml"]? += "languages: [\(language)]\n" }
        let linked = try await Linked(small)
        return linked.school.lexicon.finder.spellings.map { spelling in
            "\(spelling.text) → \(spelling.term)" + (spelling.language.map { " in \($0)" } ?? "")
        }
    }

    @Test("title, alias, form, translation and inflections, each once")
    func all() async throws {
        let spellings = try await Self.spellings([
            "lexicon/a.md": LexiconSchool.term(
                "target", "aliases: [aim, Target]", "forms: [on target]",
                "translations: {es: {title: meta}, ar-EG: {title: هدف}}")
        ])
        #expect(
            spellings == [
                "target → 0", "aim → 0", "on target → 0", "meta → 0 in es", "هدف → 0 in ar", "targets → 0 in en",
                "targeting → 0 in en", "targeted → 0 in en", "aims → 0 in en", "aiming → 0 in en", "aimed → 0 in en",
            ])
    }

    @Test("inflections are made in English only, and not with `inflections: off`")
    func off() async throws {
        let off = ["lexicon/a.md": LexiconSchool.term("chart", "inflections: off")]
        #expect(try await Self.spellings(off) == ["chart → 0"])
        let on = ["lexicon/a.md": LexiconSchool.term("chart")]
        #expect(try await Self.spellings(on, language: "nb") == ["chart → 0"])
        #expect(try await Self.spellings(on, language: "en-GB").count == 4)
        let norwegian = ["lexicon/a.md": LexiconSchool.term("chart", "lang: nb")]
        #expect(try await Self.spellings(norwegian) == ["chart → 0"])
    }

    @Test("what is written beats what is made, without a word")
    func writtenBeatsMade() async throws {
        let linked = try await Linked(
            LexiconSchool.files([
                "lexicon/a.md": LexiconSchool.term("score"), "lexicon/b.md": LexiconSchool.term("scores"),
            ]))
        #expect(linked.faults == [])
        let owners = linked.school.lexicon.finder.spellings.filter { $0.text == "scores" }
        #expect(owners == [Spelling("scores", term: 1, origin: .title)])
    }

    @Test("an inflection that two terms make belongs to neither; so does a translation")
    func shared() async throws {
        let spellings = try await Self.spellings([
            // "bases" is made of both.
            "lexicon/a.md": LexiconSchool.term("base", "translations: {es: {title: llano}}"),
            "lexicon/b.md": LexiconSchool.term("basis", "translations: {es: {title: Llano}}"),
            "lexicon/c.md": LexiconSchool.term("plain", "translations: {fr: {title: llano}}"),
        ])
        #expect(spellings.contains("llano → 2 in fr"))
        #expect(!spellings.contains { $0.hasSuffix("in es") })
        #expect(spellings.contains("based → 0 in en") && spellings.contains("plains → 2 in en"))
        #expect(!spellings.contains { $0.hasPrefix("bases") })
    }

    @Test("no inflection is made that is a student's name")
    func names() async throws {
        var small = LexiconSchool.files(["lexicon/a.md": LexiconSchool.term("bank")])
        small.files["students/s0/student.md"] = "---\nname: Ida\nfamily-name: Banks\nclass: room-1\n---\n"
        let linked = try await Linked(small)
        #expect(linked.faults == [])
        #expect(!linked.school.lexicon.finder.spellings.contains { $0.text == "banks" })
    }

    static let collisions: [(String, String)] = [
        ("exit slip", "exit slip"), ("exit slip", "Exit Slip"), ("exit slip", "exit-slip"),
        ("exit slip", "exit   slip"),
        ("résumé", "re\u{301}sume\u{301}"), ("teacher's aim", "teacher’s aim"), ("straße", "STRASSE"),
    ]

    @Test("two terms that claim a text are an error at the alias, which names both", arguments: collisions)
    func collision(title: String, alias: String) async throws {
        let linked = try await Linked(
            LexiconSchool.files([
                "lexicon/a.md": LexiconSchool.term("ticket", "aliases: [\"\(alias)\"]"),
                "lexicon/b.md": LexiconSchool.term("\"\(title)\""),
            ]))
        #expect(
            linked.faults == [
                "lexicon/a.md:3:11: error: `\(alias)` can't be both `ticket` and `\(title)`: a word in a text leads to one term; take it out of one of the two, or make one term of them [shared-alias]"
            ])
        #expect(linked.report.sorted().first?.note == "`\(title)` has it in content/lexicon/b.md:2")
    }

    @Test("case and diacritics keep two terms apart; a term may repeat itself")
    func apart() async throws {
        let linked = try await Linked(
            LexiconSchool.files([
                "lexicon/a.md": LexiconSchool.term("PLC", "case: sensitive"),
                "lexicon/b.md": LexiconSchool.term("plc", "case: sensitive"),
                "lexicon/c.md": LexiconSchool.term("resume", "aliases: [Resume]", "forms: [resume]"),
                "lexicon/d.md": LexiconSchool.term("résumé"),
            ]))
        #expect(linked.faults == [])
        let half = try await Linked(
            LexiconSchool.files([
                "lexicon/a.md": LexiconSchool.term("PLC", "case: sensitive"),
                "lexicon/b.md": LexiconSchool.term("plc"),
            ]))
        #expect(half.faults.count == 1 && half.faults.allSatisfy { $0.hasSuffix("[shared-alias]") })
    }
}
