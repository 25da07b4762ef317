import Growth
import Records
import Seeded
import TestSupport
import Testing

@testable import School

/// Uses of terms beside a search that knows nothing of how they are found: word by word, spelling by spelling.
@Suite("Uses equal a plain search")
struct UsesPropertyTests {
    @Test("for random schools, records and terms", arguments: 0..<40)
    func equal(seed: Int) async throws {
        var dice = SeededGenerator(seed: UInt64(seed))
        let school = RandomLexicon(using: &dice)
        let linked = try await Linked(LexiconSchool.files(school.files))
        #expect(linked.faults.filter { $0.contains(": error: ") } == [])
        let view = linked.view(.staff)
        for (number, term) in school.terms.enumerated() {
            #expect(
                Set(view.told(term.id)) == school.uses(of: number), "\(term) in \(school.records.map(\.searched))")
            #expect(view.told(term.id).count == Set(view.told(term.id)).count)
        }
        let table = linked.school.lexiconTable(on: view.day, drafts: false)
        for (number, row) in table.rows.enumerated() {
            let voices = school.uses(of: number).map { $0.split(separator: " ")[1] }
            for voice in Voice.allCases { #expect(row.uses(by: voice) == voices.count { $0 == voice.rawValue }) }
        }
    }

    @Test("the search finds what a reader would")
    func search() {
        let terms = [
            RandomLexicon.Term(id: "a", spellings: ["score"], isExact: false),
            RandomLexicon.Term(id: "b", spellings: ["cut score"], isExact: false),
            RandomLexicon.Term(id: "c", spellings: ["Cut"], isExact: true),
        ]
        let text = "Score, cut-SCORE and cut\nscore; Cut scored score-cut score"
        #expect(RandomLexicon.count(in: [text], of: terms) == [0: 2, 1: 3, 2: 1])
        #expect(RandomLexicon.count(in: ["cut", "score"], of: terms) == [0: 1])
        #expect(RandomLexicon.count(in: [#"\score cut \score \cut score"#], of: terms) == [:])
    }
}

/// A few terms, and records made of their words.
struct RandomLexicon {
    struct Term {
        let id: String
        let spellings: [String]
        /// Whether capital and small letters matter.
        let isExact: Bool
    }

    struct Record {
        let path: String
        let voice: String
        let text: String
        /// The parts in which a term may stand, as a reader sees them.
        let searched: [String]
    }

    /// A word, and what English makes of it.
    private static let words: [String: [String]] = [
        "score": ["scores", "scoring", "scored"], "cut": ["cuts", "cutting", "cutted"],
        "chart": ["charts", "charting", "charted"], "plan": ["plans", "planning", "planned"],
        "story": ["stories", "storying", "storied"], "box": ["boxes", "boxing", "boxed"],
    ]
    private static let fillers = ["we", "saw", "scoreboard", "ant", "uncut", "replan", "Boxer", "storys"]

    let terms: [Term]
    let records: [Record]
    private let termFiles: [String: String]

    init(using dice: inout SeededGenerator) {
        var terms: [Term] = []
        var files: [String: String] = [:]
        var taken: Set<String> = []
        for number in 0..<Int.random(in: 1...7, using: &dice) {
            let id = "t\(number)"
            let isExact = Int.random(in: 0..<4, using: &dice) == 0
            let isInflected = Int.random(in: 0..<3, using: &dice) > 0
            let names = (0..<Int.random(in: 1...2, using: &dice)).map { _ in Self.phrase(using: &dice) }
                .filter { taken.insert($0).inserted }
            guard let title = names.first else { continue }
            let made = names.flatMap { name -> [String] in
                let parts = name.split(separator: " ").map(String.init)
                return (Self.words[parts[parts.count - 1]] ?? []).map {
                    (parts.dropLast() + [$0]).joined(separator: " ")
                }
            }
            terms.append(Term(id: id, spellings: names + (isInflected ? made : []), isExact: isExact))
            files["lexicon/\(id).md"] = LexiconSchool.term(
                title, "aliases: [\(names.dropFirst().joined(separator: ", "))]",
                "inflections: \(isInflected ? "on" : "off")",
                "case: \(isExact ? "sensitive" : "folded")")
        }
        self.terms = terms
        termFiles = files
        records = (0..<Int.random(in: 1...8, using: &dice)).map { Self.record($0, using: &dice) }
    }

    private static func pick(_ words: [String], using dice: inout SeededGenerator) -> String {
        words[Int.random(in: 0..<words.count, using: &dice)]
    }

    private static func phrase(using dice: inout SeededGenerator) -> String {
        let words = Self.words.keys.sorted()
        return (0..<Int.random(in: 1...2, using: &dice)).map { _ in pick(words, using: &dice) }.joined(separator: " ")
    }

