import Diagnostics
import Growth
import Records
import TestSupport
import Testing

@testable import Site

@Suite("Numbers as files")
struct DataFilesTests {
    static func text(_ row: [CSVCell]) -> String {
        var bytes: [UInt8] = []
        bytes.append(csv: row)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "a number stands in full precision and without an exponent",
        arguments: [
            (0, "0"), (-0.0, "0"), (84, "84"), (-2.5, "-2.5"), (0.1, "0.1"), (2.4166666666666665, "2.4166666666666665"),
            (1e-5, "0.00001"), (-1.5e-7, "-0.00000015"), (1e16, "10000000000000000"),
            (1.25e21, "1250000000000000000000"),
            (1e15, "1000000000000000"), (123_456_789.125, "123456789.125"),
            (0.30000000000000004, "0.30000000000000004"),
        ])
    func numbers(value: Double, text: String) {
        #expect(Self.text([.number(value)]) == text + "\n")
    }

    @Test("a number reads as the same number again")
    func roundTrip() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite else { continue }
            let text = Self.text([.number(value)]).dropLast()
            #expect(Double(text) == value, "\(value)")
            #expect(!text.contains("e"))
        }
    }

    @Test("what people wrote can't run as a formula, and comes back as it was; numbers stay numbers")
    func formulas() {
        #expect(
            Self.text([.text("=1+1"), .text("@SUM(A1)"), .text("+1"), .text("-x")])
                == "\"'=1+1\",\"'@SUM(A1)\",\"'+1\",\"'-x\"\n")
        #expect(
            Self.text([.text("a,b"), .text("say \"hi\""), .text("two\nlines"), .text(" x")])
                == "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\" x\"\n")
        #expect(
            Self.text([.number(-1), .count(3), .empty, .day(Day("2026-10-05")), .text("r3-fluency")])
                == "-1,3,,2026-10-05,r3-fluency\n")
    }

    /// Two classes, an assessment with the scores of `growth.md`, and two walls.
    static let school: SmallSchool = {
        let days = (0..<8).map { Day.epoch.adding(days: 20_700 + 7 * $0).description }
        return SmallSchool([
            "assessments/words.md":
                "---\ntitle: Words\nunit: words\npurpose: for\nmin: 0\nbands: [{id: few, label: Few, from: 0}, {id: many, label: Many, from: 50}]\n---\n",
            "assessments/level.md": "---\ntitle: Level\nunit: level\npurpose: for\nlevels: [J, K, '=L']\n---\n",
            "assessments/unused.md":
                "---\ntitle: Unused\nunit: u\npurpose: for\nbands: [{id: a, label: A, from: 0}]\n---\n",
            "scores/words.csv":
                "student,\(days.joined(separator: ","))\nada-l,42,45,44,50,49,55,54,60\nbo-k,,90,absent,,80.5,,,\n",
            "scores/level.csv": "student,2026-09-01\nada-l,J\n",
            "students/ada-l/evidence/e.md":
                "---\ntitle: E\ndate: 2026-10-01\nmethod: quiz\npurpose: for\nassessment: level\nlevel: =L\n---\n",
            "walls/w.md":
                "---\ntitle: W\nlayout: growth\naudience: public\nclass: room-1\nquestion: Q\nnext-step: N\nassessment: words\nperiod: {from: \(days[1]), to: \(days[4])}\n---\n",
            "walls/g.md": "---\ntitle: G\nlayout: goals\naudience: staff\nquestion: Q\nnext-step: N\n---\n",
            "classes/room-2/class.md": "---\ntitle: Room 2\ngrade: 4\nteachers: [Mr. Other]\n---\n",
            "students/cy-m/student.md": "---\nname: Cyrano\nclass: room-2\n---\n",
            "private/codes.csv": "student,code\nada-l,KRTM\nbo-k,FNDX\ncy-m,CWPT\n",
        ])
    }()

    @Test("one row a student in the order of codes, with the figures of growth.md, and none where the data are too few")
    func scores() async throws {
        let site = try await Self.school.build(for: .staff)
        #expect(site.complaints == [])
        #expect(
            site["assessments/words/scores.csv"] == """
                code,student,n,first-date,first,latest-date,latest,gain,rate-ols,rate-theil-sen,band
                FNDX,bo-k,2,2026-09-11,90,2026-10-02,80.5,-9.5,,,many
                KRTM,ada-l,8,2026-09-04,42,2026-10-23,60,18,2.4166666666666665,2.5,many

                """)
        #expect(
            site["assessments/words/summary.csv"] == """
                class,n,mean,median,q1,q3,effect-size,few,many
                room-1,2,70.25,70.25,65.125,75.375,0.17548635445505562,0,2
                all,2,70.25,70.25,65.125,75.375,0.17548635445505562,0,2

                """)
        #expect(site.pages["assessments/unused/scores.csv"] == nil)
        #expect(site["assessments/words/index.html"].contains("href=\"scores.csv\" download"))
        #expect(!site["assessments/unused/index.html"].contains(".csv"))
    }

    @Test("a wall's file looks at its class and period; who has no score yet has a row of nothing")
    func wall() async throws {
        var school = Self.school
        school.files["students/di-n/student.md"] = "---\nname: Diana\nclass: room-1\n---\n"
        school.files["private/codes.csv"]? += "di-n,XNHV\n"
        let site = try await school.build(for: .staff)
        #expect(site.complaints == [])
        #expect(
            site["walls/w/wall.csv"] == """
                code,student,n,first-date,first,latest-date,latest,gain,rate-ols,rate-theil-sen,band
                FNDX,bo-k,2,2026-09-11,90,2026-10-02,80.5,-9.5,,,many
                KRTM,ada-l,4,2026-09-11,45,2026-10-02,49,4,1.8,1.9166666666666665,few
                XNHV,di-n,0,,,,,,,,

                """)
        #expect(
            site["walls/w/summary.csv"].hasPrefix("class,n,mean,median,q1,q3,effect-size,few,many\nroom-1,2,64.75,"))
    }

    @Test("letters are letters: no mean and no rate, and one that looks like a formula is harmless")
    func levels() async throws {
        let site = try await Self.school.build(for: .staff)
        #expect(
            site["assessments/level/scores.csv"].split(separator: "\n").last
                == "KRTM,ada-l,2,2026-09-01,J,2026-10-01,\"'=L\",2,,,\"'=L\"")
        #expect(
            site["assessments/level/summary.csv"].split(separator: "\n").map(String.init) == [
                "class,n,mean,median,q1,q3,effect-size,J,K,\"'=L\"", "room-1,1,,,,,,0,0,1", "all,1,,,,,,0,0,1",
            ])
    }

    @Test("a chart that everyone sees has its numbers as a file, by code, and no score of a sheet is in it")
    func publicChart() async throws {
        var school = Self.school
        for (day, score) in [("2026-09-03", "61"), ("2026-10-05", "73")] {
            school.files["students/ada-l/evidence/\(day)-read.md"] =
                "---\ntitle: Read \(day)\ndate: \(day)\nmethod: performance\npurpose: for\naudience: public\nassessment: words\nscore: \(score)\nid: read-\(score)\n---\n"
        }
        let site = try await school.build(for: .public)
        #expect(site.complaints == [])
        #expect(
            site["students/krtm/scores.csv"].split(separator: "\n").map(String.init) == [
                "student,assessment,date,score,status,standard", "KRTM,words,2026-09-03,61,,",
                "KRTM,words,2026-10-05,73,,",
            ])
        #expect(site["students/krtm/index.html"].contains("href=\"scores.csv\" download"))
        #expect(site.pages.keys.filter { $0.hasSuffix("/scores.csv") } == ["students/krtm/scores.csv"])
    }

    @Test(
        "only the staff has every student's numbers, a family those of its child",
        arguments: [
            (Readership.public, []), (.school, []), (.classRoom("room-1"), []),
            (.family(student: "ada-l"), ["students/ada-l/scores.csv"]),
            (
                .staff,
                [
                    "assessments/level/scores.csv", "assessments/level/summary.csv", "assessments/words/scores.csv",
                    "assessments/words/summary.csv", "students/ada-l/scores.csv", "students/bo-k/scores.csv",
                    "walls/w/summary.csv",
                ]
            ),
        ])
    func editions(readers: Readership, files: [String]) async throws {
        let site = try await Self.school.build(for: readers)
        #expect(site.complaints == [])
        #expect(site.pages.keys.filter { $0.hasSuffix(".csv") && !$0.hasSuffix("/wall.csv") }.sorted() == files)
        // Every file is linked, and no link leads nowhere.
        for path in site.pages.keys where path.hasSuffix(".csv") {
            // From a page in the same folder, or from one below it.
            let (folder, name) = (path.prefix { $0 != "/" }, path.split(separator: "/").last ?? "")
            let isLinked = site.pages.contains { page in
                page.key.hasPrefix(folder) && page.key.hasSuffix(".html")
                    && (page.value.contains("href=\"\(name)\"") || page.value.contains("/\(name)\""))
            }
            #expect(isLinked, "\(path)")
        }
    }

    @Test("on other editions a wall's file is the table of its page, and no more")
    func wallForAll() async throws {
        var school = Self.school
        var (codes, consents, sheet) = (
            "student,code\n", SmallSchool.least["private/consent.csv"] ?? "", "student,2026-09-11,2026-10-02\n"
        )
        for number in 0..<12 {
            let id = "s\(number)"
            school.files["students/\(id)/student.md"] = "---\nname: Nobody\nclass: room-1\n---\n"
            codes += "\(id),WWC\(["C", "D", "F", "H", "J", "K", "M", "N", "P", "R", "T", "V"][number])\n"
            consents += "\(id),parent,2026-08-20,family,family,family,public,family\n"
            sheet += "\(id),\(40 + number),\(62 - number)\n"
        }
        school.files["private/codes.csv"] = codes + "ada-l,KRTM\nbo-k,FNDX\ncy-m,CWPT\n"
        school.files["private/consent.csv"] = consents
        school.files["scores/words.csv"] = sheet
        let site = try await school.build(for: .public)
        #expect(site.complaints == [])
        let lines = site["walls/w/wall.csv"].split(separator: "\n")
        #expect(lines.count == 13)
        #expect(
            lines.dropFirst().map { $0.prefix(4) }
                == ["C", "D", "F", "H", "J", "K", "M", "N", "P", "R", "T", "V"].map { "WWC" + $0 })
        #expect(lines.dropFirst().first?.hasPrefix("WWCC,September 11,40,October 2,62,22") == true)
        for number in 0..<12 { #expect(!site["walls/w/wall.csv"].contains("s\(number),")) }
        let page = site["walls/w/index.html"]
        for line in lines.dropFirst() {
            for cell in line.split(separator: ",") {
                // A page writes the sign of growth, a file only the number.
                let isShown = page.contains(">\(cell)<") || page.contains(">+\(cell)<")
                #expect(isShown, "\(cell)")
            }
        }
    }

    @Test("a student's file is a sheet that datawall reads")
    func sheet() async throws {
        let text = try await Self.school.build(for: .family(student: "bo-k"))["students/bo-k/scores.csv"]
        var report = DiagnosticReport()
        let read = ScoreSheet(SourceText(path: "s.csv", text), name: "s", reporting: &report)
        let sheet = try #require(read)
        #expect(report.diagnostics.isEmpty)
        #expect(
            sheet.entries.map { "\($0.student) \($0.assessment) \($0.day) \($0.mark)" } == [
                "bo-k words 2026-09-11 score(90.0)", "bo-k words 2026-10-02 score(80.5)",
                "bo-k words 2026-09-18 absent",
            ])
    }

    @Test("a file of the content can't take the place of one of these")
    func collisions() async throws {
        for path in [
            "assessments/words/scores.csv", "assessments/words/summary.csv", "walls/w/wall.csv", "walls/w/summary.csv",
        ] {
            var school = Self.school
            school.files[path] = "my,own\n"
            school.files["pages/p.md"] = "---\ntitle: P\n---\n[Mine](../\(path))\n"
            #expect(
                try await school.build().complaints == [
                    "content/\(path): error: `\(path)` is a place that datawall itself fills; rename the file, or give the record another `id:` [colliding-addresses]"
                ])
        }
    }
}
