import Testing

@testable import Markdown

@Suite("Typography")
struct TypographyTests {
    func set(_ text: String, _ language: String = "en") -> String {
        let html = html(text, MarkdownOptions(language: language))
        return String(html.dropFirst(3).dropLast(4))
    }

    @Test(
        "quotes turn to the words that they stand around",
        arguments: [
            ("\"Hi,\" she said.", "“Hi,” she said."), ("(\"Hi\")", "(“Hi”)"), ("\"Hi\"--\"ho\"", "“Hi”–“ho”"),
            ("\"'Hi,' he said\"", "“‘Hi,’ he said”"), ("'Hi'", "‘Hi’"), ("a \"b\" \"c\"", "a “b” “c”"),
            ("\"*Hi*\"", "“<em>Hi</em>”"), ("*\"Hi\"*", "<em>“Hi”</em>"), ("\"[Hi](u)\"", "“<a href=\"u\">Hi</a>”"),
            ("[\"Hi\"](u)s", "<a href=\"u\">“Hi”</a>s"), ("\"`x`\"", "“<code>x</code>”"),
            ("**\"a**b\"", "<strong>“a</strong>b”"),
            ("\"a\nb\"", "“a\nb”"),
        ])
    func quotes(text: String, expected: String) {
        #expect(set(text) == expected)
    }

    @Test(
        "apostrophes are apostrophes",
        arguments: [
            ("don't", "don’t"), ("the students' work", "the students’ work"), ("James's", "James’s"),
            ("the '90s", "the ’90s"),
            ("class of '27", "class of ’27"), ("'tis", "’tis"), ("rock 'n' roll", "rock ’n’ roll"),
            ("give 'em", "give ’em"),
            ("goin'", "goin’"), ("*don*'t", "<em>don</em>’t"), ("'I don't know,' I said", "‘I don’t know,’ I said"),
            ("O'Neil", "O’Neil"), ("'twas 'good'", "’twas ‘good’"), ("l'école", "l’école"),
        ])
    func apostrophes(text: String, expected: String) {
        #expect(set(text) == expected)
    }

    @Test("feet and inches keep their straight marks")
    func inches() {
        #expect(set("5'10\" tall and 12\" wide, 5' high") == "5&#39;10&quot; tall and 12&quot; wide, 5&#39; high")
    }

    @Test(
        "dashes and dots",
        arguments: [
            ("a -- b", "a – b"), ("3--4", "3–4"), ("a---b", "a—b"), ("a ---- b", "a ---- b"), ("a --> b", "a --&gt; b"),
            ("a <-- b", "a &lt;-- b"), ("well-known", "well-known"), ("Hm...", "Hm…"), ("Hm....", "Hm…."),
            ("a .. b", "a .. b"),
            ("a ..... b", "a ..... b"),
        ])
    func dashes(text: String, expected: String) {
        #expect(set(text) == expected)
    }

    @Test("code, addresses and what is escaped stay as they were typed")
    func untouched() {
        #expect(set("`\"a\" -- b...`") == "<code>&quot;a&quot; -- b...</code>")
        #expect(set("<http://x.y/a--b>") == "<a href=\"http://x.y/a--b\" rel=\"noopener\">http://x.y/a--b</a>")
        #expect(set("\\\"a\\\" it\\'s &quot;b&quot; \\-- \\...") == "&quot;a&quot; it&#39;s &quot;b&quot; -- ...")
        #expect(html("```\n\"a\" -- b\n```") == "<pre><code>&quot;a&quot; -- b\n</code></pre>")
    }

    @Test(
        "each language has its own marks",
        arguments: [
            ("en-US", "“a ‘b’ c”"), ("es", "“a ‘b’ c”"), ("es-ES", "«a “b” c»"), ("de", "„a ‚b‘ c“"),
            ("fr", "«\u{202F}a “b” c\u{202F}»"), ("pl", "„a ‚b’ c”"), ("ar", "«a ‹b› c»"), ("zh", "“a ‘b’ c”"),
            ("zh-Hant", "「a 『b』 c」"), ("ja", "「a 『b』 c」"), ("sv", "”a ’b’ c”"), ("tlh", "“a ‘b’ c”"), ("", "“a ‘b’ c”"),
        ])
    func languages(language: String, expected: String) {
        #expect(set("\"a 'b' c\"", language) == expected)
    }

    @Test("quotes open and close in scripts without spaces")
    func ideographs() {
        #expect(set("他说\"你好\"。", "zh") == "他说“你好”。")
    }

    @Test("an apostrophe in German does not close a quotation")
    func germanApostrophe() {
        #expect(set("'So geht's'", "de") == "‚So geht’s‘")
    }

    @Test("quotes in one cell of a table don't reach into the next")
    func cells() {
        #expect(html("| \"a\" | 'b' |\n| - | - |").contains(">“a”</th>\n<th scope=\"col\">‘b’<"))
    }
}
