import Diagnostics

extension Compiler {
    /// `{{> name}}`: the partial's code stands in its place, or is called when the partial contains itself.
    mutating func compilePartial(_ partial: TemplateTree.Partial, in place: Place) {
        let indentation = place.indentation + head(partial.indentation, in: place)
        if partial.isDynamic { return compileDynamic(partial, indentation, in: place) }
        guard let template = set.template(for: partial.name.text, isParent: false) else {
            if scope.isOpen { return }
            let nearMiss = NearMiss.best(for: partial.name.text, among: set.known(asParents: false))
            return report(.unknownPartial(partial.name.text, nearMiss: nearMiss), at: partial.name.range, in: place)
        }
        include(template, as: partial.name, indentation, environment: place.environment, in: place)
    }

    /// `{{<name}}…{{/name}}`: a template whose blocks are filled by those in the content.
    mutating func compileParent(_ parent: TemplateTree.Parent, content: Range<Int>, in place: Place) {
        if parent.isDynamic { return report(.dynamicName(parent.name.text), at: parent.name.range, in: place) }
        guard let template = set.template(for: parent.name.text, isParent: true) else {
            if scope.isOpen { return }
            let nearMiss = NearMiss.best(for: parent.name.text, among: set.known(asParents: true))
            return report(.unknownParent(parent.name.text, nearMiss: nearMiss), at: parent.name.range, in: place)
        }
        let blocks = blocks(in: content, of: parent, template, in: place)
        let fillings = blocks.map { index in
            (
                name: place.tree.blocks[index].name.text,
                filling: Environments.Filling(template: place.template, block: index, environment: place.environment)
            )
        }
        var indentation = place.indentation
        if parent.isStandalone {
            indentation += head(parent.head, in: place)
        } else if let head = parent.head {
            emitHead(head, in: place)
        }
        let environment = environments.extend(place.environment, by: fillings)
        include(template, as: parent.name, indentation, environment: environment, in: place)
    }

    /// `{{$name}}…{{/name}}`: what fills the block, or its own content.
    mutating func compileBlock(_ block: TemplateTree.Block, in place: Place) {
        var content = block
        var inside = place
        if let filling = environments.filling(of: block.name.text, in: place.environment),
            let tree = set.trees[filling.template]
        {
            content = tree.blocks[filling.block]
            inside = Place(
                template: filling.template, tree: tree,
                indentation: place.indentation + head(block.indentation, in: place),
                dedent: content.indentation.count, environment: filling.environment, depth: place.depth)
        }
        var nodes = content.content
        if nodes.isEmpty {
            // Nothing is left of a line that the block had to itself.
            if let head = block.head, block.lineBreak == nil { emitHead(head, in: place) }
            return
        }
        if let head = block.head {
            if !content.startsWithLine { emitHead(head, in: place) }
        } else if content.startsWithLine, let first = nodes.first, case .lineHead = inside.tree.nodes[first] {
            // The line has begun already.
            nodes = nodes.dropFirst()
        }
        compile(nodes, in: inside)
        if let lineBreak = block.lineBreak, !content.endsWithLine { emit(place.tree.source.bytes[lineBreak]) }
    }

    private func head(_ range: Range<Int>?, in place: Place) -> ArraySlice<UInt8> {
        guard let range else { return [] }
        return place.tree.source.bytes[range].dropFirst(place.dedent)
    }

    /// The blocks that stand directly in a parent's content.
    private mutating func blocks(
        in content: Range<Int>, of parent: TemplateTree.Parent, _ template: String, in place: Place
    ) -> [Int] {
        var blocks: [Int] = []
        var stray: Range<Int>?
        var index = content.lowerBound
        while index < content.upperBound {
            let node = place.tree.nodes[index]
            index += 1
            switch node {
            case .block(let block):
                blocks.append(block)
                index = place.tree.blocks[block].content.upperBound
                continue
            case .lineHead: continue
            case .text(let range):
                if place.tree.source.bytes[range].allSatisfy({ $0 <= UInt8(ascii: " ") }) { continue }
            case .section(_, _, let end): index = end
            case .parent(let inner): index = inner.end
            case .variable, .partial: break
            }
            stray = stray ?? node.range(in: place.tree)
        }
        if scope.isOpen { return blocks }
        if let stray { report(.textOutsideBlock(parent: parent.name.text), at: stray, in: place) }
        let known = blocks.isEmpty ? [] : set.blocks(of: template)
        for block in blocks.map({ place.tree.blocks[$0] }) where !known.contains(block.name.text) {
            let nearMiss = NearMiss.best(for: block.name.text, among: known.sorted())
            report(
                .unknownBlock(block.name.text, parent: parent.name.text, nearMiss: nearMiss), at: block.name.range,
                in: place)
        }
        return blocks
    }

