import Records
import Seeded
import Testing

@testable import School

@Suite("Who sees what in a school made at random")
struct ReachSchoolTests {
    /// What each readership gets: ids of records and paths of files.
    static func seen(_ linked: Linked) -> [Readership: (records: Set<String>, files: Set<String>)] {
        Dictionary(
            uniqueKeysWithValues: ReachSchool.readers.map { reader in
                let view = linked.view(reader)
                let records = view.records.filter { !($0 is Student || $0 is ClassRoom) }.map(\.head.title.value)
                return (reader, (Set(records), Set(view.files.map(\.path))))
            })
    }

    @Test("each reader sees what the law of the house says, and no more", arguments: 1...40)
    func bruteForce(seed: Int) async throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let school = ReachSchool(&generator)
        let linked = try await school.linked()
        #expect(!linked.report.hasErrors, "\(linked.faults)")
        for (reader, seen) in Self.seen(linked) {
            #expect(seen.records == school.records(for: reader), "\(reader)")
            #expect(seen.files == school.files(for: reader), "\(reader)")
        }
    }

    @Test("the schools are worth looking at: files are shown and held back for each sort of reader")
    func coverage() {
        var (shown, heldBack) = (0, 0)
        for seed in 1...40 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let school = ReachSchool(&generator)
            shown += school.files(for: .public).count
            heldBack += school.files(for: .staff).count - school.files(for: .school).count
        }
        #expect(shown > 20 && heldBack > 100)
    }

    @Test("a narrower consent, a narrower audience, one more person in a picture: nobody sees more", arguments: 1...40)
    func narrowing(seed: Int) async throws {
        var generator = SeededGenerator(seed: UInt64(seed) &* 7919)
        var school = ReachSchool(&generator)
        let before = Self.seen(try await school.linked())
        for _ in 0..<3 { Self.narrow(&school, &generator) }
        for (reader, seen) in Self.seen(try await school.linked()) {
            let old = before[reader]
            #expect(seen.records.isSubset(of: old?.records ?? []), "\(reader)")
            #expect(seen.files.isSubset(of: old?.files ?? []), "\(reader)")
        }
    }

    static func narrow(_ school: inout ReachSchool, _ generator: inout SeededGenerator) {
        let student = Int.random(in: 0..<ReachSchool.studentCount, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0:
            let old = school.consents[student] ?? (.family, .family, .family)
            func less(_ consent: ConsentCircle) -> ConsentCircle {
                ConsentCircle.allCases.filter { $0.circle <= consent.circle }.randomElement(using: &generator) ?? .none
            }
            school.consents[student] = (less(old.work), less(old.photo), less(old.voice))
        case 1:
            let number = Int.random(in: 0..<school.records.count, using: &generator)
            let standard: Circle = school.records[number].student == nil ? .public : .family
            let old = school.records[number].audience ?? standard
            school.records[number].audience =
                Circle.allCases.filter { $0 <= old }.randomElement(using: &generator) ?? .staff
        default:
            let number = Int.random(in: 0..<15, using: &generator)
            school.records[number].file?.people.append(student)
        }
    }
}
