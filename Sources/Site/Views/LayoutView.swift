import Mustache

/// Every page has these too. A class, since it is asked for once a field: a copy is one reference.
final class LayoutView: View {
    /// “en”
    let lang: String
    /// Ltr | rtl
    let dir: String
    /// The page's name, without the school's. “Room 12”
    let title: String
    let schoolName: String
    let motto: String?
    /// “2026–27”
    let yearText: String?
    /// For search engines, only on public pages
    let description: String?
    let noindex: Bool
    let canonicalURL: String?
    /// Prefix to the site's root, "" or "../" …; absolute on the 404 page
    let root: String
    let homeURL: String
    /// The stylesheet with the school's own accent, when it has one.
    let themeURL: String?
    /// The school's logo, when it has one.
    let logoURL: String?
    let nav: [NavItemView]
    /// Public | school | class | family | staff
    let audience: String
    /// “Staff edition: names and private records. Keep it inside the school.”
    let audienceBanner: String?
    /// The pages above this one, home first; not the page itself; empty on home and 404
    let breadcrumbs: [LinkView]
    /// “Made on November 20, 2026”
    let madeOn: String
    let madeOnISO: String
    /// On the public site:
    let codesNote: String?
    /// Free pages
    let footerLinks: [LinkView]
    /// The terms that the page links, asked for when all else is made
    let terms: @Sendable () -> [TermCardView]
    /// Whether there are any, which is quickly told
    let usesTerms: @Sendable () -> Bool

    init(
        lang: String, dir: String, title: String, schoolName: String, motto: String?, yearText: String?,
        description: String?, noindex: Bool, canonicalURL: String?, root: String, homeURL: String, themeURL: String?,
        logoURL: String?, nav: [NavItemView], audience: String, audienceBanner: String?, breadcrumbs: [LinkView],
        madeOn: String, madeOnISO: String, codesNote: String?, footerLinks: [LinkView],
        terms: @escaping @Sendable () -> [TermCardView], usesTerms: @escaping @Sendable () -> Bool
    ) {
        self.lang = lang
        self.dir = dir
        self.title = title
        self.schoolName = schoolName
        self.motto = motto
        self.yearText = yearText
        self.description = description
        self.noindex = noindex
        self.canonicalURL = canonicalURL
        self.root = root
        self.homeURL = homeURL
        self.themeURL = themeURL
        self.logoURL = logoURL
        self.nav = nav
        self.audience = audience
        self.audienceBanner = audienceBanner
        self.breadcrumbs = breadcrumbs
        self.madeOn = madeOn
        self.madeOnISO = madeOnISO
        self.codesNote = codesNote
        self.footerLinks = footerLinks
        self.terms = terms
        self.usesTerms = usesTerms
    }

    static let fields = FieldTable<LayoutView>("layout")
        .text("lang") { $0.lang }
        .text("dir") { $0.dir }
        .text("title") { $0.title }
        .text("schoolName") { $0.schoolName }
        .text("motto") { $0.motto }
        .text("yearText") { $0.yearText }
        .text("description") { $0.description }
        .flag("noindex") { $0.noindex }
        .text("canonicalURL") { $0.canonicalURL }
        .text("root") { $0.root }
        .text("homeURL") { $0.homeURL }
        .text("themeURL") { $0.themeURL }
        .text("logoURL") { $0.logoURL }
        .list("nav", of: NavItemView.self) { $0.nav }
        .text("audience") { $0.audience }
        .text("audienceBanner") { $0.audienceBanner }
        .list("breadcrumbs", of: LinkView.self) { $0.breadcrumbs }
        .text("madeOn") { $0.madeOn }
        .text("madeOnISO") { $0.madeOnISO }
        .text("codesNote") { $0.codesNote }
        .list("footerLinks", of: LinkView.self) { $0.footerLinks }
        .flag("hasTermCards") { $0.usesTerms() }
        .list("termCards", of: TermCardView.self) { $0.terms() }
}
