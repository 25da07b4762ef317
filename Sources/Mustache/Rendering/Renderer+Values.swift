import Bytes

extension Renderer {
    /// What a name in the template means now.
    func value(of access: Access, in program: Program) -> Value {
        switch access {
        case .slot(let register, let slot):
            guard case .view(let view) = frames[Int(registers[Int(register)])].value else { return .nothing }
            return view.value(at: Int(slot))
        case .top:
            return ownValue()
        case .path(let path):
            let (register, slots) = program.paths[Int(path)]
            var value = frames[Int(registers[register])].value
            for slot in slots {
                guard case .view(let view) = value else { return .nothing }
                value = view.value(at: slot)
            }
            return value
        case .named(let index):
            return value(named: program.names[Int(index)])
        }
    }

    private func ownValue() -> Value {
        guard let top = frames.last?.value else { return .nothing }
        if case .view(let view) = top { return view.value(named: ".") ?? .nothing }
        return top
    }

    /// Looks a name up in all contexts, innermost first.
    private func value(named parts: [String]) -> Value {
        guard let first = parts.first else { return .nothing }
        for frame in frames.reversed() {
            guard case .view(let view) = frame.value, var value = view.value(named: first) else { continue }
            for part in parts.dropFirst() {
                guard case .view(let view) = value else { return .nothing }
                value = view.value(named: part) ?? .nothing
            }
            return value
        }
        return .nothing
    }
}

extension [UInt8] {
    /// A value as `{{name}}` writes it.
    mutating func append(_ value: Value) {
        if case .text(let text) = value { append(escaping: text) } else { append(raw: value) }
    }

    /// A value as `{{{name}}}` writes it: text is not escaped.
    mutating func append(raw value: Value) {
        switch value {
        case .text(let text): append(text)
        case .html(let bytes): append(contentsOf: bytes)
        case .number(let number): append(decimal: number)
        case .flag(let isSet): append(isSet ? "true" : "false")
        case .nothing, .view, .list: break
        }
    }
}
