import Mustache
import Records
import School

/// What stands around every page.
extension Desk {
    /// `crumbs` are the pages between home and this one.
    func layout(
        title: String, description: String? = nil, crumbs: [LinkView?] = [], section: Route? = nil
    ) -> Shared<LayoutView> {
        let settings = view.settings
        let isHome = route == HomePage.route
        return Shared(
            LayoutView(
                lang: words.language, dir: Words.direction(of: words.language), title: title,
                schoolName: prose(settings.name.value), motto: prose(settings.motto),
                yearText: settings.year.value.replacing("-", with: "–"),
                description: site.isPublic ? description : nil, noindex: !site.isPublic || route == NotFoundPage.route,
                canonicalURL: site.isPublic && route != NotFoundPage.route ? site.addresses.absolute(route) : nil,
                root: root, homeURL: url(HomePage.route), themeURL: site.hasTheme ? root + SiteTheme.file : nil,
                logoURL: site.logo.map { url(ofFile: $0.publicPath) }, nav: navigation(section: section),
                audience: audienceToken, audienceBanner: banner,
                breadcrumbs: isHome || route == NotFoundPage.route
                    ? [] : [LinkView(url: url(HomePage.route), text: words["nav-home"])] + crumbs.compactMap(\.self),
                madeOn: words.text("made-on", ["date": words.date(view.day, withYear: true)]),
                madeOnISO: view.day.description, codesNote: site.isPublic ? words["codes-note"] : nil,
                // On a phone the navigation has room for four links: what follows those stands below the page, too.
                footerLinks: [link(to: AssessmentsPage.self, "nav-assessments")] + site.navigation.compactMap(link),
                terms: termCards, usesTerms: { !pageTerms.isEmpty }))
    }

    func link(to page: any SitePage.Type, _ word: String) -> LinkView {
        LinkView(url: url(page.route), text: words[word])
    }

    /// A page of a student beside the portfolio; nil where these readers have none.
    func link(to page: any StudentPage.Type, of student: RecordHandle, _ word: String) -> LinkView? {
        page.route(student, in: view).map { LinkView(url: url($0), text: words[word]) }
    }

    /// A record by another word than its title.
    func link(to handle: RecordHandle, _ word: String) -> LinkView? {
        url(handle).map { LinkView(url: $0, text: words[word]) }
    }

    private func navigation(section: Route?) -> [NavItemView] {
        let current = section ?? route
        let fixed: [(Route, String)] = [
            (ClassesPage.route, "nav-classes"), (WallsPage.route, "nav-walls"), (LexiconPage.route, "nav-lexicon"),
            (StandardsPage.route, "nav-standards"), (AssessmentsPage.route, "nav-assessments"),
        ]
        return fixed.map { NavItemView(url: url($0.0), text: words[$0.1], isCurrent: $0.0 == current) }
            + site.navigation.compactMap { handle in
                guard let page = site.routes[handle.offset] else { return nil }
                return NavItemView(url: url(page), text: title(of: handle), isCurrent: page == current)
            }
    }

    private var audienceToken: String {
        switch view.readership {
        case .public: "public"
        case .school: "school"
        case .classRoom: "class"
        case .family: "family"
        case .staff: "staff"
        }
    }

    /// Says on every page for whom this edition is.
    private var banner: String? {
        switch view.readership {
        case .public: return nil
        case .school: return words["banner-school"]
        case .family: return words["banner-family"]
        case .staff: return words["banner-staff"]
        case .classRoom(let id):
            let room = view.all(ClassRoom.self).first { $0.record.head.id == id }?.record
            return words.text("banner-class", ["class": room?.head.title.value ?? id])
        }
    }

    /// The ways into the site, for the home page and for those who got lost.
    func waysIn() -> [WayInView] {
        func way(_ page: any SitePage.Type, _ word: String) -> WayInView {
            WayInView(
                url: url(page.route), title: words[word], text: words[word + "-text"],
                isClasses: page == ClassesPage.self,
                isLexicon: page == LexiconPage.self, isStandards: page == StandardsPage.self,
                isAssessments: page == AssessmentsPage.self, isPage: false)
        }
        let fixed = [
            way(ClassesPage.self, "way-classes"), way(LexiconPage.self, "way-lexicon"),
            way(StandardsPage.self, "way-standards"), way(AssessmentsPage.self, "way-assessments"),
        ]
        return fixed
            + site.navigation.compactMap { handle in
                guard let url = url(handle) else { return nil }
                return WayInView(
                    url: url, title: title(of: handle), text: summary(of: handle) ?? "", isClasses: false,
                    isLexicon: false, isStandards: false, isAssessments: false, isPage: true)
            }
    }
}
