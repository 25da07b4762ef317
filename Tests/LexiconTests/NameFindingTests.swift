import Testing

@testable import Lexicon

@Suite("Finding names: diacritics don't count, and a full stop ends a word")
struct NameFindingTests {
    private static func found(_ spelling: String, in text: String, manner: FindingManner = .names) -> [String] {
        let bytes = Array(text.utf8)
        return TermFinder([Spelling(spelling, term: 0, origin: .title)], manner: manner)
            .matches(in: bytes, language: "en").map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test(
        "a name is found however its marks are written",
        arguments: [
            ("Zoë", "zoe"), ("Zoe", "ZOË"), ("Zoë", "Zoe\u{308}"), ("Łukasz", "Lukasz"), ("Lukasz", "łukasz"),
            ("Søren", "Soren"), ("Đorđe", "Dorde"), ("Nguyễn", "nguyen"), ("Nguyen", "NGUYỄN"), ("Ægir", "Aegir"),
            ("Şeyma", "Seyma"), ("Ýr", "yr"), ("Straße", "strasse"), ("Þóra", "Thora"), ("Işıl", "isil"),
            ("Άννα", "Αννα"), ("Фёдор", "Федор"), ("O'Brien", "o’brien"), ("Anne-Marie", "anne marie"),
            ("מִרְיָם", "מרים"), ("مُحَمَّد", "محمد"),
        ])
    func marks(name: String, text: String) {
        #expect(Self.found(name, in: text) == [text])
        #expect(Self.found(name, in: "We saw \(text)'s kite — yes.") == [text])
        #expect(Self.found(name, in: "\(text).png") == [text])
    }

    @Test(
        "a term keeps its marks, and a full stop in a word",
        arguments: [("schön", "schon"), ("Zoë", "Zoe"), ("zoe", "zoe.png")])
    func terms(term: String, text: String) {
        #expect(Self.found(term, in: text, manner: .terms) == [])
    }

    @Test(
        "letters of which one is another are not the same",
        arguments: [("Jan", "Jay"), ("Ана", "Ана́с"), ("कमल", "कमला"), ("Мих", "Мий")])
    func others(name: String, text: String) { #expect(Self.found(name, in: text) == []) }

    @Test("what folds to two letters is found whole, and only whole")
    func wholeCharacters() {
        #expect(Self.found("a", in: "æ") == [])
        #expect(Self.found("ae", in: "x æ x") == ["æ"])
    }
}
