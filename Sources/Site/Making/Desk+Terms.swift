import Growth
import Records
import School

/// The school year in its terms.
extension Desk {
    /// Records by the term that their dates lie in, the oldest term first; what lies before the first term is in it,
    /// what lies between two terms in the earlier. Terms without a record are left out.
    func byTerm(_ records: [RecordHandle]) -> [(term: TermName, records: [RecordHandle])] {
        let terms = view.settings.terms
        let byTerm = Dictionary(grouping: records) { handle in
            let day = view[handle].head.date?.value ?? .placeholder
            return terms.lastIndex { $0.start.value <= day } ?? 0
        }
        return byTerm.keys.sorted().map { index in
            guard terms.indices.contains(index) else {
                return (TermName(title: "", anchor: "_period", span: nil), byTerm[index] ?? [])
            }
            let term = terms[index]
            let span = words.text(
                "period-span", ["from": date(term.start.value), "to": date(term.end.value.adding(days: -1))])
            return (
                TermName(title: term.title.value, anchor: "_period-\(index + 1)", span: span), byTerm[index] ?? []
            )
        }
    }

    /// What a term is called.
    struct TermName {
        let title: String
        let anchor: String
        /// "October 19 to December 18"
        let span: String?
    }
}
