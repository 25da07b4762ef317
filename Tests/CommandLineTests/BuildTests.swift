import Foundation
import TestSupport
import Testing

@Suite("build")
struct BuildTests {
    /// A class with enough in it that two tasks have work.
    static let school: [String: String] = {
        var files: [String: String] = [:]
        for day in 10...28 {
            files["students/ada-l/evidence/2026-09-\(day)-try-\(day).md"] = """
                ---
                title: Try \(day)
                date: 2026-09-\(day)
                method: quiz
                purpose: for
                audience: public
                ---
                I tried *again*.
                """
        }
        return files
    }()

    @Test("two builds give the same bytes, with one job and with two")
    func sameBytes() throws {
        let folder = try Folder.withSchool(Self.school)
        let runs = [("one", "1"), ("again", "1"), ("two", "2"), ("many", "16")]
        for (output, jobs) in runs {
            #expect(try Program.run("build", "--output", output, "--jobs", jobs, in: folder).code == 0)
        }
        let first = try folder.files(below: "one")
        #expect(first.count > 25)
        for (output, _) in runs.dropFirst() { #expect(try folder.files(below: output) == first, "\(output) differs") }
    }

    @Test("a second build into the same folder changes no file")
    func unchanged() throws {
        let folder = try Folder.withSchool(Self.school)
        _ = try Program.run("build", in: folder)
        let old = Date(timeIntervalSince1970: 1_000_000_000)
        let page = folder.url.appending(path: "_site/index.html").path
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: page)
        _ = try Program.run("build", in: folder)
        #expect(try FileManager.default.attributesOfItem(atPath: page)[.modificationDate] as? Date == old)
    }

    @Test("shares go into folders of their own, say what they hold, and copied over each other are the site")
    func shards() throws {
        let folder = try Folder.withSchool(Self.school)
        let whole = try Program.run("build", "--audience", "staff", in: folder)
        let pages = try #require(whole.lines.first?.split(separator: " ").first)
        var sum = 0
        for number in 1...3 {
            let run = try Program.run("build", "--audience", "staff", "--shard", "\(number)/3", in: folder)
            #expect(run.code == 0)
            let line = try #require(run.lines.first)
            #expect(line.contains(" of \(pages) pages from "))
            #expect(line.contains(" records, shard \(number) of 3, in "))
            #expect(line.contains("_staff-\(number)-of-3"))
            sum += try #require(line.split(separator: " ").first.flatMap { Int($0) })
        }
        #expect(sum == Int(pages))
        let copy = try Program.run(
            script: "mkdir laid && for share in _staff-*-of-3; do cp -r $share/. laid/; done", in: folder)
        #expect(copy.code == 0)
        #expect(try folder.files(below: "laid") == folder.files(below: "_staff"))
        #expect(try Program.run("build", "--shard", "2/3", "--output", "here", in: folder).code == 0)
        #expect(folder.exists("here/.datawall-manifest") && !folder.exists("_site-2-of-3"))
    }

    @Test("a share for a student without a code is refused with 2, and nothing is written")
    func shardWithoutCode() throws {
        let folder = try Folder.withSchool(["private/codes.csv": "student,code,term\nada-l,KRTM,t1\n"])
        let run = try Program.run("build", "--shard", "1/2", in: folder)
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(run.errors.contains("`bo-k` has no code"))
        #expect(run.errors.contains("datawall codes new --term t1 --student bo-k"))
        #expect(try folder.names() == ["content", "site-templates"])
    }

    @Test("a value that is no share is explained")
    func noShard() throws {
        let run = try Program.run("build", "--shard", "5/4", in: try Folder.withSchool())
        #expect(run.code == 2)
        #expect(run.errors.contains("--shard takes a share and how many there are, as 3/16"))
    }

    @Test("--date is the day that the site says; without it, it is the newest date of the content")
    func date() throws {
        let folder = try Folder.withSchool(Self.school)
        _ = try Program.run("build", in: folder)
        #expect(try folder.read("_site/index.html").contains("datetime=\"2026-09-28\""))
        #expect(try Program.run("build", "--date", "2027-02-03", in: folder).code == 0)
        #expect(try folder.read("_site/index.html").contains("datetime=\"2027-02-03\""))
        #expect(try Program.run("check", "--date", "today", in: folder).code == 0)
    }

    @Test("each audience has its folder, and a family's opens from a stick")
    func audiences() throws {
        let folder = try Folder.withSchool(Self.school)
        for (audience, output) in [
            ("public", "_site"), ("school", "_school"), ("class:room-1", "_class-room-1"),
            ("family:ada-l", "_family-ada-l"),
            ("staff", "_staff"),
        ] {
            let run = try Program.run("build", "--audience", audience, in: folder)
            #expect(run.code == 0)
            #expect(run.output.contains("→ \(output) ("))
            let hasName = try folder.files(below: output).values.contains {
                String(decoding: $0, as: UTF8.self).contains("Adalind")
            }
            #expect(hasName == (audience == "staff" || audience == "family:ada-l"))
        }
        let home = try folder.read("_family-ada-l/index.html")
        #expect(home.contains("href=\"lexicon/index.html\""))
        #expect(try folder.read("_site/index.html").contains("href=\"lexicon/\""))
    }

