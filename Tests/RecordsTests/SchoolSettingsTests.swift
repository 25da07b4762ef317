import Diagnostics
import Effects
import Records
import Testing

@Suite("school.yml")
struct SchoolSettingsTests {
    static let full = """
        name: "Juniper: Street School"
        motto: We try again
        timezone: America/New_York
        languages: [en, es-MX]
        year: 2026-27
        terms:
          - {id: t1, title: First term, start: 2026-08-24, end: 2026-10-19}
          - id: t2
            title: Second term
            start: 2026-10-19
            end: 2026-12-21
        minimum-group: 12
        wording: {kind-goal: Target, "nav-lexicon": Words}
        question: How do we know?
        logo: pictures/logo.png
        theme:
          accent: "#b5651d"

        """

    static func read(_ text: String) async throws -> (settings: SchoolSettings?, faults: [String]) {
        var report = DiagnosticReport()
        let tree = SourceTree(name: "", texts: ["school.yml": text])
        let records = try await Records(reading: tree, jobs: 1, reporting: &report)
        let faults = report.printed(as: .line).split(separator: "\n").map { String($0.dropFirst("school.yml:".count)) }
        return (records.settings, faults)
    }

    @Test("every key is read, with its place")
    func full() async throws {
        let (read, faults) = try await Self.read(Self.full)
        let settings = try #require(read)
        #expect(faults == [])
        #expect(told(settings.name) == "Juniper: Street School @ 1:7")
        #expect(told(settings.motto) == "We try again @ 2:8")
        #expect(told(settings.timezone) == "America/New_York @ 3:11")
        #expect(told(settings.languages) == ["en @ 4:13", "es-MX @ 4:17"])
        #expect(told(settings.year) == "2026-27 @ 5:7")
        #expect(settings.terms.map { told($0.id) } == ["t1 @ 7:10", "t2 @ 8:9"])
        #expect(settings.terms.map { told($0.title) } == ["First term @ 7:21", "Second term @ 9:12"])
        #expect(settings.terms.map { told($0.start) } == ["2026-08-24 @ 7:40", "2026-10-19 @ 10:12"])
        #expect(settings.terms.map { told($0.end) } == ["2026-10-19 @ 7:57", "2026-12-21 @ 11:10"])
        #expect(settings.minimumGroup == 12)
        #expect(settings.wording.map { told($0.key) } == ["kind-goal @ 13:11", "nav-lexicon @ 13:30"])
        #expect(settings.wording.map { told($0.text) } == ["Target @ 13:22", "Words @ 13:45"])
        #expect(told(settings.question) == "How do we know? @ 14:11")
        #expect(told(settings.logo) == "pictures/logo.png @ 15:7")
        #expect(told(settings.accent) == "#b5651d @ 17:11")
        #expect(settings.schoolYear?.first.description == "2026-08-24")
        #expect(settings.schoolYear?.last.description == "2026-12-20", "the end of a term is the first day after it")
    }

    static func school(_ lines: String..., term: String = "{id: t1, title: T, start: 2026-08-24, end: 2026-10-19}")
        -> String
    {
        "name: S\ntimezone: UTC\nyear: 2026-27\nterms:\n  - \(term)\n" + lines.map { $0 + "\n" }.joined()
    }

    @Test("what a school leaves out has its default")
    func defaults() async throws {
        let (settings, faults) = try await Self.read(Self.school())
        #expect(faults == [])
        #expect(settings?.minimumGroup == 10)
        #expect(settings?.languages.isEmpty == true && settings?.wording.isEmpty == true)
        #expect(settings?.motto == nil && settings?.question == nil && settings?.logo == nil && settings?.accent == nil)
    }

    @Test("the school's rule of mastery is read; the rest has its default")
    func mastery() async throws {
        let full = try await Self.read(
            Self.school("mastery: {rule: n-of-times, cut: 2.5, times: 4, refresh-after: 90}"))
        #expect(full.faults == [])
        #expect(full.settings?.mastery?.rule == .nOfTimes(4))
        #expect(full.settings?.mastery?.cut == 2.5 && full.settings?.mastery?.refreshAfter == 90)
        let least = try await Self.read(Self.school("mastery: {refresh-after: 30}"))
        #expect(least.faults == [])
        #expect(least.settings?.mastery?.rule == .highest && least.settings?.mastery?.cut == 3)
    }

    @Test(
        "a cut, times or weight of the school's rule that no rule can use is told at the value",
        arguments: [
            ("cut: 0", "6:16: error: `cut` must be a level above 1 and up to 4, such as 3, not `0` [bad-value]"),
            (
                "rule: latest, times: 3",
                "6:32: error: the rule `latest` has no use for `times`; take the line out, or choose the rule `n-of-times` or `n-in-a-row` [unused-by-rule]"
            ),
            (
                "weight: 0.5",
                "6:19: error: the rule `highest` has no use for `weight`; take the line out, or choose the rule `weighted-average` or `decaying-average` [unused-by-rule]"
            ),
            (
                "rule: weighted-average, weight: -0.1",
                "6:43: error: `weight` must be a number from 0 to 1, such as 0.65, not `-0.1` [bad-value]"
            ),
            (
                "rule: newest, weight: 0.5",
                "6:17: error: `newest` is not a word for `rule`; the words are highest, latest, mean, median, n-of-times, n-in-a-row, weighted-average, decaying-average, power-law, triangulated [unknown-word]"
            ),
        ])
    func masteryFaults(fields: String, fault: String) async throws {
        #expect(try await Self.read(Self.school("mastery: {\(fields)}")).faults == [fault])
    }

