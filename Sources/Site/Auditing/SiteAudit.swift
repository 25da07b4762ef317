import Audit
import Effects
import Growth
import Records
import School

/// What an edition is looked through for.
package struct SiteAudit: Sendable {
    let index: LeakIndex
    private let school: School
    /// What these readers may read.
    private let shown: [RecordHandle]
    package let studentCount: Int
    /// Names and ids in all their forms.
    package let nameCount: Int
    /// Different sentences that these readers may not read.
    package let sentenceCount: Int
    /// Names that are looked for only as a part of longer ones.
    package var namesOnlyInWhole: [String] { index.namesOnlyInWhole }

    /// Nothing is a secret from the staff.
    package var isEmpty: Bool { index.isEmpty }

    /// Makes ready what must not stand in an edition, on up to `jobs` tasks. O(text of the school).
    /// - Parameter templates: their words are no names, their sentences no secrets.
    init(
        of school: School, for readership: Readership, on day: Day, drafts: Bool, templates: SourceTree, jobs: Int
    ) async throws {
        let secrets = school.secrets(from: readership, on: day, drafts: drafts)
        self.school = school
        shown = secrets.shown
        studentCount = secrets.studentCount
        nameCount = secrets.names.count
        guard !secrets.isEmpty else {
            (index, sentenceCount) = (LeakIndex(names: []), 0)
            return
        }
        let hidden = secrets.hidden
        let lists = try await Parallel.map(count: hidden.count, jobs: jobs) { range in
            var list = SentenceList()
            for handle in hidden[range] {
                for writing in school.writings(of: handle) { list.add(Passage(writing)) }
            }
            return list
        }
        var index = LeakIndex(
            names: secrets.names.map(LeakIndex.Name.init), allowed: secrets.allowed, titles: secrets.titles,
            sentences: SentenceList(joining: lists))
        let own = try templates.paths.filter(Self.isText).map { try templates.read($0).bytes }
        index.learn(ownWords: own)
        let (shown, whole) = (shown, index)
        let found = try await Parallel.map(count: shown.count, jobs: jobs) { range in
            whole.shown(in: shown[range].lazy.flatMap { school.writings(of: $0) }.map(Passage.init))
        }
        for part in found { index.forget(part) }
        index.forget(whole.shown(in: secrets.shownTexts.map(Passage.init)))
        index.forget(
            whole.shown(in: own.map { Passage($0, isMarkup: false, path: "", file: [], line: 1) }))
        index.prune()
        self.index = index
        sentenceCount = index.sentenceCount
    }

    /// Where in the records that these readers may read the leaked names stand, as "content/a.md:3", by their texts.
    /// O(text), and only when something leaks.
    func sources(of leaks: [Leak]) -> [String: [String]] {
        let names = Set(leaks.lazy.filter { $0.kind != .sentence }.map(\.text))
        guard !names.isEmpty else { return [:] }
        var sources: [String: [String]] = [:]
        var scanner = LeakScanner(index)
        for handle in shown where !(school.records[handle.offset] is Student) {
            let source = school.records[handle.offset].head.source
            for leak in scanner.findings(in: source.bytes, at: source.path).leaks where names.contains(leak.text) {
                guard let line = leak.line, sources[leak.text, default: []].count < 3 else { continue }
                sources[leak.text, default: []].append("\(source.path):\(line)")
            }
        }
        return sources
    }

    private static func isText(_ path: String) -> Bool {
        [".mustache", ".css", ".js", ".yml", ".svg", ".html", ".txt"].contains { path.hasSuffix($0) }
    }
}

extension Passage {
    fileprivate init(_ writing: Secrets.Writing) {
        self.init(
            writing.text, isMarkup: writing.isHTML, path: writing.source.path, file: writing.source.bytes,
            line: writing.line)
    }
}

extension LeakIndex.Name {
    fileprivate init(_ secret: Secrets.Name) {
        self.init(
            secret.name.sort == .id ? .id : .name, secret.name.text, isAlsoAWord: secret.name.isAlsoAWord,
            isFamilyName: secret.name.sort == .family, at: Leak.Origin(path: secret.path, line: secret.line))
    }
}
