import Records
import School

extension Desk {
    /// The term that the home page shows on the site's day, the same in every edition: one of those that everyone may
    /// know. Nil without such a term.
    func termOfTheDay() -> TermRowView? {
        let terms = view.all(LexiconTerm.self).filter { view.circle(of: $0.handle) == .public }
            .sorted { $0.record.head.id.utf8.lexicographicallyPrecedes($1.record.head.id.utf8) }
        guard let index = DailyTurn.index(on: view.day, among: terms.count) else { return nil }
        return termRows([terms[index].handle]).first
    }
}
