import Effects
import Records
import School

/// The files of numbers beside the pages of walls, assessments and students: who works with numbers gets all of them,
/// in full precision, and everyone else what the page shows.
struct DataFiles {
    private let site: SiteContext
    private let roster: Roster

    init(of site: SiteContext) {
        self.site = site
        roster = Roster(of: site.view)
    }

    // Where they lie, from the site's root.
    static func table(_ wall: Wall) -> String { "walls/\(wall.head.id)/wall.csv" }
    static func scores(_ assessment: Assessment) -> String { "assessments/\(assessment.head.id)/scores.csv" }
    static func summary(_ assessment: Assessment) -> String { "assessments/\(assessment.head.id)/summary.csv" }
    static func summary(_ wall: Wall) -> String { "walls/\(wall.head.id)/summary.csv" }

    /// Where files of numbers may lie, in whichever edition.
    static func places(in view: SchoolView) -> [String] {
        view.all(Assessment.self).flatMap { [scores($0.record), summary($0.record)] }
            + view.all(Wall.self).flatMap { [table($0.record), summary($0.record)] }
            + view.students().compactMap { student in StudentScores.path(of: student, in: view) }
    }

    /// What there is to write.
    func files() -> [SitePlan.File] { filesOfAssessments() + filesOfWalls() + filesOfStudents() }

    /// Each assessment that somebody has scores on, for the staff.
    private func filesOfAssessments() -> [SitePlan.File] {
        guard !roster.entries.isEmpty else { return [] }
        let (view, roster) = (site.view, roster)
        return view.all(Assessment.self).filter { GrowthTable.isMade(of: $0.handle, in: view) }.flatMap {
            handle, scale in
            files(scores: Self.scores(scale), summary: Self.summary(scale)) {
                GrowthTable(of: handle, scale, roster: roster, in: view)
            }
        }
    }

    private func filesOfWalls() -> [SitePlan.File] {
        let (view, roster) = (site.view, roster)
        return view.all(Wall.self).flatMap { handle, wall -> [SitePlan.File] in
            let path = Self.table(wall)
            if view.readership == .staff, let assessment = view.graph.targets(of: handle, .assessment).first,
                let scale = view.record(assessment, as: Assessment.self)
            {
                return files(scores: path, summary: Self.summary(wall)) {
                    GrowthTable(ofWall: handle, wall, on: assessment, scale, roster: roster, in: view)
                }
            }
            guard let route = site.routes[handle.offset], let picture = view.picture(of: handle),
                let table = Desk(site: site, route: route).showing(picture, since: wall.compareFrom?.value).table
            else { return [] }
            return [SitePlan.File(path: path) { buffer throws(DiskFault) in table.append(csvTo: &buffer) }]
        }
    }

    /// A table of students and its summary, each made when it is written.
    private func files(
        scores: String, summary: String, _ table: @escaping @Sendable () -> GrowthTable
    ) -> [SitePlan.File] {
        [
            SitePlan.File(path: scores) { buffer throws(DiskFault) in table().append(to: &buffer) },
            SitePlan.File(path: summary) { buffer throws(DiskFault) in table().appendSummary(to: &buffer) },
        ]
    }

    private func filesOfStudents() -> [SitePlan.File] {
        let view = site.view
        return view.students().compactMap { student in
            guard let scores = StudentScores(of: student, in: view),
                let path = StudentScores.path(of: student, in: view)
            else { return nil }
            return SitePlan.File(path: path) { buffer throws(DiskFault) in scores.append(to: &buffer, in: view) }
        }
    }
}
