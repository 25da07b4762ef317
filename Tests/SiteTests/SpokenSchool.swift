import TestSupport
import Testing

/// A school of four students that says its terms: in public, at home, in answers.
enum SpokenSchool {
    static func term(_ title: String, kind: String = "concept", _ lines: String...) -> String {
        "---\ntitle: \(title)\nkind: \(kind)\n" + lines.map { $0 + "\n" }.joined() + "---\n"
    }

    static func record(_ title: String, _ date: String, _ lines: String..., body: String = "") -> String {
        "---\ntitle: \(title)\ndate: \(date)\n" + lines.map { $0 + "\n" }.joined() + "---\n\(body)\n"
    }

    static var school: SmallSchool {
        var school = SmallSchool([
            "lexicon/baseline.md": term(
                "baseline", kind: "language", "aliases: [starting point]",
                "definitions: {student: \"Where I began, before any gain.\", educator: \"The first point; a gain counts from it.\"}",
                "see-also: [gain]", "not-same-as: [target]", "example: \"A gain of three\"",
                "translations: {es: {title: línea de base, family: 'Donde \"empezó\".'}, ar: {title: خط الأساس}}"),
            "lexicon/gain.md": term("gain", "definitions: {student: How much more., family: More now.}"),
            "lexicon/median.md": term(
                "median", "definitions: {educator: The one in the middle.}", "see-also: [baseline]"),
            "lexicon/target.md": term("target", "definitions: {student: Where I go.}"),
            "pages/about.md": "---\ntitle: About\n---\nEach target begins at a baseline.\n",
            "students/ada-l/goals/2026-10-01-reach.md": record(
                "Reach thirty", "2026-10-01", "due: 2026-12-01", "why: My baseline was ten.", "set-by: student",
                "success-criteria: [It shows.]", "audience: public"),
            "students/ada-l/reflections/2026-10-02-secret.md": record(
                "Secret thought", "2026-10-02", body: "My baselines moved from the starting point."),
            "students/ada-l/feedback/2026-10-03-said.md":
                "---\non: goal:reach\nfrom: Ms. Giver\nrole: teacher\ndate: 2026-10-03\ntype: praise\nreply: {text: The gain was easy.}\naudience: public\n---\nA large gain from that baseline.\n",
            "students/bo-k/goals/2026-09-01-fly.md": record(
                "Fly", "2026-09-01", "due: 2026-12-01", "why: A target in the sky.", "set-by: student",
                "success-criteria: [It shows.]", "audience: public"),
        ])
        school.files["school.yml", default: ""] += "minimum-group: 3\n"
        school.files["private/codes.csv", default: ""] += "cy-m,HTVN,t1\ndi-n,PXRM,t1\n"
        for (id, name) in [("bo-k", nil), ("cy-m", "Cyprian"), ("di-n", "Diodora")] {
            if let name {
                school.files["students/\(id)/student.md"] =
                    "---\nname: \(name)\nfamily-name: Longfellow\nclass: room-1\n---\nHello.\n"
            }
            school.files["students/\(id)/reflections/2026-10-02-thought.md"] = record(
                "Thought of \(id)", "2026-10-02", body: "It was my baseline.")
        }
        return school
    }

    static func build(for readers: SmallSchoolReaders) async throws -> BuiltSite {
        let site = try await school.build(for: readers.value)
        #expect(!site.report.hasErrors, "\(site.faults)")
        return site
    }
}
