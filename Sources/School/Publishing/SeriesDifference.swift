import Growth
import Records

/// One figure of several days, or of none, as it is told now, beside what was told last: a reader can subtract any two
/// of them.
struct SeriesDifference {
    private let now: [Day?: ToldFigure]
    private let old: [Day?: PublishedLedger.Entry]
    private let students: [String]

    init(of figures: [ToldFigure], from old: [Day?: PublishedLedger.Entry]) {
        now = Dictionary(figures.map { ($0.name.day, $0) }, uniquingKeysWith: { first, _ in first })
        self.old = old
        students = Set(figures.lazy.flatMap(\.parts.keys)).union(old.values.lazy.flatMap(\.parts.keys)).sorted()
    }

    /// The first difference that is of at least one and fewer than so many students, as any of their readers sees it.
    func first(fewerThan fewest: Int) -> TellingDifference? {
        let oldDays = old.keys.sorted { ($0 ?? .epoch) < ($1 ?? .epoch) }
        for figure in now.values.sorted(by: { ($0.name.day ?? .epoch) < ($1.name.day ?? .epoch) })
        where !(old[figure.name.day].map(figure.isAsItWas) ?? false) {
            // The same day first: it is the one that a message can explain.
            for day in oldDays.filter({ $0 == figure.name.day }) + oldDays.filter({ $0 != figure.name.day }) {
                guard let entry = old[day], entry.told != figure.told else { continue }
                for circle in OneByOne.circles {
                    let changed = students.lazy.filter { student in
                        let (part, before) = (figure.parts[student], entry.parts[student])
                        let isSame = part?.digest == before?.digest && !PublishedLedger.isGone(student)
                        return !isSame && min(part?.known ?? .public, before?.known ?? .public) < circle
                    }
                    .prefix(fewest)
                    guard (1..<fewest).contains(changed.count) else { continue }
                    return TellingDifference(
                        students: Array(changed), figure: figure, before: entry, isLeftOver: false)
                }
            }
        }
        return nil
    }
}

/// A difference that tells too much.
struct TellingDifference {
    /// Whose it is.
    let students: [String]
    let figure: ToldFigure
    let before: PublishedLedger.Entry
    /// Whether it shows only when what others changed is taken away, which another day or wall tells.
    let isLeftOver: Bool
}

extension ToldFigure {
    /// Whether what is told, and whose it is, is what was told.
    func isAsItWas(_ entry: PublishedLedger.Entry) -> Bool { told == entry.told && parts == entry.parts }
}
