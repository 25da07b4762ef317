import Foundation
import Testing

@testable import Mustache
@testable import Site

/// The templates of the golden sites show all that views have, so that no field can change unseen.
@Suite("Templates of the golden sites")
struct GoldenTemplateTests {
    @Test("every field of every view is shown")
    func everyField() throws {
        var shown = Shown()
        for page in PageTable.single { try shown.check(page, in: page.template, besides: LayoutView.fields.shape) }
        for page in PageTable.records { try shown.check(page, in: page.template, besides: LayoutView.fields.shape) }
        try shown.check(LayoutView.self, in: "layout")
        #expect(shown.views > 40)
    }

    /// Walks through the views, each once.
    private struct Shown {
        private var seen: Set<String> = []
        var views: Int { seen.count }

        /// `besides` are fields that another template shows.
        mutating func check(_ type: any View.Type, in template: String, besides other: ViewShape? = nil) throws {
            let shape = Self.shape(of: type)
            guard seen.insert(shape.name).inserted else { return }
            let file = GoldenSite.root.appending(path: "templates/\(template).mustache")
            let text = try #require(try? String(contentsOf: file, encoding: .utf8), "no template for the \(shape.name)")
            for (name, slot) in shape.slots.sorted(by: { $0.key < $1.key }) where other?.slots[name] == nil {
                let tags = Self.tags(name, shape.kinds[slot])
                #expect(tags.allSatisfy(text.contains), "\(template).mustache must show `\(name)` of the \(shape.name)")
                switch shape.kinds[slot] {
                case .view(let type), .list(let type, _): try check(type, in: "partials/" + Self.partial(of: type))
                default: break
                }
            }
        }

        private static func tags(_ name: String, _ kind: FieldKind) -> [String] {
            switch kind {
            case .flag: ["{{#\(name)}}"]
            case .text, .number: ["{{\(name)}}"]
            case .html: ["{{{\(name)}}}"]
            case .view(let type), .list(let type, _): ["{{#\(name)}}", "{{> \(partial(of: type))}}"]
            }
        }

        /// `partials/goal-card.mustache` for the goal card.
        private static func partial(of type: any View.Type) -> String {
            shape(of: type).name.replacing(" ", with: "-")
        }

        private static func shape(of type: any View.Type) -> ViewShape { type.shape }
    }
}
