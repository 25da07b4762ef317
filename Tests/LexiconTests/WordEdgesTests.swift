import Lexicon
import Testing

@Suite("Where a term may begin and end")
struct WordEdgesTests {
    @Test(
        "where words do",
        arguments: [
            "gain", "gain.", "(gain)", "\"gain\"", "“gain”", "‘gain’", "'gain'", "gain, or", "gain/loss", "*gain*",
            "gain…", "gain—",
            "gain-loss", "mis-gain", "gain:", "gain:a", "gain: a", "gain's", "gain’s", "GAIN’S.", "gain' ", "l'gain",
            "d’gain",
            "o.k. gain",
            "$gain", "gain!", "目gain标", "ไทยgainไทย", "カgainナ", "🎯gain🎯", "\u{200F}gain\u{200F}", "gain\u{202F}:",
            "\\gain",
            "gain\u{200B}ful", "\u{FEFF}gain", "#gain", "@gain", "<b>gain</b>", "https://gain", "gain=1", "é gain é",
        ])
    func whole(text: String) {
        #expect(found(["gain"], in: text).count == 1, "\(text)")
        #expect(found(["gain"], in: "— \(text)").count == 1, "\(text), the longer way")
    }

    @Test(
        "and not within one",
        arguments: [
            "again", "gainful", "gains", "gain2", "2gain", "gain_2", "_gain", "gain_", "gain.com", "e.gain",
            "égain",
            "gainé", "gain\u{301}", "gain\u{200D}", "gain\u{200C}x", "gain\u{AD}ful", "αgain", "gain's2", "gain'se",
            "gain’ll", "gainд",
            "\u{301}gain\u{301}", "한gain", "gain가", "gain\u{20DD}",
        ])
    func within(text: String) {
        #expect(found(["gain"], in: text).isEmpty, "\(text)")
    }

    @Test("English's short endings are no words after an apostrophe", arguments: ["we're", "We’RE.", "you’re"])
    func contractions(text: String) {
        #expect(found(["RE"], in: text).isEmpty)
        #expect(found(["s", "t"], in: "it's don't").isEmpty)
        #expect(found(["rester"], in: "j're l'rester") == ["rester"])
        #expect(found(["re"], in: "'re'") == ["re"])
    }

    @Test("a full stop or a comma between digits is no end")
    func numbers() {
        #expect(found(["3", "14", "4"], in: "3.14 3,4 1.3 3. 4: 3") == ["3", "4", "3"])
        #expect(found(["3.14"], in: "3.14, 3.145, 13.14, 3.14%") == ["3.14", "3.14"])
    }

    @Test("scripts without spaces: ideographs, kana and Thai are found anywhere")
    func withoutSpaces() {
        #expect(found(["目标"], in: "我的学习目标是好的") == ["目标"])
        #expect(found(["めあて", "カード"], in: "今日のめあてカードは") == ["めあて", "カード"])
        #expect(found(["เป้าหมาย"], in: "มีเป้าหมายที่ดี") == ["เป้าหมาย"])
        #expect(found(["ก"], in: "ก\u{E34} ก").count == 1, "never before a mark")
        #expect(found(["か"], in: "か\u{3099}").isEmpty)
    }

    @Test("scripts with spaces: Arabic, Hebrew, Hangul, Cyrillic, Devanagari are found as words")
    func withSpaces() {
        #expect(found(["هدف"], in: "هدف التعلم، الهدف هدف.") == ["هدف", "هدف"])
        #expect(found(["كتاب"], in: "كِتاب كتاب") == ["كتاب"])
        #expect(found(["מטרה"], in: "המטרה, מטרה; מטרה\u{5B8}") == ["מטרה"])
        #expect(found(["צה\"ל"], in: "צה\"ל") == ["צה\"ל"])
        #expect(found(["צה"], in: "צה\"ל").isEmpty)
        #expect(found(["목표"], in: "목표를 목표.") == ["목표"])
        #expect(found(["цель"], in: "Цель, цели") == ["Цель"])
        #expect(found(["लक्ष्य"], in: "लक्ष्य, लक्ष्यों") == ["लक्ष्य"])
        #expect(found(["लक्ष"], in: "लक्ष्य").isEmpty)
    }

    @Test("an emoji is found whole: never a part of a joined one, of a flag, or of one with a tone of skin")
    func emoji() {
        #expect(found(["🎯"], in: "my 🎯, a🎯b, 🎯🎯") == ["🎯", "🎯", "🎯", "🎯"])
        #expect(found(["👩", "🏫"], in: "👩‍🏫 👩🏽 👩") == ["👩"])
        #expect(found(["👩‍🏫"], in: "👩‍🏫") == ["👩‍🏫"])
        #expect(found(["👍"], in: "👍🏽").isEmpty)
        #expect(found(["🇪🇫"], in: "🇩🇪🇫🇷").isEmpty)
        #expect(found(["🇫🇷"], in: "🇩🇪🇫🇷") == ["🇫🇷"])
        #expect(found(["1️⃣"], in: "1️⃣ 1") == ["1️⃣"])
        #expect(found(["🎯 goal"], in: "🎯  GOAL 🎯goal") == ["🎯  GOAL"])
    }

    @Test("what means something to a machine is only a character here")
    func signs() {
        #expect(found(["C++"], in: "C++ C+ c++11, xC++") == ["C++", "c++"])
        #expect(
            found(["A*", "(x)", ".*", "[a-z]", "a|b", "^a$", "\\d"], in: "A* (x) .* [a-z] a|b ^a$ \\d AAA").count == 6)
        #expect(found(["<b>bold</b>", "&amp;"], in: "<b>bold</b> &amp; bold") == ["<b>bold</b>", "&amp;"])
        #expect(found(["\"quoted\""], in: "\"quoted\" quoted") == ["\"quoted\""])
        #expect(found(["-ing"], in: "the -ing form, go-ing") == ["-ing"])
        #expect(found(["_x_", "snake_case"], in: "_x_ snake_case snake") == ["_x_", "snake_case"])
        #expect(found(["Ph.D."], in: "a Ph.D. and Ph.D") == ["Ph.D."])
        #expect(found(["50%"], in: "50% 150% 50%") == ["50%", "50%"])
        #expect(found(["'tis"], in: "so 'tis, x'tis") == ["'tis", "'tis"])
    }
}
