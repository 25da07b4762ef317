import Mustache
import Records
import School

/// What the template `assessments` shows.
struct AssessmentsPage: SitePage {
    let layout: Shared<LayoutView>
    let assessments: [AssessmentRowView]
    let rubrics: [RubricLinkView]

    static let fields = FieldTable<Self>("assessments page")
        .including { $0.layout }
        .list("assessments", of: AssessmentRowView.self) { $0.assessments }
        .list("rubrics", of: RubricLinkView.self) { $0.rubrics }
}

extension AssessmentsPage {
    static let template = "assessments"
    static let route = Route("assessments")

    init(desk: Desk) {
        layout = desk.layout(title: desk.words["title-assessments"], description: desk.words["way-assessments-text"])
        assessments = desk.view.all(Assessment.self).compactMap { handle, assessment in
            guard let url = desk.url(handle) else { return nil }
            return AssessmentRowView(
                url: url, title: desk.title(of: handle), unit: assessment.unit.value,
                purposeText: desk.words["purpose-short-" + assessment.purpose.value.rawValue],
                summary: desk.linkedSummary(of: handle))
        }
        rubrics = desk.view.all(Rubric.self).compactMap { handle, rubric in
            guard let url = desk.url(handle) else { return nil }
            return RubricLinkView(
                url: url, title: desk.title(of: handle),
                criteriaText: rubric.criteria.map { $0.id.value.spokenName }.joined(separator: ", "))
        }
    }
}
