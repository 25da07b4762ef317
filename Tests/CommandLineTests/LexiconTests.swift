import Foundation
import TestSupport
import Testing

@Suite("lexicon")
struct LexiconTests {
    static func term(_ title: String, student: String = "What it is.") -> String {
        "---\ntitle: \(title)\ndefinitions: {student: \(student), family: What it is., educator: What it is.}\n---\n"
    }

    static let school = [
        "lexicon/target.md": term("target"), "lexicon/median.md": term("median"), "lexicon/cut.md": term("cut score"),
        "pages/p.md": "---\ntitle: P\n---\nTwo targets, one cut score.\n",
        "students/ada-l/reflections/2026-10-02-r.md":
            "---\ntitle: R\ndate: 2026-10-02\n---\nMy targets are targets.\n",
        "students/ada-l/reflections/2026-10-01-draft.md":
            "---\ntitle: D\ndate: 2026-10-01\ndraft: true\n---\nA median.\n",
        "students/ada-l/goals/2026-11-02-g.md":
            "---\ntitle: G\ndate: 2026-11-02\ndue: 2026-12-01\nwhy: My median.\nset-by: family\nsuccess-criteria: [s]\n---\n",
    ]

    @Test("the table: uses by voice, the first use by a student, the inflections that were found")
    func table() throws {
        let run = try Program.run("lexicon", in: try Folder.withSchool(Self.school))
        #expect(run.code == 0)
        #expect(run.errors == "")
        #expect(
            run.output == """
                term       student  teacher  family  first said by a student                                inflections found
                cut score        0        1       0
                median           0        0       1
                target           1        1       0  2026-10-02 students/ada-l/reflections/2026-10-02-r.md  targets 3

                no student says yet: cut score, median

                """)
    }

    @Test("--date counts what was said until then, --drafts what says draft")
    func options() throws {
        let folder = try Folder.withSchool(Self.school)
        let early = try Program.run("lexicon", "--date", "2026-10-01", in: folder)
        #expect(early.code == 0)
        #expect(early.output.hasSuffix("\nnobody uses: median\n\nno student says yet: cut score, target\n"))
        let drafts = try Program.run("lexicon", "--drafts", in: folder)
        #expect(drafts.output.contains("2026-10-01 students/ada-l/reflections/2026-10-01-draft.md"))
    }

    private struct Row: Decodable {
        struct FirstUse: Decodable { let day, file: String }
        let term, file: String
        let student, teacher, family: Int
        let first: FirstUse?
        let inflections: [String: Int]
    }

    @Test("json for programs, csv for spreadsheets")
    func formats() throws {
        let folder = try Folder.withSchool(Self.school)
        let json = try Program.run("lexicon", "--format", "json", in: folder)
        let rows = try JSONDecoder().decode([Row].self, from: Data(json.output.utf8))
        #expect(rows.map(\.term) == ["cut score", "median", "target"])
        #expect(rows.map(\.file) == ["lexicon/cut.md", "lexicon/median.md", "lexicon/target.md"])
        #expect(rows.map { [$0.student, $0.teacher, $0.family] } == [[0, 1, 0], [0, 0, 1], [1, 1, 0]])
        #expect(rows.map { $0.first?.day } == [nil, nil, "2026-10-02"])
        #expect(rows.last?.inflections == ["targets": 3])
        let csv = try Program.run("lexicon", "--format", "csv", in: folder)
        #expect(csv.lines.first == "term,file,student,teacher,family,first,first-file,inflections")
        #expect(
            csv.lines.last
                == "target,lexicon/target.md,1,1,0,2026-10-02,students/ada-l/reflections/2026-10-02-r.md,targets 3")
    }

    @Test("a school without a lexicon is told how to begin")
    func none() throws {
        let run = try Program.run("lexicon", in: try Folder.withSchool())
        #expect(run.code == 0)
        #expect(run.output == "no terms yet; `datawall new term --title baseline` begins one\n")
    }

    @Test("with an error in the content there is no table; a wrong command line is another thing")
    func exitCodes() throws {
        let folder = try Folder.withSchool(["lexicon/a.md": Self.term("gain"), "lexicon/b.md": Self.term("Gain")])
        let faulty = try Program.run("lexicon", in: folder)
        #expect(faulty.code == 1)
        #expect(faulty.output.isEmpty && faulty.errors.contains("[shared-alias]"))
        #expect(try Program.run("lexicon", "--date", "2026-02-30", in: folder).code == 2)
        #expect(try Program.run("lexicon", "--format", "xml", in: folder).code == 2)
        #expect(try Program.run("lexicon", "--content", "nowhere", in: folder).code == 2)
    }

    @Test("control characters in a term can't command a terminal")
    func controls() throws {
        let folder = try Folder.withSchool(["lexicon/a.md": Self.term("\"a\\e[2Jb\"")])
        for format in ["text", "csv", "json"] {
            let run = try Program.run("lexicon", "--format", format, in: folder)
            #expect(run.code == 0)
            #expect(!run.output.contains("\u{1B}"))
        }
    }
}

