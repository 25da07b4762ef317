import Diagnostics
import Effects
import Foundation
import Records
import Seeded
import Site
import TestSupport
import Testing

@testable import Preview

/// A school on the disk, what a preview makes of it, and what a build from nothing makes of the same.
final class WrittenSchool {
    var school: SmallSchool
    let folder: WatchedFolder
    let workshop: Workshop

    init(_ school: SmallSchool = SmallSchool(WrittenSchool.files)) async throws {
        self.school = school
        folder = try WatchedFolder()
        for (path, text) in school.files { try folder.write(text, to: "content/" + path) }
        var options = BuildOptions()
        options.content = folder.full("content")
        options.templates = ProjectTree.root.appending(path: "site-templates").path
        options.readership = .staff
        options.jobs = 2
        workshop = Workshop(options)
        try await workshop.refresh()
    }

    static let goal = "students/ada-l/goals/stars.md"
    static let reflection = "students/bo-k/reflections/kite.md"
    static let files = [
        goal: """
        ---
        title: Count to a hundred
        date: 2026-09-01
        due: 2026-12-01
        why: I like stars.
        set-by: student
        success-criteria: [I reach a hundred.]
        audience: public
        ---
        I start at one. My growth is a line.

        - [x] To ten
        - [ ] To twenty

        """,
        reflection: "---\ntitle: My kite\ndate: 2026-09-03\naudience: public\n---\nIt flew over the trees.\n",
        "lexicon/growth.md":
            "---\ntitle: Growth\ndefinitions:\n  student: How far I came.\n  family: How far your child came.\n  educator: The change of a score over time.\n---\n",
        "pages/about.md": "---\ntitle: About us\n---\n## Our week\n\nWe read and count.\n",
    ]

