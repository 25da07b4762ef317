import Records
import TestSupport
import Testing

@testable import School

@Suite("Pictures of people")
struct PictureConsentTests {
    static let ada = "students/ada-l/evidence"

    static func consents(ada: ConsentCircle, bo: ConsentCircle, work: ConsentCircle = .public) -> String {
        "student,given-by,date,name,photo,voice,work,celebration\n"
            + "ada-l,D,2026-08-20,none,\(ada.rawValue),none,\(work.rawValue),none\nbo-k,D,2026-08-20,none,\(bo.rawValue),none,public,none\n"
    }

    static func linked(_ people: String, ada: ConsentCircle, bo: ConsentCircle) async throws -> Linked {
        try await Linked(
            [
                "private/consent.csv": consents(ada: ada, bo: bo),
                "\(Self.ada)/e.md": Write.evidence(
                    "E", "audience: public", "files: [{file: a.png, alt: x, people: [\(people)]}]") + "![x](a.png)\n",
            ], pictures: ["\(Self.ada)/a.png": []])
    }

    @Test("a picture goes only where every one in it consents to be seen, in a list of files and in a body")
    func all() async throws {
        for ada in ConsentCircle.allCases {
            for bo in ConsentCircle.allCases {
                let linked = try await Self.linked("ada-l, bo-k", ada: ada, bo: bo)
                #expect(linked.faults == [])
                for (readership, circle) in [
                    (Readership.public, Circle.public), (.school, .school), (.classRoom("room-1"), .class),
                ] {
                    let view = linked.view(readership)
                    let isShown = min(ada.circle, bo.circle) >= circle
                    #expect(view.files.isEmpty == !isShown, "\(ada) \(bo) \(readership)")
                    let evidence = try #require(view.all(Evidence.self).first?.handle)
                    #expect(view.attachments(of: evidence).isEmpty == !isShown)
                    #expect((view.body(of: evidence).targets == [nil]) == !isShown)
                }
                #expect(linked.view(.staff).files.count == 1)
                // The family's own site has no other child's picture.
                #expect(linked.view(.family(student: "ada-l")).files.isEmpty)
            }
        }
    }

    @Test("a picture of nobody goes where its record goes")
    func nobody() async throws {
        let linked = try await Self.linked("", ada: .none, bo: .none)
        #expect(linked.view(.public).files.count == 1)
    }

    @Test("a picture that one record lists people for is refused to every record that shows it")
    func elsewhere() async throws {
        var school = SmallSchool([
            "private/consent.csv": Self.consents(ada: .public, bo: .none),
            "\(Self.ada)/e.md": Write.evidence(
                "E", "audience: staff", "files: [{file: a.png, alt: x, people: [bo-k]}]"),
            "\(Self.ada)/f.md": Write.evidence("F", "audience: public", "files: [{file: a.png, alt: x}]"),
            "pages/p.md": Write.page("P", body: "![x](../\(Self.ada)/a.png)\n"),
        ])
        school.pictures["\(Self.ada)/a.png"] = []
        let linked = try await Linked(school)
        #expect(linked.faults == [])
        #expect(linked.view(.public).files.isEmpty)
        #expect(linked.view(.staff).files.count == 1)
    }

    @Test("a copy of a picture under another name is of the same people")
    func copies() async throws {
        var school = SmallSchool([
            "private/consent.csv": Self.consents(ada: .public, bo: .none),
            "\(Self.ada)/e.md": Write.evidence(
                "E", "audience: staff", "files: [{file: a.png, alt: x, people: [bo-k]}]"),
            "\(Self.ada)/f.md": Write.evidence("F", "audience: public", "files: [{file: b.png, alt: x}]"),
            "pages/p.md": Write.page("P", body: "![x](c.png)\n![y](d.png)\n"),
        ])
        for path in ["\(Self.ada)/a.png", "\(Self.ada)/b.png", "pages/c.png"] {
            school.pictures[path] = TinyFile.named("a.png")
        }
        school.pictures["pages/d.png"] = TinyFile.named("d.png", holding: "y")
        let linked = try await Linked(school)
        #expect(linked.view(.public).files.map(\.path) == ["pages/d.png"])
        #expect(linked.view(.staff).files.count == 4)
    }

    @Test("a file in a student's folder goes no wider than that student's consent for work, whoever links to it")
    func work() async throws {
        var school = SmallSchool([
            "private/consent.csv": Self.consents(ada: .none, bo: .public, work: .family),
            "\(Self.ada)/e.md": Write.evidence("E", "files: [{file: diary.pdf, alt: My diary}]"),
            "students/bo-k/reflections/r.md": Write.reflection("R", "audience: public")
                + "[hers](../../ada-l/evidence/diary.pdf)\n",
            "pages/p.md": Write.page("P", body: "[hers](../\(Self.ada)/diary.pdf)\n"),
        ])
        school.pictures["\(Self.ada)/diary.pdf"] = []
        let linked = try await Linked(school)
        #expect(linked.faults == [])
        for readership in [Readership.public, .school, .classRoom("room-1"), .family(student: "bo-k")] {
            #expect(linked.view(readership).files.isEmpty, "\(readership)")
        }
        #expect(linked.view(.family(student: "ada-l")).files.count == 1)
        #expect(linked.view(.staff).files.count == 1)
    }

    @Test("who is in a picture is for the staff to know")
    func people() async throws {
        let linked = try await Self.linked("ada-l", ada: .public, bo: .public)
        for readership in [Readership.public, .family(student: "ada-l"), .classRoom("room-1"), .school] {
            let evidence = try #require(linked.view(readership).all(Evidence.self).first?.record)
            #expect(evidence.files.allSatisfy { $0.people.isEmpty })
        }
        #expect(linked.view(.staff).all(Evidence.self).first?.record.files.first?.people.map(\.value) == ["ada-l"])
    }

    @Test("the student's folder is the code in a public path, in the family's own the id")
    func paths() async throws {
        let linked = try await Self.linked("ada-l", ada: .public, bo: .public)
        #expect(linked.view(.public).files.map(\.publicPath) == ["students/krtm/evidence/a.png"])
        #expect(linked.view(.family(student: "ada-l")).files.map(\.publicPath) == ["students/ada-l/evidence/a.png"])
        #expect(linked.view(.staff).files.map(\.publicPath) == ["students/ada-l/evidence/a.png"])
    }
}
