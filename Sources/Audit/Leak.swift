/// A secret that stands in a site.
package struct Leak: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case name, id, sentence }

    package let kind: Kind
    /// The secret as it was written. A sentence is what somebody wrote, without its markup.
    package let text: String
    /// Where it was written: a path, and a line from 1.
    package let origin: Origin
    /// The file of the site, from the site's root.
    package let path: String
    /// In the file as it was written, from 1; nil in its path and inside what is packed or encoded.
    package let line: Int?
    /// Where in the file: "", "its path", "gzip", "base64 in zip", …
    package let inside: String
    /// What stands there, with a little around it, on one line.
    package let excerpt: String

    package struct Origin: Sendable, Hashable {
        package let path: String
        package let line: Int

        package init(path: String, line: Int) {
            self.path = path
            self.line = line
        }
    }
}

/// A part of a file that can't be looked into, so that nobody can say what stands there.
package struct BlindSpot: Sendable, Hashable {
    package let path: String
    /// "", "zip", … as in a leak.
    package let inside: String
    /// "is encrypted", …: a sentence's end.
    package let reason: String
}

/// What was found in a file, or in several.
package struct Findings: Sendable {
    package var leaks: [Leak] = []
    package var blindSpots: [BlindSpot] = []
    /// By the paths of files with so many leaks that they are not told one by one, how many more there are at least.
    package var untold: [String: Int] = [:]

    package init() {}

    package var isEmpty: Bool { leaks.isEmpty && blindSpots.isEmpty }

    package static func += (a: inout Self, b: Self) {
        a.leaks += b.leaks
        a.blindSpots += b.blindSpots
        a.untold.merge(b.untold, uniquingKeysWith: +)
    }
}
