import Lexicon
import Mustache
import Records
import School

/// What the template `lexicon` shows.
struct LexiconPage: SitePage {
    let layout: Shared<LayoutView>
    /// Which terms students say
    let heard: HeardView?
    /// A–Z (or the letters of the language)
    let alphabet: [LetterView]
    let groups: [LetterGroupView]
    /// The lexicon for programs: JSON-LD
    let linkedData: [UInt8]

    static let fields = FieldTable<Self>("lexicon page")
        .including { $0.layout }
        .view("heard", HeardView.self) { $0.heard }
        .list("alphabet", of: LetterView.self) { $0.alphabet }
        .list("groups", of: LetterGroupView.self) { $0.groups }
        .html("linkedData") { $0.linkedData }
}

extension LexiconPage {
    static let template = "lexicon"
    static let route = Route("lexicon")

    init(desk: Desk) {
        let terms = desk.view.all(LexiconTerm.self)
            .map { (key: $0.record.head.title.value.sortKey, handle: $0.handle, record: $0.record) }
            .sorted { ($0.key, $0.handle) < ($1.key, $1.handle) }
        let byLetter = Dictionary(grouping: terms) { $0.key.firstLetter }
        let letters = byLetter.keys.sorted()
        // The whole alphabet, and letters beyond it that some term begins with.
        let latin = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
        layout = desk.layout(title: desk.words["title-lexicon"], description: desk.words["way-lexicon-text"])
        heard = desk.heard()
        alphabet = (latin + letters.filter { !latin.contains($0) }).map { letter in
            let kinds = Set((byLetter[letter] ?? []).map(\.record.termKind))
            return LetterView(
                letter: letter, url: kinds.isEmpty ? nil : "#" + letter.anchor,
                hasConcepts: kinds.contains(.concept), hasLanguages: kinds.contains(.language))
        }
        groups = letters.map { letter in
            LetterGroupView(
                letter: letter, anchor: letter.anchor,
                terms: (byLetter[letter] ?? []).flatMap { term in
                    desk.termRows([term.handle]).map { IndexTermView(row: $0, names: term.record.names) }
                })
        }
        linkedData = desk.linkedData(of: terms.map(\.handle))
    }
}

extension LexiconTerm {
    /// Whatever it is called in any language.
    fileprivate var names: String {
        ([head.title] + aliases + translations.map(\.title)).map(\.value).joined(separator: " ")
    }
}

extension String {
    /// The letter of the alphabet under which a term with this sort key stands; `#` for what begins with none.
    fileprivate var firstLetter: String {
        guard let scalar = unicodeScalars.first(where: { $0 != " " }) else { return "#" }
        // Hangul came apart into consonants and vowels: the first consonant is the letter.
        if (0x1100...0x1112).contains(scalar.value) {
            return String(Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")[Int(scalar.value - 0x1100)])
        }
        return scalar.properties.isAlphabetic ? scalar.properties.uppercaseMapping : "#"
    }

    /// An `id` for a letter of any script.
    fileprivate var anchor: String {
        "_letter-"
            + lowercased().unicodeScalars.map {
                $0.isASCII && $0.properties.isAlphabetic ? String($0) : String($0.value, radix: 16)
            }.joined()
    }
}
