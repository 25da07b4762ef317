import Diagnostics
import Effects
import Growth
import Lexicon
import Records
import YAML

/// The words of the interface in one language, as `site-templates/strings/en.yml` has them and the
/// school's own `wording` changes them.
struct Words: Sendable {
    /// The BCP 47 tag of the language.
    let language: String
    let texts: [String: String]
    private let patterns: [String: WordPattern]
    /// Dates are on every page, several times.
    private let monthNames: [String]
    private let date: WordPattern
    private let dateWithYear: WordPattern

    private init(language: String, texts: [String: String]) {
        self.language = language
        self.texts = texts
        patterns = texts.compactMapValues { $0.utf8.contains(UInt8(ascii: "{")) ? WordPattern($0) : nil }
        monthNames = (1...12).map { texts["month-\($0)"] ?? "month-\($0)" }
        date = WordPattern(texts["date"] ?? "date")
        dateWithYear = WordPattern(texts["date-with-year"] ?? "date-with-year")
    }

    subscript(_ key: String) -> String { texts[key] ?? key }

    /// A text with its values filled in: `{name}` becomes the value of `name`.
    func text(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
        patterns[key]?.filled(values) ?? self[key]
    }

    /// The singular or the plural form, `count` filled in.
    func count(_ key: String, _ count: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let form = key + (count == 1 ? ".one" : ".other")
        return values.isEmpty ? text(form, ["count": "\(count)"]) : text(form, values)
    }

    // MARK: - Dates

    /// "November 12", with the year when it is not the site's own.
    func date(_ day: Day, withYear: Bool = false) -> String {
        (withYear ? dateWithYear : date)
            .filled(["month": monthNames[day.month - 1], "day": "\(day.day)", "year": "\(day.year)"])
    }

    /// The short name of a month, for the axis of a chart.
    func shortMonth(_ day: Day) -> String { self["month-short-\(day.month)"] }

    /// "Ms. Okafor and Mr. Lindqvist"
    func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " " + self["and"] + " " + last
    }

    /// Arabic, Hebrew, Persian, Urdu and a few more are written from right to left.
    static func direction(of language: String) -> String {
        let isFromTheRight = ["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"].contains(
            language.primaryLanguage)
        return isFromTheRight ? "rtl" : "ltr"
    }
}

extension Words {
    /// Reads the words of the school's language (English without a school), puts the school's own in
    /// their place, and reports what is missing or unknown.
    init(
        templates: SourceTree, settings: SchoolSettings?, reporting report: inout DiagnosticReport
    ) throws(DiskFault) {
        let language = settings?.languages.first?.value ?? "en"
        var texts: [String: String] = [:]
        if let source = try Self.source(for: language, in: templates, settings, &report) {
            texts = Self.read(source, &report)
            for key in Self.required where texts[key] == nil {
                report.report(SiteFault.missingWord(key: key), path: source.path)
            }
            for (key, text) in settings?.wording ?? [] where texts.updateValue(text.value, forKey: key.value) == nil {
                let nearest = NearMiss.best(for: key.value, among: texts.keys.filter { $0 != key.value }.sorted())
                if let settings {
                    report.report(
                        SiteFault.unknownWording(key: key.value, nearest: nearest), at: key.range, in: settings.source)
                }
            }
        }
        self.init(language: language, texts: texts)
    }

    /// The file of a language: `es-MX.yml`, else `es.yml`.
    private static func source(
        for language: String, in templates: SourceTree, _ settings: SchoolSettings?, _ report: inout DiagnosticReport
    ) throws(DiskFault) -> SourceText? {
        let names = ["strings/\(language).yml", "strings/\(language.primaryLanguage).yml"]
        if let path = names.first(where: templates.contains) { return try templates.read(path) }
        let english = "strings/en.yml"
        let there = templates.paths.filter { $0.hasPrefix("strings/") && $0.hasSuffix(".yml") }
            .map { String($0.dropFirst("strings/".count).dropLast(".yml".count)) }
        let fault = SiteFault.noWords(language: language, there: there)
        if let settings {
            report.report(fault, at: settings.languages.first?.range ?? .start, in: settings.source)
        } else {
            report.report(fault, path: templates.displayPath(names[0]))
        }
        // So that what else is wrong is found all the same.
        return templates.contains(english) ? try templates.read(english) : nil
    }

    static func read(_ source: SourceText, _ report: inout DiagnosticReport) -> [String: String] {
        if let fault = source.textFault() {
            report.add(fault)
            return [:]
        }
        guard
            let node = YAMLReader.read(source, bytes: 0..<source.bytes.count, firstLine: 1, reporting: &report),
            case .mapping(let entries) = node.content
        else { return [:] }
        var texts: [String: String] = [:]
        for entry in entries {
            if case .scalar(let scalar) = entry.value.content {
                texts[entry.key.value] = scalar.text
            } else {
                report.report(SiteFault.wordsAreTexts(key: entry.key.value), at: entry.value.range, in: source)
            }
        }
        return texts
    }

    /// The keys that Swift code asks for. Those that templates ask for are checked by compiling them.
    static let required: [String] =
        families.flatMap { family, words in words.map { family + $0 } }
        + (1...12).flatMap { ["month-\($0)", "month-short-\($0)"] } + ofWalls + ofLearning + ofLexicon
        + ofPrinting
        + [
            "date", "date-with-year", "and", "nav-classes", "nav-lexicon", "nav-standards", "nav-assessments",
            "nav-home",
            "made-on", "written-by", "codes-note", "banner-school", "banner-class", "banner-family", "banner-staff",
            "title-classes", "title-lexicon", "title-standards", "title-assessments", "title-not-found",
        ]

    private static let families: [(String, [String])] = [
        ("status-", GoalStatus.words), ("set-by-", SetBy.words), ("domain-", Domain.words),
        ("method-", Method.words), ("purpose-", Purpose.words), ("purpose-short-", Purpose.words),
        ("source-", EvidenceSource.words), ("feedback-type-", FeedbackType.words), ("zone-", Zone.words),
        ("confidence-", ["1", "2", "3", "4"]), ("term-kind-", TermKind.words),
        ("audience-note-", Circle.words.filter { $0 != "public" }),
        ("reflection-type-", ReflectionType.words.filter { $0 != "free" }),
        ("kind-", ["goal", "reflection", "evidence", "feedback"]),
    ]
}
