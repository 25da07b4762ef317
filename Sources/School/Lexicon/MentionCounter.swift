import Bytes
import Effects
import Lexicon
import Markdown
import Records

/// Counts the terms that each record uses: in its title and prose, and in its body, which has been read.
struct MentionCounter: Sendable {
    let finder: TermFinder
    /// The site's language, for records that don't say theirs.
    let language: String
    /// What each student is called, by id.
    let names: [String: String]

    /// The mentions in each record on up to `jobs` tasks. A student's reply in the record of another is a voice of its
    /// own, so a record may have two. O(text).
    static func count(
        in records: Records, bodies: [Body], finder: TermFinder, jobs: Int
    ) async throws -> [[VoicedMentions]] {
        guard !finder.isEmpty else { return [[VoicedMentions]](repeating: [], count: records.all.count) }
        let all = records.all
        let counter = MentionCounter(
            finder: finder, language: records.settings?.languages.first?.value ?? "en",
            names: Dictionary(
                all.lazy.compactMap { $0 as? Student }.map { ($0.head.id, $0.name.value) },
                uniquingKeysWith: { first, _ in first }))
        let shares = try await Parallel.map(count: all.count, jobs: jobs) { range in
            range.map { counter.mentions(in: all[$0], body: bodies[$0]) }
        }
        return shares.flatMap(\.self)
    }

    private func mentions(in record: any RecordKind, body: Body) -> [VoicedMentions] {
        guard record.head.linksTerms, !(record is LexiconTerm) else { return [] }
        let language = (record.head.lang?.value ?? language).primaryLanguage
        let answers = record.answers
        let voice = voice(of: record)
        let own = Set(answers.map(\.range.start))
        var words = Tally(body.document.mentions)
        words.add(matches(in: record.head.title.value, language))
        for text in record.prose where !own.contains(text.range.start) { words.add(matches(in: text.value, language)) }
        guard !answers.isEmpty, voice != .student else {
            for text in answers { words.add(matches(in: text.value, language)) }
            return words.isEmpty ? [] : [VoicedMentions(voice: voice, mentions: words.mentions)]
        }
        var replies = Tally([])
        for text in answers { replies.add(matches(in: text.value, language)) }
        return [(voice, words), (.student, replies)].filter { !$1.isEmpty }
            .map { VoicedMentions(voice: $0, mentions: $1.mentions) }
    }

    /// Whose words a record is written in: where it names an author who is not the student, somebody wrote it down.
    private func voice(of record: any RecordKind) -> Voice {
        guard let author = record.head.author?.value, let student = record.head.student, record.voice == .student,
            let name = names[student]
        else { return record.voice }
        return author == name || author.hasPrefix(name + " ") ? .student : .teacher
    }

    private func matches(in text: String, _ language: String) -> [TermMatch] {
        text.isEmpty ? [] : finder.matches(in: Array(text.utf8), language: language)
    }
}

/// How often each spelling stands somewhere.
private struct Tally {
    private var counts: [Int: TermMention] = [:]

    var isEmpty: Bool { counts.isEmpty }

    init(_ mentions: [TermMention]) {
        for mention in mentions { add(mention.term, mention.spelling, mention.count) }
    }

    /// Adds the matches that are mentions.
    mutating func add(_ matches: [TermMatch]) {
        for match in matches where !match.isEscaped { add(match.term, match.spelling, 1) }
    }

    private mutating func add(_ term: Int, _ spelling: Int, _ count: Int) {
        let before = counts[spelling]?.count ?? 0
        counts[spelling] = TermMention(term: term, spelling: spelling, count: before + count)
    }

    var mentions: [TermMention] { counts.values.sorted { ($0.term, $0.spelling) < ($1.term, $1.spelling) } }
}
