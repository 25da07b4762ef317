import Growth
import Records
import Seeded
import TestSupport

/// Words that stand nowhere else: `zq` and ten letters. Whoever finds one knows what it came from.
struct MarkerMint {
    private var generator: SeededGenerator
    private static let letters = Array("abcdefghijklmnoprstuvwxy")

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func next() -> String {
        "zq" + String((0..<10).map { _ in Self.letters.randomElement(using: &generator) ?? "a" })
    }

    static let prefix = Array("zq".utf8)
    static let length = 12

    /// Every marker in some bytes, capitals too. O(bytes).
    static func markers(in bytes: some Collection<UInt8>) -> Set<String> {
        let small = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        var found: Set<String> = []
        var index = 0
        while index + length <= small.count {
            if small[index] == prefix[0], small[index + 1] == prefix[1] {
                found.insert(String(decoding: small[index..<index + length], as: UTF8.self))
            }
            index += 1
        }
        return found
    }
}

/// A record of a generated school: what it is, who may see it by its own words, and its markers.
struct GeneratedRecord {
    let path: String
    let student: Int?
    /// The class that it belongs to, for what belongs to no student.
    var room: Int?
    let audience: Circle?
    let standard: Circle
    /// The paths of records that narrow it.
    var about: [String] = []
    var isOut = true
    /// Every marker of its id, title, body and fields.
    let markers: Set<String>
    /// Markers that a page must show where it may be seen.
    let shown: [String]
}

/// A school of twenty students made at random, with all that is needed to say who may see what.
struct GeneratedSchool {
    struct Child {
        let id: String
        let name: String
        let familyName: String
        let pronouns: String
        let code: String
        let room: Int
        let consent: (photo: ConsentCircle, work: ConsentCircle)?

        /// What only the family and the staff may know.
        var identity: [String] { [id, name.lowercased(), familyName.lowercased(), pronouns] }
    }

    private(set) var children: [Child] = []
    private(set) var records: [GeneratedRecord] = []
    /// Marker of a picture's name and bytes, the record that attaches it, and who is in it.
    private(set) var pictures: [(marker: String, record: String, people: [Int])] = []
    /// Marker of an adult who gave feedback, in which role, and the feedback.
    private(set) var givers: [(marker: String, role: String, record: String)] = []
    /// Marker of a class's teacher.
    private(set) var teachers: [(marker: String, room: Int)] = []
    private(set) var school = SmallSchool(exactly: [:])
    let day = "2026-12-01"

    private var generator: SeededGenerator
    private var mint: MarkerMint
    /// Markers that are told of already: what stands in a later record too is a reference.
    private var taken: Set<String> = []

    /// - Parameter roster: chooses names and ids, and nothing else.
    init(seed: UInt64, roster: UInt64 = 1) {
        generator = SeededGenerator(seed: seed)
        mint = MarkerMint(seed: seed &* 31 &+ 7)
        makeChildren(roster: MarkerMint(seed: roster &* 1009 &+ 11))
        makeShared()
        for child in children.indices { makeRecords(of: child) }
        school.files["private/codes.csv"] =
            "student,code,term\n" + children.map { "\($0.id),\($0.code),t1\n" }.sorted().joined()
        school.files["private/consent.csv"] =
            "student,given-by,date,name,photo,voice,work,celebration\n"
            + children.compactMap { child in
                child.consent.map {
                    "\(child.id),parent,2026-08-20,none,\($0.photo.rawValue),none,\($0.work.rawValue),none\n"
                }
            }.sorted().joined()
    }

