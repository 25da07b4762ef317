import Effects
import Preview
import SystemPackage

/// A preview of a few texts, which a test changes.
actor FakeSource: PreviewSource {
    private(set) var state: PreviewState
    private var files: [String: String]
    /// How many browsers wait for news just now.
    private(set) var waiting = 0

    init(_ files: [String: String], editions: [String] = ["staff", "public"]) {
        self.files = files
        state = PreviewState(version: 1, editions: editions.map { .init(id: $0, title: "the \($0)") })
    }

    func change(_ path: String, to text: String?) {
        files[path] = text
        state.version += 1
    }

    func show(_ faults: [PreviewState.Fault]) {
        state.faults = faults
        state.version += 1
    }

    func state(after version: Int, waiting limit: Duration) async -> PreviewState {
        waiting += 1
        defer { waiting -= 1 }
        let end = ContinuousClock.now + limit
        while state.version == version, ContinuousClock.now < end, !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(5))
        }
        return state
    }

    func file(_ path: String, of edition: String) throws -> [UInt8]? {
        if path == "damaged.png" {
            throw DiskFault(action: .read, path: "content/damaged.png", code: .permissionDenied)
        }
        return files["\(edition)/\(path)"].map { Array($0.utf8) }
    }
}
