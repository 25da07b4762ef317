import Diagnostics

/// From libyaml's words and places to those that a teacher understands. libyaml tells where it could not go
/// on; what is wrong is often before that place: a quote or a bracket that was left open, a colon left out.
///
/// The problems are the strings of libyaml 0.2.5; one that is not known is passed on as it is.
extension ParserFailure {
    func diagnosis(
        in source: SourceText, documentStart: Int, after trail: Trail
    ) -> (fault: YAMLFault, range: SourceRange) {
        if let byteOffset {
            let offset = min(documentStart + byteOffset, max(source.bytes.count - 1, 0))
            let byte = source.bytes.isEmpty ? 0 : source.bytes[offset]
            return (.notUTF8(.byte(byte)), source.range(ofScalarAt: offset))
        }
        let line = SourceLine(source, at: place)
        let begin = SourceLine(source, at: contextPlace)
        let context = SourceRange(contextPlace, contextPlace.moved(by: 1))

        if self.context == "while scanning a quoted scalar", problem.hasPrefix("found unexpected") {
            return (.unclosedQuote(begin.character, readTo: lastLine), context)
        }
        if let tab = line.tabInIndentation, !self.context.contains("flow") {
            let place = SourcePosition(line: Int(place.line), column: tab)
            return (.tab, SourceRange(place, place.moved(by: 1)))
        }
        switch problem {
        case "mapping values are not allowed in this context":
            return colon(line, in: source)
        case "could not find expected ':'":
            return noColon(at: contextPlace, in: source)
        case "did not find expected <document start>" where SourceLine.isDocumentEnd(above: place, in: source):
            return (.secondDocument, SourceRange(place, line.endPlace))
        case "did not find expected key", "did not find expected '-' indicator",
            "did not find expected <document start>":
            return unexpected(line, after: trail, in: source)
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            return openQuote(before: trail, in: source) ?? bracket(line, openedAt: contextPlace, in: source)
        case "did not find expected node content":
            if let open = trail.bracket, line.character.isEmpty || line.character == "," {
                return bracket(line, openedAt: open, in: source)
            }
            return (.reservedStart(line.character, quoted: line.withQuotedValue), here)
        case "found undefined tag handle":
            return (.tag(line.word), here)
        case "found character that cannot start any token":
            return line.character == "\t"
                ? (.tab, here) : (.reservedStart(line.character, quoted: line.withQuotedValue), here)
        case "block sequence entries are not allowed in this context":
            return line.isFirstOnLine ? (.misalignedItem, here) : (.itemBesideKey, here)
        case "mapping keys are not allowed in this context":
            return (.reservedStart("?", quoted: line.withQuotedValue), here)
        case "did not find expected comment or line break" where self.context == "while scanning a block scalar",
            "found an indentation indicator equal to 0":
            return (.textAfterBlockSign, here)
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            return (.backslash, here)
        default: break
        }
        switch self.context {
        case "while scanning an alias", "while scanning an anchor", "while scanning a tag", "while parsing a tag":
            return (.reservedStart(begin.character, quoted: begin.withQuotedValue), context)
        case "while scanning a directive", "while scanning a %YAML directive", "while scanning a %TAG directive",
            "while parsing a %TAG directive":
            return (.directive, context)
        default: return (.other(problem: problem, context: self.context), here)
        }
    }

    private var here: SourceRange { SourceRange(place, place.moved(by: 1)) }

    /// The line up to which was read: the place is behind the last line break when all was.
    private var lastLine: Int { max(Int(contextPlace.line), Int(place.line) - (place.column == 1 ? 1 : 0)) }

    /// A `: ` where no value can begin: in a value, below a line without a colon, or on a line that is indented
    /// too far.
    private func colon(_ line: SourceLine, in source: SourceText) -> (YAMLFault, SourceRange) {
        guard let key = line.keyThatEndsHere else { return (.colonInValue(quoted: line.withQuotedValue), here) }
        let keyRange = SourceRange(place.moved(by: -key.unicodeScalars.count), place)
        var sibling: SourceLine?
        for (number, above) in SourceLine.linesOfText(above: place, in: source) {
            if above.isFence { break }
            if above.indentation < line.indentation {
                if above.endsWithColon, let sibling { return noColon(at: sibling.firstPlace, in: source) }
                return (.keyInsideValue(key: key, lineAbove: number), keyRange)
            }
            if sibling == nil {
                sibling = above
                if above.indentation == 0 { break }
            }
        }
        if let sibling { return noColon(at: sibling.firstPlace, in: source) }
        return (.misalignedKey, keyRange)
    }

    private func noColon(at place: SourcePosition, in source: SourceText) -> (YAMLFault, SourceRange) {
        let line = SourceLine(source, at: place)
        return (.noColon(line: line.trimmed), SourceRange(place, line.endPlace))
    }

    /// Something where a key, an item or the end was expected.
    private func unexpected(
        _ line: SourceLine, after trail: Trail, in source: SourceText
    ) -> (YAMLFault, SourceRange) {
        if let last = trail.lastValue, last.end.line == place.line, last.end <= place {
            let begin = SourceLine(source, at: last.start)
            if trail.lastIsQuoted {
                if let quote = openQuote(before: trail, in: source) { return quote }
                if begin.character == "'", last.end == place, line.startsWithLetter {
                    return (.apostropheEndsQuote, here)
                }
                return (.textAfterQuote(begin.character, quoted: begin.withQuotedValue), here)
            }
            if begin.character == "[" || begin.character == "{" { return (.textAfterBracket, here) }
        }
        if line.character == ":" { return (.noKey, here) }
        if line.character == "-" { return (.misalignedItem, here) }
        return (.misalignedKey, line.isFirstOnLine ? SourceRange(place, line.endPlace) : here)
    }

    /// A quote that was left open and then closed by the next one, on a line further down.
    private func openQuote(before trail: Trail, in source: SourceText) -> (YAMLFault, SourceRange)? {
        guard let last = trail.lastValue, trail.lastIsQuoted, last.start.line < last.end.line,
            last.end.line == place.line
        else { return nil }
        let quote = SourceLine(source, at: last.start).character
        return (.unclosedQuote(quote, readTo: Int(place.line)), SourceRange(last.start, last.start.moved(by: 1)))
    }

    /// A bracket that is not closed, or something between its items that is no comma.
    private func bracket(
        _ line: SourceLine, openedAt open: SourcePosition, in source: SourceText
    ) -> (YAMLFault, SourceRange) {
        let begin = SourceLine(source, at: open)
        let startsNextKey =
            line.keyThatEndsHere != nil && open.line < place.line && line.indentation <= begin.indentation
        if !startsNextKey, line.rest.contains(begin.character == "[" ? "]" : "}") {
            return (.noComma(bracketLine: Int(open.line)), here)
        }
        let readTo = max(Int(open.line), Int(place.line) - (place.column == 1 ? 1 : 0))
        return (.unclosedBracket(begin.character, readTo: readTo), SourceRange(open, open.moved(by: 1)))
    }
}
