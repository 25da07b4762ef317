import Growth
import Markdown
import Records

extension School {
    /// This school as these readers may know it on that day.
    ///
    /// A record stays when its circle reaches the readers and it is neither a draft (unless
    /// `drafts`), nor still to come, nor past its end. What stays is redacted by its kind; links,
    /// bodies, files and scores that lead to what does not stay are gone. O(records + links).
    /// - Parameter figures: false leaves out the pictures of walls, the maps of students and the uses of terms, for who
    ///   only looks at which records there are.
    package func view(
        for readership: Readership, on day: Day, drafts: Bool = false, figures: Bool = true
    ) -> SchoolView {
        view(for: readership, on: day, drafts: drafts, figures: figures) { _, _, _ in }
    }

    /// The same view.
    /// - Parameter watch: is given what the pictures of walls were made from, which the view doesn't hold.
    func view(
        for readership: Readership, on day: Day, drafts: Bool, figures: Bool,
        watch: (WallMaker, SharedFigures, [RecordHandle: WallPicture]) -> Void
    ) -> SchoolView {
        asOf(day).narrowed(to: readership, on: day, drafts: drafts, figures: figures, watch: watch)
    }

    /// - Precondition: this is the school as of that day.
    private func narrowed(
        to readership: Readership, on day: Day, drafts: Bool, figures: Bool,
        watch: (WallMaker, SharedFigures, [RecordHandle: WallPicture]) -> Void
    ) -> SchoolView {
        let access = Access(self, readership: readership)
        let isWhole = records.indices.map { access.mayRead(RecordHandle($0)) && isOut(records[$0].head, day, drafts) }
        let kept = handles(isWhole, access, day, drafts)
        let count = kept.count { $0 != nil }
        let publishable = access.publishablePaths(isWhole: isWhole)
        let files = attachments.lazy.filter { publishable.contains($0.path) }
            .map { file in
                PublishedFile(
                    path: file.path, publicPath: access.publicPath(file.path), size: file.size, refusal: file.refusal)
            }
        let filesByPath = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
        var attached: [RecordHandle: [AttachedFile]] = [:]
        var people: [RecordHandle: Person] = [:]
        var narrowed: [any RecordKind] = []
        narrowed.reserveCapacity(count)
        var bodies: [MappedBody] = []
        bodies.reserveCapacity(count)
        for (offset, record) in records.enumerated() {
            guard let handle = kept[offset] else { continue }
            if record is Student { people[handle] = access.person(record.head.id) }
            guard isWhole[offset] else {
                narrowed.append(access.forgetting(record.shell(for: readership) ?? record.redacted(for: readership)))
                bodies.append(.empty)
                continue
            }
            narrowed.append(access.forgetting(record.redacted(for: readership)))
            if let evidence = record as? Evidence, !evidence.files.isEmpty {
                attached[handle] = evidence.files.compactMap { attachment in
                    evidence.path(of: attachment).flatMap { filesByPath[$0] }
                        .map { AttachedFile(file: $0, alt: attachment.alt.value) }
                }
            }
            bodies.append(
                self.bodies[offset].mapped { target in
                    switch target {
                    case .record(let other): kept[other.offset].map(BodyTarget.record)
                    case .file(let path): filesByPath[path].map { .file($0.publicPath) }
                    }
                })
        }
        var pictures: [RecordHandle: WallPicture] = [:]
        if figures {
            let maker = WallMaker(
                self, readership: readership, day: day, drafts: drafts, kept: kept, access: access)
            let shared = maker.sharedFigures()
            pictures = maker.pictures(shared)
            watch(maker, shared, pictures)
        }
        return SchoolView(
            readership: readership, day: day, settings: settings, records: narrowed,
            graph: graph.narrowed(keeping: kept, count: count), bodies: bodies,
            circles: records.indices.filter { kept[$0] != nil }.map { circles[$0] },
            origins: records.indices.filter { kept[$0] != nil }.map { RecordHandle($0) },
            files: Array(files), attached: attached,
            people: people,
            lexicon: lexicon(
                for: readership, on: day, drafts: drafts, kept: kept, isWhole: isWhole, countsUses: figures),
            scores: scores(access, kept: kept, isWhole: isWhole),
            pictures: pictures, hasMaps: figures)
    }

    /// The handle that each record has in the view, whole or by its shell; nil for those that do not stay.
    private func handles(_ isWhole: [Bool], _ access: Access, _ day: Day, _ drafts: Bool) -> [RecordHandle?] {
        var count = 0
        return records.indices.map { offset in
            let isShown =
                isWhole[offset]
                // A class that is not out yet is not even a title.
                || keepsShell(RecordHandle(offset), isWhole, access)
                    && (!(records[offset] is ClassRoom) || isOut(records[offset].head, day, drafts))
            guard isShown else { return nil }
            defer { count += 1 }
            return RecordHandle(count)
        }
    }

    /// Whether a record is neither a draft (unless `drafts`), nor still to come, nor past its end.
    func isOut(_ head: Head, _ day: Day, _ drafts: Bool) -> Bool {
        if head.isDraft, !drafts { return false }
        if let from = head.publishFrom, day < from.value { return false }
        if let end = head.expires, day >= end.value { return false }
        return true
    }

    /// A class stays, at least by its title; a student stays by code when a record of theirs does.
    private func keepsShell(_ handle: RecordHandle, _ isWhole: [Bool], _ access: Access) -> Bool {
        switch records[handle.offset] {
        case is ClassRoom: access.knowsClass(handle)
        case is Student: graph.sources(of: handle, .student).contains { isWhole[$0.offset] }
        default: false
        }
    }

    /// The scores of visible evidence, and those of the sheets where readers may know them.
    private func scores(_ access: Access, kept: [RecordHandle?], isWhole: [Bool]) -> ScoreBook {
        scores.narrowed(
            keeping: kept,
            where: { score in
                switch score.origin {
                case .evidence(let handle): isWhole[handle.offset]
                case .sheet: access.knowsSheetScores(of: score.student)
                }
            }, knowsMissed: access.knowsSheetScores)
    }
}
