import Foundation
import TestSupport
import Testing

/// The program that was built beside these tests, run as people run it: with arguments, from a
/// folder, its outputs in pipes.
struct Program {
    /// What a run gave.
    struct Run {
        let code: Int32
        let output: String
        let errors: String

        /// The lines of the standard output.
        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// `datawall` in the folder of the test bundle; `DATAWALL_PROGRAM` names another.
    static let file: URL? = {
        if let given = ProcessInfo.processInfo.environment["DATAWALL_PROGRAM"] { return URL(filePath: given) }
        let bundles = [Bundle.main.executableURL, URL(filePath: CommandLine.arguments[0])].compactMap(\.self)
            + CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(filePath: $0) }
        for bundle in bundles {
            var folder = bundle.resolvingSymlinksInPath()
            for _ in 0..<5 {
                folder = folder.deletingLastPathComponent()
                let program = folder.appending(path: "datawall")
                if FileManager.default.isExecutableFile(atPath: program.path),
                    (try? program.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
                {
                    return program
                }
            }
        }
        return nil
    }()
}
