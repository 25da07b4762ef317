/// Reads one field of a view.
///
/// The closure is kept as it was given, not wrapped into one that makes a `Value`: one that captures nothing
/// has no memory to count references to, and threads that render at the same time don't wait for each other there.
@usableFromInline
enum FieldReader<V: View>: Sendable {
    case flag(@Sendable (V) -> Bool)
    case text(@Sendable (V) -> String)
    case optionalText(@Sendable (V) -> String?)
    case number(@Sendable (V) -> Int)
    case optionalNumber(@Sendable (V) -> Int?)
    case html(@Sendable (V) -> [UInt8])
    case optionalHTML(@Sendable (V) -> [UInt8]?)
    case any(@Sendable (V) -> Value)

    @inlinable
    func value(of view: V) -> Value {
        switch self {
        case .flag(let get): .flag(get(view))
        case .text(let get): .text(get(view))
        case .optionalText(let get): get(view).map(Value.text) ?? .nothing
        case .number(let get): .number(get(view))
        case .optionalNumber(let get): get(view).map(Value.number) ?? .nothing
        case .html(let get): .html(get(view))
        case .optionalHTML(let get): get(view).map(Value.html) ?? .nothing
        case .any(let get): get(view)
        }
    }
}
