import Diagnostics
import Effects
import Metadata
import Mustache
import Records
import School

/// Everything that a site consists of, before a byte is written: each file with the means to make it.
package struct SitePlan: Sendable {
    /// A file of the site.
    struct File: Sendable {
        /// From the site's root.
        let path: String
        /// What its page is made with, `goal` for `goal.mustache`; nil for what no template makes.
        let template: String?
        fileprivate let maker: Maker

        init(path: String, make: @escaping @Sendable (inout [UInt8]) throws(DiskFault) -> Void) {
            self.path = path
            template = nil
            maker = .file(make)
        }

        init(path: String, template: String, page: @escaping @Sendable (SiteContext, inout [UInt8]) -> Void) {
            self.path = path
            self.template = template
            maker = .page(page)
        }
    }

    /// How a file is made. A page is made of the site as it is then, so that a plan can be kept when a text has changed.
    fileprivate enum Maker: Sendable {
        case file(@Sendable (inout [UInt8]) throws(DiskFault) -> Void)
        case page(@Sendable (SiteContext, inout [UInt8]) -> Void)
    }

    /// In the order of their paths.
    let files: [File]
    package let pageCount: Int
    /// What the pages are made of; nil for a plan without pages of a school.
    private var site: SiteContext?

    /// Plans the site of a view. Faults in templates and of addresses are reported; with one the
    /// plan must not be written.
    init(
        of site: SiteContext, templates: SiteTemplates, content: SourceTree, templateTree: SourceTree,
        reporting report: inout DiagnosticReport
    ) {
        var planner = Planner(site: site, library: TemplateLibrary(sources: templates.sources), report: report)
        for page in PageTable.single { planner.add(page) }
        for page in PageTable.records { planner.add(page) }
        for page in PageTable.student { planner.add(page) }
        pageCount = planner.files.count
        planner.add(templates.assets, from: templateTree)
        for file in site.view.files { planner.add(file, from: content) }
        planner.files += DataFiles(of: site).files()
        planner.addGeneratedFiles()
        files = planner.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        report = planner.report
        self.site = site
    }

    /// Appends a file of this plan to a buffer.
    func make(_ file: File, into buffer: inout [UInt8]) throws(DiskFault) {
        switch file.maker {
        case .file(let make): try make(&buffer)
        case .page(let make): if let site { make(site, &buffer) }
        }
    }

    /// The same plan with another body for a record of the content, if the plan's readers have that record. O(records).
    package func revised(_ revision: BodyRevision) -> SitePlan {
        guard let view = site?.view.revised(revision) else { return self }
        var plan = self
        plan.site = site?.with(view)
        return plan
    }
}

extension SitePlan {
    /// A folder of these files, as what is made for paper.
    init(files: [File], pageCount: Int) {
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.pageCount = pageCount
    }

    /// One file of the site, made in memory; nil when there is none of this path. O(log n), and the file.
    package func file(_ path: String) throws(DiskFault) -> [UInt8]? {
        var (low, high) = (0, files.count)
        while low < high {
            let middle = (low + high) / 2
            if files[middle].path.utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
        }
        guard low < files.count, files[low].path == path else { return nil }
        var bytes: [UInt8] = []
        try make(files[low], into: &bytes)
        return bytes
    }

    /// Every file of the site by its path, made in memory.
    package func rendered() throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for file in files {
            var bytes: [UInt8] = []
            try make(file, into: &bytes)
            contents[file.path] = bytes
        }
        return contents
    }
}

/// Puts the files of a site together.
private struct Planner {
    let site: SiteContext
    var library: TemplateLibrary
    var report: DiagnosticReport
    var files: [SitePlan.File] = []
    private var missing: Set<String> = []

    init(site: SiteContext, library: TemplateLibrary, report: DiagnosticReport) {
        self.site = site
        self.library = library
        self.report = report
    }

    private mutating func compile<Page: View>(_ name: String, for type: Page.Type) -> Template<Page>? {
        library.compile(name, for: type, constants: site.words.texts, reporting: &report)
    }

    mutating func add<Page: SitePage>(_ type: Page.Type) {
        guard let template = compile(Page.template, for: type) else { return }
        files.append(
            SitePlan.File(path: Page.route.file, template: Page.template) { site, buffer in
                template.render(Page(desk: Desk(site: site, route: Page.route)), into: &buffer)
            })
    }

    mutating func add<Page: RecordPage>(_ type: Page.Type) {
        guard let template = compile(Page.template, for: type) else { return }
        for (handle, record) in site.view.all(Page.Kind.self) {
            guard let route = site.routes[handle.offset] else { continue }
            files.append(
                SitePlan.File(path: route.file, template: Page.template) { site, buffer in
                    let desk = Desk(site: site, route: route)
                    if let page = Page(handle, record, desk: desk) { template.render(page, into: &buffer) }
                })
        }
    }

    mutating func add<Page: StudentPage>(_ type: Page.Type) {
        guard let template = compile(Page.template, for: type) else { return }
        for student in site.view.students() {
            guard let route = Page.route(student, in: site.view) else { continue }
            files.append(
                SitePlan.File(path: route.file, template: Page.template) { site, buffer in
                    let desk = Desk(site: site, route: route)
                    if let page = Page(student, desk: desk) { template.render(page, into: &buffer) }
                })
        }
    }

    mutating func add(_ assets: [String], from tree: SourceTree) {
        for path in assets {
            files.append(
                SitePlan.File(path: path) { buffer throws(DiskFault) in
                    buffer.append(contentsOf: try tree.read(path).bytes)
                })
        }
    }

    mutating func add(_ file: PublishedFile, from tree: SourceTree) {
        files.append(
            SitePlan.File(path: file.publicPath) { buffer throws(DiskFault) in
                let bytes = try tree.read(file.path).bytes
                // Such a file is the staff's alone: for anyone else it was reported as an error.
                guard file.refusal == nil else { return buffer.append(contentsOf: bytes) }
                do throws(CleaningRefusal) {
                    buffer.append(contentsOf: try CleanFile.of(bytes, named: file.path).bytes)
                } catch {
                    // It was whole a moment ago: somebody is writing it.
                    throw DiskFault(
                        action: .read, path: tree.displayPath(file.path), code: .resourceTemporarilyUnavailable)
                }
            })
    }

    mutating func addGeneratedFiles() {
        let site = site
        files.append(
            SitePlan.File(path: "robots.txt") { buffer throws(DiskFault) in buffer.append(Robots.text(for: site)) })
        if site.isPublic {
            files.append(
                SitePlan.File(path: "sitemap.xml") { buffer throws(DiskFault) in buffer.append(Sitemap.xml(for: site)) }
            )
        }
        if let accent = site.view.settings.accent?.value {
            files.append(
                SitePlan.File(path: SiteTheme.file) { buffer throws(DiskFault) in
                    buffer.append(SiteTheme.css(accent: accent))
                })
        }
    }
}
