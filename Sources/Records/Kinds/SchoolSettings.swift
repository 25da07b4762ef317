import Diagnostics
import Growth

/// A term of the school year; its end is the first day after it.
package struct Term: Sendable {
    package let id: Located<String>
    package let title: Located<String>
    package let start: Located<Day>
    package let end: Located<Day>

    package func contains(_ day: Day) -> Bool { start.value <= day && day < end.value }
}

/// `school.yml`: the one file that says what the school is called and how its year goes.
package struct SchoolSettings: Sendable {
    package let source: SourceText
    package let name: Located<String>
    package let motto: Located<String>?
    /// An IANA name, such as America/New_York.
    package let timezone: Located<String>
    /// BCP 47 tags, the site's own language first.
    package let languages: [Located<String>]
    /// As `2026-27`.
    package let year: Located<String>
    package let terms: [Term]
    /// How evidence becomes mastery where a standard doesn't say.
    package let mastery: MasteryPolicy?
    /// The smallest group of students about which a number may be published.
    package let minimumGroup: Int
    /// What this school calls things, by the interface's own keys.
    package let wording: [(key: Located<String>, text: Located<String>)]
    /// The school's inquiry question now.
    package let question: Located<String>?
    /// A picture beside `school.yml`.
    package let logo: Located<String>?
    /// False for `lexicon: off`: no automatic links to terms on any page. Who uses which term is still told.
    package let linksTerms: Bool
    /// A CSS colour for the school's accent.
    package let accent: Located<String>?
    /// `fictional: true`: the children are invented, so that codes and consents may lie in a public repository.
    package let isFictional: Bool
    /// `names-ok`: words and phrases that mean no student wherever they stand.
    package let confirmedNames: [Located<String>]
    /// Every text that a page may come to show.
    package internal(set) var texts: [Located<String>] = []

    package init(source: SourceText, reading fields: inout FieldReader) {
        self.source = source
        name = fields.requiredText("name")
        motto = fields.text("motto")
        timezone = fields.requiredText("timezone")
        languages = fields.texts("languages")
        year = fields.requiredText("year")
        terms = fields.requiredMappings("terms") { term in
            Term(
                id: term.requiredText("id"), title: term.requiredText("title"),
                start: term.requiredDay("start"), end: term.requiredDay("end"))
        }.map(\.value)
        minimumGroup = fields.wholeNumber("minimum-group", in: 3...1000)?.value ?? 10
        mastery = fields.mapping("mastery", read: MasteryPolicy.init)?.value
        wording = fields.wordings("wording")
        question = fields.text("question")
        logo = fields.text("logo")
        linksTerms = fields.choice("lexicon", as: LexiconSwitch.self)?.value != .off
        accent = fields.mapping("theme") { $0.text("accent") }?.value
        isFictional = fields.flag("fictional")?.value ?? false
        confirmedNames = fields.texts("names-ok", isPublished: false)
        check(with: &fields)
    }

    private func check(with fields: inout FieldReader) {
        if !Self.isTimezone(timezone.value), !timezone.value.isEmpty {
            fields.fault(
                .badValue(key: "timezone", value: timezone.value, expected: "a name such as America/New_York"),
                at: timezone.range)
        }
        if !Self.isYear(year.value), !year.value.isEmpty {
            fields.fault(
                .badValue(key: "year", value: year.value, expected: "two years such as 2026-27"), at: year.range)
        }
        if let accent, !Self.isColour(accent.value) {
            fields.fault(
                .badValue(key: "accent", value: accent.value, expected: "a color such as #b5651d or oklch(62% .13 70)"),
                at: accent.range)
        }
        if let logo, logo.value.contains("..") || logo.value.hasPrefix("/") {
            fields.fault(.attachmentOutside(file: logo.value), at: logo.range)
        }
        fields.findRepeated(terms.map(\.id), called: "term")
        for term in terms where term.end.value <= term.start.value && term.end.value != .placeholder {
            fields.fault(.endBeforeStart(end: "end", start: "start"), at: term.end.range)
        }
        for (term, next) in zip(terms, terms.dropFirst())
        where next.start.value < term.end.value && next.start.value != .placeholder {
            fields.fault(.termsOverlap, at: next.start.range)
        }
    }

    /// The first and the last day of the school year, or nil without sound terms.
    package var schoolYear: (first: Day, last: Day)? {
        guard let first = terms.map(\.start.value).min(), let end = terms.map(\.end.value).max(), first < end,
            first != .placeholder
        else { return nil }
        return (first, end.adding(days: -1))
    }

    private static func isTimezone(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let letters = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "/_+-".utf8.contains(byte)
        }
        return text == "UTC" || (letters && parts.count >= 2 && parts.allSatisfy { !$0.isEmpty })
    }

    private static func isYear(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, let start = Int(first) else { return false }
        guard parts.count > 1 else { return true }
        guard parts.count == 2, let end = Int(parts[1]) else { return false }
        return end == start + 1 || (parts[1].utf8.count == 2 && end == (start + 1) % 100)
    }

    /// Only characters that a colour needs: the value stands in a stylesheet.
    private static func isColour(_ text: String) -> Bool {
        text.utf8.count <= 60
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "#(). %,/-".utf8.contains(byte)
            }
    }
}
