/// For what kind of words a finder looks, since terms and names are told apart by different things.
package enum FindingManner: Sendable {
    /// Words of a lexicon: diacritics count, as in `schön` and `schon`.
    case terms
    /// People's names, which are written with and without their marks, and in addresses: Zoë is Zoe, Łukasz is Lukasz,
    /// and a full stop between letters ends a word, as in `zoe.png`.
    case names
}
