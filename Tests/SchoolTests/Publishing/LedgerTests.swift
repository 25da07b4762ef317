import Diagnostics
import Growth
import Records
import Testing

@testable import School

@Suite("The ledger of what was published")
struct LedgerTests {
    private func text(_ ledger: PublishedLedger) -> String { String(decoding: ledger.bytes, as: UTF8.self) }

    private func read(_ text: String) -> (ledger: PublishedLedger?, faults: [String]) {
        var report = DiagnosticReport()
        let source = SourceText(path: "published.json", bytes: Array(text.utf8))
        let ledger = PublishedLedger(source, reporting: &report)
        return (ledger, report.diagnostics.map(\.rule.id))
    }

    private func published(_ layout: String = "thermometer") async throws -> PublishedLedger {
        var publication = Publication()
        #expect(try await publication.publish(PublishedClass(layout: layout).school()) == [])
        return publication.ledger
    }

    @Test("it comes back as it was written, with neither scores nor names in it")
    func comesBack() async throws {
        let ledger = try await published()
        let written = text(ledger)
        #expect(written.contains("\"public/w/sum/2026-10-01\": {\"on\": \"2026-12-01\", \"told\": \"1692\""))
        #expect(!written.contains("Zq"))
        let back = try #require(read(written).ledger)
        #expect(text(back) == written)
        #expect(back.figures.count == 2)
        #expect(back.figures.values.allSatisfy { $0.parts.count == 12 })
        #expect(back.codes["s-3"] == [WallSchool.code(3)])
    }

    @Test("an entry is a line, and any of them can be taken out, the last one too")
    func lines() async throws {
        let lines = text(try await published()).split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where line.hasPrefix("\"s-") || line.hasPrefix("\"public/") {
            let rest = (lines[..<number] + lines[(number + 1)...]).joined(separator: "\n")
            #expect(read(rest).faults == [])
        }
    }

    @Test(
        "what can't be read is reported",
        arguments: [
            ("", "damaged-ledger"), ("{", "damaged-ledger"), ("{\"version\": 1}", "damaged-ledger"),
            ("[1]", "damaged-ledger"), ("{\"version\": 2, \"all\": 3}", "damaged-ledger"),
            ("{\"codes\": {}, \"figures\": {\"public/w\": {}}, \"salt\": \"1\", \"version\": 1}", "damaged-ledger"),
            ("{\"codes\": {}, \"figures\": {}, \"salt\": \"Zoe\", \"version\": 1}", "damaged-ledger"),
        ])
    func damaged(text: String, rule: String) {
        #expect(read(text).ledger == nil)
        #expect(read(text).faults == [rule])
    }

    @Test("ids of any letters come back")
    func oddIDs() throws {
        let name = ToldFigure.Name(wall: "w \"x\" \\", measure: .share(standard: "a, b"), day: nil)
        let ledger = PublishedLedger(
            salt: 1, codes: ["Ælfgifu {1}": ["KRTM", "FNDX"]],
            figures: [
                .init(edition: "class:r 1", name: name): .init(
                    day: day("2026-10-01"), told: "50%",
                    parts: [
                        "Ælfgifu {1}": FigurePart(digest: 5, known: .school),
                        "b": FigurePart(digest: .max, known: .family),
                    ])
            ], source: [])
        let back = try #require(read(text(ledger)).ledger)
        #expect(text(back) == text(ledger))
        #expect(back.figures.first?.key.name == name)
        #expect(back.figures.first?.value.parts["Ælfgifu {1}"]?.known == .school)
        #expect(back.codes == ledger.codes)
    }

    @Test("nothing of a student who is forgotten stays, and the sum without them still waits for others")
    func forgetting() async throws {
        var publication = Publication()
        publication.ledger = try await published().forgetting(student: "s-11")
        #expect(!text(publication.ledger).contains("s-11"))
        #expect(!text(publication.ledger).contains(WallSchool.code(11)))
        publication.ledger = try #require(read(text(publication.ledger)).ledger)
        var room = PublishedClass(11)
        #expect(
            try await publication.publish(room.school()).first?.contains("a student who is gone alone changes") == true)
        for student in 0..<2 { room.scores[student]?["2026-09-01"] = 3 }
        #expect(try await publication.publish(room.school()) == [])
    }

    @Test("codes stay when new ones come for a term")
    func codes() async throws {
        let ledger = try await published().publishing(
            [], for: .staff, on: day("2026-12-01"), codes: list("student,code,term\ns-0,KRTM,t2\n"), walls: [])
        #expect(ledger.codes["s-0"] == [WallSchool.code(0), "KRTM"])
    }

    private func list(_ text: String) -> CodeList {
        var report = DiagnosticReport()
        return CodeList(SourceText(path: "content/private/codes.csv", bytes: Array(text.utf8)), reporting: &report)
    }

    @Test("a student who is there and had a code has lost it")
    func lostCodes() {
        let ledger = PublishedLedger(
            salt: 1, codes: ["ada": ["KRTM"], "bo": ["FNDX"], "gone": ["CDFH"]], figures: [:], source: [])
        func faults(_ codes: CodeList) -> [String] {
            var report = DiagnosticReport()
            ledger.checkCodes(codes, students: ["ada", "bo", "new"], path: "codes.csv", reporting: &report)
            return report.diagnostics.map { "\($0.message) / \($0.suggestion ?? "")" }
        }
        #expect(faults(list("student,code,term\nada,KRTM,t1\nbo,FNDX,t1\n")) == [])
        #expect(faults(list("student,code\nbo,XXXX\nada,KRTM\n")) == [])
        let one = faults(list("student,code,term\nada,KRTM,t1\n"))
        #expect(one.count == 1)
        #expect(one.first?.contains("write the row `bo,FNDX,t1`") == true)
        #expect(faults(CodeList()).count == 1)
        #expect(faults(CodeList()).first?.contains("2 students had one") == true)
    }
}
