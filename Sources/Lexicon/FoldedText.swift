/// A text as the automaton reads it, and the way back to its bytes.
struct FoldedText {
    private(set) var symbols: [Symbol] = []
    /// Where each symbol's character begins and ends, in bytes. Symbols of one character, ss of ß, share them.
    private(set) var places: [Range<Int>] = []

    /// The symbols of characters that the alphabet doesn't know by their scalar, for the next time.
    private var remembered: [Unicode.Scalar: Symbol] = [:]

    init(_ text: [UInt8], keepingCase: Bool = false, alphabet: Alphabet) {
        symbols.reserveCapacity(text.count)
        places.reserveCapacity(text.count)
        var offset = 0
        while offset < text.count {
            let (scalar, end) = text.scalar(at: offset)
            // What is joined to a character is neither ASCII nor by itself.
            let isAlone = end == text.count || text[end] < 0x80 || text.scalar(at: end).value.isByItself
            if isAlone, scalar.isASCII {
                append(Symbol(PlainText.fold(text[offset], keepingCase: keepingCase)), offset..<end)
                offset = end
            } else if isAlone, scalar.isByItself, !keepingCase {
                append(scalar, offset..<end, alphabet: alphabet)
                offset = end
            } else {
                let end = text[end...].firstIndex { $0 < 0x80 } ?? text.count
                append(text[offset..<end], keepingCase: keepingCase, alphabet: alphabet)
                offset = end
            }
        }
        tieHyphens(alphabet)
        markInitials(alphabet)
    }

    /// The bytes from one symbol to another; nil if either is only a part of a character.
    func range(_ symbols: ClosedRange<Int>) -> Range<Int>? {
        let (first, last) = (symbols.lowerBound, symbols.upperBound)
        guard first == 0 || places[first - 1] != places[first],
            last == places.count - 1 || places[last + 1] != places[last]
        else { return nil }
        return places[first].lowerBound..<places[last].upperBound
    }

    /// A character of one scalar.
    private mutating func append(_ scalar: Unicode.Scalar, _ place: Range<Int>, alphabet: Alphabet) {
        if let symbol = alphabet.symbol(of: scalar) ?? remembered[scalar] { return append(symbol, place) }
        let folded = alphabet.fold(Character(scalar), keepingCase: false).map { alphabet.symbol(of: $0) }
        for symbol in folded { append(symbol, place) }
        if folded.count == 1 { remembered[scalar] = folded[0] }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>, keepingCase: Bool, alphabet: Alphabet) {
        let characters = String(decoding: bytes, as: UTF8.self)
        var start = bytes.startIndex
        guard characters.utf8.elementsEqual(bytes) else {
            // Not UTF-8: nothing stands here that a term could be.
            for offset in bytes.indices { append(alphabet.symbol(of: "\u{FFFD}"), offset..<offset + 1) }
            return
        }
        for character in characters {
            let end = start + character.utf8.count
            for folded in alphabet.fold(character, keepingCase: keepingCase) {
                append(alphabet.symbol(of: folded), start..<end)
            }
            start = end
        }
    }

    private mutating func append(_ symbol: Symbol, _ place: Range<Int>) {
        if symbol == Alphabet.space, symbols.last == Alphabet.space, let last = places.last {
            places[places.count - 1] = last.lowerBound..<place.upperBound
        } else {
            symbols.append(symbol)
            places.append(place)
        }
    }

    /// Makes each hyphen between letters or digits a space.
    private mutating func tieHyphens(_ alphabet: Alphabet) {
        for place in symbols.indices.dropFirst().dropLast() where symbols[place] == Alphabet.hyphen {
            if alphabet.isWord(symbols[place - 1]), alphabet.isWord(symbols[place + 1]) {
                symbols[place] = Alphabet.space
            }
        }
    }

    private mutating func markInitials(_ alphabet: Alphabet) {
        var wasJoined = false
        for place in symbols.indices {
            let isJoined = alphabet.isJoined(symbols[place])
            if isJoined, !wasJoined { symbols[place] = Alphabet.initial(symbols[place]) }
            wasJoined = isJoined
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is surely a character of its own between two others of which that is true: no combining mark, no part
    /// of a syllable, a flag or a joined emoji. Most letters of living scripts and most punctuation are.
    fileprivate var isByItself: Bool {
        switch value {
        case 0..<0x300, 0x370...0x482, 0x48A...0x52F, 0x5D0...0x5F4, 0x620...0x64A, 0x671...0x6D5, 0x1E00...0x1FFF,
            0x2010...0x2027, 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3,
            0xFF01...0xFF9D:
            true
        default: false
        }
    }
}
