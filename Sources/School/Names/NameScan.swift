import Diagnostics
import Records

/// The names in one file's texts, told with their places.
struct NameScan {
    private let source: SourceText
    private let check: NameCheck
    private let finder: NameFinder
    private let language: String
    private var confirmations: NameConfirmations
    private var log: NameLog

    /// - Parameter phrases: `names-ok` of the record.
    init(
        of source: SourceText, for check: NameCheck, _ finder: NameFinder, language: String,
        _ phrases: [Located<String>]
    ) {
        self.source = source
        self.check = check
        self.finder = finder
        self.language = language
        confirmations = NameConfirmations(phrases)
        log = NameLog(source)
    }

    var hasConfirmations: Bool { !confirmations.isEmpty }

    /// Adds what was found, and the confirmations that confirm nothing.
    func finish(reporting report: inout DiagnosticReport) {
        log.report(into: &report)
        for phrase in confirmations.unused {
            report.report(NameFault.unusedConfirmation(phrase: phrase.value), at: phrase.range, in: source)
        }
    }

    // MARK: - Texts

    /// A text of the front matter.
    mutating func look(at text: Located<String>, reach: Reach) {
        let bytes = Array(text.value.utf8)
        let confirmed = confirmations.ranges(in: bytes, part: bytes.indices)
        guard reach.circle > .family else { return }
        let matches = finder.matches(in: bytes)
        guard !matches.isEmpty else { return }
        // Where the names stand in the file; another number of them if the text is written otherwise than it reads.
        let written = source.bytes(of: text.range)
        let places = finder.matches(in: Array(source.bytes[written])).map(\.range)
        for (number, match) in matches.enumerated() {
            guard let fault = fault(match, in: bytes, from: 0, confirmed, reach, isMarkdown: false) else { continue }
            log.add(fault) {
                guard places.count == matches.count else { return text.range }
                let (start, end) = (places[number].lowerBound, places[number].upperBound)
                return source.range(ofBytes: written.lowerBound + start..<written.lowerBound + end)
            }
        }
    }

