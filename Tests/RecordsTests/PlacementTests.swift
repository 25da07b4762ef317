import Diagnostics
import Effects
import Records
import Testing

@Suite("Places of files")
struct PlacementTests {
    /// A placement in one line.
    static func told(_ path: String) -> String {
        switch Placement(path: path) {
        case .settings: "settings"
        case .record(let kind, let id, let student):
            "\(kind.definition.name) \(student.map { $0 + "/" } ?? "")\(id)"
        case .sheet(let name): "sheet \(name)"
        case .codes: "codes"
        case .consent: "consent"
        case .attachment: "attachment"
        case .ignored: "ignored"
        case .misplaced: "misplaced"
        case .nameless: "nameless"
        }
    }

    @Test(
        "the kind and the id of a record follow from its place",
        arguments: [
            ("school.yml", "settings"),
            ("classes/room-12/class.md", "class room-12"),
            ("students/ada-l/student.md", "student ada-l"),
            ("students/ada-l/goals/2026-09-14-multiply.md", "goal ada-l/multiply"),
            ("students/ada-l/reflections/thought.md", "reflection ada-l/thought"),
            ("students/ada-l/evidence/term-1/2026-09-14-poem.md", "evidence ada-l/poem"),
            ("students/ada-l/feedback/2026-09-14-well.md", "feedback ada-l/well"),
            ("standards/m3-arrays.md", "standard m3-arrays"),
            ("standards/state/number/m3-arrays.md", "standard m3-arrays"),
            ("assessments/facts.md", "assessment facts"),
            ("rubrics/opinion.md", "rubric opinion"),
            ("lexicon/aim-line.md", "term aim-line"),
            ("walls/reading.md", "wall reading"),
            ("pages/privacy.md", "page privacy"),
            ("scores/facts.csv", "sheet facts"),
            ("scores/room-12/facts.csv", "sheet facts"),
            ("private/codes.csv", "codes"),
            ("private/consent.csv", "consent"),
            ("private/letter.md", "ignored"),
            ("private/keys/a.key", "ignored"),
            ("students/ada-l/evidence/photo.jpg", "attachment"),
            ("logo.png", "attachment"),
            ("README.md", "ignored"),
            ("students/ada-l/README.md", "ignored"),
            ("lexicon/README.md", "ignored"),
        ])
    func places(path: String, placement: String) {
        #expect(Self.told(path) == placement)
    }

    @Test(
        "a Markdown file where no kind lies is misplaced, never left out silently",
        arguments: [
            "notes.md", "goals/x.md", "students/x.md", "students/ada-l/notes.md", "students/ada-l/goal/x.md",
            "classes/room-12/notes.md", "classes/room-12.md", "classes/a/b/class.md", "students/ada-l/class.md",
            "Standards/x.md", "students/ada-l/goals.md",
        ])
    func misplaced(path: String) {
        #expect(Self.told(path) == "misplaced")
    }

    @Test(
        "an id is the file's name without a date in front, whatever else is in it",
        arguments: [
            ("2026-10-05-multiply.md", "multiply"), ("2026-10-05multiply.md", "multiply"),
            ("2026-10-05 multiply.md", " multiply"),
            ("2026-10-05-2026-10-06-two.md", "2026-10-06-two"), ("2026-10-5-x.md", "2026-10-5-x"),
            ("12026-10-05.md", "12026-10-05"),
            ("two words.md", "two words"), ("🌱 seed.md", "🌱 seed"), ("كتاب.md", "كتاب"), ("a#b?c%20d.md", "a#b?c%20d"),
            ("a.b.md", "a.b"), ("-x.md", "-x"), ("2026-10-05--x.md", "-x"), ("é.md", "é"), ("x.md.md", "x.md"),
            // No real date, but clearly meant as one.
            ("2026-99-99-x.md", "x"),
        ])
    func identifiers(file: String, id: String) {
        #expect(Placement.identifier(ofFile: file) == id)
        #expect(Self.told("pages/" + file) == "page \(id)")
    }

    @Test(
        "a name that gives no id is told",
        arguments: [
            "2026-10-05.md", "2026-10-05-.md", "a:b.md", "a\nb.md", "\u{7F}.md", "2026-10-05-..md", "2026-10-05-...md",
        ])
    func nameless(file: String) {
        #expect(Self.told("pages/" + file) == "nameless")
    }

    @Test("a folder that is an id must be one too", arguments: ["a:b", "a\nb", "\u{7F}"])
    func folders(name: String) {
        #expect(Self.told("students/\(name)/student.md") == "nameless")
        #expect(Self.told("students/\(name)/goals/x.md") == "nameless")
        #expect(Self.told("classes/\(name)/class.md") == "nameless")
    }

    @Test("an id must not be hidden: a site's hidden files are nobody's business", arguments: [".git", ".x"])
    func hidden(id: String) {
        #expect(!Placement.isIdentifier(id))
    }

    @Test("an id may have 200 bytes", arguments: [(200, true), (201, false)])
    func long(count: Int, isOne: Bool) {
        #expect(Placement.isIdentifier(String(repeating: "a", count: count)) == isOne)
    }

    @Test("misplaced files and those without a name are told with what to do")
    func faults() async throws {
        let files = [
            "goals/x.md", "students/ada-l/goal/x.md", "lexikon/x.md", "pages/2026-10-05.md", "deep/er/x.md",
        ]
        var texts = Dictionary(uniqueKeysWithValues: files.map { ($0, "") })
        texts["school.yml"] = SchoolSettingsTests.full
        var report = DiagnosticReport()
        _ = try await Records(reading: SourceTree(name: "content", texts: texts), jobs: 1, reporting: &report)
        #expect(
            report.printed(as: .line).split(separator: "\n").map(String.init) == [
                "content/deep/er/x.md: error: `deep/er/x.md` lies where no kind of record lies, so it would be left out; the folders are classes/ID/class.md, students/ID/student.md, standards, assessments, rubrics, lexicon, walls, pages, scores [misplaced-file]",
                "content/goals/x.md: error: `goals/x.md` lies where no kind of record lies, so it would be left out; the folders are classes/ID/class.md, students/ID/student.md, standards, assessments, rubrics, lexicon, walls, pages, scores [misplaced-file]",
                "content/lexikon/x.md: error: `lexikon/x.md` lies where no kind of record lies, so it would be left out; did you mean the folder `lexicon`? [misplaced-file]",
                "content/pages/2026-10-05.md: error: `pages/2026-10-05.md` gives no id: a file needs a name besides its date; name it like 2026-10-05-area-model.md [bad-file-name]",
                "content/students/ada-l/goal/x.md: error: `students/ada-l/goal/x.md` lies where no kind of record lies, so it would be left out; did you mean the folder `goals`? [misplaced-file]",
            ])
    }

    @Test("`id:` overrides the file's name")
    func override() async throws {
        let reading = try await Reading(Page.self, "---\ntitle: T\nid: \"neu ö\"\n---\n", at: "pages/2026-10-05-old.md")
        #expect(reading.record?.head.id == "neu ö")
        #expect(reading.record?.head.path == "pages/2026-10-05-old.md")
    }
}
