import Growth
import Records
import TestSupport
import Testing

@Suite("Who is ready for what, on the class page")
struct ReadyGroupsPageTests {
    @Test("the staff see small groups by standard, in the order of codes")
    func staff() async throws {
        let page = try await LearningSchool.site(.staff)["classes/room-1/index.html"]
        let part = try FamilyPageTests.part("_ready", of: page)
        // Bo, whose code comes first, has begun nothing; m1 is mastered by Ada, so only Bo is ready for it.
        #expect(part.contains("I can do one. Title one · C.one 1 student Bonaventure Kettle I can do two."))
        #expect(part.contains("I can do two. Title two · C.two 1 student Adalind Lovejoy"))
        #expect(!part.contains("I can do three"))
    }

    @Test(
        "nobody else has the section",
        arguments: [Readership.public, .school, .classRoom("room-1"), .family(student: "ada-l")])
    func others(readership: Readership) async throws {
        let page = try await LearningSchool.site(readership)["classes/room-1/index.html"]
        #expect(!page.isEmpty && !page.contains("_ready") && !page.contains("ready-groups"))
    }
}