    /// The body.
    /// - Parameters:
    ///   - matches: of the whole file.
    ///   - html: what the body's page shows of it.
    mutating func look(atBody body: Range<Int>, matches: [NameMatch], shownAs html: [UInt8], reach: Reach) {
        let confirmed = confirmations.ranges(in: source.bytes, part: body)
        guard reach.circle > .family else { return }
        var found: [(match: NameMatch, fault: NameFault)] = []
        for match in matches where match.range.lowerBound >= body.lowerBound {
            let fault = fault(match, in: source.bytes, from: body.lowerBound, confirmed, reach, isMarkdown: true)
            if let fault { found.append((match, fault)) }
        }
        let isEncoded = source.bytes[body].contains { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\\") }
        guard !found.isEmpty || isEncoded else { return }
        let shown = finder.matches(in: html)
        let seen = Set(shown.flatMap(\.students))
        let unseen = UnseenMarkdown(in: source.bytes, body)
        let visible = found.filter { !unseen.contains($0.match.range) }
        let told = Set(visible.flatMap(\.match.students))
        for (match, fault) in found {
            // A page writes an apostrophe in other ways, so that the name may not be found there.
            let isShown = !seen.isDisjoint(with: match.students) || source.bytes[match.range].contains { $0 == 0x27 }
            guard isShown, !unseen.contains(match.range) || told.isDisjoint(with: match.students) else { continue }
            log.add(fault) { source.range(ofBytes: match.range) }
        }
        guard isEncoded else { return }
        // With an entity or a backslash in it: the place is not known, only the body.
        let written = Set(matches.flatMap(\.students))
        for match in shown where !match.isAlsoAWord && written.isDisjoint(with: match.students) {
            guard let fault = fault(match, in: html, from: 0, [], reach, isMarkdown: false) else { continue }
            log.add(fault) { SourceRange(at: source.position(ofByte: body.lowerBound)) }
        }
    }

    /// What is wrong with a match; nil when the name may stand there.
    private func fault(
        _ match: NameMatch, in text: [UInt8], from start: Int, _ confirmed: [Range<Int>], _ reach: Reach,
        isMarkdown: Bool
    ) -> NameFault? {
        guard !Self.isInside(match.range, confirmed), let naming = naming(match, in: text, reach) else { return nil }
        guard match.isAlsoAWord else { return .inText(naming) }
        let place = NamePlace(
            text: text, start: start, range: match.range, language: language, isMarkdown: isMarkdown)
        switch place.reading {
        case .word: return nil
        case .unclear: return .nameOrWord(naming)
        case .name: return .inText(naming)
        }
    }

    private static func isInside(_ range: Range<Int>, _ confirmed: [Range<Int>]) -> Bool {
        confirmed.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }

    /// Who is named without their family's consent; nil for nobody.
    private func naming(_ match: NameMatch, in text: [UInt8], _ reach: Reach) -> NameFault.Naming? {
        let students = match.students.filter { !check.consent.allows($0, in: reach) }
        guard !students.isEmpty else { return nil }
        let words = String(decoding: text[match.range], as: UTF8.self).split(whereSeparator: \.isWhitespace)
        return NameFault.Naming(
            text: words.joined(separator: " ").onOneLine, students: students,
            isID: match.names.allSatisfy { $0.sort == .id }, circle: reach.circle)
    }

    // MARK: - Addresses

    /// The record's id, and the files that it attaches or shows.
    mutating func look(atAddressesOf record: any RecordKind, body: Body, reach: Reach) {
        let head = record.head
        if !(record is Student), reach.circle > .family || record is ClassRoom {
            let range = head.texts.first { $0.value == head.id && $0.range != head.title.range }?.range
            look(atPart: head.id, reach: record is ClassRoom ? .everyone : reach) { range }
        }
        guard reach.circle > .family else { return }
        if let evidence = record as? Evidence {
            for attachment in evidence.files {
                guard let path = evidence.path(of: attachment) else { continue }
                look(atFile: path, reach: reach) { attachment.file.range }
            }
        }
        for case .file(let path) in body.targets {
            let (source, start) = (source, head.body.lowerBound)
            look(atFile: path, reach: reach) {
                let name = RelativePath.name(of: path)
                let place = source.bytes[start...].firstRange(of: Array(name.utf8))
                return source.range(ofBytes: place ?? start..<start)
            }
        }
    }

    /// A file, by its path from the content folder, of which a student's folder is left out of the address.
    mutating func look(atFile path: String, reach: Reach, at place: () -> SourceRange?) {
        let reach = check.audience.files[path].map { reach.met(with: $0) } ?? reach
        guard reach.circle > .family else { return }
        var parts = path.split(separator: "/").map(String.init)
        if FilePlace.owner(of: path) != nil { parts.removeFirst(2) }
        for part in parts { look(atPart: part, reach: reach, at: place) }
        guard let file = parts.last, let match = AddressNames.wholeName(of: file, finder) else { return }
        let bytes = Array(file.utf8)
        guard confirmations.ranges(in: bytes, part: bytes.indices).isEmpty, let naming = naming(match, in: bytes, reach)
        else { return }
        log.add(.nameOrWord(naming), at: place)
    }

    private mutating func look(atPart part: String, reach: Reach, at place: () -> SourceRange?) {
        let names = AddressNames(in: part, finder)
        let confirmed = confirmations.ranges(in: names.bytes, part: names.bytes.indices)
        for match in names.matches where !Self.isInside(match.range, confirmed) {
            guard let naming = naming(match, in: names.bytes, reach) else { continue }
            log.add(match.isAlsoAWord ? .nameOrWord(naming) : .inAddress(naming, file: part.onOneLine), at: place)
        }
    }
}

extension SourceText {
    /// The bytes of a place.
    fileprivate func bytes(of range: SourceRange) -> Range<Int> {
        let start = offset(of: range.start)
        return start..<max(start, offset(of: range.end))
    }

    /// O(file).
    private func offset(of position: SourcePosition) -> Int {
        var (line, column): (UInt32, UInt32) = (1, 0)
        for offset in bytes.indices {
            let byte = bytes[offset]
            if byte & 0xC0 != 0x80 { column += 1 }
            if line == position.line, column == position.column { return offset }
            if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 0) }
        }
        return bytes.count
    }
}
