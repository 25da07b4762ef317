import Diagnostics

extension ForgettingOutcome {
    /// For programs.
    package var json: String { Report(self).printedAsJSON }
}

/// What `--format json` promises to programs. Paths are from the content folder, but for the backup's.
private struct Report: Encodable {
    struct Removed: Encodable {
        let file: String
        /// own, feedback, picture or emptied
        let reason: String
        let record: String?
        let others: Int?

        init(_ removal: Forgetting.Removal) {
            file = removal.path
            switch removal.reason {
            case .own: (reason, record, others) = ("own", nil, nil)
            case .emptied: (reason, record, others) = ("emptied", nil, nil)
            case .cannotStand(let on): (reason, record, others) = ("feedback", on, nil)
            case .shows(let shown, let number): (reason, record, others) = ("picture", shown, number)
            }
        }
    }

    struct Changed: Encodable {
        let file: String
        let rows, references, links, pictures, givers: Int

        init(_ change: Forgetting.Change) {
            file = change.path
            let counts = change.counts
            (rows, references, links) = (counts.rows, counts.references, counts.links)
            (pictures, givers) = (counts.pictures, counts.givers)
        }
    }

    struct Left: Encodable {
        let file: String
        let line, column: UInt32?
        let text: String
        let sure: Bool

        init(_ mention: Mention) {
            (file, text, sure) = (mention.path, mention.text, mention.isSure)
            (line, column) = (mention.place?.line, mention.place?.column)
        }
    }

    let student: String
    let done: Bool
    let backup: String?
    let removed: [Removed]
    let changed: [Changed]
    let mentions: [Left]
    let pages, passedOver: [String]

    init(_ outcome: ForgettingOutcome) {
        (student, done, backup) = (outcome.plan.student.id, outcome.isDone, outcome.backup)
        removed = outcome.plan.removals.map(Removed.init)
        changed = outcome.plan.changes.map(Changed.init)
        mentions = outcome.plan.mentions.map(Left.init)
        (pages, passedOver) = (outcome.plan.pages, outcome.passedOver)
    }
}
