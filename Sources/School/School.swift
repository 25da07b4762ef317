import Diagnostics
import Effects
import Growth
import Lexicon
import Markdown
import Records

/// A school: its records linked into one graph, their bodies read, and for each the widest circle
/// that may know it. It holds everything; readers get a `SchoolView` of it.
package struct School: Sendable {
    package let settings: SchoolSettings
    package internal(set) var records: [any RecordKind]
    package let graph: LinkGraph
    /// The body of each record.
    package internal(set) var bodies: [Body]
    let bodyReader: BodyReader
    /// The effective audience of each record: the narrowest of what it says, what the family
    /// consents to, and the audience of what it is about.
    package private(set) var circles: [Circle]
    /// Who may see each record and each file; `circles` are the records' without whose they are.
    private(set) var audience: EffectiveAudience
    /// Files that records attach or show, in the order of their paths.
    package let attachments: [PublishedFile]
    /// Those in force on the site's day.
    package var codes: CodeList
    package private(set) var consents: ConsentList
    /// How the terms of the data lexicon are written, and which record uses which.
    package let lexicon: SchoolLexicon
    /// The scores of sheets and evidence.
    let scores: ScoreBook
    /// How the students are called.
    let register: NameRegister
    let nameCheck: NameCheck

    /// Links what was read. All faults are reported and linking goes on; without `school.yml` there
    /// is no school. `words` are those that bodies need in the interface's language. The result does
    /// not depend on `jobs`.
    /// - Parameter day: the day that somebody wants to see the school on, after which there are no scores; nil for none.
    package init?(
        linking records: Records, words: MarkdownOptions.Words, on day: Day? = nil, jobs: Int,
        reporting report: inout DiagnosticReport
    ) async throws {
        let catalogue = RecordCatalogue(records, reporting: &report)
        graph = ReferenceLinker.link(records, with: catalogue, reporting: &report)
        var files = FileCatalogue(records.tree)
        register = NameRegister(of: records)
        let names = NameList(of: register)
        let table = SpellingTable(of: records, leavingOut: names, reporting: &report)
        let finder = TermFinder(table.spellings)
        files.addAttachments(of: records.all, reporting: &report)
        bodyReader = BodyReader(
            records, words: words, finder: finder, terms: table.terms, catalogue: catalogue, files: files)
        bodies = try await bodyReader.read(records.all, files: &files, jobs: jobs, reporting: &report)
        lexicon = SchoolLexicon(
            finder: finder, terms: table.terms, termOfFigure: table.termOfFigure(in: records),
            mentions: try await MentionCounter.count(in: records, bodies: bodies, finder: finder, jobs: jobs))
        let lexiconChecks = LexiconChecks(records: records, table: table, lexicon: lexicon, names: names)
        lexiconChecks.check(reporting: &report)
        files.addLogo(of: records.settings, reporting: &report)
        attachments = try await files.published(jobs: jobs)
        scores = ScoreBook(
            sheets: records.sheets, with: catalogue, records: records.all, graph: graph,
            upTo: LastDay(ofYear: records.settings?.schoolYear?.last, ofSite: day), reporting: &report)
        lexiconChecks.checkFigures(of: graph, scores: scores, reporting: &report)
        for check in SchoolChecks.all { check(records, graph, catalogue, &report) }
        audience = EffectiveAudience(
            of: records.all, graph: graph, files: attachments, consents: records.consents)
        files.check(attachments, within: audience, reporting: &report)
        circles = audience.records.map(\.circle)
        nameCheck = NameCheck(records, register: register, bodies: bodies, audience: audience)
        try await nameCheck.check(records.settings, jobs: jobs, reporting: &report)
        self.records = records.all
        codes = records.codes.inForce(
            on: day ?? records.newestDay ?? .epoch, terms: records.settings?.terms ?? [])
        consents = records.consents
        guard let settings = records.settings else { return nil }
        self.settings = settings
    }

    /// This school as it is on a day: what is of a student who has left by then is for the family and the staff, no
    /// more. O(records) when somebody has left; else the school itself.
    func asOf(_ day: Day) -> School {
        let left = records.compactMap { record in
            (record as? Student).flatMap { student in student.left.map { (id: student.head.id, day: $0.value) } }
        }.filter { day >= $0.day }.map(\.id)
        guard !left.isEmpty else { return self }
        var school = self
        school.consents = consents.keptInFamilies(of: left)
        school.audience = EffectiveAudience(
            of: records, graph: graph, files: attachments, consents: school.consents)
        school.circles = school.audience.records.map(\.circle)
        return school
    }
}
