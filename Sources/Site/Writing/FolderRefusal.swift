/// Why a build does not begin: the command line names a folder that it must not be, or that isn't there.
package enum FolderRefusal: Error, Sendable, CustomStringConvertible {
    case notAFolder(String)
    case folderInUse(String)
    case noTemplates(String)
    case noSite(String)
    case overlapsContent(output: String, content: String)
    case foreignFiles(output: String, examples: [String], count: Int)
    case wouldOverwrite(output: String, path: String)

    package var description: String {
        switch self {
        case .notAFolder(let output): "\(output) is a file; the output must be a folder"
        case .folderInUse(let folder): "\(folder) is not empty; name a folder that is not there yet"
        case .noTemplates(let folder):
            "there is no folder of templates at \(folder); name the one that came with datawall with --templates"
        case .noSite(let folder): "there is no folder of a site at \(folder); `datawall build` makes one"
        case .overlapsContent(let output, let content):
            "the output \(output) and the content \(content) lie in each other; choose another --output"
        case .foreignFiles(let output, let examples, let count):
            "\(output) holds \(count) file\(count == 1 ? "" : "s") that datawall did not write (\(examples.joined(separator: ", "))); "
                + "choose another --output, or leave them there with --force"
        case .wouldOverwrite(let output, let path):
            "\(output)/\(path) is not datawall's, and the site has a file of that name; move it away"
        }
    }
}
