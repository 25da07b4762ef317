import Diagnostics

@testable import YAML

/// What the reader made of a text.
struct Reading {
    let node: Node?
    let faults: [Diagnostic]

    init(_ text: String, limits: YAMLReader.Limits = .standard) {
        self.init(SourceText(path: "a.yml", text), limits: limits)
    }

    init(_ source: SourceText, limits: YAMLReader.Limits = .standard) {
        var report = DiagnosticReport()
        node = YAMLReader.read(source, bytes: source.bytes.indices, firstLine: 1, limits: limits, reporting: &report)
        faults = report.diagnostics
    }

    /// `rule-id 2:5` for each fault.
    var summary: [String] { faults.map(Self.summary) }

    static func summary(_ fault: Diagnostic) -> String {
        "\(fault.rule.id) \(fault.range.map { "\($0.start.line):\($0.start.column)" } ?? "")"
    }
}

extension Node {
    /// The tree on one line: `{a: 'text', b: ['x']}`.
    var shape: String {
        switch content {
        case .scalar(let scalar): "'\(scalar.text)'"
        case .sequence(let items): "[" + items.map(\.shape).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { "\($0.key.value): \($0.value.shape)" }.joined(separator: ", ") + "}"
        }
    }

    /// The value of a key of a mapping.
    subscript(key: String) -> Node? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key.value == key }?.value
    }

    subscript(index: Int) -> Node? {
        guard case .sequence(let items) = content, items.indices.contains(index) else { return nil }
        return items[index]
    }

    var scalar: Scalar? {
        guard case .scalar(let scalar) = content else { return nil }
        return scalar
    }
}

extension SourceRange {
    /// `1:4-1:8`
    var text: String { "\(start.line):\(start.column)-\(end.line):\(end.column)" }
}
