import Growth
import Records

/// Makes the pictures of walls from the whole school, each already as its readers may see it.
///
/// What a wall for more than the staff tells of a student is on the student's card, which the family agreed to, or in
/// counts of the whole group. Records that say `audience: staff` are in neither.
struct WallMaker {
    let school: School
    let readership: Readership
    let day: Day
    /// Handles in the view by handles in the school.
    let kept: [RecordHandle?]
    let access: Access
    let roster: WallRoster
    let records: WallRecords
    /// How far each student is with each standard that there is evidence for; empty when no wall tells it.
    let mastery: [RecordHandle: [RecordHandle: StandardProgress]]
    /// The walls in the view.
    let scopes: [WallScope]
    /// The walls that hang for more than the staff, whoever is to read them now; for the staff none, who may know all.
    let openScopes: [WallScope]
    /// What the readers of those walls know of students one by one.
    let oneByOne: OneByOne
    /// How many students are in each band, for walls that are read beside each other; by assessment.
    let bandTables: [RecordHandle: BandTables]

    /// O(records + scores) when there is a wall.
    init(
        _ school: School, readership: Readership, day: Day, drafts: Bool, kept: [RecordHandle?], access: Access
    ) {
        self.school = school
        self.readership = readership
        self.day = day
        self.kept = kept
        self.access = access
        let walls = school.records.enumerated().compactMap { offset, record in
            type(of: record) == Wall.self
                ? (record as? Wall).map { (wall: $0, handle: RecordHandle(offset)) } : nil
        }
        guard walls.contains(where: { kept[$0.handle.offset] != nil }) else {
            (roster, records) = (WallRoster(), WallRecords())
            (scopes, openScopes, bandTables, mastery, oneByOne) = ([], [], [:], [:], OneByOne())
            return
        }
        let roster = WallRoster(school)
        let isForStaff = readership == .staff
        let records = WallRecords(of: school, isForStaff: isForStaff, on: day, drafts: drafts)
        let all = walls.filter { wall, handle in
            isForStaff
                ? kept[handle.offset] != nil
                : school.circles[handle.offset] > .staff && school.isOut(wall.head, day, drafts)
        }
        .map { WallScope($0.wall, $0.handle, in: school, roster: roster, for: readership, on: day) }
        let scopes = all.filter { kept[$0.handle.offset] != nil }
        let openScopes = isForStaff ? [] : all
        (self.roster, self.records, self.scopes, self.openScopes) = (roster, records, scopes, openScopes)
        let mastered = scopes.filter { $0.wall.layout.value == .standards }.flatMap(\.everyone)
        mastery = Self.mastery(of: Set(mastered), in: school, records: records, on: day)
        oneByOne = isForStaff ? OneByOne() : OneByOne(openScopes, in: school, records: records)
        bandTables = BandTables.all(
            of: openScopes, in: school, roster: roster, series: records.series, oneByOne: oneByOne)
    }

    private static func mastery(
        of students: Set<RecordHandle>, in school: School, records: WallRecords, on day: Day
    ) -> [RecordHandle: [RecordHandle: StandardProgress]] {
        guard !students.isEmpty else { return [:] }
        let reader = MasteryReader(
            records: school.records, graph: school.graph, settings: school.settings, day: day)
        var mastery: [RecordHandle: [RecordHandle: StandardProgress]] = [:]
        for student in students {
            let progress = reader.progress(
                evidence: (records.evidence[student] ?? []).map(\.handle), series: records.series[student] ?? [])
            mastery[student] = Dictionary(uniqueKeysWithValues: progress.map { ($0.standard, $0) })
        }
        return mastery
    }

    /// The pictures of all walls in the view, by their handles there.
    func pictures(_ shared: SharedFigures) -> [RecordHandle: WallPicture] {
        var pictures: [RecordHandle: WallPicture] = [:]
        for scope in scopes {
            if let handle = kept[scope.handle.offset] { pictures[handle] = picture(of: scope, shared) }
        }
        return pictures
    }

