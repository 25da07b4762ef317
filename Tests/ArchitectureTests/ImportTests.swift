import Foundation
import Testing

/// The flow of the house: what stands later may import what stands earlier, never the other way.
@Suite("Architecture")
struct ImportTests {
    static let flow = [
        "CCMark", "CYAML", "CQPDF", "CZlib", "Bytes", "Metadata", "Lexicon", "Audit", "Diagnostics", "Growth",
        "Effects", "YAML", "Markdown", "Mustache", "Records", "School", "Charts", "Site", "Preview",
        "datawall",
    ]

    /// What a module may not know, although it stands earlier in the flow.
    static let forbidden: [String: Set<String>] = [
        "Charts": ["Records", "School", "Mustache", "Markdown", "YAML"],
        "School": ["Mustache", "YAML"],
        "Records": ["Markdown", "Mustache"],
        "datawall": ["Mustache", "Markdown", "YAML", "Charts"],
    ]

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func imports(of module: String) throws -> [(file: String, line: Int, name: String)] {
        let folder = root.appending(path: "Sources/\(module)")
        let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return try files.filter { $0.hasSuffix(".swift") }.sorted().flatMap { file in
            try String(contentsOf: folder.appending(path: file), encoding: .utf8).split(
                separator: "\n", omittingEmptySubsequences: false
            ).enumerated().compactMap { number, line in
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), words.indices.contains(place + 1),
                    words[..<place].allSatisfy({ $0.hasPrefix("@") || $0 == "package" || $0 == "internal" })
                else { return nil }
                return (file, number + 1, String(words[place + 1].prefix { $0 != "." }))
            }
        }
    }

    @Test("nothing imports what stands below it", arguments: flow)
    func importsGoUp(module: String) throws {
        let place = try #require(Self.flow.firstIndex(of: module))
        for (file, line, name) in try Self.imports(of: module) {
            guard let other = Self.flow.firstIndex(of: name) else { continue }
            #expect(other < place, "Sources/\(module)/\(file):\(line) imports \(name), which stands below it")
            #expect(
                Self.forbidden[module]?.contains(name) != true,
                "Sources/\(module)/\(file):\(line): \(module) must not know \(name)")
        }
    }

    @Test("the map names every module")
    func complete() throws {
        let modules = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
        #expect(Set(modules) == Set(Self.flow))
    }

    @Test("the test sees imports")
    func seesImports() throws {
        #expect(try Self.imports(of: "Site").contains { $0.name == "School" })
    }

    @Test("no file is longer than a reader's patience", arguments: flow)
    func shortFiles(module: String) throws {
        let folder = Self.root.appending(path: "Sources/\(module)")
        for file in FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }) ?? []
        where file.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 401, "\(module)/\(file)")
        }
    }
}
