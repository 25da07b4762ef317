import Seeded
import Testing

@testable import Site

@Suite("How long files took to make")
struct FileTimesTests {
    /// Files of three templates and of none; some take the same time as others.
    static func files(_ count: Int) -> [(path: String, template: String?, milliseconds: Int)] {
        var random = SeededGenerator(seed: 7)
        return (0..<count).map { number in
            let template = [nil, "goal", "wall", "term"][number % 4]
            return ("f\(number)", template, Int.random(in: 1...40, using: &random))
        }
    }

    static func times(_ files: some Sequence<(path: String, template: String?, milliseconds: Int)>) -> FileTimes {
        files.reduce(into: FileTimes()) { times, file in
            times.add(file.path, of: file.template, took: .milliseconds(file.milliseconds), bytes: file.milliseconds)
        }
    }

    @Test("the slowest ten are kept, the slowest first, and of the same time in the order of their paths")
    func slowest() {
        let files = Self.files(500)
        let expected = files.sorted { ($1.milliseconds, $0.path) < ($0.milliseconds, $1.path) }.prefix(10)
        let times = Self.times(files)
        #expect(times.slowestFiles.map(\.path) == expected.map(\.path))
        #expect(times.slowestFiles.map(\.bytes) == expected.map(\.milliseconds))
        #expect(Self.times(files.prefix(3)).slowestFiles.count == 3)
    }

    @Test("a template has its pages and their time together; what no template makes counts only in the whole")
    func templates() {
        let files = Self.files(400)
        let times = Self.times(files)
        let slowest = times.slowestTemplates
        #expect(Set(slowest.map(\.name)) == ["goal", "wall", "term"])
        #expect(slowest.map(\.duration) == slowest.map(\.duration).sorted(by: >))
        for template in slowest {
            let own = files.filter { $0.template == template.name }.map(\.milliseconds)
            #expect(template.pages == own.count)
            #expect(template.duration == .milliseconds(own.reduce(0, +)))
            #expect(template.mean == template.duration / own.count)
        }
        #expect(times.total == .milliseconds(files.map(\.milliseconds).reduce(0, +)))
    }

    @Test("at most ten templates are listed")
    func manyTemplates() {
        let times = Self.times((1...25).map { ("f\($0)", "t\($0)", $0) })
        #expect(times.slowestTemplates.map(\.name) == (16...25).reversed().map { "t\($0)" })
    }

    @Test("shares of the work add up to the same, however it was shared out", arguments: [1, 2, 7, 60])
    func sum(shares: Int) {
        let files = Self.files(200)
        let whole = Self.times(files)
        let sum = (0..<shares).map { share in
            Self.times(files[files.count * share / shares..<files.count * (share + 1) / shares])
        }.reduce(FileTimes(), +)
        #expect(sum.slowestFiles.map(\.path) == whole.slowestFiles.map(\.path))
        #expect(sum.slowestTemplates.map(\.name) == whole.slowestTemplates.map(\.name))
        #expect(sum.slowestTemplates.map(\.duration) == whole.slowestTemplates.map(\.duration))
        #expect(sum.total == whole.total)
    }

    @Test("durations are cut off, not rounded, and keep their zeros")
    func durations() {
        #expect(Duration.milliseconds(1042).seconds(places: 2) == "1.04 s")
        #expect(Duration.milliseconds(9).seconds(places: 2) == "0.00 s")
        #expect(Duration.microseconds(1_999_999).counted(places: 3) == "1.999")
        #expect(Duration.nanoseconds(20_050).counted(in: .microseconds(1), places: 1) == "20.0")
        #expect(Duration.seconds(3).counted(places: 0) == "3")
        #expect(Duration.milliseconds(1500).inSeconds == 1.5)
    }
}
