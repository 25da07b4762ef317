/// The words on both sides of a word, by which a month is a month: "in May", "May 3".
struct Neighbours {
    /// In small letters, the nearest last.
    private let before: [String]
    /// In small letters, the nearest first.
    private let after: [String]

    /// - Parameter start: where the text begins.
    init(of range: Range<Int>, in text: [UInt8], from start: Int) {
        before = Self.words(text[max(start, range.lowerBound - 40)..<range.lowerBound])
        after = Self.words(text[range.upperBound..<min(text.count, range.upperBound + 40)])
    }

    /// What a word with a capital is by what stands beside it; nil when that doesn't tell.
    func reading(ofMonthOrNumber word: String) -> NamePlace.Reading? {
        // "Page 3", "Room 7", "Mark 2".
        if after.first.map(Self.isNumber) ?? false { return .word }
        guard Self.isTime(word) else { return nil }
        if before.suffix(2).contains(where: Self.isTime) || after.prefix(2).contains(where: Self.isTime) {
            return .word
        }
        guard let last = before.last else { return nil }
        if Self.isNumber(last) || Self.leading.contains(last) { return .word }
        return Self.doubtful.contains(last) ? .unclear : nil
    }

    private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
        String(decoding: bytes, as: UTF8.self).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// "3", "3rd", "2026".
    private static func isNumber(_ word: String) -> Bool { word.first?.isNumber ?? false }

    private static func isTime(_ word: String) -> Bool {
        NamesThatAreWords.months.contains(word) || NamesThatAreWords.days.contains(word)
    }

    /// What stands before a month or a day, and not before a name.
    private static let leading = list(
        """
        in since until till during this last next each every early late mid our the a an past begin en desde hasta el fin
        début depuis im ab seit ende anfang mitte
        """)

    /// What stands before a month as well as before a name: "by May".
    private static let doubtful = list(
        """
        of by from to through before after on my your his her their its between around and or de del d avant après bis am
        vor nach
        """)

    private static func list(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
