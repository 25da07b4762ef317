import Diagnostics

/// What can be wrong with `private/codes.csv`, besides being no table.
package enum CodeFault: Fault {
    case noCode(String)
    case codeTwice(code: String, student: String, first: String, firstLine: Int)
    case studentTwice(student: String, term: String, firstLine: Int)
    case noStudent(code: String)
    case cutOff(cells: Int, columns: Int)
    case emptyFile
    case onlyHeader
    case unknownTerm(term: String, known: [String])
    case noTermColumn

    package var rule: Rule {
        switch self {
        case .noCode, .noStudent: .badCode
        case .codeTwice, .studentTwice: .repeatedCode
        case .cutOff, .emptyFile, .onlyHeader: .damagedCodes
        case .unknownTerm, .noTermColumn: .codeOfNoTerm
        }
    }

    package var message: String {
        switch self {
        case .noCode(let text): "`\(Self.short(text))` is no code"
        case .codeTwice(let code, _, _, _): "code `\(code)` stands twice"
        case .studentTwice(let student, "", _): "student `\(Self.short(student))` has two codes without a term"
        case .studentTwice(let student, let term, _):
            "student `\(Self.short(student))` has two codes for the term `\(Self.short(term))`"
        case .noStudent(let code): "`\(code)` is nobody's: the cell of `student` is empty"
        case .cutOff(let cells, let columns):
            "this line is cut off: it has \(cells) of \(columns) cells"
        case .emptyFile: "this file is there and empty, so the codes that were in it are lost"
        case .onlyHeader: "this file has a header and no codes, so those that were in it are lost"
        case .unknownTerm(let term, _): "`\(Self.short(term))` is not a term of the school year"
        case .noTermColumn: "the column `term` is missing, so a second code of a student has no place here"
        }
    }

    package var note: String? {
        switch self {
        case .codeTwice(_, let student, let first, let line):
            first == student
                ? "it stands first in line \(line), for the same student; no code is given twice"
                : "it stands first in line \(line), for `\(Self.short(first))`"
        case .studentTwice(_, _, let line): "the first stands in line \(line)"
        default: nil
        }
    }

    package var suggestion: String? {
        switch self {
        case .noCode: "a code is four capital letters; look it up in a copy of this file, or on the student's slip"
        case .codeTwice: "take the later line out, and the next build gives a new code to a student who has none"
        case .studentTwice: "take out the one that the family does not know, or correct its term"
        case .noStudent: "write the student's id, or take the line out"
        case .cutOff: "complete it from a copy of this file; a code without a term keeps its comma"
        case .emptyFile, .onlyHeader:
            "bring back a copy of it; if no page with codes was ever shown, take the file away and new ones are made"
        case .unknownTerm(let term, let known):
            NearMiss.question(for: term, among: known) ?? "the terms are \(known.joined(separator: ", "))"
        case .noTermColumn: "write `,term` at the end of the first line and a comma at the end of each line below it"
        }
    }

    /// A value for a message: a pasted page is cut.
    private static func short(_ value: String) -> String {
        value.count <= 60 ? value : String(value.prefix(57)) + "…"
    }
}

extension Rule {
    package static let badCode = Rule(
        "bad-code", .error,
        """
        A line of `private/codes.csv` has no sound code or no student. A code is four capital letters from A to Z.
        Families know a student's code, and pages lie under it, so a damaged one is never made anew by itself:
        look it up in a copy of the file or on a printed slip.
        """)
    package static let repeatedCode = Rule(
        "repeated-code", .error,
        """
        In `private/codes.csv` a code stands twice, or a student has two codes for one term. No code is ever
        given twice, not even that of an earlier term or of a student who has left: old pages and slips would
        then speak of somebody else. A student may have one line for each term.
        """)
    package static let damagedCodes = Rule(
        "damaged-codes", .error,
        """
        `private/codes.csv` is there, but codes that were in it are gone: it is empty, has only its header, or
        ends in the middle of a line. New codes in their place would give each portfolio another address, and
        nobody could read the old slips. Bring back a copy of the file. Only when no page with codes was ever shown to
        anyone, take the file away: the next build then makes new codes.
        """)
    package static let codeOfNoTerm = Rule(
        "code-of-no-term", .error,
        """
        A line of `private/codes.csv` names a term that `school.yml` does not have, so nobody can say from when
        on the code holds. A line without a term counts as older than all terms.
        """)
    package static let codeRules = [badCode, repeatedCode, damagedCodes, codeOfNoTerm]
}
