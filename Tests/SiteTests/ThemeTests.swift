import TestSupport
import Testing

@Suite("A school's own look")
struct ThemeTests {
    static func build(_ lines: String, logo: String? = nil) async throws -> BuiltSite {
        var school = FullSchool.of { $0 }
        school.files["school.yml", default: ""] += lines
        if let logo { school.pictures[logo] = [] }
        return try await school.build()
    }

    @Test("an accent is one rule in a stylesheet of its own, which every page links")
    func accent() async throws {
        let site = try await Self.build("theme: {accent: \"#0b6e4f\"}\n")
        #expect(site.faults == [])
        #expect(site["assets/school.css"].contains("#0b6e4f"))
        let style = site["assets/style.css"]
        let property = site["assets/school.css"].firstRange(of: "--").map {
            site["assets/school.css"][$0.lowerBound...].prefix { $0 != ":" }
        }
        #expect(style.contains("var(\(try #require(property)))"), "the rule sets what the stylesheet uses")
        for (path, page) in site.pages where path.hasSuffix(".html") && path != "404.html" {
            let links = HTMLPage(page).links
            #expect(
                links.contains {
                    $0.hasSuffix("assets/school.css") && SiteLinks.target(of: $0, from: path) == "assets/school.css"
                }, "\(path)")
            // The school's rule must come after the one that it overrides.
            let places = ["style.css", "school.css"].map { name in links.firstIndex { $0.hasSuffix(name) } ?? -1 }
            #expect(places[0] < places[1], "\(path)")
        }
    }

    @Test("without an accent there is no such stylesheet, and no page links one")
    func noAccent() async throws {
        let site = try await Self.build("")
        #expect(site.files["assets/school.css"] == nil)
        #expect(!site.pages.contains { $0.key.hasSuffix(".html") && $0.value.contains("school.css") })
    }

    @Test("a logo is copied, and every page shows it", arguments: ["logo.png", "pics/our logo#1.svg"])
    func logo(path: String) async throws {
        let site = try await Self.build("logo: \"\(path)\"\n", logo: path)
        #expect(site.faults == [])
        #expect(site.files[path] == TinyFile.named(path))
        for (page, text) in site.pages where page.hasSuffix(".html") && page != "404.html" {
            let pictures = HTMLPage(text).tags.filter { $0.name == "img" }
            let logo = pictures.first { tag in
                tag.attributes.contains { $0.name == "src" && SiteLinks.target(of: $0.value, from: page) == path }
            }
            #expect(logo?.attributes.contains { $0.name == "alt" } == true, "\(page)")
        }
    }

    @Test(
        "no page has a style or a script of its own, nor asks another place for anything",
        arguments: SmallSchoolReaders.allCases)
    func nothingFromElsewhere(readers: SmallSchoolReaders) async throws {
        var school = FullSchool.of { $0 }
        school.files["pages/about.md", default: ""] +=
            "![a](https://evil.example/x.png) <img src=https://evil.example/y.png>\n\n[a link](https://example.org)\n"
        let site = try await school.build(for: readers.value)
        for (path, page) in site.pages where path.hasSuffix(".html") {
            let html = HTMLPage(page)
            for (name, attributes) in html.tags {
                #expect(name != "style", "\(path)")
                for attribute in attributes
                where ["src", "srcset", "data", "action", "poster"].contains(attribute.name)
                    || (name == "link" && attribute.name == "href")
                {
                    #expect(!attribute.value.contains("//"), "\(path): <\(name) \(attribute.name)=\(attribute.value)>")
                }
            }
            #expect(
                html.tags.contains {
                    $0.name == "meta" && $0.attributes.contains { $0.value == "Content-Security-Policy" }
                }, "\(path)")
        }
    }
}
