import Bytes
import Diagnostics
import Effects
import Lexicon
import Markdown
import Records

/// Where a link or picture in a body leads, before anyone knows the addresses of pages.
package enum BodyTarget: Hashable, Sendable {
    case record(RecordHandle)
    /// A file of the content folder.
    case file(String)
}

/// A record's body, read: HTML with holes where the addresses of other pages go.
package struct Body: Sendable {
    package let document: MarkdownDocument
    /// What the document's slots stand for: a slot's token is an index here.
    package let targets: [BodyTarget]

    package static let empty = Body(document: MarkdownDocument(), targets: [])

    package var isEmpty: Bool { document.isEmpty }

    /// The same body for other records' handles. What `map` gives nothing for is left out of
    /// `targets` as nil: its link becomes plain text, its picture its description.
    func mapped(_ map: (BodyTarget) -> BodyTarget?) -> MappedBody {
        MappedBody(document: document, targets: targets.map(map))
    }
}

/// A body as some readers may see it: targets that they may not know are nil.
package struct MappedBody: Sendable {
    package let document: MarkdownDocument
    package let targets: [BodyTarget?]

    package static let empty = MappedBody(document: MarkdownDocument(), targets: [])

    package var isEmpty: Bool { document.isEmpty }
}

/// Reads bodies: what a body needs of all the others, and of the lexicon.
struct BodyReader: Sendable {
    private let language: String
    private let words: MarkdownOptions.Words
    private let finder: TermFinder
    private let linksTerms: Bool
    private let terms: [TermLink]
    private let numbers: [RecordHandle: Int]
    let catalogue: RecordCatalogue
    private let files: FileCatalogue

    init(
        _ records: Records, words: MarkdownOptions.Words, finder: TermFinder, terms: [RecordHandle],
        catalogue: RecordCatalogue, files: FileCatalogue
    ) {
        language = records.language
        self.words = words
        self.finder = finder
        linksTerms = records.settings?.linksTerms ?? true
        self.terms = terms.map { TermLink(to: $0, id: records.all[$0.offset].head.id) }
        numbers = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, $0) })
        self.catalogue = catalogue
        self.files = files
    }

    /// Reads all bodies on several tasks, then checks the anchors of links between them.
    func read(
        _ all: [any RecordKind], files: inout FileCatalogue, jobs: Int, reporting report: inout DiagnosticReport
    ) async throws -> [Body] {
        let shares = try await Parallel.map(count: all.count, jobs: jobs) { range in
            var share = Share()
            for offset in range { read(all[offset], at: RecordHandle(offset), into: &share) }
            return share
        }
        let bodies = shares.flatMap(\.bodies)
        for share in shares {
            report.add(share.report)
            for use in share.files { files.add(use) }
            for link in share.anchors { Self.check(link, bodies, all, &report) }
        }
        return bodies
    }

    /// A body that leads to the same places as another did; nil for one that has faults, leads elsewhere, or has links to
    /// headings, which must be checked.
    func reread(_ record: any RecordKind, at handle: RecordHandle, insteadOf old: Body) -> Body? {
        var share = Share()
        read(record, at: handle, into: &share)
        guard share.report.diagnostics.isEmpty, share.anchors.isEmpty, let body = share.bodies.first,
            body.targets == old.targets
        else { return nil }
        return body
    }

    private func read(_ record: any RecordKind, at handle: RecordHandle, into share: inout Share) {
        let head = record.head
        var options = MarkdownOptions(language: head.lang?.value ?? language, words: words)
        // On another's page its headings must not take the `id` of that page's own.
        if type(of: record).definition.isShownOnOthers { options.anchorPrefix = head.id.idEncoded + "_" }
        if !finder.isEmpty {
            options.terms = TermLinks(
                finder, language: head.language(onSiteIn: language), own: numbers[handle], isOn: head.linksTerms)
        }
        share.read(
            head, at: handle, options: options, catalogue: catalogue, files: files, terms: terms, numbers: numbers,
            linksTerms: linksTerms)
    }

    private static func check(
        _ link: AnchorLink, _ bodies: [Body], _ records: [any RecordKind], _ report: inout DiagnosticReport
    ) {
        let anchors = bodies[link.target.offset].document.headings.map(\.anchor)
        guard !anchors.contains(link.anchor) else { return }
        let page = link.target == link.from ? "this body" : records[link.target.offset].head.source.path
        report.report(
            SchoolFault.brokenAnchor(
                anchor: link.anchor, in: page, nearest: NearMiss.best(for: link.anchor, among: anchors)),
            at: link.range, in: records[link.from.offset].head.source)
    }
}

