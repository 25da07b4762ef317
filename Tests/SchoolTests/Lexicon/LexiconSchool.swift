import Growth
import Records
import TestSupport

@testable import School

/// Schools with a lexicon, of few words.
enum LexiconSchool {
    /// Codes in the order of the students' ids.
    static let codes = ["KRTM", "FNDX", "BCQZ", "GHJP", "LMNW", "VXYZ"]

    /// Students `s0`, `s1`, … in classes `room-1` and `room-2` by turns, and these files; numbers of fewer than three
    /// students are not told.
    static func files(_ files: [String: String] = [:], students count: Int = 4) -> SmallSchool {
        var school: [String: String] = [:]
        school["school.yml"] = (SmallSchool.least["school.yml"] ?? "") + "minimum-group: 3\n"
        for room in [1, 2] {
            school["classes/room-\(room)/class.md"] =
                "---\ntitle: Room \(room)\ngrade: 3\nteachers: [Ms. Teacher]\n---\n"
        }
        for index in 0..<count {
            school["students/s\(index)/student.md"] =
                "---\nname: Name\(index)\nclass: room-\(index % 2 + 1)\n---\n"
        }
        school["private/codes.csv"] =
            "student,code,term\n" + (0..<count).map { "s\($0),\(codes[$0]),t1\n" }.joined()
        school["private/consent.csv"] =
            "student,given-by,date,name,photo,voice,work,celebration\n"
            + (0..<count).map { "s\($0),parent,2026-08-20,family,family,family,public,family\n" }.joined()
        return SmallSchool(exactly: school.merging(files) { _, new in new })
    }

    /// A term with its three readings.
    static func term(_ title: String, _ lines: String..., student: String = "What it is.") -> String {
        "---\ntitle: \(title)\n" + lines.map { $0 + "\n" }.joined()
            + "definitions: {student: \(student), family: What it is., educator: What it is.}\n---\n"
    }

    /// A reflection whose body is these words.
    static func says(_ body: String, _ lines: String..., date: String = "2026-11-10", title: String = "Thought")
        -> String
    {
        "---\ntitle: \(title)\ndate: \(date)\n" + lines.map { $0 + "\n" }.joined() + "---\n\(body)\n"
    }
}

extension SchoolView {
    /// The uses of the term with an id, as `path voice count`; where readers may not know the path, by the title.
    func told(_ id: String) -> [String] {
        uses(id).listed.map { use in
            let head = self[use.record].head
            return "\(head.path.isEmpty ? head.title.value : head.path) \(use.voice) \(use.count)"
        }
    }

    func uses(_ id: String) -> TermUses {
        all(LexiconTerm.self).first { $0.record.head.id == id }.map { lexicon.uses(of: $0.handle) }
            ?? TermUses(listed: [], hidden: nil)
    }
}
