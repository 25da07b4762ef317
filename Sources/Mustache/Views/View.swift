/// A value that a template can show: a page, a card on it, a row of a table.
///
/// A view declares its fields, so that a template is checked against them when it is compiled:
///
///     struct GoalCard: View {
///         let title: String
///         let due: String?
///         let steps: [Step]
///         static let fields = FieldTable<GoalCard>("goal card")
///             .text("title") { $0.title }
///             .text("due") { $0.due }
///             .list("steps", of: Step.self) { $0.steps }
///     }
@usableFromInline
package protocol View: Sendable {
    /// The names that a template may use. Make it a `static let`: it is read once a field.
    static var fields: FieldTable<Self> { get }

    /// The value in a slot of `fields`. The default asks the table; O(1).
    func value(at slot: Int) -> Value

    /// The value with this name, or nil when the view has no such field. The default asks the table.
    /// Only an open view (`FieldTable.open`), whose names are known no sooner than when it is
    /// rendered, has a reason to answer by itself; the name `.` asks it for its own value.
    func value(named name: String) -> Value?
}

extension View {
    @inlinable
    package func value(at slot: Int) -> Value { Self.fields.value(of: self, at: slot) }

    package func value(named name: String) -> Value? {
        Self.fields.shape.slots[name].map(value(at:))
    }

    /// The fields without the means to read them: all that the compiler needs of a type.
    static var shape: ViewShape { fields.shape }
}
