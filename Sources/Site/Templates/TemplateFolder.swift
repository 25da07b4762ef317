import Effects

/// Where the templates are when nobody says.
package enum TemplateFolder {
    private static let name = "site-templates"

    /// `site-templates` here; else the folder of that name beside the program or above it, so that
    /// a school's own folder needs none.
    package static func find() -> String {
        if Disk.kind(of: name) == .folder { return name }
        var folder = Disk.realPath("/proc/self/exe") ?? Disk.realPath(CommandLine.arguments[0]) ?? ""
        for _ in 0..<6 {
            folder = RelativeFolder.of(folder)
            for candidate in [folder + "/" + name, folder + "/share/datawall/" + name]
            where Disk.kind(of: candidate) == .folder {
                return candidate
            }
        }
        return name
    }
}
