import Diagnostics
import Effects
import Records
import School

/// Finds what still tells of a forgotten student: the names and the id, and the codes.
struct NameTraces {
    private let student: ForgottenStudent
    private let register: NameRegister
    private let phrases: AllowedPhrases
    private let finder: NameFinder
    private let codes: [[UInt8]]

    /// - Parameter records: as they are before, with the student's names and those of all others.
    init(of student: ForgottenStudent, in records: Records) {
        self.student = student
        register = NameRegister(of: records)
        phrases = AllowedPhrases(of: records.all, settings: records.settings)
        finder = NameFinder(register, allowing: phrases)
        codes = student.codes.map { Array($0.utf8) }
    }

    /// A name, an id or a code in some bytes.
    struct Trace {
        let range: Range<Int>
        let text: String
        let isSure: Bool
    }

    func traces(in bytes: [UInt8]) -> [Trace] { traces(in: bytes, with: finder) }

    private func traces(in bytes: [UInt8], with finder: NameFinder) -> [Trace] {
        let names = finder.matches(in: bytes).compactMap { match -> Trace? in
            guard match.students.contains(student.id) else { return nil }
            return Trace(
                range: match.range, text: String(decoding: bytes[match.range], as: UTF8.self),
                isSure: match.students.count == 1 && !match.isAlsoAWord)
        }
        return (names + codeTraces(in: bytes)).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Codes are no words, so one is meant wherever it stands between other characters, in an address too.
    private func codeTraces(in bytes: [UInt8]) -> [Trace] {
        codes.flatMap { code in
            var found: [Trace] = []
            var index = 0
            while index + code.count <= bytes.count {
                let range = index..<index + code.count
                index += 1
                guard bytes[range.lowerBound] & 0xDF == code[0], isCode(code, at: range, in: bytes) else { continue }
                found.append(Trace(range: range, text: String(decoding: bytes[range], as: UTF8.self), isSure: true))
            }
            return found
        }
    }

    private func isCode(_ code: [UInt8], at range: Range<Int>, in bytes: [UInt8]) -> Bool {
        func isWord(_ offset: Int) -> Bool {
            guard bytes.indices.contains(offset) else { return false }
            let byte = bytes[offset]
            return byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        }
        let isCapital = bytes[range].elementsEqual(code)
        let isSmall = zip(bytes[range], code).allSatisfy { $0 == $1 | 0x20 }
        return (isCapital || isSmall) && !isWord(range.lowerBound - 1) && !isWord(range.upperBound)
    }

    // MARK: - In the content

    /// Every place of a content that still tells of the student, but for what says the names of others.
    /// - Parameter records: those of `tree`.
    func mentions(in tree: SourceTree, records: Records) throws(DiskFault) -> [Mention] {
        var heads: [String: any RecordKind] = [:]
        for record in records.all { heads[record.head.path] = record }
        var mentions: [Mention] = []
        for path in tree.paths {
            mentions += traces(in: Array(path.utf8)).map {
                Mention(path: path, place: nil, text: $0.text, isSure: $0.isSure)
            }
            let bytes = try tree.read(path).bytes
            let places = TextPlaces(bytes)
            let own = Self.namesOfItsOwn(heads[path], in: places)
            let isText = Self.isText(bytes)
            for trace in traces(in: bytes, with: finder(for: heads[path]))
            where !own.contains(where: trace.range.overlaps) {
                let place = isText ? places.position(trace.range.lowerBound) : nil
                mentions.append(Mention(path: path, place: place, text: trace.text, isSure: trace.isSure && isText))
            }
        }
        return mentions
    }

    /// A record may have confirmed that a word means no student.
    private func finder(for record: (any RecordKind)?) -> NameFinder {
        guard let confirmed = record?.head.confirmedNames, !confirmed.isEmpty else { return finder }
        let phrases = AllowedPhrases(
            teachers: phrases.teachers, confirmed: phrases.confirmed + confirmed.map(\.value))
        return NameFinder(register, allowing: phrases)
    }

    /// Where a student's own file says how that student is called.
    private static func namesOfItsOwn(_ record: (any RecordKind)?, in places: TextPlaces) -> [Range<Int>] {
        guard let student = record as? Student else { return [] }
        let names = [student.name, student.familyName].compactMap(\.self) + student.alsoCalled
        return names.map { places.bytes($0.range) }
    }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }
}