    private mutating func include(
        _ template: String, as name: Name, _ indentation: [UInt8], environment: Int, in place: Place
    ) {
        guard place.depth < Self.templateLimit else {
            return report(.templateTooDeep(name.text, limit: Self.templateLimit), at: name.range, in: place)
        }
        guard let tree = set.trees[template] else { return }
        if set.isRecursive(template) {
            let routine = number(of: template, environment: environment, calledAs: name, in: place)
            program.instructions.append(.call(routine: Int32(routine), indentation: self.number(of: indentation)))
        } else {
            compile(
                tree.nodes.indices,
                in: Place(
                    template: template, tree: tree, indentation: indentation, environment: environment,
                    depth: place.depth + 1))
        }
    }

    // MARK: Routines

    /// `{{> *name}}`: any partial may be meant, so each of them becomes a routine.
    private mutating func compileDynamic(_ partial: TemplateTree.Partial, _ indentation: [UInt8], in place: Place) {
        guard scope.isOpen else {
            return report(.dynamicName(partial.name.text), at: partial.name.range, in: place)
        }
        guard case .open(let access)? = resolve(partial.name, in: place) else { return }
        var table: [String: Int] = [:]
        for name in set.known(asParents: false) {
            guard let template = set.template(for: name, isParent: false) else { continue }
            table[name] = number(of: template, environment: place.environment, calledAs: partial.name, in: place)
        }
        program.tables.append(table)
        program.instructions.append(
            .callNamed(access, table: Int32(program.tables.count - 1), indentation: number(of: indentation)))
    }

    private mutating func number(of template: String, environment: Int, calledAs name: Name, in place: Place) -> Int {
        // A text that `{{.}}` means in the routine has to be there.
        if case .text(let section, _) = scope.top { isDotUsed[section] = true }
        let key = RoutineKey(template: template, scope: scope.key, environment: environment)
        let number = routines[key] ?? waiting.count
        if number == waiting.count {
            routines[key] = number
            waiting.append(
                Routine(template: template, scope: scope.called, environment: environment, depth: place.depth + 1))
        }
        let call = Call(from: routine, to: number, origin: scope.view?.origin ?? .own)
        if calls[call] == nil { calls[call] = (name, place.template) }
        return number
    }

    private mutating func number(of indentation: [UInt8]) -> Int32 {
        if indentation.isEmpty { return -1 }
        program.indentations.append(indentation)
        return Int32(program.indentations.count - 1)
    }

    mutating func compile(_ routine: Routine, number: Int) {
        program.routines.append(placeLabel())
        defer { program.instructions.append(.stop) }
        guard let tree = set.trees[routine.template] else { return }
        self.routine = number
        scope = routine.scope
        compile(
            tree.nodes.indices,
            in: Place(
                template: routine.template, tree: tree, environment: routine.environment, depth: routine.depth))
    }

    /// Every way from a routine back to itself has to go deeper into the data, or it would have no end.
    mutating func checkCalls() {
        for (call, site) in calls.sorted(by: { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }) {
            let isEndless =
                switch call.origin {
                case .inner: false
                case .own: reaches(from: call.to, call.from) { $0 == .own }
                case .outer: reaches(from: call.to, call.from) { _ in true }
                }
            if isEndless { report(.endlessNesting(site.name.text), at: site.name.range, in: site.template) }
        }
    }

    private func reaches(from start: Int, _ goal: Int, by isAllowed: (Scope.Origin) -> Bool) -> Bool {
        var found: Set<Int> = [start]
        var waiting = [start]
        while let next = waiting.popLast() {
            if next == goal { return true }
            for call in calls.keys where call.from == next && isAllowed(call.origin) {
                if found.insert(call.to).inserted { waiting.append(call.to) }
            }
        }
        return false
    }
}
