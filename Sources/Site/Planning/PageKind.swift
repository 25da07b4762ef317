import Mustache
import Records
import School

/// The page of one kind of record: its place, its template and what it shows. A kind of record that
/// is published has one such type, in one file of `Pages/`, and a line in `PageTable`.
protocol RecordPage: View {
    associatedtype Kind: RecordKind

    /// The template's name, `goal` for `goal.mustache`.
    static var template: String { get }

    /// Where the page of a record lies; nil when this record has none.
    static func route(_ handle: RecordHandle, _ record: Kind, in view: SchoolView) -> Route?

    /// What the page shows. The desk stands at the page's own place.
    init?(_ handle: RecordHandle, _ record: Kind, desk: Desk)
}

/// A page that is there once, as the home page or the index of the lexicon.
protocol SitePage: View {
    static var template: String { get }
    static var route: Route { get }
    init(desk: Desk)
}

/// A page that each student has beside the portfolio, for the family and the staff.
protocol StudentPage: View {
    static var template: String { get }
    /// Its folder in the student's own.
    static var folder: String { get }
    /// What the page shows. The desk stands at the page's own place.
    init?(_ student: RecordHandle, desk: Desk)
}

extension StudentPage {
    /// Where the page of a student lies; nil for readers who don't know the student.
    static func route(_ student: RecordHandle, in view: SchoolView) -> Route? {
        guard view.knows(student), let person = view.person(student) else { return nil }
        return Route("students", person.slug, folder)
    }
}

/// Every kind of page. A new kind adds its line here and its file in `Pages/`.
enum PageTable {
    static let records: [any RecordPage.Type] = [
        ClassPage.self, PortfolioPage.self, GoalPage.self, ReflectionPage.self, EvidencePage.self,
        StandardPage.self, AssessmentPage.self, RubricPage.self, TermPage.self, FreePage.self, WallPage.self,
    ]

    static let single: [any SitePage.Type] = [
        HomePage.self, ClassesPage.self, WallsPage.self, LexiconPage.self, StandardsPage.self, AssessmentsPage.self,
        NotFoundPage.self,
    ]

    static let student: [any StudentPage.Type] = [FamilyPage.self, NotebookPage.self]

    /// The route of each record, by its offset.
    static func routes(in view: SchoolView) -> [Route?] {
        var routes = [Route?](repeating: nil, count: view.records.count)
        for page in records { page.addRoutes(to: &routes, in: view) }
        return routes
    }
}

extension RecordPage {
    fileprivate static func addRoutes(to routes: inout [Route?], in view: SchoolView) {
        for (handle, record) in view.all(Kind.self) { routes[handle.offset] = route(handle, record, in: view) }
    }

    /// `students/cdfh/goals/area-model/`: a record of a student below the student.
    static func route(_ handle: RecordHandle, _ record: Kind, in view: SchoolView) -> Route? {
        guard case .student(let folder) = Kind.definition.place,
            let student = view.student(of: handle), let person = view.person(student)
        else { return nil }
        return Route("students", person.slug, folder, record.head.id)
    }
}
