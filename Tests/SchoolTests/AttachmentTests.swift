import Records
import TestSupport
import Testing

@testable import School

@Suite("Attached files")
struct AttachmentTests {
    static let folder = "students/ada-l/evidence"

    static func linked(_ file: String, _ pictures: [String]) async throws -> Linked {
        try await Linked(
            ["\(folder)/e.md": Write.evidence("E", "files:", "  - file: \"\(file)\"", "    alt: x")],
            pictures: Dictionary(uniqueKeysWithValues: pictures.map { ("\(folder)/\($0)", []) }))
    }

    @Test(
        "a file beside its record is published",
        arguments: ["a.png", "pics/a.png", "a b#c?%.png", "notes.pdf", "日本 🐝.jpg"])
    func there(file: String) async throws {
        let linked = try await Self.linked(file, [file])
        #expect(linked.faults == [])
        #expect(linked.school.attachments.map(\.path) == ["\(Self.folder)/\(file)"])
    }

    @Test(
        "one that is missing is told with the nearest that is there",
        arguments: [("bee.jpg", "bee.jpeg"), ("Bee.png", "bee.png")])
    func missing(file: String, nearest: String) async throws {
        #expect(
            try await Self.linked(file, [nearest]).faults == [
                "\(Self.folder)/e.md:7:11: error: no file `\(file)` beside this record; did you mean `\(nearest)`? [missing-file]"
            ])
        #expect(
            try await Self.linked(file, []).faults == [
                "\(Self.folder)/e.md:7:11: error: no file `\(file)` beside this record; copy the file into the folder of the record [missing-file]"
            ])
    }

    @Test("a record is no attachment", arguments: ["e.md", "README.md"])
    func records(file: String) async throws {
        #expect(try await Self.linked(file, []).faults.map { $0.suffix(14) } == ["[missing-file]"])
    }

    @Test("a logo that is missing is told in school.yml")
    func logo() async throws {
        let settings = (SmallSchool.least["school.yml"] ?? "") + "logo: pics/logo.png\n"
        let linked = try await Linked(["school.yml": settings], pictures: ["pics/logo.pmg": []])
        #expect(
            linked.faults == [
                "school.yml:7:7: error: no file `pics/logo.png` beside this record; did you mean `logo.pmg`? [missing-file]"
            ])
        let sound = try await Linked(["school.yml": settings], pictures: ["pics/logo.png": PictureSizeTests.png(3, 2)])
        #expect(sound.faults == [])
        #expect(sound.view(.public).logo?.publicPath == "pics/logo.png")
    }

    @Test("a picture knows its size, so that nothing shifts; what is no picture has none")
    func sizes() async throws {
        let linked = try await Linked(
            [
                "\(Self.folder)/e.md": Write.evidence(
                    "E", "files: [{file: a.png, alt: a}, {file: b.pdf, alt: b}, {file: c.png, alt: c}]")
            ],
            pictures: [
                "\(Self.folder)/a.png": PictureSizeTests.png(640, 480),
                "\(Self.folder)/b.pdf": PictureSizeTests.png(1, 1), "\(Self.folder)/c.png": [1, 2, 3],
            ])
        #expect(linked.school.attachments.map { $0.size.map { "\($0.width)×\($0.height)" } } == ["640×480", nil, nil])
        #expect(linked.school.attachments.map(\.isPicture) == [true, false, true])
    }
}
