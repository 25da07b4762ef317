import Foundation
import Testing

/// `DATAWALL_WRITE_GOLDEN=1 swift test --filter GoldenSiteTests` writes what is expected anew; read
/// the changes before you keep them.
@Suite("Golden sites")
struct GoldenSiteTests {
    @Test(
        "every file of an edition is as expected; none is missing and none is left over", arguments: GoldenEdition.all)
    func files(_ edition: GoldenEdition) async throws {
        let files = try await edition.build().files
        if GoldenSite.writesAnew { return try edition.write(files) }
        let expected = try edition.expected()
        for path in Set(files.keys).union(expected.keys).sorted() {
            switch (expected[path], files[path]) {
            case (let old?, let new?) where old == new: break
            case (let old?, let new?):
                Issue.record("\(path) differs:\n\(LineDifference.text(expected: old, actual: new))")
            case (nil, _): Issue.record("\(path) is new: nothing of that name is in expected/\(edition.name)")
            case (_, nil): Issue.record("\(path) is left over in expected/\(edition.name): the site has no such file")
            }
        }
    }

    @Test("what is found in the content is as expected, for whomever the site is", arguments: GoldenEdition.all)
    func diagnostics(_ edition: GoldenEdition) async throws {
        let found = try await edition.build().diagnostics
        let file = edition.site.diagnosticsFile
        if GoldenSite.writesAnew { return try found.write(to: file, atomically: true, encoding: .utf8) }
        let expected = try String(contentsOf: file, encoding: .utf8)
        // No `#expect`: it would print both texts whole.
        if found != expected {
            Issue.record("diagnostics.txt differs:\n\(LineDifference.text(expected: expected, actual: found))")
        }
    }

    @Test("no edition is left over", arguments: GoldenSite.all)
    func editions(_ site: GoldenSite) throws {
        let folder = site.folder.appending(path: "expected").path
        let there = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        #expect(Set(there).subtracting(try site.editions.map(\.name)).isEmpty)
    }

    @Test("the sites that the other tests rely on are there")
    func sites() {
        #expect(
            Set(GoldenSite.all.map(\.name)).isSuperset(of: [
                "small-school", "markdown", "empty", "edges", "sixty-mistakes",
            ]))
        #expect(
            GoldenEdition.all.filter { $0.site.name == "small-school" }.map(\.name)
                == ["public", "school", "class", "family", "staff"])
    }

    @Test("a difference is shown in a few lines")
    func difference() {
        let old = "a\nb\nc\n"
        #expect(LineDifference.text(expected: old, actual: "a\nB\nc\n") == "  -2: b\n  +2: B\n")
        #expect(LineDifference.text(expected: old, actual: "a\nc\n") == "  -2: b\n")
        #expect(
            LineDifference.text(expected: "", actual: "1\n2\n3\n", limit: 2)
                == "  +1: 1\n  +2: 2\n  … and 1 lines more\n")
        let long = String(repeating: "x", count: 500)
        #expect(
            LineDifference.text(expected: long + "a", actual: long + "b").split(separator: "\n").map(\.count) == [
                48, 48,
            ])
        #expect(LineDifference.text(expected: [0xFF], actual: [0xFE, 0xFE]) == "  2 bytes instead of 1\n")
    }
}
