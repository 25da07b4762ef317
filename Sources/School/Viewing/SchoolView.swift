import Growth
import Records

/// A school as some readers may know it: a value that does not hold the rest.
///
/// Pages are made from this and nothing else, so a page can't be given what its readers may not
/// see: it isn't there.
package struct SchoolView: Sendable {
    package let readership: Readership
    /// The day that the site is made for.
    package let day: Day
    package let settings: SchoolSettings
    package let records: [any RecordKind]
    package let graph: LinkGraph
    package internal(set) var bodies: [MappedBody]
    package let circles: [Circle]
    /// Which record of the whole school each one is, in ascending order.
    let origins: [RecordHandle]
    package let files: [PublishedFile]
    package let lexicon: LexiconView
    /// The records of each kind, in their order.
    private let handlesOfKind: [ObjectIdentifier: [RecordHandle]]
    /// In the order of their codes.
    private let studentsByCode: [RecordHandle]
    /// How these readers call each student, by the student's record.
    private let people: [RecordHandle: Person]
    private let attached: [RecordHandle: [AttachedFile]]
    private let seriesOfStudent: [RecordHandle: [AssessmentSeries]]
    private let pictures: [RecordHandle: WallPicture]
    private let maps: [RecordHandle: LearningMap]
    /// The assessments whose scores a wall adds up.
    private let countedTogether: Set<RecordHandle>

    init(
        readership: Readership, day: Day, settings: SchoolSettings, records: [any RecordKind], graph: LinkGraph,
        bodies: [MappedBody], circles: [Circle], origins: [RecordHandle], files: [PublishedFile],
        attached: [RecordHandle: [AttachedFile]], people: [RecordHandle: Person],
        lexicon: LexiconView, scores: ScoreBook, pictures: [RecordHandle: WallPicture], hasMaps: Bool
    ) {
        self.readership = readership
        self.day = day
        self.settings = settings
        self.records = records
        self.graph = graph
        self.bodies = bodies
        self.circles = circles
        self.origins = origins
        self.files = files
        self.lexicon = lexicon
        self.attached = attached
        self.people = people
        self.pictures = pictures
        let handlesOfKind = Dictionary(grouping: records.indices.lazy.map(RecordHandle.init)) { handle in
            ObjectIdentifier(type(of: records[handle.offset]))
        }
        self.handlesOfKind = handlesOfKind
        studentsByCode = people.sorted { ($0.value.code, $0.key) < ($1.value.code, $1.key) }.map(\.key)
        countedTogether = Set(
            handlesOfKind[ObjectIdentifier(Wall.self), default: []]
                .filter { (records[$0.offset] as? Wall)?.layout.value == .thermometer }
                .flatMap { graph.targets(of: $0, .assessment) })
        seriesOfStudent = scores.series()
        maps = Self.maps(
            of: hasMaps ? people.filter { readership == .staff || !$0.value.isCode }.map(\.key) : [],
            records: records, graph: graph,
            series: seriesOfStudent, by: MasteryReader(records: records, graph: graph, settings: settings, day: day))
    }

    /// How far students are is told where their names may be known: a map of the public pieces alone would be wrong.
    private static func maps(
        of students: [RecordHandle], records: [any RecordKind], graph: LinkGraph,
        series: [RecordHandle: [AssessmentSeries]], by reader: MasteryReader
    ) -> [RecordHandle: LearningMap] {
        guard !reader.standards.isEmpty else { return [:] }
        var maps: [RecordHandle: LearningMap] = [:]
        for student in students {
            let evidence = graph.sources(of: student, .student).filter { records[$0.offset] is Evidence }
            maps[student] = reader.map(of: reader.progress(evidence: evidence, series: series[student] ?? []))
        }
        return maps
    }
}

/// How readers call a student.
package struct Person: Sendable {
    /// Part of the addresses of their pages: the student's id where readers may know it, else the
    /// code in small letters.
    package let slug: String
    /// The name where readers may know it, else the code.
    package let name: String
    package let code: String
    package let isCode: Bool
}

