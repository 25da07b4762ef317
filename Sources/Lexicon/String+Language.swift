extension String {
    /// The language of a BCP 47 tag, without region or script: `es` for `es-MX`.
    package var primaryLanguage: String { prefix { $0 != "-" && $0 != "_" }.lowercased() }
}
