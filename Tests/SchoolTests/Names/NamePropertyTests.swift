import Records
import Seeded
import TestSupport
import Testing

@testable import School

@Suite("Names in random places")
struct NamePropertyTests {
    /// Words that are names of nobody, and in small letters words although students are called so.
    static let words = [
        "the", "kite", "will", "may", "grace", "rose", "flew", "over", "river", "page", "mark", "é", "naïve", "–", "12",
        "**so**", "_we_", "`code`", "young", "hope", "and", "read",
    ]
    static let students = [
        "Will Young", "Grace Rivers", "May Page", "Zoë Nowak", "Łukasz King", "Bo Hope", "Imani Okoro",
    ]

    static func text(_ generator: inout SeededGenerator, count: Int) -> [String] {
        (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
    }

    static func school(_ bodies: [String: String]) -> [String: String] {
        var files = bodies
        for (number, name) in students.enumerated() {
            let parts = name.split(separator: " ")
            files["students/x\(number)q/student.md"] =
                "---\nname: \(parts[0])\nfamily-name: \(parts[1])\nclass: room-1\n---\nI am \(name).\n"
        }
        return files
    }

    @Test("a name that is planted is found where it is, and nothing else", arguments: 0..<40)
    func planted(seed: Int) async throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var files: [String: String] = [:]
        var places: [String] = []
        for number in 0..<12 {
            let path = "pages/p\(number).md"
            var lines = [
                "---",
                "title: \(Self.text(&generator, count: 5).filter { $0 != "–" && $0.first?.isLetter == true }.joined(separator: " ")) x",
                "---",
            ]
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                lines.append("so \(Self.text(&generator, count: 8).joined(separator: " "))")
                if Bool.random(using: &generator) { lines.append("") }
            }
            // In the middle of a line, where a capital is the name.
            let line =
                [1].randomElement(using: &generator).map { Bool.random(using: &generator) ? $0 : lines.count - 1 } ?? 1
            if Bool.random(using: &generator), !lines[line].isEmpty {
                let parts = (Self.students.randomElement(using: &generator) ?? "").split(separator: " ")
                let name =
                    [String(parts[0]), String(parts[1]), parts.joined(separator: " ")]
                    .randomElement(using: &generator) ?? ""
                places.append("\(path):\(line + 1):\(lines[line].unicodeScalars.count + 2): [name-in-text]")
                lines[line] += " \(name) ran"
            }
            files[path] = lines.joined(separator: "\n") + "\n"
        }
        let found = try await NameCheckTests.faults(Self.school(files))
        #expect(found.sorted() == places.sorted())
    }
}
