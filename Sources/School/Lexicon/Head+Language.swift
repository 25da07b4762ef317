import Lexicon
import Records

extension Head {
    /// The language of the record's texts, without a region.
    /// - Parameter site: the site's language, for a record that doesn't say its own.
    package func language(onSiteIn site: String) -> String { (lang?.value ?? site).primaryLanguage }
}
