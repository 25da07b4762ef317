import Preview
import Testing

@Suite("What a preview shows")
struct StateTests {
    @Test("states with other faults differ")
    func differ() {
        let fault = PreviewState.Fault(path: "a.md", line: 3, message: "m", source: "", help: "")
        #expect(PreviewState(version: 1) != PreviewState(version: 1, faults: [fault]))
    }
}
