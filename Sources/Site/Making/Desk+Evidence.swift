import Bytes
import Diagnostics
import Growth
import Records
import School

/// What a piece of evidence shows: its score, its rubric, its pictures.
extension Desk {
    /// The pages above a student's record.
    func crumbs(of handle: RecordHandle) -> [LinkView?] {
        view.student(of: handle).map(crumbs(ofStudent:)) ?? []
    }

    /// The pages above what lies in a student's folder.
    func crumbs(ofStudent student: RecordHandle) -> [LinkView?] {
        let room = view.graph.targets(of: student, .classRoom).first
        return [room.flatMap(link), link(student)]
    }

    /// The lexicon's term for what an assessment is for, when it has one.
    func purposeTerm(_ purpose: Purpose) -> RecordHandle? { site.terms["assessment-\(purpose.rawValue)-learning"] }

    func score(of handle: RecordHandle, _ evidence: Evidence) -> ScoreView? {
        guard let (assessment, scale) = scale(of: handle), let link = link(assessment) else { return nil }
        if let level = evidence.level {
            return ScoreView(value: level.value, unit: scale.unit.value, band: nil, change: nil, assessment: link)
        }
        guard let score = evidence.score else { return nil }
        return ScoreView(
            value: score.value.plain, unit: scale.unit.value, band: band(of: score.value, on: scale),
            change: change(of: handle, evidence, score.value, assessment, scale), assessment: link)
    }

    /// "4 more than on September 10", against the score before it in time.
    private func change(
        of handle: RecordHandle, _ evidence: Evidence, _ score: Double, _ assessment: RecordHandle, _ scale: Assessment
    ) -> String? {
        guard let student = view.student(of: handle), let day = evidence.head.date?.value,
            let before = view.series(ofStudent: student, on: assessment)?.scores.last(where: { $0.day < day })
        else { return nil }
        let difference = score - before.value
        let guardWidth = (scale.standardError?.value ?? 0) * 2.0.squareRoot()
        if abs(difference) < guardWidth || difference == 0 {
            return words.text("change-same", ["date": date(before.day)])
        }
        return words.text(
            difference > 0 ? "change-more" : "change-fewer",
            ["amount": abs(difference).rounded(toPlaces: 2).plain, "date": date(before.day)])
    }

    func band(of score: Double, on scale: Assessment) -> BandView? {
        scale.growthBands?.index(of: score).map { bandView($0, scale) }
    }

    func bandView(_ index: Int, _ scale: Assessment) -> BandView {
        BandView(
            label: scale.bands[index].label.value, step: scale.growthBands?.step(ofBand: index) ?? index,
            of: scale.bands.count)
    }

    func rubric(_ handle: RecordHandle, marks: [(criterion: Located<String>, score: Located<Double>)])
        -> RubricTableView?
    {
        guard let rubric = view.record(handle, as: Rubric.self) else { return nil }
        let standards = view.graph.targets(of: handle, Role("standard"))
        let rows = rubric.criteria.map { criterion in
            let mark = marks.first { $0.criterion.value == criterion.id.value }?.score.value
            let levels = criterion.levels.map(\.value).sorted { $0.score.value < $1.score.value }
            let next = mark.flatMap { mark in levels.first { $0.score.value > mark }?.score.value }
            return RubricRowView(
                name: criterion.id.value.spokenName,
                description: prose(criterion.description.value).html,
                standard: criterion.standard.flatMap { id in
                    standards.first { view[$0].head.id == id.value }.flatMap(link)
                },
                cells: levels.map { level in
                    RubricCellView(
                        score: level.score.value.plain, label: prose(level.label.value),
                        description: linked(level.description.value, of: handle),
                        isMark: level.score.value == mark, isNext: level.score.value == next)
                })
        }
        return RubricTableView(title: title(of: handle), url: marks.isEmpty ? nil : url(handle), rows: rows)
    }

    /// The attached pictures that the body does not show already.
    func pictures(of handle: RecordHandle) -> [PictureView] {
        let body = view.body(of: handle)
        return view.attachments(of: handle).compactMap { attached in
            guard attached.file.isPicture, !body.targets.contains(.file(attached.file.publicPath)) else { return nil }
            return PictureView(
                url: url(ofFile: attached.file.publicPath), alt: prose(attached.alt),
                width: attached.file.size.map { "\($0.width)" }, height: attached.file.size.map { "\($0.height)" },
                caption: nil)
        }
    }

    func otherFiles(of handle: RecordHandle) -> [LinkView] {
        view.attachments(of: handle).filter { !$0.file.isPicture }
            .map { LinkView(url: url(ofFile: $0.file.publicPath), text: prose($0.alt)) }
    }
}

extension String {
    /// A criterion's id as people say it: `word-choice` is "Word choice".
    var spokenName: String {
        let words = replacing("-", with: " ").replacing("_", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
