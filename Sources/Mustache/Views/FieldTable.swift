/// The fields of a view, each with a name, a kind and the means to read it. Built by chaining, one line a field.
///
/// A table is a value: each call returns a table with one field more. A name that is declared twice
/// means the later field; a field of its own goes before one that was taken in by `including`.
@usableFromInline
package struct FieldTable<V: View>: Sendable {
    package private(set) var shape: ViewShape
    @usableFromInline private(set) var readers: [FieldReader<V>] = []
    /// The names of fields of its own, which `hasSteps` of a list `steps` does not replace.
    private var declared: Set<String> = []

    /// `name` says in diagnostics which view is meant: "goal card".
    package init(_ name: String) { shape = ViewShape(name: name, isOpen: false) }

    private init(open name: String) { shape = ViewShape(name: name, isOpen: true) }

    /// For a view that finds its values by name at run time. Templates for it are not checked.
    package static func open(_ name: String) -> FieldTable { FieldTable(open: name) }

    /// Traps when there is no such slot; slots come from `shape`, never from outside.
    @inlinable
    package func value(of view: V, at slot: Int) -> Value { readers[slot].value(of: view) }

    /// This table with one field more, and with the flag `hasName` when it is a list.
    func adding(_ name: String, _ kind: FieldKind, _ reader: FieldReader<V>) -> FieldTable {
        var table = self
        table.shape.slots[name] = table.append(kind, reader)
        table.declared.insert(name)
        return table
    }

    func adding(
        list name: String, of type: any View.Type, isEmpty: @escaping @Sendable (V) -> Bool, _ reader: FieldReader<V>
    ) -> FieldTable {
        var table = self
        let flag = table.append(.flag, .flag { !isEmpty($0) })
        let flagName = "has" + name.prefix(1).uppercased() + name.dropFirst()
        if !declared.contains(flagName) { table.shape.slots[flagName] = flag }
        return table.adding(name, .list(type, flag: flag), reader)
    }

    private mutating func append(_ kind: FieldKind, _ reader: FieldReader<V>) -> Int {
        shape.kinds.append(kind)
        readers.append(reader)
        return readers.count - 1
    }

    /// All fields of another view, which `part` finds in this one. Their slots become slots of this table.
    package func including<Other: View>(
        _ part: @escaping @Sendable (V) -> Other, _: Other.Type = Other.self
    ) -> FieldTable {
        including(Other.self) { reader in { reader.value(of: part($0)) } }
    }

    /// The same for a part that is shared.
    package func including<Other: View>(
        _ part: @escaping @Sendable (V) -> Shared<Other>, _: Other.Type = Other.self
    ) -> FieldTable {
        including(Other.self) { reader in { reader.value(of: part($0).part) } }
    }

    private func including<Other: View>(
        _: Other.Type, reading: (FieldReader<Other>) -> @Sendable (V) -> Value
    ) -> FieldTable {
        let other = Other.fields
        let offset = readers.count
        var table = self
        for (kind, reader) in zip(other.shape.kinds, other.readers) {
            _ = table.append(kind.moved(by: offset), .any(reading(reader)))
        }
        for (name, slot) in other.shape.slots where table.shape.slots[name] == nil {
            table.shape.slots[name] = slot + offset
        }
        return table
    }
}

extension FieldKind {
    fileprivate func moved(by offset: Int) -> FieldKind {
        if case .list(let type, let flag) = self { .list(type, flag: flag + offset) } else { self }
    }
}
