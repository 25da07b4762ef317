import Diagnostics
import Mustache
import Testing

@Suite("Rules of templates")
struct RulesTests {
    @Test("ids are in kebab-case and each stands once, explanations explain")
    func rules() {
        let ids = Rule.mustacheRules.map(\.id)
        #expect(Set(ids).count == ids.count)
        for rule in Rule.mustacheRules {
            #expect(rule.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
            #expect(
                (3...14).contains(rule.explanation.split(separator: "\n", omittingEmptySubsequences: false).count),
                "\(rule.id)")
            #expect(rule.explanation.split(separator: "\n").allSatisfy { $0.count <= 120 })
        }
    }
}
