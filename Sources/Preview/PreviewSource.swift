import Effects

/// What a preview shows, as the server sees it: files of editions in memory, and what is wrong just now.
package protocol PreviewSource: Sendable {
    /// What is there now.
    var state: PreviewState { get async }

    /// The state as soon as it is another than that with this number, or the one that is there when the time is over.
    func state(after version: Int, waiting limit: Duration) async -> PreviewState

    /// A file of an edition as it was when that was last without faults; nil when there is no such file. Pages are made
    /// when they are asked for.
    /// - Parameter path: from the edition's root, such as `students/krtm/index.html`.
    /// - Throws: `DiskFault` when a picture can't be read just now.
    func file(_ path: String, of edition: String) async throws -> [UInt8]?
}

/// What the page in the browser must know.
package struct PreviewState: Sendable, Equatable {
    /// Goes up with each change of a page, or of what is wrong.
    package var version: Int
    /// The readers that the site can be seen as, the first is the one that was asked for.
    package var editions: [Edition]
    /// Each fault that keeps the site from being built; empty when all is well.
    package var faults: [Fault]

    package init(version: Int = 0, editions: [Edition] = [], faults: [Fault] = []) {
        (self.version, self.editions, self.faults) = (version, editions, faults)
    }

    /// One kind of reader.
    package struct Edition: Sendable, Equatable {
        /// A word of an address, such as `public`, `staff`, `class-room-1`, `family-ada-l`.
        package let id: String
        /// Such as "the public", "the family of Ada L.".
        package let title: String

        package init(id: String, title: String) { (self.id, self.title) = (id, title) }
    }

    /// A fault as a person reads it.
    package struct Fault: Sendable, Equatable {
        /// The file, such as `content/students/ada-l/student.md`.
        package let path: String
        /// From 1; nil when it is about the file as a whole.
        package let line: Int?
        package let message: String
        /// The line of the file, and the marks under it; empty when there is none.
        package let source: String
        /// What to do; empty when there is nothing to say.
        package let help: String

        package init(path: String, line: Int?, message: String, source: String, help: String) {
            (self.path, self.line, self.message, self.source, self.help) = (path, line, message, source, help)
        }
    }
}
