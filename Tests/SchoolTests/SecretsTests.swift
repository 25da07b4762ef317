import Growth
import Records
import TestSupport
import Testing

@testable import School

@Suite("What an edition must not hold")
struct SecretsTests {
    static let day = Day("2026-10-01") ?? .epoch

    /// Ada and Bo of one class, and Bo's brother Cy of another.
    static func names(
        _ readership: Readership, ada: String = "family", cy: String = "family", files: [String: String] = [:]
    ) async throws -> Set<String> {
        let more = [
            "classes/room-2/class.md": "---\ntitle: Room 2\ngrade: 3\nteachers: [Ms. Teacher]\n---\nWe count.\n",
            "students/cy-k/student.md": "---\nname: Cyrillus\nfamily-name: Kettle\nclass: room-2\n---\nHello.\n",
            "private/codes.csv": "student,code,term\nada-l,KRTM,t1\nbo-k,FNDX,t1\ncy-k,GHJK,t1\n",
            "private/consent.csv": """
            student,given-by,date,name,photo,voice,work,celebration
            ada-l,parent,2026-08-20,\(ada),public,family,public,public
            bo-k,parent,2026-08-20,family,public,family,public,public
            cy-k,parent,2026-08-20,\(cy),public,family,public,public

            """,
        ]
        let linked = try await Linked(more.merging(files) { _, new in new })
        return Set(linked.school.secrets(from: readership, on: day, drafts: false).names.map(\.name.text))
    }

    @Test("the staff know everything, a family its own child and that child's family name")
    func knownNames() async throws {
        #expect(try await Self.names(.staff).isEmpty)
        #expect(
            try await Self.names(.public).isSuperset(of: ["Adalind", "Lovejoy", "Kettle", "ada-l", "Cyrillus Kettle"]))
        let family = try await Self.names(.family(student: "bo-k"))
        #expect(family.isSuperset(of: ["Adalind", "Lovejoy", "Cyrillus", "Cyrillus Kettle", "cy-k"]))
        #expect(family.isDisjoint(with: ["Bonaventure", "Kettle", "bo-k"]))
    }

    @Test("a name is no secret as far as the family lets it be known")
    func consent() async throws {
        #expect(!(try await Self.names(.public, ada: "public").contains("Adalind")))
        #expect(try await Self.names(.public, ada: "school").contains("Adalind"))
        #expect(!(try await Self.names(.school, ada: "school").contains("Adalind")))
        #expect(!(try await Self.names(.classRoom("room-1"), ada: "class").contains("Adalind")))
        #expect(try await Self.names(.classRoom("room-2"), ada: "class").contains("Adalind"))
        #expect(!(try await Self.names(.family(student: "bo-k"), ada: "class").contains("Adalind")))
        #expect(try await Self.names(.family(student: "cy-k"), ada: "class").contains("Adalind"))
    }

    @Test("whom a family's own texts name is no secret from that family")
    func namedByFamily() async throws {
        let reflection = [
            "students/bo-k/reflections/r.md": "---\ntitle: R\ndate: 2026-09-02\n---\nI read with Adalind.\n"
        ]
        #expect(!(try await Self.names(.family(student: "bo-k"), files: reflection).contains("Adalind")))
        #expect(try await Self.names(.family(student: "cy-k"), files: reflection).contains("Adalind"))
    }
}
