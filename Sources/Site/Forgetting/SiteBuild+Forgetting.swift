import Diagnostics
import Effects
import Growth
import Records
import School

/// What was done to forget a student, and what is left.
package struct ForgettingOutcome: Sendable {
    package let plan: Forgetting
    /// The folder of the content.
    package let content: String
    /// Where the archive is, or would be; nil for none.
    package let backup: String?
    /// Whether it was done; false for a dry run.
    package let isDone: Bool
    package let recordCount: Int
    package let pageCount: Int
    /// Files that datawall passes over, such as an editor's copies, which tell of the student.
    package let passedOver: [String]

    package var leavesMentions: Bool { plan.leavesMentions || !passedOver.isEmpty }
}

extension SiteBuild {
    /// Plans to forget a student, and does it when told to. Nothing is touched before the plan is proved in memory.
    /// - Parameter day: of the backup's name; nil for none.
    /// - Throws: `UnknownChoice` and `ForgettingRefusal` before anything is touched, `ForgettingStopped` and `DiskFault`
    ///   when the disk fails.
    package static func forget(
        _ student: String, _ options: BuildOptions, doing isDone: Bool, backupOn day: Day?
    ) async throws -> ForgettingOutcome {
        guard Disk.kind(of: options.templates) == .folder else { throw FolderRefusal.noTemplates(options.templates) }
        var report = DiagnosticReport()
        let content = try SourceTree.scan(options.content, reporting: &report)
        let templates = try SourceTree.scan(options.templates, reporting: &report)
        guard !report.hasErrors else { throw ForgettingRefusal.contentHasErrors(report) }
        let proof = try await plan(forgetting: student, in: content, templates: templates, options)
        let backup = day.map { ForgettingBackup.path(of: options.content, code: proof.plan.student.codes.last, on: $0) }
        if isDone {
            let writer = ForgettingWriter(plan: proof.plan, content: options.content, backup: backup)
            try writer.checkUnchanged()
            if let backup { try ForgettingBackup.make(backup, of: options.content, count: content.paths.count) }
            try writer.write()
            return try await provenOnDisk(proof, templates: templates, options, backup: backup)
        }
        return ForgettingOutcome(
            plan: proof.plan, content: options.content, backup: backup, isDone: false,
            recordCount: proof.recordCount, pageCount: proof.pageCount,
            passedOver: try passedOver(
                besides: content, in: options.content, telling: proof.traces, of: proof.plan.student))
    }

    /// A plan that was tried in memory.
    package struct ProvenForgetting: Sendable {
        package var plan: Forgetting
        /// The content as it is afterwards.
        package let after: SourceTree
        /// The staff's site that was made of it.
        package let pages: [String: [UInt8]]
        let recordCount: Int
        let pageCount: Int
        let traces: NameTraces
        let options: BuildOptions
    }

    /// The plan to forget a student, made from the content alone and tried: the staff's site of what is left has no
    /// errors, and where it tells of the student still is in the plan.
    package static func plan(
        forgetting id: String, in content: SourceTree, templates: SourceTree, _ options: BuildOptions
    ) async throws -> ProvenForgetting {
        var report = DiagnosticReport()
        let records = try await Records(reading: content, jobs: options.jobs, reporting: &report)
        guard let student = ForgottenStudent(id, in: records) else {
            let ids = records.all.filter { $0 is Student }.map(\.head.id)
            throw UnknownChoice(what: "student", id: id, known: ids, wanted: "forget")
        }
        var options = options
        options.readership = .staff
        options.includesDrafts = true
        options.trackedPrivateFiles = []
        // The same day before and after, though its record may go.
        options.day = options.day ?? records.newestDay
        let before = try await compile(content, templates: templates, options)
        guard !before.outcome.report.hasErrors else {
            throw ForgettingRefusal.contentHasErrors(before.outcome.report)
        }
        let plan = try ForgettingPlanner(student, in: records).plan()
        return try await prove(
            plan, after: plan.applied(to: content), templates: templates, options,
            traces: NameTraces(of: student, in: records))
    }

    private static func prove(
        _ plan: Forgetting, after: SourceTree, templates: SourceTree, _ options: BuildOptions, traces: NameTraces
    ) async throws -> ProvenForgetting {
        let compiled = try await compile(after, templates: templates, options)
        guard !compiled.outcome.report.hasErrors, let site = compiled.plan else {
            throw ForgettingRefusal.wouldBreak(compiled.outcome.report)
        }
        var report = DiagnosticReport()
        let records = try await Records(reading: after, jobs: options.jobs, reporting: &report)
        var plan = plan
        plan.mentions = try traces.mentions(in: after, records: records)
        let told = Set(plan.mentions.map { $0.text.lowercased() })
        let pages = try site.rendered()
        plan.pages = pages.filter { path, bytes in
            (traces.traces(in: bytes) + traces.traces(in: Array(path.utf8))).contains {
                $0.isSure && !told.contains($0.text.lowercased())
            }
        }.keys.sorted()
        return ProvenForgetting(
            plan: plan, after: after, pages: pages, recordCount: compiled.outcome.recordCount,
            pageCount: compiled.outcome.pageCount, traces: traces, options: options)
    }

    /// Reads the content anew and tries again.
    private static func provenOnDisk(
        _ proof: ProvenForgetting, templates: SourceTree, _ options: BuildOptions, backup: String?
    ) async throws -> ForgettingOutcome {
        var report = DiagnosticReport()
        let content = try SourceTree.scan(options.content, reporting: &report)
        let again: ProvenForgetting
        do {
            again = try await prove(
                proof.plan, after: content, templates: templates, proof.options, traces: proof.traces)
        } catch ForgettingRefusal.wouldBreak(let report) {
            throw ForgettingRefusal.notProven(report, backup: backup)
        }
        return ForgettingOutcome(
            plan: again.plan, content: options.content, backup: backup, isDone: true,
            recordCount: again.recordCount, pageCount: again.pageCount,
            passedOver: try passedOver(
                besides: content, in: options.content, telling: proof.traces, of: proof.plan.student))
    }

    /// Files outside of the student's folder that no scan finds, and that tell of the student.
    private static func passedOver(
        besides tree: SourceTree, in content: String, telling traces: NameTraces, of student: ForgottenStudent
    ) throws(DiskFault) -> [String] {
        var found: [String] = []
        var folders = [""]
        while let folder = folders.popLast() {
            for (name, kind) in try Disk.list(content + "/" + folder) where name != ".git" {
                let path = folder + name
                if kind == .folder { folders.append(path + "/") }
                guard kind == .file, !tree.contains(path), !student.owns(path) else { continue }
                let bytes = try Disk.read(content + "/" + path)
                let all = traces.traces(in: bytes) + traces.traces(in: Array(path.utf8))
                if all.contains(where: { $0.isSure }) { found.append(path) }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
