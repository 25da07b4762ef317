import Audit
import Diagnostics
import Effects
import Growth
import Records
import School

extension SiteBuild {
    /// Looks through the folder of a site for what its readers may not know.
    /// - Parameter options: of the content and its readers; `output` is the folder that is looked through.
    /// - Throws: `DiskFault` when a file can't be read, `UnknownChoice` for readers who aren't there, `FolderRefusal` for
    ///   a folder that is no folder.
    package static func audit(_ options: BuildOptions) async throws -> AuditOutcome {
        var outcome = AuditOutcome()
        guard Disk.kind(of: options.output) == .folder else { throw FolderRefusal.noSite(options.output) }
        let templates =
            Disk.kind(of: options.templates) == .folder
            ? try SourceTree.scan(options.templates, reporting: &outcome.report) : SourceTree(name: "", files: [:])
        guard let (school, day) = try await school(of: options, reporting: &outcome.report) else { return outcome }
        // Faults of the content are for `check` to tell: a name in a text is found in the site.
        outcome.report = DiagnosticReport()
        try school.check(options.readership)
        let audit = try await SiteAudit(
            of: school, for: options.readership, on: day,
            drafts: options.includesDrafts, templates: templates, jobs: options.jobs)
        let files = try SiteFolder.files(below: options.output)
        let shares = try await Parallel.map(count: files.count, jobs: options.jobs) { range in
            var share = (findings: Findings(), bytes: 0)
            var scanner = LeakScanner(audit.index)
            for path in files[range] {
                let bytes = try Disk.read(options.output + "/" + path)
                share.bytes += bytes.count
                share.findings += scanner.findings(in: bytes, at: path)
            }
            return share
        }
        var findings = Findings()
        for share in shares {
            outcome.byteCount += share.bytes
            findings += share.findings
        }
        outcome.report.report(findings, of: audit, in: options.output)
        outcome.fileCount = files.count
        outcome.audit = audit
        if options.isStrict { outcome.report.makeStrict() }
        return outcome
    }
}

extension SiteAudit {
    /// Nil without a school.
    init?(of linked: LinkedSite?, _ options: BuildOptions) async throws {
        guard let linked, let school = linked.school else { return nil }
        try await self.init(
            of: school, for: options.readership, on: linked.day, drafts: options.includesDrafts,
            templates: linked.templateTree, jobs: options.jobs)
    }
}

/// What an audit looked through, for what, and what it found.
package struct AuditOutcome: Sendable {
    package var report = DiagnosticReport()
    package var fileCount = 0
    package var byteCount = 0
    /// Nil when the content is so broken that there is no school to know the secrets of.
    package var audit: SiteAudit?
}

/// Every file of a folder: an audit passes over none, hidden or not.
enum SiteFolder {
    /// In the order of their paths. A link is followed to what it leads to, but not into folders outside.
    static func files(below root: String) throws(DiskFault) -> [String] {
        var files: [String] = []
        var open = [""]
        while let folder = open.popLast() {
            for (name, kind) in try Disk.list(folder.isEmpty ? root : root + "/" + folder) {
                let path = folder.isEmpty ? name : folder + "/" + name
                switch kind ?? Disk.kind(of: root + "/" + path) {
                case .folder:
                    // What git keeps is not served.
                    if name != ".git" { open.append(path) }
                case .link where Disk.kind(of: root + "/" + path) == .file: files.append(path)
                case .file: files.append(path)
                default: break
                }
            }
        }
        return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension AuditOutcome {
    /// "431 files, 38.2 MB: nothing found", and what was looked for.
    package var summary: String {
        let leaks = report.diagnostics.count { $0.rule != .notLookedInto }
        let blind = report.diagnostics.count - leaks
        let tenths = (byteCount + 50_000) / 100_000
        var text =
            "\(Self.count(fileCount, "file")), \(tenths / 10).\(tenths % 10) MB: "
            + (leaks == 0 ? "nothing found" : "\(Self.count(leaks, "leak"))")
        if blind > 0 { text += ", \(Self.count(blind, "place")) that can't be looked into" }
        guard let audit else { return text }
        guard !audit.isEmpty else { return text + "\nNothing is a secret from these readers." }
        text +=
            "\nLooked for \(Self.count(audit.studentCount, "student")), \(Self.count(audit.nameCount, "name")) "
            + "and \(Self.count(audit.sentenceCount, "sentence"))."
        if !audit.namesOnlyInWhole.isEmpty {
            text +=
                "\nNot looked for alone, as they are words too (`check` reads the texts for them): "
                + audit.namesOnlyInWhole.joined(separator: ", ") + "."
        }
        return text + "\nWhat pictures show and recordings say, people must look at and listen to."
    }

    private static func count(_ number: Int, _ word: String) -> String {
        "\(number) \(word)\(number == 1 ? "" : "s")"
    }
}
