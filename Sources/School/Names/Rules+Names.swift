import Diagnostics

extension Rule {
    package static let nameInText = Rule(
        "name-in-text", .error,
        """
        A student's given, family or pet name, or id, stands in a text that more people than the
        family may read. Case, accents and possessives don't matter: zoe's is Zoë.

        Say it without the name ("a classmate", "my partner"), or give the record a narrower
        `audience`. Where the family lets the name be read so far, private/consent.csv says so in
        the column `name`. If somebody else is meant, as the Ada of a book, the record confirms it:

            names-ok: [Ada Lovelace]

        The same line in school.yml confirms it for all records. Teachers may be named: "Ms. Rivers",
        and whoever stands in a class's `teachers`.
        """)
    package static let nameInAddress = Rule(
        "name-in-address", .error,
        """
        The name of a file or a record's id has a student's name or id in it, and becomes part of an
        address that more people than the family see. Rename the file; say what it shows, not whose
        it is: `kite.png`, not `maja-kite.png`. `names-ok` confirms that somebody else is meant.
        """)
    package static let nameOrWord = Rule(
        "name-or-word", .warning,
        """
        A word that is also a student's name, as Will, Grace and May are, has a capital where every
        word would have one: at the beginning of a sentence, in a heading whose words all have one.
        Nobody but you can tell which is meant. If it is the word, the record confirms it:

            names-ok: [Will]

        In the middle of a sentence the word has no capital, so there a capital is the name.
        """)
    package static let unusedNameConfirmation = Rule(
        "unused-name-confirmation", .warning,
        """
        `names-ok` confirms a word or phrase that stands nowhere in the record. It may have been
        changed or be misspelt, and then confirms nothing.
        """)

    package static let nameRules = [nameInText, nameInAddress, nameOrWord, unusedNameConfirmation]
}
