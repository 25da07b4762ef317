import Diagnostics

extension KindName { package static let term = KindName("term") }
extension Role {
    package static let seeAlso = Role("see-also")
    package static let notSameAs = Role("not-same-as")
}

package enum TermKind: String, Choice {
    case concept, language
}

package enum TermCase: String, Choice {
    case sensitive, folded
}

/// Whether the compiler makes inflections of a term: "baselines" of "baseline".
package enum Inflections: String, Choice {
    case on, off
}

/// The three readings of a term.
package struct Definitions: Sendable {
    package let student: Located<String>?
    package let family: Located<String>?
    package let educator: Located<String>?

    /// For whom a definition is, in the order in which one stands for another that is missing.
    package enum Reader: String, CaseIterable, Sendable {
        case student, family, educator
    }

    package subscript(reader: Reader) -> Located<String>? {
        switch reader {
        case .student: student
        case .family: family
        case .educator: educator
        }
    }

    /// Those that are written, in the order of the readers.
    package var readings: [(reader: Reader, text: Located<String>)] {
        Reader.allCases.compactMap { reader in self[reader].map { (reader, $0) } }
    }
}

/// A term in another language.
package struct Translation: Sendable {
    /// A BCP 47 tag.
    package let language: Located<String>
    package let title: Located<String>
    package let family: Located<String>?
}

/// A term of the data lexicon, which students, teachers and parents all speak.
package struct LexiconTerm: RecordKind {
    package static let definition = KindDefinition(
        .term, at: .folder("lexicon"), circle: .public,
        summary: "a term of the data lexicon with a reading for students, families and educators")

    package var head: Head
    package let termKind: TermKind
    package let aliases: [Located<String>]
    /// Inflections beyond those that the compiler makes.
    package let forms: [Located<String>]
    package let isCaseSensitive: Bool
    /// False for `inflections: off`: only what is written down is the term. Else "mean" would claim "meaning".
    package let hasInflections: Bool
    package let definitions: Definitions
    package let formula: Located<String>?
    package let example: Located<String>?
    package let citation: Located<String>?
    package let translations: [Translation]

    package init(head: Head, reading fields: inout FieldReader) {
        termKind = fields.choice("kind")?.value ?? .concept
        aliases = fields.texts("aliases")
        forms = fields.texts("forms")
        isCaseSensitive = fields.choice("case", as: TermCase.self)?.value == .sensitive
        hasInflections = fields.choice("inflections", as: Inflections.self)?.value != .off
        let faultsBefore = fields.faultCount
        let read = fields.mapping("definitions") { definitions in
            Definitions(
                student: definitions.text("student"), family: definitions.text("family"),
                educator: definitions.text("educator"))
        }
        definitions = read?.value ?? Definitions(student: nil, family: nil, educator: nil)
        if let read, fields.faultCount == faultsBefore, definitions.readings.isEmpty {
            fields.fault(.missingField(key: "student", subject: "`definitions`"), at: read.range)
        } else if read == nil {
            fields.missing("definitions")
        }
        fields.references(.seeAlso, to: .term)
        fields.references(.notSameAs, to: .term)
        formula = fields.text("formula")
        example = fields.text("example")
        citation = fields.text("source")
        translations = fields.translations("translations")
        self.head = head
    }

    /// The three readings and the worked example. A translation is in another language than the record.
    package var prose: [Located<String>] {
        definitions.readings.map(\.text) + [example].compactMap(\.self)
    }

    package static func scaffold(_ seed: Scaffold) -> String {
        """
        ---
        title: \(seed.quotedTitle)
        definitions:
          student: What does it mean, in words that an eight-year-old says?
          family: What does it mean at the kitchen table?
          educator: What does it mean to a teacher, precisely?
        example: Where did we hear it this week?
        ---
        The long explanation.

        """
    }
}
