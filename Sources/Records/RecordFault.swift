import Diagnostics

/// What can be wrong in a record or a table, before records are linked.
package enum RecordFault: Fault {
    case unknownKey(key: String, subject: String, known: [String], all: [String])
    case missingField(key: String, subject: String)
    case emptyValue(key: String)
    case badValue(key: String, value: String, expected: String)
    case badDate(key: String, value: String)
    case headIsNoDate(String)
    case unknownWord(key: String, word: String, known: [String])
    case unknownKind(key: String, word: String, known: [String])
    case wrongShape(key: String, expected: String)
    case wrongItem(key: String, expected: String)
    case referenceWithoutKind(key: String, id: String, kinds: [String])
    case frontMatterIsNoMapping
    case goalWithoutMeasure
    case goalWithTwoMeasures
    case unusedByRule(key: String, rule: String, users: [String])
    case staffOnlyLayout(String)
    case wallOfTwoGroups
    case compareAfterPeriod
    case unusedByLayout(key: String, layout: String)
    case milestoneOutOfOrder
    case scaleMissing
    case bandsOutOfOrder(label: String)
    case scoresBelowBands(min: Double, from: Double)
    case bandAboveMaximum(label: String)
    case twice(what: String, value: String, firstLine: Int)
    case endBeforeStart(end: String, start: String)
    case maximumBelowMinimum
    case termsOverlap
    case attachmentWithoutAlt(file: String)
    case attachmentOutside(file: String)
    case misplaced(path: String, folders: [String], nearest: String?)
    case badFileName(path: String)
    case noSchool(path: String)
    case recordTooLarge(bytes: Int)
    case badTable(problem: String)
    case tableColumn(column: String, known: [String])
    case missingColumn(String)
    case noScore(String)
    case cellWithoutColumn(String)
    case emptyCell(column: String)
    case scoreBesideStatus(score: String, status: String)
    case otherDelimiter(name: String)

    package var rule: Rule {
        switch self {
        case .unknownKey: .unknownKey
        case .missingField, .missingColumn: .missingField
        case .emptyValue: .emptyValue
        case .badValue, .wrongItem: .badValue
        case .badDate, .headIsNoDate: .badDate
        case .unknownWord, .unknownKind: .unknownWord
        case .wrongShape: .wrongShape
        case .referenceWithoutKind: .referenceWithoutKind
        case .frontMatterIsNoMapping: .frontMatterShape
        case .goalWithoutMeasure: .goalWithoutMeasure
        case .goalWithTwoMeasures: .goalWithTwoMeasures
        case .unusedByRule: .unusedByRule
        case .staffOnlyLayout: .staffOnlyLayout
        case .wallOfTwoGroups: .wallOfTwoGroups
        case .compareAfterPeriod: .compareAfterPeriod
        case .unusedByLayout: .unusedByLayout
        case .milestoneOutOfOrder: .milestonesOutOfOrder
        case .scaleMissing: .scaleMissing
        case .bandsOutOfOrder: .bandsOutOfOrder
        case .scoresBelowBands, .bandAboveMaximum: .bandsBesideScale
        case .twice: .twice
        case .endBeforeStart, .maximumBelowMinimum, .termsOverlap: .endBeforeStart
        case .attachmentWithoutAlt: .attachmentWithoutAlt
        case .attachmentOutside: .attachmentOutside
        case .misplaced: .misplacedFile
        case .badFileName: .badFileName
        case .noSchool: .noSchool
        case .recordTooLarge: .recordTooLarge
        case .badTable: .badTable
        case .tableColumn: .unknownColumn
        case .noScore, .cellWithoutColumn, .emptyCell: .badCell
        case .scoreBesideStatus: .scoreBesideStatus
        case .otherDelimiter: .otherDelimiter
        }
    }

    package var message: String {
        switch self {
        case .unknownKey(let key, let subject, _, _): "`\(key)` is not a key of \(subject)"
        case .missingField(let key, let subject): "`\(key)` is missing: \(subject) must have it"
        case .emptyValue(let key): "`\(key)` has no value"
        case .badValue(let key, let value, let expected): "`\(key)` must be \(expected), not `\(Self.short(value))`"
        case .badDate(let key, let value): "`\(key)` must be a date that exists, not `\(Self.short(value))`"
        case .headIsNoDate(let head): "`\(Self.short(head))` heads a column, where a date that exists must stand"
        case .unknownWord(let key, let word, _): "`\(Self.short(word))` is not a word for `\(key)`"
        case .unknownKind(let key, let word, _): "`\(Self.short(word))` is not a kind of record for `\(key)`"
        case .wrongShape(let key, let expected): "`\(key)` must be \(expected)"
        case .wrongItem(let key, let expected): "each entry of `\(key)` must be \(expected)"
        case .referenceWithoutKind(let key, let id, _): "`\(key)` must say what kind of record `\(Self.short(id))` is"
        case .frontMatterIsNoMapping: "the front matter must be lines of `key: value`"
        case .goalWithoutMeasure:
            "a goal needs `measure` or `success-criteria`, so that everyone can tell when it is met"
        case .goalWithTwoMeasures: "a goal has either `measure` or `success-criteria`, not both"
        case .unusedByRule(let key, let rule, _): "the rule `\(rule)` has no use for `\(key)`"
        case .staffOnlyLayout(let layout): "a wall of the layout `\(layout)` is for the staff only"
        case .wallOfTwoGroups: "a wall is about a `class` or a `grade`, not both"
        case .compareAfterPeriod:
            "`compare` begins after the wall's `period` has ended, so nothing can have grown since"
        case .unusedByLayout(let key, let layout): "the layout `\(layout)` has no use for `\(key)`"
        case .milestoneOutOfOrder: "a milestone must lie above the one before it, and not above the target's `value`"
        case .scaleMissing: "an assessment needs `bands` or `levels`"
        case .bandsOutOfOrder(let label): "band `\(label)` starts at or below the band before it"
        case .scoresBelowBands(let min, let from):
            "scores from \(min.inMessage) up to \(from.inMessage) are in no band: the first one starts above `min`"
        case .bandAboveMaximum(let label): "band `\(label)` starts above `max`, so no score could ever be in it"
        case .twice(let what, let value, _): "\(what) `\(Self.short(value))` stands twice"
        case .endBeforeStart(let end, let start): "`\(end)` must come after `\(start)`"
        case .maximumBelowMinimum: "`max` must be above `min`"
        case .termsOverlap: "`start` must not come before the `end` of the term above it"
        case .attachmentWithoutAlt(let file):
            "`\(Self.short(file))` has no `alt`: say what it shows, for those who can't see it"
        case .attachmentOutside(let file):
            "`\(Self.short(file))` must name a file beside the record, without `..` or a leading `/`"
        case .misplaced(let path, _, _): "`\(path)` lies where no kind of record lies, so it would be left out"
        case .badFileName(let path): "`\(path)` gives no id: a file needs a name besides its date"
        case .noSchool(let path): "`\(path)` is missing: it says the school's name, year and terms"
        case .recordTooLarge(let bytes): "this file is \(bytes / 1_048_576) MiB; a record may be 16 MiB"
        case .badTable(let problem): "this table can't be read: \(problem)"
        case .tableColumn(let column, _): "`\(Self.short(column))` is not a column of this table"
        case .missingColumn(let column): "the column `\(column)` is missing"
        case .noScore(let value): "`\(Self.short(value))` is no score"
        case .cellWithoutColumn(let value): "`\(Self.short(value))` stands in a column without a head"
        case .emptyCell(let column): "the cell of `\(column)` is empty, beside a score"
        case .scoreBesideStatus(let score, let status):
            "`\(Self.short(score))` stands beside the status `\(status)`, so it does not count"
        case .otherDelimiter(let name): "\(name) stand between the cells of this sheet; it was read all the same"
        }
    }

    package var note: String? {
        switch self {
        case .twice(_, _, let firstLine): "it stands first in line \(firstLine)"
        default: nil
        }
    }

    package var suggestion: String? {
        switch self {
        case .unknownKey(let key, _, let known, let all):
            NearMiss.question(for: key, among: known) ?? NearMiss.question(for: key, among: all)
                ?? "the keys here are \(all.joined(separator: ", "))"
        case .missingField(let key, _): "add a line `\(key): …`"
        case .emptyValue: "write a value, or take the line out"
        case .badDate(_, let value), .headIsNoDate(let value):
            Self.isWrittenAsDate(value)
                ? "the calendar has no such day" : "write it as year-month-day, such as 2026-10-05"
        case .unknownWord(_, let word, let known):
            NearMiss.question(for: word, among: known) ?? "the words are \(known.joined(separator: ", "))"
        case .unknownKind(_, let word, let known):
            NearMiss.question(for: word, among: known) ?? "the kinds are \(known.joined(separator: ", "))"
        case .referenceWithoutKind(_, let id, let kinds):
            "write \(kinds.map { "`\($0):\(Self.short(id))`" }.joined(separator: " or "))"
        case .frontMatterIsNoMapping: "write each key on a line of its own, such as `title: Our pond`"
        case .goalWithoutMeasure: "add `success-criteria:` with a list of what it will look like"
        case .goalWithTwoMeasures: "keep the one that tells best when it is met"
        case .unusedByRule(_, _, let users):
            "take the line out, or choose the rule \(users.map { "`\($0)`" }.joined(separator: " or "))"
        case .staffOnlyLayout:
            "write `audience: staff`; `growth`, `bands` and `standards` tell others how learning goes"
        case .wallOfTwoGroups: "take one of the two out; without both the wall is about the whole school"
        case .compareAfterPeriod: "correct one of the two dates"
        case .unusedByLayout(let key, _): "take `\(key)` out, or choose the layout `thermometer`"
        case .milestoneOutOfOrder: "put the milestones in ascending order; the last one may be the target itself"
        case .scaleMissing: "add `bands:` with cut scores, or `levels: [A, B, C]` for letters in order"
        case .bandsOutOfOrder: "put the bands in ascending order of `from`, each above the one before it"
        case .scoresBelowBands: "let the first band start at `min`, or add one that does"
        case .bandAboveMaximum: "correct its `from`, or `max`"
        case .twice: "change one of the two, or take it out"
        case .endBeforeStart, .termsOverlap: "correct one of the two; mostly the year is a slip of the pen"
        case .maximumBelowMinimum: "correct one of the two"
        case .attachmentWithoutAlt: "add `alt: …` beside `file:`"
        case .attachmentOutside: "copy the file into the record's own folder"
        case .misplaced(_, let folders, let nearest):
            nearest.map { "did you mean the folder `\($0)`?" } ?? "the folders are \(folders.joined(separator: ", "))"
        case .badFileName: "name it like 2026-10-05-area-model.md"
        case .noSchool: "`datawall init` makes a starter school to copy it from"
        case .recordTooLarge: "keep large files beside the record and attach them with `files:`"
        case .badTable: "close the quote, or write a quote that belongs to a cell twice"
        case .missingColumn(let column): "add `\(column)` to the first line, and its cells below it"
        case .noScore: "a cell holds a number such as 84 or 84.5, a level, `exempt`, `absent`, or nothing"
        case .cellWithoutColumn: "write numbers with a point, such as 84.5, or give the column a head"
        case .emptyCell(let column): "write the \(column) of this score, or take the score out"
        case .scoreBesideStatus: "take out the one that is not so"
        case .tableColumn(let column, let known):
            NearMiss.question(for: column, among: known) ?? "the columns are \(known.joined(separator: ", "))"
        default: nil
        }
    }

    /// `2026-02-30`: four digits, two and two.
    private static func isWrittenAsDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 10
            && bytes.indices.allSatisfy { index in
                index == 4 || index == 7
                    ? bytes[index] == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
            }
    }

    /// A value for a message: a pasted page is cut.
    private static func short(_ value: String) -> String {
        value.count <= 60 ? value : String(value.prefix(57)) + "…"
    }
}
