import Growth
import Mustache
import Records
import School

/// What the template `page` shows.
struct FreePage: RecordPage {
    let layout: Shared<LayoutView>
    let updated: String?
    let updatedISO: String?
    let body: [UInt8]?

    static let fields = FieldTable<Self>("page page")
        .including { $0.layout }
        .text("updated") { $0.updated }
        .text("updatedISO") { $0.updatedISO }
        .html("body") { $0.body }
}

extension FreePage {
    static let template = "page"

    static func route(_ handle: RecordHandle, _ page: Page, in view: SchoolView) -> Route? {
        Route(page.head.id)
    }

    init?(_ handle: RecordHandle, _ page: Page, desk: Desk) {
        layout = desk.layout(title: desk.title(of: handle), description: desk.summary(of: handle))
        updated = page.head.updated.map { desk.date($0.value) }
        updatedISO = page.head.updated?.value.description
        body = desk.body(of: handle)
    }
}
