import Mustache

/// What the templates know of a strand.
struct StrandView: View {
    let title: String
    let anchor: String
    let grades: [GradeGroupView]

    static let fields = FieldTable<Self>("strand")
        .text("title") { $0.title }
        .text("anchor") { $0.anchor }
        .list("grades", of: GradeGroupView.self) { $0.grades }
}

/// What the templates know of a grade group.
struct GradeGroupView: View {
    let gradeText: String
    let standards: [StandardRowView]

    static let fields = FieldTable<Self>("grade group")
        .text("gradeText") { $0.gradeText }
        .list("standards", of: StandardRowView.self) { $0.standards }
}

/// What the templates know of a way to learn.
struct WayToLearnView: View {
    let modality: String
    let pace: String?
    let text: [UInt8]

    static let fields = FieldTable<Self>("way to learn")
        .text("modality") { $0.modality }
        .text("pace") { $0.pace }
        .html("text") { $0.text }
}
