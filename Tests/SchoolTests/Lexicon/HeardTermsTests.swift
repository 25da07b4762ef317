import Growth
import Records
import TestSupport
import Testing

@testable import School

@Suite("Terms that are heard")
struct HeardTermsTests {
    static let terms = Dictionary(
        uniqueKeysWithValues: ["baseline", "gain", "median", "rubric", "target"].map {
            ("lexicon/\($0).md", LexiconSchool.term($0))
        })

    private static func view(
        _ files: [String: String], for readership: Readership = .staff, on day: String = "2026-11-20",
        students: Int = 4, drafts: Bool = false
    ) async throws -> SchoolView {
        try await Linked(LexiconSchool.files(terms.merging(files) { $1 }, students: students))
            .view(readership, on: day, drafts: drafts)
    }

    private static func firsts(_ view: SchoolView) -> [String] {
        view.lexicon.heard.firsts.map { "\(view[$0.term].head.id) \($0.day) \(view[$0.record].head.path)" }
    }

    static let said = [
        "students/s0/reflections/a.md": LexiconSchool.says("gain", date: "2026-10-31"),
        "students/s0/reflections/b.md": LexiconSchool.says("gain and median", date: "2026-11-01"),
        "students/s1/reflections/b.md": LexiconSchool.says("medians", date: "2026-11-20"),
        "students/s1/reflections/c.md": LexiconSchool.says("target", date: "2026-11-21"),
        "students/s2/feedback/f.md": Write.feedback("s0/reflection:a", "title: Rubric"),
        "pages/a.md": Write.page(body: "the rubric"),
    ]

    @Test("a term is first heard in the month of its first use by a student, up to the day")
    func firsts() async throws {
        let view = try await Self.view(Self.said)
        #expect(view.lexicon.heard.month == Day("2026-11-01"))
        #expect(Self.firsts(view) == ["median 2026-11-01 students/s0/reflections/b.md"])
        #expect(
            Self.firsts(try await Self.view(Self.said, on: "2026-10-31")) == [
                "gain 2026-10-31 students/s0/reflections/a.md"
            ])
        #expect(Self.firsts(try await Self.view(Self.said, on: "2026-12-01")) == [])
    }

    @Test("what no student says yet: first what nobody does")
    func notYet() async throws {
        let view = try await Self.view(Self.said)
        #expect(view.lexicon.heard.notYet.map { view[$0].head.id } == ["baseline", "target", "rubric"])
        let later = try await Self.view(Self.said, on: "2026-11-21")
        #expect(later.lexicon.heard.notYet.map { later[$0].head.id } == ["baseline", "rubric"])
    }

    @Test("a greeting without a date is heard, but on no day")
    func undated() async throws {
        let view = try await Self.view(["students/s0/student.md": "---\nname: N\nclass: room-1\n---\nMy target.\n"])
        #expect(view.lexicon.heard.notYet.map { view[$0].head.id } == ["baseline", "gain", "median", "rubric"])
        #expect(view.lexicon.heard.firsts.isEmpty && view.lexicon.heard.count == 0)
    }

    @Test("drafts are not heard")
    func drafts() async throws {
        let files = ["students/s0/reflections/a.md": LexiconSchool.says("gain", "draft: true")]
        #expect(try await Self.view(files).lexicon.heard.count == 0)
        #expect(try await Self.view(files, drafts: true).lexicon.heard.count == 1)
    }

    /// Each says one term in November.
    private static func said(by students: Int, audience: String = "family") -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: (0..<students).map {
                (
                    "students/s\($0)/reflections/r.md",
                    LexiconSchool.says(["gain", "gain", "median", "target"][$0], "audience: \(audience)")
                )
            })
    }

    static let others: [Readership] = [.public, .school, .classRoom("room-1"), .family(student: "s0")]

    @Test("others are told a number only when it is of enough students, and all of them the same", arguments: others)
    func count(readership: Readership) async throws {
        let three = try await Self.view(Self.said(by: 3), for: readership).lexicon.heard
        #expect(three.count == 2 && three.total == 5)
        #expect(three.firsts.isEmpty && three.notYet.isEmpty)
        #expect(try await Self.view(Self.said(by: 2), for: readership).lexicon.heard.count == nil)
        let staffOnly = try await Self.view(Self.said(by: 3, audience: "staff"), for: readership).lexicon.heard
        #expect(staffOnly.count == nil)
        let publicOnes = try await Self.view(Self.said(by: 4, audience: "public"), for: readership).lexicon.heard
        #expect(publicOnes.count == 3)
    }

    @Test("the staff is told every number")
    func staff() async throws {
        #expect(try await Self.view(Self.said(by: 1)).lexicon.heard.count == 1)
        #expect(try await Self.view(Self.said(by: 3, audience: "staff")).lexicon.heard.count == 2)
        #expect(try await Self.view(Self.said(by: 3), on: "2026-12-20").lexicon.heard.count == 0)
    }
}

