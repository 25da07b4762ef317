import Records
import Testing

@Suite("Rubrics")
struct RubricTests {
    static let full = """
        ---
        title: Opinion writing
        criteria:
          - id: claim
            description: Do I say what I think?
            standard: w3-opinion
            levels:
              - {score: 1, label: Beginning, description: I have a topic.}
              - {score: 2.5, label: Secure, description: I say it.}
          - id: reasons
            description: Do I say why?
            levels: [{score: 1, label: L, description: D}]
        total: lowest
        ---
        We use it.

        """

    @Test("every key is read, with its place")
    func full() async throws {
        let reading = try await Reading(Rubric.self, Self.full)
        let rubric = try #require(reading.record)
        #expect(reading.faults == [])
        #expect(rubric.criteria.map { told($0.id) } == ["claim @ 4:9", "reasons @ 10:9"])
        #expect(
            rubric.criteria.map { told($0.description) } == ["Do I say what I think? @ 5:18", "Do I say why? @ 11:18"])
        #expect(rubric.criteria.map { told($0.standard) } == ["w3-opinion @ 6:15", "-"])
        #expect(rubric.head.references.map(told) == ["standard → standard:w3-opinion @ 6:15"])
        let levels = rubric.criteria[0].levels.map(\.value)
        #expect(levels.map { told($0.score) } == ["1.0 @ 8:17", "2.5 @ 9:17"])
        #expect(levels.map { told($0.label) } == ["Beginning @ 8:27", "Secure @ 9:29"])
        #expect(levels.map { told($0.description) } == ["I have a topic. @ 8:51", "I say it. @ 9:50"])
        #expect(rubric.total == .lowest)
    }

    @Test("without `total` there is none; each word for it is known")
    func total() async throws {
        let text =
            "---\ntitle: T\ncriteria: [{id: a, description: D, levels: [{score: 1, label: L, description: D}]}]\n---\n"
        #expect(try await Reading(Rubric.self, text).record?.total == RubricTotal.none)
        for total in ["none", "mean", "lowest"] {
            let reading = try await Reading(Rubric.self, text.replacing("title: T", with: "title: T\ntotal: \(total)"))
            #expect(reading.record?.total.rawValue == total)
            #expect(reading.faults == [])
        }
    }

    @Test("a rubric without criteria, or a criterion without levels, is told", arguments: ["", "criteria: []\n"])
    func noCriteria(line: String) async throws {
        let faults = try await Reading(Rubric.self, "---\ntitle: T\n\(line)---\n").faults
        #expect(faults.count == 1, "a rubric of nothing must not pass")
        #expect(faults.first?.contains("`criteria`") == true)
    }

    @Test("a criterion has an id, a description and levels; an empty list of levels is none")
    func criterion() async throws {
        let faults = try await Reading(Rubric.self, "---\ntitle: T\ncriteria: [{levels: []}]\n---\n").faults
        #expect(faults.count == 3)
        #expect(faults.contains { $0.contains("`id` is missing: an entry of `criteria` must have it") })
        #expect(faults.contains { $0.contains("`description` is missing") })
        #expect(faults.contains { $0.contains("`levels`") })
    }

    @Test("a criterion stands once")
    func twice() async throws {
        let text = """
            ---
            title: T
            criteria:
              - {id: a, description: D, levels: [{score: 1, label: L, description: D}]}
              - {id: a, description: E, levels: [{score: 1, label: L, description: D}]}
            ---

            """
        #expect(
            try await Reading(Rubric.self, text).faults == [
                "5:10: error: criterion `a` stands twice; change one of the two, or take it out [twice]"
            ])
    }
}
