import TestSupport
import Testing

@Suite("codes")
struct CodesTests {
    static let codes = "content/private/codes.csv"

    @Test("new gives a code for the term to who has none for it; the old ones stay, and only the owner may read it")
    func new() throws {
        let folder = try Folder.withSchool(["students/cy-m/student.md": "---\nname: Cyd\nclass: room-1\n---\n"])
        let dry = try Program.run("codes", "new", "--term", "t2", "--dry-run", in: folder)
        #expect(dry.code == 0 && dry.output == "it would be 3 new codes for t2; nothing was written\n")
        #expect(try folder.read(Self.codes) == SmallSchool.least["private/codes.csv"])

        let run = try Program.run("codes", "new", "--term", "t2", in: folder)
        #expect(run.code == 0 && run.errors.isEmpty)
        #expect(
            run.lines.first
                == "3 new codes for t2 in content/private/codes.csv, in force from 2027-01-01 on: keep that file safe")
        #expect(run.output.contains("laid beside the new ones"))
        #expect(run.lines.last == "Next: datawall codes print --term t2")
        let text = try folder.read(Self.codes)
        #expect(text.hasPrefix(SmallSchool.least["private/codes.csv", default: ""]))
        let new = text.split(separator: "\n").dropFirst(3).map { $0.split(separator: ",") }
        #expect(Set(new.map { $0[0] }) == ["ada-l", "bo-k", "cy-m"])
        #expect(new.allSatisfy { $0[2] == "t2" })
        #expect(new.map { $0[1] } == new.map { $0[1] }.sorted(), "in the order of the codes")
        #expect(try folder.permissions(of: Self.codes) == 0o600)

        let again = try Program.run("codes", "new", "--term", "t2", in: folder)
        #expect(again.code == 0 && again.output == "everyone has a code for t2 already; nothing to do\n")
        #expect(try folder.read(Self.codes) == text)
        #expect(try Program.run("check", "--strict", in: folder).code == 0)
    }

    @Test("for one student alone")
    func one() throws {
        let folder = try Folder.withSchool()
        let run = try Program.run("codes", "new", "--term", "t2", "--student", "bo-k", in: folder)
        #expect(run.code == 0 && run.output.hasPrefix("1 new code for t2"))
        let last = try folder.read(Self.codes).split(separator: "\n").last
        #expect(last?.hasPrefix("bo-k,") == true && last?.hasSuffix(",t2") == true)
        #expect(
            try Program.run("codes", "new", "--term", "t2", "--student", "bo-k", in: folder).output
                == "the student has a code for t2 already; nothing to do\n")
    }

    @Test("from the first day of the term on a site has the new letters")
    func site() throws {
        let folder = try Folder.withSchool([
            "private/codes.csv": "student,code,term\nada-l,KRTM,t1\nbo-k,FNDX,t1\nada-l,HJVW,t2\n",
            "students/ada-l/student.md": "---\nname: Adalind\nclass: room-1\naudience: public\n---\n",
        ])
        for (day, code) in [("2026-12-31", "krtm"), ("2027-01-01", "hjvw")] {
            let run = try Program.run("build", "--audience", "school", "--date", day, "--output", day, in: folder)
            #expect(run.code == 0, "\(run.errors)")
            let pages = try folder.files(below: day).keys.filter { $0.hasPrefix("students/") }
            #expect(pages == ["students/\(code)/index.html"])
        }
    }

    @Test(
        "what is not there is a slip in the command line, with the nearest",
        arguments: [
            (["codes", "new", "--term", "t3"], "datawall: there is no term `t3`"),
            (["codes", "new", "--term", "t2", "--student", "ada"], "datawall: there is no student `ada`"),
            (["codes", "print", "--class", "room-2"], "datawall: there is no class `room-2`; did you mean `room-1`?"),
            (["codes", "print", "--term", "tt1"], "datawall: there is no term `tt1`"),
        ])
    func unknown(arguments: [String], complaint: String) throws {
        let folder = try Folder.withSchool()
        let run = try Program.run(arguments, in: folder)
        #expect(run.code == 2)
        #expect(run.errorLines.first?.hasPrefix(complaint) == true, "\(run.errors)")
        #expect(try folder.names() == ["content", "site-templates"])
        #expect(try folder.read(Self.codes) == SmallSchool.least["private/codes.csv"])
    }

    @Test(
        "a damaged file is never added to",
        arguments: [
            "", "student,code,term\n", "student,code,term\nada-l,KRTM,t9\n", "student,code\nada-l,KRTM\n",
            "student,code,term\nada-l,KR",
        ])
    func damaged(text: String) throws {
        let folder = try Folder.withSchool(["private/codes.csv": text])
        let run = try Program.run("codes", "new", "--term", "t2", in: folder)
        #expect(run.code == 1)
        #expect(run.errorLines.last == "datawall: no codes were given; mend these first")
        #expect(try folder.read(Self.codes) == text)
    }

    @Test("print makes a folder and says what to do with it")
    func print() throws {
        let folder = try Folder.withSchool()
        let run = try Program.run("codes", "print", in: folder)
        #expect(run.code == 0 && run.errors.isEmpty)
        #expect(run.lines.first == "2 slips of 1 class → _codes/index.html")
        #expect(try folder.read("_codes/index.html").contains("KRTM"))
        let forms = try Program.run("consent", "print", "--class", "room-1", in: folder)
        #expect(forms.code == 0 && forms.lines.first == "2 forms of 1 class → _consent/index.html")
        #expect(folder.exists("_consent/assets/printed.css"))
        let none = try Program.run("consent", "print", "--missing", "--output", "m", in: folder)
        #expect(none.code == 0 && none.output == "no forms: everyone has a row in consent.csv\n")
        #expect(!folder.exists("m"))
    }

    @Test("who has no code gets no slip, and that is said")
    func withoutCode() throws {
        let folder = try Folder.withSchool(["students/cy-m/student.md": "---\nname: Cyd\nclass: room-1\n---\n"])
        let run = try Program.run("codes", "print", in: folder)
        #expect(run.code == 0)
        #expect(
            run.errorLines == [
                "datawall: 1 student has no code yet and gets no slip; `datawall build` gives one to everybody"
            ])
        #expect(run.lines.first == "2 slips of 1 class → _codes/index.html")
    }
}
