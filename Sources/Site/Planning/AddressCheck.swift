import Diagnostics
import Records
import School

/// Finds pages and files that would lie at one address. It looks at the staff's view, which has
/// every record and still knows the files that they come from.
enum AddressCheck {
    static func check(_ view: SchoolView, assets: [String], reporting report: inout DiagnosticReport) {
        var taken: [String: String?] = [:]
        for page in PageTable.single { taken[page.route.file.lowercased()] = .some(nil) }
        for path in assets + ["robots.txt", "sitemap.xml", SiteTheme.file, SiteManifest.file] {
            taken[path.lowercased()] = .some(nil)
        }
        for folder in reservedFolders { taken[folder + "/index.html"] = .some(nil) }
        for (offset, route) in PageTable.routes(in: view).enumerated() {
            guard let route else { continue }
            claim(route.file, by: view.records[offset].head.source.path, &taken, &report)
        }
        for file in view.files { claim(file.publicPath, by: file.path, &taken, &report) }
    }

    /// Folders whose own index a free page must not be.
    private static let reservedFolders = ["assets", "students", "rubrics", "walls"]

    private static func claim(
        _ path: String, by source: String, _ taken: inout [String: String?], _ report: inout DiagnosticReport
    ) {
        let address = path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
        switch taken.updateValue(source, forKey: path.lowercased()) {
        case nil: break
        case .some(.some(let other)) where other != source:
            report.report(SiteFault.collidingAddresses(address: address, other: other), path: source)
        case .some(.some): break
        case .some(.none):
            report.report(SiteFault.reservedAddress(address: address), path: source)
        }
    }
}
