import Records
import TestSupport
import Testing

@testable import School

@Suite("Where terms are used")
struct TermUseTests {
    static let baseline = ["lexicon/baseline.md": LexiconSchool.term("baseline", "aliases: [first dot]")]

    private static func linked(_ files: [String: String], students: Int = 4) async throws -> Linked {
        try await Linked(LexiconSchool.files(baseline.merging(files) { $1 }, students: students))
    }

    @Test("title, prose and body count; inflections too; another term's words are no use")
    func places() async throws {
        let linked = try await Self.linked([
            "pages/a.md": "---\ntitle: Our baseline\n---\n# Baselines\n\nA *baseline*, `baseline`.\n",
            "pages/off.md": "---\ntitle: Our baseline\nlexicon: off\n---\nA baseline.\n",
            "pages/escaped.md": "---\ntitle: 'Our \\baseline'\n---\nNothing.\n",
            "lexicon/target.md": LexiconSchool.term("target", student: "Past the baseline."),
            "students/s0/goals/g.md":
                "---\ntitle: G\ndate: 2026-10-01\ndue: 2026-12-01\nwhy: My first dot.\nset-by: student\nsuccess-criteria: [I see my baseline, none]\nstrategy: Two baselines.\n---\n",
        ])
        #expect(linked.faults == [])
        let view = linked.view(.staff)
        #expect(view.told("baseline") == ["students/s0/goals/g.md student 3", "pages/a.md teacher 3"])
        #expect(view.uses("baseline").hidden == nil)
        let texts = view.uses("baseline").listed.map { use in
            use.mentions.map { view.lexicon.finder.spellings[$0.spelling].text }
        }
        #expect(texts == [["baseline", "first dot", "baselines"], ["baseline", "baselines"]])
    }

