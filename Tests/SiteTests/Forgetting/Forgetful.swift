import Effects
import Site
import TestSupport

/// Plans to forget Adalind, of the small school, made in memory.
enum Forgetful {
    static let student = "ada-l"

    static func plan(
        _ school: SmallSchool, _ student: String = student, change: (inout BuildOptions) -> Void = { _ in }
    ) async throws -> SiteBuild.ProvenForgetting {
        var options = BuildOptions()
        change(&options)
        return try await SiteBuild.plan(
            forgetting: student, in: school.tree(), templates: try ProjectTree.templates(), options)
    }

    /// What becomes of one file; nil when it goes.
    static func file(_ path: String, of school: SmallSchool) async throws -> String? {
        let after = try await plan(school).after
        return after.contains(path) ? String(decoding: try after.read(path).bytes, as: UTF8.self) : nil
    }

    /// Work of both students, for others to refer to.
    static let work: [String: String] = [
        "students/ada-l/evidence/2026-09-01-map.md":
            "---\ntitle: Map\ndate: 2026-09-01\nmethod: work-sample\npurpose: for\n---\nA map.\n",
        "students/ada-l/goals/2026-09-02-far.md":
            "---\ntitle: Far\ndate: 2026-09-02\ndue: 2026-12-01\nwhy: I want.\nset-by: student\nsuccess-criteria: [far]\n---\n",
        "students/bo-k/evidence/2026-09-01-boat.md":
            "---\ntitle: Boat\ndate: 2026-09-01\nmethod: work-sample\npurpose: for\n---\nA boat.\n",
    ]

    static func school(_ files: [String: String]) -> SmallSchool {
        SmallSchool(work.merging(files) { _, new in new })
    }
}