    private func picture(of scope: WallScope, _ shared: SharedFigures) -> WallPicture {
        let made = scope.everyone.isEmpty ? MadeWall(.noStudents) : make(scope, shared)
        return WallPicture(
            updated: made.updated,
            isStale: made.updated.map { scope.to.days(since: $0) > scope.wall.staleAfter } ?? false,
            students: students(of: made.content, scope), content: made.content,
            everyone: scope.isForStaff ? scope.everyone.compactMap { kept[$0.offset] } : [])
    }

    private func make(_ scope: WallScope, _ shared: SharedFigures) -> MadeWall {
        switch scope.wall.layout.value {
        case .bands: bands(scope)
        case .growth: growth(scope, shared.tellable)
        case .thermometer: thermometer(scope, shared.together)
        case .goals: goals(scope, shared.goals)
        case .standards: standards(scope, shared.tellable)
        case .quadrant: quadrant(scope)
        case .calendar: calendar(scope, shared.tellable)
        case .coverage: coverage(scope)
        }
    }

    /// How many students a wall tells of: on one with cards those who have one, else all, if that may be told.
    private func students(of content: WallPicture.Content, _ scope: WallScope) -> PublishedCount {
        switch content {
        case .bands, .growth, .standards, .quadrant, .goals, .coverage: return .count(scope.shown.count)
        // Beside a share the size of the group would tell the count.
        case .standardShares where !scope.isForStaff: return .hidden
        case .bandCounts, .groupGrowth, .standardShares, .thermometer, .calendar, .goalCounts, .nothing:
            return count(in: scope) { _ in .family }
        }
    }
}

/// What was made of a wall's data.
struct MadeWall {
    let content: WallPicture.Content
    /// The newest day in it.
    let updated: Day?

    init(_ content: WallPicture.Content, updated: Day?) {
        self.content = content
        self.updated = updated
    }

    init(_ reason: WallPicture.Nothing) { self.init(.nothing(reason), updated: nil) }
}

// MARK: - What several layouts need

extension WallMaker {
    /// A student as these readers know them.
    func student(_ handle: RecordHandle) -> WallStudent {
        let person = access.person(school.records[handle.offset].head.id)
        return WallStudent(student: kept[handle.offset], name: person.name, code: person.code)
    }

    /// The assessment that a wall is about, in the school and in the view.
    func assessment(of scope: WallScope) -> WallAssessment? {
        guard let handle = school.graph.targets(of: scope.handle, .assessment).first,
            let record = school.records[handle.offset] as? Assessment
        else { return nil }
        return WallAssessment(handle: handle, kept: kept[handle.offset], record: record)
    }

    /// A student's scores on an assessment up to the wall's last day.
    func scores(of student: RecordHandle, on assessment: RecordHandle, in scope: WallScope) -> WallScores? {
        guard let series = records.series[student]?.first(where: { $0.assessment == assessment })?.series else {
            return nil
        }
        return WallScores(series, in: scope)
    }

    /// The first open step of the student's newest goal that is under way on an assessment, else on one of its
    /// standards, when these readers may read that goal.
    func nextStep(of student: RecordHandle, on assessment: RecordHandle, in scope: WallScope) -> String? {
        guard let all = records.goals[student] else { return nil }
        let standards = Set(school.graph.targets(of: assessment, .standards))
        var ofStandards: String?
        for goal in all.reversed() where goal.status.isUnderWay && mayShow(goal.handle, in: scope) {
            if school.graph.targets(of: goal.handle, .assessment).contains(assessment) {
                if let step = nextStep(of: goal.handle) { return step }
            } else if ofStandards == nil,
                !standards.isDisjoint(with: school.graph.targets(of: goal.handle, .standards))
            {
                ofStandards = nextStep(of: goal.handle)
            }
        }
        return ofStandards
    }

    /// The first open step of a goal.
    func nextStep(of goal: RecordHandle) -> String? { school.bodies[goal.offset].document.nextTask }

    /// Whether a goal may stand on a wall: it reaches these readers, and all others of the wall.
    func mayShow(_ goal: RecordHandle, in scope: WallScope) -> Bool {
        kept[goal.offset] != nil && mayHang(goal, in: scope)
    }

    /// Whether a goal is for as many as the wall is.
    func mayHang(_ goal: RecordHandle, in scope: WallScope) -> Bool {
        scope.isForStaff || school.circles[goal.offset] >= scope.circle
    }
}
