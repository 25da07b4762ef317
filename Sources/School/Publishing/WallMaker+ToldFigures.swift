import Diagnostics
import Growth
import Records

extension WallMaker {
    /// Every figure that walls tell of their students together, with what each of them adds. O(figures × students).
    /// - Parameter pictures: those of the walls, by their handles in the view.
    func toldFigures(
        in pictures: [RecordHandle: WallPicture], _ shared: SharedFigures, salt: UInt64
    ) -> [ToldFigure] {
        var digests: [RecordHandle: FigureDigest] = [:]
        for entry in roster.entries { digests[entry.student] = FigureDigest(salt: salt, student: entry.id) }
        func digest(_ student: RecordHandle) -> FigureDigest {
            digests[student] ?? FigureDigest(salt: salt, student: "")
        }
        return scopes.flatMap { scope -> [ToldFigure] in
            guard let picture = kept[scope.handle.offset].flatMap({ pictures[$0] }) else { return [] }
            return switch picture.content {
            case .thermometer(let count): sums(count, scope, digest)
            case .bandCounts(let counts): bands(counts, scope, digest)
            case .groupGrowth(let growth): [self.growth(growth, scope, digest)]
            case .standardShares(let shares): wholeShares(shares, scope, digest)
            case .goalCounts(let counts): shared.goals.map { [goals(counts, scope, $0, digest)] } ?? []
            // Of these each student has a card, or only steps are told, or the staff alone reads them.
            case .bands, .growth, .standards, .goals, .calendar, .quadrant, .coverage, .nothing: []
            }
        }
    }

    private func figure(
        _ scope: WallScope, _ measure: ToldFigure.Measure, on day: Day? = nil, told: String,
        _ part: (RecordHandle) -> FigurePart?
    ) -> ToldFigure {
        var parts: [String: FigurePart] = [:]
        for student in scope.everyone {
            if let part = part(student) { parts[school.records[student.offset].head.id] = part }
        }
        let name = ToldFigure.Name(wall: scope.wall.head.id, measure: measure, day: day)
        let subject = assessment(of: scope)?.record.head.id ?? ""
        return ToldFigure(name: name, subject: subject, told: told, parts: parts)
    }

    private func sums(_ count: TogetherCount, _ scope: WallScope, _ digest: (RecordHandle) -> FigureDigest)
        -> [ToldFigure]
    {
        guard let assessment = assessment(of: scope)?.handle else { return [] }
        var rest = contributions(to: scope, assessment).sorted { $0.score.day < $1.score.day }[...]
        var parts: [RecordHandle: FigurePart] = [:]
        return count.totals.map { total in
            while let next = rest.first, next.score.day <= total.day {
                parts[next.student, default: FigurePart()].add(
                    digest(next.student).of(next.score),
                    known: oneByOne.score(next.score, of: next.student, on: assessment))
                rest.removeFirst()
            }
            return figure(scope, .sum, on: total.day, told: total.value.inMessage) { parts[$0] }
        }
    }

    /// Students are in the band of their last score by the day as of which `BandTables` counts their group.
    private func bands(_ counts: BandCounts, _ scope: WallScope, _ digest: (RecordHandle) -> FigureDigest)
        -> [ToldFigure]
    {
        guard let assessment = assessment(of: scope)?.handle, let tables = bandTables[assessment] else { return [] }
        let yearStart = school.settings.schoolYear?.first
        return counts.days.map { day in
            figure(scope, .bands, on: day.day, told: Self.text(day.counts) + " of " + Self.text([day.total])) {
                student in
                let scores = records.series[student]?.first { $0.assessment == assessment }?.series.scores
                guard let group = roster.group(of: student),
                    let counted = tables.countedDay(of: group, on: day.day),
                    let last = scores?.last(where: { $0.day <= counted }),
                    yearStart.map({ counted < $0 || last.day >= $0 }) ?? true
                else { return nil }
                return FigurePart(
                    digest: digest(student).of(last), known: oneByOne.band(last, of: student, on: assessment))
            }
        }
    }

    private func growth(_ growth: GroupGrowth, _ scope: WallScope, _ digest: (RecordHandle) -> FigureDigest)
        -> ToldFigure
    {
        let assessment = assessment(of: scope)?.handle
        let figures = [
            ("gain", growth.medianGain), ("from", growth.medianFrom), ("to", growth.medianNow),
            ("effect", growth.effectSize), ("expected", growth.expected),
        ]
        let told = figures.compactMap { name, value in value.map { "\(name) \($0.inMessage)" } }.joined(separator: ", ")
        return figure(scope, .growth, told: told + " of " + Self.text([growth.students])) { student in
            guard let assessment, let scores = scores(of: student, on: assessment, in: scope), scores.hasGrowth else {
                return nil
            }
            return FigurePart(
                digest: digest(student).of(scores.from, scores.now),
                known: oneByOne.growth(scores, of: student, on: assessment))
        }
    }

    private func wholeShares(_ shares: [StandardShare], _ scope: WallScope, _ digest: (RecordHandle) -> FigureDigest)
        -> [ToldFigure]
    {
        let whole = shares.filter { if case .whole? = $0.mastered { true } else { false } }
        guard !whole.isEmpty else { return [] }
        let inSchool = Dictionary(
            kept.enumerated().compactMap { offset, kept in kept.map { ($0, RecordHandle(offset)) } },
            uniquingKeysWith: { first, _ in first })
        return whole.compactMap { share in
            guard let standard = inSchool[share.standard], case .whole(let percentage)? = share.mastered else {
                return nil
            }
            let measure = ToldFigure.Measure.share(standard: school.records[standard.offset].head.id)
            return figure(scope, measure, told: "\(percentage)%") { student in
                let progress = mastery[student]?[standard]
                return FigurePart(
                    digest: progress.map { digest(student).of($0.finding.state.rawValue, $0.newest, $0.scoreCount) }
                        ?? 1,
                    known: oneByOne.states(of: student))
            }
        }
    }

    private func goals(
        _ counts: GoalCounts, _ scope: WallScope, _ table: GoalTable, _ digest: (RecordHandle) -> FigureDigest
    ) -> ToldFigure {
        let told = Self.text(counts.counts.map(\.count)) + " of " + Self.text([counts.total])
        return figure(scope, .goals, told: told) { student in
            table.goals[student].map { goal in
                FigurePart(digest: digest(student).of(goal.stage.rawValue, goal.newest, 0), known: goal.known)
            }
        }
    }

    private static func text(_ counts: [PublishedCount]) -> String {
        counts.map { if case .count(let count) = $0 { "\(count)" } else { "–" } }.joined(separator: ", ")
    }
}
