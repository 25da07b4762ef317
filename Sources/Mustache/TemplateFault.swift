import Diagnostics

/// All that can be wrong with a template.
enum TemplateFault: Fault {
    // Reading
    case unclosedTag
    case tagWithoutName
    case delimiters
    /// `before` is the closing tag, and its line, that came before the section's own.
    case unclosedSection(String, before: (tag: String, line: Int)?)
    case mismatchedClose(String, expected: String, line: Int)
    case closeWithoutOpen(String)
    case nestedTooDeep(limit: Int)

    // Names
    case unknownField(String, views: [String], nearMiss: String?)
    case unknownConstant(String, nearMiss: String?)
    case unknownTemplate(String)
    case unknownPartial(String, nearMiss: String?)
    case unknownParent(String, nearMiss: String?)
    case unknownBlock(String, parent: String, nearMiss: String?)
    case dynamicName(String)

    // Kinds
    case dotWithoutText
    case notText(String, kind: String)
    case notSection(String, kind: String)
    case notView(String, kind: String)
    case unescapedText(String)
    case textOutsideBlock(parent: String)

    // Growth
    case endlessNesting(String)
    case templateTooDeep(String, limit: Int)
    case tooLarge

    var rule: Rule { words.rule }
    var message: String { words.message }
    var note: String? { words.note }
    var suggestion: String? { words.help }
}
