import Lexicon
import Records

/// All the ways in which the students of a school are named, in the order of the records.
///
/// A name of several words is named by each of them, too: "Anne-Marie" by Anne and by Marie. A single letter is no name,
/// and neither is what only joins names, as `de` and `van`.
package struct NameRegister: Sendable {
    package let names: [StudentName]

    /// O(students).
    /// - Parameter languages: those of the site, without a region: what is a word in one of them needs its capital.
    package init(of records: [any RecordKind], languages: [String] = ["en"]) {
        var maker = Maker(words: NamesThatAreWords(in: languages))
        for case let student as Student in records { maker.add(student) }
        names = maker.names
    }

    package init(of records: Records) {
        self.init(
            of: records.all,
            languages: (records.settings?.languages ?? []).map { $0.value.primaryLanguage })
    }
}

private struct Maker {
    let words: NamesThatAreWords
    var names: [StudentName] = []
    private var student = ""
    private var written: Set<String> = []

    init(words: NamesThatAreWords) { self.words = words }

    mutating func add(_ record: Student) {
        student = record.head.id
        written = []
        if NameParts.isTelling(id: student) { add(student, .id) }
        let (given, family) = (record.name.value, record.familyName?.value ?? "")
        let first = NameParts.words(of: given).first
        if !given.isEmpty, !family.isEmpty {
            for name in first.map({ $0 == given ? [given] : [given, $0] }) ?? [given] {
                for whole in ["\(name) \(family)", "\(family) \(name)", "\(family), \(name)"] { add(whole, .whole) }
            }
        }
        addWithWords(given, .given)
        addWithWords(family, .family)
        for name in record.alsoCalled { addWithWords(name.value, .called) }
    }

    private mutating func addWithWords(_ text: String, _ sort: StudentName.Sort) {
        for name in [text, NameParts.withoutJoining(text)] where NameParts.isName(name) { add(name, sort) }
        for word in NameParts.words(of: text) { add(word, sort) }
    }

    private mutating func add(_ text: String, _ sort: StudentName.Sort) {
        guard written.insert(text).inserted else { return }
        names.append(StudentName(student: student, text: text, sort: sort, isAlsoAWord: words.contains(text)))
    }
}
