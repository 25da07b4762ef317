import Lexicon

extension CodeList {
    /// Consonants that no one takes for another letter or a digit.
    static let letters = Array("CDFHJKMNPRTVWX")
    private static let allLetters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { Character(UnicodeScalar($0)) }

    /// Gives a code to each student that has none at all and returns the lines to add to the file.
    /// `names` are ids and names by student id.
    package mutating func complete(
        for students: [String: [String]], term: String, using generator: inout some RandomNumberGenerator
    ) -> [String] {
        give(to: students.filter { codes[$0.key] == nil }, term: term, using: &generator)
    }

    /// Gives a new code for a term to each student that has none for it, and returns the lines to add to the file.
    package mutating func renew(
        for students: [String: [String]], term: String, using generator: inout some RandomNumberGenerator
    ) -> [String] {
        let done = self.students(withCodeFor: term)
        return give(to: students.filter { !done.contains($0.key) }, term: term, using: &generator)
    }

    /// The lines come in the order of the codes, so that the file tells nothing of the roster.
    ///
    /// A code is random, unlike every other that was ever given, and shares at most two letters with the name, so
    /// that nobody guesses.
    private mutating func give(
        to students: [String: [String]], term: String, using generator: inout some RandomNumberGenerator
    ) -> [String] {
        var taken = Set(rows.map(\.code))
        var new: [Row] = []
        for (student, names) in students.sorted(by: { $0.key < $1.key }) {
            let lettersOfNames = Self.letters(of: names)
            var code: String
            var tries = 0
            repeat {
                // With tens of thousands of students the consonants are used up: then any letters will do.
                let letters = tries < 1000 ? Self.letters : Self.allLetters
                code = String((0..<4).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
                tries += 1
            } while taken.contains(code) || (tries < 500 && code.count(where: lettersOfNames.contains) > 2)
            taken.insert(code)
            new.append(Row(student: student, code: code, term: term, place: nil))
        }
        new.sort { $0.code < $1.code }
        add(new)
        return new.map(line)
    }

    /// The letters of names as capitals without marks: `Łucja Peña` has L and N.
    private static func letters(of names: [String]) -> Set<Character> {
        Set(
            names.lazy.flatMap { $0.lowercased().unicodeScalars }
                .flatMap { (BareLetters.of($0) ?? String($0)).uppercased() })
    }

    /// A row of the table that is there, or of a new one.
    private func line(_ row: Row) -> String {
        header.map { column in
            switch column {
            case "student": quoted(row.student)
            case "code": row.code
            case "term": quoted(row.term)
            default: ""
            }
        }.joined(separator: String(delimiter))
    }

    private func quoted(_ cell: String) -> String {
        let isPlain =
            cell.allSatisfy { $0 != delimiter && $0 != "\"" && $0 != "\n" } && cell.first != " " && cell.last != " "
        return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
