/// Terms across emphasis, and beside all else that stands in a line.
extension TermCase {
    static let emphasis = [
        TermCase("all of it", "*gain*", #"<p><em><a href="2">gain</a></em></p>"#, "gain 1"),
        TermCase(
            "inside of emphasis", "the **low baseline is** one",
            #"<p>the <strong>low <a href="0">baseline</a> is</strong> one</p>"#, "baseline 1"),
        TermCase(
            "its first word", "*cut* score", #"<p><a href="1"><em>cut</em> score</a></p>"#, "cut score 1"),
        TermCase(
            "its last word", "a cut *score*.", #"<p>a <a href="1">cut <em>score</em></a>.</p>"#, "cut score 1"),
        TermCase(
            "each word", "*cut* **score**", #"<p><a href="1"><em>cut</em> <strong>score</strong></a></p>"#,
            "cut score 1"),
        TermCase(
            "from before it", "*a very cut* score",
            #"<p><em>a very </em><a href="1"><em>cut</em> score</a></p>"#, "cut score 1"),
        TermCase(
            "past its end", "cut *score and more*",
            #"<p><a href="1">cut <em>score</em></a><em> and more</em></p>"#, "cut score 1"),
        TermCase(
            "from before it and past its end", "*a cut* **score of**",
            #"<p><em>a </em><a href="1"><em>cut</em> <strong>score</strong></a><strong> of</strong></p>"#,
            "cut score 1"),
        TermCase(
            "two deep, both end", "a ***cut*** score",
            #"<p>a <a href="1"><em><strong>cut</strong></em> score</a></p>"#, "cut score 1"),
        TermCase(
            "two deep, one ends", "***cut** score*",
            #"<p><em><a href="1"><strong>cut</strong> score</a></em></p>"#, "cut score 1"),
        TermCase(
            "two deep, from before it", "*a **very cut*** score",
            #"<p><em>a <strong>very </strong></em><a href="1"><em><strong>cut</strong></em> score</a></p>"#,
            "cut score 1"),
        TermCase(
            "two deep, past its end", "cut ***score** and* more",
            #"<p><a href="1">cut <em><strong>score</strong></em></a><em> and</em> more</p>"#, "cut score 1"),
        TermCase(
            "three deep", "*1 **2 ~~3 cut~~** score*",
            #"<p><em>1 <strong>2 <del>3 </del></strong><a href="1"><strong><del>cut</del></strong> score</a></em></p>"#,
            "cut score 1"),
        TermCase(
            "inside of a word", "c*ut s*core", #"<p><a href="1">c<em>ut s</em>core</a></p>"#, "cut score 1"),
        TermCase(
            "its space", "cut* *score", "<p>cut* *score</p>"),
        TermCase(
            "its hyphen", "cut**-**score", "<p>cut**-**score</p>"),
        TermCase(
            "two terms in one", "*gain, baseline*",
            #"<p><em><a href="2">gain</a>, <a href="0">baseline</a></em></p>"#, "gain 1, baseline 1"),
        TermCase(
            "two terms, side by side", "*a cut* score *gain b*",
            #"<p><em>a </em><a href="1"><em>cut</em> score</a> <em><a href="2">gain</a> b</em></p>"#,
            "cut score 1, gain 1"),
        TermCase("struck out", "~~gain~~", #"<p><del><a href="2">gain</a></del></p>"#, "gain 1"),
        TermCase(
            "its first word struck out", "~~cut~~ score", #"<p><a href="1"><del>cut</del> score</a></p>"#,
            "cut score 1"),
        TermCase(
            "struck out from before it", "~~a *cut*~~ score",
            #"<p><del>a </del><a href="1"><del><em>cut</em></del> score</a></p>"#, "cut score 1"),
        TermCase(
            "struck out past its end", "cut ~~*score*~~ ~~of~~",
            #"<p><a href="1">cut <del><em>score</em></del></a> <del>of</del></p>"#, "cut score 1"),
        TermCase(
            "underscores", "_cut_ score, __gain__",
            #"<p><a href="1"><em>cut</em> score</a>, <strong><a href="2">gain</a></strong></p>"#,
            "cut score 1, gain 1"),
        TermCase(
            "quotation marks in it", "*\"cut* score\" 'gain'",
            #"<p><em>“</em><a href="1"><em>cut</em> score</a>” ‘<a href="2">gain</a>’</p>"#,
            "cut score 1, gain 1"),
        TermCase(
            "the second time", "gain *gain* *a gain*", #"<p><a href="2">gain</a> <em>gain</em> <em>a gain</em></p>"#,
            "gain 3"),
        TermCase(
            "over the end of a line", "*cut\nscore*", "<p><em><a href=\"1\">cut\nscore</a></em></p>", "cut score 1"),
    ]

    static let links = [
        TermCase("code", "`gain` and cut `score`", "<p><code>gain</code> and cut <code>score</code></p>"),
        TermCase(
            "beside code", "`x` gain `y`", #"<p><code>x</code> <a href="2">gain</a> <code>y</code></p>"#, "gain 1"),
        TermCase(
            "the words of a link", "[the gain](a) gain", #"<p><a href="a">the gain</a> <a href="2">gain</a></p>"#,
            "gain 2"),
        TermCase(
            "a link that is one", "[*gain*](a \"gain\")", #"<p><a href="a" title="gain"><em>gain</em></a></p>"#,
            "gain 1"),
        TermCase("into a link", "cut [score](a)", #"<p>cut <a href="a">score</a></p>"#),
        TermCase("out of a link", "[cut](a) score", #"<p><a href="a">cut</a> score</p>"#),
        TermCase(
            "around a link", "zone [of](a) proximal development",
            #"<p>zone <a href="a">of</a> proximal development</p>"#),
        TermCase(
            "a shorter term before a link", "baseline [x](a)",
            #"<p><a href="0">baseline</a> <a href="a">x</a></p>"#, "baseline 1", lexicon: ["baseline", "baseline x"]),
        TermCase(
            "a reference", "[gain][g] [gain]\n\n[g]: a\n[gain]: b",
            #"<p><a href="a">gain</a> <a href="b">gain</a></p>"#, "gain 2"),
        TermCase(
            "an address", "<https://x.y/gain> gain",
            #"<p><a href="https://x.y/gain" rel="noopener">https://x.y/gain</a> <a href="2">gain</a></p>"#, "gain 1"),
        TermCase("an address without signs", "https://x.y/a.gain.b", "<p>https://x.y/a.gain.b</p>"),
        TermCase(
            "a link from elsewhere", "[gain](https://x.y)", #"<p><a href="https://x.y" rel="noopener">gain</a></p>"#,
            "gain 1"),
        TermCase(
            "a link that is left out", "[gain](javascript:x)", #"<p><a href="2">gain</a></p>"#, "gain 1"),
        TermCase(
            "an empty link before a term", "*[](a)cut* score",
            #"<p><a href="1"><em>cut</em> score</a></p>"#, "cut score 1"),
        TermCase(
            "a picture", "A ![gain](a.png) b",
            #"<p>A <img src="a.png" alt="gain" loading="lazy" decoding="async" /> b</p>"#),
        TermCase(
            "a figure", "![gain](a.png \"The \\\\gain\")",
            """
            <figure>
            <img src="a.png" alt="gain" loading="lazy" decoding="async" />
            <figcaption>The \\gain</figcaption>
            </figure>
            """),
        TermCase(
            "a picture in a link", "[![gain](a.png) gain](b)",
            #"<p><a href="b"><img src="a.png" alt="gain" loading="lazy" decoding="async" /> gain</a></p>"#, "gain 1"),
        TermCase(
            "HTML", "<b title=\"gain\">cut</b> score", "<p>&lt;b title=&quot;gain&quot;&gt;cut&lt;/b&gt; score</p>"),
        TermCase("a block of HTML", "<div>\ngain\n</div>", "<p class=\"raw\">&lt;div&gt;\ngain\n&lt;/div&gt;</p>"),
        TermCase("a comment", "<!-- gain -->\n\nx <!-- gain -->", "<p>x </p>"),
        TermCase(
            "a comment inside of a term", "cut <!-- x -->score", #"<p><a href="1">cut score</a></p>"#, "cut score 1"),
        TermCase("a hard break", "cut  \nscore", "<p>cut<br />\nscore</p>"),
        TermCase("a hard break by a backslash", "cut\\\nscore", "<p>cut<br />\nscore</p>"),
        TermCase(
            "beside a hard break", "cut score\\\ngain",
            "<p><a href=\"1\">cut score</a><br />\n<a href=\"2\">gain</a></p>", "cut score 1, gain 1"),
    ]
}
