import Mustache
import Records
import School

/// What the template `standards` shows.
struct StandardsPage: SitePage {
    let layout: Shared<LayoutView>
    let strands: [StrandView]

    static let fields = FieldTable<Self>("standards page")
        .including { $0.layout }
        .list("strands", of: StrandView.self) { $0.strands }
}

extension StandardsPage {
    static let template = "standards"
    static let route = Route("standards")

    init(desk: Desk) {
        layout = desk.layout(title: desk.words["title-standards"], description: desk.words["way-standards-text"])
        let standards = desk.view.all(Standard.self)
        let byStrand = Dictionary(grouping: standards) { $0.record.strand?.value ?? "" }
        strands = byStrand.keys.sorted().enumerated().map { index, strand in
            let inStrand = byStrand[strand] ?? []
            let byGrade = Dictionary(grouping: inStrand) { $0.record.grade?.value ?? "" }
            return StrandView(
                title: strand.isEmpty ? desk.words["standards"] : strand, anchor: "_strand-\(index + 1)",
                grades: byGrade.keys.sorted(by: Self.gradesAscend).map { grade in
                    let inGrade = (byGrade[grade] ?? []).sorted {
                        ($0.record.code.value, $0.handle) < ($1.record.code.value, $1.handle)
                    }
                    return GradeGroupView(
                        gradeText: grade.isEmpty ? desk.words["all-grades"] : desk.gradeText(grade),
                        standards: desk.standardRows(inGrade.map(\.handle)))
                })
        }
    }

    /// Kindergarten, then the numbers, then the school's own words.
    private static func gradesAscend(_ a: String, _ b: String) -> Bool {
        func place(_ grade: String) -> Int { grade == "K" ? 0 : Int(grade) ?? 1000 }
        return (place(a), a) < (place(b), b)
    }
}
