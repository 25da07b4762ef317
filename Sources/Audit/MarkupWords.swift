/// The words of HTML, SVG and CSS that pages are made of, some of which are names: Art, Line, Mark, Rand.
enum MarkupWords {
    static let all = """
        html head title base link meta style body article section nav aside header footer address main p hr pre
        blockquote ol ul menu li dl dt dd figure figcaption div a em strong small s cite q dfn abbr ruby rt rp data time
        code var samp kbd sub sup i b u mark bdi bdo span br wbr ins del picture source img iframe embed object video
        audio track map area table caption colgroup col tbody thead tfoot tr td th form label input button select
        datalist optgroup option textarea output progress meter fieldset legend details summary dialog script noscript
        template slot canvas svg g path rect circle ellipse line polyline polygon text tspan desc defs use symbol clip
        mask pattern marker stop fill stroke width height view box points transform rotate scale translate aria role
        hidden label labelledby describedby current class id href src alt rel lang dir name content charset type value
        min max low high optimum step start end middle anchor target open checked disabled async defer crossorigin
        integrity color rand
        """
}
