import Diagnostics
import Effects
import Records
import School

/// Finds pages and files that would lie at one address, or one inside the other. It looks at the
/// staff's view, which has every record and still knows the files that they come from.
struct AddressCheck {
    private enum Owner {
        /// A page or file that datawall itself makes.
        case datawall
        /// What comes from this file of the content.
        case content(String)
    }

    /// Who has each file of the site, and for whose sake each folder is there. Small letters: some
    /// servers and disks don't tell capitals apart.
    private var files: [String: Owner] = [:]
    private var folders: [String: Owner] = [:]
    private var report = DiagnosticReport()

    static func check(
        _ view: SchoolView, of content: SourceTree, assets: [String], reporting report: inout DiagnosticReport
    ) {
        var check = AddressCheck()
        let own = ["robots.txt", "sitemap.xml", SiteTheme.file, SiteManifest.file]
        let pages = PageTable.single.map { $0.route.file } + reservedFolders.map { $0 + "/index.html" }
        let ofStudents = PageTable.student.flatMap { page in
            view.students().compactMap { page.route($0, in: view)?.file }
        }
        let tables = DataFiles.places(in: view)
        for path in assets + own + pages + ofStudents + tables { check.claim(path, for: .datawall) }
        for (offset, route) in PageTable.routes(in: view).enumerated() {
            guard let route else { continue }
            check.claim(route.file, for: .content(view.records[offset].head.source.path))
        }
        for file in view.files { check.claim(file.publicPath, for: .content(content.displayPath(file.path))) }
        report.add(check.report)
    }

    /// Folders whose own index a free page must not be.
    private static let reservedFolders = ["assets", "students", "rubrics", "walls"]

    private mutating func claim(_ path: String, for owner: Owner) {
        let key = path.lowercased()
        let above = key.foldersAbove
        let other = files[key] ?? folders[key] ?? above.first { files[$0] != nil }.flatMap { files[$0] }
        if let other, case .content(let source) = owner { tell(path, of: source, taken: other) }
        files[key] = owner
        // Every page of datawall's own makes room for others beside it.
        for folder in above where folders[folder] == nil { folders[folder] = owner }
    }

    private mutating func tell(_ path: String, of source: String, taken other: Owner) {
        let address = path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
        switch other {
        case .content(let first) where first == source: break
        case .content(let first):
            report.report(SiteFault.collidingAddresses(address: address, other: first), path: source)
        case .datawall:
            report.report(SiteFault.reservedAddress(address: address), path: source)
        }
    }
}
