import Bytes
import FlyingFox
import FoundationEssentials

extension HTTPResponse {
    /// Nothing is kept by the browser, guessed about, shown within another site, or told to one.
    static func bytes(_ bytes: [UInt8], _ type: String, status: HTTPStatusCode = .ok) -> HTTPResponse {
        HTTPResponse(
            statusCode: status,
            headers: [
                .contentType: type,
                .cacheControl: "no-store",
                HTTPHeader("X-Content-Type-Options"): "nosniff",
                HTTPHeader("X-Frame-Options"): "SAMEORIGIN",
                HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
                HTTPHeader("Referrer-Policy"): "no-referrer",
            ], body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 1 << 16))
    }

    /// One line for a person.
    static func text(_ status: HTTPStatusCode, _ line: String) -> HTTPResponse {
        .bytes(Array((line + "\n").utf8), MediaType.text, status: status)
    }

    /// To a folder of the site. The address begins with one `/`: no part is empty, so it can't lead to another computer.
    static func redirect(to folder: [String]) -> HTTPResponse {
        var response = HTTPResponse.text(.temporaryRedirect, "The page is a folder.")
        response.headers[.location] = "/" + folder.map { $0.percentEncoded + "/" }.joined()
        return response
    }

    /// The same without its body when that wasn't asked for; it says how long it would have been.
    func answering(_ request: HTTPRequest) -> HTTPResponse {
        guard request.method == .HEAD, case .httpBody(let body) = payload else { return self }
        var head = self
        head.headers[.contentLength] = String(body.count ?? 0)
        head.payload = .httpBody(HTTPBodySequence())
        return head
    }
}

extension HTTPRequest {
    /// Reads what came with the request, and forgets it.
    func drained() async throws {
        for try await _ in bodySequence {}
    }
}
