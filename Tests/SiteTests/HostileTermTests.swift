import Growth
import Records
import TestSupport
import Testing

/// Terms whose ids, titles and ties are as bad as a file may make them.
@Suite("Hostile terms")
struct HostileTermTests {
    /// Ids of files that an `id` in HTML and an address must keep apart.
    static let ids = [
        "a b", "a_20b", "a%20b", "a_b", "a-b", "a_5Fb", "_term", "\"q\"", "'", "<x>", "x&y", "x#y", "x?y", "🌱",
        "e\u{301}t",
        "état-fin", "{{id}}", "100%", "dot.ted", "a  b", "\u{202E}rtl", "日本", "1",
    ]

    static let titles = [
        "</title><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "{{title}} {{{body}}}", "<!-- remark",
        "\u{202E}turned", "&lt;b&gt; & <b>", "]]> &amp;", String(repeating: "long ", count: 2_000) + "end",
    ]

    /// - Parameter lines: more lines of every term.
    private static func term(_ title: String, definition: String = "What it is.", _ lines: String = "") -> String {
        let texts = [title, definition].map { text in
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        return
            "---\ntitle: \(texts[0])\ndefinitions: {student: \(texts[1]), family: \(texts[1]), educator: \(texts[1])}\n\(lines)---\n"
    }

    private static func sound(_ site: BuiltSite, _ remark: String = "") {
        for (path, page) in site.pages where path.hasSuffix(".html") {
            let html = HTMLPage(page)
            #expect(html.faults == [], "\(path) \(remark)")
            let terms = LinkedTerms(page)
            #expect(Set(terms.cards).count == terms.cards.count, "\(path) \(remark)")
            for (name, attributes) in html.tags {
                for (attribute, value) in attributes where attribute == "aria-describedby" {
                    #expect(html.ids.contains(value), "\(path) \(remark): <\(name)> is described by \(value)")
                }
            }
            for link in terms.links {
                #expect(terms.box.contains("<p id=\"\(link.card)\">"), "\(path) \(remark): \(link)")
                #expect(terms.box.contains("<a href=\"\(link.address)\">"), "\(path) \(remark): \(link)")
            }
        }
        #expect(SiteLinks(site).broken == [], "\(remark)")
    }

    @Test("each term has a definition of its own on pages, whatever its file is called", arguments: [true, false])
    func ids(isPortable: Bool) async throws {
        var school = SpokenSchool.school
        for (number, id) in Self.ids.enumerated() {
            school.files["lexicon/\(id).md"] = Self.term("quorum\(number)", definition: "The number \(number).")
        }
        school.files["pages/odd.md"] =
            "---\ntitle: Odd\n---\n# \\_term-1\n\n# _main\n\n"
            + Self.ids.indices.map { "The quorum\($0) is one.\n\n" }.joined()
        for readers in SmallSchoolReaders.allCases {
            let site = try await school.build(for: readers.value) { $0.isPortable = isPortable }
            #expect(!site.report.hasErrors, "\(site.faults)")
            Self.sound(site, "\(readers)")
            let terms = LinkedTerms(site["odd/index.html"])
            #expect(terms.links.count == Self.ids.count)
            #expect(Set(terms.cards).count == Self.ids.count)
            for number in Self.ids.indices {
                let card = try #require(terms.links.first { $0.text == "quorum\(number)" }?.card)
                #expect(!card.contains { $0.isWhitespace })
                #expect(terms.box.contains("<p id=\"\(card)\">The number \(number).</p>"), "\(Self.ids[number])")
            }
        }
    }

    @Test("no title, alias or definition breaks out of its place", arguments: SmallSchoolReaders.allCases)
    func titles(readers: SmallSchoolReaders) async throws {
        var school = SpokenSchool.school
        for (number, title) in Self.titles.enumerated() {
            let lines =
                "see-also: [h\((number + 1) % Self.titles.count), h\((number + 3) % Self.titles.count), gain]\n"
                + "aliases: [\"<i>alias</i> \(number)\"]\ntranslations: {x-\"><script>: {title: \"<script>alert(2)</script>\"}}\n"
            school.files["lexicon/h\(number).md"] = Self.term(
                title, definition: "A\nline. <script>alert(3)</script> **{{title}}** </p> \(number)",
                lines.replacing("x-\"><script>", with: "'x-\"><script>'"))
        }
        school.files["pages/odd.md"] =
            "---\ntitle: Odd\n---\n" + Self.titles.indices.map { "An \\<i>alias\\</i> \($0).\n\n" }.joined()
        let site = try await school.build(for: readers.value) { $0.baseURL = "https://school.example/a/" }
        #expect(!site.report.hasErrors, "\(site.faults)")
        for (path, page) in site.pages where path.hasSuffix(".html") && path != "404.html" {
            #expect(!page.contains("<script>"), "\(path)")
            let html = HTMLPage(page)
            #expect(html.faults == [], "\(path)")
            #expect(!html.tags.contains { $0.attributes.contains { $0.name.hasPrefix("on") } }, "\(path)")
            #expect(html.scripts.allSatisfy { !$0.contains("<") }, "\(path)")
        }
        #expect(LinkedTerms(site["odd/index.html"]).links.count == Self.titles.count)
        Self.sound(site)
    }

    @Test("two hundred neighbours, a circle of three and a term that is its own")
    func neighbours() async throws {
        var school = SpokenSchool.school
        let all = (0..<200).map { "n\($0)" }
        for (number, id) in all.enumerated() {
            school.files["lexicon/deep/\(number % 7)/\(id).md"] = Self.term("nod\(id)")
        }
        school.files["lexicon/hub.md"] = Self.term(
            "hub",
            "see-also: [\(all.joined(separator: ", "))]\nnot-same-as: [\(all.prefix(50).joined(separator: ", "))]\n")
        for (from, to) in [("r0", "r1"), ("r1", "r2"), ("r2", "r0")] {
            school.files["lexicon/\(from).md"] = Self.term("ring\(from)", "see-also: [\(to)]\nnot-same-as: [\(to)]\n")
        }
        let site = try await school.build(for: .staff)
        #expect(!site.report.hasErrors, "\(site.faults)")
        Self.sound(site)
        let hub = site["lexicon/hub/index.html"]
        #expect(all.allSatisfy { hub.contains("../\($0)/") })
        school.files["lexicon/hub.md"] = Self.term("hub", "see-also: [hub]\nnot-same-as: [hub]\n")
        let own = try await school.build(for: .staff)
        if !own.report.hasErrors {
            Self.sound(own)
            #expect(!own["lexicon/hub/index.html"].contains("<figure"))
        }
    }

    @Test(
        "a term of which next to nothing is said has no link without its definition",
        arguments: [
            "{student: \"\"}", "{student: \" \"}", "{educator: \"\u{200B}\"}", "{family: |\n    a\n\n    - b\n  }",
        ])
    func unsaid(definitions: String) async throws {
        var school = SpokenSchool.school
        school.files["lexicon/gain.md"] = "---\ntitle: gain\ndefinitions: \(definitions)\n---\n"
        for readers in SmallSchoolReaders.allCases {
            let site = try await school.build(for: readers.value)
            if !site.report.hasErrors { Self.sound(site, "\(readers)") }
        }
    }

    @Test("two files of one id in different folders are an error, not a guess")
    func twice() async throws {
        var school = SpokenSchool.school
        school.files["lexicon/a/twin.md"] = Self.term("first twin")
        school.files["lexicon/b/twin.md"] = Self.term("second twin")
        #expect(try await school.build().report.hasErrors)
    }

    @Test("twins of which case tells, a plural that is a term, and a term of a term")
    func twins() async throws {
        var school = SmallSchool()
        school.files["lexicon/upper.md"] = Self.term("ZPD", definition: "The zone.", "case: sensitive\n")
        school.files["lexicon/lower.md"] = Self.term("zpd", definition: "A typing fault.", "case: sensitive\n")
        school.files["lexicon/one.md"] = Self.term("chart", definition: "One picture.")
        school.files["lexicon/many.md"] = Self.term("picture book", definition: "A pile.", "aliases: [charts]\n")
        school.files["pages/p.md"] = "---\ntitle: P\n---\nOur ZPD, our zpd, our Zpd; a chart and charts.\n"
        let site = try await school.build()
        #expect(!site.report.hasErrors, "\(site.faults)")
        let links = LinkedTerms(site["p/index.html"]).links
        #expect(links.map(\.text) == ["ZPD", "zpd", "chart", "charts"])
        #expect(links.map(\.card) == ["_term-upper", "_term-lower", "_term-one", "_term-many"])
        Self.sound(site)
    }

    @Test("every description is on its page, in every edition and kind of address")
    func everywhere() async throws {
        for readers in SmallSchoolReaders.allCases {
            for (isPortable, base) in [(true, nil), (false, "https://school.example/a/")] as [(Bool, String?)] {
                let site = try await TermLinkingTests.school().build(for: readers.value) {
                    $0.day = Day("2026-10-20")
                    $0.isPortable = isPortable
                    $0.baseURL = base
                }
                #expect(site.pages.count > 20)
                if base == nil { Self.sound(site, "\(readers)") }
                for (path, page) in site.pages where path.hasSuffix(".html") {
                    #expect(HTMLPage(page).faults == [], "\(path)")
                }
            }
        }
    }

    @Test("a school without a lexicon has no definitions and no script for them")
    func none() async throws {
        for readers in SmallSchoolReaders.allCases {
            var school = FullSchool.of { $0 }
            for path in school.files.keys where path.hasPrefix("lexicon/") { school.files[path] = nil }
            let site = try await school.build(for: readers.value) { $0.day = Day("2026-10-20") }
            #expect(!site.report.hasErrors, "\(site.faults)")
            for (path, page) in site.pages where path.hasSuffix(".html") {
                let traces = ["terms.js", "term-cards", "_term-", "class=\"term\"", "term-words", "ld+json", "_heard"]
                    .filter { page.contains($0) && !(path == "lexicon/index.html" && $0 == "ld+json") }
                #expect(traces == [], "\(path)")
            }
        }
    }

    static let closings = [
        "audience: staff\n", "draft: true\n", "publish-from: 2027-05-01\n", "expires: 2026-09-02\n",
    ]

    @Test(
        "a term that readers may not know is nowhere: not by its id, its readings, its other names", arguments: closings
    )
    func closed(line: String) async throws {
        var school = SpokenSchool.school
        school.files["lexicon/qgain.md"] = Self.term(
            "gain", definition: "Secret meaning.",
            line
                + "aliases: [growthword]\nsee-also: [baseline, target]\nnot-same-as: [median]\ntranslations: {es: {title: ganancia}}\nexample: A secret example.\n"
        )
        school.files["lexicon/gain.md"] = nil
        school.files["lexicon/baseline.md"]?.replace(
            "see-also: [gain]\nnot-same-as: [target]", with: "see-also: [qgain]\nnot-same-as: [qgain]")
        school.files["pages/link.md"] = "---\ntitle: Link\n---\nSee [this](../lexicon/qgain.md) and a growthword.\n"
        for readers in SmallSchoolReaders.allCases where readers != .staff || !line.hasPrefix("audience") {
            let site = try await school.build(for: readers.value) { $0.day = Day("2026-10-20") }
            #expect(!site.report.hasErrors, "\(site.faults)")
            for (path, page) in site.pages {
                let traces = ["qgain", "Secret meaning", "ganancia", "secret example"].filter(page.contains)
                #expect(traces == [] && !path.contains("qgain"), "\(readers) \(path)")
                if path != "link/index.html" { #expect(!page.contains("growthword"), "\(readers) \(path)") }
            }
            Self.sound(site, "\(readers)")
        }
    }
}
