import Growth
import Records
import TestSupport
import Testing

@Suite("Definitions on pages")
struct TermCardTests {
    @Test(
        "a page has the definition of each term that it links, once, and no other",
        arguments: SmallSchoolReaders.allCases)
    func exactly(readers: SmallSchoolReaders) async throws {
        let site = try await TermLinkingTests.school().build(for: readers.value) { $0.day = Day("2026-10-20") }
        var count = 0
        for (path, page) in site.pages where path.hasSuffix(".html") {
            let terms = LinkedTerms(page)
            #expect(Set(terms.cards).count == terms.cards.count, "\(path)")
            #expect(Set(terms.cards) == Set(terms.links.map(\.card)), "\(path)")
            #expect(page.contains("assets/terms.js") == !terms.cards.isEmpty, "\(path)")
            for link in terms.links {
                #expect(terms.box.contains("<a href=\"\(link.address)\">"), "\(path): \(link)")
                #expect(page.split(separator: "id=\"\(link.card)\"").count == 2, "\(path): \(link)")
            }
            count += terms.cards.count
        }
        #expect(count > 20)
    }

    @Test("only a portfolio prints its words")
    func booklet() async throws {
        let site = try await TermLinkingTests.school().build(for: .staff) { $0.day = Day("2026-10-20") }
        for (path, page) in site.pages where path.hasSuffix(".html") {
            let terms = LinkedTerms(page)
            let isPortfolio = path.hasPrefix("students/") && path.split(separator: "/").count == 3
            #expect(terms.box.contains("<h2>") == (isPortfolio && !terms.cards.isEmpty), "\(path)")
        }
    }

    @Test("each edition has the reading of its readers")
    func readings() async throws {
        let definitions = "{student: For me., family: For us., educator: For them.}"
        let school = TermLinkingTests.school(definitions: definitions)
        for (readership, reading) in [
            (Readership.staff, "For them."), (.family(student: "ada-l"), "For us."), (.public, "For me."),
        ] {
            let site = try await school.build(for: readership) { $0.day = Day("2026-10-20") }
            let box = LinkedTerms(site["standards/m1/index.html"]).box
            for other in ["For them.", "For us.", "For me."] {
                #expect(box.contains(other) == (other == reading), "\(readership) \(other)")
            }
        }
    }

    @Test("a term for the staff alone leaves no trace elsewhere: no link, no definition, no reference")
    func staffOnly() async throws {
        let school = TermLinkingTests.school(definitions: "{student: Not for all.}", extra: "audience: staff\n")
        for readership in SmallSchoolReaders.allCases.map(\.value) {
            let site = try await school.build(for: readership) { $0.day = Day("2026-10-20") }
            #expect(site.pages.count > 20)
            let traces = site.pages.filter { path, page in
                path.hasPrefix("lexicon/z-") || page.contains("_term-z-") || page.contains("Not for all.")
                    || page.contains("/lexicon/z-")
            }
            #expect(traces.isEmpty == (readership != .staff), "\(readership): \(traces.keys.sorted().prefix(3))")
        }
    }

    @Test("a term called by a number does not take the place of a school term")
    func ids() async throws {
        let site = try await SmallSchool([
            "lexicon/1.md": "---\ntitle: first guess\ndefinitions: {student: A try.}\n---\n",
            "students/ada-l/reflections/2026-10-01-r.md": LearningSchool.record(
                "R", "2026-10-01", body: "My first guess."),
        ]).build(for: .staff) { $0.day = Day("2026-10-20") }
        let page = site["students/ada-l/index.html"]
        #expect(LinkedTerms(page).cards == ["_term-1"])
        #expect(HTMLPage(page).faults == [])
    }
}
