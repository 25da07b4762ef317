import Foundation
import Mustache
import Records
import School

/// What the template `lexicon` shows.
struct LexiconPage: SitePage {
    let layout: LayoutView
    /// A–Z (or the letters of the language)
    let alphabet: [LetterView]
    let groups: [LetterGroupView]

    static let fields = FieldTable<Self>("lexicon page")
        .including { $0.layout }
        .list("alphabet", of: LetterView.self) { $0.alphabet }
        .list("groups", of: LetterGroupView.self) { $0.groups }
}

extension LexiconPage {
    static let template = "lexicon"
    static let route = Route("lexicon")

    init(desk: Desk) {
        let terms = desk.view.all(LexiconTerm.self)
            .map { (key: $0.record.head.title.value.sortKey, handle: $0.handle) }
            .sorted { ($0.key, $0.handle) < ($1.key, $1.handle) }
        let byLetter = Dictionary(grouping: terms) { $0.key.first.map { String($0).uppercased() } ?? "#" }
        let letters = byLetter.keys.sorted()
        // The whole alphabet, and letters beyond it that some term begins with.
        let latin = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
        layout = desk.layout(title: desk.words["title-lexicon"], description: desk.words["way-lexicon-text"])
        alphabet = (latin + letters.filter { !latin.contains($0) }).map { letter in
            LetterView(letter: letter, url: byLetter[letter] == nil ? nil : "#" + letter.anchor)
        }
        groups = letters.map { letter in
            LetterGroupView(
                letter: letter, anchor: letter.anchor, terms: desk.termRows((byLetter[letter] ?? []).map(\.handle)))
        }
    }
}

extension String {
    /// How a title sorts: without case, and letters with marks beside those without.
    fileprivate var sortKey: String {
        lowercased().decomposedStringWithCanonicalMapping.filter { $0.isLetter || $0.isNumber || $0 == " " }
    }

    /// An `id` for a letter of any script.
    fileprivate var anchor: String {
        "_letter-" + unicodeScalars.map { $0.isASCII ? String($0).lowercased() : String($0.value, radix: 16) }.joined()
    }
}
