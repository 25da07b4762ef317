import Diagnostics
import Records
import Seeded
import Testing

@Suite("Codes")
struct CodeListTests {
    static func read(_ text: String) -> (list: CodeList, report: DiagnosticReport) {
        var report = DiagnosticReport()
        let list = CodeList(SourceText(path: "codes.csv", text), reporting: &report)
        return (list, report)
    }

    static func lines(_ report: DiagnosticReport) -> [String] {
        report.printed(as: .line).split(separator: "\n").map { String($0.dropFirst("codes.csv:".count)) }
    }

    @Test(
        "codes are read by student",
        arguments: ["student,code,term\nada-l,KRTM,t1\n", "\u{FEFF}code;student\r\nKRTM;ada-l\r\n"])
    func read(text: String) {
        let (list, report) = Self.read(text)
        #expect(report.diagnostics.isEmpty)
        #expect(list.codes == ["ada-l": "KRTM"])
    }

    @Test("what is no code is told", arguments: ["krtm", "KRT", "KRTMX", "KR1M", "ÄRTM", "", "KR M"])
    func noCode(code: String) {
        let (list, report) = Self.read("student,code,term\nada-l,\(code),t1\nbo-k,FNDX,t1\n")
        #expect(
            Self.lines(report) == [
                "2:7: error: `\(code)` is no code; a code is four capital letters; look it up in a copy of this file, or on the student's slip [bad-code]"
            ])
        #expect(list.codes == ["bo-k": "FNDX"])
    }

    @Test("a code and a student stand once; the note names the first line")
    func twice() {
        let (_, report) = Self.read("student,code\nada-l,KRTM\nbo-k,KRTM\ncy-m,FNDX\nada-l,HJKM\n")
        #expect(
            Self.lines(report) == [
                "3:6: error: code `KRTM` stands twice; take the later line out, and the next build gives a new code to a student who has none [repeated-code]",
                "5:1: error: student `ada-l` has two codes without a term; take out the one that the family does not know, or correct its term [repeated-code]",
            ])
        #expect(
            report.sorted().map(\.note) == ["it stands first in line 2, for `ada-l`", "the first stands in line 2"])
    }

    @Test("a student has one code a term, and no code comes back, not even for the same student")
    func twiceByTerm() {
        let (_, report) = Self.read(
            "student,code,term\nada-l,KRTM,t1\nada-l,FNDX,t2\nada-l,HJKM,t2\nbo-k,RTMX,t1\nbo-k,RTMX,t2\n")
        #expect(
            Self.lines(report).map { $0.prefix(60) } == [
                "4:1: error: student `ada-l` has two codes for the term `t2`;",
                "6:6: error: code `RTMX` stands twice; take the later line ou",
            ])
        #expect(
            report.sorted().map(\.note) == [
                "the first stands in line 3", "it stands first in line 5, for the same student; no code is given twice",
            ])
    }

    @Test("a line that is cut off is told, and so is one that is nobody's")
    func cutOff() {
        let (list, report) = Self.read("student,code,term\nada-l,KRTM,t1\n,FNDX,t1\nbo-k,HJKM\ncy")
        #expect(
            Self.lines(report).map { $0.split(separator: ";")[0] } == [
                "3:1: error: `FNDX` is nobody's: the cell of `student` is empty",
                "4:6: error: this line is cut off: it has 2 of 3 cells",
                "5:1: error: this line is cut off: it has 1 of 3 cells",
            ])
        #expect(list.codes == ["ada-l": "KRTM"])
    }

    @Test("a file that is empty is not one that is missing", arguments: ["", "\n\r\n \t\n"])
    func empty(text: String) {
        let (_, report) = Self.read(text)
        #expect(report.diagnostics.map(\.rule) == [.damagedCodes])
        #expect(report.hasErrors)
    }

    @Test(
        "a damaged table is a fault, so nothing is written and no code is made anew",
        arguments: ["students,codes\nada-l,KRTM\n", "\"ada-l\nKRTM\n", "ada-l,KRTM\n", ""])
    func damaged(text: String) {
        let (list, report) = Self.read(text)
        #expect(report.hasErrors)
        #expect(list.codes.isEmpty)
    }

    static let students: [String: [String]] = Dictionary(
        uniqueKeysWithValues: (0..<300).map { number in
            let id = "student-\(number)"
            return (id, [id, ["Katharina", "Dmitri", "Priyanka", "Xu", "Çağrı"][number % 5], "Müller-\(number)"])
        })

    @Test("new codes are four consonants, unique, and share at most two letters with the name", arguments: [1, 2, 3])
    func complete(seed: UInt64) {
        var list = CodeList()
        var generator = SeededGenerator(seed: seed)
        let lines = list.complete(for: Self.students, term: "t1", using: &generator)
        #expect(lines.count == 300)
        #expect(Set(list.codes.values).count == 300)
        for (student, code) in list.codes {
            #expect(code.count == 4 && code.allSatisfy { "BCDFGHJKLMNPQRSTVWXZ".contains($0) }, "\(code)")
            let names = (Self.students[student] ?? []).joined().uppercased()
            #expect(code.count { names.contains($0) } <= 2, "\(student) \(code)")
        }
    }

    @Test("marks on letters hide nothing: Ñ is N, Ł is L")
    func marks() {
        for seed in 0..<20 as Range<UInt64> {
            var list = CodeList()
            var generator = SeededGenerator(seed: seed)
            let students = Dictionary(uniqueKeysWithValues: (0..<50).map { ("s\($0)", ["ŃĎŘŤĶ"]) })
            _ = list.complete(for: students, term: "t1", using: &generator)
            for code in list.codes.values { #expect(code.count { "NDRTK".contains($0) } <= 2, "\(code)") }
        }
    }

    @Test("lines come in the order of the codes, which tells nothing of the roster")
    func order() {
        var list = CodeList()
        var generator = SeededGenerator(seed: 7)
        let lines = list.complete(for: Self.students, term: "t1", using: &generator)
        let codes = lines.map { $0.split(separator: ",")[1] }
        #expect(codes == codes.sorted())
        #expect(lines.allSatisfy { $0.hasSuffix(",t1") })
    }

    @Test("codes that are there stay, and only who has none gets one")
    func existing() {
        var (list, _) = Self.read("student,code,term\nstudent-7,KRTM,t1\nleft-school,FNDX,t1\n")
        var generator = SeededGenerator(seed: 7)
        let lines = list.complete(for: Self.students, term: "t2", using: &generator)
        #expect(lines.count == 299)
        #expect(list.codes["student-7"] == "KRTM" && list.codes["left-school"] == "FNDX")
        #expect(!lines.contains { $0.hasPrefix("student-7,") })
        #expect(Set(list.codes.values).count == 301, "nor does a new student get the code of one who left")
        #expect(list.complete(for: Self.students, term: "t2", using: &generator).isEmpty)
    }

    @Test("a name of all letters ends the search too")
    func longName() {
        var list = CodeList()
        var generator = SeededGenerator(seed: 1)
        #expect(list.complete(for: ["a": ["CDFHJKMNPRTVWX"]], term: "t1", using: &generator).count == 1)
    }

    @Test(
        "new lines fit the table that is there",
        arguments: [
            ("student,code,term\nbo-k,FNDX,t1\n", "ada-l,"), ("code,student\nFNDX,bo-k\n", ""),
            ("student;code\r\nbo-k;FNDX\r\n", "ada-l;"),
            ("term\tcode\tstudent\nt1\tFNDX\tbo-k\n", "t2\t"),
        ])
    func layout(text: String, start: String) {
        var (list, _) = Self.read(text)
        var generator = SeededGenerator(seed: 1)
        let lines = list.complete(for: ["ada-l": [], "a,b;\"c\"": []], term: "t2", using: &generator)
        #expect(lines.contains { $0.hasPrefix(start) })
        let (again, report) = Self.read(text + lines.map { $0 + "\n" }.joined())
        #expect(Self.lines(report) == [])
        #expect(again.codes == list.codes)
    }
}
