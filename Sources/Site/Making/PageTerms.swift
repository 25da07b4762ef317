import School
import Synchronization

/// The terms that one page links, whose definitions stand at its end. It fills while the page's views are made, and is
/// read when they are rendered, since a page's frame is made before what stands in it.
final class PageTerms: Sendable {
    private struct State {
        var terms: [RecordHandle] = []
        var isUsed: Set<RecordHandle> = []
        /// What was linked in each record's fields, where a term is linked once.
        var inFields: Set<Field> = []
    }

    private struct Field: Hashable {
        let record: RecordHandle?
        let term: RecordHandle
    }

    private let state = Mutex(State())

    /// Notes that the page links a term.
    func use(_ term: RecordHandle) {
        state.withLock { state in
            if state.isUsed.insert(term).inserted { state.terms.append(term) }
        }
    }

    /// Whether a term is yet to be linked, seen from a text that is about to link it.
    /// - Parameter record: what the text is a field of.
    func isFirst(_ term: RecordHandle, _ scope: Desk.TermScope, of record: RecordHandle?) -> Bool {
        state.withLock { state in
            switch scope {
            case .record: state.inFields.insert(Field(record: record, term: term)).inserted
            case .page: !state.isUsed.contains(term)
            case .text: true
            }
        }
    }

    var isEmpty: Bool { state.withLock { $0.terms.isEmpty } }

    /// In the order of their first links.
    var all: [RecordHandle] { state.withLock { $0.terms } }
}
