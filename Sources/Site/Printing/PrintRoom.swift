import Diagnostics
import Effects
import Growth
import Mustache
import Records
import School

/// All that printing needs, read: the school, its words and its templates.
struct PrintRoom {
    let order: PrintOrder
    let records: Records
    let settings: SchoolSettings
    let codes: CodeList
    let words: Words
    let templateTree: SourceTree
    private let templates: SiteTemplates
    /// The day that is printed for.
    let day: Day

    /// Nil when the content or the templates have errors.
    init?(_ order: PrintOrder, reporting report: inout DiagnosticReport) async throws {
        var options = BuildOptions()
        (options.content, options.templates, options.output) = (order.content, order.templates, order.output)
        try OutputFolder.check(options)
        let content = try SourceTree.scan(order.content, reporting: &report)
        guard Disk.kind(of: order.templates) == .folder else { throw FolderRefusal.noTemplates(order.templates) }
        templateTree = try SourceTree.scan(order.templates, reporting: &report)
        records = try await Records(reading: content, jobs: order.jobs, reporting: &report)
        CodeChecks.check(records, reporting: &report)
        templates = try SiteTemplates(reading: templateTree, reporting: &report)
        words = try Words(templates: templateTree, settings: records.settings, reporting: &report)
        self.order = order
        guard !report.hasErrors, let settings = records.settings else { return nil }
        self.settings = settings
        let today = order.day ?? records.newestDay ?? .epoch
        guard let term = order.term else {
            day = today
            codes = records.codes.inForce(on: today, terms: settings.terms)
            return
        }
        day = try settings.terms.start(of: term)
        codes = records.codes.inForce(in: term, terms: settings.terms)
    }

    /// “Second term”; nil before the first.
    var termTitle: String? {
        let term = settings.terms.last { $0.start.value <= day }
        return term?.title.value
    }

    func roster(where belongs: (Student) -> Bool = { _ in true }) throws(UnknownChoice) -> PrintRoster {
        try PrintRoster(
            records, room: order.room, on: day, withoutClass: words["print-no-class"], where: belongs)
    }

    func frame(title: String, lead: String) -> PrintFrame {
        PrintFrame(
            lang: words.language, dir: Words.direction(of: words.language), title: title, lead: lead,
            schoolName: settings.name.value)
    }

    /// The stylesheets of a printed folder: the site's own, and that for paper.
    private static let styles = [
        (path: "assets/style.css", from: "assets/style.css"), (path: "assets/printed.css", from: "printed/printed.css"),
    ]

    /// Writes a page with all that it needs into the output folder; gives the path of the page. Nothing is written,
    /// and the path is nil, when the template has errors.
    func write<Page: View>(
        _ page: Page, template name: String, reporting report: inout DiagnosticReport
    ) async throws -> String? {
        var library = TemplateLibrary(sources: templates.sources)
        let compiled = library.compile(name, for: Page.self, constants: words.texts, reporting: &report)
        guard let template = compiled, !report.hasErrors else { return nil }
        let tree = templateTree
        let styles = Self.styles.map { style in
            SitePlan.File(path: style.path) { buffer throws(DiskFault) in
                buffer.append(contentsOf: try tree.read(style.from).bytes)
            }
        }
        let main = SitePlan.File(path: "index.html") { buffer throws(DiskFault) in
            template.render(page, into: &buffer)
        }
        _ = try await SiteWriter(output: order.output, isForced: false, isPrivate: true)
            .write(SitePlan(files: styles + [main], pageCount: 1), jobs: 1)
        return order.output + "/index.html"
    }
}
