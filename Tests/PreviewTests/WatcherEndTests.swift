#if os(Linux)
    import Foundation
    import Testing

    @testable import Preview

    @Suite("The end of watching, and what the kernel can't tell", .serialized, .timeLimit(.minutes(1)))
    struct WatcherEndTests {
        /// Of each kind, such as `anon_inode:inotify`, how many this process has open.
        static func openFiles(of kind: String) -> Int {
            let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
            return all.count { name in
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + name))?.hasPrefix(kind)
                    == true
            }
        }

        /// Waits until this many are closed. Other tests may hold some of their own meanwhile.
        static func closed(_ kind: String, below count: Int) async throws {
            while openFiles(of: kind) >= count { try await Task.sleep(for: .milliseconds(5)) }
        }

        @Test("a reader that is cancelled, and one that lets go, leave nothing open")
        func closes() async throws {
            let folder = try WatchedFolder(["content/x/a.md"])
            for isCancelled in [true, false] {
                var watchers = try (0..<40).map { _ in try Watcher(folders: [folder.full("content")]) }
                #expect(Self.openFiles(of: "anon_inode:inotify") >= 40)
                if isCancelled {
                    for watcher in watchers {
                        let reader = Task { for await _ in watcher.changes {} }
                        reader.cancel()
                        await reader.value
                    }
                }
                watchers = []
                try await Self.closed("anon_inode:inotify", below: 40)
                try await Self.closed("pipe:", below: 40)
            }
        }

        /// Fails at once, or when it is to tell something.
        struct FailingWatch: FolderWatch {
            init(atOnce: Bool) throws(WatchFault) { if atOnce { throw .tooManyWatchers } }
            func next() throws(WatchFault) -> Watcher.Changes? { throw .tooManyFolders }
        }

        @Test(
            "when the kernel gives no more the folders are looked through, and the user is told",
            arguments: [true, false])
        func fallsBack(atOnce: Bool) async throws {
            let folder = try WatchedFolder(["content/a.md"])
            let (notes, noting) = AsyncStream.makeStream(of: String.self)
            let watched = Watched(
                folders: [folder.full("content")], quiet: .milliseconds(8), longest: .milliseconds(150),
                pace: .milliseconds(20), stop: try StopSignal())
            let watcher = Watcher(
                watched, by: { _ throws(WatchFault) in try FailingWatch(atOnce: atOnce) }, note: { noting.yield($0) })
            let told = Told(watcher, in: folder.path)
            var iterator = notes.makeAsyncIterator()
            #expect(await iterator.next()?.contains("looked for twice a second") == true)
            // What happened in between nobody saw.
            if !atOnce { #expect(try await told.next() == nil) }
            try folder.write("newer", to: "content/a.md")
            #expect(try await told.next() == ["content/a.md"])
        }

        @Test("when more happened than the kernel notes anything may have changed, and what comes later is told")
        func overflow() throws {
            let folder = try WatchedFolder(["content/a.md", "content/b.md"])
            let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
            let count = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
            try #require(count <= 1_000_000, "this computer notes more than a test can make happen")
            var watch = try KernelWatch(
                Watched(
                    folders: [folder.full("content")], quiet: .zero, longest: .zero, pace: .seconds(60),
                    stop: try StopSignal()))
            // In turns: the same twice would be noted once.
            let names = [folder.full("content/a.md"), folder.full("content/b.md")]
            for number in 0...count { close(open(names[number % 2], O_WRONLY)) }
            while let paths = try watch.next()?.paths { #expect(paths.isSubset(of: names)) }
            try folder.write("newer", to: "content/b.md")
            #expect(try watch.next()?.paths == [names[1]])
        }

        @Test("drives on other computers are known by the kernel's list of them")
        func remote() throws {
            let folder = try WatchedFolder(["content/a.md"])
            let path = URL(filePath: folder.full("content")).resolvingSymlinksInPath().path
            let parent = URL(filePath: path).deletingLastPathComponent().path
            let root = "/dev/sda1 / ext4 rw 0 0\n"
            #expect(!MountTable(root).isRemote(path))
            #expect(!MountTable("").isRemote(path))
            #expect(MountTable(root + "school:/share \(parent) nfs4 rw 0 0\n").isRemote(path))
            #expect(!MountTable(root + "school:/share \(parent)x nfs4 rw 0 0\n").isRemote(path))
            #expect(
                !MountTable(root + "school:/share \(parent) nfs4 rw 0 0\n/dev/sdb1 \(path) ext4 rw 0 0\n").isRemote(
                    path))
            #expect(MountTable("C: / 9p rw 0 0\n").isRemote(path))
            try folder.makeFolder("a b")
            #expect(MountTable(root + "x \(parent)/a\\040b cifs rw 0 0\n").isRemote(folder.full("a b")))
        }
    }
#endif
