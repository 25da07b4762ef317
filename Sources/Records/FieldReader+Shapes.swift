import Diagnostics
import Growth
import YAML

/// Shapes that several kinds share.
extension FieldReader {
    package mutating func days(_ key: String) -> [Located<Day>] {
        texts(key, isPublished: false).compactMap { text in
            guard let day = Day(text.value) else {
                fault(.badDate(key: key, value: text.value), at: text.range)
                return nil
            }
            return Located(day, at: text.range)
        }
    }

    /// `{date: 2026-09-01, value: 62}`
    package mutating func requiredPoint(_ key: String) -> Located<Score> {
        if let point = mapping(key, read: Self.readPoint) { return point }
        missing(key)
        return Located(Score(day: .placeholder, value: 0), at: range)
    }

    package mutating func points(_ key: String) -> [Located<Score>] {
        mappings(key, read: Self.readPoint)
    }

    private static func readPoint(_ fields: inout FieldReader) -> Score {
        Score(day: fields.requiredDay("date").value, value: fields.requiredNumber("value").value)
    }

    /// `{criterion: number}`, the keys the author's own.
    package mutating func scores(_ key: String) -> [(criterion: Located<String>, score: Located<Double>)] {
        dictionary(key).compactMap { criterion, node in
            guard case .scalar(let scalar) = node.content, let number = Self.number(scalar.text) else {
                fault(.wrongItem(key: key, expected: "a number"), at: node.range)
                return nil
            }
            return (criterion, Located(number, at: node.range))
        }
    }

    /// `{es: {title, family}}`
    package mutating func translations(_ key: String) -> [Translation] {
        dictionary(key).compactMap { language, node in
            guard case .mapping(let entries) = node.content else {
                fault(.wrongItem(key: key, expected: "`title` and `family`"), at: node.range)
                return nil
            }
            return nested(entries, of: "a translation", range: node.range) { fields in
                Translation(language: language, title: fields.requiredText("title"), family: fields.text("family"))
            }
        }
    }

    /// `{goal: target}`, texts under the author's own keys.
    package mutating func wordings(_ key: String) -> [(key: Located<String>, text: Located<String>)] {
        dictionary(key).compactMap { word, node in
            guard case .scalar(let scalar) = node.content, !scalar.text.isEmpty else {
                fault(.wrongItem(key: key, expected: "a text"), at: node.range)
                return nil
            }
            let text = Located(scalar.text, at: node.range)
            note(text)
            return (word, text)
        }
    }

    /// Reports values that stand twice in a list of ids.
    package mutating func findRepeated(_ values: [Located<String>], called what: String) {
        var lines: [String: Int] = [:]
        for value in values where !value.value.isEmpty {
            if let first = lines[value.value] {
                fault(.twice(what: what, value: value.value, firstLine: first), at: value.range)
            } else {
                lines[value.value] = Int(value.range.start.line)
            }
        }
    }
}

extension Day {
    /// Stands where a date was missing or no date; the fault has been reported.
    package static let placeholder = Day.epoch
}
