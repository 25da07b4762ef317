import Foundation
import Testing
import TestSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Links and paths that try to bring a file into the site which does not belong there.
extension HostileContentTests {
    @Test("a link that leads out of the content, or nowhere, is told and not followed")
    func linksOut() async throws {
        let folder = try ContentFolder()
        let secret = folder.root.appending(path: "secret.md")
        try Data("---\ntitle: Secret\n---\nSecret words.\n".utf8).write(to: secret)
        try folder.link("pages/out.md", to: secret.path)
        try folder.link("pages/up.md", to: "../../secret.md")
        try folder.link("pages/nowhere.md", to: "gone.md")
        try folder.link("pages/self.md", to: "self.md")
        try folder.link("lexicon", to: folder.root.path)
        try folder.link("assessments", to: "/")
        let built = try await folder.build()
        #expect(
            built.faults.map { $0.prefix { $0 != ":" } } == [
                "assessments", "lexicon", "pages/nowhere.md", "pages/out.md", "pages/self.md", "pages/up.md",
            ])
        #expect(built.faults.allSatisfy { $0.hasSuffix("[link-leaves-folder]") })
        #expect(built.files.isEmpty)
    }

    @Test("a link to a place inside is a file like others")
    func linksInside() async throws {
        let folder = try ContentFolder()
        try folder.write(Self.sound, to: "pages/real.md")
        try folder.link("pages/linked.md", to: "real.md")
        let built = try await folder.build()
        #expect(built.faults.isEmpty)
        #expect(built.text("linked/index.html").contains("Marker"))
    }

    @Test("a circle of links ends")
    func circleOfLinks() async throws {
        let folder = try ContentFolder()
        try folder.write(Self.sound, to: "pages/a/real.md")
        try folder.link("pages/a/up", to: "..")
        let built = try await folder.build()
        #expect(built.faults.contains { $0.hasSuffix("[folders-too-deep]") })
    }

    @Test(
        "a link can't bring a private file into the site",
        arguments: [
            ("../private/codes.csv", "list"), ("../private", "list/codes.csv"),
            ("../students/../private/codes.csv", "list"),
            ("..", "list/private/codes.csv"), ("../students/..", "list/private/consent.csv"),
        ])
    func linksToPrivate(target: String, path: String) async throws {
        let folder = try ContentFolder()
        try folder.link("pages/list", to: target)
        try folder.write("---\ntitle: Marker\n---\n[the list](\(path))\n", to: "pages/a.md")
        let built = try await folder.build()
        #expect(built.files.isEmpty)
        #expect(built.faults.contains { $0.hasPrefix("pages/list: error: this symbolic link leads ") })
    }

    @Test("a pipe among the records is not waited for")
    func pipe() async throws {
        let folder = try ContentFolder()
        try folder.write(Self.sound, to: "pages/sound.md")
        try #require(mkfifo(folder.content.path + "/pages/pipe.md", 0o644) == 0)
        let built = try await folder.build()
        #expect(built.text("sound/index.html").contains("Marker") || !built.faults.isEmpty)
    }

    static let waysOut = [
        "../../../../secret.txt", "../../../private/codes.csv", "/private/codes.csv", "../../bo-k/evidence/kite.txt",
        "..", ".", "",
        "%2e%2e/%2e%2e/%2e%2e/private/codes.csv", "..\\..\\..\\private\\codes.csv", "./../../../private/consent.csv",
        "//private/codes.csv",
        "/etc/hostname", "file:///etc/hostname", "../student.md", "2026-09-01-a.md",
    ]

    @Test("no way of writing a path attaches a file from elsewhere", arguments: waysOut)
    func attachments(path: String) async throws {
        let folder = try ContentFolder()
        try Data("outside".utf8).write(to: folder.root.appending(path: "secret.txt"))
        try folder.write("someone else's", to: "students/bo-k/evidence/kite.txt")
        try folder.write(
            """
            ---
            title: Marker
            date: 2026-09-01
            method: quiz
            purpose: for
            audience: public
            files: [{file: "\(path.replacing("\\", with: "\\\\"))", alt: A file}]
            ---
            """, to: "students/ada-l/evidence/2026-09-01-a.md")
        let built = try await folder.build(for: .staff)
        #expect(built.faults.allSatisfy { $0.hasPrefix("students/ada-l/evidence/2026-09-01-a.md:7:") })
        #expect(built.report.hasErrors)
        #expect(built.files.isEmpty)
    }

    @Test("no way of writing a link brings a private file or one from elsewhere into the site", arguments: waysOut)
    func links(path: String) async throws {
        let folder = try ContentFolder()
        try Data("outside".utf8).write(to: folder.root.appending(path: "secret.txt"))
        for mark in ["", "!"] {
            try folder.write(
                "---\ntitle: Marker\ndate: 2026-09-01\nmethod: quiz\npurpose: for\naudience: public\n---\n\(mark)[it](<\(path)>)\n",
                to: "students/ada-l/evidence/2026-09-01-a.md")
            let built = try await folder.build()
            #expect(built.faults.allSatisfy { $0.hasPrefix("students/ada-l/evidence/2026-09-01-a.md:8:1: ") })
            #expect(!built.shows("outside") && !built.shows("bo-k,"))
        }
    }

    @Test(
        "the logo is a file of the content",
        arguments: ["../secret.txt", "/etc/hostname", "private/codes.csv", "school.yml", "pages/../../secret.txt"])
    func logo(path: String) async throws {
        var school = SmallSchool()
        school.files["school.yml"]? += "logo: \(path)\n"
        let folder = try ContentFolder(school)
        try Data("outside".utf8).write(to: folder.root.appending(path: "secret.txt"))
        let built = try await folder.build()
        #expect(built.report.hasErrors)
        #expect(built.faults.allSatisfy { $0.hasPrefix("school.yml:") })
    }
}
