import ArgumentParser
import Site

/// Where the records and the templates lie.
struct FolderOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of records.", valueName: "folder"), completion: .directory)
    var content = "content"

    @Option(
        help: ArgumentHelp(
            "The folder of templates (default: site-templates here, or those that came with datawall).",
            valueName: "folder"), completion: .directory)
    var templates: String?

    /// The two as a build takes them.
    var paths: (content: String, templates: String) {
        (SiteOptions.withoutSlash(content), templates.map(SiteOptions.withoutSlash) ?? TemplateFolder.find())
    }
}
