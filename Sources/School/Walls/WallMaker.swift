import Growth
import Records

/// Makes the pictures of walls from the whole school, each already as its readers may see it.
struct WallMaker {
    let school: School
    let readership: Readership
    let day: Day
    /// Handles in the view by handles in the school.
    let kept: [RecordHandle?]
    let access: Access
    /// Every score, by student.
    let series: [RecordHandle: [AssessmentSeries]]

    init(_ school: School, readership: Readership, day: Day, kept: [RecordHandle?], access: Access) {
        self.school = school
        self.readership = readership
        self.day = day
        self.kept = kept
        self.access = access
        series = school.scores.series()
    }

    /// The pictures of all walls in the view, by their handles there.
    func pictures() -> [RecordHandle: WallPicture] {
        var pictures: [RecordHandle: WallPicture] = [:]
        for (offset, record) in school.records.enumerated() {
            guard let wall = record as? Wall, let handle = kept[offset] else { continue }
            let scope = WallScope(wall, RecordHandle(offset), in: school, for: readership, on: day)
            pictures[handle] = picture(of: scope)
        }
        return pictures
    }

    private func picture(of scope: WallScope) -> WallPicture {
        WallPicture(
            updated: nil, isStale: false, students: .count(scope.everyone.count), content: .nothing(.noData))
    }
}
