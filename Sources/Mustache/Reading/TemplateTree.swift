import Diagnostics

/// A template as it was read: its tags nested as they stand, in one flat list. Where a tag has
/// content, the content's nodes follow it, up to `end`.
struct TemplateTree {
    let source: SourceText
    var nodes: [Node] = []
    var blocks: [Block] = []
    /// The templates that this one refers to by their names.
    var references: Set<Reference> = []
    /// True when it refers to templates by names that are known at run time.
    var hasDynamicNames = false
    /// False when the template could be read only in part.
    var isSound = true

    enum Node {
        case text(Range<Int>)
        /// A line begins here with this white space; indentation is put before it.
        case lineHead(Range<Int>)
        case variable(Name, isRaw: Bool)
        case section(Name, isInverted: Bool, end: Int)
        case partial(Partial)
        case parent(Parent)
        /// The index of a block.
        case block(Int)
    }

    /// `{{> name}}`
    struct Partial {
        let name: Name
        let isDynamic: Bool
        /// The white space before it, when it has a line of its own.
        let indentation: Range<Int>?
    }

    /// `{{<name}}…{{/name}}`
    struct Parent {
        let name: Name
        let isDynamic: Bool
        /// The white space before it, when it begins its line.
        let head: Range<Int>?
        /// True when nothing follows on the line of its closing tag.
        var isStandalone = false
        var end = 0
    }

    /// `{{$name}}…{{/name}}`: a place that can be filled, and inside of a parent tag what fills it.
    struct Block {
        let name: Name
        /// The white space before it, when it begins its line.
        let head: Range<Int>?
        /// What is taken from each line of the content, and put before each line of what replaces it.
        var indentation: Range<Int>
        /// True when a line begins behind the opening tag.
        var startsWithLine = false
        /// True when a line begins with the closing tag.
        var endsWithLine = false
        /// The rest of the line behind the closing tag, when it is blank and belongs to the block.
        var lineBreak: Range<Int>?
        /// Where the content begins and ends in `nodes`.
        var content: Range<Int>
    }

    /// The name of another template in a tag.
    struct Reference: Hashable {
        let name: String
        let isParent: Bool
    }
}
