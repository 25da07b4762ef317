import Growth
import Records
import TestSupport
import Testing

@Suite("New records")
struct NewRecordTests {
    static let hostile = "\"Ada's\" 👩‍🚀 plan: step #1 {{title}} \\ <b>& --- [x]"

    /// A school in which every kind can begin.
    static let school = SmallSchool([
        "students/ada-l/evidence/2026-09-14-poem.md":
            "---\ntitle: Poem\ndate: 2026-09-14\nmethod: quiz\npurpose: for\n---\nA poem.\n"
    ])

    static func begin(
        _ kind: String, title: String?, student: String? = "ada-l", today: String = "2026-10-05",
        in school: SmallSchool = school
    ) async throws -> NewRecord {
        let (records, report) = try await school.records()
        #expect(!report.hasErrors)
        return try NewRecord(kind: kind, title: title, student: student, today: try #require(Day(today)), in: records)
    }

    static let kinds = KindTable.all.map { $0.definition.name.text }

    @Test(
        "a new record of every kind passes `check` unedited: no error, no warning", arguments: kinds,
        [
            nil, "I can", hostile, "مرحبا: عالم", "2026-10-05", "no", "日本 #1",
            "\u{85}tab\there\u{200D}\u{2028}end\u{FEFF}", "\u{9B}odd",
        ])
    func passesCheck(kind: String, title: String?) async throws {
        let new = try await Self.begin(kind, title: title)
        var school = Self.school
        school.files[new.path] = new.text
        // A term that is called `no` is one that everyone uses.
        let faults = try await school.faults().filter { title != "no" || !$0.hasSuffix("[common-word-term]") }
        #expect(faults == [], "\(new.text)")
        let (records, _) = try await school.records()
        let record = try #require(records.all.first { $0.head.path == new.path })
        #expect(record.kind.text == kind)
        if let title, title == Self.hostile, kind != "feedback", kind != "student" {
            #expect(record.head.title.value == title)
        }
    }

    @Test("a date outside of the school year is moved into it", arguments: ["2024-01-01", "2031-12-31", "2027-06-30"])
    func outsideYear(today: String) async throws {
        for kind in Self.kinds {
            let new = try await Self.begin(kind, title: "T", today: today)
            var school = Self.school
            school.files[new.path] = new.text
            let faults = try await school.faults()
            #expect(faults == [], "\(new.text)")
        }
    }

    @Test(
        "a second record of the same title, weeks later, passes too",
        arguments: ["goal", "reflection", "evidence", "feedback"])
    func sameTitle(kind: String) async throws {
        var school = Self.school
        for day in ["2026-10-05", "2026-10-20", "2026-11-20", "2026-11-20"] {
            let new = try await Self.begin(kind, title: nil, today: day, in: school)
            #expect(school.files[new.path] == nil)
            school.files[new.path] = new.text
            let faults = try await school.faults()
            #expect(faults == [], "\(new.path)")
        }
    }

    @Test("ids that YAML could misread are quoted in a scaffold")
    func oddIDs() async throws {
        for id in ["a #b", "no", "x - y", "[1]", "it's", "a\"b", "*x", "012"] {
            var school = SmallSchool(exactly: ["school.yml": SmallSchool.least["school.yml"] ?? ""])
            school.files["classes/\(id)/class.md"] = "---\ntitle: R\ngrade: 3\nteachers: [T]\n---\n"
            school.files["students/cy/student.md"] =
                "---\nname: Cyrus\nclass: \"\(id.replacing("\"", with: "\\\""))\"\n---\n"
            school.files["students/cy/evidence/\(id).md"] =
                "---\ntitle: E\ndate: 2026-09-14\nmethod: quiz\npurpose: for\n---\n"
            for kind in ["student", "feedback"] {
                let new = try await Self.begin(kind, title: "Ann", student: "cy", in: school)
                school.files[new.path] = new.text
                let faults = try await school.faults()
                #expect(faults == [], "\(new.text)")
            }
        }
    }

    @Test("the place is that of the kind; a student's records carry their date")
    func places() async throws {
        #expect(
            try await Self.begin("goal", title: "I can: read!").path == "students/ada-l/goals/2026-10-05-i-can-read.md")
        #expect(try await Self.begin("class", title: "Room 12").path == "classes/room-12/class.md")
        #expect(try await Self.begin("student", title: "Łucja N.").path == "students/łucja-n/student.md")
        #expect(try await Self.begin("term", title: "Aim line").path == "lexicon/aim-line.md")
    }

    @Test(
        "a title becomes a file's name that everyone can type",
        arguments: [
            ("I can't wait", "i-cant-wait"), ("  A  --  B  ", "a-b"), ("Żółw & 日本", "żółw-日本"),
            ("../../etc/passwd", "etc-passwd"),
            ("a/b:c\\d", "a-b-c-d"), (String(repeating: "नि", count: 90), String(repeating: "नि", count: 30)), ("👩‍🚀", ""),
            ("!!!", ""),
            (String(repeating: "ab ", count: 100), String(repeating: "ab-", count: 20).dropLast().description),
        ])
    func identifiers(title: String, id: String) {
        #expect(NewRecord.identifier(from: title) == id)
        #expect(id.isEmpty || Placement.isIdentifier(id))
    }

    static func refusal(_ kind: String, title: String? = "T", student: String? = nil, in school: SmallSchool = school)
        async throws -> String
    {
        let (records, _) = try await school.records()
        do {
            let new = try NewRecord(
                kind: kind, title: title, student: student, today: try #require(Day("2026-10-05")), in: records)
            return "began \(new.path)"
        } catch let refusal as NewRecord.Refusal {
            return refusal.description
        }
    }

    @Test("a kind that is none is refused with the kind that was meant, or all")
    func unknownKind() async throws {
        #expect(try await Self.refusal("gaol") == "`gaol` is not a kind of record; did you mean `goal`?")
        #expect(
            try await Self.refusal("homework")
                == "`homework` is not a kind of record; the kinds are class, student, goal, reflection, evidence, feedback, standard, assessment, rubric, term, wall, page"
        )
    }

    @Test("a student's record needs a student who is there")
    func student() async throws {
        #expect(try await Self.refusal("goal") == "a goal belongs to a student: say whose with --student ID")
        #expect(
            try await Self.refusal("goal", student: "ada-1") == "there is no student `ada-1`; did you mean `ada-l`?")
        #expect(try await Self.refusal("goal", student: "../../x") == "there is no student `../../x`")
    }

    @Test("feedback needs something to be on, a student needs a class, a record a name")
    func needs() async throws {
        #expect(
            try await Self.refusal("feedback", student: "bo-k").hasPrefix(
                "`bo-k` has no evidence or goal to give feedback on"))
        let empty = SmallSchool(exactly: ["school.yml": SmallSchool.least["school.yml"] ?? ""])
        #expect(try await Self.refusal("student", in: empty).hasPrefix("a student needs a class"))
        #expect(
            try await Self.refusal("page", title: "!!!")
                == "the title has no letter or digit to name the file by; give another --title")
        #expect(
            try await Self.refusal("page", title: "")
                == "the title has no letter or digit to name the file by; give another --title")
    }

    @Test("a file that is there is never begun anew, nor a second record of its id")
    func exists() async throws {
        let school = SmallSchool([
            "pages/2026-09-01-rules.md": "---\ntitle: Rules\n---\n",
            "standards/number/m3.md": "---\ncode: M\ntitle: M3\ni-can: I can\n---\n",
        ])
        #expect(
            try await Self.refusal("class", title: "Room 1", in: school)
                == "content/classes/room-1/class.md is there already; nothing was changed")
        #expect(
            try await Self.refusal("page", title: "Rules", in: school)
                == "content/pages/2026-09-01-rules.md is there already; nothing was changed")
        #expect(
            try await Self.refusal("standard", title: "M3", in: school)
                == "content/standards/number/m3.md is there already; nothing was changed")
    }

    @Test("without school.yml a record can still begin")
    func withoutSchool() async throws {
        let (records, _) = try await SmallSchool(exactly: [:]).records()
        let new = try NewRecord(
            kind: "page", title: "T", student: nil, today: try #require(Day("2026-10-05")), in: records)
        #expect(new.path == "pages/t.md")
    }
}
