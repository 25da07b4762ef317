import Effects

/// Whether an output folder may be one.
enum OutputFolder {
    /// The output must not lie in the content, or the content in it: the next build would read the
    /// site as content, or the site replace it.
    static func check(_ options: BuildOptions) throws(FolderRefusal) {
        guard let content = Disk.realPath(options.content) else { return }
        let output = absolute(options.output)
        for other in [content, Disk.realPath(options.templates)].compactMap(\.self)
        where (output + "/").utf8.starts(with: (other + "/").utf8)
            || (other + "/").utf8.starts(with: (output + "/").utf8)
        {
            throw .overlapsContent(output: options.output, content: other)
        }
    }

    /// The real path of a folder that may not be there yet.
    static func absolute(_ path: String) -> String {
        var missing: [Substring] = []
        var rest = path[...]
        while true {
            if let real = Disk.realPath(rest.isEmpty ? "." : String(rest)) {
                return missing.reversed().reduce(real) { path, name in
                    // Below what is not there yet, `..` leads to what was named before it.
                    name == ".." ? RelativeFolder.of(path) : name == "." || name.isEmpty ? path : "\(path)/\(name)"
                }
            }
            let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/"))
            missing.append(slash.map { rest[rest.index(after: $0)...] } ?? rest)
            guard let slash else { rest = ""; continue }
            rest = slash == rest.startIndex ? "/" : rest[..<slash]
        }
    }
}
