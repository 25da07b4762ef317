/// The quotation marks of a language. The apostrophe is ’ everywhere.
package struct QuoteMarks: Sendable, Equatable {
    package let open: String
    package let close: String
    /// For a quotation inside a quotation, and for what was typed between single quotes.
    package let innerOpen: String
    package let innerClose: String

    package init(_ open: String, _ close: String, _ innerOpen: String, _ innerClose: String) {
        self.open = open
        self.close = close
        self.innerOpen = innerOpen
        self.innerClose = innerClose
    }

    /// The marks for a language as BCP 47 writes it. The whole tag is looked up, then its first part;
    /// English is what remains. Where a language has several customs, the one that its schools teach.
    package init(for language: String) {
        let tag = language.lowercased()
        let primary = String(tag.prefix { $0 != "-" && $0 != "_" })
        self = Self.byTag(tag) ?? Self.byTag(primary) ?? Self.english
    }

    private static let english = QuoteMarks("“", "”", "‘", "’")

    private static func byTag(_ tag: String) -> QuoteMarks? {
        // U+202F is the narrow no-break space.
        switch tag {
        case "en", "es", "pt", "nl", "tr", "vi", "ko", "zh", "zh-hans", "hi", "bn", "sw": english
        case "es-es", "it", "el", "ca", "pt-pt": QuoteMarks("«", "»", "“", "”")
        case "fr": QuoteMarks("«\u{202F}", "\u{202F}»", "“", "”")
        case "fr-ch": QuoteMarks("«\u{202F}", "\u{202F}»", "‹\u{202F}", "\u{202F}›")
        case "de", "cs", "sk", "sl", "lt", "is", "et", "bg": QuoteMarks("„", "“", "‚", "‘")
        case "de-ch": QuoteMarks("«", "»", "‹", "›")
        case "pl", "hr", "sr": QuoteMarks("„", "”", "‚", "’")
        case "hu": QuoteMarks("„", "”", "»", "«")
        case "ro": QuoteMarks("„", "”", "«", "»")
        case "ru", "uk", "be": QuoteMarks("«", "»", "„", "“")
        case "nb", "nn", "no": QuoteMarks("«", "»", "‘", "’")
        case "sv", "fi", "he": QuoteMarks("”", "”", "’", "’")
        // These turn around with the direction of the text, as “ and ” would not.
        case "ar", "fa", "ps": QuoteMarks("«", "»", "‹", "›")
        case "ja", "zh-hant", "zh-tw", "zh-hk": QuoteMarks("「", "」", "『", "』")
        default: nil
        }
    }
}
