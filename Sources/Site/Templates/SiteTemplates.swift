import Diagnostics
import Effects
import Mustache

/// The folder of templates, read: Mustache files by name, and the files that are copied as they are.
struct SiteTemplates: Sendable {
    let sources: [String: SourceText]
    /// Paths in the templates folder that go to the site unchanged, all in `assets/`.
    let assets: [String]

    init(reading tree: SourceTree, reporting report: inout DiagnosticReport) throws(DiskFault) {
        var sources: [String: SourceText] = [:]
        for path in tree.paths where path.hasSuffix(".mustache") {
            let source = try tree.read(path)
            if let fault = source.textFault() {
                report.add(fault)
            } else {
                sources[String(path.dropLast(".mustache".count))] = source
            }
        }
        self.sources = sources
        assets = tree.paths.filter { $0.hasPrefix("assets/") }
    }
}
