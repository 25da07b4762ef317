import TestSupport
import Testing

@Suite("Pages of terms")
struct TermPageTests {
    static let page = "lexicon/baseline/index.html"

    /// The text between two others.
    static func part(of page: String, from start: String, to end: String) -> String {
        guard let from = page.firstRange(of: start) else { return "" }
        return String(page[from.upperBound...].upTo(end))
    }

    static func uses(_ site: BuiltSite, _ page: String = page) -> String {
        part(of: site[page], from: "<section class=\"uses\"", to: "</section>")
    }

    // MARK: - Readings

    @Test(
        "each edition begins with its own reading; all three are there and can be chosen",
        arguments: [
            (SmallSchoolReaders.public, "student"), (.family, "family"), (.staff, "educator"),
        ])
    func readings(readers: SmallSchoolReaders, own: String) async throws {
        let html = HTMLPage(try await SpokenSchool.build(for: readers)[Self.page])
        let radios = html.tags.filter { $0.name == "input" }.map { tag in
            tag.attributes.reduce(into: [:]) { $0[$1.name] = $1.value }
        }
        #expect(
            radios.map { $0["value"] } == ([own] + ["student", "family", "educator"].filter { $0 != own } + ["all"]))
        #expect(radios.filter { $0["checked"] != nil }.map { $0["value"] } == [own])
        let notes = html.tags.filter { $0.name == "section" }.compactMap { $0.attributes.first { $0.name == "class" } }
            .map(\.value).filter { $0.contains("reading") }
        #expect(notes.count == 3 && notes[0].contains("for-\(own) is-own"))
    }

    @Test("a reading that is missing falls back from student to family to educator, and says so")
    func missing() async throws {
        let site = try await SpokenSchool.build(for: .family)
        #expect(site[Self.page].contains("for-family is-own is-borrowed"))
        #expect(
            HTMLPage(site[Self.page]).text.contains(
                "There is no reading for families yet; this is the one for students."))
        // Only the educator's is there.
        let median = HTMLPage(site["lexicon/median/index.html"]).text
        #expect(median.contains("There is no reading for families yet; this is the one for educators."))
        #expect(median.contains("There is no reading for students yet; this is the one for educators."))
        #expect(!HTMLPage(site["lexicon/gain/index.html"]).text.contains("no reading for students"))
    }

    @Test("other terms are links in every reading and in the example, the term itself is none")
    func links() async throws {
        let page = try await SpokenSchool.build(for: .public)[Self.page]
        let readings = Self.part(of: page, from: "<div class=\"readings\">", to: "<section class=\"uses\"")
        // The student's, the family's (borrowed), the educator's, the example.
        #expect(readings.ranges(of: "<a href=\"../gain/\" class=\"term\"").count == 4)
        #expect(!page.contains("<a href=\"../baseline/\" class=\"term\""))
        #expect(!page.contains("<a href=\"./\" class=\"term\""))
    }

    @Test("a translation has its language, its direction and its quotation marks")
    func translations() async throws {
        let page = try await SpokenSchool.build(for: .public)[Self.page]
        #expect(
            page.contains("<div lang=\"es\" dir=\"ltr\"><dt>Español</dt><dd><b>línea de base</b><br>Donde “empezó”."))
        #expect(page.contains("<div lang=\"ar\" dir=\"rtl\"><dt>العربية</dt><dd><b>خط الأساس</b></dd></div>"))
    }

    // MARK: - Neighbours

    @Test("the map shows what the term says of others and what others say of it; each of those is a link beside it")
    func map() async throws {
        let site = try await SpokenSchool.build(for: .public)
        let page = site[Self.page]
        #expect(
            page.contains(
                "<desc id=\"_neighbours-desc\">It goes with gain and median. It is not the same as target.</desc>"))
        let links = HTMLPage(page).links
        #expect(["../gain/", "../median/", "../target/"].allSatisfy(links.contains))
        // What a baseline is not, is no baseline; with a single neighbour there is no map.
        let target = site["lexicon/target/index.html"]
        #expect(HTMLPage(target).links.contains("../baseline/"))
        #expect(!target.contains("_neighbours"))
    }

    // MARK: - Where it is used

    @Test("everyone's words are listed by kind of record, by voice, by code and date")
    func uses() async throws {
        let site = try await SpokenSchool.build(for: .public)
        let text = HTMLPage(Self.uses(site)).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("1 in students’ words 2 in teachers’ words"), "\(text)")
        #expect(text.contains("Goals 1 in students’ words Reach thirty KRTM October 1"), "\(text)")
        #expect(text.contains("Feedback 1 in teachers’ words About “Reach thirty” KRTM October 3"), "\(text)")
        #expect(text.contains("Pages 1 in teachers’ words About"), "\(text)")
        #expect(Self.uses(site).contains("<bdi>KRTM</bdi>"))
        #expect(Self.uses(site).contains("href=\"../../students/krtm/goals/reach/#_feedback-said\""))
    }

    @Test("feedback and its answer are one record in two voices")
    func twoVoices() async throws {
        let site = try await SpokenSchool.build(for: .public)
        let uses = Self.uses(site, "lexicon/gain/index.html")
        #expect(uses.ranges(of: "<li><a").count == 1)
        #expect(HTMLPage(uses).text.contains("in a teacher’s words and in a student’s words"), "\(uses)")
    }

    @Test("what readers may not open is no link and no name, but counted where enough students wrote it")
    func hidden() async throws {
        let site = try await SpokenSchool.build(for: .public)
        for secret in ["Secret thought", "Thought of", "Adalind", "Cyprian", "HTVN", "reflections"] {
            #expect(!site[Self.page].contains(secret), "\(secret)")
        }
        #expect(HTMLPage(Self.uses(site)).text.contains("And in 3 or more records that are not shown here."))
        var few = SpokenSchool.school
        few.files["students/cy-m/reflections/2026-10-02-thought.md"] = nil
        few.files["students/di-n/reflections/2026-10-02-thought.md"] = nil
        #expect(!HTMLPage(Self.uses(try await few.build())).text.contains("not shown"))
    }

    @Test("the staff finds all of them by name, and how the term is written there")
    func staff() async throws {
        let text = HTMLPage(Self.uses(try await SpokenSchool.build(for: .staff))).text
        #expect(text.contains("Secret thought") && text.contains("Adalind Lovejoy") && text.contains("Cyprian"))
        #expect(text.contains("starting point") && text.contains("baselines"))
        #expect(!text.contains("not shown"))
    }

    @Test("long groups are folded, all links in them")
    func folded() async throws {
        var school = SpokenSchool.school
        for index in 10..<22 {
            school.files["students/ada-l/goals/2026-10-\(index)-more-\(index).md"] = SpokenSchool.record(
                "Goal \(index)", "2026-10-\(index)", "due: 2026-12-01", "why: My target is \(index).",
                "set-by: student",
                "success-criteria: [It shows.]")
        }
        let uses = Self.uses(try await school.build(for: .staff), "lexicon/target/index.html")
        let (open, folded) = uses.halves(at: "<summary>")
        #expect(folded.hasPrefix("and 7 more</summary>"), "\(folded.prefix(40))")
        #expect(open.ranges(of: "/goals/").count == 6 && folded.ranges(of: "/goals/").count == 7)
        // Newest first.
        #expect(open.contains("Goal 21") && folded.contains(">Fly<"))
    }

    @Test("of a word that everyone says the newest thirty are listed, and the others are counted")
    func light() async throws {
        var school = SpokenSchool.school
        for index in 0..<50 {
            school.files["students/ada-l/reflections/r\(index).md"] = SpokenSchool.record(
                "R\(index)", "2026-10-\(10 + index % 20)", body: "My target.")
        }
        let uses = Self.uses(try await school.build(for: .staff), "lexicon/target/index.html")
        #expect(uses.ranges(of: "/reflections/").count == 30)
        #expect(uses.contains("<small>50 in students’ words</small>") && uses.contains(">and 20 older ones<"))
    }

    @Test("a term that nobody uses says what will stand there and how to begin")
    func nobody() async throws {
        let site = try await SpokenSchool.build(for: .staff)
        #expect(Self.uses(site, "lexicon/median/index.html").contains("<p class=\"empty\">"))
        #expect(!Self.uses(site).contains("class=\"empty\""))
    }
}

extension Substring {
    /// What stands before a text, or all of it.
    fileprivate func upTo(_ end: String) -> Substring { self[..<(firstRange(of: end)?.lowerBound ?? endIndex)] }
}

extension String {
    fileprivate func halves(at middle: String) -> (String, String) {
        guard let range = firstRange(of: middle) else { return (self, "") }
        return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
    }
}