/// A file that a record attaches, with words for those who can't see it.
package struct AttachedFile: Sendable {
    package let file: PublishedFile
    package let alt: String
}

extension SchoolView {
    package subscript(handle: RecordHandle) -> any RecordKind { records[handle.offset] }

    package func record<Kind: RecordKind>(_ handle: RecordHandle, as type: Kind.Type = Kind.self) -> Kind? {
        records[handle.offset] as? Kind
    }

    /// Every record of a kind with its handle, in the order of the records. O(records of the kind).
    package func all<Kind: RecordKind>(_ type: Kind.Type) -> [(handle: RecordHandle, record: Kind)] {
        handlesOfKind[ObjectIdentifier(type), default: []].compactMap { handle in
            record(handle, as: type).map { (handle, $0) }
        }
    }

    package func body(of handle: RecordHandle) -> MappedBody { bodies[handle.offset] }

    package func circle(of handle: RecordHandle) -> Circle { circles[handle.offset] }

    /// The student whose record this is, or who this is.
    package func student(of handle: RecordHandle) -> RecordHandle? {
        people[handle] != nil ? handle : graph.targets(of: handle, .student).first
    }

    package func person(_ student: RecordHandle) -> Person? { people[student] }

    /// The students in the order of their codes, which tells nothing of the roster.
    package func students() -> [RecordHandle] { studentsByCode }

    /// Those of a class, in the order of their codes.
    package func students(in room: RecordHandle) -> [RecordHandle] {
        graph.sources(of: room, .classRoom).filter { people[$0] != nil }
            .sorted { (people[$0]?.code ?? "", $0) < (people[$1]?.code ?? "", $1) }
    }

    /// A student's records, newest first.
    package func records(ofStudent student: RecordHandle) -> [RecordHandle] {
        newestFirst(graph.sources(of: student, .student))
    }

    /// By date, newest first; on one day in the order of the students' codes, since that of the records is the
    /// roster's.
    package func newestFirst(_ handles: [RecordHandle]) -> [RecordHandle] {
        dated(handles).sorted { ($0.day, $1.code, $1.handle) > ($1.day, $0.code, $0.handle) }.map(\.handle)
    }

    /// By date, oldest first; on one day in the order of the students' codes.
    package func oldestFirst(_ handles: [RecordHandle]) -> [RecordHandle] {
        dated(handles).sorted { ($0.day, $0.code, $0.handle) < ($1.day, $1.code, $1.handle) }.map(\.handle)
    }

    private func dated(_ handles: [RecordHandle]) -> [(day: Day, code: String, handle: RecordHandle)] {
        handles.map { handle in
            let code = student(of: handle).flatMap { people[$0]?.code } ?? ""
            return (records[handle.offset].head.date?.value ?? .placeholder, code, handle)
        }
    }

    /// The school's logo, for everyone.
    package var logo: PublishedFile? {
        settings.logo.flatMap { logo in files.first { $0.path == logo.value } }
    }

    /// The files that a record attaches and that these readers may have.
    package func attachments(of handle: RecordHandle) -> [AttachedFile] { attached[handle] ?? [] }

    /// The scores that these readers may know, in the order of the assessments.
    package func series(ofStudent student: RecordHandle) -> [AssessmentSeries] { seriesOfStudent[student] ?? [] }

    /// What a wall shows these readers.
    package func picture(of wall: RecordHandle) -> WallPicture? { pictures[wall] }

    /// How far a student is with the standards; nil where readers may not know the name.
    package func map(ofStudent student: RecordHandle) -> LearningMap? { maps[student] }

    /// Whether the scores of an assessment are counts that a wall adds up, as books read each week: then what there is
    /// in all is growth, and fewer in a week is no dip.
    package func addsUp(_ assessment: RecordHandle) -> Bool { countedTogether.contains(assessment) }

    package func series(ofStudent student: RecordHandle, on assessment: RecordHandle) -> Series? {
        seriesOfStudent[student]?.first { $0.assessment == assessment }?.series
    }
}
