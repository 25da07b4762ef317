import Diagnostics
import Effects
import Records
import Synchronization

/// The content and the templates, kept in memory: only what has changed is read again.
struct WatchedFolders: Sendable {
    private var content: KeptFolder
    private var templates: KeptFolder

    init(content: String, templates: String) {
        (self.content, self.templates) = (KeptFolder(root: content), KeptFolder(root: templates))
    }

    /// Looks at changed paths, which begin with one of the folders; nil for everything. Faults of the folders as a whole
    /// are reported each time.
    mutating func refresh(_ paths: Set<String>?, reporting report: inout DiagnosticReport) throws -> Change {
        let (inContent, inTemplates) = (try content.refresh(paths), try templates.refresh(paths))
        report.add(content.report)
        report.add(templates.report)
        switch (inContent, inTemplates) {
        case (let change, .nothing): return change
        case (.nothing, .texts), (_, .much), (.much, _), (.texts, .texts): return .much
        }
    }

    /// A text of the content as it is now.
    func text(_ path: String) throws(DiskFault) -> SourceText { try content.tree.read(path) }

    var templateTree: SourceTree { templates.tree }

    /// The content with lines added to `private/codes.csv` for students who have none there.
    func contentTree(adding lines: [String]) -> SourceTree {
        let tree = content.tree
        guard !lines.isEmpty else { return tree }
        return SourceTree(name: tree.name, paths: Set(tree.paths).union([CodeList.path])) { path throws(DiskFault) in
            guard path == CodeList.path else { return try tree.read(path).bytes }
            var text = "student,code,term\n"
            if tree.contains(path) { text = String(decoding: try tree.read(path).bytes, as: UTF8.self) }
            if !text.hasSuffix("\n") { text += "\n" }
            let known = Set(text.split(separator: "\n").map { $0.prefix { $0 != "," } })
            let added = lines.filter { line in !known.contains(line.prefix { $0 != "," }) }
            return Array((text + added.map { $0 + "\n" }.joined()).utf8)
        }
    }
}

/// How much has changed.
enum Change: Sendable {
    case nothing
    /// The bytes of these files of the content, from its folder.
    case texts(Set<String>)
    /// Files came or went, or others than texts changed, or the templates.
    case much
}

/// A folder of which the texts are kept in memory. Pictures and films are read when they are needed.
private struct KeptFolder: Sendable {
    let root: String
    private(set) var tree = SourceTree(name: "", files: [:])
    /// What was wrong with the folder as a whole.
    private(set) var report = DiagnosticReport()
    private let texts = KeptTexts()

    init(root: String) { self.root = root }

    mutating func refresh(_ changed: Set<String>?) throws -> Change {
        guard let changed else {
            texts.removeAll()
            try scan()
            return .much
        }
        let prefix = root + "/"
        let paths = changed.filter { $0 == root || $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        guard !paths.isEmpty else { return .nothing }
        // Only the bytes of files that were there: the list of paths is still right.
        if paths.allSatisfy({ tree.contains($0) && Disk.kind(of: prefix + $0) == .file }) {
            guard paths.allSatisfy(KeptTexts.isText) else { return .much }
            let other = paths.filter { texts.refresh($0, in: root) }
            return other.isEmpty ? .nothing : .texts(Set(other))
        }
        for path in paths {
            texts.remove { $0 == path || $0.hasPrefix(path + "/") }
        }
        try scan()
        return .much
    }

    private mutating func scan() throws {
        report = DiagnosticReport()
        let (root, texts) = (root, texts)
        let scanned = try SourceTree.scan(root, reporting: &report)
        tree = SourceTree(name: root, paths: scanned.paths) { path throws(DiskFault) in
            try texts.read(path) { () throws(DiskFault) in try Disk.read(root + "/" + path) }
        }
    }
}

/// Texts by their paths, for all tasks.
private final class KeptTexts: Sendable {
    private let texts = Mutex<[String: [UInt8]]>([:])

    func read(_ path: String, _ load: () throws(DiskFault) -> [UInt8]) throws(DiskFault) -> [UInt8] {
        if let text = texts.withLock({ $0[path] }) { return text }
        let bytes = try load()
        if Self.isText(path) { texts.withLock { $0[path] = bytes } }
        return bytes
    }

    /// Whether a file holds other bytes than it did. Of what isn't kept nobody knows.
    func refresh(_ path: String, in root: String) -> Bool {
        let old = texts.withLock { $0.removeValue(forKey: path) }
        guard let old, let new = try? Disk.read(root + "/" + path) else { return true }
        texts.withLock { $0[path] = new }
        return old != new
    }

    func remove(where isGone: (String) -> Bool) {
        texts.withLock { texts in texts = texts.filter { !isGone($0.key) } }
    }

    func removeAll() { texts.withLock { $0.removeAll() } }

    static func isText(_ path: String) -> Bool {
        [".md", ".yml", ".csv", ".json", ".mustache", ".css", ".js", ".svg"].contains { path.hasSuffix($0) }
    }
}
