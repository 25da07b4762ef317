import Diagnostics
import YAML

extension KindName { package static let evidence = KindName("evidence") }
extension Role {
    package static let goal = Role("goal")
    package static let rubric = Role("rubric")
    package static let versionOf = Role("version-of")
    package static let people = Role("people")
}

/// How a piece of evidence came about.
package enum Method: String, Choice {
    case workSample = "work-sample"
    case preAssessment = "pre-assessment"
    case postAssessment = "post-assessment"
    case observation
    case checkForUnderstanding = "check-for-understanding"
    case conference
    case selfAssessment = "self-assessment"
    case peerAssessment = "peer-assessment"
    case exitSlip = "exit-slip"
    case quiz, performance, portfolio, test
}

/// Assessment for, of or as learning (Stiggins; Earl).
package enum Purpose: String, Choice {
    case `for`, of, `as`
}

/// What kind of source a piece of evidence is, for triangulation.
package enum EvidenceSource: String, Choice {
    case product, observation, conversation
}

/// A file beside the record, with words for those who can't see it.
package struct Attachment: Sendable {
    /// The file's name beside the record.
    package let file: Located<String>
    package let alt: Located<String>
    /// Ids of the students in the picture.
    package let people: [Located<String>]
}

/// Evidence: an artefact, or an assessment event.
package struct Evidence: RecordKind {
    package static let definition = KindDefinition(
        .evidence, at: .student("evidence"), circle: .family, date: .required,
        summary: "a piece of work, an observation, a conversation or an assessment")

    package var head: Head
    package let method: Located<Method>
    package let purpose: Located<Purpose>
    package let evidenceSource: EvidenceSource
    /// On the scale of the assessment that it refers to.
    package let score: Located<Double>?
    /// One of that assessment's levels.
    package let level: Located<String>?
    /// The level reached of each criterion of the rubric, in the order of writing.
    package let rubricScores: [(criterion: Located<String>, score: Located<Double>)]
    package private(set) var files: [Attachment]
    package let chosenBecause: Located<String>?
    package let isExemplar: Bool

    package init(head: Head, reading fields: inout FieldReader) {
        method = fields.requiredChoice("method", placeholder: .workSample)
        purpose = fields.requiredChoice("purpose", placeholder: .for)
        evidenceSource = fields.choice("source")?.value ?? .product
        fields.references(.standards, to: .standard)
        fields.reference(.goal, to: .goal)
        fields.reference(.assessment, to: .assessment)
        score = fields.number("score")
        level = fields.text("level")
        fields.reference(.rubric, to: .rubric)
        rubricScores = fields.scores("rubric-scores")
        files = fields.mappings("files", read: Self.readAttachment).map(\.value)
        chosenBecause = fields.text("chosen-because")
        fields.reference(.versionOf, to: .evidence)
        isExemplar = fields.flag("exemplar")?.value ?? false
        self.head = head
    }

    private static func readAttachment(_ fields: inout FieldReader) -> Attachment {
        let file = fields.requiredText("file")
        let faultsBefore = fields.faultCount
        let alt = fields.text("alt")
        if !file.value.isEmpty {
            if alt == nil, fields.faultCount == faultsBefore {
                fields.fault(.attachmentWithoutAlt(file: file.value), at: file.range)
            }
            let segments = file.value.split(separator: "/", omittingEmptySubsequences: false)
            if segments.contains("..") || segments.contains("") || file.value.contains("\\") {
                fields.fault(.attachmentOutside(file: file.value), at: file.range)
            }
        }
        let before = fields.references.count
        fields.references(.people, to: .student)
        let people = fields.references[before...].map { Located($0.id, at: $0.range) }
        return Attachment(file: file, alt: alt ?? Located("", at: file.range), people: people)
    }

    package var prose: [Located<String>] { [chosenBecause].compactMap(\.self) }

    /// Who is in a picture is for the staff to know.
    package func redacted(for readership: Readership) -> Self {
        guard readership != .staff else { return self }
        var copy = self
        copy.files = files.map { Attachment(file: $0.file, alt: $0.alt, people: []) }
        return copy
    }

    package static func scaffold(_ seed: Scaffold) -> String {
        """
        ---
        title: \(seed.quotedTitle)
        date: \(seed.today)
        method: work-sample
        purpose: for
        chosen-because: Why does this piece show my learning?
        ---
        What is this, and what does it show? What was hard, and what did you do then?

        """
    }
}
