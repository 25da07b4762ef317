import Mustache
import Records
import School

/// What the template `family` shows: the page for a parent with ten minutes.
struct FamilyPage: StudentPage {
    let layout: Shared<LayoutView>
    let person: PersonView
    let family: FamilyView

    static let fields = FieldTable<Self>("family page")
        .including { $0.layout }
        .view("person", PersonView.self) { $0.person }
        .view("family", FamilyView.self) { $0.family }
}

extension FamilyPage {
    static let template = "family"
    static let folder = "family"

    init?(_ student: RecordHandle, desk: Desk) {
        guard let person = desk.person(student), let family = desk.family(of: student) else { return nil }
        self.person = person
        self.family = family
        layout = desk.layout(title: family.title, crumbs: desk.crumbs(ofStudent: student), section: ClassesPage.route)
    }
}
