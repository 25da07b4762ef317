import TestSupport
import Testing

@Suite("The index of the lexicon")
struct LexiconIndexTests {
    static let page = "lexicon/index.html"

    static func letters(_ titles: [String]) async throws -> [(letter: String, url: String?)] {
        var school = SmallSchool()
        for (index, title) in titles.enumerated() {
            school.files["lexicon/t\(index).md"] = "---\ntitle: \"\(title)\"\ndefinitions: {student: A word.}\n---\n"
        }
        let site = try await school.build()
        #expect(!site.report.hasErrors, "\(site.faults)")
        #expect(HTMLPage(site[page]).faults == [])
        let bar = TermPageTests.part(of: site[page], from: "<ol class=\"alphabet\">", to: "</ol>")
        return bar.split(separator: "<li").dropFirst().map { item in
            let html = HTMLPage(String("<li" + item))
            for link in html.links { #expect(HTMLPage(site[page]).ids.contains(String(link.dropFirst())), "\(link)") }
            return (html.text.trimmingPrefix { $0.isWhitespace }.filter { !$0.isWhitespace }, html.links.first)
        }
    }

    @Test(
        "a title stands under its letter, without its marks, in whatever script",
        arguments: [
            ("gain", "G"), ("éxito", "E"), ("E\u{301}xito", "E"), ("Ångström", "A"), ("ñandú", "N"), ("«zona»", "Z"),
            ("أساس", "ا"), ("ъезд", "Ъ"), ("βάση", "Β"), ("한글", "ㅎ"), ("基準", "基"), ("3-2-1", "#"), ("👍", "#"),
            ("हिन्दी", "ह"),
        ])
    func letter(title: String, letter: String) async throws {
        let letters = try await Self.letters([title])
        #expect(letters.filter { $0.url != nil }.map(\.letter) == [letter])
        #expect(Set(letters.map(\.letter)).count == letters.count)
    }

    @Test("titles with marks stand among those without")
    func order() async throws {
        var school = SmallSchool()
        for (name, title) in [("a", "ezra"), ("b", "étude"), ("c", "Essay"), ("d", "e-mail"), ("e", "eel")] {
            school.files["lexicon/\(name).md"] = "---\ntitle: \(title)\ndefinitions: {student: A word.}\n---\n"
        }
        let page = try await school.build()[Self.page]
        let order = HTMLPage(page).links.filter { $0.hasPrefix("../lexicon/") || $0.count == 2 }
        let shown = ["d", "e", "c", "b", "a"]
        let places = shown.compactMap { id in page.firstRange(of: "href=\"\(id)/\"")?.lowerBound }
        #expect(places.count == shown.count && places == places.sorted(), "\(order)")
    }

    @Test("the filter finds a term by its names in any language, and not by its definition")
    func names() async throws {
        let page = try await SpokenSchool.build(for: .public)[Self.page]
        #expect(page.contains("data-filter=\"baseline starting point línea de base خط الأساس\""))
    }

    @Test("letters tell which kinds of term they have, so that they can go with them")
    func kinds() async throws {
        let bar = TermPageTests.part(
            of: try await SpokenSchool.build(for: .public)[Self.page], from: "<ol class=\"alphabet\">", to: "</ol>")
        #expect(bar.contains("<li class=\" has-languages\"><a href=\"#_letter-b\">B</a></li>"))
        #expect(bar.contains("<li class=\"has-concepts\"><a href=\"#_letter-g\">G</a></li>"))
        #expect(bar.contains("<li class=\"\"><span>C</span></li>"))
    }

    // MARK: - What is heard

    @Test("the staff reads which terms students said first this month, where, and which nobody did")
    func heard() async throws {
        let page = try await SpokenSchool.build(for: .staff)[Self.page]
        let part = TermPageTests.part(of: page, from: "<div class=\"heard\">", to: "<div class=\"finder\">")
        let (firsts, notYet) = part.halves(at: "id=\"_not-heard\"")
        #expect(HTMLPage(firsts).text.contains("In October students used 2 of our 4 words."))
        // Bo said “target” in September.
        #expect(firsts.contains("href=\"baseline/\"") && firsts.contains("href=\"gain/\""))
        #expect(!firsts.contains("href=\"target/\"") && !notYet.contains("href=\"target/\""))
        #expect(
            firsts.contains("href=\"../students/ada-l/goals/reach/\"") && firsts.contains("datetime=\"2026-10-01\""))
        #expect(firsts.contains("5 in students’ words, 2 in teachers’ words"), "\(firsts)")
        #expect(notYet.contains("href=\"median/\"") && notYet.contains("Who could be the first to say it?"))
    }

    @Test("others read one sentence, and none where it could tell of too few", arguments: [3, 5])
    func heardByOthers(minimum: Int) async throws {
        var school = SpokenSchool.school
        school.files["school.yml"] = school.files["school.yml"]?.replacing(
            "minimum-group: 3", with: "minimum-group: \(minimum)")
        for readers in [SmallSchoolReaders.public, .family] {
            let page = try await school.build(for: readers.value)[Self.page]
            #expect(page.contains("In October students used 2 of our 4 words.") == (minimum == 3))
            for word in ["Not heard yet", "_heard", "Secret", "Who could be"] { #expect(!page.contains(word)) }
        }
    }

    @Test("without terms there is nothing to hear")
    func noTerms() async throws {
        let page = try await SmallSchool().build(for: .staff)[Self.page]
        #expect(!page.contains("_heard") && page.contains("class=\"empty\""))
    }
}

extension String {
    fileprivate func halves(at middle: String) -> (String, String) {
        guard let range = firstRange(of: middle) else { return (self, "") }
        return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
    }
}
