extension String {
    /// With a space for each control character, so that nothing in it breaks a line or commands a terminal.
    package var onOneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
