import Diagnostics
import Mustache

/// One template, compiled and rendered.
struct Rendering {
    /// What was written, or nil when the template has faults.
    let text: String?
    /// `file:line:column: error: message; help [rule]`
    let faults: [String]

    /// `others` are partials and parents by name.
    init<V: View>(
        _ template: String, _ others: [String: String] = [:], words: [String: String] = [:], for view: V = GoalCard()
    ) {
        var sources = others.map { ($0.key, SourceText(path: $0.key + ".mustache", $0.value)) }
        sources.append(("goal", SourceText(path: "goal.mustache", template)))
        var library = TemplateLibrary(sources: Dictionary(uniqueKeysWithValues: sources))
        var report = DiagnosticReport()
        let compiled = library.compile("goal", for: V.self, constants: words, reporting: &report)
        faults = report.sorted().map(\.headline)
        text = compiled.map { template in
            var output: [UInt8] = []
            template.render(view, into: &output)
            return String(decoding: output, as: UTF8.self)
        }
    }
}
