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
        let sound = try await Linked(["school.yml": settings], pictures: ["pics/logo.png": []])
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

    @Test("one that can't be cleaned is told where it is attached, with what to do")
    func refused() async throws {
        let page = "pages/p.md"
        for (name, bytes, told) in Self.refusals {
            let linked = try await Linked(
                ["\(Self.folder)/e.md": Write.evidence("E", "files:", "  - file: \(name)", "    alt: x")],
                pictures: ["\(Self.folder)/\(name)": bytes])
            #expect(linked.faults == ["\(Self.folder)/e.md:7:11: error: \(told)"])
            let shown = try await Linked(
                [page: Write.page("P", body: "See [it](../pics/\(name)).\n\n![x](../pics/\(name))\n")],
                pictures: ["pics/\(name)": bytes])
            let line = try #require(shown.faults.first)
            #expect(shown.faults.count == 1 && line.hasPrefix("\(page):4:5: error: `../pics/\(name)`"), "\(line)")
        }
    }

    private static let refusals: [(name: String, bytes: [UInt8], told: String)] = [
        (
            "a.docx", [1],
            "`a.docx` may say who made it, and where; in this format datawall can't take that out; open it and save it as PDF [uncleanable-file]"
        ),
        (
            "a.png", [1],
            "`a.png` is no whole PNG file: it does not begin as one: it is cut off, or another format; copy it again from where you have it, or open it and save it anew [damaged-file]"
        ),
        (
            "a.svg", Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".utf8),
            "`a.svg` can't be published: this SVG file holds a script; save it as “plain SVG”, or export it as PNG [unsafe-file]"
        ),
    ]

    @Test("for the staff alone it is no fault; one wider record among many makes it one")
    func staffOnly() async throws {
        var files = [
            "\(Self.folder)/e.md": Write.evidence("E", "audience: staff", "files: [{file: a.docx, alt: x}]"),
            "pages/p.md": Write.page("P", "audience: staff", body: "[x](../\(Self.folder)/a.docx)\n"),
        ]
        let pictures = ["\(Self.folder)/a.docx": [1] as [UInt8]]
        let linked = try await Linked(files, pictures: pictures)
        #expect(linked.faults == [])
        #expect(linked.view(.staff).files.map { $0.refusal != nil } == [true])
        #expect(linked.view(.public).files.isEmpty)
        files["pages/q.md"] = Write.page("Q", body: "[x](../\(Self.folder)/a.docx)\n")
        #expect(try await Linked(files, pictures: pictures).faults.map { $0.prefix(17) } == ["pages/q.md:4:1: e"])
    }

    @Test("the faults don't depend on how many look at once")
    func manyAtOnce() async throws {
        let names = (0..<20).map { "\($0).docx" }
        let text = Write.page("P", body: names.map { "[x](\($0))\n" }.joined())
        let pictures = Dictionary(uniqueKeysWithValues: names.map { ("pages/\($0)", [1] as [UInt8]) })
        let one = try await Linked(["pages/p.md": text], pictures: pictures, jobs: 1).faults
        #expect(one.count == 20)
        #expect(try await Linked(["pages/p.md": text], pictures: pictures, jobs: 4).faults == one)
    }
}
