import Diagnostics

/// All templates of a site. A template is read when it is first needed, and each fault is reported once, however
/// many pages the template is part of.
package struct TemplateLibrary: Sendable {
    private let sources: [String: SourceText]
    private var set: TemplateSet
    private var reported: Set<Place> = []

    /// Where a rule was broken.
    private struct Place: Hashable {
        let rule: Rule
        let path: String
        let range: SourceRange
    }

    /// Sources by name, which is the path below the folder of templates without `.mustache`: "goal",
    /// "partials/card".
    package init(sources: [String: SourceText]) {
        self.sources = sources
        set = TemplateSet(names: Set(sources.keys))
    }

    /// Compiles a template for a type of view, with all partials and parents that it refers to.
    ///
    /// `{{t.key}}` becomes the constant `key`, escaped. Returns nil when something is wrong with any of the
    /// templates involved: all faults are reported at once, but none that an earlier call reported.
    package mutating func compile<V: View>(
        _ name: String, for _: V.Type, constants: [String: String] = [:], reporting report: inout DiagnosticReport
    ) -> Template<V>? {
        guard sources[name] != nil else {
            let path = name + ".mustache"
            let fault = TemplateFault.unknownTemplate(name)
            if reported.insert(Place(rule: fault.rule, path: path, range: .start)).inserted {
                report.report(fault, path: path)
            }
            return nil
        }
        let isSound = read(name, reporting: &report)
        var compiler = Compiler(set: set, constants: constants)
        let program = compiler.compile(name, for: V.self)
        set = compiler.set
        var isRight = isSound
        for (fault, template, range) in compiler.faults {
            if fault.rule.severity == .error { isRight = false }
            add(fault, range, in: template, to: &report)
        }
        return isRight ? Template(program: program) : nil
    }

    /// Reads a template and all that it refers to. False when one of them has faults.
    private mutating func read(_ name: String, reporting report: inout DiagnosticReport) -> Bool {
        var seen: Set<String> = [name]
        var waiting = [name]
        var isSound = true
        while let next = waiting.popLast() {
            guard let source = sources[next] else { continue }
            if set.trees[next] == nil {
                let (tree, faults) = TreeBuilder.read(source)
                set.trees[next] = tree
                for (fault, range) in faults { add(fault, range, in: next, to: &report) }
            }
            guard let tree = set.trees[next] else { continue }
            if !tree.isSound { isSound = false }
            let others = tree.hasDynamicNames ? Array(sources.keys) : set.references(of: next)
            for other in others where seen.insert(other).inserted { waiting.append(other) }
        }
        return isSound
    }

    private mutating func add(
        _ fault: TemplateFault, _ bytes: Range<Int>, in template: String, to report: inout DiagnosticReport
    ) {
        guard let source = sources[template] else { return }
        let range = source.range(ofBytes: bytes)
        if reported.insert(Place(rule: fault.rule, path: source.path, range: range)).inserted {
            report.report(fault, at: range, in: source)
        }
    }
}
