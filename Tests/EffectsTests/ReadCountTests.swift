import Testing

@testable import Effects

@Suite("What was read")
struct ReadCountTests {
    @Test(
        "each read of a file counts, from any number of threads; a file that is not there doesn't", arguments: [1, 4])
    func reads(jobs: Int) async throws {
        let count = ReadCount()
        let tree = SourceTree(name: "content", texts: ["a": "abc", "b": "de"])
        let counted = tree.counted(by: count)
        #expect(counted.paths == tree.paths && counted.name == tree.name)
        let texts = try await Parallel.map(count: 100, jobs: jobs) { range in
            try range.map { try counted.read($0 % 2 == 0 ? "a" : "b").bytes.count }
        }
        #expect(texts.joined().reduce(0, +) == 250)
        #expect(count.files == 100 && count.bytes == 250)
        #expect(throws: DiskFault.self) { try counted.read("c") }
        _ = try tree.read("a")
        #expect(count.files == 100 && count.bytes == 250)
    }

    @Test("the machine says how much memory and time went by")
    func machine() {
        let before = MachineUse.soFar
        #expect(before.peakMemory > 1 << 20, "no Swift program is smaller; a count in other units would be")
        #expect(before.processorTime > .zero)
        #expect(MachineUse.soFar.processorTime >= before.processorTime)
    }
}
