import Charts
import Growth
import School

/// Sticky notes in columns by band, and a slider that replays how they got there.
struct BandsWall: WallShowing {
    let notes: BandNotes
    let since: Day?
    let desk: Desk

    private var scale: WallScale? { desk.scale(notes.assessment) }

    var finding: String {
        let day = since ?? notes.notes.map(\.from.day).min()
        let phrase = desk.growthPhrase(notes.notes.map(\.direction) + notes.waiting.map { _ in nil }, since: day)
        let moved = scale.map { scale in notes.notes.count { $0.movedOn(on: scale) } } ?? 0
        guard moved > 0 else { return desk.sentence(phrase) }
        if notes.notes.count == 1, notes.waiting.isEmpty {
            return desk.sentence(phrase, desk.words["wall-moved-alone"])
        }
        return desk.sentence(phrase, desk.words.count("wall-moved", moved))
    }

    var figures: [Figure] {
        [.band] + (notes.notes.contains { $0.direction != nil && $0.direction != .steady } ? [.gain] : [])
    }

    var picture: WallPictureView {
        guard let scale else { return WallPictureView() }
        let columns = scale.columns(of: notes.notes.flatMap { $0.steps.compactMap(\.self) })
        let isReplayed = notes.days.count > 1
        var picture = WallPictureView()
        picture.columns = columns.map { step in
            let hanging = notes.notes.filter { $0.steps.last == .some(step) }
            return WallColumnView(
                band: scale.band(step), stage: nil, step: step - columns.lowerBound, count: hanging.count,
                notes: hanging.map { note($0, on: scale, from: isReplayed ? columns.lowerBound : nil) })
        }
        if isReplayed, let last = notes.days.last {
            picture.replay = ReplayView(
                days: notes.days.enumerated().map { ReplayDayView(step: $0, date: desk.date($1)) },
                last: notes.days.count - 1, now: desk.date(last))
        }
        let offTheScale = notes.notes.filter { $0.steps.last == .some(nil) }.map(\.student)
        picture.waiting = desk.people(onWall: (notes.waiting + offTheScale).sorted { $0.code < $1.code })
        return picture
    }

    private func note(_ note: BandNote, on scale: WallScale, from first: Int?) -> WallNoteView {
        WallNoteView(
            person: desk.person(onWall: note.student),
            steps: first.map { first in note.steps.map { $0.map { "\($0 - first)" } ?? "-" }.joined(separator: " ") },
            isMoved: note.hasMoved,
            growth: desk.growth(from: note.from, to: note.now, note.direction, on: scale), goal: nil, progress: nil,
            nextStep: note.nextStep.map(desk.prose))
    }

    /// The band on each day of the slider, so that the table replays the term, too.
    var table: WallTable? {
        guard let scale, !notes.notes.isEmpty else { return nil }
        let words = desk.words
        let columns: [WallTable.Column] =
            [.number(words["wall-first"]), .number(words["wall-latest"])]
            + (scale.isOfLevels ? [] : [.number(words["wall-change"])])
            + notes.days.map { .text(desk.date($0)) }
        return WallTable(of: notes.notes.map(\.student), columns: columns, words: words) { index in
            let note = notes.notes[index]
            let change = (note.now.value - note.from.value).signed
            return [scale.text(note.from.value), scale.text(note.now.value)] + (scale.isOfLevels ? [] : [change])
                + note.steps.map { $0.map { scale.labels[$0] } ?? "" }
        }
    }

    var thumbnail: WallThumbnail? {
        guard let scale else { return nil }
        let counts = scale.columns(of: notes.notes.flatMap { $0.steps.compactMap(\.self) }).map { step in
            notes.notes.count { $0.steps.last == .some(step) }
        }
        return WallThumbnail(.columns(counts, areGoals: false))
    }
}

extension BandNote {
    /// Whether it stands further on than where growth is counted from.
    fileprivate func movedOn(on scale: WallScale) -> Bool {
        scale.assessment.wallStep(of: now.value) > scale.assessment.wallStep(of: from.value)
    }
}

extension Desk {
    /// From where to where, on a note.
    func growth(from: Score, to now: Score, _ direction: Direction?, on scale: WallScale) -> NoteGrowthView {
        let amount = now.value - from.value
        return NoteGrowthView(
            from: direction == nil ? nil : scale.text(from.value), now: scale.text(now.value),
            amount: scale.isOfLevels || direction == .steady || direction == nil ? nil : amount.signed,
            directionText: direction.map { words["direction-" + $0.rawValue] }, isRising: direction == .rising,
            isSteady: direction == .steady, isDipping: direction == .dipping)
    }
}
