/// Words after which a family name is a grown-up's: "Ms. Rivers".
enum PersonTitles {
    /// Whether one of them stands before a place in a text, with or without its full stop.
    static func stands(before place: Int, in text: [UInt8]) -> Bool {
        let before = String(decoding: text[max(0, place - 40)..<place], as: UTF8.self)
        guard before.last?.isWhitespace ?? false else { return false }
        let word = before.split(whereSeparator: \.isWhitespace).last?.lowercased().drop { !$0.isLetter } ?? ""
        return titles.contains(word.hasSuffix(".") ? String(word.dropLast()) : String(word))
    }

    static let titles = Set(
        """
        mr mrs ms miss mx dr prof professor coach principal teacher nurse officer rev reverend rabbi imam sir madam
        señor señora señorita sr sra srta don doña maestra maestro profe profesor profesora
        monsieur madame mademoiselle mme mlle herr frau fräulein signor signora signorina
        senhor senhora dona meneer mevrouw meester juf pan pani pani fru hr
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
