import Records

/// Paths inside the content folder, with `/` between folders.
package enum RelativePath {
    /// The path that `reference` means in the file at `path`, or nil when it leaves the content
    /// folder. A leading `/` means the content folder.
    package static func resolve(_ reference: String, from path: String) -> String? {
        var segments = reference.hasPrefix("/") ? [] : folder(of: path).split(separator: "/").map(String.init)
        for segment in reference.split(separator: "/") {
            switch segment {
            case ".": continue
            case "..":
                guard !segments.isEmpty else { return nil }
                segments.removeLast()
            default: segments.append(String(segment))
            }
        }
        return segments.joined(separator: "/")
    }

    /// The path before the last `/`, or "".
    package static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// What follows the last `/`.
    package static func name(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }
}

extension Evidence {
    /// The path of an attached file from the content folder; nil when it leads out of it.
    package func path(of attachment: Attachment) -> String? {
        RelativePath.resolve(attachment.file.value, from: head.path)
    }
}
