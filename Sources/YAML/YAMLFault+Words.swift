import Diagnostics

extension YAMLFault {
    /// What a fault says.
    struct Words {
        let rule: Rule
        let message: String
        var note: String?
        var help: String?

        init(_ rule: Rule, _ message: String, note: String? = nil, help: String? = nil) {
            self.rule = rule
            self.message = message
            self.note = note
            self.help = help
        }
    }

    var words: Words {
        switch self {
        case .notUTF8(.utf16):
            Words(.notUTF8, "UTF-16 is not the encoding of this project", help: "save the file as UTF-8")
        case .notUTF8(.byte(let byte)):
            Words(
                .notUTF8, "byte 0x\(Self.hex(UInt32(byte), digits: 2)) is no UTF-8",
                note: Windows1252.letter(for: byte).map { "in the old Windows encoding it is `\($0)`" },
                help: "save the file as UTF-8")
        case .nulByte:
            Words(
                .nulByte, "a NUL byte can't be part of a text",
                help: "is this an image or a document from a word processor? Records are plain text")
        case .forbiddenCharacter(let value):
            Words(
                .yamlCharacter, "\(Self.name(ofForbidden: value)) can't be part of front matter",
                note: "it can't be seen; it often comes along when text is pasted",
                help: "delete it and type the space or the line break anew")

        case .frontMatterMissing(let fileIsEmpty, let nearMiss):
            Words(
                .frontMatterMissing,
                fileIsEmpty
                    ? "the file is empty: a record begins with front matter"
                    : "front matter is missing: a record's first line is `---`",
                note: nearMiss.map { fence in
                    fence.isRight
                        ? "a `---` line stands in line \(fence.line), but nothing may be above it"
                        : "line \(fence.line) is `\(fence.text)`: it must be three hyphens, `---`"
                },
                help: "begin with a line `---`, then lines such as `title: Our pond`, then another line `---`")
        case .frontMatterUnclosed(let lastLine, let nearMiss):
            Words(
                .frontMatterUnclosed, "front matter opens here and is never closed by a second line `---`",
                note: "looked for it down to the last line, \(lastLine)"
                    + (nearMiss.map {
                        "; line \($0.line) is `\($0.text)`, which must be three hyphens at the left edge"
                    } ?? ""),
                help: "put a line `---` between the keys and the text")

        case .alias(let name):
            Words(
                .yamlAlias, "`*\(name)` refers to another value, which is not allowed here",
                help: "write the value out; if the star is part of a text, put the text in quotes")
        case .anchor(let name):
            Words(
                .yamlAlias, "`&\(name)` names a value for later, which is not allowed here",
                help: "delete `&\(name)` and write values out; if `&` is part of a text, put the text in quotes")
        case .tag(let tag):
            Words(
                .yamlTag, "`\(Self.written(tag: tag))` sets a type, which is not allowed here",
                help: "delete it: the key decides the type; if `!` is part of a text, put the text in quotes")
        case .directive:
            Words(
                .yamlDirective, "a line that begins with `%` is an instruction to YAML, which is not allowed here",
                help: "delete the line")
        case .secondDocument:
            Words(
                .yamlDocument, "a second YAML document begins here, and a file holds one",
                help: "keep the keys in one block; move the rest to a file of its own")
        case .keyIsNoText:
            Words(.yamlKey, "a list or mapping can't be a key", help: "if it is meant as text, put it in quotes")
        case .mergeKey:
            Words(.yamlMerge, "`<<` merges another mapping, which is not allowed here", help: "write the keys out")
        case .duplicateKey(let key, let firstLine):
            Words(
                .duplicateKey, "`\(Self.short(key))` is written twice in one mapping",
                note: "the first is in line \(firstLine)",
                help: "keep one of the two; several values go into a list: `[one, two]`")

        case .tooDeep(let limit):
            Words(
                .yamlLimit, "lists and mappings are nested deeper than \(limit) levels",
                help: "is a bracket left open further up?")
        case .tooManyNodes(let limit):
            Words(
                .yamlLimit, "more than \(limit) values are in one document", help: "scores in bulk belong in a CSV file"
            )
        case .tooLong(let limit):
            Words(
                .yamlLimit, "the YAML is longer than \(limit) bytes",
                help: "long text belongs in the body, below the second line `---`")

        case .tab:
            Words(
                .yamlTab, "a tab indents this line, and YAML takes only spaces",
                help: "replace the tab with two spaces for each step")
        case .unclosedQuote(let quote, let readTo):
            Words(
                .yamlQuote, "the quote \(quote) opens here and is not closed",
                note: "the text was read on to line \(readTo)",
                help: "close the quote at the end of the text")
        case .textAfterQuote(let quote, let quoted):
            Words(
                .yamlQuote, "text stands behind the closing quote \(quote)",
                help: "put the whole value in \(quote == "'" ? "double" : "single") quotes" + Self.example(quoted))
        case .apostropheEndsQuote:
            Words(
                .yamlQuote, "the apostrophe ends the quoted text here",
                help: "use double quotes: `\"it's mine\"`, or write the apostrophe twice: `'it''s mine'`")
        case .backslash:
            Words(
                .yamlQuote, "a backslash begins a special character in double quotes, and this is none",
                help: "write it twice, `\\\\`, or use single quotes")
        case .colonInValue(let quoted):
            Words(
                .yamlColon, "a colon with a space behind it can't be part of an unquoted value",
                help: "put the value in quotes" + Self.example(quoted))
        case .keyInsideValue(let key, let lineAbove):
            Words(
                .yamlIndentation, "`\(Self.short(key)):` stands inside the value that line \(lineAbove) began",
                note: "it is indented further than line \(lineAbove), which has a value already",
                help:
                    "if it is a key, move it left to line up with the key above; if it is text, put the whole value in quotes"
            )
        case .noColon(let line):
            Words(
                .yamlColon, "the line has no `: ` between a key and a value", help: Self.helpForMissingColon(in: line))
        case .noKey:
            Words(.yamlColon, "the colon has no key before it", help: "write the key: `title: Our pond`")
        case .misalignedKey:
            Words(
                .yamlIndentation, "the line lines up with no key above it",
                help: "keys of one block begin in one column: add or remove spaces at its start")
        case .misalignedItem:
            Words(
                .yamlIndentation, "the `-` lines up with no list above it",
                help: "items of one list begin in one column, below a key without a value")
        case .itemBesideKey:
            Words(
                .yamlIndentation, "a list can't begin on the line of its key",
                help:
                    "put each `- item` on a line of its own below the key; if the hyphen is part of a text, put the text in quotes"
            )
        case .unclosedBracket(let bracket, let readTo):
            Words(
                .yamlBracket, "`\(bracket)` opens here and is not closed",
                note: "it was looked for down to line \(readTo)",
                help: "close it with `\(bracket == "[" ? "]" : "}")`; if it is part of a text, put the text in quotes")
        case .noComma(let bracketLine):
            Words(
                .yamlBracket, "a comma is missing, or there is one too many",
                note: "the bracket opens in line \(bracketLine)",
                help:
                    "put one comma between two items; an item with a comma, colon or bracket of its own goes in quotes")
        case .textAfterBracket:
            Words(
                .yamlBracket, "text stands behind the closing bracket",
                help: "delete it, or put the whole value in quotes")
        case .reservedStart(let character, let quoted):
            Words(
                .yamlCharacter, "\(character == "`" ? "a backtick" : "`\(character)`") can't begin an unquoted value",
                help: "put the value in quotes" + Self.example(quoted))
        case .textAfterBlockSign:
            Words(
                .yamlIndentation, "`|` or `>` at the start of a value means that the text stands indented below it",
                help: "move the text to the next line, or put the value in quotes")
        case .other(let problem, let context):
            Words(.yamlSyntax, "this is not YAML: \(problem)", note: context.isEmpty ? nil : "\(context)")
        }
    }

    private static func example(_ quoted: String?) -> String { quoted.map { ": `\($0)`" } ?? "" }

    private static func helpForMissingColon(in line: String) -> String {
        if let colon = line.firstIndex(of: ":"), !line[..<colon].contains(" ") {
            let value = line[line.index(after: colon)...]
            if !value.isEmpty, !value.hasPrefix("//") {
                return "put a space behind the colon: `\(short(line[..<colon] + ": " + value))`"
            }
        }
        if line.contains(" #") { return "a `#` behind a space begins a comment: put the text in quotes" }
        return "write `key: value`; text that goes on from the line above is indented further than its key"
    }

    /// libyaml hands tags out in full; people wrote the short form.
    private static func written(tag: String) -> String {
        let core = "tag:yaml.org,2002:"
        return short(tag.hasPrefix(core) ? "!!" + tag.dropFirst(core.count) : tag)
    }

    private static func name(ofForbidden value: UInt32) -> String {
        switch value {
        case 0x0D: "a carriage return without a line feed"
        case 0x2028, 0x85: "the line separator U+\(hex(value, digits: 4))"
        case 0x2029: "the paragraph separator U+2029"
        case 0xFEFF: "a byte order mark (U+FEFF)"
        default: "the control character U+\(hex(value, digits: 4))"
        }
    }

    private static func hex(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    /// A text for a message: no longer than a line takes.
    private static func short(_ text: some StringProtocol) -> String {
        text.count <= 60 ? String(text) : text.prefix(59) + "…"
    }
}
