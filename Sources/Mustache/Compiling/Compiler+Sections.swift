import Bytes

extension Compiler {
    /// `{{name}}`, or `{{{name}}}` when `isRaw`.
    mutating func compileVariable(_ name: Name, isRaw: Bool, in place: Place) {
        switch resolve(name, in: place) {
        case nil: return
        case .constant(let text):
            var bytes: [UInt8] = []
            if isRaw { bytes.append(text) } else { bytes.append(escaping: text) }
            emit(bytes)
        case .open(let access):
            program.instructions.append(isRaw ? .writeRaw(access) : .write(access))
        case .dot(_, let isHTML):
            if isRaw, !isHTML { report(.unescapedText(name.text), at: name.range, in: place) }
            program.instructions.append(.write(.top))
        case .field(let access, let kind, _):
            switch kind {
            case .number, .html: break
            case .text:
                if isRaw { report(.unescapedText(name.text), at: name.range, in: place) }
            case .flag, .view, .list:
                report(.notText(name.text, kind: kind.words), at: name.range, in: place)
            }
            program.instructions.append(.write(access))
        }
    }

    /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` when `isInverted`.
    mutating func compileSection(_ name: Name, isInverted: Bool, content: Range<Int>, in place: Place) {
        switch resolve(name, in: place) ?? guess(name) {
        case nil:
            // The content of a section that means nothing could mean anything.
            return
        case .constant:
            report(.notSection(name.text, kind: "a word of the language"), at: name.range, in: place)
        case .open(let access):
            if isInverted {
                compileCondition(.skipIfTrue(access, to: 0), content: content, in: place)
            } else {
                compileContext(.open, .inner, access, content: content, in: place)
            }
        case .dot:
            // The text is not empty, or its section would not be shown.
            if !isInverted { compile(content, in: place) }
        case .field(let access, let kind, let origin):
            if isInverted {
                compileCondition(.skipIfTrue(condition(access, kind), to: 0), content: content, in: place)
            } else {
                compileSection(of: access, kind, origin, content: content, in: place)
            }
        }
    }

    private mutating func compileSection(
        of access: Access, _ kind: FieldKind, _ origin: Scope.Origin, content: Range<Int>, in place: Place
    ) {
        switch kind {
        case .flag:
            compileCondition(.skipIfFalse(access, to: 0), content: content, in: place)
        case .text, .number, .html:
            let isHTML = if case .html = kind { true } else { false }
            isDotUsed.append(false)
            compileContext(
                .text(section: isDotUsed.count - 1, isHTML: isHTML), origin, access, content: content, in: place)
        case .view(let type), .list(let type, _):
            compileContext(
                context(of: type), origin == .outer ? .outer : .inner, access, content: content, in: place)
        }
    }

    /// Where to look whether a section is shown. For a list that is its flag: no list has to be made.
    private mutating func condition(_ access: Access, _ kind: FieldKind) -> Access {
        guard case .list(_, let flag) = kind else { return access }
        switch access {
        case .slot(let register, _): return .slot(register: register, slot: Int32(flag))
        case .path(let path):
            var (register, slots) = program.paths[Int(path)]
            slots[slots.count - 1] = flag
            program.paths.append((register, slots))
            return .path(Int32(program.paths.count - 1))
        case .top, .named: return access
        }
    }

    /// Content that is shown or not, in the context around it.
    private mutating func compileCondition(_ skip: Instruction, content: Range<Int>, in place: Place) {
        let start = program.instructions.count
        program.instructions.append(skip)
        compile(content, in: place)
        let end = placeLabel()
        switch skip {
        case .skipIfFalse(let access, _): program.instructions[start] = .skipIfFalse(access, to: end)
        case .skipIfTrue(let access, _): program.instructions[start] = .skipIfTrue(access, to: end)
        default: break
        }
    }

    /// Content in a context of its own.
    private mutating func compileContext(
        _ context: Scope.Context, _ origin: Scope.Origin, _ access: Access, content: Range<Int>, in place: Place
    ) {
        let start = program.instructions.count
        program.instructions.append(.enter(access, register: -1, else: 0))
        let body = placeLabel()
        scope.push(context, origin)
        compile(content, in: place)
        scope.pop()
        if case .text(let section, _) = context, !isDotUsed[section] {
            // Nobody asks for the text as a context, so a condition is enough.
            program.instructions[start] = .skipIfFalse(access, to: placeLabel())
            return
        }
        program.instructions.append(.leave(body: body))
        let register = if case .view(_, let register) = context { register } else { -1 }
        program.instructions[start] = .enter(access, register: Int32(register), else: Int32(placeLabel()))
    }
}
