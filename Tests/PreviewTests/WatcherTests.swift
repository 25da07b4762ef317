import Foundation
import Testing

@testable import Preview

// Each test waits for what must come, without end: only the time limit of the suite fails it when it never does.
// That something is not told is seen by what is told with the next change.

@Suite("Folders that are watched", .serialized, .timeLimit(.minutes(1)))
struct WatcherTests {
    @Test("files that are new, other or gone are told, by the kernel and by looking", arguments: [false, true])
    func files(isPolling: Bool) async throws {
        let folder = try WatchedFolder(["content/a.md", "content/x/b.md", "templates/goal.mustache"])
        let told = try folder.watched(isPolling: isPolling)
        try folder.write("newer", to: "content/a.md")
        #expect(try await told.others(until: ["content/a.md"]) == [])
        try folder.write("new", to: "content/x/c.md")
        #expect(try await told.others(until: ["content/x/c.md"]) == [])
        try folder.remove("content/x/b.md")
        #expect(try await told.others(until: ["content/x/b.md"]) == [])
        try folder.write("newer", to: "templates/goal.mustache")
        #expect(try await told.others(until: ["templates/goal.mustache"]) == [])
        try folder.move("content/a.md", to: "content/é d.md")
        #expect(try await told.others(until: ["content/a.md", "content/é d.md"]) == [])
    }

    @Test("a file that is written beside and put in its place is told of under its own name", arguments: [false, true])
    func atomic(isPolling: Bool) async throws {
        let folder = try WatchedFolder(["content/a.md"])
        let told = try folder.watched(isPolling: isPolling, quiet: .milliseconds(150), longest: .seconds(30))
        for beside in [".a.md.swp", "a.md~", "a.md.tmp", "a.md.Xk3f9Q"] {
            try folder.write("from \(beside)", to: "content/" + beside)
            try folder.move("content/" + beside, to: "content/a.md")
            #expect(try await told.others(until: ["content/a.md"]) == [])
        }
    }

    @Test("as Vim saves: tries to write, moves the old file away, writes a new one")
    func vim() async throws {
        let folder = try WatchedFolder(["content/a.md"])
        let told = try folder.watched(quiet: .milliseconds(150), longest: .seconds(30))
        try folder.write("", to: "content/4913")
        try folder.remove("content/4913")
        try folder.move("content/a.md", to: "content/a.md~")
        try folder.write("new", to: "content/a.md")
        try folder.remove("content/a.md~")
        #expect(try await told.next() == ["content/a.md"])
    }

    @Test(
        "what editors leave behind and what is hidden is not told, nor what is in hidden folders",
        arguments: [false, true])
    func passedOver(isPolling: Bool) async throws {
        let folder = try WatchedFolder(["content/a.md", "content/.git/index"])
        let told = try folder.watched(isPolling: isPolling)
        for name in [".hidden", "x~", ".#x", "x.swp", "#x#", "x.tmp", ".git/index", ".git/new/object"] {
            try folder.write("new", to: "content/" + name)
        }
        try folder.remove("content/x~")
        try folder.write("new", to: "content/a.md")
        #expect(try await told.others(until: ["content/a.md"]) == [])
    }

    @Test("nothing in folders that are made with many files in them is missed", arguments: [false, true])
    func nested(isPolling: Bool) async throws {
        let folder = try WatchedFolder()
        let told = try folder.watched(isPolling: isPolling)
        var wanted: Set<String> = []
        for round in 0..<30 {
            for file in ["s\(round)/a/b/c/f.md", "s\(round)/a/g.md", "s\(round)/goals/h.md"].map({ "content/" + $0 }) {
                try folder.write("new", to: file)
                wanted.insert(file)
            }
        }
        #expect(try await told.others(until: wanted) == [])
        // The new folders are watched.
        try folder.write("newer", to: "content/s7/a/b/c/f.md")
        #expect(try await told.others(until: ["content/s7/a/b/c/f.md"]) == [])
    }

    @Test("a folder that comes from elsewhere is told of file by file", arguments: [false, true])
    func movedIn(isPolling: Bool) async throws {
        let folder = try WatchedFolder(["elsewhere/a.md", "elsewhere/x/b.md"])
        let told = try folder.watched(isPolling: isPolling)
        try folder.move("elsewhere", to: "content/new")
        #expect(try await told.others(until: ["content/new/a.md", "content/new/x/b.md"]) == [])
        try folder.write("newer", to: "content/new/x/b.md")
        #expect(try await told.others(until: ["content/new/x/b.md"]) == [])
    }

    @Test("a renamed folder's files are told of under its new name from then on; its old name is free again")
    func renamed() async throws {
        let folder = try WatchedFolder(["content/old/x/a.md"])
        let told = try folder.watched()
        try folder.move("content/old", to: "content/new")
        #expect(try await told.next() == nil)
        try folder.write("newer", to: "content/new/x/a.md")
        #expect(try await told.next() == ["content/new/x/a.md"])
        try folder.write("new", to: "content/old/x/a.md")
        #expect(try await told.others(until: ["content/old/x/a.md"]) == [])
        try folder.move("content/new", to: "elsewhere")
        while try await told.next() != nil {}
        // It isn't ours any more.
        try folder.write("newest", to: "elsewhere/x/a.md")
        try folder.write("newer", to: "content/old/x/a.md")
        #expect(try await told.next() == ["content/old/x/a.md"])
    }