    @Test("a school must have a name, a time zone, a year and terms")
    func required() async throws {
        let (_, faults) = try await Self.read("motto: M\n")
        #expect(faults.map { $0.split(separator: "`")[1] } == ["name", "timezone", "year", "terms"])
        #expect(faults.allSatisfy { $0.hasPrefix("1:1: ") })
    }

    @Test("an empty list of terms is none")
    func noTerms() async throws {
        let (_, faults) = try await Self.read("name: S\ntimezone: UTC\nyear: 2026-27\nterms: []\n")
        #expect(faults.count == 1)
        #expect(faults.first?.contains("`terms`") == true)
    }

    @Test("a content folder without school.yml is told")
    func noSchool() async throws {
        var report = DiagnosticReport()
        _ = try await Records(reading: SourceTree(name: "content", texts: [:]), jobs: 1, reporting: &report)
        #expect(
            report.printed(as: .line)
                == "content/school.yml: error: `content/school.yml` is missing: it says the school's name, year and terms; `datawall init` makes a starter school to copy it from [no-school]\n"
        )
    }

    @Test(
        "a time zone is an IANA name",
        arguments: ["America/New_York", "UTC", "Asia/Ho_Chi_Minh", "America/Argentina/Ushuaia", "Etc/GMT+5"])
    func timezones(name: String) async throws {
        #expect(try await Self.read(Self.school().replacing("timezone: UTC", with: "timezone: \(name)")).faults == [])
    }

    @Test("what is no time zone is told", arguments: ["EST", "New York", "America/", "/", "+02:00"])
    func noTimezone(name: String) async throws {
        let (_, faults) = try await Self.read(Self.school().replacing("timezone: UTC", with: "timezone: '\(name)'"))
        #expect(
            faults == ["2:11: error: `timezone` must be a name such as America/New_York, not `\(name)` [bad-value]"])
    }

    @Test("a year is one or two years in a row", arguments: ["2026", "2026-27", "2026-2027", "1999-00"])
    func years(year: String) async throws {
        #expect(try await Self.read(Self.school().replacing("year: 2026-27", with: "year: \(year)")).faults == [])
    }

    @Test("what is no year is told", arguments: ["26-27", "2026-28", "2026-2028", "2026/27", "2026-", "next"])
    func noYear(year: String) async throws {
        let (_, faults) = try await Self.read(Self.school().replacing("year: 2026-27", with: "year: \(year)"))
        #expect(faults == ["3:7: error: `year` must be two years such as 2026-27, not `\(year)` [bad-value]"])
    }

    @Test("a term ends after it starts, and the next one begins no sooner than that")
    func terms() async throws {
        let (_, ends) = try await Self.read(Self.school(term: "{id: t1, title: T, start: 2026-08-24, end: 2026-08-24}"))
        #expect(
            ends == [
                "5:48: error: `end` must come after `start`; correct one of the two; mostly the year is a slip of the pen [end-before-start]"
            ])
        let (_, overlaps) = try await Self.read(
            Self.school("  - {id: t2, title: U, start: 2026-10-18, end: 2026-12-01}"))
        #expect(
            overlaps == [
                "6:31: error: `start` must not come before the `end` of the term above it; correct one of the two; mostly the year is a slip of the pen [end-before-start]"
            ])
        let (_, twice) = try await Self.read(Self.school("  - {id: t1, title: U, start: 2026-10-19, end: 2026-12-01}"))
        #expect(twice == ["6:10: error: term `t1` stands twice; change one of the two, or take it out [twice]"])
    }

    @Test(
        "an accent may be any CSS colour and nothing that leaves its place in the stylesheet",
        arguments: [
            ("#b5651d", true), ("oklch(62% .13 70)", true), ("rebeccapurple", true), ("red;}", false),
            ("url(x)}", false), ("red/**/", false), ("\\\"", false),
        ])
    func accents(colour: String, isOne: Bool) async throws {
        let (_, faults) = try await Self.read(Self.school("theme: {accent: \"\(colour)\"}"))
        #expect(faults.isEmpty == isOne)
        if !isOne { #expect(faults.first?.hasPrefix("6:17: error: `accent` must be a color such as") == true) }
    }

    @Test("a logo lies in the content folder", arguments: ["../logo.png", "/logo.png"])
    func logos(path: String) async throws {
        let (_, faults) = try await Self.read(Self.school("logo: \(path)"))
        #expect(faults.first?.hasPrefix("6:7: error: `\(path)` must name a file") == true)
    }

    @Test("the smallest group is a number from 3 on")
    func minimumGroup() async throws {
        let (_, faults) = try await Self.read(Self.school("minimum-group: 2"))
        #expect(faults == ["6:16: error: `minimum-group` must be a whole number from 3 to 1000, not `2` [bad-value]"])
    }

    @Test("a misspelt key is told with the key that was meant")
    func nearMiss() async throws {
        #expect(
            try await Self.read(Self.school("mini-mum-groups: 3")).faults == [
                "6:1: error: `mini-mum-groups` is not a key of the school; did you mean `minimum-group`? [unknown-key]"
            ])
    }

    @Test("a byte order mark and Windows line breaks change nothing")
    func windows() async throws {
        let (settings, faults) = try await Self.read("\u{FEFF}" + Self.full.replacing("\n", with: "\r\n"))
        #expect(faults == [])
        #expect(told(settings?.name) == "Juniper: Street School @ 1:7")
        #expect(told(settings?.accent) == "#b5651d @ 17:11")
    }

    @Test("a school.yml of a list, and one of nothing")
    func shapes() async throws {
        #expect(
            try await Self.read("- a\n").faults == [
                "1:1: error: the front matter must be lines of `key: value`; write each key on a line of its own, such as `title: Our pond` [front-matter-shape]"
            ])
        #expect(try await Self.read("").faults.count == 4)
    }
}
