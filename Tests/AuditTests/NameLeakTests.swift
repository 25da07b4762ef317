import Audit
import Testing

@Suite("Names in a site")
struct NameLeakTests {
    static let index = LeakIndex(
        names: [
            "Maja", "Novak", "Maja Novak", "Novak Maja", "Bo", "Łucja", "Zoë", "Anne-Marie", "美玲", "Rivers", "Алёна",
        ],
        words: ["Will", "May", "Will May"], ids: ["maja-n", "will-i"], allowed: ["Ms. Novak", "Rivers Bridge"])

    @Test(
        "a name is found however it is written",
        arguments: [
            "Maja", "MAJA", "maja's", "_Maja_", "maja2.png", "M&#97;ja", "M%61ja", "M\\u0061ja", "Ma\u{AD}ja",
            "x/maja/y", "\"Maja\"", "<p title='by Maja'>", "<!-- Maja -->", "\\nMaja",
        ])
    func found(text: String) { #expect(Self.index.found("a " + text + " b") == ["Maja"]) }

    @Test(
        "letters with marks are the letters without",
        arguments: [
            ("lucja", "Łucja"), ("Lucja", "Łucja"), ("ŁUCJA", "Łucja"), ("zoe", "Zoë"), ("Zoe\u{308}", "Zoë"),
            ("Zo&euml;", "Zoë"), ("Zo%C3%AB", "Zoë"), ("ＭＡＪＡ", "Maja"), ("我和美玲一起", "美玲"), ("anne marie", "Anne-Marie"),
            ("annemarie", "Anne-Marie"), ("Алена", "Алёна"),
        ])
    func folded(text: String, name: String) { #expect(Self.index.found(text) == [name]) }

    @Test(
        "a whole name is one leak, also run together or over tags",
        arguments: ["Maja Novak", "majanovak", "maja.novak@x", "maja%20novak", "Maja <b>Novak</b>", "Maja&nbsp;Novak"])
    func whole(text: String) { #expect(Self.index.found("<p>" + text) == ["Maja Novak"]) }

    @Test(
        "a name that tags within a line part is read as one",
        arguments: ["Ma<strong>ja</strong>", "<b>M</b>aj<i>a</i>", "<del>Ma</del>ja", "Ma<a href='x'><em>ja</em></a>"])
    func parted(text: String) { #expect(Self.index.found("<p>We saw " + text + " there.") == ["Maja"]) }

    @Test("what stands in two cells or paragraphs is not one", arguments: ["Ma</td><td>ja", "Ma</p><p>ja", "Ma<br>ja"])
    func apart(text: String) { #expect(Self.index.found("<p>" + text).isEmpty) }

    @Test("of very many leaks in a file it says how many more there are")
    func many() {
        let text = (0..<80).map { "Maja \($0)\n" }.joined()
        let found = Self.index.findings(in: Array(text.utf8), at: "a.csv")
        #expect(found.leaks.count == 50)
        #expect(found.untold == ["a.csv": 30])
    }

    @Test(
        "what only looks like a name is none",
        arguments: [
            "majas", "Tomaja", "novakian", "bo", "BO", "3Bo9", "what will-i-try", "Will you?", "in May", "will may",
            "What will May bring?", "Ms. Novak", "the Rivers Bridge", "Ms Rivers", "maj a", "Ma ja",
        ])
    func notFound(text: String) { #expect(Self.index.found("<p>" + text + "</p>").isEmpty) }

    @Test("ids count as they are written", arguments: ["maja-n", "/students/maja-n/", "x maja-n.html", "MAJA-N"])
    func ids(text: String) { #expect(Self.index.found(text) == ["maja-n"]) }

    @Test("a name that is a word counts with the rest of it")
    func wordsAsNames() {
        #expect(Self.index.found("Here is Will May.") == ["Will May"])
        #expect(Set(Self.index.namesOnlyInWhole) == ["Will", "May"])
    }

    @Test("an allowed phrase doesn't allow the name elsewhere")
    func allowed() { #expect(Self.index.found("Ms. Novak met Novak") == ["Novak"]) }

    @Test("the templates' own words are no names in the form in which they stand there")
    func ownWords() {
        var index = LeakIndex(names: ["Maja", "Dusk"])
        index.learn(ownWords: [Array(".dusk { color: Maja }".utf8)])
        #expect(index.found("dusk Dusk maja Maja") == ["Dusk", "Maja"])
        #expect(index.found("dusk Maja").isEmpty)
        #expect(index.namesOnlyInWhole == ["Maja"])
    }

    @Test("a leak says where it stands and where it was written")
    func place() throws {
        let found = Self.index.findings(in: Array("<p>\nHello,\nMaja!\n".utf8), at: "goals/a.html")
        let leak = try #require(found.leaks.first)
        #expect(leak.path == "goals/a.html" && leak.line == 3 && leak.inside.isEmpty)
        #expect(leak.origin == Leak.Origin(path: "content/students/a/student.md", line: 2))
        #expect(leak.excerpt.contains("Hello, Maja!"))
        #expect(Self.index.findings(in: [], at: "pictures/maja.png").leaks.map(\.inside) == ["its path"])
    }
}