    private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &generator) == 0 }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }

    private mutating func makeChildren(roster: MarkerMint) {
        var roster = roster
        var codes: Set<String> = []
        while codes.count < 20 { codes.insert(String((0..<4).map { _ in pick(Array("CDFHJKMNPRTVWX")) })) }
        let ordered = codes.sorted().shuffled(using: &generator)
        for number in 0..<20 {
            let (hasNone, photo, isPublic, work) = (
                chance(4), pick(ConsentCircle.allCases), chance(2), pick(ConsentCircle.allCases)
            )
            children.append(
                Child(
                    id: roster.next(), name: roster.next().capitalized, familyName: roster.next().capitalized,
                    pronouns: roster.next(), code: ordered[number], room: number % 2,
                    consent: hasNone ? nil : (photo, isPublic ? .public : work)))
        }
        taken.formUnion(children.flatMap(\.identity))
    }

    /// A circle at random, mostly a wide one; nil leaves it to the kind.
    private mutating func circle() -> Circle? {
        chance(6) ? nil : chance(2) ? .public : pick(Circle.allCases)
    }

    private mutating func write(
        _ folder: String, file: String? = nil, date: String = "", student: Int? = nil, room: Int? = nil,
        standard: Circle,
        audience: Circle?, about: [String] = [], shows: [String], title: Bool = true, lines: [String],
        body: [String] = []
    ) -> String {
        let id = file ?? mint.next()
        let titleMarker = mint.next()
        let path = "\(folder)/\(date)\(id).md"
        var lines = lines
        if title { lines.append("title: \"\(titleMarker) of some length\"") }
        if let audience { lines.append("audience: \(audience.rawValue)") }
        lines.append("tags: [\(mint.next())]")
        lines.append("author: \(mint.next())")
        var isOut = true
        if chance(15) {
            lines.append("draft: true")
            isOut = false
        } else if chance(15) {
            lines.append("publish-from: 2026-12-02")
            isOut = false
        } else if chance(15) {
            lines.append("expires: 2026-12-01")
            isOut = false
        } else if chance(10) {
            lines.append("publish-from: 2026-12-01")
            lines.append("expires: 2026-12-02")
        }
        let text =
            "---\n" + lines.shuffled(using: &generator).joined(separator: "\n") + "\n---\n"
            + body.joined(separator: "\n\n") + "\n"
        school.files[path] = text
        let markers = MarkerMint.markers(in: Array((text + " " + path).utf8)).subtracting(taken)
        taken.formUnion(markers)
        records.append(
            GeneratedRecord(
                path: path, student: student, room: room, audience: audience, standard: standard, about: about,
                isOut: isOut,
                markers: markers, shown: shows + (title ? [titleMarker] : [])))
        return path
    }

    private mutating func makeShared() {
        school.files["school.yml"] =
            "name: S\ntimezone: UTC\nyear: 2026-27\nterms:\n  - {id: t1, title: First, start: 2026-08-15, end: 2027-07-01}\n"
        for room in 0..<2 {
            let (title, teacher, body) = (mint.next(), mint.next(), mint.next())
            school.files["classes/room-\(room)/class.md"] =
                "---\ntitle: R\(room)\ngrade: 3\nteachers: [\(teacher)]\nstudents: [\(children.filter { $0.room == room }.map(\.id).sorted().joined(separator: ", "))]\n---\n\(title) \(body)\n"
            teachers.append((teacher, room))
            taken.formUnion([title, teacher, body])
            // A class is for its circle; its title is for everyone and so no marker.
            records.append(
                GeneratedRecord(
                    path: "classes/room-\(room)/class.md", student: nil, room: room, audience: nil, standard: .class,
                    markers: [title, body], shown: [body]))
        }
        for kind in ["pages", "lexicon", "standards", "rubrics", "assessments", "walls"] {
            for number in 0..<4 {
                let text = mint.next()
                let audience = kind == "walls" ? pick(Circle.allCases) : circle()
                switch kind {
                case "pages":
                    _ = write(
                        kind, standard: .public, audience: audience, shows: [text],
                        lines: chance(2) ? ["nav: \(number)"] : [], body: [text])
                case "lexicon":
                    _ = write(
                        kind, standard: .public, audience: audience, shows: [text],
                        lines: [
                            "definitions: {student: \(text), educator: \(mint.next())}", "aliases: [\(mint.next())]",
                        ], body: [mint.next()])
                case "standards":
                    _ = write(
                        kind, file: "m\(number)", standard: .public, audience: audience, shows: [text],
                        lines: [
                            "code: \(mint.next())", "i-can: \(text)", "help-at-home: \(mint.next())",
                            number > 0 ? "after: [m\(number - 1)]" : "strand: \(mint.next())",
                        ], body: [mint.next()])
                case "rubrics":
                    _ = write(
                        kind, file: "r\(number)", standard: .public, audience: audience, shows: [text],
                        lines: [
                            "criteria: [{id: c, description: \(text), levels: [{score: 1, label: \(mint.next()), description: \(mint.next())}]}]"
                        ], body: [mint.next()])
                case "assessments":
                    _ = write(
                        kind, file: "a\(number)", standard: .public, audience: audience, shows: [text],
                        lines: [
                            "unit: \(text)", "purpose: for",
                            "bands: [{id: b, label: \(mint.next()), from: 0}, {id: c, label: \(mint.next()), from: 50}]",
                        ], body: [mint.next()])
                default:
                    let room = chance(2) ? Int.random(in: 0..<2, using: &generator) : nil
                    _ = write(
                        kind, room: room, standard: .staff, audience: audience, shows: [],
                        lines: ["layout: goals", "question: \(mint.next())", "next-step: \(mint.next())"]
                            + (room.map { ["class: room-\($0)"] } ?? []), body: [mint.next()])
                }
            }
        }
    }

    private mutating func makeRecords(of child: Int) {
        let base = "students/\(children[child].id)"
        let student = children[child]
        let greeting = mint.next()
        let own = chance(3) ? Circle.public : nil
        school.files["\(base)/student.md"] =
            "---\nname: \(student.name)\nfamily-name: \(student.familyName)\nclass: room-\(student.room)\npronouns: \(student.pronouns)\n"
            + (own.map { "audience: \($0.rawValue)\n" } ?? "") + "---\n\(greeting)\n"
        taken.insert(greeting)
        records.append(
            GeneratedRecord(
                path: "\(base)/student.md", student: child, audience: own, standard: .family, markers: [greeting],
                shown: [greeting]))

        var evidence: [(path: String, id: String)] = []
        // Few days, so that many records share one.
        func day(_ number: Int) -> String { "2026-10-0\(1 + number % 3)" }
        func id(_ path: String) -> String {
            Placement.identifier(ofFile: String(path.split(separator: "/").last ?? ""))
        }
        for number in 0..<3 {
            var lines = [
                "date: \(day(number))", "method: quiz", "purpose: for", "chosen-because: \(mint.next())",
                "standards: [m\(number)]", "assessment: a\(number)", "score: \(10 + number)",
            ]
            var body = [mint.next()]
            if let earlier = evidence.last {
                body.append("See [\(mint.next())](\(earlier.path.split(separator: "/").last ?? "")).")
            }
            var picture: (marker: String, people: [Int])?
            if chance(3) {
                let (marker, alt) = (mint.next(), mint.next())
                taken.insert(marker)
                let people = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
                    Int.random(in: 0..<20, using: &generator)
                }
                lines.append(
                    "files: [{file: \(marker).png, alt: \(alt), people: [\(people.map { children[$0].id }.joined(separator: ", "))]}]"
                )
                if chance(2) { body.append("![\(alt)](\(marker).png)") }
                picture = (marker, people)
            }
            let path = write(
                "\(base)/evidence", date: "\(day(number))-", student: child, standard: .family, audience: circle(),
                shows: [], lines: lines, body: body)
            if let picture {
                school.pictures["\(base)/evidence/\(picture.marker).png"] = TinyFile.named(
                    "a.png", holding: "bytes \(picture.marker)")
                pictures.append((picture.marker, path, picture.people))
            }
            evidence.append((path, id(path)))
        }
        var reflections: [(path: String, id: String)] = []
        for number in 0..<2 {
            let about = evidence[number]
            let path = write(
                "\(base)/reflections", date: "\(day(number))-", student: child, standard: .family, audience: circle(),
                about: [about.path],
                shows: [],
                lines: [
                    "date: \(day(number))", "about: [evidence:\(about.id)]", "prompt: \(mint.next())",
                    "next-step: \(mint.next())",
                ], body: [mint.next()])
            reflections.append((path, id(path)))
        }
        var goals: [(path: String, id: String)] = []
        for number in 0..<2 {
            let path = write(
                "\(base)/goals", date: "\(day(number))-", student: child, standard: .family, audience: circle(),
                shows: [],
                lines: [
                    "date: \(day(number))", "due: 2027-01-01", "why: \(mint.next())", "set-by: student",
                    "from: \(reflections[number].id)", "success-criteria: [\(mint.next())]", "strategy: \(mint.next())",
                    "support-from: \(mint.next())", "standards: [m\(number)]",
                ],
                body: ["- [ ] \(mint.next())"])
            // What a goal comes from is another's, and does not narrow it.
            goals.append((path, id(path)))
        }
        for number in 0..<3 {
            // On one's own work, or on that of a classmate.
            let isOwn = number < 2 || child < 2
            let target = isOwn ? pick(evidence + goals) : nil
            let others = records.filter { $0.student == child - 2 && $0.path.contains("/evidence/") }.map(\.path)
            let path = target?.path ?? pick(others)
            let kind = path.contains("/goals/") ? "goal" : "evidence"
            let reference = isOwn ? "\(kind):\(id(path))" : "\(children[child - 2].id)/\(kind):\(id(path))"
            let role = pick(["teacher", "peer", "family", "self"])
            let giver = role == "peer" ? children[Int.random(in: 0..<20, using: &generator)].name : mint.next()
            taken.insert(giver.lowercased())
            let feedback = write(
                "\(base)/feedback", date: "\(day(number))-", student: child, standard: .family, audience: circle(),
                about: [path],
                shows: [], title: chance(2),
                lines: [
                    "on: \(reference)", "date: \(day(number))", "type: praise", "role: \(role)", "from: \(giver)",
                    "reply: {text: \(mint.next())}",
                ], body: [mint.next()])
            if role != "peer" { givers.append((giver, role, feedback)) }
        }
        if chance(2) {
            // What only its file's name and a link from elsewhere tell.
            let marker = mint.next()
            taken.insert(marker)
            school.pictures["\(base)/\(marker).pdf"] = TinyFile.named("a.pdf", holding: "bytes \(marker)")
            let path = write(
                "\(base)/reflections", date: "2026-10-01-", student: child, standard: .family, audience: circle(),
                shows: [], lines: ["date: 2026-10-01"], body: ["[\(mint.next())](../\(marker).pdf)"])
            pictures.append((marker, path, []))
        }
    }
}

extension String {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
