import ArgumentParser
import Diagnostics
import Effects
import Growth
import Records
import Site

extension DiagnosticFormat: ExpressibleByArgument {}

extension Readership: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

/// The options that `build` and `check` share.
struct SiteOptions: ParsableArguments {
    @OptionGroup var folders: FolderOptions

    @Option(
        help: ArgumentHelp("For whom: public, school, class:ID, family:STUDENT or staff.", valueName: "readers"),
        completion: .list(["public", "school", "staff", "class:", "family:"]))
    var audience = Readership.public

    @Option(help: ArgumentHelp("Where the site will stand, for the addresses in sitemap.xml.", valueName: "url"))
    var baseURL: String?

    @Flag(help: "End links in index.html, so that the site opens from a folder or a stick.")
    var portable = false

    @Flag(help: "Include records that say draft: true.")
    var drafts = false

    @Option(
        help: ArgumentHelp(
            "The day to build for, YYYY-MM-DD or today (default: the newest date in the content).", valueName: "day"))
    var date: String?

    @Option(help: ArgumentHelp("How many things to do at once (default: one a processor).", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Option(help: "How to print faults: text, line (for editors) or json.")
    var format = DiagnosticFormat.text

    @Flag(
        help: """
            Say how long each stage took, which templates and files were the slowest, and what it all came to. With \
            --format json there are then two things: `faults` and `times`.
            """)
    var time = false

    func validate() throws {
        try Self.validate(jobs: jobs, date: date)
        if let baseURL, !baseURL.hasPrefix("https://"), !baseURL.hasPrefix("http://") {
            throw ValidationError("--base-url must begin with https:// or http://.")
        }
    }

    static func validate(jobs: Int?, date: String?) throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
        if let date, date != "today", Day(date) == nil {
            throw ValidationError("--date takes a day that exists, as 2026-10-05, or `today`; not `\(date)`.")
        }
    }

    /// The day that `--date` means.
    static func day(_ date: String?) -> Day? { date.flatMap { $0 == "today" ? Clock.today() : Day($0) } }

    /// - Parameter output: nil for the folder that goes with the readers.
    func buildOptions(output: String?) -> BuildOptions {
        var options = BuildOptions()
        (options.content, options.templates) = folders.paths
        options.readership = audience
        options.output = output.map(Self.withoutSlash) ?? defaultOutput
        options.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        options.isPortable = portable || isHandedOver
        options.includesDrafts = drafts
        options.day = Self.day(date)
        options.jobs = jobs ?? Processors.count
        options.isStrict = strict
        options.measures = time
        return options
    }

    /// A family's own site is handed over as a folder, so it must open from one.
    private var isHandedOver: Bool {
        if case .family = audience { true } else { false }
    }

    private var defaultOutput: String {
        switch audience {
        case .public: "_site"
        case .staff: "_staff"
        case .school: "_school"
        case .classRoom(let id): "_class-\(id)"
        case .family(let student): "_family-\(student)"
        }
    }

    static func withoutSlash(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
