import Foundation

extension String {
    /// How a title or a name sorts: without case, and letters with marks as those without.
    package var sortKey: String {
        var key = ""
        for scalar in lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            // Vowel signs that aren't `nonspacingMark` are letters to those who write them.
            case .nonspacingMark, .enclosingMark: continue
            case .spaceSeparator, .dashPunctuation: key += " "
            default:
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    key.unicodeScalars.append(scalar)
                }
            }
        }
        return key
    }
}
