import Growth
import Records
import TestSupport

/// A school with one child about whom there is something of everything: scores, goals, thoughts, standards.
enum LearningSchool {
    static let ada = "students/ada-l"
    static let day = "2026-11-20"

    static func assessment(_ title: String, _ lines: String..., bands: String? = nil) -> String {
        let bands =
            bands
            ?? "bands: [{id: a, label: A, from: 0}, {id: b, label: B, from: 10}, {id: c, label: C, from: 20}, {id: d, label: D, from: 30}]"
        return "---\ntitle: \(title)\nunit: points\npurpose: for\n\(bands)\n" + lines.map { $0 + "\n" }.joined()
            + "---\n"
    }

    static func record(_ title: String, _ date: String, _ lines: String..., body: String = "") -> String {
        "---\ntitle: \(title)\ndate: \(date)\n" + lines.map { $0 + "\n" }.joined() + "---\n\(body)\n"
    }

    static func goal(_ title: String, _ date: String, _ lines: String..., body: String = "") -> String {
        "---\ntitle: \(title)\ndate: \(date)\nwhy: Because of \(title)\nset-by: student\n"
            + lines.map { $0 + "\n" }.joined() + "---\n\(body)\n"
    }

    static func standard(_ title: String, after: String = "", _ lines: String...) -> String {
        "---\ncode: C.\(title)\ntitle: Title \(title)\ni-can: I can do \(title).\ngrade: 3\nafter: [\(after)]\n"
            + lines.map { $0 + "\n" }.joined() + "---\n"
    }

    static var school: SmallSchool {
        var school = SmallSchool([
            "assessments/facts.md": assessment("Facts", "standard-error: 1"),
            "assessments/slips.md": assessment("Slips"),
            "assessments/letters.md": assessment("Letters", bands: "levels: [A, B, C]"),
            "standards/m1.md": standard("one"),
            "standards/m2.md": standard("two", after: "m1", "help-at-home: Count the stairs."),
            "standards/m3.md": standard("three", after: "m2", "help-at-home: Too early for this."),
            "scores/facts.csv":
                "student,2026-09-01,2026-09-15,2026-10-01,2026-11-02\nada-l,10,absent,16,18\nbo-k,30,31,32,33\n",
            "scores/slips.csv":
                "student,assessment,date,score,standard\nada-l,slips,2026-10-02,25,m1\nada-l,slips,2026-10-09,15,m2\n",
            "scores/letters.csv": "student,2026-09-03,2026-10-03\nada-l,A,C\n",
            "\(ada)/evidence/2026-10-20-poster.md": record(
                "Poster", "2026-10-20", "method: work-sample", "purpose: for", "standards: [m1]", "assessment: slips",
                "score: 35", "chosen-because: I drew it twice.", "audience: public", "goal: reach"),
            "\(ada)/reflections/2026-10-21-thought.md": record(
                "Thought", "2026-10-21", "about: [goal:reach]", "prompt: What was hard?", "next-step: Draw it smaller.",
                body: "It was big."),
            "\(ada)/reflections/2027-01-10-later.md": record("Later", "2027-01-10", body: "New year."),
            "\(ada)/goals/2026-10-01-reach.md": goal(
                "Reach thirty", "2026-10-01", "due: 2026-12-18",
                "measure: {assessment: facts, baseline: {date: 2026-10-01, value: 16}, target: {date: 2026-12-18, value: 30}}",
                "audience: public", body: "- [x] Cards\n- [ ] Ask *Bo* to quiz me\n- [ ] More"),
            "\(ada)/goals/2026-09-02-done.md": goal(
                "Done it", "2026-09-02", "due: 2026-10-18", "success-criteria: [seen]", "status: met"),
            "\(ada)/feedback/2026-10-22-forward.md":
                "---\non: evidence:poster\nfrom: Ms. Giver\nrole: teacher\ndate: 2026-10-22\ntype: feed-forward\n---\nTry a border.\n",
            "\(ada)/feedback/2026-10-25-acted.md":
                "---\non: evidence:poster\nfrom: Ms. Giver\nrole: teacher\ndate: 2026-10-25\ntype: feed-forward\nreply: {text: Did it., action: evidence:poster}\n---\nTry a frame.\n",
        ])
        school.files["school.yml", default: ""] += "mastery: {rule: latest, cut: 3}\n"
        return school
    }

    static func site(_ readership: Readership, _ school: SmallSchool = school, on day: String = day) async throws
        -> BuiltSite
    {
        try await school.build(for: readership) { $0.day = Day(day) }
    }
}
