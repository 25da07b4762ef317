import Bytes

/// Where a page lies below the site's root: a folder with an `index.html`, so that addresses stay
/// when the way they are made changes.
package struct Route: Hashable, Sendable {
    /// The file as it is written, such as `students/cdfh/goals/area-model/index.html`.
    package let file: String
    /// The address below the root, percent-encoded and without `index.html`.
    let address: String
    /// How many folders lie above the page.
    let depth: Int

    /// A page in the folder of these names; none for the home page.
    init(_ folders: String...) {
        self.init(folders: folders)
    }

    init(folders: [String]) {
        file = folders.map { $0 + "/" }.joined() + "index.html"
        address = folders.map { $0.percentEncoded + "/" }.joined()
        depth = folders.count
    }

    /// A page that is a file of its own at the root, as `404.html`.
    init(file: String) {
        self.file = file
        address = file.percentEncoded
        depth = 0
    }

    /// From this page to the site's root.
    var root: String { String(repeating: "../", count: depth) }

    /// From this page to what lies at an address below the site's root, without leaving the folders that both are in.
    func relative(_ address: String) -> String {
        var (own, address) = (self.address, address)
        return own.withUTF8 { own in
            address.withUTF8 { address in
                var shared = 0
                var inner = 0
                for offset in 0..<min(own.count, address.count) {
                    guard own[offset] == address[offset] else { break }
                    if own[offset] == UInt8(ascii: "/") { (shared, inner) = (offset + 1, inner + 1) }
                }
                let up = 3 * (depth - inner)
                return String(unsafeUninitializedCapacity: up + address.count - shared) { relative in
                    for offset in 0..<up { relative[offset] = UInt8(ascii: offset % 3 == 2 ? "/" : ".") }
                    for offset in shared..<address.count { relative[up + offset - shared] = address[offset] }
                    return up + address.count - shared
                }
            }
        }
    }
}

/// How addresses are written.
struct AddressStyle: Sendable {
    /// Links end in `index.html`, so that the site opens from a folder or a stick.
    let isPortable: Bool
    /// Where the site will stand, with a `/` at the end; only for what must be absolute.
    let baseURL: String?

    /// The address of a page, seen from the root.
    func address(of route: Route) -> String {
        route.address + (isPortable && route.file.hasSuffix("index.html") ? "index.html" : "")
    }

    /// The address of a file, seen from the root.
    func address(ofFile path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).map { String($0).percentEncoded }
            .joined(separator: "/")
    }

    func absolute(_ route: Route) -> String? { baseURL.map { $0 + route.address } }
}
