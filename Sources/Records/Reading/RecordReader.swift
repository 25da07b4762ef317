import Diagnostics
import Growth
import YAML

/// One file into one record.
enum RecordReader {
    static let largestRecord = 16 * 1_048_576

    static func read(
        _ kind: any RecordKind.Type, id: String, student: String?, path: String, source: SourceText,
        reporting report: inout DiagnosticReport
    ) -> (any RecordKind)? {
        guard source.bytes.count <= largestRecord else {
            report.report(RecordFault.recordTooLarge(bytes: source.bytes.count), path: source.path)
            return nil
        }
        if let fault = source.textFault() {
            report.add(fault)
            return nil
        }
        guard let parts = FrontMatter(of: source, reporting: &report) else { return nil }
        let before = report.count(of: .error)
        let node = YAMLReader.read(source, bytes: parts.yaml, firstLine: parts.yamlFirstLine, reporting: &report)
        let start = SourceRange(at: SourcePosition(line: max(1, parts.yamlFirstLine - 1), column: 1))
        let entries: [Entry]
        switch node?.content {
        case .mapping(let mapping): entries = mapping
        case nil where report.count(of: .error) == before: entries = []
        case nil: return nil
        default:
            report.report(RecordFault.frontMatterIsNoMapping, at: node?.range ?? start, in: source)
            return nil
        }
        return decode(
            kind, entries: entries, range: start, id: id, student: student, path: path, source: source, parts: parts,
            reporting: &report)
    }

    private static func decode<Kind: RecordKind>(
        _ type: Kind.Type, entries: [Entry], range: SourceRange, id: String, student: String?, path: String,
        source: SourceText, parts: FrontMatter, reporting report: inout DiagnosticReport
    ) -> Kind {
        let article = "aeiou".contains(Kind.definition.name.text.first ?? "x") ? "an" : "a"
        var fields = FieldReader(
            entries, of: "\(article) \(Kind.definition.name)", in: source, range: range, owner: student)
        let head = readHead(
            &fields, of: Kind.definition, id: id, student: student, path: path, source: source, parts: parts)
        var record = Kind(head: head, reading: &fields)
        fields.finish()
        record.head.references = fields.references
        record.head.texts = fields.published
        record.head.isSound = !fields.report.hasErrors
        report.add(fields.report)
        return record
    }

    /// The fields that every record may have.
    private static func readHead(
        _ fields: inout FieldReader, of definition: KindDefinition, id: String, student: String?, path: String,
        source: SourceText, parts: FrontMatter
    ) -> Head {
        let title: Located<String> =
            switch definition.title {
            case .required: fields.requiredText("title")
            case .optional: fields.text("title") ?? Located("", at: fields.range)
            case .absent: Located("", at: fields.range)
            }
        let date = definition.date == .required ? fields.requiredDay("date") : fields.day("date")
        var chosenID = id
        if let own = fields.text("id") {
            if Placement.isIdentifier(own.value) {
                chosenID = own.value
            } else {
                fields.fault(
                    .badValue(key: "id", value: own.value, expected: "a name without `/` and `:`"), at: own.range)
            }
        }
        let head = HeadFields(
            kind: definition.name, id: chosenID, student: student, path: path, source: source, title: title,
            date: date, updated: fields.day("updated"), tags: fields.texts("tags"),
            lang: fields.text("lang", isPublished: false),
            isDraft: fields.flag("draft")?.value ?? false, publishFrom: fields.day("publish-from"),
            expires: fields.day("expires"), audience: fields.choice("audience"),
            linksTerms: fields.choice("lexicon", as: LexiconSwitch.self)?.value != .off,
            author: fields.text("author", isPublished: false),
            confirmedNames: fields.texts("names-ok", isPublished: false), references: [], body: parts.body,
            bodyFirstLine: parts.bodyFirstLine,
            isSound: fields.faultCount == 0)
        return Head(head)
    }

    static func readSettings(
        _ source: SourceText, reporting report: inout DiagnosticReport
    ) -> SchoolSettings? {
        if let fault = source.textFault() {
            report.add(fault)
            return nil
        }
        guard
            let node = YAMLReader.read(
                source, bytes: 0..<source.bytes.count, firstLine: 1, reporting: &report)
        else { return nil }
        guard case .mapping(let entries) = node.content else {
            report.report(RecordFault.frontMatterIsNoMapping, at: node.range, in: source)
            return nil
        }
        var fields = FieldReader(entries, of: "the school", in: source, range: .start, owner: nil)
        var settings = SchoolSettings(source: source, reading: &fields)
        fields.finish()
        settings.texts = fields.published
        report.add(fields.report)
        return settings
    }
}

enum LexiconSwitch: String, Choice {
    case on, off
}

extension RecordKind {
    /// This record as it is written in another text of the same file; nil when that can't be read.
    package func reread(_ source: SourceText, reporting report: inout DiagnosticReport) -> (any RecordKind)? {
        RecordReader.read(
            Self.self, id: head.id, student: head.student, path: head.path, source: source, reporting: &report)
    }
}
