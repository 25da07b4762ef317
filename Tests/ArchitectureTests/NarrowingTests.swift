import Foundation
import Testing

/// The law of the house: a page can't be given what its readers may not see. Pages are made from a `SchoolView`, and
/// only the whole school can be narrowed to one, in one place.
@Suite("What may know the whole school")
struct NarrowingTests {
    /// What holds more than some readers may see.
    static let whole = ["School", "Records", "CodeList", "ConsentList"]

    /// The folders of Site that may name it, and why. Whatever stands in another folder may not.
    static let allowed = [
        "Starting": "makes files for a new record or school, before there are readers",
        "Codes": "keeps private/codes.csv, which no site holds",
        "Printing": "prints slips and forms for the school's adults, beside any site",
        "Auditing": "looks for what no site may hold, so it has to know it, and makes no page",
        "Forgetting": "takes a student out of the content, and makes no page",
        "Writing": "adds new codes to private/codes.csv, and writes what has been planned",
    ]

    /// The folders in which pages, charts, tables and downloads are made. None of them is ever allowed.
    static let pages = ["Making", "Pages", "Views", "Planning", "Templates", "Tables"]

    static let site = ImportTests.root.appending(path: "Sources/Site")

    /// The places where a name stands as a word of Swift, outside of comments and strings.
    static func places(of names: [String], in file: URL) throws -> [(line: Int, name: String)] {
        let text = try String(contentsOf: file, encoding: .utf8)
        var places: [(Int, String)] = []
        var isInText = false
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.contains("\"\"\"") { isInText.toggle() }
            guard !isInText else { continue }
            let withoutTexts = String(line).replacing(#/"(?:[^"\\]|\\.)*"/#, with: "\"\"")
            let code = withoutTexts.firstRange(of: "//").map { withoutTexts[..<$0.lowerBound] } ?? withoutTexts[...]
            guard !code.hasPrefix("import ") else { continue }
            let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
            for name in names where words.contains(name) { places.append((number + 1, name)) }
        }
        return places
    }

    static func swiftFiles(below folder: URL) -> [String] {
        (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(".swift") }.sorted()
    }

    @Test("in Site only the builds, and what makes no page, may name the whole school")
    func site() throws {
        for file in Self.swiftFiles(below: Self.site) {
            let parts = file.split(separator: "/").map(String.init)
            if parts.count == 1, file.hasPrefix("SiteBuild") { continue }
            if parts.count > 1, Self.allowed[parts[0]] != nil { continue }
            for (line, name) in try Self.places(of: Self.whole, in: Self.site.appending(path: file)) {
                Issue.record("Sources/Site/\(file):\(line) names \(name): pages are made from a SchoolView")
            }
        }
    }

    @Test("the folders of pages are no exception, and they are there")
    func exceptions() throws {
        #expect(Set(Self.pages).isDisjoint(with: Self.allowed.keys))
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.site.path)
        #expect(Set(Self.pages).isSubset(of: folders))
    }

    @Test("a view is made in one place, from a school")
    func oneDoor() throws {
        let sources = ImportTests.root.appending(path: "Sources")
        var doors: [String] = []
        for file in Self.swiftFiles(below: sources) {
            let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
            if text.contains("SchoolView(") { doors.append(file) }
        }
        #expect(doors == ["School/Viewing/School+View.swift"])
    }

    @Test("its initializer is no one's outside of School, and its parts can't be changed")
    func closed() throws {
        let file = ImportTests.root.appending(path: "Sources/School/Viewing/SchoolView.swift")
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: "struct SchoolView"))
        let end = try #require(text.range(of: "\n}\n", range: start.upperBound..<text.endIndex))
        let lines = text[start.upperBound..<end.lowerBound].split(separator: "\n")
        let makers = lines.filter { $0.contains("init(") && $0.hasPrefix("    ") && !$0.hasPrefix("     ") }
        #expect(makers.count == 1)
        #expect(makers.allSatisfy { $0.hasPrefix("    init(") }, "\(makers)")
        #expect(lines.allSatisfy { !$0.contains("package var") || $0.hasSuffix("{") }, "a part that could be exchanged")
    }

    @Test("the test sees names, and no comments, strings or longer words")
    func seesNames() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "x.swift")
        let text = """
            import Records
            /// Records of a School.
            let a = "School \\\\" // School
            let b: SchoolView = c
            func d(_ school: School) -> [Records] {}
            """
        try text.write(to: file, atomically: true, encoding: .utf8)
        let places = try Self.places(of: Self.whole, in: file).map { "\($0.line) \($0.name)" }
        #expect(places == ["5 School", "5 Records"])
    }
}
