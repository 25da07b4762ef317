import Foundation
import Testing
import TestSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Names of files that break addresses, terminals or disks, or that name a child.
extension HostileContentTests {
    static let names = [
        "two words", "it's", "say \"hi\"", "#1", "who?", "100%", "%2e%2e", "%2F", "a+b=c&d", "&amp;", "<script>",
        "$(reboot)", "`ls`", "*",
        "-rf", "--help", "a\\b", "tab;semi,colon", "🦊", "👩‍👩‍👧", "عربى", "עברית", "\u{202E}gnp.exe", "日本語", "e\u{0301}",
        "\u{00E9}",
        "ﬁ", "ı", "İ", "ß", "A", "index", "x.md", "con", "nul.txt", "a..b", "ends.", "spaces  ", "\u{00A0}",
        "{{title}}",
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
        #expect(
            address.hasSuffix("/")
                && address.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"\"<>\\^`{|}?#".utf8.contains($0) })
        #expect(address.dropLast().removingPercentEncoding == name)
    }

    @Test(
        "a page can't lie where datawall's own files lie",
        arguments: ["index.html", "404.html", "robots.txt", "Sitemap.xml", "assets", "lexicon", "Students"])
    func reservedName(_ name: String) async throws {
        let folder = try ContentFolder()
        try folder.write(Self.sound, to: "pages/\(name).md")
        let built = try await folder.build()
        #expect(
            built.faults.map { $0.hasPrefix("pages/\(name).md") && $0.hasSuffix("[colliding-addresses]") } == [true])
    }

    static let refusedNames = [
        "line\nbreak", "esc\u{1B}[2J", "del\u{7F}", "a:b", String(repeating: "n", count: 201),
        String(repeating: "é", count: 120),
        "2026-10-05", "2026-10-05-", "2026-10-05-.git", "2026-10-05..", "2026-10-05-..", "2026-10-05-.",
    ]

    @Test("a name that can't be an address is told, on one line that commands no terminal", arguments: refusedNames)
    func refusedName(_ name: String) async throws {
        let folder = try ContentFolder()
        try folder.write(Self.sound, to: "pages/\(name).md")
        let built = try await folder.build()
        #expect(built.faults.count == 1)
        #expect(built.faults.first?.hasSuffix("[bad-file-name]") == true)
        #expect(
            built.report.printed(as: .text).unicodeScalars.allSatisfy {
                $0 == "\n" || ($0.value >= 32 && $0.value != 127)
            })
    }

    @Test(
        "an `id:` of its own is held to the same rule",
        arguments: ["..", ".", ".git", "a/b", "a:b", "\"\\0\"", "\"a\\nb\""])
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
            let file = open(path.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o644)
            try #require(file >= 0)
            close(file)
            let built = try await folder.build()
            #expect(built.faults.count == 1)
            #expect(built.faults.first?.hasPrefix("pages/caf\u{FFFD}.md: error: ") == true)
        }
    #endif

    @Test(
        "two names that one disk takes for one are told",
        arguments: [("A", "a"), ("e\u{0301}", "\u{00E9}"), ("Ä", "ä")])
    func collidingNames(first: String, second: String) async throws {
        let folder = try ContentFolder()
        try folder.write(Self.sound, to: "pages/\(first).md")
        try folder.write(Self.sound, to: "pages/\(second).md")
        try #require(FileManager.default.contentsOfDirectory(atPath: folder.content.path + "/pages").count == 2)
        let built = try await folder.build()
        #expect(built.report.hasErrors)
        #expect(built.faults.contains { $0.hasSuffix("[colliding-addresses]") || $0.hasSuffix("[duplicate-id]") })
    }

    @Test(
        "a student's name or id in the name of a public file or record is told",
        arguments: ["ada-l-kite.png", "Adalind.png", "2026-09-02-adalinds-kite.md", "lovejoy.png"])
    func namesInAddresses(file: String) async throws {
        let folder = try ContentFolder()
        let place = "students/ada-l/evidence"
        let fields = "date: 2026-09-02\nmethod: quiz\npurpose: for\naudience: public\n"
        if file.hasSuffix(".md") {
            try folder.write("---\ntitle: Marker\n\(fields)---\nA kite.\n", to: "\(place)/\(file)")
        } else {
            try folder.write(TinyFile.named(file), to: "\(place)/\(file)")
            try folder.write(
                "---\ntitle: Marker\n\(fields)files: [{file: \(file), alt: A kite}]\n---\nA kite.\n",
                to: "\(place)/2026-09-02-a.md")
        }
        let built = try await folder.build()
        #expect(built.faults.count == 1)
        #expect(built.faults.first?.hasSuffix("[name-in-address]") == true)
        #expect(built.files.isEmpty)
    }
}
