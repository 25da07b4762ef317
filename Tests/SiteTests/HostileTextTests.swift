import Records
import TestSupport
import Testing

@Suite("Hostile text")
struct HostileTextTests {
    static let hostile = "<script>alert(1)</script> \"'&<> {{title}} ]]> </title> <!-- \u{202E}مرحبا 👩‍🚀 &lt; %3Cscript"

    static let readers: [Readership] = [.staff, .public, .school, .classRoom("room-1"), .family(student: "ada-l")]

    @Test("nothing that somebody wrote breaks out of its place, on any page, for any readers", arguments: readers)
    func escaped(readership: Readership) async throws {
        let site = try await FullSchool.of { "\($0) \(Self.hostile)" }.build(for: readership)
        #expect(site.faults.allSatisfy { $0.hasSuffix("[raw-html]") }, "\(site.faults)")
        #expect(site.pages.count > 25)
        for (path, page) in site.pages where path.hasSuffix(".html") {
            #expect(!page.contains("<script>alert"), "\(path)")
            #expect(!page.contains("\"'&<>"), "\(path)")
            #expect(!page.contains("]]>"), "\(path)")
            #expect(!page.contains("</title> <!--"), "\(path)")
            let html = HTMLPage(page)
            #expect(html.faults == [], "\(path)")
            for (name, attributes) in html.tags where name == "script" {
                let isData = attributes.contains { $0.name == "type" && $0.value == "application/ld+json" }
                #expect(isData || attributes.contains { $0.name == "src" }, "\(path) has a script of its own")
            }
            #expect(
                !html.tags.contains { $0.attributes.contains { $0.name.hasPrefix("on") || $0.name == "style" } },
                "\(path)")
        }
    }

    /// Fields that pages show, and where the staff may read them.
    static let shown: [(page: String, fields: [String])] = [
        ("index.html", ["school-name", "motto", "school-question", "class", "grade", "evidence-level", "page"]),
        ("classes/index.html", ["class", "grade", "teacher", "name"]),
        ("classes/room-1/index.html", ["class", "teacher", "class-body", "name"]),
        (
            "students/ada-l/index.html",
            [
                "name", "family-name", "pronouns", "student-body", "goal-set", "why-set", "goal-words", "criterion",
                "assessment", "unit", "school-term", "evidence", "reflection",
            ]
        ),
        (
            "students/ada-l/goals/set/index.html",
            [
                "goal-set", "why-set", "strategy", "support", "goal-body", "reflection", "evidence", "feedback-b",
                "giver", "reply", "feedback-body", "standard",
            ]
        ),
        ("students/ada-l/goals/words/index.html", ["goal-words", "criterion"]),
        (
            "students/ada-l/reflections/thought/index.html",
            ["reflection", "prompt", "next-step", "reflection-body", "evidence", "goal-set"]
        ),
        (
            "students/ada-l/evidence/seen/index.html",
            [
                "evidence", "alt", "file-alt", "chosen", "evidence-body", "unit", "assessment", "rubric", "level-text",
                "level-label", "next-text", "feedback-a", "reflection", "goal-set", "evidence-two",
            ]
        ),
        ("students/ada-l/evidence/letter/index.html", ["level", "level-unit"]),
        ("standards/index.html", ["strand", "standard", "code", "i-can"]),
        (
            "standards/m1/index.html",
            [
                "code", "standard", "i-can", "strand", "standard-grade", "framework", "help", "modality", "pace", "way",
                "standard-body", "standard-before", "assessment", "evidence",
            ]
        ),
        ("assessments/index.html", ["assessment", "unit", "rubric"]),
        (
            "assessments/facts/index.html",
            ["assessment", "unit", "band-low", "band-high", "cut-source", "assessment-body", "standard"]
        ),
        (
            "rubrics/r/index.html",
            ["rubric", "criterion-text", "level-label", "level-text", "next-label", "next-text", "rubric-body"]
        ),
        ("lexicon/index.html", ["term", "alias", "educator-reading"]),
        (
            "lexicon/term/index.html",
            [
                "term", "alias", "student-reading", "family-reading", "educator-reading", "formula", "example",
                "term-source", "translation", "translated-reading", "term-body", "other-term",
            ]
        ),
        ("about/index.html", ["page", "page-body"]),
        ("404.html", ["school-name", "page"]),
    ]

    @Test("what was written is what stands there, sign for sign", arguments: shown.map(\.page))
    func whole(page: String) async throws {
        let site = try await FullSchool.of { "\($0)¶ <b>&amp;\"{{title}}" }.build(for: .staff)
        #expect(site.faults.allSatisfy { $0.hasSuffix("[raw-html]") }, "\(site.faults)")
        let html = HTMLPage(site[page])
        // Straight quotes may have become typographic.
        let all = (html.text + " " + html.tags.flatMap { $0.attributes.map(\.value) }.joined(separator: " "))
            .replacing("“", with: "\"").replacing("”", with: "\"")
            // As Arabic has them.
            .replacing("«", with: "\"").replacing("»", with: "\"")
        for field in try #require(Self.shown.first { $0.page == page }).fields {
            // In bodies references mean their character, as CommonMark says.
            let written = field.hasSuffix("-body") ? "\(field)¶ <b>&" : "\(field)¶ <b>&amp;\"{{title}}"
            let isThere = all.contains(written)
            #expect(isThere, "\(field) on \(page)")
        }
    }

    @Test(
        "right-to-left titles stay apart from the words around them",
        arguments: ["index.html", "students/ada-l/index.html"])
    func rightToLeft(page: String) async throws {
        let site = try await FullSchool.of { "\($0) مرحبا" }.build(for: .staff)
        let html = site[page]
        #expect(html.contains("<bdi>name مرحبا"), "\(page)")
    }

    @Test("headings of bodies take no id that the page has itself", arguments: readers)
    func headings(readership: Readership) async throws {
        let words = [
            "Goals", "Evidence", "Feedback", "Main", "Why", "Steps", "Chain", "Standards", "Growth", "Timeline",
            "Rubric", "Reflections", "About", "Ways", "Measure", "T1", "Expected", "Scale", "Chosen", "See also",
        ]
        let site = try await FullSchool.of {
            $0.hasSuffix("-body") && $0 != "goal-body" ? words.map { "## \($0)\n\n" }.joined() : $0
        }.build(for: readership)
        #expect(site.faults == [])
        for (path, page) in site.pages where path.hasSuffix(".html") { #expect(HTMLPage(page).faults == [], "\(path)") }
    }

    @Test("two pieces of feedback with odd ids have anchors of their own, and links find them")
    func anchors() async throws {
        var school = FullSchool.of { $0 }
        for id in ["a b", "a_b", "ä", "\"q\"", "a%20b", "<x>"] {
            school.files["students/ada-l/feedback/\(id).md"] =
                "---\non: goal:set\nfrom: F\nrole: self\ndate: 2026-09-07\ntype: praise\n---\nWell.\n"
        }
        let site = try await school.build(for: .staff)
        #expect(site.faults == [])
        #expect(SiteLinks(site).broken == [])
        #expect(HTMLPage(site["students/ada-l/goals/set/index.html"]).faults == [])
    }
}
