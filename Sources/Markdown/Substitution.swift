/// A few letters and the sign that is shown in their place.
struct Substitution {
    enum Glyph {
        case open, close, innerOpen, innerClose
        case apostrophe, enDash, emDash, ellipsis
    }

    let start: Int
    let length: Int
    let glyph: Glyph

    var end: Int { start + length }
}

extension QuoteMarks {
    func text(of glyph: Substitution.Glyph) -> String {
        switch glyph {
        case .open: open
        case .close: close
        case .innerOpen: innerOpen
        case .innerClose: innerClose
        case .apostrophe: "’"
        case .enDash: "–"
        case .emDash: "—"
        case .ellipsis: "…"
        }
    }
}
