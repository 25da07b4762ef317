import Bytes
import Diagnostics
import Effects
import Metadata
import Records

/// A file of the content folder that a page shows or links to.
package struct PublishedFile: Sendable {
    /// From the content folder: where it is read.
    package let path: String
    /// From the site's root: where it is written. The same but for the student's folder.
    package let publicPath: String
    /// In pixels; nil when it is no picture that datawall can measure.
    package let size: PictureSize?
    /// Why it can't be cleaned of what it says about people: then it is for the staff alone, as it is. Nil for all else.
    package var refusal: CleaningRefusal?
    /// The same for files with the same bytes; nil for one that is empty or can't be read just now.
    var contentHash: UInt64?

    package var isPicture: Bool { Self.isPicture(path) }

    static func isPicture(_ path: String) -> Bool {
        let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[$0...].lowercased() } ?? ""
        return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif"].contains(ending)
    }
}

/// The files that records may attach, and those that some record does.
struct FileCatalogue: Sendable {
    private let tree: SourceTree
    /// Where each used file is used, in the order of finding.
    private var uses: [String: [FileUse]] = [:]

    init(_ tree: SourceTree) { self.tree = tree }

    /// Whether a path names a file that may be published: records and private files may not.
    func isAttachable(_ path: String) -> Bool {
        if case .attachment = Placement(path: path) { tree.contains(path) } else { false }
    }

    /// Whether a record lies at a path, readable or not.
    func hasRecord(_ path: String) -> Bool {
        if case .record = Placement(path: path) { tree.contains(path) } else { false }
    }

    /// A picture's size; nil when it can't be measured, also because it can't be read just now:
    /// copying it will say so.
    func size(ofPicture path: String) -> PictureSize? {
        (try? tree.read(path)).flatMap { PictureSize(ofFile: $0.bytes) }
    }

    mutating func add(_ use: FileUse) { uses[use.path, default: []].append(use) }

    /// The file in the folder of `path` whose name is nearest to that of `path`. O(files): only for faults.
    func nearest(to path: String) -> String? {
        let folder = RelativePath.folder(of: path)
        let names = tree.paths.lazy.filter { RelativePath.folder(of: $0) == folder }.map(RelativePath.name)
        return NearMiss.best(for: RelativePath.name(of: path), among: names)
    }

    /// Notes the files that evidence attaches, and reports those that aren't there.
    mutating func addAttachments(of records: [any RecordKind], reporting report: inout DiagnosticReport) {
        for (offset, record) in records.enumerated() {
            guard let evidence = record as? Evidence else { continue }
            for attachment in evidence.files {
                let head = evidence.head
                let path = evidence.path(of: attachment)
                guard let path, isAttachable(path) else {
                    report.report(
                        SchoolFault.missingFile(
                            file: attachment.file.value,
                            nearest: path.flatMap(nearest)),
                        at: attachment.file.range, in: head.source)
                    continue
                }
                add(
                    FileUse(
                        path: path, written: attachment.file.value, record: RecordHandle(offset),
                        range: attachment.file.range, source: head.source))
            }
        }
    }

    /// Notes the school's logo, and reports it when it isn't there.
    mutating func addLogo(of settings: SchoolSettings?, reporting report: inout DiagnosticReport) {
        guard let settings, let logo = settings.logo else { return }
        if isAttachable(logo.value) {
            add(
                FileUse(
                    path: logo.value, written: logo.value, record: nil, range: logo.range, source: settings.source))
        } else {
            report.report(
                SchoolFault.missingFile(
                    file: logo.value, nearest: nearest(to: logo.value)),
                at: logo.range, in: settings.source)
        }
    }

    /// Measures the pictures among the used files, and tries to clean each file: it is read once for both.
    func published(jobs: Int) async throws -> [PublishedFile] {
        let paths = uses.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return try await Parallel.map(count: paths.count, jobs: jobs) { range in paths[range].map(looked) }
            .flatMap(\.self)
    }

    /// A file that can't be read just now is no fault here: copying it will say so.
    private func looked(at path: String) -> PublishedFile {
        guard let bytes = try? tree.read(path).bytes else {
            return PublishedFile(path: path, publicPath: path, size: nil)
        }
        let size = PublishedFile.isPicture(path) ? PictureSize(ofFile: bytes) : nil
        let hash = bytes.isEmpty ? nil : bytes.contentHash
        do throws(CleaningRefusal) {
            _ = try CleanFile.of(bytes, named: RelativePath.name(of: path))
            return PublishedFile(path: path, publicPath: path, size: size, contentHash: hash)
        } catch {
            return PublishedFile(
                path: path, publicPath: path, size: size, refusal: error, contentHash: hash)
        }
    }

    /// Reports each file that can't be cleaned and may reach more than the staff, once, where a record shows it.
    func check(_ files: [PublishedFile], within audience: EffectiveAudience, reporting report: inout DiagnosticReport) {
        for file in files {
            guard let refusal = file.refusal, audience.files[file.path].map({ $0.circle > .staff }) ?? true else {
                continue
            }
            let use = uses[file.path]?.first { use in
                use.record.map { audience.records[$0.offset].circle > .staff } ?? true
            }
            if let use {
                report.report(AttachmentFault(file: use.written, refusal: refusal), at: use.range, in: use.source)
            }
        }
    }
}