    /// Words with this and that between them. In a body they may be emphasized and break into lines and paragraphs.
    private static func sentence(isBody: Bool, using dice: inout SeededGenerator) -> (written: String, read: String) {
        var (written, read) = ("", "")
        for place in 0..<Int.random(in: 1...14, using: &dice) {
            if place > 0 {
                let between = pick([" ", " ", " ", "-", ", "] + (isBody ? ["\n", "\n\n"] : []), using: &dice)
                written += between
                read += between
            }
            var word = pick(Self.fillers + Self.words.keys.sorted() + Self.words.keys.sorted(), using: &dice)
            if Bool.random(using: &dice), let forms = Self.words[word] { word = pick(forms + [word], using: &dice) }
            if Int.random(in: 0..<5, using: &dice) == 0 { word = word.prefix(1).uppercased() + word.dropFirst() }
            if isBody, Int.random(in: 0..<8, using: &dice) == 0 {
                written += "*\(word)*"
                read += word
            } else {
                let escape = Int.random(in: 0..<10, using: &dice) == 0 ? "\\" : ""
                written += escape + word
                read += escape + word
            }
        }
        return (written, read)
    }

    private static func record(_ number: Int, using dice: inout SeededGenerator) -> Record {
        let (title, prose, more) = (
            sentence(isBody: false, using: &dice), sentence(isBody: false, using: &dice),
            sentence(isBody: false, using: &dice)
        )
        let body = sentence(isBody: true, using: &dice)
        let isOff = Int.random(in: 0..<6, using: &dice) == 0
        let head = "---\ntitle: '\(title.written)'\nlexicon: \(isOff ? "off" : "on")\n"
        let (path, voice, fields): (String, String, String)
        var searched = [title.read] + body.read.split(separator: "\n\n").map(String.init)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: (path, voice, fields) = ("pages/p\(number).md", "teacher", "")
        case 1:
            (path, voice) = ("students/s1/reflections/r\(number).md", "student")
            fields = "date: 2026-10-01\nprompt: '\(prose.written)'\nnext-step: '\(more.written)'\n"
            searched += [prose.read, more.read]
        default:
            (path, voice) = ("students/s2/goals/g\(number).md", "teacher")
            fields =
                "date: 2026-10-01\ndue: 2026-12-01\nset-by: teacher\nwhy: '\(prose.written)'\nsuccess-criteria: ['\(more.written)']\n"
            searched += [prose.read, more.read]
        }
        return Record(
            path: path, voice: voice, text: head + fields + "---\n" + body.written + "\n",
            searched: isOff ? [] : searched)
    }

    var files: [String: String] {
        termFiles.merging(records.map { ($0.path, $0.text) }) { $1 }
    }

    /// As `path voice count`.
    func uses(of term: Int) -> Set<String> {
        Set(
            records.compactMap { record in
                Self.count(in: record.searched, of: terms)[term].map { "\(record.path) \(record.voice) \($0)" }
            })
    }

    /// How often each term stands in texts: every occurrence of every spelling, the longest first, the earlier first.
    static func count(in texts: [String], of terms: [Term]) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for text in texts {
            let characters = Array(text)
            var found: [(start: Int, length: Int, term: Int, rank: Int)] = []
            for (number, term) in terms.enumerated() {
                for (rank, spelling) in term.spellings.enumerated() {
                    let wanted = Array(spelling)
                    for start in characters.indices where isFound(wanted, at: start, in: characters, term.isExact) {
                        found.append((start, wanted.count, number, rank))
                    }
                }
            }
            // A spelling that somebody wrote goes before one that was made: those stand behind.
            found.sort { ($1.length, $0.start, $0.rank) < ($0.length, $1.start, $1.rank) }
            var isTaken = [Bool](repeating: false, count: characters.count)
            for match in found {
                let range = match.start..<match.start + match.length
                guard !isTaken[range].contains(true) else { continue }
                for place in range { isTaken[place] = true }
                let isEscaped = match.start > 0 && characters[match.start - 1] == "\\"
                if !isEscaped { counts[match.term, default: 0] += 1 }
            }
        }
        return counts
    }

    private static func isFound(_ wanted: [Character], at start: Int, in text: [Character], _ isExact: Bool) -> Bool {
        guard start + wanted.count <= text.count else { return false }
        if start > 0, text[start - 1].isLetter { return false }
        if start + wanted.count < text.count, text[start + wanted.count].isLetter { return false }
        return wanted.enumerated().allSatisfy { place, letter in
            let other = text[start + place]
            if letter == " " { return other == " " || other == "\n" || other == "-" }
            return isExact ? other == letter : other.lowercased() == letter.lowercased()
        }
    }
}
