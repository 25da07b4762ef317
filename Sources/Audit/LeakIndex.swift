/// What must not stand in a site: names, ids and sentences, made ready to be looked for in every byte in one pass.
///
/// An index is a value, made once a build and read by all tasks.
package struct LeakIndex: Sendable {
    /// Something that must not stand in a site.
    package struct Secret: Sendable, Hashable {
        package enum Kind: Sendable, Hashable { case name, id, sentence }

        package let kind: Kind
        /// As it was written. A sentence is what somebody wrote, without its markup.
        package let text: String
        /// Where it was written, for people: a path and a line.
        package let place: String

        package init(_ kind: Kind, _ text: String, at place: String) {
            self.kind = kind
            self.text = text
            self.place = place
        }
    }

    package let secrets: [Secret]

    /// - Parameter allowed: phrases that may stand although a name is in them, as a teacher's "Ms. Castillo".
    package init(_ secrets: [Secret], allowed: [String] = []) {
        self.secrets = secrets
    }

    package var isEmpty: Bool { secrets.isEmpty }

    /// What of it stands in a file of a site: in its path, in its bytes, and in what is packed or encoded in them. O(bytes).
    package func leaks(in bytes: [UInt8], at path: String) -> [Leak] { [] }
}

/// A secret that stands in a site.
package struct Leak: Sendable, Hashable {
    package let secret: LeakIndex.Secret
    /// The file, from the site's root.
    package let path: String
    /// In the file as it was written, from 1; nil inside what is packed or encoded.
    package let line: Int?
    /// Where in the file: "", "its path", "gzip", "base64", "EXIF", …
    package let inside: String
    /// What stands there, with a little around it, on one line.
    package let excerpt: String

    package init(secret: LeakIndex.Secret, path: String, line: Int?, inside: String, excerpt: String) {
        self.secret = secret
        self.path = path
        self.line = line
        self.inside = inside
        self.excerpt = excerpt
    }
}
