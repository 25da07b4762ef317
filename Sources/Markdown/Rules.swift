import Diagnostics

extension Rule {
    /// All rules for the bodies of records.
    package static let markdownRules: [Rule] = [
        unsafeLink, externalImage, imageWithoutAlt, rawHTML, longTableRow, markdownTooDeep, markdownTooLong,
    ]

    package static let unsafeLink = Rule(
        "unsafe-link", .warning,
        """
        A link leads to a page: a path to another record, or an address that begins with https:, http:,
        mailto: or tel:. Addresses such as javascript:, data: or file: can run a program in the reader's
        browser or point into somebody's own computer, so the link is left out and only its text stays.

          wrong: [my drawing](file:///home/ada/drawing.png)
          right: [my drawing](drawing.png)
        """)

    package static let externalImage = Rule(
        "external-image", .error,
        """
        Pictures come from the school's own folder. A picture from another website would tell that
        website who reads which child's page, and it could change or vanish any day. Save the file beside
        the record, if it is yours to publish, and link to it there.

          wrong: ![A whale](https://example.com/whale.jpg)
          right: ![A whale](whale.jpg)
        """)

    package static let imageWithoutAlt = Rule(
        "image-without-alt", .error,
        """
        Every picture has words between its brackets that say what it shows. They are read aloud to people
        who can't see it, and they stand in its place when it does not load. Say what matters about it
        here, in a sentence, and leave out "picture of".

          wrong: ![](number-line.jpg)
          right: ![My number line from 0 to 2, with three fourths marked](number-line.jpg)
        """)

    package static let rawHTML = Rule(
        "raw-html", .warning,
        """
        HTML in a record is shown as the text that it is, so that no record can change how a page works.
        Markdown has its own way of saying nearly everything: *emphasis*, **strong words**, lists, tables,
        and two spaces at the end of a line for a line break. HTML comments are left out of the page.

          wrong: I read <b>two</b> chapters.
          right: I read **two** chapters.
        """)

    package static let longTableRow = Rule(
        "table-row-too-long", .warning,
        """
        A table has as many columns as its heading has cells. A row with more cells than that would lose
        its last ones. Often a | was meant as part of the text; then it is written with a backslash.

          wrong: | Minute | Words |          right: | Minute | Words | Missed |
                 | ------ | ----- |                 | ------ | ----- | ------ |
                 | 1      | 62    | 4 |             | 1      | 62    | 4      |
        """)

    package static let markdownTooDeep = Rule(
        "markdown-too-deep", .error,
        """
        Quotations and lists may stand inside each other, but not more than 100 deep: no reader could
        follow it, and browsers give up too. It mostly comes from a pasted e-mail that was quoted again
        and again. The text inside is kept as plain paragraphs.

          wrong: > > > > (and so on, a hundred times) > Thank you!
          right: > Thank you!
        """)

    package static let markdownTooLong = Rule(
        "markdown-too-long", .error,
        """
        The text of one record may have up to 16 MB, more than all of Shakespeare. A longer one is most
        likely something else than text that got into the file, such as a picture pasted as letters.

          wrong: a record with a video in its body
          right: a record that links to the file: [my video](reading.mp4)
        """)
}
