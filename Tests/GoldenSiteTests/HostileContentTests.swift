import Diagnostics
import Effects
import Foundation
import Records
import Site
import Testing
import TestSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

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

    private static let sound = "---\ntitle: Marker\n---\nBody.\n"

    static let bytes: [Bytes] = [
        Bytes("Latin-1", Array("---\ntitle: Marker caf".utf8) + [0xE9] + Array("\n---\n".utf8), "not-utf8"),
        Bytes("an overlong slash", Array("---\ntitle: Marker ".utf8) + [0xC0, 0xAF] + Array("\n---\n".utf8), "not-utf8"),
        Bytes("half a surrogate", Array("---\ntitle: Marker ".utf8) + [0xED, 0xA0, 0x80] + Array("\n---\n".utf8), "not-utf8"),
        Bytes("a character cut off at the end", Array("---\ntitle: Marker\n---\n".utf8) + [0xF0, 0x9F, 0xA6], "not-utf8"),
        Bytes("a NUL in the front matter", "---\ntitle: Mar\0ker\n---\n", "nul-byte"),
        Bytes("a NUL in the body", "---\ntitle: Marker\n---\nA\0B\n", "nul-byte"),
        Bytes("UTF-16, little end first", utf16(sound, bigEndian: false), "not-utf8"),
        Bytes("UTF-16, big end first", utf16(sound, bigEndian: true), "not-utf8"),
        Bytes("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0], "not-utf8"),
        Bytes("nothing", "", "front-matter-missing"),
        Bytes("a byte order mark and nothing", "\u{FEFF}", "front-matter-missing"),
        Bytes("one line break", "\n", "front-matter-missing"),
        Bytes("three hyphens", "---", "front-matter-unclosed"),
        Bytes("front matter that never ends", "---\ntitle: Marker\n" + String(repeating: "key: value\n", count: 50_000), "front-matter-unclosed"),
        Bytes("two lines of hyphens and nothing", "---\n---\n", "missing-field"),
        Bytes("old Mac line breaks", "---\rtitle: Marker\r---\rBody.\r", "front-matter-missing"),
        Bytes("duplicate keys", "---\ntitle: Marker\ntitle: Marker\n---\n", "duplicate-key"),
        Bytes(
            "laughs by the billion",
            "---\ntitle: Marker\na: &a [x, x, x, x, x, x, x, x, x]\n"
                + zip("bcdefghi", "abcdefgh").map { "\($0): &\($0) [\(Array(repeating: "*\($1)", count: 9).joined(separator: ", "))]\n" }.joined()
                + "---\n", "yaml-alias"),
        Bytes("an alias of itself", "---\ntitle: Marker\na: &a [*a]\n---\n", "yaml-alias"),
        Bytes("brackets nested deep", "---\ntitle: Marker\ntags: " + String(repeating: "[", count: 100_000) + "\n---\n", "yaml-limit"),
        Bytes("braces nested deep", "---\ntitle: Marker\ntags: " + String(repeating: "{a: ", count: 100_000) + "\n---\n", "yaml-limit"),
        Bytes("dashes nested deep", "---\ntitle: Marker\ntags:\n  " + String(repeating: "- ", count: 50_000) + "a\n---\n", "yaml-limit"),
        Bytes(
            "a hundred thousand keys", "---\ntitle: Marker\n" + (0..<100_000).map { "k\($0): v\n" }.joined() + "---\n", "yaml-limit"),
        Bytes("two megabytes of front matter", "---\ntitle: \"" + String(repeating: "Marker ", count: 300_000) + "\"\n---\n", "yaml-limit"),
        Bytes("half a megabyte of title", "---\ntitle: \"Marker " + String(repeating: "long ", count: 100_000) + "\"\n---\n"),
        Bytes("a key of half a megabyte", "---\ntitle: Marker\n? " + String(repeating: "k", count: 500_000) + "\n: v\n---\n", "unknown-key"),
        Bytes("ten thousand unknown keys", "---\ntitle: Marker\n" + (0..<10_000).map { "k\($0): v\n" }.joined() + "---\n", "unknown-key"),
        Bytes("a body of ten million spaces", "---\ntitle: Marker\n---\n" + String(repeating: " ", count: 10_000_000)),
        Bytes("a body of a million line breaks", "---\ntitle: Marker\n---\n" + String(repeating: "\r\n", count: 1_000_000)),
    ]

    @Test("a page is published, or a fault names its file and its rule", arguments: bytes)
    func publishedOrNamed(_ case: Bytes) async throws {
        let folder = try ContentFolder()
        try folder.write(`case`.bytes, to: "pages/hostile.md")
        let built = try await folder.build()
        if let rule = `case`.rule {
            #expect(built.faults.contains { $0.hasPrefix("pages/hostile.md") && $0.hasSuffix("[\(rule)]") }, "\(built.faults.prefix(3))")
            #expect(built.faults.allSatisfy { $0.hasPrefix("pages/hostile.md") })
            #expect(built.files.isEmpty)
        } else {
            #expect(built.faults.isEmpty, "\(built.faults.prefix(3))")
            #expect(built.text("hostile/index.html").contains("Marker"))
        }
    }

    @Test("what is no text in a table or in school.yml is a fault of that file", arguments: ["school.yml", "scores/a.csv", "private/consent.csv", "private/codes.csv"])
    func tables(path: String) async throws {
        for bytes: [UInt8] in [[0xFF, 0xFE, 0x61, 0x00], [0x61, 0x00, 0x62], [0x61, 0xE9, 0x0A]] {
            let folder = try ContentFolder()
            try folder.write(bytes, to: path)
            let built = try await folder.build()
            #expect(built.faults.contains { $0.hasPrefix(path) && ($0.hasSuffix("[not-utf8]") || $0.hasSuffix("[nul-byte]")) })
            #expect(built.files.isEmpty)
        }
    }

    // MARK: - Size

    @Test("a record of 10 MB is published whole")
    func tenMegabytes() async throws {
        let folder = try ContentFolder()
        let line = "A line of a *long* story, with [a link](hostile.md) and a number, 12.\n\n"
        let count = 10_000_000 / line.utf8.count
        try folder.write("---\ntitle: Marker\n---\n" + String(repeating: line, count: count) + "The end.\n", to: "pages/hostile.md")
        let built = try await folder.build()
        #expect(built.faults.isEmpty)
        let page = try #require(built.files["hostile/index.html"])
        #expect(page.count > 10_000_000)
        #expect(String(decoding: page.suffix(200), as: UTF8.self).contains("The end."))
    }

    @Test("a record of 20 MB is a fault that says how large it is and what to do")
    func twentyMegabytes() async throws {
        let folder = try ContentFolder()
        try folder.write("---\ntitle: Marker\n---\n" + String(repeating: "A film, not a text. ", count: 1_050_000), to: "pages/film.md")
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
        "5,000 records of one student are 5,000 pages",
        .disabled("each page looks through all of the student's records: 1,000 take 7 s without optimization, 2,000 take 23 s"))
    func manyRecordsOfOneStudent() async throws { try await publish(5000, in: "students/ada-l/evidence") }

    @Test("500 records of one student are 500 pages")
    func recordsOfOneStudent() async throws { try await publish(500, in: "students/ada-l/evidence") }

    private func publish(_ count: Int, in place: String) async throws {
        let folder = try ContentFolder()
        let fields =
            switch place {
            case "pages": ""
            case "lexicon": "definitions: {student: A word.}\n"
            default: "date: 2026-09-01\nmethod: quiz\npurpose: for\n"
            }
        for number in 0..<count {
            try folder.write("---\ntitle: Number \(number)\n\(fields)---\nText \(number).\n", to: "\(place)/n\(number).md")
        }
        let built = try await folder.build(for: .staff)
        #expect(built.faults.isEmpty)
        let prefix = place == "pages" ? "" : place + "/"
        #expect((0..<count).allSatisfy { built.text("\(prefix)n\($0)/index.html").contains("Number \($0)") })
    }

    @Test("a fault in each of many places is no reason to hang")
    func manyFaults() async throws {
        let folder = try ContentFolder()
        try folder.write("---\ntitle: Marker\n---\n" + String(repeating: "A <b> here.\n", count: 20_000), to: "pages/tags.md")
        try folder.write("---\ntitle: Marker\n---\n" + String(repeating: "[A](gone.md)\n", count: 20_000), to: "pages/links.md")
        try folder.write("---\ntitle: Marker\ntags: [" + String(repeating: "[], ", count: 20_000) + "]\n---\n", to: "pages/list.md")
        try folder.write("student,2026-09-01\n" + String(repeating: "ada-l,9O\n", count: 20_000), to: "scores/cells.csv")
        try folder.write("student,2026-09-01\n" + String(repeating: "nobody,90\n", count: 20_000), to: "scores/people.csv")
        let built = try await folder.build()
        for path in ["pages/tags.md", "pages/links.md", "pages/list.md", "scores/cells.csv", "scores/people.csv"] {
            #expect(built.faults.contains { $0.hasPrefix(path) }, "\(path) is not named")
        }
    }

    // MARK: - Markdown

    static let markdown: [Bytes] = {
        let many = 20_000
        func times(_ text: String, _ count: Int = many) -> String { String(repeating: text, count: count) }
        let bodies: [(String, String)] = [
            ("quotations", times("> ") + "x"), ("open brackets", times("[") + "x"), ("open images", times("![") + "x"),
            ("links that never close", times("[a](")), ("links that nest", times("[") + "a" + times("](b)")),
            ("stars", times("*a ")), ("stars that close", times("*a*")), ("stars and lines", times("*_")),
            ("stars both ways", times("a**b") + times("c* ")), ("struck out", times("~~a")), ("tildes", times("~")),
            ("backticks", (1...600).map { times("`", $0) + " " }.joined()), ("quotes", times("\"'")), ("dashes", times("-") + "\n" + times("- ")),
            ("list in list", (0..<1000).map { times(" ", $0 * 2) + "- x\n" }.joined()), ("tasks", times("- [ ] x\n")),
            ("half a task", times("- [x")), ("a table of many columns", times("| a ") + "|\n" + times("|---") + "|\n" + times("| b ") + "|\n"),
            ("a table of many rows", "| a | b |\n|---|---|\n" + times("| 1 | 2 |\n")),
            ("a table of short rows", times("|a", 2000) + "\n" + times("|-", 2000) + "\n" + times("|\n", 2000)),
            ("pipes", times("|")), ("tags", times("<a ")), ("tags that never close", times("<!--")), ("instructions", times("<?")),
            ("entities", times("&amp;&#0;&x")), ("references", (0..<5000).map { "[r\($0)]: x\n" }.joined() + times("[r1]")),
            ("a reference to itself", "[a]: <" + times("b") + ">\n\n" + times("[a]")), ("headings", times("# a\n")),
            ("headings alike", times("## The same\n")), ("fences", times("```\n")), ("backslashes", times("\\")),
            ("line breaks", times("a  \n")), ("one long word", times("a", 1_000_000)), ("marks that combine", "a" + times("\u{0301}")),
            ("right to left marks", times("\u{202E}\u{2066}")), ("emoji in one", times("👩\u{200D}")), ("tabs", times("\t")),
            ("underlines", "a\n" + times("=") + "\n" + times("a\n-\n")), ("links to the web", times("<https://a.example/>")),
        ]
        return bodies.map { Bytes($0, "---\ntitle: Marker\n---\n" + $1 + "\n\nEnd.\n") }
    }()

    @Test("pathological Markdown ends, with a page or with a fault that names the file", arguments: markdown)
    func pathologicalMarkdown(_ case: Bytes) async throws {
        let folder = try ContentFolder()
        try folder.write(`case`.bytes, to: "pages/hostile.md")
        let built = try await folder.build()
        #expect(built.faults.allSatisfy { $0.hasPrefix("pages/hostile.md") }, "\(built.faults.prefix(3))")
        if built.report.hasErrors {
            #expect(built.files.isEmpty)
        } else {
            #expect(built.text("hostile/index.html").contains("Marker"))
        }
    }

    // MARK: - Names

    static let names = [
        "two words", "it's", "say \"hi\"", "#1", "who?", "100%", "%2e%2e", "%2F", "a+b=c&d", "&amp;", "<script>", "$(reboot)", "`ls`", "*",
        "-rf", "--help", "a\\b", "tab;semi,colon", "🦊", "👩‍👩‍👧", "عربى", "עברית", "\u{202E}gnp.exe", "日本語", "e\u{0301}", "\u{00E9}",
        "ﬁ", "ı", "İ", "ß", "A", "index", "x.md", "con", "nul.txt", "a..b", "ends.", "spaces  ", "\u{00A0}", "{{title}}",
        "null", "true", "012", String(repeating: "n", count: 200), String(repeating: "é", count: 100),
    ]

    @Test("a file with an odd name is a page that others can link to", arguments: names)
    func oddName(_ name: String) async throws {
        let folder = try ContentFolder()
        try folder.write("---\ntitle: Marker\nnav: 1\n---\nBody.\n", to: "pages/\(name).md")
        let built = try await folder.build()
        #expect(built.faults.isEmpty)
        #expect(built.text("\(name)/index.html").contains("Marker"))
        // The navigation of the home page leads there.
        let line = try #require(built.text("index.html").split(separator: "\n").first { $0.hasPrefix("  Marker -> ") })
        let address = line.dropFirst("  Marker -> ".count)
        #expect(address.hasSuffix("/") && address.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"\"<>\\^`{|}?#".utf8.contains($0) })
        #expect(address.dropLast().removingPercentEncoding == name)
    }

    @Test("a page can't lie where datawall's own files lie", arguments: ["index.html", "404.html", "robots.txt", "Sitemap.xml", "assets", "lexicon", "Students"])
    func reservedName(_ name: String) async throws {
        let folder = try ContentFolder()
        try folder.write(Self.sound, to: "pages/\(name).md")
        let built = try await folder.build()
        #expect(built.faults.map { $0.hasPrefix("pages/\(name).md") && $0.hasSuffix("[colliding-addresses]") } == [true])
    }

    static let refusedNames = [
        "line\nbreak", "esc\u{1B}[2J", "del\u{7F}", "a:b", String(repeating: "n", count: 201), String(repeating: "é", count: 120),
        "2026-10-05", "2026-10-05-", "2026-10-05-.git", "2026-10-05..", "2026-10-05-..", "2026-10-05-.",
    ]

    @Test("a name that can't be an address is told, on one line that commands no terminal", arguments: refusedNames)
    func refusedName(_ name: String) async throws {
        let folder = try ContentFolder()
        try folder.write(Self.sound, to: "pages/\(name).md")
        let built = try await folder.build()
        #expect(built.faults.count == 1)
        #expect(built.faults.first?.hasSuffix("[bad-file-name]") == true)
        #expect(built.report.printed(as: .text).unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 32 && $0.value != 127) })
    }

    @Test("an `id:` of its own is held to the same rule", arguments: ["..", ".", ".git", "a/b", "a:b", "\"\\0\"", "\"a\\nb\""])
    func refusedID(_ id: String) async throws {
        let folder = try ContentFolder()
        try folder.write("---\ntitle: Marker\nid: \(id)\n---\n", to: "pages/a.md")
        let built = try await folder.build()
        #expect(built.faults.count == 1)
        #expect(built.faults.first?.hasPrefix("pages/a.md:3:5: error: `id` must be ") == true)
        #expect(built.files.isEmpty)
    }

    #if os(Linux)
        @Test("a name that is no UTF-8 is told")
        func nameWithoutEncoding() async throws {
            let folder = try ContentFolder()
            try folder.write(Self.sound, to: "pages/sound.md")
            let path = Array((folder.content.path + "/pages/caf").utf8) + [0xE9] + Array(".md".utf8) + [0]
            let file = path.withUnsafeBytes { open($0.assumingMemoryBound(to: CChar.self).baseAddress!, O_CREAT | O_WRONLY, 0o644) }
            try #require(file >= 0)
            close(file)
            let built = try await folder.build()
            #expect(built.faults.count == 1)
            #expect(built.faults.first?.hasPrefix("pages/caf\u{FFFD}.md: error: ") == true)
        }
    #endif

    @Test("two names that one disk takes for one are told", arguments: [("A", "a"), ("e\u{0301}", "\u{00E9}"), ("Ä", "ä")])
    func collidingNames(first: String, second: String) async throws {
        let folder = try ContentFolder()
        try folder.write(Self.sound, to: "pages/\(first).md")
        try folder.write(Self.sound, to: "pages/\(second).md")
        try #require(FileManager.default.contentsOfDirectory(atPath: folder.content.path + "/pages").count == 2)
        let built = try await folder.build()
        #expect(built.report.hasErrors)
        #expect(built.faults.contains { $0.hasSuffix("[colliding-addresses]") || $0.hasSuffix("[duplicate-id]") })
    }

    // MARK: - Ways out of the content

    @Test("a link that leads out of the content, or nowhere, is told and not followed")
    func linksOut() async throws {
        let folder = try ContentFolder()
        let secret = folder.root.appending(path: "secret.md")
        try Data("---\ntitle: Secret\n---\nSecret words.\n".utf8).write(to: secret)
        try folder.link("pages/out.md", to: secret.path)
        try folder.link("pages/up.md", to: "../../secret.md")
        try folder.link("pages/nowhere.md", to: "gone.md")
        try folder.link("pages/self.md", to: "self.md")
        try folder.link("lexicon", to: folder.root.path)
        try folder.link("assessments", to: "/")
        let built = try await folder.build()
        #expect(
            built.faults.map { $0.prefix { $0 != ":" } } == [
                "assessments", "lexicon", "pages/nowhere.md", "pages/out.md", "pages/self.md", "pages/up.md",
            ])
        #expect(built.faults.allSatisfy { $0.hasSuffix("[link-leaves-folder]") })
        #expect(built.files.isEmpty)
    }

    @Test("a link to a place inside is a file like others")
    func linksInside() async throws {
        let folder = try ContentFolder()
        try folder.write(Self.sound, to: "pages/real.md")
        try folder.link("pages/linked.md", to: "real.md")
        let built = try await folder.build()
        #expect(built.faults.isEmpty)
        #expect(built.text("linked/index.html").contains("Marker"))
    }

    @Test("a circle of links ends")
    func circleOfLinks() async throws {
        let folder = try ContentFolder()
        try folder.write(Self.sound, to: "pages/a/real.md")
        try folder.link("pages/a/up", to: "..")
        let built = try await folder.build()
        #expect(built.faults.contains { $0.hasSuffix("[folders-too-deep]") })
    }

    @Test(
        "a link can't bring a private file into the site",
        arguments: [
            ("../private/codes.csv", "list"), ("../private", "list/codes.csv"), ("../students/../private/codes.csv", "list"),
            ("..", "list/private/codes.csv"), ("../students/..", "list/private/consent.csv"),
        ])
    func linksToPrivate(target: String, path: String) async throws {
        let folder = try ContentFolder()
        try folder.link("pages/list", to: target)
        try folder.write("---\ntitle: Marker\n---\n[the list](\(path))\n", to: "pages/a.md")
        let built = try await folder.build()
        #expect(built.files.isEmpty)
        #expect(built.faults.contains { $0.hasPrefix("pages/list: error: this symbolic link leads ") })
    }

    @Test("a pipe among the records is not waited for")
    func pipe() async throws {
        let folder = try ContentFolder()
        try folder.write(Self.sound, to: "pages/sound.md")
        try #require(mkfifo(folder.content.path + "/pages/pipe.md", 0o644) == 0)
        let built = try await folder.build()
        #expect(built.text("sound/index.html").contains("Marker") || !built.faults.isEmpty)
    }

    static let waysOut = [
        "../../../../secret.txt", "../../../private/codes.csv", "/private/codes.csv", "../../bo-k/evidence/kite.txt", "..", ".", "",
        "%2e%2e/%2e%2e/%2e%2e/private/codes.csv", "..\\..\\..\\private\\codes.csv", "./../../../private/consent.csv", "//private/codes.csv",
        "/etc/hostname", "file:///etc/hostname", "../student.md", "2026-09-01-a.md",
    ]

    @Test("no way of writing a path attaches a file from elsewhere", arguments: waysOut)
    func attachments(path: String) async throws {
        let folder = try ContentFolder()
        try Data("outside".utf8).write(to: folder.root.appending(path: "secret.txt"))
        try folder.write("someone else's", to: "students/bo-k/evidence/kite.txt")
        try folder.write(
            """
            ---
            title: Marker
            date: 2026-09-01
            method: quiz
            purpose: for
            audience: public
            files: [{file: "\(path.replacing("\\", with: "\\\\"))", alt: A file}]
            ---
            """, to: "students/ada-l/evidence/2026-09-01-a.md")
        let built = try await folder.build(for: .staff)
        #expect(built.faults.allSatisfy { $0.hasPrefix("students/ada-l/evidence/2026-09-01-a.md:7:") })
        #expect(built.report.hasErrors)
        #expect(built.files.isEmpty)
    }

    @Test("no way of writing a link brings a private file or one from elsewhere into the site", arguments: waysOut)
    func links(path: String) async throws {
        let folder = try ContentFolder()
        try Data("outside".utf8).write(to: folder.root.appending(path: "secret.txt"))
        for mark in ["", "!"] {
            try folder.write(
                "---\ntitle: Marker\ndate: 2026-09-01\nmethod: quiz\npurpose: for\naudience: public\n---\n\(mark)[it](<\(path)>)\n",
                to: "students/ada-l/evidence/2026-09-01-a.md")
            let built = try await folder.build()
            #expect(built.faults.allSatisfy { $0.hasPrefix("students/ada-l/evidence/2026-09-01-a.md:8:1: ") })
            #expect(!built.shows("outside") && !built.shows("bo-k,"))
        }
    }

    @Test("the logo is a file of the content", arguments: ["../secret.txt", "/etc/hostname", "private/codes.csv", "school.yml", "pages/../../secret.txt"])
    func logo(path: String) async throws {
        var school = SmallSchool()
        school.files["school.yml"]? += "logo: \(path)\n"
        let folder = try ContentFolder(school)
        try Data("outside".utf8).write(to: folder.root.appending(path: "secret.txt"))
        let built = try await folder.build()
        #expect(built.report.hasErrors)
        #expect(built.faults.allSatisfy { $0.hasPrefix("school.yml:") })
    }

    // MARK: - Names of people

    @Test(
        "a student's name or id in the name of a public file or record is told, or does not reach the site",
        arguments: ["ada-l-kite.png", "Adalind.png", "2026-09-02-adalinds-kite.md", "lovejoy.png"])
    func namesInAddresses(file: String) async throws {
        let folder = try ContentFolder()
        let place = "students/ada-l/evidence"
        let fields = "date: 2026-09-02\nmethod: quiz\npurpose: for\naudience: public\n"
        if file.hasSuffix(".md") {
            try folder.write("---\ntitle: Marker\n\(fields)---\nA kite.\n", to: "\(place)/\(file)")
        } else {
            try folder.write("no real picture", to: "\(place)/\(file)")
            try folder.write(
                "---\ntitle: Marker\n\(fields)files: [{file: \(file), alt: A kite}]\n---\nA kite.\n", to: "\(place)/2026-09-02-a.md")
        }
        let built = try await folder.build()
        #expect(built.report.hasErrors || built.shows("Marker"))
        withKnownIssue("names are not looked for in the names of files and records yet") {
            let paths = built.files.keys.map { $0.lowercased() }
            #expect(!paths.contains { $0.contains("ada-l") || $0.contains("adalind") || $0.contains("lovejoy") })
        }
    }
}
