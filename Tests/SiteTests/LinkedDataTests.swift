import Foundation
import TestSupport
import Testing

@Suite("Terms for programs (JSON-LD)")
struct LinkedDataTests {
    /// The data of a page: what a browser's reader of scripts takes for it.
    static func data(_ page: String) throws -> [String: Any] {
        let scripts = HTMLPage(page).scripts.filter { !$0.isEmpty }
        #expect(scripts.count == 1)
        let json = try JSONSerialization.jsonObject(with: Data(try #require(scripts.first).utf8))
        return try #require(json as? [String: Any])
    }

    @Test("a term says what it is called, what it means to these readers, and whose set it is in")
    func term() async throws {
        let site = try await SpokenSchool.school.build { $0.baseURL = "https://school.example/site/" }
        let data = try Self.data(site["lexicon/baseline/index.html"])
        #expect(data["@context"] as? String == "https://schema.org")
        #expect(data["@type"] as? String == "DefinedTerm")
        #expect(data["name"] as? String == "baseline")
        #expect(data["description"] as? String == "Where I began, before any gain.")
        #expect(data["alternateName"] as? [String] == ["starting point"])
        #expect(data["inLanguage"] as? String == "en")
        #expect(data["url"] as? String == "https://school.example/site/lexicon/baseline/")
        let set = try #require(data["inDefinedTermSet"] as? [String: Any])
        #expect(set["@type"] as? String == "DefinedTermSet")
        #expect(set["url"] as? String == "https://school.example/site/lexicon/")
    }

    @Test("the index is the set of its terms, in their order")
    func index() async throws {
        let data = try Self.data(try await SpokenSchool.build(for: .staff)["lexicon/index.html"])
        #expect(data["@type"] as? String == "DefinedTermSet")
        let terms = try #require(data["hasDefinedTerm"] as? [[String: Any]])
        #expect(terms.compactMap { $0["name"] as? String } == ["baseline", "gain", "median", "target"])
        #expect(terms.allSatisfy { $0["@type"] as? String == "DefinedTerm" && $0["url"] == nil })
        #expect(terms.first?["description"] as? String == "The first point; a gain counts from it.")
    }

    @Test(
        "no text ends the script or is changed by it",
        arguments: [
            "</script><script>alert(1)</script>", "<!—<script>", "<!doctype html>", "\\\" \\ /", "]]>", "</SCRIPT >",
            "\u{202E}مرحبا 👩🏽‍🏫", "&lt;&amp;",
        ])
    func hostile(text: String) async throws {
        let title = "x \(text) y"
        let quoted = "\"" + title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        let school = SmallSchool([
            "lexicon/term.md": "---\ntitle: \(quoted)\naliases: [\(quoted)]\ndefinitions: {student: \(quoted)}\n---\n"
        ])
        let site = try await school.build()
        #expect(!site.report.hasErrors, "\(site.faults)")
        for path in ["lexicon/index.html", "lexicon/term/index.html"] {
            let html = HTMLPage(site[path])
            #expect(html.faults == [])
            let data = try Self.data(site[path])
            let term = (data["hasDefinedTerm"] as? [[String: Any]])?.first ?? data
            // Quotes may have become typographic.
            let name = (term["name"] as? String)?.replacing("”", with: "\"").replacing("“", with: "\"")
            #expect(name == title)
            let script = try #require(html.scripts.first { !$0.isEmpty })
            #expect(!script.contains { "<>&".contains($0) })
        }
    }
}
