import Testing

@testable import YAML

@Suite("Limits of YAML")
struct LimitsTests {
    @Test("32 levels are read, 33 are not")
    func depth() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(Reading(nested(32)).node != nil)
        #expect(Reading(nested(33)).summary == ["yaml-limit 1:33"])
        #expect(Reading(String(repeating: "[", count: 100_000)).summary == ["yaml-limit 1:33"])
        #expect(Reading(String(repeating: "{a: ", count: 100_000)).summary == ["yaml-limit 1:129"])
        #expect(Reading(String(repeating: "- ", count: 100_000)).summary == ["yaml-limit 1:65"])
    }

    @Test("so many values, and not one more")
    func nodes() {
        var limits = YAMLReader.Limits.standard
        limits.nodes = 5
        #expect(Reading("a: [b, c, d]", limits: limits).summary == ["yaml-limit 1:11"])
        #expect(Reading("a: [b, c]", limits: limits).node != nil)
        #expect(
            Reading("[" + String(repeating: "a,", count: 100_001) + "]").faults.map(\.message) == [
                "more than 100000 values are in one document"
            ])
    }

    @Test("so many bytes, and not one more")
    func bytes() {
        var limits = YAMLReader.Limits.standard
        limits.bytes = 4
        #expect(Reading("a: b", limits: limits).node != nil)
        #expect(Reading("a: bc", limits: limits).summary == ["yaml-limit 1:1"])
        #expect(Reading("a: " + String(repeating: "b", count: 1 << 20)).summary == ["yaml-limit 1:1"])
    }

    @Test("a bomb of aliases is refused at its first fuse")
    func bomb() {
        var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, former) in zip("bcdefghi", "abcdefgh") {
            text += "\(name): &\(name) [" + Array(repeating: "*\(former)", count: 9).joined(separator: ", ") + "]\n"
        }
        let reading = Reading(text)
        #expect(reading.node == nil)
        #expect(reading.summary.first == "yaml-alias 1:4")
    }
}