    @Test("each record speaks in its voice, and the reply to feedback in the student's")
    func voices() async throws {
        func goal(_ setBy: String, day: Int) -> String {
            "---\ntitle: G\ndate: 2026-10-0\(day)\ndue: 2026-12-01\nwhy: A baseline.\nset-by: \(setBy)\nsuccess-criteria: [s]\n---\n"
        }
        func feedback(_ role: String, day: Int, _ reply: String = "Thanks.") -> String {
            "---\non: goal:a\nfrom: F\nrole: \(role)\ndate: 2026-11-0\(day)\ntype: praise\nreply: {text: \(reply)}\n---\nA baseline.\n"
        }
        let s = "students/s0"
        let linked = try await Self.linked([
            "\(s)/goals/a.md": goal("student", day: 1), "\(s)/goals/b.md": goal("together", day: 2),
            "\(s)/goals/c.md": goal("teacher", day: 3), "\(s)/goals/d.md": goal("family", day: 4),
            "\(s)/feedback/a.md": feedback("teacher", day: 1, "My baseline and baseline."),
            "\(s)/feedback/b.md": feedback("family", day: 2),
            "\(s)/feedback/c.md": feedback("peer", day: 3, "Baseline."),
            "\(s)/feedback/d.md": feedback("self", day: 4),
            "\(s)/student.md": "---\nname: N\nclass: room-1\n---\nMy baseline.\n",
            "standards/a.md": Write.standard("Baseline"),
        ])
        #expect(
            linked.view(.staff).told("baseline") == [
                "\(s)/feedback/d.md student 1", "\(s)/feedback/c.md student 2", "\(s)/feedback/b.md family 1",
                "\(s)/feedback/a.md teacher 1", "\(s)/feedback/a.md student 2", "\(s)/goals/d.md family 1",
                "\(s)/goals/c.md teacher 1", "\(s)/goals/b.md student 1", "\(s)/goals/a.md student 1",
                "standards/a.md teacher 1", "\(s)/student.md student 1",
            ])
    }

    @Test("newest first, on one day in the order of codes; what has no date is last")
    func order() async throws {
        let linked = try await Self.linked([
            // The codes are KRTM, FNDX, BCQZ: the order of the records is the roster's.
            "students/s0/reflections/r.md": LexiconSchool.says("baseline"),
            "students/s1/reflections/r.md": LexiconSchool.says("baseline"),
            "students/s2/reflections/r.md": LexiconSchool.says("baseline"),
            "students/s0/reflections/later.md": LexiconSchool.says("baseline", date: "2026-11-11"),
            "pages/b.md": Write.page(body: "baseline"), "pages/a.md": Write.page(body: "baseline"),
        ])
        #expect(
            linked.view(.staff).told("baseline") == [
                "students/s0/reflections/later.md student 1", "students/s2/reflections/r.md student 1",
                "students/s1/reflections/r.md student 1", "students/s0/reflections/r.md student 1",
                "pages/a.md teacher 1", "pages/b.md teacher 1",
            ])
    }

    /// One record a circle, of the students s0 and s1, who are in different classes.
    static let circles = [
        "students/s0/reflections/a.md": LexiconSchool.says("baseline", "audience: public", title: "public 0"),
        "students/s0/reflections/b.md": LexiconSchool.says("baseline", "audience: school", title: "school 0"),
        "students/s0/reflections/c.md": LexiconSchool.says("baseline", "audience: class", title: "class 0"),
        "students/s0/reflections/d.md": LexiconSchool.says("baseline", title: "family 0"),
        "students/s0/reflections/e.md": LexiconSchool.says("baseline", "audience: staff", title: "staff 0"),
        "students/s1/reflections/c.md": LexiconSchool.says("baseline", "audience: class", title: "class 1"),
        "pages/p.md": Write.page("page", "audience: school", body: "baseline"),
    ]

    static let readers: [(Readership, Set<String>)] = [
        (.public, ["public 0"]), (.school, ["public 0", "school 0", "page"]),
        (.classRoom("room-1"), ["public 0", "school 0", "class 0", "page"]),
        (.classRoom("room-2"), ["public 0", "school 0", "class 1", "page"]),
        (.family(student: "s0"), ["public 0", "school 0", "class 0", "family 0", "page"]),
        (.family(student: "s1"), ["class 1", "page"]),
        (.staff, ["public 0", "school 0", "class 0", "family 0", "staff 0", "class 1", "page"]),
    ]

    @Test("each readership is told of what it may open, and nothing else", arguments: readers)
    func narrowed(readership: Readership, titles: Set<String>) async throws {
        let view = try await Self.linked(Self.circles).view(readership)
        let listed = view.uses("baseline").listed
        #expect(Set(listed.map { view[$0.record].head.title.value }) == titles)
        #expect(listed.count == titles.count)
        #expect(view.uses("baseline").hidden == nil)
    }

    @Test("a draft is told of with `drafts` only, and so is feedback on one")
    func drafts() async throws {
        let linked = try await Self.linked([
            "students/s0/reflections/r.md": LexiconSchool.says("baseline", "draft: true"),
            "students/s0/feedback/f.md": Write.feedback("reflection:r", "title: Baseline"),
            "students/s0/reflections/late.md": LexiconSchool.says("baseline", "publish-from: 2027-01-01"),
            "students/s0/reflections/old.md": LexiconSchool.says("baseline", "expires: 2026-11-30"),
        ])
        #expect(linked.view(.staff).told("baseline") == [])
        #expect(
            linked.view(.staff, drafts: true).told("baseline") == [
                "students/s0/reflections/r.md student 1", "students/s0/feedback/f.md teacher 1",
            ])
        #expect(linked.view(.staff, on: "2027-01-02").told("baseline").count == 1)
    }

    @Test("a term that readers may not know has no uses for them and finds nothing")
    func hiddenTerm() async throws {
        let linked = try await Self.linked([
            "lexicon/baseline.md": LexiconSchool.term("baseline", "audience: staff"),
            "pages/a.md": Write.page(body: "baseline"),
        ])
        let view = linked.view(.public)
        #expect(view.lexicon.terms == [nil])
        #expect(view.lexicon.term(for: .baseline) == nil)
        #expect(view.lexicon.heard.total == 0)
        #expect(linked.view(.staff).told("baseline") == ["pages/a.md teacher 1"])
    }

    @Test("a view that only looks which records there are counts nothing")
    func noFigures() async throws {
        let linked = try await Self.linked(["pages/a.md": Write.page(body: "baseline")])
        let view = linked.school.view(for: .staff, on: .epoch, figures: false)
        #expect(view.told("baseline") == [] && view.lexicon.terms.count == 1)
    }

    @Test("the result does not depend on the number of tasks")
    func jobs() async throws {
        let small = LexiconSchool.files(Self.baseline.merging(Self.circles) { $1 })
        let one = try await Linked(small, jobs: 1).view(.staff).told("baseline")
        #expect(try await Linked(small, jobs: 7).view(.staff).told("baseline") == one)
    }
}

@Suite("How many more use a term")
struct HiddenUseTests {
    static let four = ["family", "family", "family", "family"]

    /// What each student says, by the audience.
    private static func hidden(
        _ audiences: [String], for readership: Readership, files: [String: String] = [:], drafts: Bool = false
    ) async throws -> Int? {
        var all = TermUseTests.baseline.merging(files) { $1 }
        for (index, audience) in audiences.enumerated() {
            all["students/s\(index)/reflections/r.md"] = LexiconSchool.says("baseline", "audience: \(audience)")
        }
        return try await Linked(LexiconSchool.files(all, students: max(4, audiences.count)))
            .view(readership, drafts: drafts).uses("baseline").hidden
    }