    @Test(
        "a reader who is not there is refused with the nearest one",
        arguments: [("class:rom-1", "class `rom-1`", "room-1"), ("family:ada-k", "student `ada-k`", "ada-l")])
    func unknownReader(audience: String, words: String, nearest: String) throws {
        let folder = try Folder.withSchool()
        for command in ["build", "check"] {
            let run = try Program.run(command, "--audience", audience, in: folder)
            #expect(run.code == 2)
            #expect(run.errors == "datawall: there is no \(words) to build a site for; did you mean `\(nearest)`?\n")
        }
        #expect(
            try Program.run("build", "--audience", "family:nobody-at-all", in: folder).errors.contains("did you mean")
                == false)
        #expect(try folder.names() == ["content", "site-templates"])
    }

    @Test("--base-url makes addresses absolute; --drafts brings drafts in")
    func options() throws {
        let folder = try Folder.withSchool(["pages/draft.md": "---\ntitle: Draft\ndraft: true\n---\n"])
        _ = try Program.run("build", "--base-url", "https://school.example/wall", in: folder)
        #expect(try folder.read("_site/sitemap.xml").contains("<loc>https://school.example/wall/lexicon/</loc>"))
        #expect(!folder.exists("_site/draft/index.html"))
        _ = try Program.run("build", "--drafts", in: folder)
        #expect(folder.exists("_site/draft/index.html"))
        _ = try Program.run("build", in: folder)
        #expect(!folder.exists("_site/draft"))
    }

    @Test("templates are found beside the program or above it when the folder has none")
    func templates() throws {
        let folder = try Folder()
        for (path, text) in SmallSchool().files { try folder.write(text, to: "content/" + path) }
        try folder.linkTemplates()
        try folder.write("", to: "elsewhere/empty")
        // The shell makes the copy: while this process writes a program, another test's child may hold it
        // open, and then it can't be run.
        let run = try Program.run(
            script: """
                mkdir -p deep/bin && cp "$datawall" deep/bin/datawall && cd elsewhere
                ../deep/bin/datawall build --content ../content --output ../_site
                """, in: folder)
        #expect(run.code == 0, "\(run.errors)")
        #expect(folder.exists("_site/index.html"))
    }
}

@Suite("private/codes.csv")
struct CodeFileTests {
    @Test("it is made for its owner only, and later only added to")
    func onlyAdded() throws {
        let folder = try Folder.withSchool()
        try FileManager.default.removeItem(at: folder.url.appending(path: "content/private"))
        let first = try Program.run("build", in: folder)
        #expect(first.output.contains("2 new codes in private/codes.csv"))
        #expect(try folder.permissions(of: "content/private/codes.csv") == 0o600)
        let codes = try folder.read("content/private/codes.csv")
        #expect(codes.wholeMatch(of: #/student,code,term\n([a-z-]+,[A-Z]{4},t1\n){2}/#) != nil)

        try folder.write("---\nname: Cyra\nclass: room-1\n---\n", to: "content/students/cy-n/student.md")
        let second = try Program.run("build", in: folder)
        #expect(second.output.contains("1 new code in private/codes.csv"))
        let more = try folder.read("content/private/codes.csv")
        #expect(more.hasPrefix(codes))
        #expect(more.dropFirst(codes.count).wholeMatch(of: #/cy-n,[A-Z]{4},t1\n/#) != nil)
        #expect(try folder.permissions(of: "content/private/codes.csv") == 0o600)

        _ = try Program.run("build", in: folder)
        #expect(try folder.read("content/private/codes.csv") == more)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/content/private").sorted()
                == ["codes.csv", "published.json"])
    }

    @Test(
        "a file with Windows line breaks or without a last one is added to, not rewritten",
        arguments: ["\n", "", "\r\n"])
    func oddEnds(end: String) throws {
        let codes = "student,code,term\r\nada-l,KRTM,t1" + end
        let folder = try Folder.withSchool(["private/codes.csv": codes])
        #expect(try Program.run("build", in: folder).code == 0)
        let more = try folder.read("content/private/codes.csv")
        #expect(more.hasPrefix(codes))
        #expect(more.dropFirst(codes.count).wholeMatch(of: #/\n?bo-k,[A-Z]{4},t1\r?\n/#) != nil)
        #expect(try Program.run("check", in: folder).code == 0)
    }

    @Test("check, and a build with errors, give no codes", arguments: [["check"], ["build"]])
    func notWritten(arguments: [String]) throws {
        let folder = try Folder.withSchool(arguments == ["build"] ? ExitCodeTests.broken : [:])
        try FileManager.default.removeItem(at: folder.url.appending(path: "content/private"))
        _ = try Program.run(arguments, in: folder)
        #expect(!folder.exists("content/private"))
    }

    @Test("when the file can't be written, no page is written either, and the codes that were there are still there")
    func full() throws {
        let codes = "student,code,term\nada-l,KRTM,t1\n"
        let folder = try Folder.withSchool(["private/codes.csv": codes])
        let run = try Program.run(script: "trap '' XFSZ; ulimit -f 0; exec \"$datawall\" build", in: folder)
        #expect(run.code == 3)
        #expect(try folder.read("content/private/codes.csv") == codes)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/content/private")
        #expect(names.sorted() == ["codes.csv", "consent.csv"])
        #expect(!folder.exists("_site"))
    }
}
