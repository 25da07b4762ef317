import Diagnostics
import Foundation
import Mustache
import Testing

/// The official tests of Mustache 1.4, github.com/mustache/spec.
@Suite("The Mustache spec", .enabled(if: Fixtures.haveSpec))
struct SpecTests {
    struct Suite: Decodable {
        let tests: [Case]
    }

    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let data: JSONView
        let template: String
        let partials: [String: String]?
        let expected: String

        var testDescription: String { name }
    }

    /// A view is data, not code: a lambda's text could be neither checked nor compiled ahead.
    static let leftOut = [
        "Interpolation", "Interpolation - Expansion", "Interpolation - Alternate Delimiters",
        "Interpolation - Multiple Calls", "Escaping", "Section", "Section - Expansion",
        "Section - Alternate Delimiters", "Section - Multiple Calls", "Inverted Section",
    ]

    static func names(_ suite: String) -> [String] {
        struct Names: Decodable {
            struct Name: Decodable { let name: String }
            let tests: [Name]
        }
        guard let data = Fixtures.data("mustache/\(suite).json") else { return [] }
        return (try? JSONDecoder().decode(Names.self, from: data))?.tests.map(\.name) ?? []
    }

    static func cases(_ suite: String) -> [Case] {
        guard let data = Fixtures.data("mustache/\(suite).json") else { return [] }
        return (try? JSONDecoder().decode(Suite.self, from: data))?.tests ?? []
    }

    @Test(
        "has the tests that we count on",
        arguments: [
            ("comments", 12), ("delimiters", 14), ("interpolation", 42), ("inverted", 22), ("partials", 12),
            ("sections", 34), ("~inheritance", 27), ("~dynamic-names", 21), ("~lambdas", 10),
        ])
    func count(suite: String, count: Int) {
        #expect(Self.names(suite).count == count)
    }

    @Test("lambdas are left out") func lambdas() { #expect(Self.names("~lambdas") == Self.leftOut) }

    @Test("comments", arguments: cases("comments")) func comments(item: Case) { check(item) }
    @Test("delimiters", arguments: cases("delimiters")) func delimiters(item: Case) { check(item) }
    @Test("interpolation", arguments: cases("interpolation")) func interpolation(item: Case) { check(item) }
    @Test("inverted sections", arguments: cases("inverted")) func inverted(item: Case) { check(item) }
    @Test("partials", arguments: cases("partials")) func partials(item: Case) { check(item) }
    @Test("sections", arguments: cases("sections")) func sections(item: Case) { check(item) }
    @Test("inheritance", arguments: cases("~inheritance")) func inheritance(item: Case) { check(item) }
    @Test("dynamic names", arguments: cases("~dynamic-names")) func dynamicNames(item: Case) { check(item) }

    private func check(_ item: Case) {
        var sources = ["test": SourceText(path: "test.mustache", item.template)]
        for (name, text) in item.partials ?? [:] {
            sources["partials/" + name] = SourceText(path: "partials/\(name).mustache", text)
        }
        var library = TemplateLibrary(sources: sources)
        var report = DiagnosticReport()
        let template = library.compile("test", for: JSONView.self, reporting: &report)
        #expect(report.diagnostics.map(\.headline) == [])
        var output: [UInt8] = []
        template?.render(item.data, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == item.expected, "\(item.template)")
    }
}
