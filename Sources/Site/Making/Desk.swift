import Bytes
import Diagnostics
import Growth
import Markdown
import Records
import School

/// Where one page is made: it knows the page's own place, so that every address it hands out is
/// right from there.
struct Desk: Sendable {
    let site: SiteContext
    let route: Route
    /// From the page to the site's root.
    let root: String
    /// The terms that the page links.
    let pageTerms = PageTerms()

    init(site: SiteContext, route: Route) {
        self.site = site
        self.route = route
        // A missing page is served for any address, so only an absolute address is right there.
        root = route == NotFoundPage.route ? site.addresses.baseURL ?? "" : route.root
    }

    var view: SchoolView { site.view }
    var words: Words { site.words }

    // MARK: - Addresses

    func url(_ route: Route) -> String { fromHere(site.addresses.address(of: route)) }

    /// An address below the root, seen from this page.
    private func fromHere(_ address: String) -> String {
        let url = route == NotFoundPage.route ? root + address : route.relative(address)
        return url.isEmpty ? "./" : url
    }

    /// Whether `url` has an address for a record. O(1).
    func hasAddress(_ handle: RecordHandle) -> Bool { page(of: handle) != nil }

    /// The address of a record's page; for feedback, its place on that of what it is on.
    func url(_ handle: RecordHandle) -> String? {
        guard let page = page(of: handle) else { return nil }
        return site.routes[handle.offset] != nil
            ? url(page) : url(page) + "#" + FeedbackItemView.anchor(of: view[handle].head.id)
    }

    /// The page that a record is on.
    private func page(of handle: RecordHandle) -> Route? {
        if let route = site.routes[handle.offset] { return route }
        guard view.records[handle.offset] is Feedback else { return nil }
        return view.graph.targets(of: handle, .on).first.flatMap { site.routes[$0.offset] }
    }

    func url(ofFile path: String) -> String { fromHere(site.addresses.address(ofFile: path)) }

    func link(_ handle: RecordHandle) -> LinkView? {
        url(handle).map { LinkView(url: $0, text: title(of: handle)) }
    }

    // MARK: - Words of records

    /// What a record is called on pages.
    func title(of handle: RecordHandle) -> String {
        let record = view[handle]
        if let person = view.person(handle) { return person.name }
        if !record.head.title.value.isEmpty { return prose(record.head.title.value) }
        if let feedback = record as? Feedback {
            guard let on = view.graph.targets(of: handle, .on).first else { return words["kind-feedback"] }
            return feedback.head.title.value.isEmpty ? words.text("feedback-on", ["title": title(of: on)]) : ""
        }
        return record.head.id
    }

    /// A text as it is shown: with the quotes and dashes of the site's language, and without the backslashes that keep
    /// words from being links to the lexicon.
    func prose(_ text: String) -> String { withoutEscapes(typeset(text)) }

    func prose(_ text: Located<String>?) -> String? { text.map { prose($0.value) } }

    /// A text with the quotes and dashes of the site's language, and all its backslashes.
    func typeset(_ text: String) -> String { text.typeset(with: site.quotes) }

    /// The plain text that a body begins with.
    func summary(of handle: RecordHandle) -> String? {
        let summary = view.body(of: handle).document.summary
        return summary.isEmpty ? nil : summary
    }

    func date(_ day: Day) -> String {
        let year = view.settings.schoolYear
        return words.date(day, withYear: year.map { day < $0.first || day > $0.last } ?? false)
    }

    /// "Grade 3", or the school's own word.
    func gradeText(_ grade: String) -> String {
        if grade == "K" { return words["grade-k"] }
        return Int(grade) == nil ? grade : words.text("grade-n", ["grade": grade])
    }

    /// Who may read a record, when that is narrower than what the whole site is for.
    func audienceText(of handle: RecordHandle) -> String? {
        let circle = view.circle(of: handle)
        let widest: Circle =
            switch view.readership {
            case .public: .public
            case .school: .school
            case .classRoom: .class
            case .family: .family
            case .staff: .public
            }
        return circle < widest ? words["audience-note-" + circle.rawValue] : nil
    }

    /// Who wrote a record, for the staff: the author may be a child.
    func authorText(of handle: RecordHandle) -> String? {
        guard view.readership == .staff, let author = view[handle].head.author else { return nil }
        return words.text("written-by", ["name": author.value])
    }

    // MARK: - Bodies

    /// A record's body as HTML, its links right from this page; nil when it has none. A link to what these
    /// readers may not open is only its text.
    func body(of handle: RecordHandle) -> [UInt8]? {
        let body = view.body(of: handle)
        guard !body.isEmpty else { return nil }
        for case .record(let record) in body.targets where view[record] is LexiconTerm { pageTerms.use(record) }
        var html: [UInt8] = []
        body.document.write(into: &html) { token in
            switch body.targets[token] {
            case .file(let path): url(ofFile: path)
            case .record(let record): url(record)
            case nil: nil as String?
            }
        }
        return html
    }
}
