import Effects

/// The list of files that datawall wrote into an output folder, kept in that folder: what is not on
/// it is not ours and is never deleted.
struct SiteManifest: Sendable {
    static let file = ".datawall-manifest"
    private static let firstLine = "datawall wrote these files; it will replace or remove them, and no others."

    let paths: Set<String>

    init(paths: some Sequence<String>) { self.paths = Set(paths) }

    /// The manifest of an output folder, or nil when it has none or not one of ours.
    init?(readingFrom folder: String) {
        guard let bytes = try? Disk.read(folder + "/" + Self.file) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first.map(String.init) == Self.firstLine else { return nil }
        // A path that leads out of the folder can't be ours, whoever wrote it there.
        paths = Set(
            lines.dropFirst().map { Self.path(ofLine: String($0)) }.filter { path in
                !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
            })
    }

    var bytes: [UInt8] {
        let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let lines = [Self.firstLine] + sorted.map(Self.line)
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    // A file's name may have a line break in it.

    private static func line(ofPath path: String) -> String {
        // Hardly any has.
        guard path.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\n") }) else { return path }
        return path.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    private static func path(ofLine line: String) -> String {
        var path = ""
        var isEscaped = false
        for scalar in line.unicodeScalars {
            switch (isEscaped, scalar) {
            case (false, "\\"): isEscaped = true
            case (true, "n"): path += "\n"; isEscaped = false
            default:
                path.unicodeScalars.append(scalar)
                isEscaped = false
            }
        }
        return path
    }
}
