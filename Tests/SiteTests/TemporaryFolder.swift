import Foundation
import TestSupport

/// A new folder that goes when the test ends, in a suite that cleans up.
struct TemporaryFolder: Sendable {
    let path: String

    init() throws {
        guard let cleanup = Cleanup.current else { throw CleansUpMissing() }
        let folder = FileManager.default.temporaryDirectory.appending(path: "datawall-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // Links in the way to it are followed, so that paths compare.
        let path = folder.resolvingSymlinksInPath().path
        cleanup.add { try? FileManager.default.removeItem(atPath: path) }
        self.path = path
    }

    struct CleansUpMissing: Error {}

    func write(_ bytes: [UInt8], to file: String) throws {
        let url = URL(filePath: path).appending(path: file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func write(_ text: String, to file: String) throws { try write(Array(text.utf8), to: file) }

    /// A school's content in the folder `content`.
    func write(_ school: SmallSchool) throws {
        for (file, text) in school.files { try write(text, to: "content/" + file) }
        for (file, bytes) in school.wholePictures { try write(bytes, to: "content/" + file) }
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }

    func makeFolder(_ folder: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + folder, withIntermediateDirectories: true)
    }

    func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

    func bytes(_ file: String) -> [UInt8]? { FileManager.default.contents(atPath: path + "/" + file).map { Array($0) } }

    /// What stands in a folder: for each path its bytes, and what tells whether it was written again.
    struct Standing: Equatable {
        let bytes: [UInt8]?
        let inode: Int
        let changed: Date
    }

    func standing(_ folder: String) -> [String: Standing] {
        var all: [String: Standing] = [:]
        let root = path + "/" + folder
        for file in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
            guard let attributes = try? FileManager.default.attributesOfItem(atPath: root + "/" + file) else {
                continue
            }
            let isFile = attributes[.type] as? FileAttributeType == .typeRegular
            all[file] = Standing(
                bytes: isFile ? bytes(folder + "/" + file) : nil, inode: (attributes[.systemFileNumber] as? Int) ?? 0,
                changed: isFile ? (attributes[.modificationDate] as? Date) ?? .distantPast : .distantPast)
        }
        return all
    }

    /// The paths in a folder that are new, gone, written again or of other content since `before`.
    func changes(in folder: String, since before: [String: Standing]) -> [String] {
        let after = standing(folder)
        return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    }

    /// The names in the folder itself: whether something was left beside the output.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}
