import Growth
import Lexicon
import Markdown
import Records

/// Which voices use which terms of the lexicon, for the staff.
package struct LexiconTable: Sendable {
    /// A term and its uses.
    package struct Row: Sendable {
        package let title: String
        /// The term's file, from the content folder.
        package let path: String
        /// How many records use the term in each voice; a voice that doesn't is not there.
        package internal(set) var uses: [Voice: Int] = [:]
        /// Where a student first said it, among the records that have a date: the day and the file.
        package internal(set) var first: (day: Day, path: String)?
        /// The inflections that nobody wrote down and that were found, in their order, and how often.
        package internal(set) var made: [(text: String, count: Int)] = []

        package func uses(by voice: Voice) -> Int { uses[voice] ?? 0 }
    }

    /// In the order of the terms' files.
    package internal(set) var rows: [Row] = []

    /// The terms that nobody uses.
    package var unused: [Row] { rows.filter(\.uses.isEmpty) }

    /// Those that somebody uses, and no student.
    package var notSaid: [Row] { rows.filter { !$0.uses.isEmpty && $0.uses(by: .student) == 0 } }
}

extension School {
    /// Which voices use which terms, in all that is out on a day and not dated later. O(mentions).
    package func lexiconTable(on day: Day, drafts: Bool) -> LexiconTable {
        var rows = lexicon.terms.map { handle in
            let head = records[handle.offset].head
            return LexiconTable.Row(title: head.title.value, path: head.path)
        }
        var countOfMade: [Int: Int] = [:]
        for (offset, record) in records.enumerated() where !lexicon.mentions[offset].isEmpty {
            let head = record.head
            guard isOut(head, day, drafts) else { continue }
            for voiced in lexicon.mentions[offset] where voiced.day ?? day <= day {
                for group in voiced.byTerm {
                    guard let term = group.first?.term else { continue }
                    rows[term].uses[voiced.voice, default: 0] += 1
                    if voiced.voice == .student, let date = voiced.day,
                        date < rows[term].first?.day ?? day.adding(days: 1)
                    {
                        rows[term].first = (date, head.path)
                    }
                }
                for mention in voiced.mentions where lexicon.finder.spellings[mention.spelling].origin == .made {
                    countOfMade[mention.spelling, default: 0] += mention.count
                }
            }
        }
        for (spelling, count) in countOfMade.sorted(by: { $0.key < $1.key }) {
            let made = lexicon.finder.spellings[spelling]
            rows[made.term].made.append((made.text, count))
        }
        return LexiconTable(rows: rows)
    }
}
