/// Words, and what is none.
extension TermCase {
    static let words = [
        TermCase("a title", "The baseline is 12.", #"<p>The <a href="0">baseline</a> is 12.</p>"#, "baseline 1"),
        TermCase("a plural", "Two baselines.", #"<p>Two <a href="0">baselines</a>.</p>"#, "baselines 1"),
        TermCase("capital letters", "BASELINE", #"<p><a href="0">BASELINE</a></p>"#, "baseline 1"),
        TermCase("case: sensitive", "Zpd, zpd, ZPD", #"<p>Zpd, zpd, <a href="3">ZPD</a></p>"#, "ZPD 1"),
        TermCase(
            "several words", "The zone of proximal development.",
            #"<p>The <a href="3">zone of proximal development</a>.</p>"#, "zone of proximal development 1"),
        TermCase(
            "the second time", "A gain, a gain, gains.", #"<p>A <a href="2">gain</a>, a gain, gains.</p>"#,
            "gain 2, gains 1"),
        TermCase(
            "two spellings of one term", "The ZPD is the zone of proximal development.",
            #"<p>The <a href="3">ZPD</a> is the zone of proximal development.</p>"#,
            "ZPD 1, zone of proximal development 1"),
        TermCase(
            "the longest", "An effect size, an effect.",
            #"<p>An <a href="1">effect size</a>, an <a href="0">effect</a>.</p>"#, "effect size 1, effect 1",
            lexicon: ["effect", "effect size"]),
        TermCase(
            "the longest of two that overlap", "formative assessment for learning",
            #"<p>formative <a href="1">assessment for learning</a></p>"#, "assessment for learning 1",
            lexicon: ["formative assessment", "assessment for learning"]),
        TermCase(
            "the earlier of two that are as long", "gold blue pink", #"<p><a href="1">gold blue</a> pink</p>"#,
            "gold blue 1", lexicon: ["blue pink", "gold blue"]),
        TermCase("inside a longer word", "again, regains, baselined", "<p>again, regains, baselined</p>"),
        TermCase("beside a digit", "baseline2 3gain", "<p>baseline2 3gain</p>"),
        TermCase("beside an underscore", "my_gain gain_x", "<p>my_gain gain_x</p>"),
        TermCase("beside a full stop inside a word", "gain.org x.gain", "<p>gain.org x.gain</p>"),
        TermCase(
            "a hyphen is a boundary", "pre-baseline", #"<p>pre-<a href="0">baseline</a></p>"#, "baseline 1"),
        TermCase(
            "a hyphen for a space", "A cut-score, a cut‑score.",
            #"<p>A <a href="1">cut-score</a>, a cut‑score.</p>"#, "cut score 2"),
        TermCase(
            "a possessive", "The baseline's day and the gains' sum.",
            #"<p>The <a href="0">baseline</a>’s day and the <a href="2">gains</a>’ sum.</p>"#, "baseline 1, gains 1"),
        TermCase(
            "an apostrophe of either shape", "The student's work; student’s work.",
            #"<p>The <a href="0">student’s work</a>; student’s work.</p>"#, "student's work 2",
            lexicon: ["student's work"]),
        TermCase(
            "quotation marks around a term", "\"Baseline\" and 'cut score' (\"gain\")",
            #"<p>“<a href="0">Baseline</a>” and ‘<a href="1">cut score</a>’ (“<a href="2">gain</a>”)</p>"#,
            "baseline 1, cut score 1, gain 1"),
        TermCase(
            "marks that are typed round", "«baseline» “gain”",
            #"<p>«<a href="0">baseline</a>» “<a href="2">gain</a>”</p>"#, "baseline 1, gain 1"),
        TermCase("quotation marks inside of a term", "the \"cut\" score", "<p>the “cut” score</p>"),
        TermCase(
            "dashes and dots", "baseline--gain---ZPD...",
            #"<p><a href="0">baseline</a>–<a href="2">gain</a>—<a href="3">ZPD</a>…</p>"#,
            "baseline 1, gain 1, ZPD 1"),
        TermCase(
            "dots that are one sign", "etc.... and etc., too", #"<p>etc…. and <a href="0">etc.</a>, too</p>"#,
            "etc. 1", lexicon: ["etc."]),
        TermCase(
            "the end of a line", "the cut\nscore", "<p>the <a href=\"1\">cut\nscore</a></p>", "cut score 1"),
        TermCase(
            "several spaces and one that does not break", "cut  score, cut\u{A0}score",
            "<p><a href=\"1\">cut  score</a>, cut\u{A0}score</p>", "cut score 2"),
        TermCase(
            "entities", "b&#97;seline, cut&nbsp;score",
            "<p><a href=\"0\">baseline</a>, <a href=\"1\">cut\u{A0}score</a></p>", "baseline 1, cut score 1"),
        TermCase(
            "a term with an ampersand", "Q&A or Q&amp;A", #"<p><a href="0">Q&amp;A</a> or Q&amp;A</p>"#, "Q&A 2",
            lexicon: ["Q&A"]),
        TermCase(
            "signs of regular expressions", "C++ f(x) [a-z]* ^$ b",
            #"<p><a href="0">C++</a> <a href="1">f(x)</a> <a href="2">[a-z]*</a> ^$ b</p>"#,
            "C++ 1, f(x) 1, [a-z]* 1", lexicon: ["C++", "f(x)", "[a-z]*", "."]),
        TermCase(
            "a term that is HTML", "\\<b> or &lt;b&gt; and <b>",
            #"<p><a href="0">&lt;b&gt;</a> or &lt;b&gt; and &lt;b&gt;</p>"#, "<b> 2", lexicon: ["<b>"]),
        TermCase("no term", "Nothing.", "<p>Nothing.</p>"),
        TermCase("an empty lexicon", "A gain.", "<p>A gain.</p>", lexicon: []),
        TermCase("an empty body", "", ""),
    ]

    static let languages = [
        TermCase(
            "Spanish", "La línea base, no la linea base.",
            #"<p>La <a href="0">línea base</a>, no la linea base.</p>"#, "línea base 1", lexicon: ["línea base"],
            language: "es"),
        TermCase(
            "a spelling for texts in Spanish", "La línea base", #"<p>La <a href="0">línea base</a></p>"#,
            "línea base 1", lexicon: ["baseline, es:línea base"], language: "es"),
        TermCase(
            "and only there", "La línea base, the baseline",
            #"<p>La línea base, the <a href="0">baseline</a></p>"#, "baseline 1",
            lexicon: ["baseline, es:línea base"]),
        TermCase(
            "French", "l'objectif, L’objectif", #"<p>l’<a href="0">objectif</a>, L’objectif</p>"#, "objectif 2",
            lexicon: ["objectif"], language: "fr"),
        TermCase("letters with marks are others", "resume", "<p>resume</p>", lexicon: ["résumé"]),
        TermCase(
            "combining marks", "re\u{301}sume\u{301} RÉSUMÉ",
            "<p><a href=\"0\">re\u{301}sume\u{301}</a> RÉSUMÉ</p>", "résumé 2", lexicon: ["résumé"]),
        TermCase("a mark on the last letter", "gain\u{301}", "<p>gain\u{301}</p>"),
        TermCase(
            "Arabic", "هذا خط الأساس، وخط الأساس", #"<p>هذا <a href="0">خط الأساس</a>، وخط الأساس</p>"#,
            "خط الأساس 1", lexicon: ["خط الأساس"], language: "ar"),
        TermCase(
            "Hebrew", "זהו \"קו בסיס\"", #"<p>זהו ”<a href="0">קו בסיס</a>”</p>"#, "קו בסיס 1", lexicon: ["קו בסיס"],
            language: "he"),
        TermCase(
            "Chinese", "学生的成长很大。", #"<p>学生的<a href="0">成长</a>很大。</p>"#, "成长 1", lexicon: ["成长"], language: "zh"),
        TermCase(
            "Japanese", "これは基準です", #"<p>これは<a href="0">基準</a>です</p>"#, "基準 1", lexicon: ["基準"],
            language: "ja"),
        TermCase(
            "Greek and Cyrillic capitals", "ΒΆΣΗ, БАЗА",
            #"<p><a href="0">ΒΆΣΗ</a>, <a href="1">БАЗА</a></p>"#, "βάση 1, база 1", lexicon: ["βάση", "база"]),
        TermCase("emoji", "Our 🎯!", #"<p>Our <a href="0">🎯</a>!</p>"#, "🎯 1", lexicon: ["🎯"]),
        TermCase("emoji of another shade", "👍🏽", "<p>👍🏽</p>", lexicon: ["👍"]),
    ]

    /// What its authors don't want.
    static let refusals = [
        TermCase(
            "the term's own page", "A baseline and a gain.", #"<p>A baseline and a <a href="2">gain</a>.</p>"#,
            "gain 1",
            own: 0),
        TermCase("a backslash on the term's own page", "A \\baseline.", "<p>A baseline.</p>", own: 0),
        TermCase("lexicon: off", "A gain.", "<p>A gain.</p>", isOn: false),
        TermCase("a backslash with lexicon: off", "A \\gain \\x", "<p>A gain \\x</p>", isOn: false),
        TermCase(
            "a backslash", "A \\baseline, a baseline.", #"<p>A baseline, a <a href="0">baseline</a>.</p>"#,
            "baseline 1"),
        TermCase(
            "a backslash before several words", "the \\cut score, cut score",
            #"<p>the cut score, <a href="1">cut score</a></p>"#, "cut score 1"),
        TermCase("a backslash before a plural", "\\Gains", "<p>Gains</p>"),
        TermCase("two backslashes", "\\\\gain", #"<p>\<a href="2">gain</a></p>"#, "gain 1"),
        TermCase("three backslashes", "\\\\\\gain", "<p>\\gain</p>"),
        TermCase(
            "a backslash as an entity", "&#92;gain", #"<p>\<a href="2">gain</a></p>"#, "gain 1"),
        TermCase("a backslash before another word", "\\again C:\\x", "<p>\\again C:\\x</p>"),
        TermCase(
            "a backslash, a sign and a term", "\\*gain\\*, \\\"gain\\\"",
            #"<p>*<a href="2">gain</a>*, &quot;gain&quot;</p>"#, "gain 2"),
        TermCase(
            "a backslash in emphasis", "*\\gain* **a \\cut score** gain",
            #"<p><em>gain</em> <strong>a cut score</strong> <a href="2">gain</a></p>"#, "gain 1"),
        TermCase(
            "a backslash after a quotation mark", "--\"\\gain\" '\\gain' \"gain\"",
            #"<p>–“gain” ‘gain’ “<a href="2">gain</a>”</p>"#, "gain 1"),
        TermCase(
            "a backslash in code", "`\\gain` \\gain", "<p><code>\\gain</code> gain</p>"),
        TermCase(
            "a backslash in a heading", "# The \\gain\n\ngain",
            "<h2 id=\"the-gain\">The gain</h2>\n<p><a href=\"2\">gain</a></p>", "gain 1"),
        TermCase(
            "a backslash in a table", "| \\gain | `a\\|b` |\n| - | - |\n| \\gain | gain |",
            """
            <div class="table" role="group" tabindex="0" aria-label="Table: gain, a\\|b">
            <table>
            <thead>
            <tr>
            <th scope="col">gain</th>
            <th scope="col"><code>a|b</code></th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>gain</td>
            <td><a href="2">gain</a></td>
            </tr>
            </tbody>
            </table>
            </div>
            """, "gain 1"),
        TermCase(
            "a backslash and what is struck out", "~~\\gain~~ \\&amp; \\gain ~~x~~",
            "<p><del>gain</del> &amp;amp; gain <del>x</del></p>"),
    ]
}
