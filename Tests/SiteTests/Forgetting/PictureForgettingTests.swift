import TestSupport
import Testing

@Suite("Forgetting: pictures")
struct PictureForgettingTests {
    static func school(_ files: String, body: String = "Us.") -> SmallSchool {
        var school = Forgetful.school([
            "students/bo-k/evidence/2026-09-04-us.md":
                "---\ntitle: Us\ndate: 2026-09-04\n\(files)method: work-sample\npurpose: for\n---\n\(body)\n"
        ])
        for name in ["us", "me"] { school.pictures["students/bo-k/evidence/\(name).png"] = TinyFile.named("x.png") }
        return school
    }

    static let entries: [FrontMatterForgettingTests.Case] = [
        .init(
            "files:\n  - file: us.png\n    alt: Two.\n    people: [bo-k, ada-l]\n  - {file: me.png, alt: One., people: [bo-k]}\n",
            "files:\n  - {file: me.png, alt: One., people: [bo-k]}\n"),
        .init("files: [{file: us.png, alt: Two., people: [ada-l]}]\n", "files: []\n"),
        .init(
            "files: # all\n- file: us.png\n  alt: >\n    Two\n    of us.\n  people:\n  - ada-l\n", "files: [] # all\n"),
        .init(
            "files: [{file: me.png, alt: One.}, {file: us.png, alt: Two., people: [ada-l, bo-k]}]\n",
            "files: [{file: me.png, alt: One.}]\n"),
    ]

    @Test(
        "a picture that lists the student goes with its entry, its file and where a text shows it", arguments: entries)
    func listed(_ entry: FrontMatterForgettingTests.Case) async throws {
        let path = "students/bo-k/evidence/2026-09-04-us.md"
        let school = Self.school(entry.before, body: "![Two](us.png \"us\")\n\nSee [the *picture*](us.png).")
        let proof = try await Forgetful.plan(school)
        #expect(!proof.after.contains("students/bo-k/evidence/us.png"))
        #expect(proof.after.contains("students/bo-k/evidence/me.png"))
        #expect(
            String(decoding: try proof.after.read(path).bytes, as: UTF8.self)
                == "---\ntitle: Us\ndate: 2026-09-04\n\(entry.after)method: work-sample\npurpose: for\n---\n\n\nSee the *picture*.\n"
        )
        let others = entry.before.contains("bo-k, ada-l") || entry.before.contains("ada-l, bo-k") ? 1 : 0
        #expect(
            proof.plan.removals.first { $0.path.hasSuffix("us.png") }?.reason == .shows(record: path, others: others))
    }

    @Test("a picture without the student stays as it is")
    func others() async throws {
        let school = Self.school("files: [{file: us.png, alt: Two., people: [bo-k]}]\n", body: "![Two](us.png)")
        let proof = try await Forgetful.plan(school)
        #expect(proof.after.contains("students/bo-k/evidence/us.png"))
        #expect(!proof.plan.changes.contains { $0.path.hasPrefix("students/bo-k") })
    }

    @Test("a picture of the student's folder that others show, and the school's logo, go there too")
    func shown() async throws {
        var school = Forgetful.school([
            "pages/p.md": "---\ntitle: P\n---\nLook: ![A map](../students/ada-l/map.png) and <br>.\n"
        ])
        school.pictures["students/ada-l/map.png"] = TinyFile.named("x.png")
        school.files["school.yml"] = (school.files["school.yml"] ?? "") + "logo: students/ada-l/map.png # hers\n"
        let proof = try await Forgetful.plan(school)
        #expect(
            String(decoding: try proof.after.read("pages/p.md").bytes, as: UTF8.self)
                == "---\ntitle: P\n---\nLook:  and <br>.\n")
        #expect(
            String(decoding: try proof.after.read("school.yml").bytes, as: UTF8.self) == SmallSchool.least["school.yml"]
        )
    }
}
