/// The types of the contexts around a place in a template, from the page's view inwards.
///
/// A name means the field of the innermost view that has it. So of two views of the same type only the inner one
/// can ever be reached, and one register for each type holds all that can: that is why the code of a partial which
/// contains itself is the same on each level.
struct Scope {
    enum Context {
        case view(ViewShape, register: Int)
        /// The text, number or HTML of a section, with an index that tells sections apart.
        case text(section: Int, isHTML: Bool)
        /// Whatever an open view gave: its names are known at run time.
        case open
    }

    /// How a context came about, seen from the routine that is being compiled.
    enum Origin {
        /// It was there already.
        case outer
        /// It is the view that the routine was called for.
        case own
        /// It was reached from that view: a step towards the end of the data.
        case inner
    }

    private(set) var entries: [(context: Context, origin: Origin)] = []

    mutating func push(_ context: Context, _ origin: Origin) { entries.append((context, origin)) }
    mutating func pop() { entries.removeLast() }

    var top: Context? { entries.last?.context }

    /// The innermost view, with its origin.
    var view: (context: Context, origin: Origin)? {
        entries.last { entry in
            if case .text = entry.context { false } else { true }
        }
    }

    var isOpen: Bool {
        entries.contains { entry in
            if case .open = entry.context { true } else { false }
        }
    }

    /// The views that a name is looked up in, innermost first, each type once.
    var views: [ViewShape] {
        var seen: Set<Int> = []
        return entries.reversed().compactMap { entry in
            if case .view(let shape, let register) = entry.context, seen.insert(register).inserted {
                shape
            } else {
                nil
            }
        }
    }

    /// Equal for two places whose names all mean the same.
    var key: [Int] {
        var seen: Set<Int> = []
        var key: [Int] = []
        for (distance, entry) in entries.reversed().enumerated() {
            let number =
                switch entry.context {
                case .view(_, let register): register
                case .open: -1
                case .text(_, let isHTML): isHTML ? -3 : -2
                }
            // A text is reached by `{{.}}` only, and only from its own section.
            if number < -1, distance > 0 { continue }
            if seen.insert(number).inserted { key.append(number) }
        }
        return key
    }

    /// The scope as the routine sees it that is called from here.
    var called: Scope {
        var scope = Scope()
        let own = entries.lastIndex { entry in
            if case .text = entry.context { false } else { true }
        }
        for (index, entry) in entries.enumerated() {
            scope.push(entry.context, index == own ? .own : .outer)
        }
        return scope
    }
}
