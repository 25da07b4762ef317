import Testing

@testable import School

@Suite("What a word with a capital is that is also a name")
struct NamePlaceTests {
    static func reading(_ marked: String, language: String = "en", isMarkdown: Bool = true) throws -> NamePlace.Reading
    {
        let parts = marked.split(separator: "^", omittingEmptySubsequences: false)
        try #require(parts.count == 3)
        let start = parts[0].utf8.count
        return NamePlace(
            text: Array(parts.joined().utf8), start: 0, range: start..<start + parts[1].utf8.count, language: language,
            isMarkdown: isMarkdown
        ).reading
    }

    @Test(
        "a capital in the middle of a sentence is a name",
        arguments: [
            "I asked ^Will^.", "and ^Grace^ laughed", "I asked\n^Will^ and he", "a kite, ^May^ said", "## About ^Will^",
            "the *^Rose^* kite", "with [^Will^](x.md)", "- so ^Will^ did", "I met ^May^ today", "12 and ^Grace^",
            "> so then\n> then\n> with him and ^Will^", "and ^Grace King^ came", "^Grace King^ came", "x — ^Will^",
        ])
    func names(text: String) throws { #expect(try Self.reading(text) == .name) }

    @Test(
        "at a beginning, and where all words have one, nobody can tell",
        arguments: [
            "^Will^ you come?", "Yes. ^Will^ you?", "Yes! “^Will^ you?”", "He asked: ^will^",
            "He asked, \"^Will^ you?\"",
            "# ^Grace^ and peace", "- ^Will^ it fly", "1. ^Will^ it fly", "* [ ] ^Will^ it fly", "> ^Will^ it fly",
            "| ^Will^ | so |", "| a | ^Will^ |", "Over.\n\n^Will^ it fly", "a line\n\n^Will^ it fly",
            "# Head\n^Will^ it",
            "**^Will^** it", "(^Will^ it)", "# The Three ^Rivers^ Meet Again", "I ^WILL^ win", "my ^May^ kite",
            "by ^May^",
            "¿^Will^?", "[^Will^](x.md) it", "_^Will^ it_", "Well…\n^Will^ it",
        ])
    func unclear(text: String) throws { #expect(try Self.reading(text) == .unclear) }

    @Test(
        "a month is a month, and what has a number is no child",
        arguments: [
            "in ^May^", "since ^April^", "^May^ 3", "on 3 ^May^", "the ^June^ kite", "March and ^April^",
            "^May^ and June",
            "We read in ^May^.", "^May^ 2027", "early ^May^", "on Page ^Page^ 3", "from April to ^May^",
            "next ^Sunday^",
        ])
    func words(text: String) throws { #expect(try Self.reading(text) == .word) }

    @Test("a field in title case is unclear; one that is a sentence is not")
    func fields() throws {
        #expect(try Self.reading("The Long ^Rivers^ of Asia", isMarkdown: false) == .unclear)
        #expect(try Self.reading("The long ^Rivers^ of Asia", isMarkdown: false) == .name)
        #expect(try Self.reading("^Rivers^", isMarkdown: false) == .unclear)
    }

    @Test("in German every noun has a capital")
    func german() throws {
        #expect(try Self.reading("eine ^Rose^ blüht", language: "de") == .unclear)
        #expect(try Self.reading("im ^Mai^", language: "de") == .word)
    }
}
