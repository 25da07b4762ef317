import Growth
import Markdown
import Records
import School

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
    /// The lexicon's terms by their ids.
    let terms: [String: RecordHandle]
    let hasTheme: Bool
    /// The school's logo as the site has it, from the root.
    let logo: PublishedFile?

    init(view: SchoolView, words: Words, addresses: AddressStyle) {
        self.view = view
        self.words = words
        quotes = QuoteMarks(for: words.language)
        self.addresses = addresses
        routes = PageTable.routes(in: view)
        navigation = view.all(Page.self)
            .filter { $0.record.nav != nil }
            .sorted { ($0.record.nav ?? 0, $0.handle) < ($1.record.nav ?? 0, $1.handle) }
            .map(\.handle)
        terms = Dictionary(
            view.all(LexiconTerm.self).map { ($0.record.head.id, $0.handle) }, uniquingKeysWith: { first, _ in first })
        hasTheme = view.settings.accent != nil
        logo = view.logo
    }

    var isPublic: Bool { view.readership == .public }
}
