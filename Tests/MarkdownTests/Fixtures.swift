import Foundation

/// The specifications' own examples, which lie beside the project, not in it.
enum Fixtures {
    struct Example: Decodable, Sendable {
        let markdown: String
        let html: String
        let example: Int
        let section: String
    }

    /// `DATAWALL_FIXTURES`, or `../shared/fixtures` beside the project's root.
    static let folder: URL = {
        if let path = ProcessInfo.processInfo.environment["DATAWALL_FIXTURES"] { return URL(filePath: path) }
        let tests = URL(filePath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()
        let root = tests.deletingLastPathComponent().deletingLastPathComponent()
        return root.deletingLastPathComponent().appending(path: "shared/fixtures")
    }()

    /// Whether a file of examples is there; says so when it is not.
    static func has(_ path: String) -> Bool {
        let isThere = FileManager.default.fileExists(atPath: folder.appending(path: path).path)
        if !isThere { print("no fixtures at \(path): its tests are skipped") }
        return isThere
    }

    static func examples(_ path: String) throws -> [Example] {
        try JSONDecoder().decode([Example].self, from: Data(contentsOf: folder.appending(path: path)))
    }
}
