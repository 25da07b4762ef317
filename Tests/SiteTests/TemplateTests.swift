import Effects
import TestSupport
import Testing

/// The project's own templates with a mistake in them.
@Suite("Templates with mistakes")
struct TemplateTests {
    static func templates(_ change: (inout [String: String]) -> Void) throws -> SourceTree {
        let own = try ProjectTree.templates()
        var files: [String: String] = [:]
        for path in own.paths { files[path] = String(decoding: try own.read(path).bytes, as: UTF8.self) }
        change(&files)
        return SourceTree(name: "site-templates", texts: files)
    }

    static func build(_ school: SmallSchool = SmallSchool(), change: (inout [String: String]) -> Void) async throws
        -> BuiltSite
    {
        try await school.build(templates: templates(change))
    }

    @Test("the project's own templates are sound, and copied ones make the same site")
    func sound() async throws {
        let site = try await Self.build { _ in }
        #expect(site.faults == [])
        #expect(site.files == (try await SmallSchool().build().files))
    }

    @Test(
        "a mistake is told with file, line, column and what was meant, and nothing is made",
        arguments: [
            ("goal.mustache", "{{titel}}", 7, "; did you mean `title`? [template-field]"),
            ("page.mustache", "{{#bdy}}x{{/bdy}}", 8, "; did you mean `body`? [template-field]"),
            ("partials/record-row.mustache", "{{sumary}}", 7, "; did you mean `summary`? [template-field]"),
            ("term.mustache", "{{> term-lst}}", 9, "; did you mean `term-list`? [template-partial]"),
            ("class.mustache", "{{#people}}{{name}}", 5, " [template-section]"),
            ("home.mustache", "{{/classes}}", 8, " [template-section]"),
            ("rubric.mustache", "{{{title}}}", 8, " [template-unescaped-text]"),
            ("standard.mustache", "{{t.standarts}}", 7, "; did you mean `t.standards`? [template-constant]"),
            ("layout.mustache", "{{title}", 5, " [template-tag]"),
        ])
    func mistakes(file: String, mistake: String, column: Int, end: String) async throws {
        var line = 0
        let site = try await Self.build { files in
            let lines = (files[file] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
            let place = lines.firstIndex { $0.hasPrefix("{{$main") }.map { $0 + 1 } ?? 1
            files[file] = (lines[..<place] + [Substring("<p>é" + mistake)] + lines[place...]).joined(separator: "\n")
            line = place + 1
        }
        let place = "site-templates/\(file):\(line):\(column): error: "
        #expect(site.faults.contains { $0.hasPrefix(place) && $0.hasSuffix(end) }, "\(place) in \(site.faults)")
        #expect(site.files.isEmpty)
    }

    @Test("a template that is missing is told by its name", arguments: ["goal", "home", "404", "layout"])
    func missing(name: String) async throws {
        let site = try await Self.build { $0["\(name).mustache"] = nil }
        #expect(!site.faults.isEmpty)
        #expect(
            site.faults.allSatisfy { $0.contains("`\(name)`") || $0.contains("\(name).mustache") }, "\(site.faults)")
        #expect(site.files.isEmpty)
    }

    @Test("a template of bytes that are no text is told")
    func noText() async throws {
        let own = try ProjectTree.templates()
        var files: [String: [UInt8]] = [:]
        for path in own.paths { files[path] = try own.read(path).bytes }
        files["page.mustache"] = [0x3C, 0xFF]
        let site = try await SmallSchool().build(templates: SourceTree(name: "site-templates", files: files))
        #expect(site.faults.contains { $0.hasPrefix("site-templates/page.mustache:1:2: error:") }, "\(site.faults)")
    }

    @Test("assets are copied as they are, and nothing else of the templates")
    func assets() async throws {
        let site = try await Self.build { $0.merge(["assets/fonts/a b.txt": "x", "notes.txt": "y"]) { $1 } }
        #expect(site["assets/fonts/a b.txt"] == "x")
        #expect(site.files["notes.txt"] == nil)
        #expect(!site.files.keys.contains { $0.hasSuffix(".mustache") || $0.hasSuffix(".yml") })
    }
}