    @Test("from `minimum-group` students on the others are counted")
    func counted() async throws {
        #expect(try await Self.hidden(Self.four, for: .public) == 3)
        #expect(try await Self.hidden(Self.four + ["public"], for: .public) == 3)
        #expect(try await Self.hidden(["family", "family"], for: .public) == nil)
        #expect(try await Self.hidden(Self.four, for: .staff) == nil)
    }

    @Test("a family that takes its own words from the number leaves those of enough others")
    func besides() async throws {
        for readership in [Readership.public, .school, .classRoom("room-1")] {
            #expect(try await Self.hidden(["family", "family", "family"], for: readership) == nil)
            #expect(try await Self.hidden(Self.four, for: readership) == 3)
        }
    }

    @Test("the number is told in whole groups, so that from one day to the next it tells of no single record")
    func groups() async throws {
        #expect(try await Self.hidden(Self.four + ["family"], for: .public) == 3)
        #expect(try await Self.hidden(Self.four + ["family", "family"], for: .public) == 6)
    }

    @Test("many records of few students are not")
    func fewStudents() async throws {
        let more = Dictionary(
            uniqueKeysWithValues: (0..<9).map { ("students/s0/reflections/m\($0).md", LexiconSchool.says("baseline")) })
        #expect(try await Self.hidden(["family", "family", "family"], for: .public, files: more) == nil)
        #expect(try await Self.hidden(Self.four, for: .public, files: more) == 12)
    }

    @Test("a family's own words are not among the others'")
    func family() async throws {
        let three = ["family", "family", "family"]
        #expect(try await Self.hidden(three, for: .family(student: "s0")) == nil)
        #expect(try await Self.hidden(three, for: .family(student: "s3")) == 3)
        #expect(try await Self.hidden(three + ["family"], for: .family(student: "s0")) == 3)
    }

    @Test("what is the staff's own is in no number")
    func staff() async throws {
        #expect(try await Self.hidden(["family", "family", "staff"], for: .public) == nil)
        #expect(try await Self.hidden(["family", "family", "family", "staff"], for: .public) == nil)
        #expect(try await Self.hidden(Self.four + ["staff"], for: .public) == 3)
        let wall = ["walls/w.md": FigureCheckTests.wall("goals", "staff").replacing("Wall", with: "Baseline")]
        #expect(try await Self.hidden(Self.four, for: .public, files: wall) == 3)
    }

    @Test("drafts, and what is still to come, are in no number")
    func notOut() async throws {
        let draft = ["students/s3/reflections/r.md": LexiconSchool.says("baseline", "draft: true")]
        let three = ["family", "family", "family"]
        #expect(try await Self.hidden(three, for: .public, files: draft) == nil)
        #expect(try await Self.hidden(three, for: .public, files: draft, drafts: true) == 3)
        let late = ["students/s3/reflections/r.md": LexiconSchool.says("baseline", "publish-from: 2027-01-01")]
        #expect(try await Self.hidden(three, for: .public, files: late) == nil)
    }

    @Test("nothing is told that another edition would turn into a number of few")
    func editions() async throws {
        // Of five, the class's site lists three: two would be left.
        #expect(try await Self.hidden(["class", "family", "class", "family", "class"], for: .public) == nil)
        // One family is left beside what the school reads.
        #expect(try await Self.hidden(["school", "school", "school", "family"], for: .public) == nil)
        #expect(try await Self.hidden(["school", "school", "school"], for: .public) == 3)
        // Others' public records stand on the public site.
        #expect(try await Self.hidden(["public", "public", "public", "family"], for: .family(student: "s4")) == nil)
        #expect(try await Self.hidden(["public", "public", "public"], for: .family(student: "s3")) == 3)
        // Two are of one class, one is of the other.
        #expect(try await Self.hidden(["class", "class", "class"], for: .public) == nil)
        #expect(try await Self.hidden(["class", "staff", "class", "staff", "class"], for: .public) == 3)
        #expect(try await Self.hidden(["class"] + Self.four + ["class"], for: .public) == 6)
        #expect(try await Self.hidden(["class"] + Self.four, for: .classRoom("room-1")) == 3)
    }

    @Test("a record counts once, however many voices it has")
    func voices() async throws {
        var files: [String: String] = [:]
        for index in 0..<4 {
            files["students/s\(index)/feedback/f.md"] =
                "---\ntitle: Baseline\non: reflection:r\nfrom: F\nrole: teacher\ndate: 2026-11-01\ntype: praise\nreply: {text: My baseline.}\n---\n"
        }
        #expect(try await Self.hidden(Self.four, for: .public, files: files) == 6)
    }
}
