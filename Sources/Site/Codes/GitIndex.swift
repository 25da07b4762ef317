import Effects

/// What git keeps of a content folder's private files.
enum GitIndex {
    /// The files in `private/` that git tracks, as paths from the content folder. None when there is no git on this
    /// machine or the folder is in no repository.
    static func privateFiles(in content: String) -> [String] {
        // A repository may name a program that watches its files; it is not run.
        let command = ["git", "-C", content, "-c", "core.fsmonitor=false", "ls-files", "-z", "--", "private"]
        guard let result = Command.run(command), result.status == 0 else { return [] }
        return result.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
            // `.gitignore` and `.gitkeep` are git's own.
            .filter { $0.split(separator: "/").last?.hasPrefix(".") == false }.sorted()
    }
}
