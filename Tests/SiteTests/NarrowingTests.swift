import Records
import TestSupport
import Testing

/// Schools of twenty students made at random, and every byte of the sites that are made of them.
@Suite("Nothing leaves its circle")
struct NarrowingTests {
    enum Readers: CaseIterable {
        case `public`, school, room0, room1, family0, family7, staff

        func readership(in school: GeneratedSchool) -> Readership {
            switch self {
            case .public: .public
            case .school: .school
            case .room0: .classRoom("room-0")
            case .room1: .classRoom("room-1")
            case .family0: .family(student: school.children[0].id)
            case .family7: .family(student: school.children[7].id)
            case .staff: .staff
            }
        }
    }

    static func site(_ school: GeneratedSchool, _ readership: Readership, jobs: Int = 1) async throws -> BuiltSite {
        let site = try await school.school.build(for: readership) {
            $0.day = .init(school.day)
            $0.jobs = jobs
        }
        #expect(!site.report.hasErrors, "\(site.faults.prefix(5))")
        return site
    }

    @Test(
        "no page, file or path tells what these readers may not know, and none of what they may is lost",
        arguments: [1, 2, 3], Readers.allCases)
    func markers(seed: UInt64, readers: Readers) async throws {
        let school = GeneratedSchool(seed: seed)
        let readership = readers.readership(in: school)
        let site = try await Self.site(school, readership)
        let oracle = SchoolOracle(school, readership)
        let forbidden = oracle.forbidden
        let expected = oracle.expected
        #expect(readers == .staff || forbidden.count > 100)
        #expect(expected.count > 10)
        var found: Set<String> = []
        for (path, bytes) in site.files {
            for marker in MarkerMint.markers(in: bytes).union(MarkerMint.markers(in: path.utf8)) {
                found.insert(marker)
                if let why = forbidden[marker] { Issue.record("\(path) tells `\(marker)` of \(why)") }
            }
        }
        for (marker, why) in expected where !found.contains(marker) {
            Issue.record("`\(marker)` of \(why) is shown nowhere")
        }
    }

    @Test("no other child's code stands in a family's or a class's site where it has no place", arguments: [1, 2])
    func codes(seed: UInt64) async throws {
        let school = GeneratedSchool(seed: seed)
        let own = school.children[7]
        let site = try await Self.site(school, .family(student: own.id))
        for (path, page) in site.pages {
            for child in school.children where child.id != own.id {
                #expect(
                    !page.contains(child.code) && !path.contains(child.code.lowercased()), "\(child.code) in \(path)")
            }
        }
    }

    @Test("people stand in the order of their codes, on every page that lists them", arguments: [1, 2])
    func order(seed: UInt64) async throws {
        let school = GeneratedSchool(seed: seed)
        let site = try await Self.site(school, .public)
        for room in 0..<2 {
            let portfolios = Set(
                school.children.filter {
                    $0.room == room && site.files["students/\($0.code.lowercased())/index.html"] != nil
                }
                .map(\.code))
            #expect(portfolios.count > 3)
            // The people of the class come first on its page, then the news.
            let linked = HTMLPage(site["classes/room-\(room)/index.html"]).links.compactMap { link -> String? in
                let parts = link.split(separator: "/")
                return parts.count == 4 && parts[2] == "students" ? parts[3].uppercased() : nil
            }
            #expect(Array(linked.prefix(portfolios.count)) == portfolios.sorted())
        }
    }

    @Test(
        "other names and ids under the same codes make the same public, school and class site", arguments: [1, 2, 3],
        [Readers.public, .school, .room1])
    func renaming(seed: UInt64, readers: Readers) async throws {
        let one = GeneratedSchool(seed: seed, roster: 1)
        let other = GeneratedSchool(seed: seed, roster: 2)
        #expect(Set(one.children.flatMap(\.identity)).isDisjoint(with: other.children.flatMap(\.identity)))
        #expect(one.children.map(\.code) == other.children.map(\.code))
        let first = try await Self.site(one, readers.readership(in: one)).files
        let second = try await Self.site(other, readers.readership(in: other)).files
        #expect(Set(first.keys).symmetricDifference(second.keys).sorted() == [])
        for (path, bytes) in first { #expect(second[path] == bytes, "\(path) tells of the roster") }
    }

    @Test(
        "any number of tasks, and any number of builds, makes the same bytes",
        arguments: [Readers.public, .family7, .staff])
    func repeatable(readers: Readers) async throws {
        let school = GeneratedSchool(seed: 5)
        let readership = readers.readership(in: school)
        let first = try await Self.site(school, readership).files
        for jobs in [1, 2, 5] {
            let again = try await Self.site(school, readership, jobs: jobs).files
            #expect(Set(first.keys) == Set(again.keys))
            for (path, bytes) in first { #expect(again[path] == bytes, "\(path) with \(jobs) tasks") }
        }
    }

    @Test("every link of every edition leads somewhere", arguments: Readers.allCases)
    func links(readers: Readers) async throws {
        let school = GeneratedSchool(seed: 4)
        let site = try await Self.site(school, readers.readership(in: school))
        #expect(SiteLinks(site).broken == [])
    }
}
