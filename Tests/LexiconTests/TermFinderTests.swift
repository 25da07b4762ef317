import Lexicon
import Testing

/// What terms of these titles are found in a text, each as it stands there.
func found(
    _ titles: [String], in text: String, language: String = "en", isCaseSensitive: Bool = false
) -> [String] {
    let spellings = titles.enumerated().map {
        Spelling($1, term: $0, origin: .title, isCaseSensitive: isCaseSensitive)
    }
    return found(spellings, in: text, language: language)
}

func found(_ spellings: [Spelling], in text: String, language: String = "en") -> [String] {
    let bytes = Array(text.utf8)
    return TermFinder(spellings).matches(in: bytes, language: language)
        .map { String(decoding: bytes[$0.range], as: UTF8.self) }
}

@Suite("Finding terms")
struct TermFinderTests {
    @Test("a lexicon without terms finds nothing")
    func empty() {
        #expect(TermFinder([]).matches(in: Array("gain".utf8), language: "en").isEmpty)
        #expect(found(["gain"], in: "").isEmpty)
    }

    @Test("a match says where it stands, which spelling it is and whose")
    func match() {
        let spellings = [
            Spelling("aim line", term: 4, origin: .title), Spelling("goal line", term: 4, origin: .alias),
            Spelling("gain", term: 7, origin: .title),
        ]
        let matches = TermFinder(spellings).matches(in: Array("é: a gain above the goal line".utf8), language: "en")
        #expect(
            matches == [
                TermMatch(range: 6..<10, spelling: 2, term: 7, isEscaped: false),
                TermMatch(range: 21..<30, spelling: 1, term: 4, isEscaped: false),
            ])
    }

    @Test("of terms that overlap the longest is found, of equally long ones the earlier")
    func longest() {
        #expect(found(["score", "cut score"], in: "a cut score, a score") == ["cut score", "score"])
        #expect(
            found(["rate of improvement", "improvement plan"], in: "rate of improvement plan") == [
                "rate of improvement"
            ])
        #expect(found(["a bb", "bb a"], in: "a bb a") == ["a bb"])
        #expect(found(["aa b", "b cccc", "cccc dd"], in: "aa b cccc dd") == ["aa b", "cccc dd"])
        #expect(found(["b", "a b c"], in: "a b d b") == ["b", "b"])
    }

    @Test(
        "what is no term keeps no other away",
        arguments: [("cut score", "score"), ("score sheet", "score"), ("cut score sheet", "score")])
    func allowed(refused: String, left: String) {
        let text = Array("the cut score sheet".utf8)
        let finder = TermFinder([Spelling(refused, term: 0, origin: .title), Spelling(left, term: 1, origin: .title)])
        let matches = finder.matches(in: text, language: "en", isAllowed: { $0.count != refused.utf8.count })
        #expect(matches.map(\.term) == [1])
    }

    @Test("a spelling that is empty, white space or punctuation is never found")
    func nothing() {
        for spelling in ["", " ", "\n\u{A0}", "-", "…", "?!", "\u{AD}", "\u{200B}", "\u{301}", "+"] {
            #expect(found([spelling, "gain"], in: "a \(spelling) gain - … ?! +\(spelling)") == ["gain"], "\(spelling)")
        }
    }

    @Test("the white space around a spelling isn't part of it")
    func trimmed() {
        #expect(found(["  gain\n"], in: "again gain.") == ["gain"])
    }

    @Test("a backslash before a term is its author's wish that it be no term")
    func escaped() {
        let finder = TermFinder([
            Spelling("cut score", term: 0, origin: .title), Spelling("score", term: 1, origin: .title),
        ])
        func escaped(_ text: String, isVerbatim: (Int) -> Bool = { _ in false }) -> [Bool] {
            finder.matches(in: Array(text.utf8), language: "en", isVerbatim: isVerbatim).map(\.isEscaped)
        }
        #expect(escaped(#"\score, score"#) == [true, false])
        #expect(escaped(#"\cut score"#) == [true])
        #expect(escaped(#"\score"#, isVerbatim: { $0 == 0 }) == [false])
        #expect(escaped(#"\ score"#) == [false])
        #expect(escaped(#"é \score"#) == [true])
        #expect(escaped(#"\an ordinary score"#) == [false])
    }

    @Test("a spelling of one language is found in that language only")
    func language() {
        let spellings = [
            Spelling("goal", term: 0, origin: .title),
            Spelling("meta", term: 0, origin: .translation, language: "es"),
        ]
        #expect(found(spellings, in: "la meta, the goal", language: "es") == ["meta", "goal"])
        #expect(found(spellings, in: "la meta, the goal", language: "en") == ["goal"])
    }

    @Test("of several spellings that are the same the one that fits is found: what was written before what was made")
    func owners() {
        let spellings = [
            Spelling("aims", term: 0, origin: .made), Spelling("AIMS", term: 1, origin: .title, isCaseSensitive: true),
            Spelling("aims", term: 2, origin: .form), Spelling("Aims", term: 3, origin: .alias),
            Spelling("aims", term: 4, origin: .translation, language: "fr"),
        ]
        func terms(_ text: String, _ order: [Int], language: String = "en") -> [Int] {
            TermFinder(order.map { spellings[$0] }).matches(in: Array(text.utf8), language: language).map(\.term)
        }
        #expect(terms("AIMS aims", [0, 1, 2, 3]) == [1, 2])
        #expect(terms("AIMS aims", [0, 1]) == [1, 0])
        #expect(terms("aims", [0, 3]) == [3])
        #expect(terms("aims", [4, 0], language: "en") == [0])
        #expect(terms("aims", [0, 4], language: "fr") == [4])
    }

    @Test("the language of a tag is without region and script")
    func primaryLanguage() {
        #expect("es-MX".primaryLanguage == "es" && "ZH_Hant".primaryLanguage == "zh" && "en".primaryLanguage == "en")
    }

    @Test("bytes that are no UTF-8 harm nothing")
    func invalid() {
        let finder = TermFinder([Spelling("gain", term: 0, origin: .title), Spelling("é", term: 1, origin: .title)])
        for stray: [UInt8] in [
            [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0x80], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xE0, 0x80, 0x80],
            [0xF0, 0x80, 0x80, 0xAF],
        ] {
            let text = stray + Array(" gain ".utf8) + stray + Array("gain é".utf8) + stray
            #expect(finder.matches(in: text, language: "en").map(\.range.lowerBound).contains(stray.count + 1))
        }
    }

    @Test("ten thousand terms of ten spellings each are found, each as itself")
    func many() {
        let spellings = (0..<10_000).flatMap { term in
            (0..<10).map { Spelling("w\(term) in \($0)", term: term, origin: .form) }
        }
        let finder = TermFinder(spellings)
        let text = (0..<10_000).map { "a W\($0)  in \($0 % 10), " }.joined()
        #expect(finder.matches(in: Array(text.utf8), language: "en").map(\.term) == Array(0..<10_000))
    }
}
