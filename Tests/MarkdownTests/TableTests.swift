import Testing

@testable import Markdown

@Suite("Tables")
struct TableTests {
    /// The rows of the only table in a body: the cells' HTML, joined by ` / `.
    func rows(_ body: String) -> [String] {
        html(body).split(separator: "<tr>").dropFirst().map { row in
            row.split(separator: "\n").compactMap { line -> String? in
                guard line.hasPrefix("<t"), let start = line.firstIndex(of: ">"), let end = line.range(of: "</t") else {
                    return nil
                }
                return String(line[line.index(after: start)..<end.lowerBound])
            }.joined(separator: " / ")
        }
    }

    @Test("a table stands in a box that the keyboard can scroll and that has a name")
    func box() {
        #expect(
            html("| Minute | \"Words\" |\n| --- | ---: |\n| 1 | 62 |") == """
                <div class="table" role="group" tabindex="0" aria-label="Table: Minute, “Words”">
                <table>
                <thead>
                <tr>
                <th scope="col">Minute</th>
                <th scope="col" class="align-right">“Words”</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td>1</td>
                <td class="align-right">62</td>
                </tr>
                </tbody>
                </table>
                </div>
                """)
    }

    @Test("inline markup, links and code live in cells")
    func inlines() {
        #expect(
            rows("a | b\n-|-\n**x** ~~y~~ | [*l*](u \"t\") `c`") == [
                "a / b", "<strong>x</strong> <del>y</del> / <a href=\"u\" title=\"t\"><em>l</em></a> <code>c</code>",
            ])
    }

    @Test("a pipe with a backslash, an entity, in code or in a link ends no cell")
    func pipes() {
        #expect(
            rows("a | b\n-|-\nx \\| y &#124; z | `p|q` `r\\|s`") == [
                "a / b", "x | y | z / <code>p|q</code> <code>r|s</code>",
            ])
        #expect(rows("a | b\n-|-\n[x|y](u) | \\\\| z") == ["a / b", "<a href=\"u\">x|y</a> / \\"])
    }

    @Test("emphasis that runs from one cell to the next was none")
    func crossing() {
        #expect(rows("a | b\n-|-\n*x | y*") == ["a / b", "*x / y*"])
        #expect(rows("a | b\n-|-\n__x | y__ z") == ["a / b", "__x / y__ z"])
        #expect(
            rows("a | b\n-|-\n~~x | y~~\n*p* | **q\nr** | s") == ["a / b", "~~x / y~~", "<em>p</em> / **q", "r** / s"])
    }

    @Test("text right above a table is a paragraph, text right below is a row")
    func surroundings() {
        let body = "First *line*\nsecond\na | b\n- | :-:\n"
        #expect(
            html("First *line*\nsecond\n| a | b |\n| - | :-: |").hasPrefix("<p>First <em>line</em>\nsecond</p>\n<div"))
        // `- | :-:` begins a list before it can be a row of dashes.
        #expect(!html(body).contains("<table>"))
        #expect(rows("| a |\n| - |\nbelow") == ["a", "below"])
    }

    @Test("a line below a table stays a line")
    func underline() {
        let html = html("| a |\n| - |\n| b |\n---")
        #expect(html.hasSuffix("</table>\n</div>\n<hr />"))
        #expect(!html.contains("<h2"))
    }

    @Test(
        "what only looks like a table is none",
        arguments: ["a | b\n- - | -", "a\n| - | - |", "a | b\n--- | -x-", "|", "a | b"])
    func noTable(body: String) {
        #expect(!html(body).contains("<table>"))
    }

    @Test("a heading cell without words is an ordinary cell")
    func emptyHeading() {
        #expect(html("|  | a |\n| - | - |").contains("<tr>\n<td></td>\n<th scope=\"col\">a</th>"))
    }

    @Test("a table stands in quotations and lists")
    func nested() {
        #expect(rows("> | a | b |\n> | - | - |\n> | c | d |") == ["a / b", "c / d"])
        #expect(rows("1. | a | b |\n   | - | - |\n   | c | \\| |") == ["a / b", "c / |"])
    }

    @Test("a row with too many cells is reported on its line")
    func tooManyCells() {
        let rendering = render("[u]: v\n| a |\n| - |\n| 1 |\n| 2 | 3 |\n", firstLine: 10)
        #expect(rendering.faults == ["14:1-14:10 table-row-too-long"])
        #expect(rendering.report.diagnostics.first?.sourceLine == "| 2 | 3 |")
    }

    @Test("short rows get no more cells than a page can bear")
    func spareCells() {
        let columns = String(repeating: "|a", count: 2000) + "|\n" + String(repeating: "|-", count: 2000) + "|\n"
        let page = html(columns + String(repeating: "|\n", count: 2000))
        #expect(page.utf8.count < 2_000_000)
    }
}
