import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The program that was built beside these tests, run as people run it: with arguments, from a
/// folder, its outputs in pipes.
enum Program {
    /// What a run gave.
    struct Run {
        let code: Int32
        let output: String
        let errors: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }
        var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
    }

    /// `datawall` in the folder of the test bundle or above it; `DATAWALL_PROGRAM` names another.
    static let file: URL? = {
        if let given = ProcessInfo.processInfo.environment["DATAWALL_PROGRAM"] { return URL(filePath: given) }
        // On macOS a helper of the toolchain runs the bundle, which is one of its arguments.
        let bundles =
            [Bundle.main.executableURL, CommandLine.arguments.first.map { URL(filePath: $0) }].compactMap(\.self)
            + CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(filePath: $0) }
        for bundle in bundles {
            var folder = bundle.resolvingSymlinksInPath()
            for _ in 0..<5 {
                folder = folder.deletingLastPathComponent()
                let program = folder.appending(path: "datawall")
                let isFile = try? program.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
                if isFile == true, FileManager.default.isExecutableFile(atPath: program.path) { return program }
            }
        }
        return nil
    }()

    /// Runs `datawall` in a folder and waits for its end.
    static func run(_ arguments: String..., in folder: Folder) throws -> Run {
        try run(arguments, in: folder)
    }

    static func run(_ arguments: [String], in folder: Folder) throws -> Run {
        let program = try #require(file, "build the program first: `swift build`")
        return try run(program, arguments, in: folder)
    }

    /// Runs `datawall` under a shell that has set a limit or opened a file before it; `$datawall` in
    /// the script is the program.
    static func run(script: String, in folder: Folder) throws -> Run {
        let program = try #require(file, "build the program first: `swift build`")
        return try run(URL(filePath: "/bin/sh"), ["-c", script], in: folder, environment: ["datawall": program.path])
    }

    private static func run(
        _ program: URL, _ arguments: [String], in folder: Folder, environment: [String: String] = [:]
    ) throws -> Run {
        // Files instead of pipes would do as well, but a full pipe that nobody reads stops a program.
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.url.path].merging(environment) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        let collected = Collected()
        try process.run()
        let reading = DispatchGroup()
        DispatchQueue.global().async(group: reading) {
            collected.errors = errors.fileHandleForReading.readDataToEndOfFile()
        }
        collected.output = output.fileHandleForReading.readDataToEndOfFile()
        reading.wait()
        process.waitUntilExit()
        return Run(
            code: process.terminationStatus, output: String(decoding: collected.output, as: UTF8.self),
            errors: String(decoding: collected.errors, as: UTF8.self))
    }

    /// Each of the two is written by one thread and read once both are done, so nothing is shared at a time.
    private final class Collected: @unchecked Sendable {
        var output = Data()
        var errors = Data()
    }
}

/// A new folder that goes when the test ends.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "datawall-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// A folder with the small school of the tests in `content`, and the project's templates at hand.
    static func withSchool(_ files: [String: String] = [:]) throws -> Folder {
        let folder = try Folder()
        for (path, text) in SmallSchool(files).files { try folder.write(text, to: "content/" + path) }
        try folder.linkTemplates()
        return folder
    }

    /// The project's templates, so that a program that was moved away from them finds them.
    func linkTemplates(in path: String = "") throws {
        let templates = ProjectTree.root.appending(path: "site-templates")
        try FileManager.default.createSymbolicLink(
            at: url.appending(path: path).appending(path: "site-templates"), withDestinationURL: templates)
    }

    func write(_ text: String, to path: String) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
    }

    func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url.appending(path: path).path) }

    /// The names in this folder, hidden ones too, in order.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }

    /// Every file below a folder with its bytes.
    func files(below path: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        let folder = url.appending(path: path)
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let file = folder.appending(path: name)
            if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
            files[name] = try Data(contentsOf: file)
        }
        return files
    }

    /// The rights of a file, as `chmod` writes them.
    func permissions(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: url.appending(path: path).path)
        return try #require(attributes[.posixPermissions] as? Int)
    }
}
