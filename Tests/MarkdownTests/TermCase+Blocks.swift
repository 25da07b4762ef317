/// Headings, tables, lists, quotations.
extension TermCase {
    static let blocks = [
        TermCase("a heading", "# The gain", #"<h2 id="the-gain">The gain</h2>"#, "gain 1"),
        TermCase(
            "a heading and its text", "# Gain\n\nA gain.",
            "<h2 id=\"gain\">Gain</h2>\n<p>A <a href=\"2\">gain</a>.</p>", "gain 2"),
        TermCase(
            "each section", "gain\n\n# A\n\ngain, gain\n\n## B\n\n*gain*\n\ngain\n\nC\n=\n\ngain",
            """
            <p><a href="2">gain</a></p>
            <h2 id="a">A</h2>
            <p><a href="2">gain</a>, gain</p>
            <h3 id="b">B</h3>
            <p><em><a href="2">gain</a></em></p>
            <p>gain</p>
            <h2 id="c">C</h2>
            <p><a href="2">gain</a></p>
            """, "gain 6"),
        TermCase(
            "several paragraphs", "A gain.\n\nA gain, a baseline.",
            "<p>A <a href=\"2\">gain</a>.</p>\n<p>A gain, a <a href=\"0\">baseline</a>.</p>", "gain 2, baseline 1"),
        TermCase(
            "a block of code", "```\ngain\n```\n\n    gain\n\ngain",
            "<pre><code>gain\n</code></pre>\n<pre><code>gain\n</code></pre>\n<p><a href=\"2\">gain</a></p>", "gain 1"),
        TermCase(
            "a list", "- gain\n- a *cut*\n  score\n- gains",
            """
            <ul>
            <li><a href="2">gain</a></li>
            <li>a <a href="1"><em>cut</em>
            score</a></li>
            <li>gains</li>
            </ul>
            """, "gain 1, cut score 1, gains 1"),
        TermCase(
            "a loose list with numbers", "1. gain\n\n2. baseline",
            """
            <ol>
            <li>
            <p><a href="2">gain</a></p>
            </li>
            <li>
            <p><a href="0">baseline</a></p>
            </li>
            </ol>
            """, "gain 1, baseline 1"),
        TermCase(
            "tasks", "- [x] gain\n- [ ] *cut* score",
            """
            <ul>
            <li class="task done"><span class="mark" role="img" aria-label="done">☑</span> <a href="2">gain</a></li>
            <li class="task"><span class="mark" role="img" aria-label="to do">☐</span> <a href="1"><em>cut</em> score</a></li>
            </ul>
            """, "gain 1, cut score 1"),
        TermCase(
            "a list of links", "- [Gain](a) -- the gain\n- [Baseline](b) -- [cut score](c)",
            """
            <ul>
            <li><a href="a">Gain</a> – the <a href="2">gain</a></li>
            <li><a href="b">Baseline</a> – <a href="c">cut score</a></li>
            </ul>
            """, "gain 2, baseline 1, cut score 1"),
        TermCase(
            "a quotation", "> The gain\n> of a cut\n> score",
            """
            <blockquote>
            <p>The <a href="2">gain</a>
            of a <a href="1">cut
            score</a></p>
            </blockquote>
            """, "gain 1, cut score 1"),
        TermCase(
            "the end of a paragraph", "cut\n\nscore", "<p>cut</p>\n<p>score</p>"),
        TermCase(
            "a table", "| gain | *baseline* |\n| - | -: |\n| gain | a *cut* score |\n| baseline | gain |",
            table(
                "gain, baseline", #"<th scope="col">gain</th>"#,
                #"<th scope="col" class="align-right"><em>baseline</em></th>"#, #"<td><a href="2">gain</a></td>"#,
                #"<td class="align-right">a <a href="1"><em>cut</em> score</a></td>"#,
                #"<td><a href="0">baseline</a></td>"#, #"<td class="align-right">gain</td>"#),
            "gain 3, baseline 2, cut score 1"),
        TermCase(
            "cells end terms", "a | b\n|-|-|\ncut | score\nx | cut\nscore | *cut\ny* | score",
            table(
                "a, b", #"<th scope="col">a</th>"#, #"<th scope="col">b</th>"#, "<td>cut</td>", "<td>score</td>",
                "<td>x</td>", "<td>cut</td>", "<td>score</td>", "<td>*cut</td>", "<td>y*</td>", "<td>score</td>")),
        TermCase(
            "emphasis that a cell turns into signs", "a | b\n|-|-|\n*gain | x*\ncut *score | x* **gain**",
            table(
                "a, b", #"<th scope="col">a</th>"#, #"<th scope="col">b</th>"#, #"<td>*<a href="2">gain</a></td>"#,
                "<td>x*</td>", "<td>cut *score</td>", "<td>x* <strong>gain</strong></td>"), "gain 2"),
        TermCase(
            "the paragraph before a table; a cell that is not shown", "The gain\na | b\n|-|-|\n1 | 2 | gain\n3 | ZPD",
            "<p>The <a href=\"2\">gain</a></p>\n"
                + table(
                    "a, b", #"<th scope="col">a</th>"#, #"<th scope="col">b</th>"#, "<td>1</td>", "<td>2</td>",
                    "<td>3</td>", #"<td><a href="3">ZPD</a></td>"#), "gain 1, ZPD 1"),
        TermCase(
            "nested too deep", String(repeating: "> ", count: 101) + "gain \\gain [gain](a)",
            String(repeating: "<blockquote>\n", count: 100) + "<p>gain gain gain</p>\n"
                + String(repeating: "</blockquote>\n", count: 99) + "</blockquote>", "gain 2"),
    ]

    /// A table of two columns.
    private static func table(_ label: String, _ cells: String...) -> String {
        var html =
            #"<div class="table" role="group" tabindex="0" aria-label="Table: \#(label)">"# + "\n<table>\n<thead>\n"
        for (index, cell) in cells.enumerated() {
            if index == 2 { html += "</thead>\n<tbody>\n" }
            html += index.isMultiple(of: 2) ? "<tr>\n\(cell)\n" : "\(cell)\n</tr>\n"
        }
        return html + "</tbody>\n</table>\n</div>"
    }
}
