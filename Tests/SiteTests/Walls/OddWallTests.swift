import Growth
import Records
import TestSupport
import Testing

@testable import Site

/// Walls of schools that are not as walls expect them.
@Suite("Walls of odd schools")
struct OddWallTests {
    static let layouts = ["bands", "growth", "standards", "thermometer", "calendar", "goals", "quadrant", "coverage"]

    private static let scales = [
        "plain":
            "unit: points\nmin: -1000000\nmax: 1000000\nbands: [{id: a, label: A, from: -1000000}, {id: b, label: B, from: 0}]",
        "lower":
            "unit: ثانية\nbetter: lower\nmin: 0\nmax: 90\nbands: [{id: a, label: سريع, from: 0}, {id: b, label: بطيء, from: 60}]",
        "letters": "unit: level\nlevels: [A, B, C]",
        "one-band": "unit: a very long unit of measurement that nobody should use\nbands: [{id: a, label: A, from: 0}]",
        "draft": "unit: points\ndraft: true\nbands: [{id: a, label: A, from: 0}]",
        "closed": "unit: points\naudience: staff\nbands: [{id: a, label: A, from: 0}]",
    ]

    private static func values(_ scale: String) -> [String] {
        switch scale {
        case "plain": ["-1000000", "0.1", "-0.3", "0.2", "1000000", "0"]
        case "lower": ["89.95", "60", "59.999", "0", "61.5", "60"]
        case "letters": ["A", "C", "B", "B", "A", "C"]
        default: ["0", "1", "0.3333333333333333", "7", "7", "2"]
        }
    }

    private static func school(students: Int, lines: String) -> SmallSchool {
        var files: [String: String] = [
            "classes/empty/class.md": "---\ntitle: غرفة فارغة\ngrade: K\nteachers: [T]\n---\n",
            "classes/room-2/class.md":
                "---\ntitle: \(String(repeating: "Long ", count: 60))\ngrade: K\nteachers: [T]\n---\n",
            "standards/a.md":
                "---\ntitle: A\ncode: \(String(repeating: "S.", count: 40))1\ni-can: I can <b>see</b>.\n---\n",
        ]
        var consents = "student,given-by,date,name,photo,voice,work,celebration\n"
        for student in 0..<students {
            let room = "class: \(["room-1", "room-2"][student % 2])\n"
            files["students/s\(student)/student.md"] = "---\nname: Zzq\(student)\n\(room)---\nHello.\n"
            consents +=
                "s\(student),parent,2026-08-20,family,family,family,\(student % 3 == 0 ? "family" : "public"),family\n"
        }
        files["private/consent.csv"] = consents
        for (id, scale) in scales {
            files["assessments/\(id).md"] = "---\ntitle: \(id)\npurpose: for\nstandards: [a]\n\(scale)\n---\n"
            var rows = "student,assessment,date,score\n"
            for student in 0..<students {
                for (index, value) in values(id).enumerated() where (student + index) % 4 != 0 {
                    // Two of one day, and one before the school year.
                    rows +=
                        "s\(student),\(id),\(["2026-09-01", "2026-10-01", "2026-10-01", "2026-11-02"][index % 4]),\(value)\n"
                }
            }
            files["scores/\(id).csv"] = rows
        }
        for (index, layout) in layouts.enumerated() {
            let isForStaff = ["quadrant", "coverage"].contains(layout)
            let isMeasured = ["bands", "growth", "thermometer", "quadrant"].contains(layout)
            // The difference of two letters is no number.
            let measures = scales.keys.sorted().filter { $0 != "letters" || layout == "bands" }
            for (number, scale) in (isMeasured ? measures : [""]).enumerated() {
                for (room, about) in ["class: room-1", "class: empty", "grade: K", "tags: [all]"].enumerated() {
                    files["walls/w-\(index)-\(number)-\(room).md"] =
                        "---\ntitle: جدار \(layout)\nlayout: \(layout)\nquestion: ماذا تعلمنا؟\nnext-step: N\n"
                        + "audience: \(isForStaff ? "staff" : ["class", "public", "school", "public"][room])\n\(about)\n"
                        + (isMeasured ? "assessment: \(scale)\n" : "") + "\(lines)\n---\n"
                }
            }
        }
        return SmallSchool(files)
    }

    @Test(
        "pages and numbers are whole, whatever is measured, in which time, and of how many",
        arguments: [0, 1, 2, 30],
        [
            "stale-after: 1", "period: {from: 2026-09-02, to: 2026-10-15}", "period: {from: 2030-01-01}",
            "expires: 2026-10-01", "draft: true",
        ])
    func odd(students: Int, lines: String) async throws {
        let school = Self.school(students: students, lines: lines)
        for readership in [Readership.staff, .public, .classRoom("room-1")] {
            let site = try await school.build(for: readership) { $0.day = .september(plus: 100) }
            #expect(site.faults.filter { $0.contains(" error: ") } == [])
            try #require(!site.files.isEmpty)
            for (path, page) in site.pages where path.hasPrefix("walls/") {
                for bad in ["nan", "inf", "NaN", "Infinity", "\"-0\"", "−0<", ">-0<", "+0<", "e-1", "00000001"] {
                    #expect(!page.contains(">" + bad) && !page.contains("\"" + bad), "\(path): \(bad)")
                }
                // The script fills one word itself.
                #expect(
                    !page.replacing("data-other=\"{count}", with: "").contains("{"),
                    "\(path) has a word with a place that nothing filled")
                guard readership != .staff else { continue }
                for student in 0..<students { #expect(!page.contains("Zzq\(student)")) }
            }
        }
    }
}