    @Test("a removed folder is told of by its files; made again it is watched again", arguments: [false, true])
    func removed(isPolling: Bool) async throws {
        let folder = try WatchedFolder(["content/x/a.md", "content/x/y/b.md"])
        let told = try folder.watched(isPolling: isPolling)
        try folder.remove("content/x")
        #expect(try await told.others(until: ["content/x/a.md", "content/x/y/b.md"]) == [])
        try folder.write("new", to: "content/x/y/b.md")
        #expect(try await told.others(until: ["content/x/y/b.md"]) == [])
    }

    @Test("the content folder itself may go, move and come back", arguments: [false, true])
    func roots(isPolling: Bool) async throws {
        let folder = try WatchedFolder(["content/a.md"])
        let told = try folder.watched(isPolling: isPolling)
        try folder.remove("content")
        while try await told.next() != nil {}
        try folder.write("new", to: "content/a.md")
        while try await told.next() != nil {}
        try folder.write("newer", to: "content/a.md")
        _ = try await told.others(until: ["content/a.md"])

        // Another folder in its place.
        try folder.write("other", to: "other/b.md")
        try folder.move("content", to: "away")
        try folder.move("other", to: "content")
        while try await told.next() != nil {}
        // That may have been said of the moment when there was none.
        var paths: Set<String>?
        while paths == nil {
            try folder.write("newer", to: "content/b.md")
            paths = try await told.next()
        }
        #expect(paths == ["content/b.md"])
    }

    @Test("a folder that isn't there at first is found when it is")
    func late() async throws {
        let folder = try WatchedFolder()
        try folder.remove("templates")
        let told = try folder.watched()
        try folder.write("new", to: "templates/a.mustache")
        #expect(try await told.next() == nil)
        try folder.write("newer", to: "templates/a.mustache")
        _ = try await told.others(until: ["templates/a.mustache"])
    }

    @Test("a folder above that is renamed takes what is watched away")
    func above() async throws {
        let folder = try WatchedFolder(["up/content/a.md"])
        let watcher = try Watcher(folders: [folder.full("up/content")], pace: .milliseconds(20))
        let told = Told(watcher, in: folder.path)
        try folder.move("up", to: "down")
        #expect(try await told.next() == nil)
        try folder.write("new", to: "up/content/a.md")
        #expect(try await told.next() == nil)
    }

    @Test("a file that is open is told of when it is closed")
    func halfSaved() async throws {
        let folder = try WatchedFolder(["content/a.md"])
        let told = try folder.watched()
        let file = try #require(FileHandle(forWritingAtPath: folder.full("content/a.md")))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: Data("half".utf8))
        try folder.write("new", to: "content/b.md")
        #expect(try await told.next() == ["content/b.md"])
        try file.write(contentsOf: Data(" and half".utf8))
        try file.close()
        #expect(try await told.next() == ["content/a.md"])
    }

    @Test("a new file that stays open for long is told of, and again when it is closed")
    func longSave() async throws {
        let folder = try WatchedFolder()
        let told = try folder.watched()
        try folder.write("new", to: "elsewhere")
        let descriptor = open(folder.full("content/a.mp4"), O_CREAT | O_WRONLY, 0o666)
        #expect(try await told.next() == ["content/a.mp4"])
        #expect(write(descriptor, "film", 4) == 4)
        close(descriptor)
        #expect(try await told.next() == ["content/a.mp4"])
    }

    @Test("where a link leads from one file to another each change may be of both", arguments: [false, true])
    func links(isPolling: Bool) async throws {
        let folder = try WatchedFolder(["content/a.md", "content/x/b.md"])
        let told = try folder.watched(isPolling: isPolling)
        try FileManager.default.createSymbolicLink(
            atPath: folder.full("content/link.md"), withDestinationPath: folder.full("content/a.md"))
        #expect(try await told.next() == nil)
        try folder.write("newer", to: "content/a.md")
        #expect(try await told.next() == nil)
    }

    @Test("folders in each other are told of in both their names")
    func inEachOther() async throws {
        let folder = try WatchedFolder(["content/site-templates/goal.mustache"])
        let watcher = try Watcher(folders: [folder.full("content"), folder.full("content/./site-templates")])
        let told = Told(watcher, in: folder.path)
        try folder.write("newer", to: "content/site-templates/goal.mustache")
        #expect(
            try await told.next() == [
                "content/site-templates/goal.mustache", "content/./site-templates/goal.mustache",
            ])
    }

    @Test("a file that may be read now is told of")
    func rights() async throws {
        let folder = try WatchedFolder(["content/a.md"])
        let told = try folder.watched()
        #expect(chmod(folder.full("content/a.md"), 0o600) == 0)
        #expect(try await told.next() == ["content/a.md"])
    }
}
