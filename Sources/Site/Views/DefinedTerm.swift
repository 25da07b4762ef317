/// A term of the lexicon as search engines and other programs read it: schema.org's `DefinedTerm`, in JSON-LD.
struct DefinedTerm: Encodable {
    var context: String?
    let type = "DefinedTerm"
    let name: String
    /// As this edition's readers read it.
    let description: String?
    let alternateName: [String]?
    let url: String?
    let inLanguage: String
    var inDefinedTermSet: DefinedTermSet?

    private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case type = "@type"
        case name, description, alternateName, url, inLanguage, inDefinedTermSet
    }
}

/// The lexicon, as programs read it: schema.org's `DefinedTermSet`.
struct DefinedTermSet: Encodable {
    var context: String?
    let type = "DefinedTermSet"
    let name: String
    let description: String
    let url: String?
    let inLanguage: String
    var hasDefinedTerm: [DefinedTerm]?

    private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case type = "@type"
        case name, description, url, inLanguage, hasDefinedTerm
    }
}
