import Diagnostics

extension Rule {
    package static let notUTF8 = Rule(
        "not-utf8", .error,
        """
        Every text file of the school is UTF-8, the encoding that holds all alphabets.

        This file has a byte that can't be part of UTF-8. It was most likely saved by an older program as "ANSI",
        "Windows-1252" or "Unicode" (UTF-16). Read on regardless, `Zoë` would become `Zo�` on every page.

        Open the file in its program, choose "Save as", and take UTF-8 for the encoding.
        """)

    package static let nulByte = Rule(
        "nul-byte", .error,
        """
        A file of text has no byte of value 0. A file that has one is an image, a document of a word processor, or a
        file that was damaged while it was copied.

        Records are plain text: write them in a text editor, and put pictures beside the record that names them:
            files: [{file: pond.jpg, alt: The pond in May}]
        """)

    package static let yamlCharacter = Rule(
        "yaml-character", .error,
        """
        Some characters have a meaning of their own at the start of a value (`@`, `` ` ``, `%`, `*`, `&`, `!`, `?`, `,`, `]`,
        `}`), and some can't be seen at all. The first kind needs quotes; the second kind must go.

        wrong:  title: *My* pond
        right:  title: "*My* pond"

        Invisible ones (line separators, control characters) come along when text is pasted from a web page or a
        word processor. Delete the place that the fault points at and type it anew.
        """)

    package static let frontMatterMissing = Rule(
        "front-matter-missing", .error,
        """
        A record is a file whose first line is three hyphens; then keys and values; then three hyphens again; then
        the text. Without the first line nobody can tell the keys from the text.

            ---
            title: I can read the map
            date: 2026-10-05
            ---

            On Tuesday I found the north arrow.

        Nothing may stand above the first line, not even an empty line. Some editors turn `---` into a long dash.
        """)

    package static let frontMatterUnclosed = Rule(
        "front-matter-unclosed", .error,
        """
        The front matter was opened by a line `---` but no second one follows, so the whole text would be read as keys.

        The closing line is exactly three hyphens at the left edge. Spaces behind them do no harm; `----`, ` ---`
        and a long dash do not close it.

            ---
            title: I can read the map
            ---                             <- this one is missing
            On Tuesday I found the north arrow.
        """)

    package static let yamlAlias = Rule(
        "yaml-alias", .error,
        """
        YAML can name a value (`&name`) and repeat it (`*name`). Here each record says all that it means, so that a
        reader need not search, and so that a small file can't unfold into a huge one.

        wrong:  first: &me Ada        right:  first: Ada
                second: *me                   second: Ada

        A text that begins with `*` or `&` goes in quotes: `title: "*Our* pond"`.
        """)

    package static let yamlTag = Rule(
        "yaml-tag", .error,
        """
        YAML can force a type with a tag such as `!!str` or `!date`. Here the key decides: `date` is a date, `title` is a
        text, and `007` in a title stays `007`. So a tag has nothing to say.

        wrong:  title: !!str 007
        right:  title: 007

        A text that begins with `!` goes in quotes: `title: "!Hola!"`.
        """)

    package static let yamlDirective = Rule(
        "yaml-directive", .error,
        """
        A line that begins with `%` tells YAML which version and short names to use. This project reads one kind of
        YAML, so such a line could only mislead. Delete it.

        wrong:  %YAML 1.1
                title: Our pond
        right:  title: Our pond
        """)

    package static let yamlDocument = Rule(
        "yaml-document", .error,
        """
        A YAML file may hold several documents, one behind the other, between lines `---` or `...`. Here a file holds
        one: one record, or the school.

        wrong:  name: Larkspur Lane School      right:  name: Larkspur Lane School
                ---                                     motto: Look closely.
                motto: Look closely.

        Delete the line between the two parts, or move the second to a file of its own.
        """)

    package static let yamlKey = Rule(
        "yaml-key", .error,
        """
        A key is a text. YAML would also take a list or a mapping for a key, but no key of this project is one; usually
        a bracket at the start of a line was meant as text.

        wrong:  [a, b]: both
        right:  "[a, b]": both
        """)

