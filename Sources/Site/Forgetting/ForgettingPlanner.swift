import Diagnostics
import Effects
import Records
import School
import YAML

/// Makes the plan to forget a student. It only reads.
struct ForgettingPlanner {
    let student: ForgottenStudent
    let records: Records
    private let gone: GoneRecords
    private let finder: NameFinder

    init(_ student: ForgottenStudent, in records: Records) {
        self.student = student
        self.records = records
        gone = GoneRecords(of: student, in: records)
        finder = NameFinder(NameRegister(of: records))
    }

    func plan() throws(DiskFault) -> Forgetting {
        var plan = Forgetting(student: student)
        var reasons = gone.reasons
        for record in records.all where reasons[record.head.path] == nil {
            if let change = change(of: record) { plan.changes.append(change) }
        }
        for path in records.tree.paths where reasons[path] == nil && Self.isTable(path) {
            let source = try records.tree.read(path)
            let cut = TableCut(source, student: student.id)
            if cut.edits.isEmpty { continue }
            // Codes without a row are a fault as long as there are students; the next build makes new ones.
            if cut.isEmptied, path == CodeList.path {
                reasons[path] = .emptied
                continue
            }
            let counts = Forgetting.Counts(rows: cut.edits.count)
            plan.changes.append(Self.change(source, path, cut.edits, counts))
        }
        if let change = changeOfSettings() { plan.changes.append(change) }
        if let change = try changeOfLedger() { plan.changes.append(change) }
        plan.changes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        plan.removals = reasons.map { Forgetting.Removal(path: $0, reason: $1) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return plan
    }

    private static func isTable(_ path: String) -> Bool {
        switch Placement(path: path) {
        case .sheet, .codes, .consent: true
        default: false
        }
    }

    private static func change(
        _ source: SourceText, _ path: String, _ edits: [TextEdit], _ counts: Forgetting.Counts
    ) -> Forgetting.Change {
        Forgetting.Change(path: path, before: source.bytes, after: edits.applied(to: source.bytes), counts: counts)
    }

    // MARK: - Records

    private func change(of record: any RecordKind) -> Forgetting.Change? {
        let head = record.head
        var counts = Forgetting.Counts()
        var edits = frontMatterEdits(of: record, counting: &counts)
        if !head.body.isEmpty {
            let cut = LinkCut(source: head.source, body: head.body, firstLine: head.bodyFirstLine)
            let found = cut.edits { gone.holds($0, from: head.path) }
            counts.links = found.links
            edits += found.edits
        }
        return edits.isEmpty ? nil : Self.change(head.source, head.path, edits, counts)
    }

    private func frontMatterEdits(
        of record: any RecordKind, counting counts: inout Forgetting.Counts
    ) -> [TextEdit] {
        let head = record.head
        let references = head.references.filter { gone.holds($0, of: head) }.map(\.range)
        let files = (record as? Evidence)?.files.filter { gone.holds($0.file.value, from: head.path) } ?? []
        let giver = (record as? Feedback).flatMap(peer)
        guard !references.isEmpty || !files.isEmpty || giver != nil else { return [] }
        var unread = DiagnosticReport()
        guard let parts = FrontMatter(of: head.source, reporting: &unread),
            let root = YAMLReader.read(
                head.source, bytes: parts.yaml, firstLine: parts.yamlFirstLine, reporting: &unread)
        else { return [] }
        var cut = YAMLCut(root, in: TextPlaces(head.source.bytes))
        // Those who are in a picture that goes, go with it.
        let inside = Set(files.flatMap { $0.people.map(\.range) })
        cut.values = Set(references).subtracting(inside)
        cut.entries = Set(files.map(\.file.range))
        counts.references = cut.values.count
        counts.pictures = files.count
        counts.givers = giver == nil ? 0 : 1
        return cut.edits() + (giver.map { [TextEdit(cut.places.bytes($0), "a classmate")] } ?? [])
    }

    /// Where feedback of a classmate names this student and nobody else as the one who gave it.
    private func peer(_ feedback: Feedback) -> SourceRange? {
        guard feedback.role.value == .peer else { return nil }
        let name = Array(feedback.from.value.utf8)
        guard let match = finder.matches(in: name).first, match.range == name.indices,
            match.students == [student.id]
        else { return nil }
        return feedback.from.range
    }

    // MARK: - Other files

    /// The school's logo may be anybody's picture.
    private func changeOfSettings() -> Forgetting.Change? {
        guard let settings = records.settings, let logo = settings.logo, gone.reasons[logo.value] != nil else {
            return nil
        }
        var unread = DiagnosticReport()
        let bytes = settings.source.bytes
        guard let root = YAMLReader.read(settings.source, bytes: 0..<bytes.count, firstLine: 1, reporting: &unread)
        else { return nil }
        var cut = YAMLCut(root, in: TextPlaces(bytes))
        cut.values = [logo.range]
        return Self.change(settings.source, Placement.settingsPath, cut.edits(), Forgetting.Counts(pictures: 1))
    }

    /// What was published of the student.
    private func changeOfLedger() throws(DiskFault) -> Forgetting.Change? {
        guard records.tree.contains(PublishedLedger.path) else { return nil }
        let source = try records.tree.read(PublishedLedger.path)
        var unread = DiagnosticReport()
        guard let ledger = PublishedLedger(source, reporting: &unread) else { return nil }
        let after = ledger.forgetting(student: student.id).bytes
        guard after != ledger.bytes else { return nil }
        return Forgetting.Change(
            path: PublishedLedger.path, before: source.bytes, after: after, counts: .init(isLedger: true))
    }
}
