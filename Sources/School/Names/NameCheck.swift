import Diagnostics
import Effects
import Lexicon
import Records

/// Looks through all that more people than a family may read for names of students whose families don't let them be
/// read so far.
///
/// Looked through are each record's texts, its body, and what becomes part of an address. Who owns a record may be
/// named in it no more than anyone else.
struct NameCheck: Sendable {
    private(set) var records: [any RecordKind]
    private(set) var bodies: [Body]
    let audience: EffectiveAudience
    let finder: NameFinder
    /// For what the school reads at the widest: it knows the teachers who give feedback.
    private let finderInSchool: NameFinder
    /// The site's, without a region.
    let language: String
    let consent: NamingConsent

    init(
        _ records: Records, register: NameRegister, bodies: [Body], audience: EffectiveAudience
    ) {
        self.records = records.all
        self.bodies = bodies
        self.audience = audience
        let phrases = AllowedPhrases(of: records.all, settings: records.settings)
        let finder = NameFinder(register, allowing: phrases)
        let givers = AllowedPhrases.givers(in: records.all).filter { !finder.matches(in: Array($0.utf8)).isEmpty }
        self.finder = finder
        finderInSchool =
            givers.isEmpty ? finder : NameFinder(register, allowing: phrases.adding(teachers: givers))
        language = records.language.primaryLanguage
        consent = NamingConsent(consents: records.consents, roomOfStudent: audience.roomOfStudent)
    }

    /// On up to `jobs` tasks. O(text that more than families may read).
    func check(_ settings: SchoolSettings?, jobs: Int, reporting report: inout DiagnosticReport) async throws {
        let shares = try await Parallel.map(count: records.count, jobs: jobs) { range in
            var share = DiagnosticReport()
            for offset in range { look(at: offset, reporting: &share) }
            return share
        }
        for share in shares { report.add(share) }
        if let settings { look(at: settings, reporting: &report) }
    }

    /// Whether one record can have another body without a word said about names. O(records), for the copies.
    func hasNothingToSay(of record: any RecordKind, at handle: RecordHandle, body: Body) -> Bool {
        var check = self
        check.records[handle.offset] = record
        check.bodies[handle.offset] = body
        var report = DiagnosticReport()
        check.look(at: handle.offset, reporting: &report)
        return report.diagnostics.isEmpty
    }

    private func look(at offset: Int, reporting report: inout DiagnosticReport) {
        let (record, reach) = (records[offset], audience.records[offset])
        let head = record.head
        let isWide = reach.circle > .family
        guard isWide || record is ClassRoom || !head.confirmedNames.isEmpty else { return }
        let finder = reach.circle <= .school ? finderInSchool : finder
        var scan = NameScan(
            of: head.source, for: self, finder, language: head.language(onSiteIn: language), head.confirmedNames)
        // One pass over the whole file tells of most files that there is nothing.
        let matches = finder.matches(in: head.source.bytes)
        if !matches.isEmpty || scan.hasConfirmations || head.source.mayHideLetters(before: head.body.lowerBound) {
            let unread = record.textsOfNoReader
            for text in head.texts where !unread.contains(text.range) {
                if record.isGiver(text) {
                    var scan = NameScan(of: head.source, for: self, finderInSchool, language: language, [])
                    scan.look(at: text, reach: reach.met(with: Reach(.school, of: .school)))
                    scan.finish(reporting: &report)
                } else {
                    scan.look(at: text, reach: record.isTextOfShell(text) ? .everyone : reach)
                }
            }
        }
        if isWide || scan.hasConfirmations {
            scan.look(atBody: head.body, matches: matches, shownAs: bodies[offset].document.html, reach: reach)
        }
        scan.look(atAddressesOf: record, body: bodies[offset], reach: reach)
        scan.finish(reporting: &report)
    }

    private func look(at settings: SchoolSettings, reporting report: inout DiagnosticReport) {
        var scan = NameScan(of: settings.source, for: self, finder, language: language, [])
        for text in settings.texts where text.range != settings.logo?.range { scan.look(at: text, reach: .everyone) }
        if let logo = settings.logo { scan.look(atFile: logo.value, reach: .everyone) { logo.range } }
        scan.finish(reporting: &report)
    }
}

extension RecordKind {
    /// The places of front matter texts that are nobody's name, or are looked at as addresses.
    fileprivate var textsOfNoReader: Set<SourceRange> {
        var places = Set(head.texts.lazy.filter { $0.value == head.id && $0.range != head.title.range }.map(\.range))
        if let room = self as? ClassRoom { places.formUnion(room.teachers.lazy.map(\.range)) }
        if let evidence = self as? Evidence { places.formUnion(evidence.files.lazy.map(\.file.range)) }
        return places
    }

    /// Whether everyone sees a text although the record itself is for fewer: a class's title and grade.
    fileprivate func isTextOfShell(_ text: Located<String>) -> Bool {
        guard let room = self as? ClassRoom else { return false }
        return text.range == room.head.title.range || text.range == room.grade.range
    }

    /// Whether a text is who gave feedback, which the public never reads.
    fileprivate func isGiver(_ text: Located<String>) -> Bool { (self as? Feedback)?.from.range == text.range }
}

extension SourceText {
    /// Whether a text before an offset may be written otherwise than it reads: with an escape, or a doubled quote.
    fileprivate func mayHideLetters(before end: Int) -> Bool {
        var last: UInt8 = 0
        for byte in bytes[..<end] {
            if byte == UInt8(ascii: "\\") || (byte == UInt8(ascii: "'") && last == byte) { return true }
            last = byte
        }
        return false
    }
}
