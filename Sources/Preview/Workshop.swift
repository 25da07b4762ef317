import Diagnostics
import Effects
import Records
import School
import Site

/// The site while somebody writes it: read again after each change, its pages made when they are asked for.
///
/// Nothing is ever written. While there is a fault the pages stay as they were before it.
package actor Workshop: PreviewSource {
    private let options: BuildOptions
    private var folders: WatchedFolders
    /// The school as it was when it was last without faults.
    private var good: LinkedSite?
    /// Its editions, each made when it is first asked for.
    private var plans: [String: SitePlan] = [:]
    /// Lines of `private/codes.csv` that this preview gave: a student's address must not change with each edit. They
    /// are not written; `datawall build` gives the real ones.
    private var givenCodes: [String] = []
    /// How often the whole school was linked.
    private(set) var linkings = 0
    private var current = PreviewState()
    private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    private var lastWaiter = 0

    /// - Parameter options: of a build; the readers are those that are shown first.
    package init(_ options: BuildOptions) {
        self.options = options
        folders = WatchedFolders(content: options.content, templates: options.templates)
    }

    package var state: PreviewState { current }

    // MARK: - Changes

    /// Reads what has changed, or everything.
    /// - Parameter paths: changed files and folders, such as `content/pages/a.md`; nil when anything may have changed.
    /// - Throws: `UnknownChoice` when the readers that were asked for aren't there at the very first.
    package func refresh(_ paths: Set<String>? = nil) async throws {
        var faults: [PreviewState.Fault] = []
        do {
            var report = DiagnosticReport()
            switch try folders.refresh(paths, reporting: &report) {
            case .nothing where good != nil: return
            case .texts(let paths) where current.faults.isEmpty && revise(paths): break
            case .nothing, .texts, .much: try await link(&report)
            }
            faults = report.sorted().filter { $0.severity == .error }.map(PreviewState.Fault.init)
        } catch let fault as DiskFault {
            // A folder that is being renamed, a file that is being saved: the next change tells more.
            faults = [PreviewState.Fault(path: fault.path, line: nil, message: "\(fault)", source: "", help: "")]
        }
        current = PreviewState(
            version: current.version + 1, editions: good.map { readers(of: $0).map(\.edition) } ?? [], faults: faults)
        let woken = waiting.values
        waiting = [:]
        for waiter in woken { waiter.resume() }
    }

    /// Links the school anew. When there is a fault, what was good stays.
    private func link(_ report: inout DiagnosticReport) async throws {
        linkings += 1
        let (content, templates) = (folders.contentTree(adding: givenCodes), folders.templateTree)
        let linked = try await LinkedSite(reading: content, templates: templates, options, reporting: &report)
        if good == nil { try linked.check(options.readership) }
        givenCodes += linked.newCodes
        linked.checkPages(options, reporting: &report)
        // Faults of templates and told figures come up when an edition is planned.
        let first = readers(of: linked).first
        let plan = first.flatMap { linked.edition(options(for: $0.readership), reporting: &report)?.plan }
        guard !report.hasErrors else { return }
        good = linked
        plans = [:]
        if let first, let plan { plans[first.edition.id] = plan }
    }

    /// Takes over new texts of records in which only the words of the body are other. Says whether that could be done.
    private func revise(_ paths: Set<String>) -> Bool {
        guard var linked = good, paths.count <= Self.mostRevised else { return false }
        var revisions: [BodyRevision] = []
        for path in paths.sorted() {
            guard let source = try? folders.text(path), let revised = linked.revised(source, at: path) else {
                return false
            }
            linked = revised.site
            revisions.append(revised.revision)
        }
        good = linked
        for revision in revisions { plans = plans.mapValues { $0.revised(revision) } }
        return true
    }

    /// With more texts at once, linking all anew is hardly slower.
    private static let mostRevised = 16

    package func state(after version: Int, waiting limit: Duration) async -> PreviewState {
        guard current.version == version else { return current }
        lastWaiter += 1
        let number = lastWaiter
        let timer = Task { [weak self] in
            try? await Task.sleep(for: limit)
            await self?.wake(number)
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiting[number] = $0 }
        } onCancel: {
            Task { await self.wake(number) }
        }
        timer.cancel()
        return current
    }

    private func wake(_ number: Int) { waiting.removeValue(forKey: number)?.resume() }

    // MARK: - Editions

    package func file(_ path: String, of edition: String) async throws -> [UInt8]? {
        guard let plan = plan(of: edition) else { return nil }
        return try plan.file(path)
    }

    private func plan(of edition: String) -> SitePlan? {
        if let plan = plans[edition] { return plan }
        guard let good, let readership = readers(of: good).first(where: { $0.edition.id == edition })?.readership else {
            return nil
        }
        // The content is without faults; what may be told of groups is for `build` to stop.
        var report = DiagnosticReport()
        let plan = good.edition(options(for: readership), reporting: &report)?.plan
        plans[edition] = plan
        return plan
    }

    private func options(for readership: Readership) -> BuildOptions {
        var options = options
        options.readership = readership
        return options
    }

    private func readers(of linked: LinkedSite) -> [(edition: PreviewState.Edition, readership: Readership)] {
        let all = linked.readerships
        let first = all.filter { $0.readership == options.readership }
        return (first + all.filter { $0.readership != options.readership }).map {
            (PreviewState.Edition(id: $0.readership.addressWord, title: $0.title), $0.readership)
        }
    }
}

extension Readership {
    /// A word for an address, such as `class-room-1`.
    fileprivate var addressWord: String {
        switch self {
        case .public: "public"
        case .school: "school"
        case .staff: "staff"
        case .classRoom(let id): "class-\(id)"
        case .family(let student): "family-\(student)"
        }
    }
}

extension PreviewState.Fault {
    init(_ diagnostic: Diagnostic) {
        self.init(
            path: diagnostic.path, line: diagnostic.range.map { Int($0.start.line) }, message: diagnostic.message,
            source: diagnostic.excerpt ?? "",
            help: [diagnostic.note, diagnostic.suggestion].compactMap(\.self).joined(separator: "\n"))
    }
}
