import Records
import Seeded
import Testing

@testable import School

/// Three children in two classes, and everyone who could read something.
enum ReachWorld {
    static let roomOfChild = ["ann": "a", "ben": "a", "cem": "b"]
    static let children = ["ann", "ben", "cem"]
    static let readers: [Readership] =
        [.public, .school, .staff, .classRoom("a"), .classRoom("b")] + children.map { .family(student: $0) }

    static func reach(_ circle: Circle, _ child: String) -> Reach {
        Reach(circle, of: .student(child, room: roomOfChild[child]))
    }

    static func readers(of reach: Reach) -> Set<Readership> {
        Set(
            readers.filter { reader in
                if case .family(let child) = reader { return reach.reaches(reader, childIn: roomOfChild[child]) }
                return reach.reaches(reader, childIn: nil)
            })
    }

    /// Whom a circle around one child lets in, one by one. A site of a family is of its own child.
    static func said(_ circle: Circle, of child: String) -> Set<Readership> {
        allowed(circle, by: child).subtracting(children.filter { $0 != child }.map { .family(student: $0) })
    }

    /// Whom a circle of one child leaves of those who may read what another wrote about it: "the family" is that of
    /// whoever wrote, since words on a friend's work don't leave the writer's home.
    static func allowed(_ circle: Circle, by child: String) -> Set<Readership> {
        var allowed: Set<Readership> = [.staff]
        if circle >= .family { allowed.formUnion(children.map { .family(student: $0) }) }
        if circle >= .class, let room = roomOfChild[child] { allowed.insert(.classRoom(room)) }
        if circle >= .school { allowed.formUnion([.school, .classRoom("a"), .classRoom("b")]) }
        if circle >= .public { allowed.insert(.public) }
        return allowed
    }

    static func random(_ generator: inout SeededGenerator) -> Reach {
        var reach = Reach.everyone
        for _ in 0..<Int.random(in: 0...4, using: &generator) {
            let circle = Circle.allCases.randomElement(using: &generator) ?? .staff
            let child = children.randomElement(using: &generator) ?? "ann"
            let next: Reach =
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: Reach(circle, of: .school)
                case 1: Reach(circle, of: .room(Bool.random(using: &generator) ? "a" : "b"))
                default: self.reach(circle, child)
                }
            reach = Bool.random(using: &generator) ? reach.met(with: next) : reach.narrowed(by: next)
        }
        return reach
    }
}

@Suite("Reach")
struct ReachTests {
    typealias World = ReachWorld

    @Test("own audience × consent × what it is about × whose that is × readers: in all of them, and none is widened")
    func everyCombination() {
        var count = 0
        for own in Circle.allCases {
            for consent in Circle.allCases {
                for subject in Circle.allCases {
                    for child in World.children {
                        let record = World.reach(own, "ann").met(with: World.reach(consent, "ann"))
                        let reach = record.narrowed(by: World.reach(subject, child))
                        let expected = World.said(own, of: "ann").intersection(World.said(consent, of: "ann"))
                            .intersection(World.allowed(subject, by: child))
                        #expect(World.readers(of: reach) == expected, "\(own) \(consent) \(subject) of \(child)")
                        #expect(reach.circle == min(own, consent, subject))
                        count += World.readers.count
                    }
                }
            }
        }
        #expect(count == 5 * 5 * 5 * 3 * 8)
    }

    @Test("the class of one child is not that of another: what both classes must allow, neither gets")
    func classes() {
        let both = World.reach(.class, "ann").met(with: World.reach(.class, "cem"))
        #expect(World.readers(of: both) == [.staff])
        let mates = World.reach(.class, "ann").met(with: World.reach(.class, "ben"))
        #expect(World.readers(of: mates) == [.staff, .classRoom("a")])
    }

    @Test("what is a class's, the school's and nobody's")
    func holders() {
        #expect(World.readers(of: .everyone) == Set(World.readers))
        #expect(
            World.readers(of: Reach(.class, of: .room("b")))
                == [.staff, .classRoom("b"), .family(student: "cem")])
        #expect(World.readers(of: Reach(.family, of: .room("b"))) == [.staff])
        let families = Set(World.children.map { Readership.family(student: $0) })
        #expect(World.readers(of: Reach(.family, of: .school)) == families.union([.staff]))
        #expect(World.readers(of: Reach(.staff, of: .school)) == [.staff])
        #expect(Reach(.public, of: .room("a")) == .everyone)
        // A student without a class has none that reads.
        #expect(!Reach(.class, of: .student("ann", room: nil)).reaches(.classRoom("a"), childIn: nil))
        // What is nobody's and about a child is that child's.
        let page = Reach.everyone.narrowed(by: World.reach(.family, "ann"))
        #expect(World.readers(of: page) == [.staff, .family(student: "ann")])
    }

    @Test("meeting is the readers of both; the order and the number of times don't matter", arguments: 1...300)
    func lattice(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let (a, b, c) = (World.random(&generator), World.random(&generator), World.random(&generator))
        let met = a.met(with: b)
        #expect(World.readers(of: met) == World.readers(of: a).intersection(World.readers(of: b)))
        #expect(met == b.met(with: a))
        #expect(a.met(with: a) == a)
        #expect(met.met(with: c) == a.met(with: b.met(with: c)))
        #expect(a.met(with: .everyone) == a)
        #expect(met.met(with: b) == met)
        #expect(World.readers(of: a.narrowed(by: b)).isSubset(of: World.readers(of: a)))
        #expect(a.narrowed(by: b).narrowed(by: b) == a.narrowed(by: b))
        // Narrowing what a thing is about never widens the thing.
        #expect(
            World.readers(of: a.narrowed(by: b.met(with: c))).isSubset(of: World.readers(of: a.narrowed(by: b)))
                || a.children.isEmpty)
        #expect(met.circle == min(a.circle, b.circle))
    }
}
