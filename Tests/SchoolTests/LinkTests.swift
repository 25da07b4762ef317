import Records
import TestSupport
import Testing

@testable import School

@Suite("Links in bodies")
struct LinkTests {
    static let from = "students/ada-l/evidence/2026-10-01-poem.md"

    /// A school with a body of these lines in one record, which begins in line 7.
    static func linked(_ body: String, _ files: [String: String] = [:]) async throws -> Linked {
        var school = SmallSchool(files)
        school.files[from] = Write.evidence("Poem") + body
        school.files["students/ada-l/reflections/2026-10-02-my thought.md"] =
            Write.reflection("Thought") + "## What I saw\n\nA bee.\n"
        school.files["students/bo-k/goals/kites #1.md"] = Write.goal("Kites")
        school.pictures["students/ada-l/evidence/bee.png"] = []
        school.pictures["students/ada-l/evidence/my notes?.pdf"] = []
        school.pictures["logo.png"] = []
        return try await Linked(school)
    }

    @Test(
        "a link to a record is its file's path, from the record's folder or from the content folder",
        arguments: [
            ("[x](<../reflections/2026-10-02-my thought.md>)", "students/ada-l/reflections/2026-10-02-my thought.md"),
            ("[x](../reflections/2026-10-02-my%20thought.md)", "students/ada-l/reflections/2026-10-02-my thought.md"),
            (
                "[x](../reflections/./../reflections/2026-10-02-my%20thought.md)",
                "students/ada-l/reflections/2026-10-02-my thought.md"
            ),
            (
                "[x](../reflections/2026-10-02-my%20thought.md#what-i-saw)",
                "students/ada-l/reflections/2026-10-02-my thought.md"
            ),
            ("[x](/classes/room-1/class.md)", "classes/room-1/class.md"),
            ("[x](../../bo-k/goals/kites%20%231.md)", "students/bo-k/goals/kites #1.md"),
            ("[x](2026-10-01-poem.md)", from),
            ("[x]\n\n[x]: ../../../classes/room-1/class.md", "classes/room-1/class.md"),
        ])
    func toRecords(body: String, path: String) async throws {
        let linked = try await Self.linked(body + "\n")
        #expect(linked.faults == [])
        let target = try #require(linked.handle(path))
        #expect(linked.school.bodies[try #require(linked.handle(Self.from)).offset].targets == [.record(target)])
    }

    @Test(
        "a link or picture may show a file of the content folder",
        arguments: [
            ("![x](bee.png)", "students/ada-l/evidence/bee.png"), ("[x](bee.png)", "students/ada-l/evidence/bee.png"),
            ("[x](my%20notes%3F.pdf)", "students/ada-l/evidence/my notes?.pdf"),
            ("![x](../../../logo.png)", "logo.png"),
            ("![x](/logo.png)", "logo.png"),
        ])
    func toFiles(body: String, path: String) async throws {
        let linked = try await Self.linked(body + "\n")
        #expect(linked.faults == [])
        #expect(linked.school.bodies[try #require(linked.handle(Self.from)).offset].targets == [.file(path)])
        #expect(linked.school.attachments.map(\.path) == [path])
    }

    @Test("addresses on the web, mail and places on the page itself need no file")
    func elsewhere() async throws {
        let linked = try await Self.linked(
            "## My poem\n\n[a](https://example.org) [b](mailto:a@example.org) [c](#my-poem)\n")
        #expect(linked.faults == [])
    }

    @Test(
        "a link that leads nowhere is told with its place and what was probably meant",
        arguments: [
            (
                "[x](../reflections/2026-10-02-my-thought.md)",
                "there is no `../reflections/2026-10-02-my-thought.md`; did you mean `2026-10-02-my thought.md`?"
            ),
            ("[x](bea.png)", "there is no `bea.png`; did you mean `bee.png`?"),
            ("![x](Bee.png)", "there is no `Bee.png`; did you mean `bee.png`?"),
            (
                "[x](../goals)",
                "there is no `../goals`; link to a record by its file, as ../evidence/2026-10-05-area-model.md"
            ),
            ("[x](/private/codes.csv)", "there is no `/private/codes.csv`; did you mean"),
            ("[x](/school.yml)", "there is no `/school.yml`;"),
            ("![x](/classes/room-1/class.md)", "there is no `/classes/room-1/class.md`;"),
        ])
    func broken(body: String, words: String) async throws {
        let faults = try await Self.linked("\nSee \(body).\n").faults
        #expect(faults.count == 1)
        // Never a private file, not even as a hint.
        #expect(
            faults.first?.hasPrefix("\(Self.from):8:5: error: this link leads nowhere: \(words)") == true
                || words.contains("private"), "\(faults)")
        #expect(faults.first?.hasSuffix("[broken-link]") == true)
    }

    @Test(
        "a link out of the content folder is told", arguments: ["../../../../secrets.md", "/../x.png", "../../../.."])
    func leaving(path: String) async throws {
        #expect(
            try await Self.linked("[x](\(path))\n").faults == [
                "\(Self.from):7:1: error: this link leaves the content folder: `\(path)`; copy the file into the content folder [broken-link]"
            ])
    }

    @Test("a heading that is not there is told, on the page itself and on another")
    func anchors() async throws {
        let linked = try await Self.linked(
            "## My poem\n\n[a](#my-poen)\n[b](../reflections/2026-10-02-my%20thought.md#what-i-was)\n[c](/classes/room-1/class.md#zzzzz)\n"
        )
        #expect(
            linked.faults == [
                "\(Self.from):9:1: error: there is no heading `#my-poen` in this body; did you mean `my-poem`? [broken-anchor]",
                "\(Self.from):10:1: error: there is no heading `#what-i-was` in content/students/ada-l/reflections/2026-10-02-my thought.md; did you mean `what-i-saw`? [broken-anchor]",
                "\(Self.from):11:1: error: there is no heading `#zzzzz` in content/classes/room-1/class.md [broken-anchor]",
            ])
    }

    @Test("the same link twice is two places; the order is that of the text")
    func order() async throws {
        let linked = try await Self.linked("[a](bee.png) ![b](bee.png) [c](2026-10-01-poem.md)\n")
        let body = linked.school.bodies[try #require(linked.handle(Self.from)).offset]
        #expect(body.targets.count == 3)
        #expect(linked.school.attachments.count == 1)
    }

    @Test(
        "paths are joined inside of the content folder",
        arguments: [
            ("a.md", "x/y.md", "x/a.md"), ("../a.md", "x/y.md", "a.md"), ("../../a.md", "x/y.md", nil),
            ("/a.md", "x/y.md", "a.md"),
            ("./a//b.md", "y.md", "a/b.md"), ("a/../../b", "x/y", "b"), ("..", "y", nil), (".", "x/y", "x"),
            ("", "x/y", "x"),
        ] as [(String, String, String?)])
    func paths(reference: String, from: String, path: String?) {
        #expect(RelativePath.resolve(reference, from: from) == path)
    }
}
