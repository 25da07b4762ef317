import Foundation
import Mustache

/// JSON as a view: its names are known when it is rendered, as the official tests want it.
enum JSONView: View, Decodable {
    case null
    case bool(Bool)
    case integer(Int)
    case decimal(Double)
    case string(String)
    case array([JSONView])
    case object([String: JSONView])

    static let fields = FieldTable<JSONView>.open("JSON")

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .integer(number)
        } else if let number = try? container.decode(Double.self) {
            self = .decimal(number)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let elements = try? container.decode([JSONView].self) {
            self = .array(elements)
        } else {
            self = .object(try container.decode([String: JSONView].self))
        }
    }

    func value(named name: String) -> Value? {
        if name == "." { return value }
        guard case .object(let members) = self else { return nil }
        return members[name]?.value
    }

    private var value: Value {
        switch self {
        case .null: .nothing
        case .bool(let flag): .flag(flag)
        case .integer(let number): .number(number)
        case .decimal(let number): .text("\(number)")
        case .string(let text): .text(text)
        case .array(let elements): .list(elements)
        case .object: .view(self)
        }
    }
}
