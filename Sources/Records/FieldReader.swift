import Diagnostics
import Growth
import YAML

/// Reads the fields of one mapping: of a front matter, or of a mapping inside it.
///
/// A kind asks for its fields one by one. What it asks for is what it knows, so `finish` can say
/// which keys nobody asked for, and what they probably were meant to be. Every fault is reported
/// with its place; reading goes on with a placeholder.
package struct FieldReader {
    /// What the mapping is, in words: "a goal", "an entry of `bands`".
    let subject: String
    let source: SourceText
    /// The whole mapping, for what is missing.
    let range: SourceRange
    /// The student whose record this is, and the kind's own scope for bare references.
    let owner: String?
    package var report = DiagnosticReport()
    package var references: [Reference] = []
    /// Every text that was read and may come to stand on a page, with those of the mappings inside.
    package private(set) var published: [Located<String>] = []
    private let entries: [Entry]
    private var isUsed: [Bool]
    private var asked: [String] = []
    /// Keys that must be there and are not.
    private var absent: [String] = []

    package init(_ entries: [Entry], of subject: String, in source: SourceText, range: SourceRange, owner: String?) {
        self.entries = entries
        self.subject = subject
        self.source = source
        self.range = range
        self.owner = owner
        isUsed = [Bool](repeating: false, count: entries.count)
        asked.reserveCapacity(32)
    }

    /// The node of a key, or nil when the key is absent or stands without a value.
    package mutating func node(_ key: String) -> Node? {
        asked.append(key)
        for index in entries.indices where !isUsed[index] && entries[index].key.value == key {
            isUsed[index] = true
            let node = entries[index].value
            if case .scalar(let scalar) = node.content, scalar.style == .plain, scalar.text.isEmpty {
                fault(.emptyValue(key: key), at: entries[index].key.range)
                return nil
            }
            return node
        }
        return nil
    }

    /// Whether a key stands there, whatever its value.
    func hasKey(_ key: String) -> Bool { entries.contains { $0.key.value == key } }

    package mutating func fault(_ fault: RecordFault, at range: SourceRange) {
        report.report(fault, at: range, in: source)
    }

    /// Notes that a field which must be there is not. `finish` reports it, unless it was misspelt.
    mutating func missing(_ key: String) {
        // A key without a value, or with one that was no good, has been reported already.
        guard !entries.contains(where: { $0.key.value == key }) else { return }
        absent.append(key)
    }

    /// Reports a list that must have an entry and has none: it is not there, or it is empty.
    private mutating func lacksItems(_ key: String) {
        if let entry = entries.first(where: { $0.key.value == key }) {
            fault(.emptyValue(key: key), at: entry.value.range)
        } else {
            missing(key)
        }
    }

    /// Notes a text that was read by other means.
    mutating func note(_ text: Located<String>) { published.append(text) }

    /// How many faults there were up to now: whether a field that seems to be missing was reported already.
    var faultCount: Int { report.diagnostics.count + absent.count }

    /// Reports the keys that nobody asked for, and at the start of the mapping those that must be there and
    /// are not. A misspelt key is one fault, not two: the key that it was meant to be is not missing as well.
    package mutating func finish() {
        let known = asked
        let open = known.filter { name in !entries.contains { $0.key.value == name } }
        var meant: Set<String> = []
        for index in entries.indices where !isUsed[index] {
            let key = entries[index].key
            fault(.unknownKey(key: key.value, subject: subject, known: open, all: known), at: key.range)
            if let near = NearMiss.best(for: key.value, among: open) { meant.insert(near) }
        }
        for key in absent where !meant.contains(key) {
            fault(.missingField(key: key, subject: subject), at: SourceRange(at: range.start))
        }
    }
}

// MARK: - Scalars

extension FieldReader {
    private mutating func scalar(_ key: String, expecting: String) -> Located<Scalar>? {
        guard let node = node(key) else { return nil }
        guard case .scalar(let scalar) = node.content else {
            fault(.wrongShape(key: key, expected: expecting), at: node.range)
            return nil
        }
        return Located(scalar, at: node.range)
    }

    /// A scalar that `parse` understands; `expecting` says what that is.
    private mutating func value<Value>(
        _ key: String, expecting: String, parse: (String) -> Value?
    ) -> Located<Value>? {
        guard let scalar = scalar(key, expecting: expecting) else { return nil }
        guard let value = parse(scalar.value.text) else {
            fault(.badValue(key: key, value: scalar.value.text, expected: expecting), at: scalar.range)
            return nil
        }
        return Located(value, at: scalar.range)
    }