    /// Writes, or removes, a file and tells the preview.
    func set(_ path: String, _ text: String?) async throws {
        school.files[path] = text
        if let text { try folder.write(text, to: "content/" + path) } else { try folder.remove("content/" + path) }
        try await workshop.refresh([folder.full("content/" + path)])
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Whether the preview shows what a build from nothing makes.
    func expectSame(_ comment: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> Bool {
        let readers: [(String, Readership)] = [
            ("staff", .staff), ("public", .public), ("family-ada-l", .family(student: "ada-l")),
        ]
        for (edition, readership) in readers {
            let built = try await school.build(for: readership)
            let faults = await workshop.state.faults
            guard built.faults.filter({ $0.contains(": error: ") }).isEmpty else {
                #expect(!faults.isEmpty, "\(comment)", sourceLocation: sourceLocation)
                return false
            }
            #expect(faults == [], "\(comment)", sourceLocation: sourceLocation)
            for (path, bytes) in built.files {
                let shown = try await workshop.file(path, of: edition) ?? []
                guard shown != bytes else { continue }
                let (lines, others) = (Self.lines(shown), Self.lines(bytes))
                let (line, other) = zip(lines, others).first { $0 != $1 } ?? ("\(lines.count)", "\(others.count)")
                Issue.record(
                    "\(edition)/\(path) after \(comment): \(line) instead of \(other)", sourceLocation: sourceLocation)
            }
        }
        return true
    }
}

@Suite("The site while it is written")
struct WorkshopTests {
    @Test("a new text is read alone; anything else links the school anew")
    func work() async throws {
        let written = try await WrittenSchool()
        let goal = WrittenSchool.files[WrittenSchool.goal] ?? ""
        #expect(await written.workshop.linkings == 1)
        try await written.set(WrittenSchool.goal, goal.replacing("at one", with: "at **seven**"))
        #expect(await written.workshop.linkings == 1)
        #expect(try await written.expectSame("other words"))
        for (text, what) in [
            (goal + "- [ ] To thirty\n", "a task"), (goal + "\n## A heading\n", "a heading"),
            (goal + "\nMore growth.\n", "a term"), (goal + "\n[us](../../../pages/about.md)\n", "a link"),
            (goal.replacing("hundred", with: "thousand"), "a title"), (goal + "\nAdalind did it.\n", "a name"),
        ] {
            let before = await written.workshop.linkings
            try await written.set(WrittenSchool.goal, text)
            #expect(await written.workshop.linkings == before + 1, "\(what)")
            _ = try await written.expectSame(what)
            try await written.set(WrittenSchool.goal, goal)
        }
    }

    @Test("the same bytes again are no change")
    func same() async throws {
        let written = try await WrittenSchool()
        let version = await written.workshop.state.version
        try await written.set(WrittenSchool.goal, WrittenSchool.files[WrittenSchool.goal])
        #expect(await written.workshop.state.version == version)
    }

    @Test("a fault is told with its line, the last good pages stay, and it goes when it is mended")
    func faults() async throws {
        let written = try await WrittenSchool()
        let page = "students/ada-l/goals/stars/index.html"
        let before = try await written.workshop.file(page, of: "staff")
        #expect(before != nil)
        let goal = WrittenSchool.files[WrittenSchool.goal] ?? ""
        try await written.set(WrittenSchool.goal, goal.replacing("date: 2026-09-01", with: "date: yesterday"))
        let fault = try #require(await written.workshop.state.faults.first)
        #expect(fault.path.hasSuffix("content/" + WrittenSchool.goal))
        #expect(fault.line == 3)
        #expect(fault.source.contains("date: yesterday"))
        #expect(!fault.help.isEmpty)
        #expect(try await written.workshop.file(page, of: "staff") == before)
        try await written.set(WrittenSchool.goal, WrittenSchool.files[WrittenSchool.goal])
        #expect(await written.workshop.state.faults == [])
        #expect(try await written.expectSame("mending"))
    }

    @Test("a school that is broken from the beginning is shown as soon as it is mended")
    func brokenFirst() async throws {
        var school = SmallSchool(WrittenSchool.files)
        school.files["school.yml"] = "name: [\n"
        let written = try await WrittenSchool(school)
        #expect(await !written.workshop.state.faults.isEmpty)
        #expect(try await written.workshop.file("index.html", of: "staff") == nil)
        try await written.set("school.yml", SmallSchool.least["school.yml"])
        #expect(try await written.expectSame("mending"))
    }

    @Test("a new student has the same code after each change, and nothing is written")
    func codes() async throws {
        let written = try await WrittenSchool()
        try await written.set(
            "students/cy-m/student.md", "---\nname: Cyrillan\nfamily-name: Mast\nclass: room-1\n---\n")
        let consent = SmallSchool.least["private/consent.csv"] ?? ""
        try await written.set("private/consent.csv", consent + "cy-m,parent,2026-08-20,family,none,none,public,none\n")
        try await written.set(
            "students/cy-m/reflections/r.md", "---\ntitle: R\ndate: 2026-09-02\naudience: public\n---\nI drew a mast.\n"
        )
        func roster() async throws -> Set<String> {
            let page = try await written.workshop.file("classes/room-1/index.html", of: "public") ?? []
            return String(decoding: page, as: UTF8.self).matches(of: #/<bdi>([A-Z]{4})</#).map { String($0.1) }.reduce(
                into: []) { $0.insert($1) }
        }
        let before = try await roster()
        #expect(before.count == 3)
        for number in 0..<3 {
            try await written.set(
                WrittenSchool.reflection, "---\ntitle: Kite \(number)\ndate: 2026-09-03\naudience: public\n---\nUp.\n")
        }
        #expect(await written.workshop.state.faults == [])
        #expect(try await roster() == before)
        let path = written.folder.full("content/private/codes.csv")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == SmallSchool.least["private/codes.csv"])
        let files = try FileManager.default.subpathsOfDirectory(atPath: written.folder.full("content/private"))
        #expect(files.sorted() == ["codes.csv", "consent.csv"])
    }

    @Test("the editions are the staff's first, then everyone's; an unknown one has no files")
    func editions() async throws {
        let written = try await WrittenSchool()
        let ids = await written.workshop.state.editions.map(\.id)
        #expect(ids == ["staff", "school", "public", "class-room-1", "family-ada-l", "family-bo-k"])
        #expect(try await written.workshop.file("index.html", of: "family-nobody") == nil)
        #expect(try await written.workshop.file("../private/codes.csv", of: "staff") == nil)
        #expect(try await written.workshop.file("private/codes.csv", of: "staff") == nil)
    }

    @Test("who waits is told of the next change, or that there was none")
    func waiting() async throws {
        let written = try await WrittenSchool()
        let version = await written.workshop.state.version
        #expect(await written.workshop.state(after: version, waiting: .milliseconds(20)).version == version)
        let workshop = written.workshop
        async let next = workshop.state(after: version, waiting: .seconds(60))
        try await written.set(WrittenSchool.reflection, "---\ntitle: Kite\ndate: 2026-09-03\n---\nDown.\n")
        #expect(await next.version == version + 1)
    }

    @Test("after any edits the preview is what a build from nothing makes", arguments: 0..<12)
    func random(seed: Int) async throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let written = try await WrittenSchool()
        var log: [String] = []
        var (good, lastGood) = (0, written.school.files)
        for step in 0..<12 {
            let records = written.school.files.keys.filter { $0.hasSuffix(".md") && !$0.hasSuffix("class.md") }.sorted()
            let path = records.randomElement(using: &generator) ?? WrittenSchool.goal
            let text = written.school.files[path] ?? ""
            let choice = Int.random(in: 0..<14, using: &generator)
            log.append("\(choice) \(path)")
            switch choice {
            case 0...5:
                let words = ["growth", "kite", "seven *stars*", "- [ ] one more", "## Later", "`code`", "[a](b.md)"]
                try await written.set(path, text + "\n\(words.randomElement(using: &generator) ?? "") \(step)\n")
            case 6: try await written.set(path, text.replacing("title: ", with: "title: More "))
            case 7: try await written.set(path, text.replacing("audience: public", with: "audience: staff"))
            case 8:
                try await written.set(
                    "students/bo-k/goals/g\(step).md",
                    "---\ntitle: Goal \(step)\ndate: 2026-09-0\(1 + step % 9)\ndue: 2027-01-01\nwhy: w\nset-by: student\nsuccess-criteria: [s]\n---\nStep \(step).\n"
                )
            case 9 where !path.hasSuffix("student.md"): try await written.set(path, nil)
            case 10:
                let consent = written.school.files["private/consent.csv"] ?? ""
                try await written.set(
                    "private/consent.csv", consent.replacing("family,public,public", with: "family,family,public"))
            case 11:
                try await written.set(
                    "scores/oral.csv", "student,assessment,date,score\nada-l,none,2026-09-04,\(step)\n")
            case 12: try await written.set(path, text.replacing("date: 2026", with: "date: x2026"))
            case 13: try await written.set(path, WrittenSchool.files[path] ?? SmallSchool.least[path] ?? text)
            default: break
            }
            let isGood = try await written.expectSame("seed \(seed): \(log.joined(separator: ", "))")
            if isGood { good += 1 }
            lastGood = isGood ? written.school.files : lastGood
            // Who sees a fault takes back what they did.
            for path in Set(written.school.files.keys).union(lastGood.keys)
            where written.school.files[path] != lastGood[path] {
                try await written.set(path, lastGood[path])
            }
        }
        #expect(good > 5)
        #expect(try await written.expectSame("seed \(seed), taken back"))
    }
}
