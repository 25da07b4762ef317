import Records
import TestSupport
import Testing

@testable import School

@Suite("The names of students, found in any text")
struct NameFinderTests {
    static func finder(
        _ students: [String: String], languages: [String] = ["en"], allowing phrases: AllowedPhrases = AllowedPhrases()
    ) async throws -> NameFinder {
        var files = SmallSchool.least.filter { !$0.key.hasPrefix("students/") }
        for (id, fields) in students { files["students/\(id)/student.md"] = "---\n\(fields)\nclass: room-1\n---\n" }
        let (records, _) = try await SmallSchool(exactly: files).records()
        return NameFinder(NameRegister(of: records.all, languages: languages), allowing: phrases)
    }

    static func found(_ finder: NameFinder, in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return finder.matches(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    static let maja = ["maja-n": "name: Maja Lena\nfamily-name: de Novák-Ruiz\nalso-called: [Mimi]"]

    @Test(
        "a student is named by the whole name, each word of it, the pet name and the id",
        arguments: [
            ("Maja", ["Maja"]), ("maja", ["maja"]), ("Lena and Maja Lena", ["Lena", "Maja Lena"]),
            ("Novak", ["Novak"]), ("the Novaks", ["Novaks"]), ("novaks", []), ("Ruiz", ["Ruiz"]),
            ("Novak Ruiz", ["Novak Ruiz"]), ("Maja de Novak-Ruiz", ["Maja de Novak-Ruiz"]),
            ("De Novák-Ruiz, Maja", ["De Novák-Ruiz, Maja"]), ("Mimi's", ["Mimi"]), ("maja-n", ["maja-n"]),
            ("Maja N.", ["Maja N"]), ("maja_n", ["maja_n"]), ("_Maja_ **Lena**", ["Maja", "Lena"]),
            ("maja.lena", ["maja", "lena"]), ("Majas kite", ["Majas"]), ("majas", []),
            ("Maja.Then she left", ["Maja"]), ("de", []), ("N.", []), ("Majanka, Lenape", []), ("pajama", []),
            ("Ms. Novak", []), ("Mrs Ruiz and Mr. Ruiz", []), ("Frau Novak, Señora Ruiz", []),
            ("Miss Maja", ["Maja"]), ("“Maja”", ["Maja"]), ("#maja", ["maja"]), ("maja@x.example", ["maja"]),
        ] as [(String, [String])])
    func names(text: String, expected: [String]) async throws {
        #expect(Self.found(try await Self.finder(Self.maja), in: text) == expected)
    }

    @Test("an address of the whole name, and one without a gap")
    func addresses() async throws {
        let finder = try await Self.finder(["x7": "name: Maja\nfamily-name: Müller"])
        #expect(Self.found(finder, in: "maja.muller@x.example") == ["maja.muller"])
        #expect(Self.found(finder, in: "see majamuller") == ["majamuller"])
        #expect(Self.found(finder, in: "Mueller, Müller") == ["Mueller", "Müller"])
    }

    @Test(
        "a name that is also a word, and one of two letters, needs its capital",
        arguments: [
            ("will may grace", []), ("Will", ["Will"]), ("Will's", ["Will"]), ("WILL", ["WILL"]),
            ("he will young people", []), ("Will Young", ["Will Young"]), ("will Young", ["Young"]),
            ("bo", []), ("Bo", ["Bo"]), ("BO", []), ("will-y", ["will-y"]),
        ] as [(String, [String])])
    func words(text: String, expected: [String]) async throws {
        let finder = try await Self.finder(["will-y": "name: Will\nfamily-name: Young", "b-1": "name: Bo"])
        #expect(Self.found(finder, in: text) == expected)
    }

    @Test("words of the site's other languages need their capital, too")
    func languages() async throws {
        let luz = ["a-1": "name: Luz"]
        #expect(Self.found(try await Self.finder(luz, languages: ["en", "es"]), in: "la luz") == [])
        #expect(Self.found(try await Self.finder(luz), in: "la luz") == ["luz"])
    }

    @Test("a name that several bear is each one's")
    func shared() async throws {
        let finder = try await Self.finder(["zoe-a": "name: Zoë", "zoe-b": "name: Zoe"])
        #expect(finder.matches(in: Array("zoe".utf8)).map(\.students) == [["zoe-a", "zoe-b"]])
    }

    @Test("a teacher's name and a confirmed phrase are others'; a teacher is not a student of the same name")
    func allowed() async throws {
        let phrases = AllowedPhrases(teachers: ["Rosa Novak", "Maja"], confirmed: ["Lena Horne"])
        let finder = try await Self.finder(Self.maja, allowing: phrases)
        #expect(Self.found(finder, in: "Rosa Novak sang as Lena Horne.") == [])
        #expect(Self.found(finder, in: "Maja and Rosa Novak and Lena") == ["Maja", "Lena"])
        let confirmed = try await Self.finder(Self.maja, allowing: AllowedPhrases(confirmed: ["Maja"]))
        #expect(Self.found(confirmed, in: "Maja and Lena") == ["Lena"])
    }

    @Test(
        "a number of few digits and a letter are no ids that tell",
        arguments: [("12", []), ("x", []), ("104325", ["104325"]), ("s0001", ["s0001"])] as [(String, [String])])
    func ids(id: String, expected: [String]) async throws {
        #expect(Self.found(try await Self.finder([id: "name: Quiana"]), in: "is \(id) here") == expected)
    }

    @Test(
        "the name of a file is taken apart at digits and capitals",
        arguments: [
            ("maja.png", true), ("MAJA_2.png", true), ("maja2.png", true), ("MajasKite.png", true), ("majas.png", true),
            ("2026-09-02-majas-kite.md", true), ("img3Maja.jpg", true), ("maja-n.png", true), ("pajama.png", false),
            ("kite.png", false),
        ])
    func files(file: String, isFound: Bool) async throws {
        #expect(AddressNames(in: file, try await Self.finder(Self.maja)).matches.isEmpty != isFound)
    }
}
