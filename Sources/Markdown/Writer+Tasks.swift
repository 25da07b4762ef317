import Bytes

/// Task list items: `- [x] done`, `- [ ] to do`.
extension Writer {
    /// `[x] ` in letters.
    static let taskMarkLength = 4

    /// Begins a list item, and a task if its text says so.
    mutating func enterItem(_ node: Node) {
        startLine()
        task = taskMark(of: node)
        switch task {
        case nil: document.html.append("<li>")
        case .toDo:
            document.tasks.total += 1
            document.html.append("<li class=\"task\">")
        case .done:
            document.tasks.total += 1
            document.tasks.done += 1
            document.html.append("<li class=\"task done\">")
        }
    }

    /// Whether an item's first paragraph begins with a mark that was not escaped, and goes on after it.
    private mutating func taskMark(of item: Node) -> Task? {
        guard let paragraph = item.firstChild, paragraph.kind == .paragraph,
            let text = paragraph.firstChild, text.kind == .text
        else { return nil }
        let literal = text.literal
        guard literal.count >= Self.taskMarkLength, literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]"),
            literal[3].isBlank, literal.count > Self.taskMarkLength || text.next != nil
        else { return nil }
        let start = lines.start(of: paragraph.startLine) + paragraph.startColumn - 1
        if lines.hasEscapes, start < lines.body.upperBound,
            !lines.source.bytes[start...].starts(with: literal.prefix(3))
        {
            return nil
        }
        return switch literal[1] {
        case UInt8(ascii: " "): .toDo
        case UInt8(ascii: "x"), UInt8(ascii: "X"): .done
        default: nil
        }
    }

    /// Keeps the first task to do.
    mutating func noteTask(_ segment: Passage.Segment) {
        guard document.nextTask == nil else { return }
        let text = passage.summary(of: segment, quotes: options.quotes)
        if !text.isEmpty { document.nextTask = text }
    }

    /// Writes the box before a task. It is a picture with a word for those who can't see it, and no
    /// `<input type="checkbox" disabled>`: that is a control which nobody can use, has no label, is
    /// skipped by the tab key, and is announced as "unavailable" instead of what it says.
    mutating func write(_ task: Task) {
        document.html.append("<span class=\"mark\" role=\"img\" aria-label=\"")
        document.html.append(escaping: task == .done ? options.words.done : options.words.toDo)
        document.html.append(task == .done ? "\">☑</span> " : "\">☐</span> ")
    }
}
