import Diagnostics

/// Everything that can be wrong with a file as text, with its front matter and with its YAML.
package enum YAMLFault: Fault, Equatable {
    // A file that is no text.
    case notUTF8(Encoding)
    case nulByte
    case forbiddenCharacter(UInt32)
    // The two `---` lines.
    case frontMatterMissing(fileIsEmpty: Bool, nearMiss: Fence?)
    case frontMatterUnclosed(lastLine: Int, nearMiss: Fence?)
    // YAML that this project does not accept.
    case alias(String)
    case anchor(String)
    case tag(String)
    case directive
    case secondDocument
    case keyIsNoText
    case mergeKey
    case duplicateKey(String, firstLine: Int)
    // Limits.
    case tooDeep(limit: Int)
    case tooManyNodes(limit: Int)
    case tooLong(limit: Int)
    // Text that is no YAML.
    case tab
    case unclosedQuote(String, readTo: Int)
    case textAfterQuote(String, quoted: String?)
    case apostropheEndsQuote
    case backslash
    case colonInValue(quoted: String?)
    case keyInsideValue(key: String, lineAbove: Int)
    case noColon(line: String)
    case noKey
    case misalignedKey
    case misalignedItem
    case itemBesideKey
    case unclosedBracket(String, readTo: Int)
    case noComma(bracketLine: Int)
    case textAfterBracket
    case reservedStart(String, quoted: String?)
    case textAfterBlockSign
    case other(problem: String, context: String)

    /// What the bytes look like instead of UTF-8.
    package enum Encoding: Equatable, Sendable {
        case utf16
        case byte(UInt8)
    }

    /// A line that is, or nearly is, the `---` that was looked for.
    package struct Fence: Equatable, Sendable {
        package let line: Int
        package let text: String
        package let isRight: Bool
    }

    package var rule: Rule { words.rule }
    package var message: String { words.message }
    package var note: String? { words.note }
    package var suggestion: String? { words.help }
}