@Suite("Terms that are heard, told truly")
struct HeardTruthTests {
    private static func linked(_ files: [String: String]) async throws -> Linked {
        try await Linked(LexiconSchool.files(HeardTermsTests.terms.merging(files) { $1 }))
    }

    @Test("a term that some editions don't have changes no number, so that two of them tell nothing of who said it")
    func closedTerms() async throws {
        var files = Dictionary(
            uniqueKeysWithValues: (0..<4).map { ("students/s\($0)/reflections/r.md", LexiconSchool.says("A gain.")) })
        let readers: [Readership] = [
            .public, .school, .classRoom("room-1"), .classRoom("room-2"), .family(student: "s0"),
        ]
        files["lexicon/secret.md"] = LexiconSchool.term("zone", "audience: class")
        files["students/s0/reflections/z.md"] = LexiconSchool.says("My zone.")
        let linked = try await Self.linked(files)
        let told = readers.map { reader in
            let heard = linked.view(reader, on: "2026-11-20").lexicon.heard
            return "\(heard.count ?? -1) of \(heard.total)"
        }
        #expect(Set(told) == ["1 of 5"])
        #expect(linked.view(.staff, on: "2026-11-20").lexicon.heard.total == 6)
    }

    @Test("who writes down what a child says is not the child, even with the same first name")
    func authors() async throws {
        for (author, voice) in [
            ("Robin", Voice.student), ("Robin Lovejoy", .student), ("Robin L.", .student), ("Robin Miller", .teacher),
            ("Robinson", .teacher), ("Mx. Robin", .teacher),
        ] {
            let linked = try await Self.linked([
                "students/s0/student.md": "---\nname: Robin\nfamily-name: Lovejoy\nclass: room-1\n---\n",
                "students/s0/reflections/r.md": LexiconSchool.says("A gain.", "author: \(author)"),
            ])
            #expect(linked.view(.staff).uses("gain").listed.map(\.voice) == [voice], "\(author)")
        }
    }

    @Test("what one classmate writes to many is the words of one")
    func peers() async throws {
        var files: [String: String] = [:]
        for index in 0..<4 {
            files["students/s\(index)/reflections/r.md"] = LexiconSchool.says("Hm.")
            files["students/s\(index)/feedback/f.md"] =
                "---\non: reflection:r\nfrom: F\nrole: peer\ndate: 2026-11-10\ntype: praise\n---\nA gain.\n"
        }
        let linked = try await Self.linked(files)
        #expect(linked.view(.public, on: "2026-11-20").lexicon.heard.count == nil)
        #expect(linked.view(.staff, on: "2026-11-20").lexicon.heard.count == 1)
    }

    @Test("an answer is said on the day of the answer")
    func answers() async throws {
        func feedback(_ reply: String) -> String {
            "---\non: reflection:a\nfrom: F\nrole: teacher\ndate: 2026-10-20\ntype: praise\nreply: {\(reply)}\n---\nYes.\n"
        }
        let files = [
            "students/s0/reflections/a.md": LexiconSchool.says("Hm.", date: "2026-10-19"),
            "students/s0/feedback/f.md": feedback("date: 2026-11-02, text: My gain."),
            "students/s0/feedback/g.md": feedback("date: 2026-11-25, text: My median."),
            "students/s0/feedback/h.md": feedback("text: My target."),
            "students/s1/reflections/later.md": LexiconSchool.says("A gain.", date: "2026-11-10"),
        ]
        let linked = try await Self.linked(files)
        let view = linked.view(.staff, on: "2026-11-20")
        #expect(view.lexicon.heard.firsts.map { "\(view[$0.term].head.id) \($0.day)" } == ["gain 2026-11-02"])
        #expect(view.lexicon.heard.count == 1)
        #expect(Set(view.lexicon.heard.notYet.map { view[$0].head.id }) == ["baseline", "median", "rubric"])
        let day = try #require(Day("2026-11-20"))
        let rows = linked.school.lexiconTable(on: day, drafts: false).rows
        #expect(rows.first { $0.title == "gain" }?.first?.day == Day("2026-11-02"))
        #expect(rows.first { $0.title == "median" }?.uses == [:])
        #expect(rows.first { $0.title == "target" }?.first?.day == Day("2026-10-20"))
    }
}
