import Foundation
import Testing

@testable import Markdown

@Suite("CommonMark 0.30")
struct SpecificationTests {
    static let file = "commonmark/commonmark-0.30.json"

    /// Why an example comes out differently, named by the rule that says so.
    enum Exception: String {
        case rawHTML = "raw-html"
        case scheme = "unsafe-link"
        /// HTML comments are left out.
        case comment = ""
    }

    /// Examples of raw HTML, which is shown as text.
    static let rawHTML: [Int] = [
        21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168,
        169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 180, 181, 182, 184, 185, 186, 187, 188, 189, 190, 191,
        201, 344, 474, 475, 476, 490, 493, 523, 535, 612, 613, 614, 615, 616, 622, 627, 628, 629, 630, 631, 642, 643,
    ]

    static let exceptions: [Int: Exception] = Dictionary(uniqueKeysWithValues: rawHTML.map { ($0, Exception.rawHTML) })
        .merging([
            179: .comment, 183: .comment, 308: .comment, 309: .comment, 624: .comment,
            // irc:, a+b+c:, made-up-scheme: and localhost: are none of the four schemes that are kept.
            595: .scheme, 597: .scheme, 598: .scheme, 600: .scheme,
        ]) { $1 }

    @Test("every example of the specification comes out as it says", .enabled(if: Fixtures.has(file)))
    func examples() throws {
        let examples = try Fixtures.examples(Self.file)
        #expect(examples.count == 652)
        for example in examples {
            let rendering = render(example.markdown, .reference)
            let isEqual = Self.plain(rendering.html) == Self.plain(example.html)
            switch Self.exceptions[example.example] {
            case nil:
                #expect(Self.plain(rendering.html) == Self.plain(example.html), "example \(example.example)")
            case .comment:
                #expect(!isEqual && example.markdown.contains("<!--"), "example \(example.example)")
            case let reason?:
                let reasons = rendering.report.diagnostics.map(\.rule.id)
                #expect(!isEqual && reasons.contains(reason.rawValue), "example \(example.example)")
            }
        }
    }

    /// Takes away what we add to each outward link and each image, and writes apostrophes alike.
    static func plain(_ html: String) -> String {
        html.replacing(" rel=\"noopener\"", with: "").replacing(" loading=\"lazy\" decoding=\"async\"", with: "")
            .replacing("&#39;", with: "'").replacing("&#x27;", with: "'")
    }
}

@Suite("GitHub's extensions")
struct ExtensionTests {
    static let file = "gfm/gfm-extensions.json"

    @Test("the examples of tables, task lists and strikethrough come out as they say", .enabled(if: Fixtures.has(file)))
    func examples() throws {
        let kept = ["Tables (extension)", "Task list items (extension)", "Strikethrough (extension)"]
        let examples = try Fixtures.examples(Self.file).filter { kept.contains($0.section) }
        #expect(examples.count == 12)
        for example in examples {
            let html = Self.withoutBoxes(render(example.markdown, .reference).html)
            #expect(html == Self.ours(example.html), "example \(example.example)")
        }
    }

    /// The expected HTML in our words.
    static func ours(_ html: String) -> String {
        html.replacing("<th>", with: "<th scope=\"col\">").replacing("<th align", with: "<th scope=\"col\" align")
            .replacing(/align="(\w+)"/) { "class=\"align-\($0.1)\"" }
            .replacing(/<li><input (checked="" )?disabled="" type="checkbox">/) { match in
                match.1 == nil
                    ? "<li class=\"task\"><span class=\"mark\" role=\"img\" aria-label=\"to do\">☐</span>"
                    : "<li class=\"task done\"><span class=\"mark\" role=\"img\" aria-label=\"done\">☑</span>"
            }
    }

    /// Without the boxes that tables are scrolled in.
    static func withoutBoxes(_ html: String) -> String {
        html.replacing(/<div class="table"[^>]*>\n/, with: "").replacing("</div>\n", with: "")
    }
}
