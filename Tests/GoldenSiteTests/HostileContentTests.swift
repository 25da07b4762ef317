import Testing
import TestSupport

/// Content that nobody means well with, or that went wrong on its way: nothing crashes, nothing
/// hangs, and no file vanishes without a word.
@Suite("Hostile content on a disk", .serialized, .timeLimit(.minutes(1)))
struct HostileContentTests {
    // MARK: - Bytes

    struct Bytes: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        /// The rule that names the file; nil when its page is published.
        let rule: String?

        init(_ name: String, _ text: String, _ rule: String? = nil) { self.init(name, Array(text.utf8), rule) }

        init(_ name: String, _ bytes: [UInt8], _ rule: String?) {
            testDescription = name
            self.bytes = bytes
            self.rule = rule
        }
    }

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        (bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
            + text.utf16.flatMap { unit -> [UInt8] in
                let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
                return bigEndian ? [high, low] : [low, high]
            }
    }

    static let sound = "---\ntitle: Marker\n---\nBody.\n"

    static let bytes: [Bytes] = [
        Bytes("Latin-1", Array("---\ntitle: Marker caf".utf8) + [0xE9] + Array("\n---\n".utf8), "not-utf8"),
        Bytes(
            "an overlong slash", Array("---\ntitle: Marker ".utf8) + [0xC0, 0xAF] + Array("\n---\n".utf8), "not-utf8"),
        Bytes(
            "half a surrogate", Array("---\ntitle: Marker ".utf8) + [0xED, 0xA0, 0x80] + Array("\n---\n".utf8),
            "not-utf8"),
        Bytes(
            "a character cut off at the end", Array("---\ntitle: Marker\n---\n".utf8) + [0xF0, 0x9F, 0xA6], "not-utf8"),
        Bytes("a NUL in the front matter", "---\ntitle: Mar\0ker\n---\n", "nul-byte"),
        Bytes("a NUL in the body", "---\ntitle: Marker\n---\nA\0B\n", "nul-byte"),
        Bytes("UTF-16, little end first", utf16(sound, bigEndian: false), "not-utf8"),
        Bytes("UTF-16, big end first", utf16(sound, bigEndian: true), "not-utf8"),
        Bytes("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0], "not-utf8"),
        Bytes("nothing", "", "front-matter-missing"),
        Bytes("a byte order mark and nothing", "\u{FEFF}", "front-matter-missing"),
        Bytes("one line break", "\n", "front-matter-missing"),
        Bytes("three hyphens", "---", "front-matter-unclosed"),
        Bytes(
            "front matter that never ends", "---\ntitle: Marker\n" + String(repeating: "key: value\n", count: 50_000),
            "front-matter-unclosed"),
        Bytes("two lines of hyphens and nothing", "---\n---\n", "missing-field"),
        Bytes("old Mac line breaks", "---\rtitle: Marker\r---\rBody.\r", "front-matter-missing"),
        Bytes("duplicate keys", "---\ntitle: Marker\ntitle: Marker\n---\n", "duplicate-key"),
        Bytes(
            "laughs by the billion",
            "---\ntitle: Marker\na: &a [x, x, x, x, x, x, x, x, x]\n"
                + zip("bcdefghi", "abcdefgh").map {
                    "\($0): &\($0) [\(Array(repeating: "*\($1)", count: 9).joined(separator: ", "))]\n"
                }.joined()
                + "---\n", "yaml-alias"),
        Bytes("an alias of itself", "---\ntitle: Marker\na: &a [*a]\n---\n", "yaml-alias"),
        Bytes(
            "brackets nested deep", "---\ntitle: Marker\ntags: " + String(repeating: "[", count: 100_000) + "\n---\n",
            "yaml-limit"),
        Bytes(
            "braces nested deep", "---\ntitle: Marker\ntags: " + String(repeating: "{a: ", count: 100_000) + "\n---\n",
            "yaml-limit"),
        Bytes(
            "dashes nested deep", "---\ntitle: Marker\ntags:\n  " + String(repeating: "- ", count: 50_000) + "a\n---\n",
            "yaml-limit"),
        Bytes(
            "a hundred thousand keys", "---\ntitle: Marker\n" + (0..<100_000).map { "k\($0): v\n" }.joined() + "---\n",
            "yaml-limit"),
        Bytes(
            "two megabytes of front matter",
            "---\ntitle: \"" + String(repeating: "Marker ", count: 300_000) + "\"\n---\n", "yaml-limit"),
        Bytes(
            "half a megabyte of title",
            "---\ntitle: \"Marker " + String(repeating: "long ", count: 100_000) + "\"\n---\n"),
        Bytes(
            "a key of half a megabyte",
            "---\ntitle: Marker\n? " + String(repeating: "k", count: 500_000) + "\n: v\n---\n", "unknown-key"),
        Bytes(
            "ten thousand unknown keys", "---\ntitle: Marker\n" + (0..<10_000).map { "k\($0): v\n" }.joined() + "---\n",
            "unknown-key"),
        Bytes("a body of ten million spaces", "---\ntitle: Marker\n---\n" + String(repeating: " ", count: 10_000_000)),
        Bytes(
            "a body of a million line breaks", "---\ntitle: Marker\n---\n" + String(repeating: "\r\n", count: 1_000_000)
        ),
    ]

    @Test("a page is published, or a fault names its file and its rule", arguments: bytes)
    func publishedOrNamed(_ case: Bytes) async throws {
        let folder = try ContentFolder()
        try folder.write(`case`.bytes, to: "pages/hostile.md")
        let built = try await folder.build()
        if let rule = `case`.rule {
            #expect(
                built.faults.contains { $0.hasPrefix("pages/hostile.md") && $0.hasSuffix("[\(rule)]") },
                "\(built.faults.prefix(3))")
            #expect(built.faults.allSatisfy { $0.hasPrefix("pages/hostile.md") })
            #expect(built.files.isEmpty)
        } else {
            #expect(built.faults.isEmpty, "\(built.faults.prefix(3))")
            #expect(built.text("hostile/index.html").contains("Marker"))
        }
    }

    @Test(
        "what is no text in a table or in school.yml is a fault of that file",
        arguments: ["school.yml", "scores/a.csv", "private/consent.csv", "private/codes.csv"])
    func tables(path: String) async throws {
        for bytes: [UInt8] in [[0xFF, 0xFE, 0x61, 0x00], [0x61, 0x00, 0x62], [0x61, 0xE9, 0x0A]] {
            let folder = try ContentFolder()
            try folder.write(bytes, to: path)
            let built = try await folder.build()
            #expect(
                built.faults.contains {
                    $0.hasPrefix(path) && ($0.hasSuffix("[not-utf8]") || $0.hasSuffix("[nul-byte]"))
                })
            #expect(built.files.isEmpty)
        }
    }

    // MARK: - Size

    @Test("a record of 10 MB is published whole")
    func tenMegabytes() async throws {
        let folder = try ContentFolder()
        let line = "A line of a *long* story, with [a link](hostile.md) and a number, 12.\n\n"
        let count = 10_000_000 / line.utf8.count
        try folder.write(
            "---\ntitle: Marker\n---\n" + String(repeating: line, count: count) + "The end.\n", to: "pages/hostile.md")
        let built = try await folder.build()
        #expect(built.faults.isEmpty)
        let page = try #require(built.files["hostile/index.html"])
        #expect(page.count > 10_000_000)
        #expect(String(decoding: page.suffix(200), as: UTF8.self).contains("The end."))
    }

    @Test("a record of 20 MB is a fault that says how large it is and what to do")
    func twentyMegabytes() async throws {
        let folder = try ContentFolder()
        try folder.write(
            "---\ntitle: Marker\n---\n" + String(repeating: "A film, not a text. ", count: 1_050_000),
            to: "pages/film.md")
        let built = try await folder.build()
        #expect(
            built.faults == [
                "pages/film.md: error: this file is 20 MiB; a record may be 16 MiB; "
                    + "keep large files beside the record and attach them with `files:` [record-too-large]"
            ])
    }

    @Test("5,000 records in one folder are 5,000 pages", arguments: ["pages", "lexicon"])
    func manyRecords(place: String) async throws { try await publish(5000, in: place) }

    @Test(
        "5,000 records of one student are 5,000 pages")
    func manyRecordsOfOneStudent() async throws { try await publish(5000, in: "students/ada-l/evidence") }

    @Test("500 records of one student are 500 pages")
    func recordsOfOneStudent() async throws { try await publish(500, in: "students/ada-l/evidence") }

    private func publish(_ count: Int, in place: String) async throws {
        let folder = try ContentFolder()
        let fields =
            switch place {
            case "pages": ""
            case "lexicon": "definitions: {student: A word., family: A word., educator: A word.}\n"
            default: "date: 2026-09-01\nmethod: quiz\npurpose: for\n"
            }
        for number in 0..<count {
            try folder.write(
                "---\ntitle: Number \(number)\n\(fields)---\nText \(number).\n", to: "\(place)/n\(number).md")
        }
        let built = try await folder.build(for: .staff)
        #expect(built.faults.isEmpty)
        let prefix = place == "pages" ? "" : place + "/"
        #expect((0..<count).allSatisfy { built.text("\(prefix)n\($0)/index.html").contains("Number \($0)") })
    }

    @Test("a fault in each of many places is no reason to hang")
    func manyFaults() async throws {
        let folder = try ContentFolder()
        try folder.write(
            "---\ntitle: Marker\n---\n" + String(repeating: "A <b> here.\n", count: 20_000), to: "pages/tags.md")
        try folder.write(
            "---\ntitle: Marker\n---\n" + String(repeating: "[A](gone.md)\n", count: 20_000), to: "pages/links.md")
        try folder.write(
            "---\ntitle: Marker\ntags: [" + String(repeating: "[], ", count: 20_000) + "]\n---\n", to: "pages/list.md")
        try folder.write(
            "student,2026-09-01\n" + String(repeating: "ada-l,9O\n", count: 20_000), to: "scores/cells.csv")
        try folder.write(
            "student,2026-09-01\n" + String(repeating: "nobody,90\n", count: 20_000), to: "scores/people.csv")
        let built = try await folder.build()
        for path in ["pages/tags.md", "pages/links.md", "pages/list.md", "scores/cells.csv", "scores/people.csv"] {
            #expect(built.faults.contains { $0.hasPrefix(path) }, "\(path) is not named")
        }
    }
}
