import Foundation
import TestSupport
import Testing

@Suite("init")
struct InitTests {
    @Test("a starter school passes `check --strict` and builds for everyone")
    func starter() throws {
        let folder = try Folder()
        let run = try Program.run("init", "my school", in: folder)
        #expect(run.code == 0)
        #expect(run.output.contains("Next: cd "))
        try folder.linkTemplates(in: "my school")
        let check = try Program.run(script: "cd 'my school' && \"$datawall\" check --strict", in: folder)
        #expect(check.code == 0, "\(check.errors)")
        for audience in ["public", "school", "class:room-1", "family:robin", "staff"] {
            let build = try Program.run(
                script: "cd 'my school' && \"$datawall\" build --strict --audience \(audience)", in: folder)
            #expect(build.code == 0, "\(build.errors)")
        }
        #expect(folder.exists("my school/_site/index.html"))
        #expect(try folder.read("my school/.gitignore").contains("content/private/"))
    }

    @Test("the line that it prints can be typed as it stands")
    func nextLine() throws {
        let folder = try Folder()
        let run = try Program.run("init", "it's ours", in: folder)
        let next = try #require(run.lines.last?.firstMatch(of: #/Next: (cd .+?) && /#)?.1)
        #expect(try Program.run(script: "\(next) && pwd", in: folder).lines.last?.hasSuffix("/it's ours") == true)
    }

    @Test("a folder with something in it is refused and left alone; an empty one will do")
    func inUse() throws {
        let folder = try Folder()
        try folder.write("mine", to: "full/notes.txt")
        let refused = try Program.run("init", "full", in: folder)
        #expect(refused.code == 2)
        #expect(refused.errors.contains("full is not empty"))
        #expect(try folder.files(below: "full").keys.sorted() == ["notes.txt"])
        let file = try Program.run("init", "full/notes.txt", in: folder)
        #expect(file.code == 2)
        #expect(try folder.read("full/notes.txt") == "mine")
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "empty"), withIntermediateDirectories: true)
        #expect(try Program.run("init", "empty/", in: folder).code == 0)
        #expect(folder.exists("empty/content/school.yml"))
    }
}

@Suite("new")
struct NewTests {
    static let kinds = [
        "class", "student", "goal", "reflection", "evidence", "feedback", "standard", "assessment", "rubric", "term",
        "wall", "page",
    ]

    @Test("a record of each kind passes `check --strict` as it is", arguments: kinds)
    func passesCheck(kind: String) throws {
        let folder = try Folder.withSchool([
            "students/ada-l/evidence/2026-09-14-map.md":
                "---\ntitle: Map\ndate: 2026-09-14\nmethod: work-sample\npurpose: for\n---\n"
        ])
        let arguments =
            ["new", kind]
            + (["goal", "reflection", "evidence", "feedback"].contains(kind) ? ["--student", "ada-l"] : [])
        for title in [nil, "It's \"new\": #1, naïve \\ & <odd>"] {
            let run = try Program.run(arguments + (title.map { ["--title", $0] } ?? []), in: folder)
            #expect(run.code == 0, "\(run.errors)")
            let path = try #require(run.lines.first?.split(separator: ":").first.map(String.init))
            #expect(folder.exists(path))
        }
        let check = try Program.run("check", "--strict", in: folder)
        #expect(check.code == 0, "\(check.errors)")
        #expect(try Program.run("build", "--audience", "staff", in: folder).code == 0)
    }

    @Test("nothing that is there is overwritten")
    func neverOverwrites() throws {
        let folder = try Folder.withSchool()
        #expect(try Program.run("new", "page", "--title", "About us", in: folder).code == 0)
        try folder.write("my words", to: "content/pages/about-us.md")
        let run = try Program.run("new", "page", "--title", "About us", in: folder)
        #expect(run.code == 2)
        #expect(run.errors.contains("content/pages/about-us.md is there already"))
        #expect(try folder.read("content/pages/about-us.md") == "my words")
    }

    @Test("an unknown kind and an unknown student get the nearest one; a student's record needs a student")
    func refusals() throws {
        let folder = try Folder.withSchool()
        let before = try folder.files(below: "content")
        #expect(
            try Program.run("new", "gaol", "--student", "ada-l", in: folder).errors.contains("did you mean `goal`?"))
        #expect(
            try Program.run("new", "goal", "--student", "ada-m", in: folder).errors.contains("did you mean `ada-l`?"))
        #expect(try Program.run("new", "goal", in: folder).errors.contains("--student"))
        #expect(
            try Program.run("new", "feedback", "--student", "bo-k", in: folder).errors.contains(
                "datawall new evidence --student bo-k"))
        #expect(try folder.files(below: "content") == before)
    }
}