    package static let yamlMerge = Rule(
        "yaml-merge", .error,
        """
        `<<` copies the keys of another mapping into this one. Here every record says all that it means by itself.

        wrong:  measure:                          right:  measure:
                  <<: *reading                              assessment: oral-reading
                  target: 112                               target: 112
        """)

    package static let duplicateKey = Rule(
        "duplicate-key", .error,
        """
        A key stands once in a mapping. Which of two values counts would be a guess, and the other would be lost
        without a word.

        wrong:  tags: [pond]          right:  tags: [pond, newts]
                tags: [newts]
        """)

    package static let yamlLimit = Rule(
        "yaml-limit", .error,
        """
        Front matter is what a person writes: a few dozen lines. Far above that stand limits: 1 MiB, 100,000 values,
        32 levels of nesting. A file that passes one is almost always broken (a bracket left open, a table pasted
        into the wrong place), and reading on would only cost time.

        Long text belongs in the body; many scores belong in `scores/*.csv`.
        """)

    package static let yamlTab = Rule(
        "yaml-tab", .error,
        """
        Indentation says what belongs to what, and a tab has no width that all editors agree on. So YAML takes spaces
        only at the start of a line.

        wrong:  measure:
                →target: 112
        right:  measure:
                  target: 112

        Most editors can put spaces in when you press the tab key.
        """)

    package static let yamlQuote = Rule(
        "yaml-quote", .error,
        #"""
        A value in quotes ends at the next quote of the same kind, and nothing may follow it on its line.

        wrong:  title: "Our pond                right:  title: "Our pond"
        wrong:  title: "Our" pond               right:  title: '"Our" pond'
        wrong:  why: 'it's deep'                right:  why: "it's deep"
        wrong:  file: "C:\pond"                 right:  file: 'C:\pond'

        Many values need no quotes at all: `why: it's deep`.
        """#)

    package static let yamlColon = Rule(
        "yaml-colon", .error,
        """
        A key ends with a colon and a space. So a line needs one, and a value that has another needs quotes.

        wrong:  title: My pond: the newts       right:  title: "My pond: the newts"
        wrong:  title:My pond                   right:  title: My pond
        wrong:  title My pond                   right:  title: My pond
        """)

    package static let yamlIndentation = Rule(
        "yaml-indentation", .error,
        """
        What belongs together begins in the same column; what belongs to the key above is indented by two spaces more.

        wrong:  title: Our pond                 right:  title: Our pond
                  date: 2026-10-05                      date: 2026-10-05
        wrong:  tags: - pond                    right:  tags:
                                                          - pond
        wrong:  why: > I want to know           right:  why: >
                                                          I want to know
        """)

    package static let yamlBracket = Rule(
        "yaml-bracket", .error,
        """
        A list in brackets or a mapping in braces is closed, and its items have one comma between them.

        wrong:  tags: [pond, newts              right:  tags: [pond, newts]
        wrong:  tags: [pond newts, , frogs]     right:  tags: [pond, newts, frogs]
        wrong:  title: [draft] Our pond         right:  title: "[draft] Our pond"

        A text that begins with a bracket goes in quotes.
        """)

    package static let yamlSyntax = Rule(
        "yaml-syntax", .error,
        """
        The text breaks a rule of YAML that people seldom meet. The message is the reader's own, the place is where it
        could not go on; the cause may be on the line above.

        The usual cure is to put the value in quotes:
        wrong:  why: {the newts
        right:  why: "{the newts"
        """)

    /// Every rule that a file of text, its front matter and its YAML can break.
    package static let yamlRules: [Rule] = [
        .notUTF8, .nulByte, .frontMatterMissing, .frontMatterUnclosed, .duplicateKey, .yamlAlias, .yamlBracket,
        .yamlCharacter, .yamlColon, .yamlDirective, .yamlDocument, .yamlIndentation, .yamlKey, .yamlLimit, .yamlMerge,
        .yamlQuote, .yamlSyntax, .yamlTab, .yamlTag,
    ]
}
