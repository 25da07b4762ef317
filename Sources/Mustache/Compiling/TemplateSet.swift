/// Templates as they were read, by name, and the way from a name in a tag to the template that it means.
struct TemplateSet {
    /// The names of all templates, read or not.
    let names: Set<String>
    var trees: [String: TemplateTree] = [:]
    private var recursive: [String: Bool] = [:]

    init(names: Set<String>) { self.names = names }

    /// The template that `{{> name}}` or `{{<name}}` means.
    func template(for name: String, isParent: Bool) -> String? {
        if isParent, names.contains(name) { return name }
        let partial = "partials/" + name
        return names.contains(partial) ? partial : nil
    }

    /// The names that `{{> …}}` or `{{<…}}` may have.
    func known(asParents isParent: Bool) -> [String] {
        names.sorted().compactMap { name in
            if name.hasPrefix("partials/") { String(name.dropFirst("partials/".count)) } else { isParent ? name : nil }
        }
    }

    func references(of name: String) -> [String] {
        guard let tree = trees[name] else { return [] }
        return tree.references.compactMap { template(for: $0.name, isParent: $0.isParent) }
    }

    /// All that a template refers to, directly or not.
    func references(ofAll name: String) -> Set<String> {
        var found: Set<String> = []
        var waiting = [name]
        while let next = waiting.popLast() {
            for other in references(of: next) where found.insert(other).inserted { waiting.append(other) }
        }
        return found
    }

    /// Whether a template refers to itself, directly or not.
    mutating func isRecursive(_ name: String) -> Bool {
        if let known = recursive[name] { return known }
        let answer = references(ofAll: name).contains(name)
        recursive[name] = answer
        return answer
    }

    /// The names of the blocks that a template, or what it refers to, can have filled.
    func blocks(of name: String) -> Set<String> {
        var blocks: Set<String> = []
        for template in references(ofAll: name).union([name]) {
            for block in trees[template]?.blocks ?? [] { blocks.insert(block.name.text) }
        }
        return blocks
    }
}
