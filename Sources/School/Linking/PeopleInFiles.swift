import Records

/// The students in each file, by id: those whom any record lists that attaches it, or attaches a copy with the same bytes
/// under another name. Who made the copy need not have listed them again.
struct PeopleInFiles: Sendable {
    private var people: [String: Set<String>] = [:]

    init(of records: [any RecordKind], files: [PublishedFile]) {
        for case let evidence as Evidence in records {
            for attachment in evidence.files where !attachment.people.isEmpty {
                guard let path = evidence.path(of: attachment) else { continue }
                people[path, default: []].formUnion(attachment.people.lazy.map(\.value))
            }
        }
        guard !people.isEmpty else { return }
        let copies = Dictionary(grouping: files.filter { $0.contentHash != nil }, by: \.contentHash).values
        for same in copies where same.count > 1 {
            let all = same.reduce(into: Set<String>()) { $0.formUnion(people[$1.path] ?? []) }
            if !all.isEmpty { for file in same { people[file.path] = all } }
        }
    }

    subscript(path: String) -> Set<String> { people[path] ?? [] }
}
