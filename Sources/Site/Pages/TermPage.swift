import Bytes
import Mustache
import Records
import School

/// What the template `term` shows.
struct TermPage: RecordPage {
    let layout: LayoutView
    /// Concept | language
    let kind: String
    let kindText: String
    /// The page's own first
    let readings: [ReadingView]
    /// Joined with ", "
    let aliases: String?
    let body: [UInt8]?
    let formula: String?
    let example: String?
    let seeAlso: [TermRowView]
    let notSameAs: [TermRowView]
    let translations: [TranslationView]
    let source: String?

    static let fields = FieldTable<Self>("term page")
        .including { $0.layout }
        .text("kind") { $0.kind }
        .text("kindText") { $0.kindText }
        .list("readings", of: ReadingView.self) { $0.readings }
        .text("aliases") { $0.aliases }
        .html("body") { $0.body }
        .text("formula") { $0.formula }
        .text("example") { $0.example }
        .list("seeAlso", of: TermRowView.self) { $0.seeAlso }
        .list("notSameAs", of: TermRowView.self) { $0.notSameAs }
        .list("translations", of: TranslationView.self) { $0.translations }
        .text("source") { $0.source }
}

extension TermPage {
    static let template = "term"

    static func route(_ handle: RecordHandle, _ term: LexiconTerm, in view: SchoolView) -> Route? {
        Route("lexicon", term.head.id)
    }

    init?(_ handle: RecordHandle, _ term: LexiconTerm, desk: Desk) {
        let graph = desk.view.graph
        let own = desk.readings(of: term)
        layout = desk.layout(
            title: desk.title(of: handle), description: own.first?.text,
            crumbs: [desk.link(to: LexiconPage.self, "nav-lexicon")], section: LexiconPage.route)
        kind = term.termKind.rawValue
        kindText = desk.words["term-kind-" + term.termKind.rawValue]
        readings = own.enumerated().map { index, reading in
            ReadingView(
                audience: reading.audience, label: desk.words["reading-" + reading.audience],
                text: Array(reading.text.htmlEscaped.utf8), isOwn: index == 0)
        }
        aliases = desk.joined(term.aliases.map(\.value))
        body = desk.body(of: handle)
        formula = term.formula?.value
        example = desk.prose(term.example)
        seeAlso = desk.termRows(graph.targets(of: handle, .seeAlso))
        notSameAs = desk.termRows(graph.targets(of: handle, .notSameAs))
        translations = term.translations.map { translation in
            let language = translation.language.value
            return TranslationView(
                lang: language, dir: Words.direction(of: language), languageName: LanguageName.of(language),
                title: translation.title.value, text: translation.family?.value)
        }
        source = desk.prose(term.citation)
    }
}

/// What languages call themselves, for the languages that schools meet most; others by their tag.
enum LanguageName {
    private static let names = [
        "ar": "العربية", "bn": "বাংলা", "cs": "Čeština", "cy": "Cymraeg", "da": "Dansk", "de": "Deutsch",
        "el": "Ελληνικά", "en": "English", "es": "Español", "fa": "فارسی", "fi": "Suomi", "fr": "Français",
        "ga": "Gaeilge", "haw": "ʻŌlelo Hawaiʻi", "he": "עברית", "hi": "हिन्दी", "hmn": "Hmoob", "ht": "Kreyòl ayisyen",
        "hu": "Magyar", "id": "Bahasa Indonesia", "it": "Italiano", "ja": "日本語", "ko": "한국어", "mi": "Te reo Māori",
        "nl": "Nederlands", "no": "Norsk", "nv": "Diné bizaad", "pa": "ਪੰਜਾਬੀ", "pl": "Polski", "ps": "پښتو",
        "pt": "Português", "ro": "Română", "ru": "Русский", "sm": "Gagana Samoa", "so": "Soomaali", "sq": "Shqip",
        "sv": "Svenska", "sw": "Kiswahili", "ta": "தமிழ்", "th": "ไทย", "tl": "Tagalog", "tr": "Türkçe",
        "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt", "yo": "Yorùbá", "zh": "中文", "zu": "isiZulu",
    ]

    static func of(_ tag: String) -> String {
        names[String(tag.split(separator: "-").first ?? "").lowercased()] ?? tag
    }
}
