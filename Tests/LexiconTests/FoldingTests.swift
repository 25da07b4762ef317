import Lexicon
import Testing

@Suite("What counts as the same spelling")
struct FoldingTests {
    @Test(
        "case, hyphens, white space, apostrophes, canonical equivalents and what is invisible make no difference",
        arguments: [
            ("gain", "GAIN"), ("Größe", "GRÖSSE"), ("Größe", "GRÖẞE"), ("σοφός", "ΣΟΦΌΣ"), ("σοφός", "σοφόσ"),
            ("benefit", "bene\u{FB01}t"), ("kelvin", "\u{212A}elvin"), ("Ångström", "a\u{30A}ngstro\u{308}m"),
            ("İstanbul", "i\u{307}stanbul"),
            ("exit slip", "exit-slip"), ("exit-slip", "exit slip"), ("exit slip", "exit\u{2010}slip"),
            ("exit slip", "exit\u{2011}slip"), ("exit slip", "exit \n  slip"), ("exit slip", "exit\u{A0}slip"),
            ("exit  slip", "exit\r\nslip"), ("exit slip", "exit\u{202F}\u{2009}slip"),
            ("l’objectif", "l'objectif"), ("l'objectif", "L’OBJECTIF"),
            ("résumé", "re\u{301}sume\u{301}"), ("re\u{301}sume\u{301}", "RÉSUMÉ"), ("ạ̈b", "a\u{308}\u{323}b"),
            ("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"), ("á́b", "a\u{301}\u{301}b"),
            ("retrieval", "re\u{AD}trie\u{AD}val"), ("retrieval", "retrieval\u{200B}"),
            ("retrieval", "\u{2060}retri\u{200B}eval"),
            ("❤", "❤\u{FE0F}"), ("❤\u{FE0F}", "❤"), ("مطلوب", "\u{200F}مطلوب\u{200F}"), ("a;b", "a\u{37E}b"),
        ])
    func same(spelling: String, text: String) {
        #expect(found([spelling], in: "; \(text), ").count == 1, "\(spelling) in \(text)")
        #expect(found([text], in: "; \(spelling), ").count == 1, "\(text) in \(spelling)")
    }

    @Test(
        "diacritics do, and so do other dashes, joiners, tags and the Turkish ı",
        arguments: [
            ("resume", "résumé"), ("exit slip", "exit–slip"), ("exit slip", "exit - slip"), ("exit slip", "exitslip"),
            ("exit slip", "exit--slip"), ("kısım", "kisim"), ("می‌شود", "میشود"), ("👩‍🏫", "👩🏫"), ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴"),
            ("a", "á"), ("目标", "目標"), ("gain", "gаin"),
        ])
    func different(spelling: String, text: String) {
        #expect(found([spelling], in: "; \(text), ").isEmpty, "\(spelling) in \(text)")
        #expect(found([text], in: "; \(spelling), ").isEmpty, "\(text) in \(spelling)")
    }

    @Test("where case counts it is that of the spelling, whatever else is folded")
    func caseSensitive() {
        #expect(found(["ZPD"], in: "ZPD zpd Zpd, ZPD's", isCaseSensitive: true) == ["ZPD", "ZPD"])
        #expect(found(["É-T"], in: "E\u{301} T, é T, É\u{A0}t", isCaseSensitive: true) == ["E\u{301} T"])
        #expect(found(["Straße"], in: "Strasse STRASSE Straße", isCaseSensitive: true) == ["Straße"])
    }

    @Test("a match covers what is folded into it, and nothing around it")
    func ranges() {
        #expect(found(["exit slip"], in: "an  exit \n slip  of") == ["exit \n slip"])
        #expect(found(["e\u{301}"], in: " é ") == ["é"])
        #expect(found(["❤"], in: "❤\u{FE0F} ") == ["❤\u{FE0F}"])
        #expect(found(["gain"], in: "\u{200E}ga\u{AD}in\u{200E}.") == ["ga\u{AD}in"])
    }

    @Test("a letter that folds to two is not found by half")
    func halves() {
        #expect(found(["s", "gros", "ine"], in: "ß groß \u{FB01}ne").isEmpty)
    }

    @Test("the longer of two is the one with more bytes as it was typed")
    func typed() {
        #expect(found(["a b", "b c"], in: "a b      c") == ["b      c"])
    }
}
