import Testing

@testable import Diagnostics

@Suite("Near misses")
struct NearMissTests {
    static let keys = ["title", "date", "due", "why", "set-by", "standards", "status", "success-criteria", "audience"]

    @Test(
        "what must be suggested",
        arguments: [
            ("titel", "title"), ("Title", "title"), ("duo", "due"), ("setby", "set-by"), ("set_by", "set-by"),
            ("standard", "standards"), ("staus", "status"), ("sucess-criteria", "success-criteria"),
            ("audiance", "audience"), ("dtae", "date"),
        ])
    func suggests(word: String, expected: String) {
        #expect(NearMiss.best(for: word, among: Self.keys) == expected)
    }

    @Test("what must not be suggested", arguments: ["", "x", "measure", "domain", "zzzzz", "w", "-", "title"])
    func staysSilent(word: String) {
        #expect(NearMiss.best(for: word, among: Self.keys) == nil)
    }

    @Test("the nearest wins, then the first")
    func nearestThenFirst() {
        #expect(NearMiss.best(for: "ada-1", among: ["ida-2", "ada-l", "ada-2"]) == "ada-l")
        #expect(NearMiss.best(for: "grade", among: ["grades", "graded"]) == "grades")
    }

    @Test("a swap of neighbours is one step")
    func swap() {
        #expect(NearMiss.distance(Array("abcd".unicodeScalars), Array("abdc".unicodeScalars)) == 1)
    }
}
