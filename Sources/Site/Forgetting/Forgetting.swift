import Diagnostics
import Effects
import Records

/// What it takes to forget a student: the files that go, those that change, and what is left to people.
///
/// A value made from the content alone: nothing is touched before it is carried out.
package struct Forgetting: Sendable {
    /// Why a file goes.
    package enum Reason: Sendable, Equatable {
        /// It lies in the student's folder.
        case own
        /// Feedback of another student's folder, on a record that goes.
        case cannotStand(on: String)
        /// A picture of this record shows the student, and so many others.
        case shows(record: String, others: Int)
        /// A table of which no row is left.
        case emptied
    }

    package struct Removal: Sendable {
        package let path: String
        package let reason: Reason
    }

    /// What is taken out of a file that stays.
    package struct Counts: Sendable, Equatable {
        package var rows = 0
        package var references = 0
        package var links = 0
        package var pictures = 0
        package var givers = 0
        package var isLedger = false
    }

    package struct Change: Sendable {
        package let path: String
        package let before: [UInt8]
        package let after: [UInt8]
        package let counts: Counts
    }

    package let student: ForgottenStudent
    /// In the order of their paths.
    package internal(set) var removals: [Removal] = []
    package internal(set) var changes: [Change] = []
    /// Where the student is still named once all that is done: for people to read and to mend.
    package internal(set) var mentions: [Mention] = []
    /// Pages of the staff's site that would name the student though no text of the content does.
    package internal(set) var pages: [String] = []

    /// Whether somebody has to do the rest by hand.
    package var leavesMentions: Bool { mentions.contains { $0.isSure } || !pages.isEmpty }

    /// The content as it is afterwards. `tree` is that from which the plan was made.
    func applied(to tree: SourceTree) -> SourceTree {
        let gone = Set(removals.map(\.path))
        let after = Dictionary(changes.map { ($0.path, $0.after) }, uniquingKeysWith: { first, _ in first })
        return SourceTree(name: tree.name, paths: tree.paths.filter { !gone.contains($0) }) { path throws(DiskFault) in
            if let bytes = after[path] { return bytes }
            return try tree.read(path).bytes
        }
    }
}

/// A place where a text still names a student who was forgotten.
package struct Mention: Sendable, Equatable {
    package let path: String
    /// Nil when it stands in the name of the file, or inside a file that is no text.
    package let place: SourcePosition?
    package let text: String
    /// False for a word of the language, and for a name that another student has, too.
    package let isSure: Bool
}