@Suite("check --verbose")
struct VerboseCheckTests {
    static let hard = "Interdisciplinary methodologies necessitate continuous instructional differentiation."

    private static func school(_ count: Int) -> [String: String] {
        var files = [
            "pages/p.md": "---\ntitle: P\n---\nGains and gains.\n", "lexicon/gain.md": LexiconTests.term("gain"),
        ]
        for number in 0..<count {
            files["lexicon/t\(number).md"] = LexiconTests.term("term \(number)", student: hard)
        }
        return files
    }

    @Test("inflections that were found are listed, in text only")
    func inflections() throws {
        let folder = try Folder.withSchool(Self.school(0))
        let run = try Program.run("check", "--verbose", in: folder)
        #expect(
            run.output.hasPrefix("inflections that were made and found:\n  Gains 2 (gain)\n")
                || run.output.hasPrefix("inflections that were made and found:\n  gains 2 (gain)\n"))
        #expect(try Program.run("check", in: folder).output.contains("inflections") == false)
        #expect(!(try Program.run("check", "--verbose", "--format", "json", in: folder).output.contains("inflections")))
    }

    @Test("many definitions that read hard are one line, and all with --verbose or for programs")
    func flood() throws {
        let few = try Program.run("check", in: try Folder.withSchool(Self.school(5)))
        #expect(few.code == 0)
        #expect(few.errorLines.count { $0.hasSuffix("[hard-definition]") } == 5)
        let folder = try Folder.withSchool(Self.school(6))
        for command in ["check", "build"] {
            let run = try Program.run(command, in: folder)
            #expect(run.code == 0)
            #expect(
                run.errorLines.filter { $0.hasSuffix("[hard-definition]") } == [
                    "content/lexicon: note: 6 definitions read harder than the youngest class can read [hard-definition]"
                ])
        }
        let verbose = try Program.run("check", "--verbose", in: folder)
        #expect(verbose.errorLines.count { $0.hasSuffix("[hard-definition]") } == 6)
        let lines = try Program.run("check", "--format", "line", in: folder)
        #expect(lines.errorLines.count { $0.hasSuffix("[hard-definition]") } == 6)
        #expect(try Program.run("check", "--strict", in: folder).code == 0)
    }
    @Test("a lexicon that has just begun gets one line for all that it doesn't explain yet")
    func beginning() throws {
        let folder = try Folder.withSchool([
            "lexicon/exit-slip.md":
                "---\ntitle: exit slip\ndefinitions: {student: A note., family: A note., educator: A note.}\n---\n",
            "standards/s.md": "---\ntitle: S\ncode: S\ni-can: I can.\n---\n",
            "assessments/a.md": """
            ---
            title: A
            unit: words
            min: 0
            max: 9
            purpose: for
            bands: [{id: low, label: Low, from: 0}, {id: high, label: High, from: 5}]
            ---

            """,
            "students/ada/student.md": "---\nname: Ada\nclass: room\n---\n",
            "classes/room/class.md": "---\ntitle: Room\ngrade: 3\nteachers: [T]\n---\n",
            "students/ada/goals/2026-09-10-g.md": """
            ---
            title: G
            date: 2026-09-10
            due: 2026-12-01
            why: It matters.
            set-by: student
            measure:
              assessment: a
              baseline: {date: 2026-09-10, value: 2}
              target: {date: 2026-12-01, value: 8}
            ---

            """,
        ])
        let run = try Program.run("check", in: folder)
        let told = run.errorLines.filter { $0.hasSuffix("[unexplained-figure]") }
        #expect(
            told == [
                "content/lexicon: warning: 6 things are shown on pages, and the lexicon has no terms that explain them [unexplained-figure]"
            ], "\(run.errorLines)")
        let verbose = try Program.run("check", "--verbose", in: folder)
        #expect(verbose.errorLines.count { $0.hasSuffix("[unexplained-figure]") } == 6)
        #expect(try Program.run("check", "--strict", in: folder).code == 1)
    }
}
