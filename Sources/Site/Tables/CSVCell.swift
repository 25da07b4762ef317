import Bytes
import Growth

/// What a cell of a CSV file of ours can hold. Only texts can have been written by people, so only they are guarded;
/// a number stays a number.
enum CSVCell: Sendable, Hashable {
    case empty
    case text(String)
    case count(Int)
    /// In full precision: the shortest decimal that is this number and no other.
    case number(Double)
    case day(Day)

    static func number(_ value: Double?) -> CSVCell { value.map { .number($0) } ?? .empty }
    static func day(_ day: Day?) -> CSVCell { day.map { .day($0) } ?? .empty }
}

extension [UInt8] {
    /// A row of a CSV file (RFC 4180) in UTF-8, with commas and a line feed.
    mutating func append(csv row: [CSVCell]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { append(UInt8(ascii: ",")) }
            switch cell {
            case .empty: break
            case .text(let text): append(csvText: text)
            case .count(let count): append(String(count))
            case .number(let value): append(plainDecimal: value)
            case .day(let day): append(day.description)
            }
        }
        append(UInt8(ascii: "\n"))
    }

    /// A text that begins like a formula gets an apostrophe in front, so that no spreadsheet runs it: whoever opens
    /// the file sees what was written, and nothing happens (OWASP, "CSV Injection").
    private mutating func append(csvText text: String) {
        let isFormula = text.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        let needsQuotes =
            isFormula || text.utf8.contains { ",;\"\n\r\t".utf8.contains($0) } || text.hasPrefix(" ")
            || text.hasSuffix(" ")
        guard needsQuotes else { return append(text) }
        append(isFormula ? "\"'" : "\"")
        append(text.replacing("\"", with: "\"\""))
        append(UInt8(ascii: "\""))
    }

    /// The shortest decimal that reads as this number again, without an exponent: `84`, `-2.5`, `0.00001`.
    mutating func append(plainDecimal value: Double) {
        // 0 is 0, from whichever side one comes.
        guard value != 0, value.isFinite else { return append(UInt8(ascii: "0")) }
        if value < 0 { append(UInt8(ascii: "-")) }
        // Swift's own text of a number is the shortest one, as 84.0, 2.4166666666666665, 1e-05 or 1.5e+16.
        let parts = value.magnitude.description.split(separator: "e")
        let mantissa = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false)
        let whole = mantissa.first ?? ""
        let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
        let digits = Array((whole + fraction).utf8)
        // Where the point stands among the digits.
        let point = whole.utf8.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        guard point > 0 else {
            append("0.")
            append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -point))
            return append(contentsOf: digits)
        }
        append(contentsOf: digits.prefix(point))
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: Swift.max(0, point - digits.count)))
        guard point < digits.count else { return }
        append(UInt8(ascii: "."))
        append(contentsOf: digits[point...])
    }
}
