import Diagnostics
import Effects
import Records

/// A file of the content folder that a page shows or links to.
package struct PublishedFile: Sendable {
    /// From the content folder: where it is read.
    package let path: String
    /// From the site's root: where it is written. The same but for the student's folder.
    package let publicPath: String
    /// In pixels; nil when it is no picture that datawall can measure.
    package let size: PictureSize?

    package var isPicture: Bool { Self.isPicture(path) }

    static func isPicture(_ path: String) -> Bool {
        let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[$0...].lowercased() } ?? ""
        return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif"].contains(ending)
    }
}

/// The files that records may attach, and those that some record does.
struct FileCatalogue: Sendable {
    private let tree: SourceTree
    private var used: Set<String> = []

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

    mutating func use(_ path: String) { used.insert(path) }

    /// The file in the folder of `path` whose name is nearest to that of `path`. O(files): only for faults.
    func nearest(to path: String) -> String? {
        let folder = RelativePath.folder(of: path)
        let names = tree.paths.lazy.filter { RelativePath.folder(of: $0) == folder }.map(RelativePath.name)
        return NearMiss.best(for: RelativePath.name(of: path), among: names)
    }

    /// Notes the files that evidence attaches, and reports those that aren't there.
    mutating func addAttachments(of records: [any RecordKind], reporting report: inout DiagnosticReport) {
        for case let evidence as Evidence in records {
            for attachment in evidence.files {
                let head = evidence.head
                let path = RelativePath.resolve(attachment.file.value, from: head.path)
                guard let path, isAttachable(path) else {
                    report.report(
                        SchoolFault.missingFile(
                            file: attachment.file.value,
                            nearest: path.flatMap(nearest)),
                        at: attachment.file.range, in: head.source)
                    continue
                }
                use(path)
            }
        }
    }

    /// Notes the school's logo, and reports it when it isn't there.
    mutating func addLogo(of settings: SchoolSettings?, reporting report: inout DiagnosticReport) {
        guard let settings, let logo = settings.logo else { return }
        if isAttachable(logo.value) {
            use(logo.value)
        } else {
            report.report(
                SchoolFault.missingFile(
                    file: logo.value, nearest: nearest(to: logo.value)),
                at: logo.range, in: settings.source)
        }
    }

    /// Measures the pictures among the used files.
    func published() -> [PublishedFile] {
        used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { path in
            let size = PublishedFile.isPicture(path) ? size(ofPicture: path) : nil
            return PublishedFile(path: path, publicPath: path, size: size)
        }
    }
}
