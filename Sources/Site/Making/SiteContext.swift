import Growth
import Lexicon
import Markdown
import Records
import School
import Synchronization

/// What every page of one build shares. Made once, read by many tasks; a class so that handing it
/// on copies nothing.
final class SiteContext: Sendable {
    let view: SchoolView
    let words: Words
    let quotes: QuoteMarks
    let addresses: AddressStyle
    /// The page of each record; nil for kinds that have none of their own.
    let routes: [Route?]
    /// Free pages with a place in the navigation, in its order.
    let navigation: [RecordHandle]
    /// The records before and after each record in time, of the same student; nil where there is none.
    let neighbours: [(previous: RecordHandle?, next: RecordHandle?)]
    /// How many goals each student works on, and has reached.
    let goalCounts: [RecordHandle: (open: Int, reached: Int)]
    /// The lexicon's terms by their ids.
    let terms: [String: RecordHandle]
    /// What the definitions on pages say, each made for the first page that has it.
    let termTexts = Mutex<[RecordHandle: TermText]>([:])
    /// The records with `lexicon: off`.
    let withoutTerms: Set<RecordHandle>
    /// The languages of the records that say theirs, without a region.
    let languages: [RecordHandle: String]
    let hasTheme: Bool
    /// The school's logo as the site has it, from the root.
    let logo: PublishedFile?

    init(view: SchoolView, words: Words, addresses: AddressStyle) {
        self.view = view
        self.words = words
        quotes = QuoteMarks(for: words.language)
        self.addresses = addresses
        routes = PageTable.routes(in: view)
        neighbours = Self.neighbours(in: view, with: routes)
        goalCounts = view.goalCounts
        navigation = view.all(Page.self)
            .filter { $0.record.nav != nil }
            .sorted { ($0.record.nav ?? 0, $0.handle) < ($1.record.nav ?? 0, $1.handle) }
            .map(\.handle)
        terms = Dictionary(
            view.all(LexiconTerm.self).map { ($0.record.head.id, $0.handle) }, uniquingKeysWith: { first, _ in first })
        var withoutTerms: Set<RecordHandle> = []
        var languages: [RecordHandle: String] = [:]
        for (offset, record) in view.records.enumerated() {
            if !record.head.linksTerms { withoutTerms.insert(RecordHandle(offset)) }
            if let language = record.head.lang { languages[RecordHandle(offset)] = language.value.primaryLanguage }
        }
        self.withoutTerms = withoutTerms
        self.languages = languages
        hasTheme = view.settings.accent != nil
        logo = view.logo
    }

    /// The same with a view in which only bodies are other.
    func with(_ view: SchoolView) -> SiteContext { SiteContext(self, view: view) }

    private init(_ other: SiteContext, view: SchoolView) {
        self.view = view
        (words, quotes, addresses, routes) = (other.words, other.quotes, other.addresses, other.routes)
        (navigation, neighbours, goalCounts) = (other.navigation, other.neighbours, other.goalCounts)
        (terms, withoutTerms, languages) = (other.terms, other.withoutTerms, other.languages)
        (hasTheme, logo) = (other.hasTheme, other.logo)
    }

    private static func neighbours(
        in view: SchoolView, with routes: [Route?]
    ) -> [(previous: RecordHandle?, next: RecordHandle?)] {
        var neighbours = [(previous: RecordHandle?, next: RecordHandle?)](
            repeating: (nil, nil), count: view.records.count)
        for student in view.students() {
            let records = view.records(ofStudent: student).filter { routes[$0.offset] != nil }
            for (newer, older) in zip(records, records.dropFirst()) {
                neighbours[newer.offset].previous = older
                neighbours[older.offset].next = newer
            }
        }
        return neighbours
    }

    var isPublic: Bool { view.readership == .public }
}

extension SchoolView {
    fileprivate var goalCounts: [RecordHandle: (open: Int, reached: Int)] {
        var counts: [RecordHandle: (open: Int, reached: Int)] = [:]
        for (handle, goal) in all(Goal.self) {
            guard let student = student(of: handle) else { continue }
            if goal.status.isUnderWay { counts[student, default: (0, 0)].open += 1 }
            if goal.status.isReached { counts[student, default: (0, 0)].reached += 1 }
        }
        return counts
    }
}
