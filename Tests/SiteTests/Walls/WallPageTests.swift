import Records
import TestSupport
import Testing

@Suite("Pages of walls")
struct WallPageTests {
    /// A school whose two students may be shown to all, with two scores each.
    static func school(_ wall: String = "", minimumGroup: Int = 3, students: Int = 3) -> SmallSchool {
        let codes = ["DCBF", "MKJH", "BQRT", "WXZV", "GGKK"]
        let ids = (0..<students).map { "s\($0)" }
        var school = SmallSchool([
            "school.yml": (SmallSchool.least["school.yml"] ?? "") + "minimum-group: \(minimumGroup)\n",
            "assessments/words.md": WallDesk.files["assessments/words.md"] ?? "",
            "private/codes.csv": "student,code,term\n"
                + zip(ids, codes).map { "\($0),\($1),t1\n" }.joined(),
            "private/consent.csv": "student,given-by,date,name,photo,voice,work,celebration\n"
                + ids.map { "\($0),parent,2026-08-20,family,family,family,public,public\n" }.joined(),
            "scores/words.csv": "student,2026-09-01,2026-10-01\n"
                + ids.enumerated().map { "\($1),\(50 + $0),\(70 + $0 * 15)\n" }.joined(),
            "walls/reading.md": """
            ---
            title: Reading in Room 1
            layout: bands
            audience: public
            class: room-1
            assessment: words
            question: How did our <reading> grow?
            next-step: We read to "someone" & listen.
            \(wall)---
            We saw *arrows*.

            """,
        ])
        for path in Array(school.files.keys) where path.hasPrefix("students/") { school.files[path] = nil }
        for id in ids {
            school.files["students/\(id)/student.md"] =
                "---\nname: N\(id)ame\nfamily-name: F\(id)amily\nclass: room-1\naudience: public\n---\n"
        }
        return school
    }

    static let path = "walls/reading/index.html"

    @Test("a wall has its question, its finding, its story, its next step and its day")
    func whole() async throws {
        let site = try await Self.school().build()
        #expect(site.faults == [])
        let page = site[Self.path]
        #expect(page.contains("<h1>How did our &lt;reading&gt; grow?</h1>"))
        #expect(page.contains("All three of us have grown since September 1; 3 moved on to a further band."))
        #expect(page.contains("We saw <em>arrows</em>."))
        #expect(page.contains("We read to “someone” &amp; listen."))
        #expect(page.contains("datetime=\"2026-10-01\">October 1<"))
        #expect(!page.contains("It is time for a new look."))
        #expect(HTMLPage(page).faults == [])
    }

    @Test("walls with a kiosk take turns in their order, one alone with itself, the others not at all")
    func kiosk() async throws {
        func next(_ school: SmallSchool, _ wall: String) async throws -> String? {
            let page = try await school.build()["walls/\(wall)/index.html"]
            return page.firstMatch(of: #/class="kiosk" hidden data-seconds="(\d+)"[^>]*><a href="([^"]*)"/#)
                .map { "\($0.1) \($0.2)" }
        }
        var school = Self.school("kiosk: {seconds: 20}\n")
        #expect(try await next(school, "reading") == "20 ./")
        let other = try #require(school.files["walls/reading.md"])
        school.files["walls/zoo.md"] = other.replacing("seconds: 20", with: "seconds: 7")
        school.files["walls/quiet.md"] = other.replacing("kiosk: {seconds: 20}\n", with: "")
        #expect(try await next(school, "reading") == "20 ../zoo/")
        #expect(try await next(school, "zoo") == "7 ../reading/")
        #expect(try await next(school, "quiet") == nil)
        school.files["walls/zoo.md"]?.replace("audience: public", with: "audience: staff")
        #expect(try await next(school, "reading") == "20 ./")
    }

    @Test("a wall that is old says so gently")
    func stale() async throws {
        let site = try await Self.school().build { $0.day = .init("2026-12-01") }
        #expect(site[Self.path].contains("It is time for a new look."))
    }

    @Test("notes hang in the order of codes, in their bands, whatever the scores")
    func order() async throws {
        let site = try await Self.school(students: 5).build()
        let page = site[Self.path]
        let codes = ["BQRT", "DCBF", "GGKK", "MKJH", "WXZV"]
        let table = try #require(page.firstRange(of: "<table>").map { page[$0.lowerBound...] })
        let places = codes.compactMap { table.firstRange(of: $0)?.lowerBound }
        #expect(places == places.sorted() && places.count == 5)
        // Developing has the notes of 70 and 85 words, Secure those of 100, 115 and 130.
        let columns = page.split(separator: "<section class=\"wall-column\">").dropFirst()
        #expect(
            columns.map { column in codes.filter { column.contains("<bdi>\($0)</bdi>") } } == [
                [], ["DCBF", "MKJH"], ["BQRT", "GGKK", "WXZV"],
            ])
        for column in columns {
            let found = codes.compactMap { column.firstRange(of: "<bdi>\($0)</bdi>")?.lowerBound }
            #expect(found == found.sorted())
        }
    }

