import Diagnostics
import Effects
import Records

extension Words {
    /// The keys that printed slips and forms ask for. What is about a thing to consent to and a circle of readers
    /// has the word of `consent.csv` at its end.
    static let ofPrinting: [String] =
        [
            "codes-title", "codes-lead", "codes-slip", "print-no-class", "consent-title", "consent-form-title",
            "consent-lead", "consent-lead-codes", "consent-lead-code", "consent-without-form", "consent-office",
        ]
        + consentKinds.flatMap { ["consent-\($0)", "consent-\($0)-text"] }
        + ConsentCircle.words.flatMap { ["consent-to-\($0)", "consent-to-\($0)-text"] }

    /// What a family consents to, in the order of the columns of `consent.csv`.
    static let consentKinds = ["name", "photo", "voice", "work", "celebration"]

    /// One text in each further language of the school that the templates have it in.
    static func further(
        _ key: String, in templates: SourceTree, settings: SchoolSettings
    ) throws(DiskFault) -> [(language: String, text: String)] {
        var texts: [(language: String, text: String)] = []
        for language in settings.languages.dropFirst().map(\.value) {
            let names = ["strings/\(language).yml", "strings/\(language.primaryLanguage).yml"]
            guard let path = names.first(where: templates.contains) else { continue }
            // Faults in it are told when a site is built in that language.
            var report = DiagnosticReport()
            if let text = read(try templates.read(path), &report)[key] { texts.append((language, text)) }
        }
        return texts
    }
}
