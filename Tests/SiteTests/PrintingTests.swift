import Effects
import Foundation
import Growth
import TestSupport
import Testing

@testable import Site

@Suite("Slips and forms for paper", .cleansUp)
struct PrintingTests {
    static func order(_ folder: TemporaryFolder, _ change: (inout PrintOrder) -> Void = { _ in }) -> PrintOrder {
        var order = PrintOrder(output: folder.path + "/paper")
        order.content = folder.path + "/content"
        order.templates = ProjectTree.root.path + "/site-templates"
        change(&order)
        return order
    }

    static func page(_ folder: TemporaryFolder) -> String {
        String(decoding: folder.bytes("paper/index.html") ?? [], as: UTF8.self)
    }

    /// Two classes with three students, whose names and ids are in different orders.
    static func school(_ files: [String: String] = [:]) -> SmallSchool {
        SmallSchool(
            [
                "classes/room-0/class.md": "---\ntitle: Room 9 & more\ngrade: 4\nteachers: [T]\n---\n",
                "students/zed/student.md": "---\nname: Ángel <b>\nclass: room-1\n---\n",
                "students/cy-m/student.md": "---\nname: Cyd\nclass: room-0\n---\n",
                "private/codes.csv":
                    "student,code,term\nada-l,KRTM,t1\nbo-k,FNDX,t1\nzed,HJKM,t1\ncy-m,VWXC,t1\nada-l,DFHJ,t2\nleft,MNPR,t1\n",
            ].merging(files) { $1 })
    }

    /// What stands in elements of a class, in order.
    static func texts(_ name: String, in page: String) -> [String] {
        page.split(separator: "\n").filter { $0.contains("class=\"\(name)\">") }.compactMap {
            $0.split(separator: ">", maxSplits: 1).last.map { String($0.dropLast("</p>".count)) }
        }
    }

