import Foundation
import Testing

@testable import Preview

@Suite("Changes that come close together")
struct WatcherBurstTests {
    let start = ContinuousClock.now
    var burst = Burst(quiet: .milliseconds(8), longest: .milliseconds(150))

    func after(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

    @Test("they are told once it is quiet")
    mutating func quiet() {
        #expect(burst.due == nil && burst.take(at: start) == nil)
        burst.written("a", at: after(0))
        burst.written("b", at: after(5))
        #expect(burst.take(at: after(12)) == nil)
        #expect(burst.due == after(13))
        #expect(burst.take(at: after(13))?.paths == ["a", "b"])
        #expect(burst.due == nil && burst.take(at: after(900)) == nil)
    }

    @Test("where it is never quiet they are told after the longest time")
    mutating func longest() {
        for time in stride(from: 0, to: 150, by: 5) {
            burst.written("\(time)", at: after(time))
            #expect(burst.take(at: after(time)) == nil)
        }
        #expect(burst.take(at: after(150))?.paths?.count == 30)
    }

    @Test("what came and went is not told; what went and came is")
    mutating func cameAndWent() {
        burst.created("4913", at: after(0))
        burst.written("4913", at: after(0))
        burst.gone("4913", at: after(0))
        burst.created("made", at: after(0))
        burst.gone("made", at: after(0))
        #expect(burst.due == nil)
        burst.gone("a.md", at: after(1))
        burst.created("a.md", at: after(1))
        // Rights that are set before it is closed.
        burst.touched("a.md", at: after(1))
        #expect(burst.take(at: after(20)) == nil)
        burst.written("a.md", at: after(30))
        burst.gone("a.md", at: after(31))
        #expect(burst.take(at: after(39))?.paths == ["a.md"])
    }

    @Test("a file that is not closed keeps the others from nothing")
    mutating func open() {
        burst.created("film", at: after(0))
        burst.written("a", at: after(1))
        #expect(burst.take(at: after(9))?.paths == ["a"])
        #expect(burst.due == after(500))
        #expect(burst.take(at: after(500))?.paths == ["film"])
    }

    @Test("when anything may have changed no path is told")
    mutating func anything() {
        burst.written("a", at: after(0))
        burst.anything(at: after(1))
        burst.written("b", at: after(2))
        #expect(burst.take(at: after(10)) == Watcher.Changes(paths: nil))
        #expect(burst.take(at: after(20)) == nil)
    }

    @Test("what comes while nobody reads adds up to one")
    func waiting() async throws {
        let folder = try WatchedFolder()
        let watcher = try Watcher(folders: [folder.full("content")], quiet: .zero, longest: .zero)
        let names = (0..<20).map { "content/\($0).md" }
        for name in names { try folder.write("new", to: name) }
        let told = Told(watcher, in: folder.path)
        var missing = Set(names)
        while !missing.isEmpty { missing.subtract(try await told.next() ?? []) }
        var changes = Watcher.Changes(paths: ["a"])
        changes.add(Watcher.Changes(paths: ["b"]))
        #expect(changes.paths == ["a", "b"])
        changes.add(Watcher.Changes(paths: nil))
        changes.add(Watcher.Changes(paths: ["c"]))
        #expect(changes.paths == nil)
    }
}
