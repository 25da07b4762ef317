import Diagnostics
import Mustache
import Testing

@Suite("Limits of templates")
struct LimitsTests {
    @Test("ten thousand sections inside of each other are a fault")
    func deepSections() {
        let template = String(repeating: "{{#isMet}}", count: 10_000) + String(repeating: "{{/isMet}}", count: 10_000)
        #expect(
            Rendering(template).faults == [
                "goal.mustache:1:641: error: sections are nested deeper than 64 levels; is a closing tag missing further up? [template-limit]"
            ])
    }

    @Test("so are blocks and parents", arguments: ["{{$a}}", "{{<a}}", "{{^due}}"])
    func deepTags(tag: String) {
        let faults = Rendering(String(repeating: tag, count: 10_000), for: GoalCard()).faults
        #expect(faults.contains { $0.contains("nested deeper than 64 levels") })
    }

    @Test("sixty sections are none")
    func enough() {
        let template = String(repeating: "{{#isMet}}", count: 60) + "!" + String(repeating: "{{/isMet}}", count: 60)
        #expect(Rendering(template, for: GoalCard(isMet: true)).text == "!")
    }

    @Test("a chain of partials may be 64 long", arguments: [(64, 0), (65, 1), (500, 1)])
    func chain(length: Int, faults: Int) {
        var partials = ["partials/p\(length)": "end"]
        for number in 1..<length { partials["partials/p\(number)"] = "{{> p\(number + 1)}}" }
        let rendering = Rendering("{{> p1}}", partials)
        #expect(rendering.faults.count == faults)
        #expect(rendering.text == (faults == 0 ? "end" : nil))
        if faults > 0 {
            #expect(
                rendering.faults[0].hasPrefix("partials/p64.mustache:1:5: error: `p65` is inside of 64 other templates")
                    == true)
        }
    }

    @Test("sections in partials in sections stop at 256 levels")
    func deepMixture() {
        var partials: [String: String] = [:]
        for number in 1..<60 {
            partials["partials/p\(number)"] =
                String(repeating: "{{#isMet}}", count: 60) + "{{> p\(number + 1)}}"
                + String(repeating: "{{/isMet}}", count: 60)
        }
        let faults = Rendering("{{> p1}}", partials.merging(["partials/p60": ""]) { a, _ in a }).faults
        #expect(faults.count == 1)
        #expect(faults.first?.contains("nested deeper than 256 levels") == true)
    }

    @Test("partials that multiply each other are a fault, soon", arguments: ["", "some text"])
    func bomb(text: String) {
        var partials = ["partials/p40": text]
        for number in 0..<40 { partials["partials/p\(number)"] = "{{> p\(number + 1)}}{{> p\(number + 1)}}" }
        let faults = Rendering("{{> p0}}", partials).faults
        #expect(faults.count == 1)
        #expect(faults.first?.contains("grows too large") == true)
    }

    @Test("parents that lead back to themselves are a fault")
    func endlessParents() {
        let layouts = [
            "layout": "{{<other}}{{$a}}x{{/a}}{{/other}}",
            "other": "{{<layout}}{{$b}}y{{/b}}{{/layout}}{{$a}}{{/a}}{{$b}}{{/b}}",
        ]
        let faults = Rendering("{{<layout}}{{/layout}}", layouts).faults
        #expect(!faults.isEmpty)
        #expect(faults.allSatisfy { $0.contains("contains itself without end") })
        #expect(!Rendering("{{<goal}}{{/goal}}").faults.isEmpty)
    }

    @Test("a template of two megabytes")
    func huge() {
        let line = "<p>{{title}}, {{#isMet}}met{{/isMet}}{{^isMet}}not met{{/isMet}}</p>\n"
        let rendering = Rendering(String(repeating: line, count: 28_000), for: GoalCard(title: "T"))
        #expect(rendering.text == String(repeating: "<p>T, not met</p>\n", count: 28_000))
    }

    @Test(
        "of one fault after the other, no more than a hundred of a kind are told",
        arguments: [
            "{{", "{{{", "{{=", "{{a", "{{}}", "{{/a}}", "{{#a}}{{/b}}", "{{x}}\n", "{{#x}}{{/x}}", "{{> x}}",
            "{{=a b}}",
        ])
    func manyFaults(piece: String) {
        let rendering = Rendering(String(repeating: piece, count: 60_000 / piece.utf8.count) + "}}")
        #expect((1...200).contains(rendering.faults.count))
        #expect(rendering.text == nil)
    }

    @Test("a name of a megabyte")
    func longName() {
        let name = String(repeating: "abc.", count: 250_000)
        let rendering = Rendering("{{\(name)}}{{#\(name)}}{{/\(name)}}{{> \(name)}}{{t.\(name)}}")
        #expect(rendering.faults.count == 4)
        #expect(rendering.faults.allSatisfy { $0.utf8.count < 400 })
    }
}
