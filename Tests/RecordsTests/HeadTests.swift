import Diagnostics
import Growth
import Records
import Testing

@Suite("What every record has")
struct HeadTests {
    static let everyKey = """
        ---
        id: other
        title: Ours
        date: 2026-09-14
        updated: 2026-09-20
        tags: [maths, "two words"]
        lang: ar
        draft: true
        publish-from: 2026-10-01
        expires: 2027-01-01
        audience: school
        lexicon: off
        author: Ms. Okafor
        nav: 3
        ---
        First line.

        """

    @Test("every key is read, with its place")
    func everyKey() async throws {
        let reading = try await Reading(Page.self, Self.everyKey)
        let head = try #require(reading.record?.head)
        #expect(reading.faults == [])
        #expect(head.id == "other")
        #expect(head.kind == .page)
        #expect(head.path == "pages/example.md")
        #expect(head.student == nil)
        #expect(told(head.title) == "Ours @ 3:8")
        #expect(told(head.date) == "2026-09-14 @ 4:7")
        #expect(told(head.updated) == "2026-09-20 @ 5:10")
        #expect(told(head.tags) == ["maths @ 6:8", "two words @ 6:15"])
        #expect(told(head.lang) == "ar @ 7:7")
        #expect(head.isDraft)
        #expect(told(head.publishFrom) == "2026-10-01 @ 9:15")
        #expect(told(head.expires) == "2027-01-01 @ 10:10")
        #expect(told(head.audience) == "school @ 11:11")
        #expect(!head.linksTerms)
        #expect(told(head.author) == "Ms. Okafor @ 13:9")
        #expect(head.bodyText == "First line.\n")
        #expect(head.bodyFirstLine == 16)
        #expect(head.isSound)
    }

    @Test("what a record leaves out has its default")
    func defaults() async throws {
        let head = try #require(try await Reading(Page.self, "---\ntitle: T\n---\n").record?.head)
        #expect(head.id == "example")
        #expect(head.date == nil && head.updated == nil && head.lang == nil && head.author == nil)
        #expect(head.tags.isEmpty)
        #expect(!head.isDraft && head.publishFrom == nil && head.expires == nil)
        #expect(head.audience == nil)
        #expect(head.linksTerms)
        #expect(head.body.isEmpty)
    }

    @Test(
        "the widest circle that may read a kind is what the format says",
        arguments: [
            ("goal", Circle.family), ("reflection", .family), ("evidence", .family), ("feedback", .family),
            ("student", .family), ("standard", .public), ("assessment", .public), ("rubric", .public),
            ("term", .public), ("page", .public),
        ])
    func circles(kind: String, circle: Circle) throws {
        #expect(try #require(KindTable.kind(named: KindName(kind))).definition.circle == circle)
    }

    @Test("`lexicon: on` says what is so anyway")
    func lexiconOn() async throws {
        let reading = try await Reading(Page.self, "---\ntitle: T\nlexicon: on\n---\n")
        #expect(reading.record?.head.linksTerms == true)
        #expect(reading.faults == [])
    }

    @Test(
        "a wrong value of a common key is told with its place and what would be right",
        arguments: [
            ("draft: yes", "3:8: error: `draft` must be `true` or `false`, not `yes` [bad-value]"),
            ("draft: True", "3:8: error: `draft` must be `true` or `false`, not `True` [bad-value]"),
            (
                "audience: publik",
                "3:11: error: `publik` is not a word for `audience`; did you mean `public`? [unknown-word]"
            ),
            (
                "audience: everyone",
                "3:11: error: `everyone` is not a word for `audience`; the words are staff, family, class, school, public [unknown-word]"
            ),
            ("lexicon: of", "3:10: error: `of` is not a word for `lexicon`; did you mean `off`? [unknown-word]"),
            ("tags: maths", "3:7: error: `tags` must be a list such as [one, two] [wrong-shape]"),
            ("tags: [maths, [deep]]", "3:15: error: each entry of `tags` must be a text [bad-value]"),
            ("id: a/b", "3:5: error: `id` must be a name without `/` and `:`, not `a/b` [bad-value]"),
            ("id: 'a:b'", "3:5: error: `id` must be a name without `/` and `:`, not `a:b` [bad-value]"),
            ("author: [a]", "3:9: error: `author` must be a text [wrong-shape]"),
            ("updated:", "3:1: error: `updated` has no value; write a value, or take the line out [empty-value]"),
            (
                "updated: 2026-02-30",
                "3:10: error: `updated` must be a date that exists, not `2026-02-30`; the calendar has no such day [bad-date]"
            ),
        ])
    func wrongValues(line: String, fault: String) async throws {
        #expect(try await Reading(Page.self, "---\ntitle: T\n\(line)\n---\n").faults == [fault])
    }

    @Test("a misspelt key that must be there is one fault; one that is near to nothing leaves the other missing")
    func misspeltKey() async throws {
        #expect(
            try await Reading(Page.self, "---\ntitel: T\n---\n").faults == [
                "2:1: error: `titel` is not a key of a page; did you mean `title`? [unknown-key]"
            ])
        let other = try await Reading(Page.self, "---\nheadline: T\n---\n").faults
        #expect(other.map { $0.split(separator: " ").last ?? "" } == ["[missing-field]", "[unknown-key]"])
    }
}
