import Diagnostics

extension Compiler {
    /// What a name means at a place.
    enum Target {
        /// A field, and how the view that has it came about.
        case field(Access, FieldKind, Scope.Origin)
        /// Known at run time only.
        case open(Access)
        /// `{{.}}` in the section of a text.
        case dot(section: Int, isHTML: Bool)
        /// A word of the site's language.
        case constant(String)
    }

    /// Resolves a name as the spec says: its first part in the innermost view that has it, the others
    /// from there. Nil, and a fault, when there is no such field.
    mutating func resolve(_ name: Name, in place: Place) -> Target? {
        if name.isDot { return resolveDot(name, in: place) }
        if name.text.hasPrefix("t.") {
            let key = String(name.text.dropFirst(2))
            if let text = constants[key] { return .constant(text) }
            if !scope.isOpen {
                let nearMiss = NearMiss.best(for: key, among: constants.keys.sorted())
                report(.unknownConstant(key, nearMiss: nearMiss), at: name.range, in: place)
                return nil
            }
        }
        let parts = name.parts
        for entry in scope.entries.reversed() {
            switch entry.context {
            case .text: continue
            case .open: return .open(named(parts))
            case .view(let shape, let register):
                guard let field = shape.field(parts[0].text) else { continue }
                return resolve(name, parts, from: field, register: register, entry.origin, in: place)
            }
        }
        reportUnknown(parts[0], of: name, in: scope.views, at: place)
        return nil
    }

    /// What a name that means nothing was probably meant to be, so that the content of its section is checked, too.
    func guess(_ name: Name) -> Target? {
        for entry in scope.entries.reversed() {
            guard case .view(let shape, let register) = entry.context,
                let near = NearMiss.best(for: name.text, among: shape.slots.keys.sorted()),
                let field = shape.field(near)
            else { continue }
            return .field(.slot(register: Int32(register), slot: Int32(field.slot)), field.kind, entry.origin)
        }
        return nil
    }

    private mutating func resolveDot(_ name: Name, in place: Place) -> Target? {
        switch scope.top {
        case .open: return .open(.top)
        case .text(let section, let isHTML):
            isDotUsed[section] = true
            return .dot(section: section, isHTML: isHTML)
        case .view, nil:
            report(.dotWithoutText, at: name.range, in: place)
            return nil
        }
    }

    /// The field at the end of a dotted name whose first part is `field`.
    private mutating func resolve(
        _ name: Name, _ parts: [Name], from field: (kind: FieldKind, slot: Int), register: Int, _ origin: Scope.Origin,
        in place: Place
    ) -> Target? {
        var field = field
        var slots = [field.slot]
        for (before, part) in zip(parts, parts.dropFirst()) {
            guard case .view(let type) = field.kind else {
                report(.notView(before.text, kind: field.kind.words), at: before.range, in: place)
                return nil
            }
            let shape = type.shape
            if shape.isOpen { return .open(named(parts)) }
            guard let next = shape.field(part.text) else {
                reportUnknown(part, of: name, in: [shape], at: place)
                return nil
            }
            field = next
            slots.append(field.slot)
        }
        if slots.count == 1 {
            return .field(.slot(register: Int32(register), slot: Int32(field.slot)), field.kind, origin)
        }
        program.paths.append((register, slots))
        return .field(.path(Int32(program.paths.count - 1)), field.kind, origin)
    }

    private mutating func named(_ parts: [Name]) -> Access {
        program.names.append(parts.map(\.text))
        return .named(Int32(program.names.count - 1))
    }

    private mutating func reportUnknown(_ part: Name, of name: Name, in views: [ViewShape], at place: Place) {
        let names = views.flatMap { $0.slots.keys.sorted() }
        let fault = TemplateFault.unknownField(
            part.text.isEmpty ? name.text : part.text, views: views.map(\.name),
            nearMiss: NearMiss.best(for: part.text, among: names))
        report(fault, at: part.range.isEmpty ? name.range : part.range, in: place)
    }
}
