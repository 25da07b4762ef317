import FlyingFox

/// Who may ask. The preview shows children's work to the staff, so a page from elsewhere, open in the same browser, must
/// not read it: not by a name of its own that points to this computer (DNS rebinding), nor as a part of itself.
struct Doorkeeper {
    /// Where the server listens.
    let port: UInt16

    /// Why a request is turned away; nil when it may come in.
    func refusal(of request: HTTPRequest) -> Refusal? {
        let headers = request.headers
        guard let host = headers[.host]?.lowercased(), isOwn(host) else {
            return Refusal(
                status: .forbidden,
                reason: "The preview answers only to this computer. Open http://127.0.0.1:\(port)/ in your browser.")
        }
        if let origin = headers[HTTPHeader("Origin")], origin.lowercased() != "http://" + host {
            return Refusal(status: .forbidden, reason: "Pages of other sites can't use the preview.")
        }
        if let site = headers[HTTPHeader("Sec-Fetch-Site")]?.lowercased(), site != "same-origin", site != "none",
            headers[HTTPHeader("Sec-Fetch-Mode")]?.lowercased() != "navigate" || request.target.isOfPreview
        {
            return Refusal(status: .forbidden, reason: "Pages of other sites can't use the preview.")
        }
        guard request.method == .GET || request.method == .HEAD else {
            return Refusal(status: .methodNotAllowed, reason: "The preview can only be read.")
        }
        return nil
    }

    private func isOwn(_ host: String) -> Bool {
        ["localhost", "127.0.0.1", "[::1]"].contains { host == $0 || host == "\($0):\(port)" }
    }

    struct Refusal {
        let status: HTTPStatusCode
        let reason: String
    }
}

extension HTTPRequest.Target {
    /// Whether it is about the preview itself, not the site.
    var isOfPreview: Bool { path().hasPrefix("/_preview/") }
}