    /// - Parameter isPublished: false for what no page for more than the family and the staff ever shows.
    package mutating func text(_ key: String, isPublished: Bool = true) -> Located<String>? {
        let text = writtenText(key)
        if isPublished, let text { published.append(text) }
        return text
    }

    private mutating func writtenText(_ key: String) -> Located<String>? {
        guard let scalar = scalar(key, expecting: "a text") else { return nil }
        guard scalar.value.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            fault(.emptyValue(key: key), at: scalar.range)
            return nil
        }
        return Located(scalar.value.text, at: scalar.range)
    }

    package mutating func requiredText(_ key: String, isPublished: Bool = true) -> Located<String> {
        if let text = text(key, isPublished: isPublished) { return text }
        missing(key)
        return Located("", at: range)
    }

    package mutating func number(_ key: String) -> Located<Double>? {
        value(key, expecting: "a number such as 12 or 3.5", parse: Self.number)
    }

    package mutating func requiredNumber(_ key: String) -> Located<Double> {
        if let number = number(key) { return number }
        missing(key)
        return Located(0, at: range)
    }

    /// A number that `isSound`; `expecting` says which those are.
    mutating func number(_ key: String, expecting: String, where isSound: (Double) -> Bool) -> Located<Double>? {
        value(key, expecting: expecting) { text in Self.number(text).flatMap { isSound($0) ? $0 : nil } }
    }

    package mutating func wholeNumber(_ key: String, in bounds: ClosedRange<Int>) -> Located<Int>? {
        value(key, expecting: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)") { text in
            Int(text).flatMap { bounds.contains($0) && !text.hasPrefix("+") ? $0 : nil }
        }
    }

    package mutating func flag(_ key: String) -> Located<Bool>? {
        value(key, expecting: "`true` or `false`") { Bool($0) }
    }

    package mutating func day(_ key: String) -> Located<Day>? {
        guard let scalar = scalar(key, expecting: "a date such as 2026-10-05") else { return nil }
        guard let day = Day(scalar.value.text) else {
            fault(.badDate(key: key, value: scalar.value.text), at: scalar.range)
            return nil
        }
        return Located(day, at: scalar.range)
    }

    package mutating func requiredDay(_ key: String) -> Located<Day> {
        if let day = day(key) { return day }
        missing(key)
        return Located(.placeholder, at: range)
    }

    package mutating func choice<C: Choice>(_ key: String, as type: C.Type = C.self) -> Located<C>? {
        guard let scalar = scalar(key, expecting: "one of " + C.words.joined(separator: ", ")) else { return nil }
        guard let choice = C(rawValue: scalar.value.text) else {
            fault(.unknownWord(key: key, word: scalar.value.text, known: C.words), at: scalar.range)
            return nil
        }
        return Located(choice, at: scalar.range)
    }

    package mutating func requiredChoice<C: Choice>(_ key: String, placeholder: C) -> Located<C> {
        if let choice = choice(key, as: C.self) { return choice }
        missing(key)
        return Located(placeholder, at: range)
    }

    /// A finite decimal number; `nan`, `inf` and hexadecimal forms are no scores.
    package static func number(_ text: String) -> Double? {
        guard !text.isEmpty, text.utf8.allSatisfy(isNumberByte),
            let number = Double(text), number.isFinite
        else { return nil }
        return number
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }
}

// MARK: - Lists and mappings

extension FieldReader {
    private mutating func items(_ key: String, expecting: String) -> [Node]? {
        guard let node = node(key) else { return nil }
        guard case .sequence(let items) = node.content else {
            fault(.wrongShape(key: key, expected: expecting), at: node.range)
            return nil
        }
        return items
    }

    /// `[a, b]` or a list with a dash a line.
    /// - Parameter isPublished: as of `text`.
    package mutating func texts(_ key: String, isPublished: Bool = true) -> [Located<String>] {
        let texts = writtenTexts(key)
        if isPublished { published.append(contentsOf: texts) }
        return texts
    }

    private mutating func writtenTexts(_ key: String) -> [Located<String>] {
        guard let items = items(key, expecting: "a list such as [one, two]") else { return [] }
        var texts: [Located<String>] = []
        texts.reserveCapacity(items.count)
        for item in items {
            guard case .scalar(let scalar) = item.content, !scalar.text.isEmpty else {
                fault(.wrongItem(key: key, expected: "a text"), at: item.range)
                continue
            }
            texts.append(Located(scalar.text, at: item.range))
        }
        return texts
    }

    package mutating func requiredTexts(_ key: String) -> [Located<String>] {
        let before = faultCount
        let texts = texts(key)
        if texts.isEmpty, faultCount == before { lacksItems(key) }
        return texts
    }

