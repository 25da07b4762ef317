/// Gives headings their levels and their anchors, in the order of the text.
struct Outline {
    private let top: Int?
    private let prefix: String?
    /// The headings that the next one may stand under: their levels as written and as shown.
    private var path: [(written: Int, shown: Int)] = []
    private var anchors: Set<String> = []
    /// The number to try next for a slug that was used before.
    private var numbers: [String: Int] = [:]

    init(top: Int?, prefix: String?) {
        self.top = top
        self.prefix = prefix
    }

    /// The level to show for a heading.
    ///
    /// A heading stands one level below the nearest earlier heading that was written with a higher rank,
    /// and at the top level if there is none. So the body's shallowest heading is at the top level, equals
    /// under one heading stay equals, and no level is skipped on the way down (axe's heading-order),
    /// whatever was written: `# ### ### ##` becomes 2 3 3 3. There is no `h7`.
    mutating func level(for written: Int) -> Int {
        guard let top else { return written }
        while let last = path.last, last.written >= written { path.removeLast() }
        let shown = min(max(path.last.map { $0.shown + 1 } ?? top, 1), 6)
        path.append((written, shown))
        return shown
    }

    /// A new `id` for a heading with this text; empty when anchors are off.
    ///
    /// Letters and digits of all scripts, lower-cased; what stands between words becomes one hyphen. A
    /// second heading of the same text gets `-2`, and so on; one without letters is called `section`.
    mutating func anchor(for text: some Sequence<Unicode.Scalar>) -> String {
        guard let prefix else { return "" }
        let slug = Self.slug(of: text)
        var anchor = prefix + slug
        if !anchors.insert(anchor).inserted {
            var number = numbers[slug] ?? 2
            repeat {
                anchor = "\(prefix)\(slug)-\(number)"
                number += 1
            } while !anchors.insert(anchor).inserted
            numbers[slug] = number
        }
        return anchor
    }

    /// At most 80 characters.
    static func slug(of text: some Sequence<Unicode.Scalar>) -> String {
        var slug = ""
        var count = 0
        var isBetweenWords = false
        for scalar in text where count < 80 {
            if isPartOfWord(scalar) {
                if isBetweenWords { slug.append("-") }
                isBetweenWords = false
                if scalar.isASCII {
                    let isCapital = ("A"..."Z").contains(scalar)
                    slug.unicodeScalars.append(isCapital ? Unicode.Scalar(UInt8(ascii: scalar) | 0x20) : scalar)
                } else {
                    slug.append(scalar.properties.lowercaseMapping)
                }
                count += 1
            } else if isBetween(scalar) {
                isBetweenWords = count > 0
            }
        }
        return slug.isEmpty ? "section" : slug
    }

    private static func isBetween(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? scalar.value <= 0x20 || scalar == "-" || scalar == "_"
            : scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return UInt8(ascii: scalar).isLetterOrDigit }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber:
            true
        default: false
        }
    }
}
