import Growth
import Records
import Seeded
import Testing

@testable import School

/// Random schools, random changes, and somebody who keeps everything and can solve equations.
/// Values are many, so that changes don't cancel out by chance: where nothing is told differently nobody notices.
@Suite("Whoever keeps two editions")
struct AttackTests {
    private static let days = (1...5).map { "2026-09-0\($0)" }
    private static let rooms = 3
    private static let size = 11

    /// By student and day.
    private typealias Scores = [Int: [String: Int]]

    /// A score that is in a sum. The one who attacks knows who was scored on which day, and whose score was changed.
    private struct Entry: Hashable {
        let student: Int
        let day: String
        let value: Int
    }

    private static func school(_ scores: Scores, walls: [Int]) -> WallSchool {
        var school = WallSchool()
        for room in 0..<rooms {
            school.add("r\(room)", students: size)
            if walls.contains(room) { school.wall("thermometer", "public", "class: r\(room)", id: "w\(room)") }
        }
        if walls.contains(rooms) { school.wall("thermometer", "public", id: "w\(rooms)") }
        for (student, scores) in scores.sorted(by: { $0.key < $1.key }) {
            for (day, value) in scores.sorted(by: { $0.key < $1.key }) { school.score(student, day, "\(value)") }
        }
        return school
    }

    private static func randomScores(_ generator: inout SeededGenerator) -> Scores {
        var scores: Scores = [:]
        for day in days.prefix(3) {
            for student in 0..<(rooms * size) where Int.random(in: 0..<20, using: &generator) > 0 {
                scores[student, default: [:]][day] = Int.random(in: 1...999, using: &generator)
            }
        }
        return scores
    }

    /// Some students have some score changed, made up or taken out; now and then a whole sheet comes in.
    private static func changed(_ scores: Scores, _ generator: inout SeededGenerator) -> Scores {
        var scores = scores
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let room = Int.random(in: 0..<rooms, using: &generator)
            let day = days[Int.random(in: 0..<3, using: &generator)]
            for _ in 0..<Int.random(in: 1...5, using: &generator) {
                let student = room * size + Int.random(in: 0..<size, using: &generator)
                let value = Int.random(in: -90...999, using: &generator)
                scores[student, default: [:]][day] = value < 1 ? nil : value
            }
        }
        if Bool.random(using: &generator) {
            for student in 0..<(rooms * size) where Int.random(in: 0..<20, using: &generator) > 0 {
                scores[student, default: [:]][days[3]] = Int.random(in: 1...999, using: &generator)
            }
        }
        return scores
    }

    /// The sums that a figure told, as the scores in it.
    private static func equations(_ figures: [ToldFigure], _ scores: Scores) -> [Set<Entry>] {
        figures.map { figure in
            let wall = Int(figure.name.wall.dropFirst()) ?? 0
            let students = wall == rooms ? 0..<(rooms * size) : wall * size..<(wall + 1) * size
            let last = figure.name.day.map { "\($0)" } ?? ""
            return Set(
                students.flatMap { student in
                    (scores[student] ?? [:]).filter { $0.key <= last }.map {
                        Entry(student: student, day: $0.key, value: $0.value)
                    }
                })
        }
    }

    /// Students of whose scores a child, who knows their own, can work something out: some of the sums, each taken so or
    /// so many times, leave nothing but theirs.
    private static func pinned(_ equations: [Set<Entry>], changed: Set<Int>) -> Set<Int> {
        let entries = Set(equations.lazy.flatMap(\.self)).sorted {
            ($0.student, $0.day, $0.value) < ($1.student, $1.day, $1.value)
        }
        let rows = equations.map { equation in entries.map { equation.contains($0) ? 1 : 0 } }
        func rank(without students: Set<Int>) -> Int {
            let columns = entries.indices.filter { !students.contains(entries[$0].student) }
            return Rank.of(rows.map { row in columns.map { row[$0] } })
        }
        var pinned: Set<Int> = []
        // Whoever changed nothing has nothing to add to what all know.
        let attackers = changed.isEmpty ? [] : changed.sorted() + [-1]
        for attacker in attackers {
            let all = rank(without: [attacker])
            for victim in changed where victim != attacker && rank(without: [attacker, victim]) < all {
                pinned.insert(victim)
            }
        }
        return pinned
    }

    @Test("no child can work out another one's scores when the build passed")
    func sums() async throws {
        var outcomes = Outcomes()
        for seed in 0..<40 { try await attack(seed, &outcomes) }
        // The test can fail: some changes tell something, and some builds pass although something changed.
        #expect(outcomes.telling > 5)
        #expect(outcomes.passed > 5)
    }

    private struct Outcomes {
        var (telling, passed) = (0, 0)
    }

    private func attack(_ seed: Int, _ outcomes: inout Outcomes) async throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let walls = [[0, 1, 2, 3], [3], [0, 3], [0, 1]][seed % 4]
        let first = Self.randomScores(&generator)
        let second = Self.changed(first, &generator)
        let day = try #require(Day("2026-12-01"))
        let ledger = PublishedLedger(salt: UInt64(seed), codes: [:], figures: [:], source: [])
        let (before, after) = (
            try await Self.school(first, walls: walls).linked(), try await Self.school(second, walls: walls).linked()
        )
        let told = before.school.edition(for: .public, on: day, drafts: false, beside: ledger).figures
        let now = after.school.edition(for: .public, on: day, drafts: false, beside: ledger).figures
        let published = ledger.publishing(
            told, for: .public, on: day, codes: before.school.codes, walls: Set(walls.map { "w\($0)" }))
        var report = before.report
        #expect(!report.hasErrors)
        LedgerCheck(published).check(now, for: .public, in: after.school, reporting: &report)

        let changed = Set((0..<(Self.rooms * Self.size)).filter { first[$0] != second[$0] })
        let pinned = Self.pinned(
            Self.equations(told, first) + Self.equations(now, second), changed: changed)
        #expect(pinned.isEmpty || report.hasErrors, "seed \(seed): \(pinned.sorted())")
        if !pinned.isEmpty { outcomes.telling += 1 }
        if !report.hasErrors { outcomes.passed += 1 }
    }
}

/// The rank of a matrix of zeros and ones, modulo a large prime.
private enum Rank {
    static func of(_ rows: [[Int]]) -> Int {
        let prime = 1_000_003
        var rows = rows
        var rank = 0
        for column in rows.first?.indices ?? 0..<0 {
            guard let pivot = rows[rank...].firstIndex(where: { $0[column] != 0 }) else { continue }
            rows.swapAt(rank, pivot)
            let inverse = power(rows[rank][column], prime - 2, prime)
            for row in (rank + 1)..<max(rows.count, rank + 1) where rows[row][column] != 0 {
                let factor = rows[row][column] * inverse % prime
                for index in column..<rows[row].count where rows[rank][index] != 0 {
                    rows[row][index] = (rows[row][index] + (prime - factor) * rows[rank][index]) % prime
                }
            }
            rank += 1
            if rank == rows.count { break }
        }
        return rank
    }

    private static func power(_ base: Int, _ exponent: Int, _ prime: Int) -> Int {
        var (result, base, exponent) = (1, base % prime, exponent)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result * base % prime }
            base = base * base % prime
            exponent >>= 1
        }
        return result
    }
}
