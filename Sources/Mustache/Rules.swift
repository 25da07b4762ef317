import Diagnostics

extension Rule {
    package static let templateTag = Rule(
        "template-tag", .error,
        """
        A tag stands between two delimiters and has a name: `{{title}}`. One that is not closed would swallow the text
        behind it up to the next `}}`, so it is looked for on the same line only (comments may be longer).

        wrong:  <h1>{{title}</h1>
        right:  <h1>{{title}}</h1>

        Three braces are closed by three: `{{{body}}}`.
        """)

    package static let templateDelimiters = Rule(
        "template-delimiters", .error,
        """
        `{{=<% %>=}}` changes the delimiters for the rest of the file, for text that has braces of its own. Between
        the equals signs stand two words: what opens a tag, and what closes it.

        wrong:  {{=<%=}}
        right:  {{=<% %>=}}
        """)

    package static let templateSection = Rule(
        "template-section", .error,
        """
        What is opened is closed, in the reverse order, by the same name. That holds for sections (`#`, `^`), for
        blocks (`$`) and for parents (`<`).

        wrong:  {{#person}}{{#photo}}…{{/person}}{{/photo}}
        right:  {{#person}}{{#photo}}…{{/photo}}{{/person}}

        The fault points at the tag that has no partner.
        """)

    package static let templateField = Rule(
        "template-field", .error,
        """
        Each template is written for one view, and the view says which fields it has. A name is looked up in the view
        of the innermost section first, then in those around it, last in the page's own. A name that none of them has
        would leave a hole on the page, so it is refused.

        wrong:  {{#steps}}{{titel}}{{/steps}}
        right:  {{#steps}}{{title}}{{/steps}}

        A list `steps` also gives the flag `hasSteps`. A partial is checked again in every place that uses it.
        """)

    package static let templateKind = Rule(
        "template-kind", .error,
        """
        A field is used as what it is. Texts, numbers and HTML are written; flags, views and lists make sections;
        a dotted name reaches into a view; and `{{.}}` is the text of the section that it stands in.

        wrong:  <p>{{steps}}</p>
        right:  {{#steps}}<p>{{text}}</p>{{/steps}}
        """)

    package static let templateUnescapedText = Rule(
        "template-unescaped-text", .error,
        """
        Text that people typed must never reach a page as HTML: a `<` in a title would break the page, or run a script
        in it. So three braces, and `&`, are for fields that are HTML already.

        wrong:  <h1>{{{title}}}</h1>
        right:  <h1>{{title}}</h1>   <div>{{{body}}}</div>
        """)

    package static let templateConstant = Rule(
        "template-constant", .error,
        """
        `{{t.due}}` stands for a word of the site's language. The words are in one file for each language, so that a
        site can be translated without touching a template; a key that is not in that file has no word.

        wrong:  {{t.skip-to-contents}}
        right:  {{t.skip-to-content}}
        """)

    package static let templateMissing = Rule(
        "template-missing", .error,
        """
        Every kind of page has a template, a file that ends in `.mustache`, in the folder of templates: `goal.mustache`
        for a goal. Without it the pages of that kind can't be made.

        Copy the file from the templates that came with datawall; then change it.
        """)

    package static let templatePartial = Rule(
        "template-partial", .error,
        """
        `{{> card}}` puts `partials/card.mustache` in its place. `{{<layout}}` does the same with `layout.mustache`, or
        `partials/layout.mustache`, and fills its blocks. There must be such a file; its name stands here without
        the folder and without `.mustache`.

        wrong:  {{> partials/card.mustache}}
        right:  {{> card}}
        """)

    package static let templateBlock = Rule(
        "template-block", .warning,
        """
        Between `{{<layout}}` and `{{/layout}}` only blocks count: each fills the block of the same name in the layout.
        Content in no block, or in a block that the layout does not have, is not shown anywhere.

        wrong:  {{<layout}}{{$mian}}…{{/mian}}{{/layout}}
        right:  {{<layout}}{{$main}}…{{/main}}{{/layout}}
        """)

    package static let templateDynamicName = Rule(
        "template-dynamic-name", .error,
        """
        `{{> *kind}}` would take the partial that a field names, known no sooner than when the page is made. Then nobody
        could check beforehand that the partial exists and that its names are those of the view.

        wrong:  {{> *kind}}
        right:  {{#isGoal}}{{> icon-goal}}{{/isGoal}}{{#isTerm}}{{> icon-term}}{{/isTerm}}
        """)

    package static let templateLimit = Rule(
        "template-limit", .error,
        """
        Templates have limits that no sound one comes near: 64 sections inside of each other, 64 templates inside of
        each other, and a few million characters when all partials are in place.

        A partial may contain itself, as a tree of comments does, but only inside of a list or a view of its own view:
        only then does it come to an end.

        wrong:  node.mustache:  {{text}}{{> node}}
        right:  node.mustache:  {{text}}{{#children}}{{> node}}{{/children}}
        """)

    /// All rules of templates, for `datawall explain`.
    package static let mustacheRules: [Rule] = [
        templateTag, templateDelimiters, templateSection, templateField, templateKind, templateUnescapedText,
        templateConstant, templateMissing, templatePartial, templateBlock, templateDynamicName, templateLimit,
    ]
}