    @Test("the slider has the days as texts, is hidden without its script, and has one only where there are days")
    func slider() async throws {
        let page = try await Self.school().build()[Self.path]
        #expect(page.contains("<script src=\"../../assets/wall.js\" defer></script>"))
        #expect(page.contains("<div class=\"replay\" hidden"))
        #expect(page.contains("<option value=\"0\" label=\"September 1\"></option>"))
        #expect(page.contains("max=\"1\" value=\"1\" list=\"_days\" aria-valuetext=\"October 1\""))
        #expect(page.contains("data-steps=\"0 1\""))
        var school = Self.school()
        school.files["scores/words.csv"] = "student,2026-09-01\ns0,50\ns1,60\ns2,70\n"
        let one = try await school.build()[Self.path]
        #expect(!one.contains("wall.js") && !one.contains("replay"))
        #expect(one.contains("The first scores are up"))
        #expect(!one.contains("data-steps"))
    }

    @Test("a wall whose group is too small says so, and has neither numbers nor codes")
    func tooFew() async throws {
        let site = try await Self.school(minimumGroup: 10).build()
        let page = site[Self.path]
        #expect(page.contains("There are too few of us to tell this"))
        #expect(!page.contains("<table") && !page.contains("wall.csv") && !page.contains("<svg class=\"chart"))
        for code in ["DCBF", "MKJH", "BQRT"] { #expect(!page.contains(code)) }
    }

    @Test("walls are in the navigation, on their own page, at home and at their class")
    func lists() async throws {
        let site = try await Self.school().build()
        #expect(site["index.html"].contains("<a href=\"walls/\">Walls</a>"))
        for path in ["index.html", "walls/index.html", "classes/room-1/index.html"] {
            #expect(site[path].contains("How did our &lt;reading&gt; grow?</a>"), "\(path)")
            #expect(site[path].contains("All three of us have grown since September 1"), "\(path)")
            #expect(site[path].contains("<svg class=\"thumbnail\""), "\(path)")
        }
        // On phones the navigation ends after the fourth link; the rest is below the page.
        let footer = try #require(site["index.html"].split(separator: "<footer").last)
        #expect(footer.contains("<a href=\"assessments/\">Assessments</a>"))
    }

    @Test("a school without walls says how to begin one, and has no empty list elsewhere")
    func none() async throws {
        let site = try await SmallSchool().build()
        #expect(site["walls/index.html"].contains("Walls will hang here"))
        #expect(!site["index.html"].contains("wall-card"))
        #expect(!site["classes/room-1/index.html"].contains("wall-card"))
    }

    @Test("a wall for the staff is on no other site", arguments: ["staff", "family"])
    func narrow(audience: String) async throws {
        var school = Self.school()
        school.files["walls/reading.md"] = school.files["walls/reading.md"]?.replacing(
            "audience: public", with: "audience: \(audience)")
        let site = try await school.build()
        #expect(site.pages.keys.filter { $0.hasPrefix("walls/") } == ["walls/index.html"])
        #expect(!site["index.html"].contains("reading&gt;"))
        let staff = try await school.build(for: .staff)
        #expect(staff[Self.path].contains("Ns0ame"))
    }

    @Test("the home page shows the school's own walls first, and the way to all")
    func manyWalls() async throws {
        var school = Self.school()
        let wall = school.files["walls/reading.md"] ?? ""
        for number in 1...7 { school.files["walls/room-\(number).md"] = wall }
        school.files["walls/zebra.md"] = wall.replacing("class: room-1\n", with: "").replacing(
            "<reading>", with: "school")
        let home = try await school.build()["index.html"]
        #expect(home.ranges(of: "class=\"note wall-card\"").count == 6)
        let first = try #require(home.firstRange(of: "How did our school grow?")?.lowerBound)
        let second = try #require(home.firstRange(of: "How did our &lt;reading&gt; grow?")?.lowerBound)
        #expect(first < second)
        #expect(home.contains("<a href=\"walls/\">All our walls</a>"))
    }
}
