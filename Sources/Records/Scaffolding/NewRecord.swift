import Diagnostics
import Growth

/// A new record's place and text, made from what a school has: it passes `check` as it is.
package struct NewRecord: Sendable {
    /// From the content folder.
    package let path: String
    package let text: String

    /// Why a record can't be begun.
    package enum Refusal: Error, Sendable, CustomStringConvertible {
        case unknownKind(String, nearest: String?)
        case needsStudent(KindName)
        case unknownStudent(String, nearest: String?)
        case nothingToFeedBackOn(student: String)
        case noClass
        case emptyTitle
        case exists(String)

        package var description: String {
            switch self {
            case .unknownKind(let kind, let nearest):
                "`\(kind)` is not a kind of record; "
                    + (nearest.map { "did you mean `\($0)`?" }
                        ?? "the kinds are \(KindTable.all.map { $0.definition.name.text }.joined(separator: ", "))")
            case .needsStudent(let kind): "a \(kind) belongs to a student: say whose with --student ID"
            case .unknownStudent(let id, let nearest):
                "there is no student `\(id)`" + (nearest.map { "; did you mean `\($0)`?" } ?? "")
            case .nothingToFeedBackOn(let student):
                "`\(student)` has no evidence or goal to give feedback on; begin with `datawall new evidence --student \(student)`"
            case .noClass: "a student needs a class; begin with `datawall new class --title \"Room 1\"`"
            case .emptyTitle: "the title has no letter or digit to name the file by; give another --title"
            case .exists(let path): "\(path) is there already; nothing was changed"
            }
        }
    }

    /// - Parameter today: the day of writing; it is moved into the school year when it lies outside.
    package init(
        kind word: String, title: String?, student: String?, today: Day, in records: Records
    ) throws(Refusal) {
        let names = KindTable.all.map { $0.definition.name }
        guard let kind = KindTable.kind(named: KindName(word)) else {
            throw .unknownKind(word, nearest: NearMiss.best(for: word, among: names.map(\.text)))
        }
        let definition = kind.definition
        let known = try Self.known(for: definition, student: student, in: records)
        let year = records.settings?.schoolYear
        let day = min(max(today, year?.first ?? today), year?.last ?? today)
        let due = min(day.adding(days: 42), year?.last ?? day.adding(days: 42))
        let title = title ?? "My \(definition.name)"
        var name = Self.identifier(from: title)
        guard !name.isEmpty else { throw .emptyTitle }
        // A file that is named by a date alone would have no id.
        if Placement.identifier(ofFile: name + ".md").isEmpty { name = "\(definition.name)-\(name)" }
        switch definition.place {
        case .folder(let folder):
            path = "\(folder)/\(name).md"
            let id = Placement.identifier(ofFile: name + ".md")
            if let other = records.all.lazy.map(\.head).first(where: { $0.kind == definition.name && $0.id == id }) {
                throw .exists(records.tree.displayPath(other.path))
            }
        case .folderOfItsOwn(let folder, let file): path = "\(folder)/\(name)/\(file)"
        case .student(let folder):
            path =
                "students/\(student ?? "")/\(folder)/\(day)-\(Self.freeID(name, of: definition.name, student, in: records)).md"
        }
        guard !records.tree.contains(path) else { throw .exists(records.tree.displayPath(path)) }
        text = kind.scaffold(Scaffold(title: title, today: day.description, due: due.description, known: known))
    }

    /// The name, or with a number behind it when another of the student's records has that id: children set a goal
    /// of the same name again.
    private static func freeID(
        _ name: String, of kind: KindName, _ student: String?, in records: Records
    ) -> String {
        var taken = Set(records.all.lazy.map(\.head).filter { $0.kind == kind && $0.student == student }.map(\.id))
        taken.formUnion(records.unreadable.lazy.filter { $0.kind == kind && $0.student == student }.map(\.id))
        var (id, number) = (name, 2)
        while taken.contains(id) {
            id = "\(name)-\(number)"
            number += 1
        }
        return id
    }

    /// The ids that a new record of this kind refers to.
    private static func known(
        for definition: KindDefinition, student: String?, in records: Records
    ) throws(Refusal) -> [KindName: String] {
        var known: [KindName: String] = [:]
        func newest(_ kind: KindName, of student: String?) -> String? {
            records.all.lazy.map(\.head).filter { $0.kind == kind && $0.student == student }
                .max { ($0.date?.value ?? .placeholder) < ($1.date?.value ?? .placeholder) }?.id
        }
        known[.classRoom] = newest(.classRoom, of: nil)
        if definition.name == .student, known[.classRoom] == nil { throw .noClass }
        guard definition.belongsToStudent else { return known }
        guard let student else { throw .needsStudent(definition.name) }
        let students = records.all.lazy.map(\.head).filter { $0.kind == .student }.map(\.id)
        guard students.contains(student) else {
            throw .unknownStudent(student, nearest: NearMiss.best(for: student, among: Array(students)))
        }
        known[.evidence] = newest(.evidence, of: student)
        known[.goal] = newest(.goal, of: student)
        if definition.name == .feedback, known[.evidence] == nil, known[.goal] == nil {
            throw .nothingToFeedBackOn(student: student)
        }
        return known
    }

    /// A title as a file is named: letters and digits of any script in small letters, hyphens between.
    package static func identifier(from title: String) -> String {
        var id = ""
        for character in title.lowercased() {
            if character.isLetter || character.isNumber {
                id.append(character)
            } else if character != "'", character != "’", !id.isEmpty, id.last != "-" {
                id.append("-")
            }
        }
        // A file's name may be long, but nobody wants to type it; and disks count bytes.
        id = String(id.prefix(60))
        while id.last == "-" || id.utf8.count > 180 { id.removeLast() }
        return id
    }
}
