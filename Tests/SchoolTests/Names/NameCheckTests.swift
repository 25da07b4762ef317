import Records
import TestSupport
import Testing

@testable import School

@Suite("Students' names where more than the family may read")
struct NameCheckTests {
    static let evidence = "students/ada-l/evidence/e.md"

    /// The faults about names, up to the rule: `path:line:column: severity: … [rule]` as (place, rule).
    static func faults(_ files: [String: String]) async throws -> [String] {
        try await Linked(files).faults.filter { $0.contains("name") && !$0.contains("studentWithoutFile") }.map(short)
    }

    static func short(_ fault: String) -> String {
        let place = fault.prefix { $0 != " " }
        let rule = fault.split(separator: "[").last ?? ""
        return "\(place) [\(rule)"
    }

    static func page(_ body: String, _ lines: String..., file: String = "p") -> [String: String] {
        ["pages/\(file).md": "---\ntitle: P\n" + lines.map { $0 + "\n" }.joined() + "---\n" + body]
    }

    static func consent(_ name: String) -> [String: String] {
        [
            "private/consent.csv":
                "student,given-by,date,name,photo,voice,work,celebration\nada-l,parent,2026-08-20,\(name),public,public,public,public\n"
        ]
    }

    @Test("the whole message says what, whose, who may read it, and what to do")
    func message() async throws {
        let linked = try await Linked(Self.page("We flew it.\n\nThen ADALIND's kite tore.\n"))
        #expect(
            linked.faults == [
                "pages/p.md:6:6: error: \"ADALIND\" is the name of a student (ada-l), and this text may be read by anyone; write \"a classmate\", or narrow the record's `audience`; where the family lets it be read, say so under `name` in private/consent.csv; if somebody else is meant, `names-ok: [ADALIND]` says so [name-in-text]"
            ])
    }

    @Test(
        "a name is told at its line and column in the body",
        arguments: [
            ("Adalind\n", ["4:1"]), ("é *Lovejoy*\n", ["4:4"]), ("# Ádalind's\n", ["4:3"]),
            ("a\nb Bonaventure", ["5:3"]),
            ("[x](https://x.example/Adalind)", ["4:23"]), ("[Adalind](x)", ["4:2"]), ("`Adalind`", ["4:2"]),
            ("```\nAdalind\n```", ["5:1"]), ("<!-- Adalind -->", []), ("<!-- Adalind --> Adalind", ["4:18"]),
            ("`<!-- Adalind -->`", ["4:7"]), ("a | b\n--|--\nc | Adalind\n", ["6:5"]), ("Lovejoy, Adalind", ["4:1"]),
            ("Adalind\nLovejoy", ["4:1"]), ("Ada-L", ["4:1"]), ("ada", []), ("kettle", []), ("my Kettle", ["4:4"]),
            ("Adal&#105;nd", ["4:1"]), ("Adalind Adalind", ["4:1", "4:9"]), ("\r\nx _Adalind_\r\n", ["5:4"]),
        ] as [(String, [String])])
    func bodies(body: String, places: [String]) async throws {
        let body = body.replacing("(x)", with: "(p.md)")
        #expect(try await Self.faults(Self.page(body)) == places.map { "pages/p.md:\($0): [name-in-text]" })
    }

    @Test(
        "a name is told at its line and column in the front matter",
        arguments: [
            ("title: Adalind's kite", "2:8"), ("title: \"Her, Adalind\"", "2:14"), ("title: 'It''s Adalind'", "2:15"),
            ("title: \"\\u0041dalind\"", "2:8"), ("title: >\n  The kite\n  of Adalind", "4:6"),
        ])
    func frontMatter(line: String, place: String) async throws {
        #expect(
            try await Self.faults(["pages/p.md": "---\n\(line)\n---\n"]) == ["pages/p.md:\(place): [name-in-text]"])
    }

    @Test("every kind of record is looked through, and the school's own texts")
    func kinds() async throws {
        let school = (SmallSchool.least["school.yml"] ?? "") + "motto: See Adalind grow\n"
        let faults = try await Self.faults([
            "school.yml": school,
            "standards/s.md": Write.standard("S", "help-at-home: Ask Adalind"),
            "lexicon/l.md": "---\ntitle: Aim\ndefinitions: {student: As Adalind aims}\n---\n",
            "assessments/a.md": "---\ntitle: A\nunit: Adalinds\npurpose: for\nmin: 0\nmax: 9\nlevels: [Adalind]\n---\n",
            "classes/room-1/class.md":
                "---\ntitle: Adalind's room\ngrade: 3\nteachers: [Adalind Lovejoy]\n---\nBy Adalind.\n",
            Self.evidence: Write.evidence("E", "audience: public", "chosen-because: Adalind"),
            "students/ada-l/feedback/f.md": Write.feedback("evidence:e", "audience: public", from: "Bonaventure"),
        ])
        #expect(
            faults == [
                "assessments/a.md:3:7: [name-in-text]", "assessments/a.md:7:10: [name-in-text]",
                "classes/room-1/class.md:2:8: [name-in-text]", "classes/room-1/class.md:6:4: [name-in-text]",
                "lexicon/l.md:3:27: [name-in-text]", "school.yml:7:12: [name-in-text]",
                "standards/s.md:6:19: [name-in-text]", "students/ada-l/evidence/e.md:7:17: [name-in-text]",
                "students/ada-l/feedback/f.md:3:7: [name-in-text]",
            ])
    }

    @Test(
        "what the family and the staff read may name",
        arguments: ["audience: family", "audience: staff"])
    func narrow(line: String) async throws {
        #expect(try await Self.faults(Self.page("Adalind.", line)) == [])
        #expect(try await Self.faults([Self.evidence: Write.evidence("Adalind", line) + "Adalind.\n"]) == [])
    }

    @Test(
        "a name goes as far as the family lets it, and `class` is the student's own",
        arguments: [
            ("none", []), ("family", []), ("class", ["class-1"]),
            ("school", ["class-1", "class-2", "class", "school"]),
            ("public", ["class-1", "class-2", "class", "school", "public"]),
        ] as [(String, [String])])
    func consent(name: String, allowed: [String]) async throws {
        let own = Write.evidence("E", "audience: class") + "Adalind\n"
        var files = Self.consent(name)
        files["classes/room-2/class.md"] = "---\ntitle: Room 2\ngrade: 3\nteachers: [Mr. Other]\n---\n"
        files["pages/class.md"] = Write.page("P", "audience: class", body: "Adalind\n")
        files["pages/school.md"] = Write.page("P", "audience: school", body: "Adalind\n")
        files["pages/public.md"] = Write.page("P", body: "Adalind\n")
        files[Self.evidence] = own
        files["students/cy/student.md"] = "---\nname: Cyprian\nclass: room-2\n---\n"
        files["students/cy/evidence/e.md"] = own
        files["private/consent.csv"]? += "cy,parent,2026-08-20,family,public,public,public,public\n"
        let names = [
            "pages/class.md": "class", "pages/school.md": "school", "pages/public.md": "public",
            Self.evidence: "class-1", "students/cy/evidence/e.md": "class-2",
        ]
        let told = Set(try await Self.faults(files).map { String($0.prefix { $0 != ":" }) })
        #expect(Set(names.filter { !told.contains($0.key) }.values) == Set(allowed))
    }

    @Test("a name that several bear is fine only if it is fine for all of them")
    func shared() async throws {
        var files = Self.consent("public")
        #expect(try await Self.faults(files.merging(Self.page("Adalind")) { $1 }) == [])
        files["students/ad-m/student.md"] = "---\nname: Adalind\nclass: room-1\n---\n"
        let linked = try await Linked(files.merging(Self.page("Adalind and Lovejoy")) { $1 })
        #expect(linked.faults.count == 1)
        #expect(linked.faults.first?.contains("\"Adalind\" is the name of a student (ad-m), and") == true)
    }

    @Test("a picture in the circle of a narrower consent is no public address")
    func narrowPicture() async throws {
        var files = [Self.evidence: Write.evidence("E", "audience: public", "files: [{file: adalind.png, alt: x}]")]
        files["students/ada-l/evidence/adalind.png"] = "png"
        #expect(try await Self.faults(files) == ["\(Self.evidence):7:16: [name-in-address]"])
        files[Self.evidence] = files[Self.evidence]?.replacing("public", with: "family")
        #expect(try await Self.faults(files) == [])
    }

    @Test("names of files and ids become addresses")
    func addresses() async throws {
        let faults = try await Self.faults([
            "pages/adalind.md": Write.page("P"), "pages/a.md": Write.page("P", "id: bo-k"),
            "pages/b.md": Write.page("P", body: "![x](Lovejoy2.png)\n"), "pages/Lovejoy2.png": "png",
            "pages/c.md": Write.page("P", body: "![x](kettle.png)\n"), "pages/kettle.png": "png",
            "classes/adalinds/class.md": "---\ntitle: T\ngrade: 3\nteachers: [Ms. T]\n---\n",
            "pages/d.md": Write.page("P", body: "[x](../students/ada-l/evidence/k.png)\n"),
            "students/ada-l/evidence/k.png": "png",
        ])
        #expect(
            faults == [
                "classes/adalinds/class.md: [name-in-address]", "pages/a.md:3:5: [name-in-address]",
                "pages/adalind.md: [name-in-address]", "pages/b.md:4:6: [name-in-address]",
                "pages/c.md:4:6: [name-or-word]",
            ])
    }

    @Test("`names-ok` of a record or of school.yml confirms a word or a phrase")
    func confirmed() async throws {
        #expect(try await Self.faults(Self.page("Adalind. Adalind Smith.", "names-ok: [Adalind Smith]")).count == 1)
        #expect(try await Self.faults(Self.page("Adalind. Adalind Smith.", "names-ok: [Adalind]")) == [])
        #expect(try await Self.faults(Self.page("Kettle is on.")) == ["pages/p.md:4:1: [name-or-word]"])
        #expect(try await Self.faults(Self.page("Kettle is on.", "names-ok: [Kettle]")) == [])
        #expect(try await Self.faults(Self.page("", "names-ok: [adalind]", file: "adalind")) == [])
        var files = Self.page("Adalind Smith's. Adalind.")
        files["school.yml"] = (SmallSchool.least["school.yml"] ?? "") + "names-ok: [Adalind Smith]\n"
        #expect(try await Self.faults(files) == ["pages/p.md:4:18: [name-in-text]"])
    }

    @Test("a confirmation that confirms nothing is told")
    func unused() async throws {
        #expect(
            try await Self.faults(Self.page("Adalind", "names-ok: [Adalind, Maya]")) == [
                "pages/p.md:3:21: [unused-name-confirmation]"
            ])
        #expect(
            try await Self.faults(Self.page("x", "audience: family", "names-ok: [Maya]")) == [
                "pages/p.md:4:12: [unused-name-confirmation]"
            ])
    }

    @Test("of thousands in one file some are told, and how many more there are")
    func thousands() async throws {
        let linked = try await Linked(Self.page(String(repeating: "Adalind!\n", count: 3000)))
        #expect(linked.faults.count == NameLog.limit)
        #expect(linked.report.diagnostics.last?.note == "2980 more such places in this file")
    }

    @Test("the result does not depend on the number of tasks")
    func tasks() async throws {
        var files: [String: String] = [:]
        for number in 0..<40 { files["pages/p\(number).md"] = Write.page("P", body: "By Adalind \(number)\n") }
        let one = try await Linked(files, jobs: 1).faults
        #expect(one.count == 40)
        #expect(try await Linked(files, jobs: 4).faults == one)
    }

    @Test("a teacher who gives feedback is known to the school and not to the public")
    func givers() async throws {
        func faults(_ audience: String, _ body: String) async throws -> [String] {
            try await Self.faults(
                [
                    "students/ada-l/evidence/e.md": Write.evidence("E", "audience: public"),
                    "students/ada-l/feedback/f.md": Write.feedback(
                        "evidence:e", "audience: \(audience)", from: "Rosa Lovejoy", role: "teacher") + body,
                ].merging(Self.consent("family")) { $1 })
        }
        // Who gave it is never read by the public.
        #expect(try await faults("public", "Go on.\n") == [])
        #expect(try await faults("school", "Rosa Lovejoy said so.\n") == [])
        #expect(try await faults("public", "Rosa Lovejoy said so.\n").count == 1)
        #expect(try await faults("school", "Adalind Lovejoy said so.\n").count == 1)
    }
}
