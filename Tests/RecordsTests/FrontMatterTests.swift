import Records
import Testing

/// Front matter as editors save it and people type it.
@Suite("Front matter of records")
struct FrontMatterTests {
    @Test(
        "a value stays the text that it says",
        arguments: [
            ("012", "012"), ("no", "no"), ("12:30", "12:30"), ("1_000", "1_000"), ("~", "~"), ("null", "null"),
            ("A---B", "A---B"), ("yes", "yes"), ("0x1F", "0x1F"), ("1e3", "1e3"), ("'it''s'", "it's"),
            ("\"a \\\"b\\\" \\u263A\"", "a \"b\" ☺"), ("2026-10-05", "2026-10-05"),
            ("\"# not a comment\"", "# not a comment"),
            ("no # a comment", "no"), ("C#", "C#"), ("---x", "---x"), ("مرحبا", "مرحبا"), ("👩‍🚀 and I", "👩‍🚀 and I"),
        ])
    func texts(written: String, text: String) async throws {
        let reading = try await Reading(Page.self, "---\ntitle: \(written)\n---\n")
        #expect(reading.faults == [])
        #expect(told(reading.record?.head.title) == "\(text) @ 2:8")
    }

    @Test("`on` is a key like every other, quoted or not", arguments: ["on", "\"on\"", "'on'"])
    func onIsAKey(key: String) async throws {
        let reading = try await Reading(
            Feedback.self, "---\n\(key): evidence:poem\nfrom: no\nrole: peer\ndate: 2026-09-14\ntype: praise\n---\n")
        #expect(reading.faults == [])
        #expect(reading.record?.head.references.map(told) == ["on → evidence:poem @ 2:\(key.count + 3)"])
        #expect(reading.record?.from.value == "no")
    }

    @Test("numbers are what the field asks for, whatever YAML 1.1 made of them")
    func numbers() async throws {
        let text = "---\ntitle: T\nunit: u\npurpose: for\nmin: 010\nmax: \"0100\"\nlevels: [no, 012, ~]\n---\n"
        let reading = try await Reading(Assessment.self, text)
        #expect(reading.faults == [])
        #expect(told(reading.record?.min) == "10.0 @ 5:6")
        #expect(told(reading.record?.max) == "100.0 @ 6:6")
        #expect(reading.record?.levels.map(\.value) == ["no", "012", "~"])
    }

    @Test(
        "a byte order mark, Windows line breaks and a missing last line break change nothing",
        arguments: ["\u{FEFF}", ""], ["\r\n", "\n"])
    func lineBreaks(mark: String, end: String) async throws {
        let lines = ["---", "title: T", "titel: x", "---", "Body"]
        let reading = try await Reading(Page.self, mark + lines.joined(separator: end))
        #expect(told(reading.record?.head.title) == "T @ 2:8")
        #expect(reading.record?.head.bodyText == "Body")
        #expect(reading.record?.head.bodyFirstLine == 5)
        #expect(reading.faults.count == 1)
        #expect(reading.faults.first?.hasPrefix("3:1: error: `titel` is not a key of a page") == true)
    }

    @Test("a file of front matter only has an empty body", arguments: ["---\ntitle: T\n---", "---\ntitle: T\n---\n"])
    func noBody(text: String) async throws {
        let reading = try await Reading(Page.self, text)
        #expect(reading.faults == [])
        #expect(reading.record?.head.bodyText == "")
    }

    @Test("what looks like a fence in the body means nothing")
    func fencesInBody() async throws {
        let body = "```\n---\ntitle: not mine\n---\n```\n\n---\n"
        let reading = try await Reading(Page.self, "---\ntitle: T\n---\n" + body)
        #expect(reading.faults == [])
        #expect(reading.record?.head.bodyText == body)
    }

    @Test(
        "front matter that is no mapping is told once, and the record is not lost silently",
        arguments: [("- a\n- b", "2:1"), ("just words", "2:1"), ("title:no-space", "2:1")])
    func noMapping(yaml: String, place: String) async throws {
        let reading = try await Reading(Page.self, "---\n\(yaml)\n---\n")
        #expect(
            reading.faults == [
                "\(place): error: the front matter must be lines of `key: value`; write each key on a line of its own, such as `title: Our pond` [front-matter-shape]"
            ])
    }

    @Test("empty front matter lacks what the kind must have", arguments: ["---\n---\n", "---\n# a comment\n---\n"])
    func empty(text: String) async throws {
        #expect(
            try await Reading(Page.self, text).faults == [
                "1:1: error: `title` is missing: a page must have it; add a line `title: …` [missing-field]"
            ])
    }

    @Test(
        "a file without front matter, or with no text at all, is a fault",
        arguments: ["", "\n", "Just a body.\n", "----\ntitle: T\n----\n"])
    func none(text: String) async throws {
        let reading = try await Reading(Page.self, text)
        #expect(reading.faults.count == 1)
        #expect(reading.record == nil)
    }

    @Test("a record that is no text is refused with its place, and one of 17 MiB for its size")
    func noText() async throws {
        let damaged = try await Reading(
            Page.self, bytes: Array("---\ntitle: caf".utf8) + [0xE9] + Array("\n---\n".utf8))
        #expect(damaged.faults.count == 1)
        #expect(damaged.faults.first?.hasPrefix("2:11: error: ") == true)
        let large = try await Reading(
            Page.self, bytes: Array("---\ntitle: T\n---\n".utf8) + [UInt8](repeating: 0x61, count: 17 << 20))
        #expect(
            large.faults == [
                " error: this file is 17 MiB; a record may be 16 MiB; keep large files beside the record and attach them with `files:` [record-too-large]"
            ])
    }

    @Test("all faults of one file are found in one run, in the order of their places")
    func allAtOnce() async throws {
        let text = """
            ---
            titel: I can
            date: 2026-13-01
            due:
            why: ""
            set-by: me
            status: activ
            measure: {assessment: facts, baseline: {date: 2026-09-01, value: ten}}
            celebrate: 1
            ---

            """
        let faults = try await Reading(Goal.self, text).faults
        let rules = faults.map { $0.split(separator: " ").last ?? "" }
        #expect(
            rules == [
                "[unknown-key]", "[bad-date]", "[empty-value]", "[empty-value]", "[unknown-word]",
                "[unknown-word]", "[missing-field]", "[bad-value]", "[bad-value]",
            ])
        #expect(
            faults.map { $0.prefix { $0 != " " } } == [
                "2:1:", "3:7:", "4:1:", "5:6:", "6:9:", "7:9:", "8:10:", "8:66:", "9:12:",
            ])
    }
}