/// A link to a heading, to be checked once all bodies are read.
private struct AnchorLink: Sendable {
    let from: RecordHandle
    let target: RecordHandle
    let anchor: String
    let range: SourceRange
}

/// What one task has read.
private struct Share: Sendable {
    var bodies: [Body] = []
    var files: [FileUse] = []
    var anchors: [AnchorLink] = []
    var report = DiagnosticReport()

    mutating func read(
        _ head: Head, at handle: RecordHandle, options: MarkdownOptions, catalogue: RecordCatalogue,
        files catalogueOfFiles: FileCatalogue, terms: [TermLink], numbers: [RecordHandle: Int],
        linksTerms: Bool
    ) {
        guard !head.body.isEmpty else {
            bodies.append(.empty)
            return
        }
        var targets: [BodyTarget] = []
        var slotOfTerm: [Int: Int] = [:]
        var found = DiagnosticReport()
        let document = MarkdownDocument.render(
            head.source, bytes: head.body, firstLine: head.bodyFirstLine, options: options,
            link: { destination in
                if destination.path.isEmpty {
                    return decideOnPlace(destination, at: handle, prefix: options.anchorPrefix ?? "")
                }
                let decision = decide(destination, of: head, at: handle, catalogue, catalogueOfFiles, &targets)
                // A link to a term that its author made has the definition, too.
                guard case .slot(let slot, _) = decision, case .record(let target) = targets[slot],
                    target != handle, let number = numbers[target]
                else { return decision }
                return .slot(slot, attributes: terms[number].attributes)
            },
            term: { number in
                guard linksTerms else { return .textOnly }
                let slot = slotOfTerm[number] ?? targets.count
                if slot == targets.count { targets.append(.record(terms[number].record)) }
                slotOfTerm[number] = slot
                return .slot(slot, attributes: terms[number].attributes)
            }, reporting: &found)
        report.add(found)
        bodies.append(Body(document: document, targets: targets))
    }

    /// A place in the body itself.
    private mutating func decideOnPlace(
        _ destination: Destination, at handle: RecordHandle, prefix: String
    ) -> LinkDecision {
        guard let fragment = destination.fragment else { return .write(destination.written) }
        let link = AnchorLink(from: handle, target: handle, anchor: prefix + fragment, range: destination.range)
        anchors.append(link)
        return .write(prefix.isEmpty ? destination.written : "#" + (prefix + fragment).percentEncoded)
    }

    private mutating func decide(
        _ destination: Destination, of head: Head, at handle: RecordHandle, _ catalogue: RecordCatalogue,
        _ catalogueOfFiles: FileCatalogue, _ targets: inout [BodyTarget]
    ) -> LinkDecision {
        guard let path = RelativePath.resolve(destination.path, from: head.path) else {
            report.report(
                SchoolFault.linkLeavesContent(path: destination.path), at: destination.range, in: head.source)
            return .textOnly
        }
        if destination.kind == .link, let target = catalogue.find(path: path) {
            if let anchor = destination.fragment {
                anchors.append(AnchorLink(from: handle, target: target, anchor: anchor, range: destination.range))
            }
            targets.append(.record(target))
            return .slot(targets.count - 1)
        }
        if catalogueOfFiles.isAttachable(path) {
            files.append(
                FileUse(
                    path: path, written: destination.path, record: handle, range: destination.range,
                    source: head.source))
            targets.append(.file(path))
            let size = destination.kind == .image ? catalogueOfFiles.size(ofPicture: path) : nil
            return .slot(targets.count - 1, attributes: size?.attributes ?? "")
        }
        // A record that is there and could not be read was reported already.
        if destination.kind == .link, catalogueOfFiles.hasRecord(path) { return .textOnly }
        report.report(
            SchoolFault.brokenLink(path: destination.path, nearest: catalogueOfFiles.nearest(to: path)),
            at: destination.range, in: head.source)
        return .textOnly
    }
}
