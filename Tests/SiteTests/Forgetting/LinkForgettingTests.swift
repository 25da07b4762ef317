import TestSupport
import Testing

@Suite("Forgetting: links in texts")
struct LinkForgettingTests {
    typealias Case = FrontMatterForgettingTests.Case

    static let map = "../students/ada-l/evidence/2026-09-01-map.md"

    static let bodies: [Case] = [
        Case("See [the map](\(map)).", "See the map."),
        Case("See [the *map* of `a]b` and \\] too](<\(map)> \"A title\").", "See the *map* of `a]b` and \\] too."),
        Case("See [the map](../students/ada%2Dl/evidence/2026-09-01-map.md).", "See the map."),
        Case("See [the\nmap](\n\(map)\n) now.", "See the\nmap now."),
        Case("> - See [the map](\(map)), and\n>   [again](\(map)).", "> - See the map, and\n>   again."),
        Case(
            "See [the map][m].\n\n[m]: \(map)\n[n]: https://example.org\n\n[n]",
            "See the map.\n\n[n]: https://example.org\n\n[n]"),
        Case("See [the map] and [the map][].\n\n[the map]: <\(map)> 'x'\nEnd.", "See the map and the map.\n\nEnd."),
        Case("[![Pic](../students/ada-l/map.png)](\(map)) x", " x"),
        Case("[![Pic](own.png)](\(map)) x", "![Pic](own.png) x"),
        Case("[![Pic](../students/ada-l/map.png) and](https://example.org) x", "[ and](https://example.org) x"),
        Case("| a | b |\n|---|---|\n| [map](\(map)) | é [map](\(map)) |", "| a | b |\n|---|---|\n| map | é map |"),
        Case("# é [Map](\(map))\n\n- [x] [done](\(map))", "# é Map\n\n- [x] done"),
        Case("[](\(map))x", "x"),
        Case(
            "[Boat](../students/bo-k/evidence/2026-09-01-boat.md) `[a](b)`",
            "[Boat](../students/bo-k/evidence/2026-09-01-boat.md) `[a](b)`"),
    ]

    @Test(
        "a link to what goes becomes its text, a picture nothing, and no other byte changes", arguments: bodies,
        ["\n", "\r\n"])
    func link(_ body: Case, lineBreak: String) async throws {
        func file(_ body: String) -> String {
            "---\ntitle: P\n---\n\n  Before.\n\n\(body)\n\nAfter,  \nand after.".replacing("\n", with: lineBreak)
        }
        var school = Forgetful.school(["pages/p.md": file(body.before)])
        school.pictures["students/ada-l/map.png"] = TinyFile.named("x.png")
        school.pictures["pages/own.png"] = TinyFile.named("x.png")
        #expect(try await Forgetful.file("pages/p.md", of: school) == file(body.after))
    }
}
