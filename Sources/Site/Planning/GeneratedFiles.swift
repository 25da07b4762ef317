import Bytes
import School

/// `robots.txt`: the public site welcomes search engines, every other edition sends them away.
enum Robots {
    static func text(for site: SiteContext) -> String {
        guard site.isPublic else { return "User-agent: *\nDisallow: /\n" }
        let sitemap = site.addresses.baseURL.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
        return "User-agent: *\nAllow: /\n" + sitemap
    }
}

/// `sitemap.xml` (sitemaps.org, protocol 0.9). Without `--base-url` addresses can't be absolute, as
/// the protocol asks; they are relative to the sitemap then.
enum Sitemap {
    static func xml(for site: SiteContext) -> String {
        var xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

            """
        let single = PageTable.single.map { $0.route }.filter { $0 != NotFoundPage.route }
        // In the order of addresses, which tells nothing of the roster.
        for route in (single + site.routes.compactMap(\.self)).sorted(by: { $0.address < $1.address }) {
            let address = site.addresses.absolute(route) ?? site.addresses.address(of: route)
            xml += "<url><loc>\((address.isEmpty ? "./" : address).htmlEscaped)</loc></url>\n"
        }
        return xml + "</urlset>\n"
    }
}

/// The school's accent colour as a stylesheet of one rule, so that no page has an inline style.
enum SiteTheme {
    static let file = "assets/school.css"

    /// The accent's characters were checked when `school.yml` was read.
    static func css(accent: String) -> String { ":root{--accent:\(accent)}\n" }
}
