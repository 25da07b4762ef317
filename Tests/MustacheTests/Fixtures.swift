import Foundation

/// Published test suites, which are not part of this project: `../shared/fixtures` beside its folder, or the
/// folder that the environment variable DATAWALL_FIXTURES names.
enum Fixtures {
    /// Whether the official tests of Mustache are there.
    static let haveSpec = has("mustache/sections.json")

    static func data(_ path: String, from file: String = #filePath) -> Data? {
        let folder =
            if let named = ProcessInfo.processInfo.environment["DATAWALL_FIXTURES"] {
                URL(filePath: named)
            } else {
                URL(filePath: file).deletingLastPathComponent().resolvingSymlinksInPath()
                    .appending(path: "../../../shared/fixtures")
            }
        return try? Data(contentsOf: folder.appending(path: path))
    }

    /// True when the file is there; otherwise says in one line that its tests are left out.
    static func has(_ path: String) -> Bool {
        if data(path) != nil { return true }
        print("Left out: no fixture \(path); set DATAWALL_FIXTURES to the folder that has it.")
        return false
    }
}
