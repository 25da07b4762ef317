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
    /// By their ids.
    let students: [String: Student]

    /// The mentions in each record on up to `jobs` tasks. A student's reply in the record of another is a voice of its
    /// own, so a record may have two. O(text).
    static func count(
        in records: Records, bodies: [Body], finder: TermFinder, jobs: Int
    ) async throws -> [[VoicedMentions]] {
        guard !finder.isEmpty else { return [[VoicedMentions]](repeating: [], count: records.all.count) }
        let all = records.all
        let counter = MentionCounter(
            finder: finder, language: records.language,
            students: Dictionary(
                all.lazy.compactMap { $0 as? Student }.map { ($0.head.id, $0) },
                uniquingKeysWith: { first, _ in first }))
        let shares = try await Parallel.map(count: all.count, jobs: jobs) { range in
            range.map { counter.mentions(in: all[$0], body: bodies[$0]) }
        }
        return shares.flatMap(\.self)
    }

    private func mentions(in record: any RecordKind, body: Body) -> [VoicedMentions] {
        guard record.head.linksTerms, !(record is LexiconTerm) else { return [] }
        let language = record.head.language(onSiteIn: language)
        let voice = voice(of: record)
        var words = Tally()
        words.add(body.document.mentions)
        for text in [record.head.title] + record.prose { words.add(matches(in: text.value, language)) }
        var answered = Tally()
        if let answer = record.answer { answered.add(matches(in: answer.text.value, language)) }
        if voice == .student {
            words.add(answered.mentions)
            answered = Tally()
        }
        let day = record.head.date?.value
        return [(voice, day, words), (.student, record.answer?.day ?? day, answered)].filter { !$2.isEmpty }
            .map { VoicedMentions(voice: $0, day: $1, mentions: $2.mentions) }
    }

    /// Whose words a record is written in: where it names an author who is not the student, somebody wrote it down.
    private func voice(of record: any RecordKind) -> Voice {
        guard let author = record.head.author?.value, let student = record.head.student, record.voice == .student,
            let writer = students[student]
        else { return record.voice }
        return writer.isCalled(author) ? .student : .teacher
    }

    private func matches(in text: String, _ language: String) -> [TermMatch] {
        text.isEmpty ? [] : finder.matches(in: Array(text.utf8), language: language)
    }
}

extension Student {
    /// Whether this is what they are called: by the name alone, or with the family's or its first letters.
    fileprivate func isCalled(_ text: String) -> Bool {
        guard text.hasPrefix(name.value) else { return false }
        let rest = text.dropFirst(name.value.count)
        guard rest.hasPrefix(" ") else { return rest.isEmpty }
        guard let familyName else { return true }
        let letters = rest.dropFirst()
        return familyName.value.hasPrefix(letters.hasSuffix(".") ? letters.dropLast() : letters)
    }
}

/// How often each spelling stands somewhere.
private struct Tally {
    private var counts: [Int: TermMention] = [:]

    var isEmpty: Bool { counts.isEmpty }

    mutating func add(_ mentions: [TermMention]) {
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