    /// A mapping inside this one.
    package mutating func mapping<Value>(_ key: String, read: (inout FieldReader) -> Value) -> Located<Value>? {
        guard let node = node(key) else { return nil }
        guard case .mapping(let entries) = node.content else {
            fault(.wrongShape(key: key, expected: "keys and values, indented below `\(key):`"), at: node.range)
            return nil
        }
        return Located(nested(entries, of: "`\(key)`", range: node.range, read: read), at: node.range)
    }

    /// A list of mappings.
    package mutating func mappings<Value>(
        _ key: String, read: (inout FieldReader) -> Value
    ) -> [Located<Value>] {
        guard let items = items(key, expecting: "a list of entries, each beginning with a dash") else { return [] }
        return items.compactMap { item in
            guard case .mapping(let entries) = item.content else {
                fault(.wrongItem(key: key, expected: "keys and values"), at: item.range)
                return nil
            }
            return Located(nested(entries, of: "an entry of `\(key)`", range: item.range, read: read), at: item.range)
        }
    }

    package mutating func requiredMappings<Value>(
        _ key: String, read: (inout FieldReader) -> Value
    ) -> [Located<Value>] {
        let before = faultCount
        let values = mappings(key, read: read)
        if values.isEmpty, faultCount == before { lacksItems(key) }
        return values
    }

    /// A mapping whose keys are the author's own, as `rubric-scores: {criterion: level}`.
    package mutating func dictionary(_ key: String) -> [(key: Located<String>, value: Node)] {
        guard let node = node(key) else { return [] }
        guard case .mapping(let entries) = node.content else {
            fault(.wrongShape(key: key, expected: "keys and values, indented below `\(key):`"), at: node.range)
            return []
        }
        let pairs = entries.map { (key: $0.key, value: $0.value) }
        published.append(contentsOf: pairs.map(\.key))
        return pairs
    }

    mutating func nested<Value>(
        _ entries: [Entry], of subject: String, range: SourceRange, read: (inout FieldReader) -> Value
    ) -> Value {
        var reader = FieldReader(entries, of: subject, in: source, range: range, owner: owner)
        let value = read(&reader)
        reader.finish()
        report.add(reader.report)
        references.append(contentsOf: reader.references)
        published.append(contentsOf: reader.published)
        return value
    }
}

// MARK: - References

extension FieldReader {
    /// An id of one kind: `goal: area-model`.
    package mutating func reference(_ role: Role, to kind: KindName, required: Bool = false) {
        guard let id = writtenText(role.field) else {
            if required { missing(role.field) }
            return
        }
        refer(id, role: role, kinds: [kind])
    }

    /// A list of ids of one kind: `standards: [m3-arrays, m3-area-model]`.
    package mutating func references(_ role: Role, to kind: KindName) {
        for id in writtenTexts(role.field) { refer(id, role: role, kinds: [kind]) }
    }

    /// An id that says its kind, as `on: evidence:area-model`.
    package mutating func openReference(
        _ role: Role, to kinds: [KindName], narrows: Bool = false, required: Bool = false
    ) {
        guard let id = writtenText(role.field) else {
            if required { missing(role.field) }
            return
        }
        refer(id, role: role, kinds: kinds, narrows: narrows, isOpen: true)
    }

    package mutating func openReferences(_ role: Role, to kinds: [KindName], narrows: Bool = false) {
        for id in writtenTexts(role.field) { refer(id, role: role, kinds: kinds, narrows: narrows, isOpen: true) }
    }

    private mutating func refer(
        _ text: Located<String>, role: Role, kinds: [KindName], narrows: Bool = false, isOpen: Bool = false
    ) {
        var rest = text.value[...]
        var student: String?
        if let slash = rest.firstIndex(of: "/") {
            student = String(rest[..<slash])
            rest = rest[rest.index(after: slash)...]
        }
        var kind = kinds.first
        if let colon = rest.firstIndex(of: ":") {
            let word = String(rest[..<colon])
            kind = kinds.first { $0.text == word }
            rest = rest[rest.index(after: colon)...]
            if kind == nil {
                fault(.unknownKind(key: role.field, word: word, known: kinds.map(\.text)), at: text.range)
                return
            }
        } else if isOpen {
            fault(.referenceWithoutKind(key: role.field, id: text.value, kinds: kinds.map(\.text)), at: text.range)
            return
        }
        guard let kind, !rest.isEmpty else {
            fault(.badValue(key: role.field, value: text.value, expected: "an id"), at: text.range)
            return
        }
        references.append(
            Reference(
                role: role, kind: kind, id: String(rest), student: student, range: text.range, narrows: narrows))
    }
}
