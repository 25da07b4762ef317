import Site
import TestSupport
import Testing

/// Schools of twenty students made at random, of which one is forgotten.
@Suite("Forgetting: whole schools")
struct ForgettingPropertyTests {
    @Test(
        "nothing tells of the student any more, all else stays, and doing it again is refused",
        arguments: [1, 2, 3], [0, 7, 19])
    func forgotten(seed: UInt64, number: Int) async throws {
        let school = GeneratedSchool(seed: seed)
        let child = school.children[number]
        let proof = try await Forgetful.plan(school.school, child.id) { $0.day = .init(school.day) }
        // All names of these schools are words that stand nowhere else, so nothing is left to people.
        #expect(proof.plan.mentions == [])
        #expect(proof.plan.pages == [])
        let secrets = Set(child.identity)
        var left = SmallSchool(exactly: [:])
        for path in proof.after.paths {
            let bytes = try proof.after.read(path).bytes
            left.pictures[path] = bytes
            #expect(MarkerMint.markers(in: bytes + Array(path.utf8)).isDisjoint(with: secrets), "\(path)")
            #expect(!String(decoding: bytes, as: UTF8.self).contains(child.code), "\(path)")
        }
        for (path, bytes) in proof.pages {
            #expect(MarkerMint.markers(in: bytes + Array(path.utf8)).isDisjoint(with: secrets), "\(path)")
            #expect(!path.contains(child.code.lowercased()), "\(path)")
        }
        // What is not in the plan has the same bytes as before.
        let touched = Set(proof.plan.changes.map(\.path) + proof.plan.removals.map(\.path))
        let before = school.school.tree()
        for path in before.paths where !touched.contains(path) {
            #expect(try before.read(path).bytes == proof.after.read(path).bytes, "\(path)")
        }
        await #expect(throws: UnknownChoice.self) { try await Forgetful.plan(left, child.id) }
    }

    @Test("the public pages of others change only where they told of what went", arguments: [1, 2, 3])
    func others(seed: UInt64) async throws {
        let school = GeneratedSchool(seed: seed)
        let child = school.children[7]
        let proof = try await Forgetful.plan(school.school, child.id) { $0.day = .init(school.day) }
        var left = SmallSchool(exactly: [:])
        for path in proof.after.paths { left.pictures[path] = try proof.after.read(path).bytes }
        let before = try await NarrowingTests.site(school, .public).files
        let after = try await left.build { $0.day = .init(school.day) }.files
        let gone = Set(proof.plan.removals.map(\.path))
        let changed = Set(proof.plan.changes.map(\.path))
        let told = Set(school.records.filter { gone.contains($0.path) || changed.contains($0.path) }.flatMap(\.markers))
            .union(school.pictures.filter { picture in gone.contains { $0.contains(picture.marker) } }.map(\.marker))
        var compared = 0
        for (path, bytes) in before where path.hasPrefix("students/") && path.split(separator: "/").count > 3 {
            let tells = !MarkerMint.markers(in: bytes + Array(path.utf8)).isDisjoint(with: told)
            if tells || path.contains(child.code.lowercased()) { continue }
            compared += 1
            #expect(after[path] == bytes, "\(path)")
        }
        #expect(compared > 5)
        #expect(Set(after.keys).isSubset(of: before.keys))
    }
}
