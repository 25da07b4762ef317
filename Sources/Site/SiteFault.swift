import Diagnostics

/// What can be wrong in templates and words, and when pages are put in their places.
package enum SiteFault: Fault {
    case noWords(language: String, there: [String])
    case wordsAreTexts(key: String)
    case missingWord(key: String)
    case unknownWording(key: String, nearest: String?)
    case missingTemplate(name: String)
    case collidingAddresses(address: String, other: String)
    case reservedAddress(address: String)

    package var rule: Rule {
        switch self {
        case .noWords: .noWords
        case .wordsAreTexts, .missingWord: .missingWord
        case .unknownWording: .unknownWording
        case .missingTemplate: .missingTemplate
        case .collidingAddresses, .reservedAddress: .collidingAddresses
        }
    }

    package var message: String {
        switch self {
        case .noWords(let language, _): "there are no words of the interface in `\(language)`"
        case .wordsAreTexts(let key): "`\(key)` must be a text"
        case .missingWord(let key): "the words of the interface lack `\(key)`"
        case .unknownWording(let key, _): "`\(key)` is not a word of the interface"
        case .missingTemplate(let name): "the template `\(name)` is missing"
        case .collidingAddresses(let address, let other):
            "this page and that of \(other) would both lie at `\(address)`"
        case .reservedAddress(let address): "`\(address)` is a place that datawall itself fills"
        }
    }

    package var suggestion: String? {
        switch self {
        case .noWords(let language, let there):
            "add strings/\(language).yml to the templates, or choose one of \(there.joined(separator: ", "))"
        case .wordsAreTexts: "put it in quotes on one line"
        case .missingWord(let key): "add a line `\(key): \"…\"`"
        case .unknownWording(_, let nearest): nearest.map { "did you mean `\($0)`?" }
        case .missingTemplate: "copy it from datawall's own site-templates"
        case .collidingAddresses, .reservedAddress: "rename the file, or give the record another `id:`"
        }
    }
}

extension Rule {
    package static let noWords = Rule(
        "no-words", .error,
        """
        The school's first language (in `school.yml`) is one for which the templates have no words.
        The words of the interface lie in `site-templates/strings/`, a file a language; copy `en.yml`
        and translate it.
        """)
    package static let missingWord = Rule(
        "missing-word", .error,
        """
        A word that pages need is not in the file of the interface's words, or is no text.
        """)
    package static let unknownWording = Rule(
        "unknown-wording", .error,
        """
        `wording` in `school.yml` changes words of the interface by their keys; this key is none. The
        keys are those of `site-templates/strings/en.yml`.
        """)
    package static let missingTemplate = Rule(
        "missing-template", .error,
        """
        Each kind of page has a template in the templates folder, as `goal.mustache`; one is missing.
        """)
    package static let collidingAddresses = Rule(
        "colliding-addresses", .error,
        """
        Two pages or files would lie at the same address, and one would overwrite the other. Capital and
        small letters count as the same, since some servers and disks don't tell them apart.
        """)
    package static let siteRules = [
        noWords, missingWord, unknownWording, missingTemplate, collidingAddresses,
    ]
}
