import Records
import TestSupport
import Testing

@testable import School

@Suite("Odd lexicons")
struct OddLexiconTests {
    /// A title, a text, and how often it stands there.
    static let odd: [(String, String, Int)] = [
        ("a.*b+", "Is axxbb a.\\*b+ or a.b?", 1), ("C++", "C++ and C", 1), ("(x)", "We say (x).", 1),
        ("[a-z]", "A \\[a-z\\], but not b", 1), ("^start$", "^start$", 1),
        ("<b>bold</b>", "\\<b>bold\\</b>", 1), ("A & B", "A &amp; B", 1),
        ("🌱", "We grow 🌱, and 🌱🌱.", 3), ("👩‍🏫", "👩 is not 👩‍🏫", 1),
        ("خط الهدف", "هذا خط الهدف هنا", 1), ("קו בסיס", "זה קו בסיס כאן", 1), ("目標", "私の目標です", 1),
        ("学习目标", "我们的学习目标很清楚", 1), ("เป้าหมาย", "นี่คือเป้าหมายของฉัน", 1),
        ("re\u{301}sume\u{301}", "My résumé, no resume", 1), ("naïve aim", "A NAI\u{308}VE-AIM", 1),
    ]

    @Test("signs, emoji and every script are terms", arguments: odd)
    func scripts(title: String, text: String, count: Int) async throws {
        let linked = try await Linked(
            LexiconSchool.files([
                "lexicon/a.md": LexiconSchool.term("\"\(title)\""), "pages/p.md": Write.page(body: text + "\n"),
            ]))
        #expect(linked.report.hasErrors == false)
        #expect(linked.view(.public).told("a") == ["Page teacher \(count)"])
    }

    @Test("a term of nothing but signs is never found, and does no harm")
    func signs() async throws {
        let linked = try await Linked(
            LexiconSchool.files([
                "lexicon/a.md": LexiconSchool.term("'***'"), "lexicon/b.md": LexiconSchool.term("'\u{200B}'"),
                "lexicon/c.md": LexiconSchool.term("gain", "aliases: ['-', '--']"),
                "pages/p.md": Write.page(body: "A *** - gain\n"),
            ]))
        #expect(!linked.report.hasErrors)
        #expect(linked.view(.public).told("a") == [] && linked.view(.public).told("c") == ["Page teacher 1"])
    }

    @Test("an empty definition is a fault of its own; the term is still found")
    func emptyDefinition() async throws {
        let linked = try await Linked(
            LexiconSchool.files([
                "lexicon/gain.md": "---\ntitle: gain\ndefinitions: {student: \"\"}\n---\n",
                "pages/p.md": Write.page(body: "gain"),
            ]))
        #expect(linked.faults.map { $0.contains("[empty-value]") } == [true])
        #expect(linked.view(.public).told("gain") == ["Page teacher 1"])
    }

    @Test("ten thousand terms, each of them used once, and one spelling that all claim")
    func many() async throws {
        var files: [String: String] = [:]
        for number in 0..<10_000 {
            files["lexicon/t\(number).md"] =
                "---\ntitle: term \(number)\naliases: [shared]\ndefinitions: {student: s, family: f, educator: e}\n---\n"
        }
        files["pages/p.md"] = Write.page(body: (0..<10_000).map { "term \($0)" }.joined(separator: ", "))
        let linked = try await Linked(LexiconSchool.files(files))
        #expect(linked.faults.count == 9_999)
        #expect(linked.faults.allSatisfy { $0.hasSuffix("[shared-alias]") })
        let view = linked.view(.public)
        #expect(view.lexicon.terms.count == 10_000)
        for number in [0, 1, 77, 9_999] { #expect(view.told("t\(number)") == ["Page teacher 1"]) }
    }

    @Test("a text in another language has the translations of that language, and no English inflections")
    func languages() async throws {
        let linked = try await Linked(
            LexiconSchool.files([
                "lexicon/target.md": LexiconSchool.term("target", "translations: {es: {title: meta}}"),
                "pages/a.md": Write.page("meta", "lang: es-MX", body: "La meta, target, targets."),
                "pages/b.md": Write.page("Page", body: "The meta, target, targets."),
            ]))
        #expect(linked.view(.public).told("target") == ["meta teacher 3", "Page teacher 2"])
    }
}