    @Test("a slip for each student, by class and name, with the letters of the day")
    func slips() async throws {
        let folder = try SiteWriterTests.folder(Self.school())
        let outcome = try await SiteBuild.printCodes(Self.order(folder))
        #expect(outcome.report.diagnostics.isEmpty)
        #expect(outcome.count == 4 && outcome.classCount == 2 && outcome.withoutCode == 0)
        let page = Self.page(folder)
        #expect(Self.texts("slip-code", in: page) == ["KRTM", "HJKM", "FNDX", "VWXC"])
        #expect(
            Self.texts("slip-name", in: page) == ["Adalind Lovejoy", "Ángel &lt;b&gt;", "Bonaventure Kettle", "Cyd"])
        #expect(page.contains("On our data wall you are KRTM."))
        #expect(!page.contains("MNPR"), "nobody hands out the letters of who is not there")
        #expect(
            folder.standing("paper").keys.sorted().filter { $0.contains(".") } == [
                ".datawall-manifest", "assets/printed.css", "assets/style.css", "index.html",
            ])
    }

    @Test("of one class, of another term, of a later day")
    func chosen() async throws {
        let folder = try SiteWriterTests.folder(Self.school())
        var outcome = try await SiteBuild.printCodes(Self.order(folder) { $0.room = "room-0" })
        #expect(outcome.count == 1 && Self.texts("slip-code", in: Self.page(folder)) == ["VWXC"])
        outcome = try await SiteBuild.printCodes(Self.order(folder) { $0.term = "t2" })
        #expect(outcome.count == 4)
        #expect(Self.texts("slip-code", in: Self.page(folder)) == ["DFHJ", "HJKM", "FNDX", "VWXC"])
        #expect(Self.page(folder).contains("Second term"))
        _ = try await SiteBuild.printCodes(Self.order(folder) { $0.day = Day("2027-01-01") })
        #expect(Self.texts("slip-code", in: Self.page(folder)).first == "DFHJ")
    }

    @Test("who has left or has no code gets no slip; who has no class comes last")
    func odd() async throws {
        let folder = try SiteWriterTests.folder(
            Self.school([
                "students/zed/student.md": "---\nname: Zed\nclass: nowhere\n---\n",
                "students/bo-k/student.md": "---\nname: Bo\nclass: room-1\nleft: 2026-09-01\n---\n",
                "students/new/student.md": "---\nname: New\nclass: room-1\n---\n",
            ]))
        let outcome = try await SiteBuild.printCodes(Self.order(folder) { $0.day = Day("2026-10-01") })
        #expect(outcome.count == 3 && outcome.withoutCode == 1)
        #expect(Self.texts("slip-code", in: Self.page(folder)) == ["KRTM", "VWXC", "HJKM"])
        #expect(Self.page(folder).contains("Without a class"))
    }

    @Test("the sentence is in each language of the school that has words")
    func languages() async throws {
        let settings = SmallSchool.least["school.yml", default: ""] + "languages: [en, ar, xx, es-MX]\n"
        let folder = try SiteWriterTests.folder(Self.school(["school.yml": settings]))
        let own = try ProjectTree.templates()
        for path in own.paths { try folder.write(try own.read(path).bytes, to: "templates/" + path) }
        try folder.write("codes-slip: \"Eres {code}.\"\n", to: "templates/strings/es.yml")
        try folder.write("codes-slip: \"أنت {code}.\"\n", to: "templates/strings/ar.yml")
        let outcome = try await SiteBuild.printCodes(Self.order(folder) { $0.templates = folder.path + "/templates" })
        #expect(outcome.report.diagnostics.isEmpty)
        let page = Self.page(folder)
        #expect(page.contains("<p lang=\"es-MX\" dir=\"ltr\">Eres KRTM.</p>"))
        #expect(page.contains("<p lang=\"ar\" dir=\"rtl\">أنت KRTM.</p>"))
    }

    @Test("a damaged file of codes, and a folder with files of others, are refused")
    func refused() async throws {
        let folder = try SiteWriterTests.folder(Self.school(["private/codes.csv": "student,code,term\nada-l,KRTM"]))
        let outcome = try await SiteBuild.printCodes(Self.order(folder))
        #expect(outcome.report.hasErrors && !folder.exists("paper"))
        try folder.write(Self.school())
        try folder.write("mine", to: "paper/index.html")
        await #expect(throws: FolderRefusal.self) { try await SiteBuild.printCodes(Self.order(folder)) }
        #expect(Self.page(folder) == "mine")
        await #expect(throws: FolderRefusal.self) {
            try await SiteBuild.printCodes(Self.order(folder) { $0.output = $0.content + "/paper" })
        }
        await #expect(throws: UnknownChoice.self) {
            try await SiteBuild.printCodes(Self.order(folder) { $0.room = "room-11" })
        }
        await #expect(throws: UnknownChoice.self) {
            try await SiteBuild.printCodes(Self.order(folder) { $0.term = "t3" })
        }
    }

    @Test("a form for each family; --missing leaves out who has a row in consent.csv")
    func forms() async throws {
        let folder = try SiteWriterTests.folder(Self.school())
        var outcome = try await SiteBuild.printConsentForms(Self.order(folder))
        #expect(outcome.report.diagnostics.isEmpty)
        #expect(outcome.count == 4)
        var page = Self.page(folder)
        #expect(page.matches(of: /<article class="form"/).count == 4)
        #expect(page.matches(of: /<span class="tick-box">/).count == 4 * 25)
        #expect(page.contains("Adalind is called by four letters: KRTM."))
        #expect(page.contains("Without this form only you and the teachers see what Ángel &lt;b&gt; shows."))
        outcome = try await SiteBuild.printConsentForms(Self.order(folder) { $0.onlyMissing = true })
        page = Self.page(folder)
        #expect(outcome.count == 2 && page.contains("Cyd") && !page.contains("Adalind"))
    }

    @Test("forms can be printed before there are codes; nothing is written when there is nobody to ask")
    func early() async throws {
        var school = Self.school()
        school.files["private/codes.csv"] = nil
        let folder = try SiteWriterTests.folder(school)
        #expect(try await SiteBuild.printConsentForms(Self.order(folder)).count == 4)
        #expect(!Self.page(folder).contains("four letters:"))
        #expect(!folder.exists("content/private/codes.csv"), "printing gives no codes")
        let slips = try await SiteBuild.printCodes(Self.order(folder) { $0.output += "-2" })
        #expect(slips.count == 0 && slips.withoutCode == 4 && !folder.exists("paper-2"))
    }

    @Test("the printed folder runs no script, asks nobody for anything, and is for no search engine")
    func closed() async throws {
        let folder = try SiteWriterTests.folder(Self.school())
        for print in [SiteBuild.printCodes, SiteBuild.printConsentForms] {
            _ = try await print(Self.order(folder))
            let page = Self.page(folder)
            #expect(
                page.contains("content=\"default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'\""))
            #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
            #expect(page.contains("banner-staff"))
            #expect(
                !page.contains("<script") && !page.contains("style=\"") && !page.contains("http:")
                    && !page.contains("https:"))
        }
    }
}
