import Records
import Seeded
import TestSupport
import Testing

@testable import School

@Suite("Effective circles")
struct EffectiveCirclesTests {
    static let audiences = [nil] + Circle.allCases.map { Optional($0) }
    static let consents = [nil] + ConsentCircle.allCases.map { Optional($0) }

    static func line(_ audience: Circle?) -> String { audience.map { "audience: \($0.rawValue)\n" } ?? "" }

    static func name(_ circle: Circle?) -> String { circle?.rawValue ?? "default" }

    static func consentFile(_ rows: [(student: String, work: ConsentCircle)]) -> String {
        "student,given-by,date,name,photo,voice,work,celebration\n"
            + rows.map { "\($0.student),D,2026-08-20,public,public,public,\($0.work.rawValue),public\n" }.joined()
    }

    @Test("own audience × consent × audience of what it is about: the narrowest, in every combination")
    func everyCombination() async throws {
        var files: [String: String] = [:]
        var rows: [(student: String, work: ConsentCircle)] = []
        for (number, consent) in Self.consents.enumerated() {
            let student = "s\(number)"
            files["students/\(student)/student.md"] = "---\nname: Name\nclass: room-1\n---\n"
            if let consent { rows.append((student, consent)) }
            for about in Self.audiences {
                let evidence = "students/\(student)/evidence/\(Self.name(about)).md"
                files[evidence] = Write.evidence("E").replacing(
                    "purpose: for\n", with: "purpose: for\n" + Self.line(about))
                for own in Self.audiences {
                    for kind in ["feedback", "reflections"] {
                        let reference = "evidence:\(Self.name(about))"
                        let text =
                            kind == "feedback"
                            ? Write.feedback(reference) : Write.reflection("R", "about: [\(reference)]")
                        files["students/\(student)/\(kind)/\(Self.name(own))-on-\(Self.name(about)).md"] =
                            text.replacing(
                                "date: 2026-10-01\n", with: "date: 2026-10-01\n" + Self.line(own))
                    }
                }
            }
        }
        files["private/consent.csv"] = Self.consentFile(rows)
        var school = SmallSchool(files)
        school.files["private/codes.csv"] = nil
        school.files["students/ada-l/student.md"] = nil
        school.files["students/bo-k/student.md"] = nil
        let linked = try await Linked(school)
        #expect(linked.faults == [])

        var count = 0
        for (number, consent) in Self.consents.enumerated() {
            let allowed = consent?.circle ?? .family
            for about in Self.audiences {
                let base = "students/s\(number)"
                let target = try #require(linked.circle("\(base)/evidence/\(Self.name(about)).md"))
                #expect(target == min(about ?? .family, allowed))
                for own in Self.audiences {
                    for kind in ["feedback", "reflections"] {
                        let circle = try #require(
                            linked.circle("\(base)/\(kind)/\(Self.name(own))-on-\(Self.name(about)).md"))
                        #expect(circle == min(own ?? .family, min(allowed, about ?? .family)))
                        // Never wider than any of the three.
                        #expect(circle <= own ?? .family && circle <= allowed && circle <= target)
                        count += 1
                    }
                }
            }
        }
        #expect(count == 6 * 6 * 6 * 2)
    }

    @Test("what is nobody's is as wide as it says")
    func nobodys() async throws {
        for circle in Circle.allCases {
            let linked = try await Linked(["pages/p.md": Write.page("P", "audience: \(circle.rawValue)")])
            #expect(linked.circle("pages/p.md") == circle)
        }
        let linked = try await Linked(["pages/p.md": Write.page("P")])
        #expect(linked.circle("pages/p.md") == .public)
        #expect(linked.circle("classes/room-1/class.md") == .class)
    }

    /// Records of three students, about each other at random.
    struct Web {
        var own: [Circle]
        var consents: [ConsentCircle]
        let about: [[Int]]

        init(_ generator: inout SeededGenerator) {
            own = (0..<12).map { _ in Circle.allCases.randomElement(using: &generator) ?? .family }
            consents = (0..<3).map { _ in ConsentCircle.allCases.randomElement(using: &generator) ?? .family }
            about = (0..<12).map { from in
                (0..<12).filter { $0 != from && Int.random(in: 0..<8, using: &generator) == 0 }
            }
        }

        func circles() async throws -> [Circle] {
            var files: [String: String] = [:]
            for student in 0..<3 { files["students/s\(student)/student.md"] = "---\nname: Name\nclass: room-1\n---\n" }
            for record in 0..<12 {
                let about = about[record].map { "s\($0 % 3)/reflection:r\($0)" }.joined(separator: ", ")
                files["students/s\(record % 3)/reflections/r\(record).md"] = Write.reflection(
                    "R", "about: [\(about)]", "audience: \(own[record].rawValue)")
            }
            files["private/consent.csv"] = consentFile(consents.enumerated().map { ("s\($0.offset)", $0.element) })
            var school = SmallSchool(files)
            school.files["private/codes.csv"] = nil
            school.files["students/ada-l/student.md"] = nil
            school.files["students/bo-k/student.md"] = nil
            let linked = try await Linked(school)
            #expect(linked.faults == [])
            return try (0..<12).map { try #require(linked.circle("students/s\($0 % 3)/reflections/r\($0).md")) }
        }

        /// The narrowest of all that can be reached, one by one.
        func expected() -> [Circle] {
            (0..<12).map { start in
                var seen: Set<Int> = [start]
                var open = [start]
                while let record = open.popLast() {
                    for next in about[record] where seen.insert(next).inserted { open.append(next) }
                }
                return seen.map { min(own[$0], consents[$0 % 3].circle) }.min() ?? .staff
            }
        }
    }

    @Test(
        "records about records about records, also in circles, are as wide as the narrowest of them", arguments: 1...25)
    func webs(seed: Int) async throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let web = Web(&generator)
        #expect(try await web.circles() == web.expected())
    }

    @Test("narrowing one record, or one consent, widens nothing", arguments: 1...25)
    func narrowing(seed: Int) async throws {
        var generator = SeededGenerator(seed: UInt64(seed) &* 7919)
        var web = Web(&generator)
        let before = try await web.circles()
        if Bool.random(using: &generator) {
            let record = Int.random(in: 0..<12, using: &generator)
            web.own[record] =
                Circle.allCases.filter { $0 <= web.own[record] }.randomElement(using: &generator) ?? .staff
        } else {
            let student = Int.random(in: 0..<3, using: &generator)
            web.consents[student] =
                ConsentCircle.allCases.filter { $0.circle <= web.consents[student].circle }.randomElement(
                    using: &generator) ?? .none
        }
        for (old, new) in zip(before, try await web.circles()) { #expect(new <= old) }
    }
}
