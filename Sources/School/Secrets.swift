import Diagnostics
import Growth
import Lexicon
import Markdown
import Records

/// What readers must not find anywhere in their edition, and what they may.
package struct Secrets: Sendable {
    /// A name or an id of a student whom these readers do not know by name, and where it was written.
    package struct Name: Sendable {
        package let name: StudentName
        package let path: String
        package let line: Int
    }

    /// Texts of one file.
    package struct Writing: Sendable {
        /// HTML, or plain text with an empty line between texts.
        package let text: [UInt8]
        package let isHTML: Bool
        /// The file that they were written in.
        package let source: SourceText
        /// Where in it they begin.
        package let line: Int
    }

    package let names: [Name]
    /// How many students they are.
    package let studentCount: Int
    /// Phrases with such names in them that may stand: teachers' names, and what somebody confirmed.
    package let allowed: [String]
    /// Words before a family name that make it a grown-up's, as "Ms".
    package let titles: [String]
    /// Records that these readers may not read.
    package let hidden: [RecordHandle]
    /// Records that they may read: a sentence that stands there, too, is no secret.
    package let shown: [RecordHandle]
    /// What they may read besides: the school's own texts, the titles of classes.
    package let shownTexts: [Writing]

    package var isEmpty: Bool { names.isEmpty && hidden.isEmpty }
}

extension School {
    /// What an edition must not hold. Staff know everything. O(records + students).
    package func secrets(from readership: Readership, on day: Day, drafts: Bool) -> Secrets {
        asOf(day).secretsOfToday(from: readership, on: day, drafts: drafts)
    }

    private func secretsOfToday(from readership: Readership, on day: Day, drafts: Bool) -> Secrets {
        guard readership != .staff else {
            return Secrets(
                names: [], studentCount: 0, allowed: [], titles: [], hidden: [], shown: [], shownTexts: [])
        }
        let access = Access(self, readership: readership)
        var (hidden, shown): ([RecordHandle], [RecordHandle]) = ([], [])
        var shownTexts = [Secrets.Writing(settings.texts.map(\.value), from: settings.source)]
        for offset in records.indices {
            let handle = RecordHandle(offset)
            if access.mayRead(handle), isOut(records[offset].head, day, drafts) {
                shown.append(handle)
            } else {
                hidden.append(handle)
                // Of a class everyone knows the title.
                if let room = records[offset] as? ClassRoom {
                    shownTexts.append(Secrets.Writing([room.head.title.value], from: room.head.source))
                }
            }
        }
        let names = names(unknownTo: readership, shown: shown)
        let confirmed = shown.flatMap { records[$0.offset].head.confirmedNames.map(\.value) }
        return Secrets(
            names: names, studentCount: Set(names.map(\.name.student)).count,
            allowed: AllowedPhrases(of: records, settings: settings).all + confirmed
                + (readership == .public ? [] : givers),
            titles: PersonTitles.titles.sorted(), hidden: hidden, shown: shown, shownTexts: shownTexts)
    }

    /// Teachers who gave feedback, as they are called. The school knows them, the public reads no giver.
    private var givers: [String] {
        AllowedPhrases.givers(in: records)
    }

    /// The texts of a record: its body as pages show it, and its fields. None for those that have no text.
    package func writings(of handle: RecordHandle) -> [Secrets.Writing] {
        let head = records[handle.offset].head
        let body = bodies[handle.offset].document.html
        let fields = head.texts.lazy.map(\.value).filter { $0.utf8.count > 15 }
        var writings: [Secrets.Writing] = []
        if !body.isEmpty {
            writings.append(Secrets.Writing(text: body, isHTML: true, source: head.source, line: head.bodyFirstLine))
        }
        if !fields.isEmpty { writings.append(Secrets.Writing(fields, from: head.source)) }
        return writings
    }

    /// The names of all students but those who are known to these readers.
    private func names(unknownTo readership: Readership, shown: [RecordHandle]) -> [Secrets.Name] {
        let students = Dictionary(
            records.lazy.compactMap { $0 as? Student }.map { ($0.head.id, $0) }, uniquingKeysWith: { first, _ in first }
        )
        let isKnown = register.names.map { knows($0.student, readership) }
        // Who knows Maja Novak reads "Maja" and "Novak", whoever else is called so.
        var known = Set(zip(register.names, isKnown).lazy.filter(\.1).map(\.0.text))
        if case .family = readership { known.formUnion(namesInFamilyTexts(of: shown, register)) }
        return zip(register.names, isKnown).compactMap { name, isKnown in
            guard !isKnown, !known.contains(name.text), let student = students[name.student] else { return nil }
            return Secrets.Name(
                name: name, path: student.head.source.path, line: Int(student.place(of: name).line))
        }
    }

    /// Whether these readers may know a student's name.
    private func knows(_ student: String, _ readership: Readership) -> Bool {
        if readership.knowsName(ofStudent: student) { return true }
        let circle = consents[student].name.circle
        let room = audience.roomOfStudent[student]
        switch readership {
        case .staff: return true
        case .public: return circle == .public
        case .school: return circle >= .school
        case .classRoom(let id): return circle >= .school || circle == .class && room == id
        case .family(let child):
            return circle >= .school || circle == .class && room != nil && room == audience.roomOfStudent[child]
        }
    }

    /// In what only one family and the staff read, others may be named: "I read with Bo".
    private func namesInFamilyTexts(of shown: [RecordHandle], _ register: NameRegister) -> Set<String> {
        let finder = NameFinder(register)
        var named: Set<String> = []
        for handle in shown where audience.records[handle.offset].circle <= .family {
            let head = records[handle.offset].head
            for text in [bodies[handle.offset].document.html] + head.texts.map({ Array($0.value.utf8) }) {
                named.formUnion(finder.matches(in: text).lazy.flatMap(\.names).map(\.text))
            }
            if let feedback = records[handle.offset] as? Feedback {
                named.formUnion(finder.matches(in: Array(feedback.from.value.utf8)).lazy.flatMap(\.names).map(\.text))
            }
        }
        return named
    }
}

extension Secrets.Writing {
    fileprivate init(_ texts: some Sequence<String>, from source: SourceText) {
        var bytes: [UInt8] = []
        for text in texts {
            bytes += text.utf8
            bytes += [0x0A, 0x0A]
        }
        self.init(text: bytes, isHTML: false, source: source, line: 1)
    }
}

extension Student {
    fileprivate func place(of name: StudentName) -> SourcePosition {
        switch name.sort {
        case .given, .whole: self.name.range.start
        case .family: familyName?.range.start ?? .start
        case .called: (alsoCalled.first { $0.value.contains(name.text) } ?? self.name).range.start
        case .id: .start
        }
    }
}
