import Markdown
import Mustache
import Records
import School

/// What the template `term` shows.
struct TermPage: RecordPage {
    let layout: Shared<LayoutView>
    /// Concept | language
    let kind: String
    let kindText: String
    /// One for each of student, family and educator, the page's own first
    let readings: [ReadingView]
    /// Joined with ", "
    let aliases: String?
    let body: [UInt8]?
    let formula: String?
    let example: [UInt8]?
    let seeAlso: [TermRowView]
    let notSameAs: [TermRowView]
    /// Terms that say “see also” of this one, and this one doesn't of them
    let pointingHere: [LinkView]
    /// The term amid those
    let map: GraphView?
    let translations: [TranslationView]
    let source: String?
    /// Where it is used; nil while it is nowhere
    let uses: TermUsesView?
    /// The term for programs: JSON-LD
    let linkedData: [UInt8]

    static let fields = FieldTable<Self>("term page")
        .including { $0.layout }
        .text("kind") { $0.kind }
        .text("kindText") { $0.kindText }
        .list("readings", of: ReadingView.self) { $0.readings }
        .text("aliases") { $0.aliases }
        .html("body") { $0.body }
        .text("formula") { $0.formula }
        .html("example") { $0.example }
        .list("seeAlso", of: TermRowView.self) { $0.seeAlso }
        .list("notSameAs", of: TermRowView.self) { $0.notSameAs }
        .list("pointingHere", of: LinkView.self) { $0.pointingHere }
        .view("map", GraphView.self) { $0.map }
        .list("translations", of: TranslationView.self) { $0.translations }
        .text("source") { $0.source }
        .view("uses", TermUsesView.self) { $0.uses }
        .html("linkedData") { $0.linkedData }
}

extension TermPage {
    static let template = "term"

    static func route(_ handle: RecordHandle, _ term: LexiconTerm, in view: SchoolView) -> Route? {
        Route("lexicon", term.head.id)
    }

    init?(_ handle: RecordHandle, _ term: LexiconTerm, desk: Desk) {
        let neighbours = desk.neighbours(ofTerm: handle)
        layout = desk.layout(
            title: desk.title(of: handle), description: desk.reading(of: term),
            crumbs: [desk.link(to: LexiconPage.self, "nav-lexicon")], section: LexiconPage.route)
        kind = term.termKind.rawValue
        kindText = desk.words["term-kind-" + term.termKind.rawValue]
        readings = desk.threeReadings(handle, term)
        aliases = desk.joined(term.aliases.map(\.value))
        body = desk.body(of: handle)
        formula = term.formula?.value
        example = desk.linked(term.example, of: handle, once: .text)
        seeAlso = desk.termRows(neighbours.seeAlso)
        notSameAs = desk.termRows(neighbours.notSameAs)
        pointingHere = neighbours.pointingHere.compactMap(desk.link)
        map = desk.map(ofTerm: handle, amid: neighbours)
        translations = term.translations.map { translation in
            let language = translation.language.value
            let quotes = QuoteMarks(for: language)
            return TranslationView(
                lang: language, dir: Words.direction(of: language), languageName: LanguageName.of(language),
                title: translation.title.value.typeset(with: quotes),
                text: translation.family?.value.typeset(with: quotes))
        }
        source = desk.prose(term.citation)
        uses = desk.uses(of: handle)
        linkedData = desk.linkedData(of: handle, term)
    }
}
