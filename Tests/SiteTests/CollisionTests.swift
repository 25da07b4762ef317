import Effects
import Site
import TestSupport
import Testing

@Suite("Pages at one address")
struct CollisionTests {
    static func faults(_ files: [String: String], pictures: [String] = []) async throws -> [String] {
        var school = SmallSchool(files)
        for path in pictures { school.pictures[path] = [1] }
        // Some of these files are of a kind that is never published: that is told, too, and tested elsewhere.
        return try await school.faults().filter { !$0.hasSuffix("[uncleanable-file]") }
    }

    static func page(_ body: String = "") -> String { "---\ntitle: P\n---\n" + body }

    @Test(
        "a page may not take a place that datawall fills",
        arguments: [
            "lexicon", "Lexicon", "students", "classes", "standards", "assessments", "rubrics", "walls", "assets",
            "STUDENTS",
        ])
    func reserved(id: String) async throws {
        #expect(
            try await Self.faults(["pages/\(id).md": Self.page()]) == [
                "content/pages/\(id).md: error: `\(id)/` is a place that datawall itself fills; rename the file, or give the record another `id:` [colliding-addresses]"
            ])
    }

    @Test("capital and small letters are one address")
    func folded() async throws {
        #expect(
            try await Self.faults(["pages/Rules.md": Self.page(), "pages/rules.md": Self.page()]) == [
                "content/pages/rules.md: error: this page and that of content/pages/Rules.md would both lie at `rules/`; rename the file, or give the record another `id:` [colliding-addresses]"
            ])
    }

    @Test("so are the two ways to write é, for disks that make them one")
    func normalised() async throws {
        let school = SmallSchool()
        // Two files on a disk, though one text to Swift.
        let names = ["pages/caf\u{E9}.md", "pages/cafe\u{301}.md"]
        let tree = SourceTree(name: "content", paths: school.files.keys.sorted() + names) { path throws(DiskFault) in
            Array((school.files[path] ?? Self.page()).utf8)
        }
        let compiled = try await SiteBuild.compile(tree, templates: try ProjectTree.templates(), BuildOptions())
        #expect(compiled.outcome.report.diagnostics.map(\.rule.id) == ["duplicate-id"])
    }

    @Test("a file may not lie where a page lies")
    func filesAndPages() async throws {
        let faults = try await Self.faults(
            ["pages/p.md": Self.page("[x](../rules/index.html)\n"), "pages/rules.md": Self.page()],
            pictures: ["rules/index.html"])
        #expect(faults.count == 1 && faults[0].hasSuffix("[colliding-addresses]"), "\(faults)")
    }

    @Test(
        "nor where datawall's own files lie",
        arguments: [
            "assets/style.css", "robots.txt", "sitemap.xml", "index.html", "404.html", "Robots.TXT",
            "lexicon/index.html",
        ])
    func ownFiles(path: String) async throws {
        // An index is its folder's address.
        let address = path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
        let place = "content/\(path): error: `\(address)` is a place"
        let faults = try await Self.faults(["pages/p.md": Self.page("[x](../\(path))\n")], pictures: [path])
        #expect(faults.count == 1 && faults[0].hasPrefix(place), "\(faults)")
    }

    @Test("a page is a folder, so its place may not be a file")
    func foldersAndFiles() async throws {
        // `poem.md` becomes the folder `poem/`; the attached file `poem` would be a file of that name.
        let evidence = "students/ada-l/evidence"
        let faults = try await Self.faults(
            [
                "\(evidence)/poem.md":
                    "---\ntitle: T\ndate: 2026-10-01\nmethod: quiz\npurpose: for\nfiles: [{file: poem, alt: x}]\n---\n"
            ],
            pictures: ["\(evidence)/poem"])
        #expect(faults.count == 1 && faults[0].hasSuffix("[colliding-addresses]"), "\(faults)")
        for id in ["robots.txt", "sitemap.xml", "404.html", "index.html"] {
            let faults = try await Self.faults(["pages/\(id).md": Self.page()])
            #expect(faults.count == 1 && faults[0].hasSuffix("[colliding-addresses]"), "\(id): \(faults)")
        }
        let inLexicon = try await Self.faults([
            "lexicon/index.html.md": "---\ntitle: T\ndefinitions: {student: s, family: f, educator: e}\n---\n"
        ])
        #expect(inLexicon.count == 1 && inLexicon[0].hasSuffix("[colliding-addresses]"), "\(inLexicon)")
    }

    @Test("the same name in two folders is no collision")
    func none() async throws {
        let goal =
            "---\ntitle: T\ndate: 2026-10-01\ndue: 2026-12-01\nwhy: w\nset-by: student\nsuccess-criteria: [s]\n---\n"
        #expect(
            try await Self.faults([
                "students/ada-l/goals/x.md": goal, "students/bo-k/goals/x.md": goal, "pages/x.md": Self.page(),
                "lexicon/x.md": "---\ntitle: T\ndefinitions: {student: s, family: f, educator: e}\n---\n",
                "students/ada-l/evidence/x.md": "---\ntitle: T\ndate: 2026-10-01\nmethod: quiz\npurpose: for\n---\n",
            ]) == [])
    }

    @Test("an address is told of every record, whoever the site is for")
    func everyEdition() async throws {
        let school = SmallSchool([
            "pages/a.md": Self.page().replacing("title: P", with: "title: P\naudience: staff\nid: B"),
            "pages/b.md": Self.page(),
        ])
        for readership in [SmallSchoolReaders.public, .staff] {
            #expect(try await school.build(for: readership.value).faults.count == 1)
        }
    }
}
