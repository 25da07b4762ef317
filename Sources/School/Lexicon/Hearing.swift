import Growth
import Records

/// What is heard of some terms up to a day, record by record.
struct Hearing {
    /// By the terms' numbers; nil for those that are not listened for.
    private let terms: [RecordHandle?]
    private let day: Day
    /// By the terms' numbers, like the next three.
    private var firsts: [HeardTerms.FirstUse?]
    private var isUsed: [Bool]
    private var isSaidByStudents: [Bool]
    /// Whether students said a term in the day's month.
    private var isOfMonth: [Bool]
    /// The students who said them.
    private var students: Set<String> = []

    init(of terms: [RecordHandle?], on day: Day) {
        self.terms = terms
        self.day = day
        firsts = Array(repeating: nil, count: terms.count)
        isUsed = Array(repeating: false, count: terms.count)
        (isSaidByStudents, isOfMonth) = (isUsed, isUsed)
    }

    /// - Parameters:
    ///   - record: where the words stand; nil when these readers may not know it.
    ///   - student: whose words they are; nil when that is not known.
    mutating func add(_ voiced: VoicedMentions, in record: RecordHandle?, of student: String?) {
        guard voiced.day ?? day <= day else { return }
        let isStudents = voiced.voice == .student
        let date = isStudents ? voiced.day : nil
        let isNew = date.map { $0 >= day.firstOfMonth } ?? false
        var isListenedFor = false
        for mention in voiced.mentions {
            guard let term = terms[mention.term] else { continue }
            isListenedFor = true
            isUsed[mention.term] = true
            guard isStudents else { continue }
            isSaidByStudents[mention.term] = true
            if isNew { isOfMonth[mention.term] = true }
            if let date, let record, date <= firsts[mention.term]?.day ?? day {
                firsts[mention.term] = HeardTerms.FirstUse(term: term, record: record, day: date)
            }
        }
        if isNew, isListenedFor, let student { students.insert(student) }
    }

    /// All of it.
    func told() -> HeardTerms {
        let silent = terms.indices.filter { terms[$0] != nil && !isSaidByStudents[$0] }
        return HeardTerms(
            month: day.firstOfMonth,
            firsts: firsts.compactMap(\.self).filter { $0.day >= day.firstOfMonth }
                .sorted { ($0.day, $0.term) < ($1.day, $1.term) },
            notYet: (silent.filter { !isUsed[$0] } + silent.filter { isUsed[$0] }).compactMap { terms[$0] },
            count: isOfMonth.count(where: \.self), total: terms.count { $0 != nil })
    }

    /// Only how many terms, and that only of at least `minimum` students.
    func told(from minimum: Int) -> HeardTerms {
        HeardTerms(
            month: day.firstOfMonth, firsts: [], notYet: [],
            count: students.count >= minimum ? isOfMonth.count(where: \.self) : nil,
            total: terms.count { $0 != nil })
    }
}

extension Day {
    /// The first day of the calendar month that this day is in.
    var firstOfMonth: Day { Day(year: year, month: month, day: 1) ?? self }
}
