import Records
import TestSupport
import Testing

@Suite("Addresses")
struct AddressTests {
    static let readers: [Readership] = [.staff, .public, .school, .classRoom("room-1"), .family(student: "ada-l")]

    /// Names that need care in addresses.
    static let odd = [
        "two words", "a#b", "a?b", "100%", "%20", "a&b", "a'b\"c", "<b>", "日本", "مرحبا", "👩‍🚀", "a+b", "a;b=c", "a..",
        "a\\b", "é", "~x", "café ☕",
    ]

    static func oddSchool() -> SmallSchool {
        var school = FullSchool.of { $0 }
        for (number, name) in odd.enumerated() {
            let evidence = "students/ada-l/evidence"
            school.files["\(evidence)/\(name).md"] =
                "---\ntitle: Odd\ndate: 2026-09-10\nmethod: quiz\npurpose: for\naudience: public\nfiles: [{file: \"\(name.replacing("\\", with: "_").replacing("\"", with: "\\\"")).png\", alt: x}]\n---\n"
            school.pictures["\(evidence)/\(name.replacing("\\", with: "_")).png"] = []
            school.files["lexicon/\(name).md"] =
                "---\ntitle: Term \(number)\ndefinitions: {student: s, family: f, educator: e}\n---\n"
            school.files["pages/\(name).md"] = "---\ntitle: P\nnav: 5\n---\n"
        }
        return school
    }

    @Test(
        "every link leads to a file of the site, and every anchor to a place on its page", arguments: readers,
        [false, true])
    func links(readership: Readership, isPortable: Bool) async throws {
        let site = try await Self.oddSchool().build(for: readership) { $0.isPortable = isPortable }
        #expect(site.faults == [])
        let links = SiteLinks(site)
        #expect(links.relative.count > 200)
        #expect(links.broken == [])
    }

    @Test("all links within the site are relative, at every depth", arguments: readers)
    func relative(readership: Readership) async throws {
        let site = try await Self.oddSchool().build(for: readership) { $0.baseURL = "https://school.example/wall/" }
        for (page, link) in SiteLinks(site).relative where page != "404.html" {
            #expect(!link.hasPrefix("/"), "\(page): \(link)")
        }
        for (path, page) in site.pages where path.hasSuffix(".html") && path != "404.html" {
            let html = HTMLPage(page)
            let own = html.tags.filter { $0.name != "link" }.flatMap { $0.attributes.map(\.value) }
            #expect(!own.contains { $0.hasPrefix("https://school.example") }, "\(path)")
        }
    }

    @Test("portable links end in index.html, so that the site opens from a folder")
    func portable() async throws {
        let site = try await Self.oddSchool().build(for: .family(student: "ada-l")) { $0.isPortable = true }
        for (page, link) in SiteLinks(site).relative {
            let path = link.prefix { $0 != "#" }
            #expect(!path.hasSuffix("/") && path != "." && path != "..", "\(page): \(link)")
        }
        #expect(site["index.html"].contains("href=\"classes/index.html\""))
        #expect(site["classes/index.html"].contains("href=\"../index.html\""))
    }

    @Test("odd names are percent-encoded once in addresses, and stand as they are on the disk")
    func encoded() async throws {
        let site = try await Self.oddSchool().build()
        #expect(site.files["two words/index.html"] != nil)
        #expect(site.files["%20/index.html"] != nil)
        #expect(
            site.files["students/krtm/evidence/a#b.png"]
                == Self.oddSchool().wholePictures["students/ada-l/evidence/a#b.png"])
        let home = site["index.html"]
        for address in ["two%20words/", "a%23b/", "a%3Fb/", "100%25/", "%2520/", "%E6%97%A5%E6%9C%AC/", "%3Cb%3E/"] {
            #expect(home.contains("href=\"\(address)\""), "\(address)")
        }
    }

    @Test("without a base URL there is no canonical address, and the sitemap is relative")
    func withoutBase() async throws {
        let site = try await Self.oddSchool().build()
        #expect(!site["index.html"].contains("rel=\"canonical\""))
        #expect(site["robots.txt"] == "User-agent: *\nAllow: /\n")
        let sitemap = site["sitemap.xml"]
        #expect(sitemap.contains("<url><loc>./</loc></url>"))
        #expect(sitemap.contains("<url><loc>lexicon/a%26b/</loc></url>"))
    }

    @Test("with a base URL the sitemap has every page but the missing one, and each page its canonical address")
    func withBase() async throws {
        let site = try await Self.oddSchool().build { $0.baseURL = "https://school.example/wall/" }
        #expect(site.faults == [])
        let addresses = site["sitemap.xml"].split(separator: "<loc>").dropFirst().map {
            String($0.prefix { $0 != "<" })
        }
        #expect(addresses == addresses.sorted())
        let pages = site.pages.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }
        #expect(addresses.count == pages.count)
        for page in pages {
            let html = HTMLPage(site[page])
            let canonical = html.tags.first { $0.name == "link" && $0.attributes.contains { $0.value == "canonical" } }?
                .attributes.first { $0.name == "href" }?.value
            let address = try #require(canonical, "\(page)")
            #expect(address.hasPrefix("https://school.example/wall/"))
            #expect(
                SiteLinks.target(
                    of: String(address.dropFirst("https://school.example/wall/".count)), from: "index.html")
                    == (page == "index.html" ? "index.html" : page), "\(page)")
            #expect(addresses.contains(address), "\(page)")
        }
        #expect(site["robots.txt"].contains("Sitemap: https://school.example/wall/sitemap.xml\n"))
    }

    @Test("on the page for missing addresses only absolute links are right")
    func notFound() async throws {
        let site = try await Self.oddSchool().build { $0.baseURL = "https://school.example/wall/" }
        let page = HTMLPage(site["404.html"])
        for link in page.links {
            #expect(link.hasPrefix("https://school.example/wall/") || link.hasPrefix("#"), "\(link)")
        }
        #expect(site["404.html"].contains("noindex"))
    }

    @Test("only the public site is for search engines", arguments: readers)
    func noindex(readership: Readership) async throws {
        let site = try await FullSchool.of { $0 }.build(for: readership) { $0.baseURL = "https://school.example/" }
        let isPublic = readership == .public
        #expect((site.files["sitemap.xml"] != nil) == isPublic)
        #expect(site["robots.txt"].contains("Disallow: /\n") == !isPublic)
        for (path, page) in site.pages where path.hasSuffix(".html") && path != "404.html" {
            #expect(page.contains("<meta name=\"robots\" content=\"noindex\">") == !isPublic, "\(path)")
            #expect(page.contains("rel=\"canonical\"") == isPublic, "\(path)")
        }
    }
}
