import Bytes
import Effects
import FlyingFox

/// What the server says to each request.
///
///     /                       to the first edition
///     /staff/students/krtm/   a page of the edition `staff`
///     /_preview/state?after=7 the state, as soon as it has another number than 7
///     /_preview/live.js       the script that each page gets, and its style
struct PreviewAnswers: Sendable {
    /// How long a browser waits for something new before it asks again.
    static let longestPoll = Duration.seconds(20)

    let source: any PreviewSource
    /// Another one each time that the preview is begun.
    private let run = String(UInt64.random(in: .min ... .max), radix: 36)

    init(source: any PreviewSource) { self.source = source }

    func answer(to request: HTTPRequest, port: UInt16) async -> HTTPResponse {
        // What isn't read of a request would be taken for the next one.
        try? await request.drained()
        if let refusal = Doorkeeper(port: port).refusal(of: request) {
            var response = HTTPResponse.text(refusal.status, refusal.reason)
            if refusal.status == .methodNotAllowed { response.headers[HTTPHeader("Allow")] = "GET, HEAD" }
            return response.answering(request)
        }
        let response =
            request.target.isOfPreview ? await previewAnswer(to: request) : await siteAnswer(to: request)
        return response.answering(request)
    }

    // MARK: - The preview itself

    private func previewAnswer(to request: HTTPRequest) async -> HTTPResponse {
        switch request.target.path() {
        case "/_preview/state": .bytes(await state(for: request).json(run: run), MediaType.json)
        case "/_preview/live.js": .bytes(Array(LiveScript.text.utf8), MediaType.of("live.js"))
        case "/_preview/live.css": .bytes(Array(LiveStyle.text.utf8), MediaType.of("live.css"))
        default: .text(.notFound, "There is nothing here.")
        }
    }

    /// Waits only for a browser that knows the newest state already.
    private func state(for request: HTTPRequest) async -> PreviewState {
        let now = await source.state
        let fields = request.target.query().split(separator: "&")
        guard let after = fields.first(where: { $0.hasPrefix("after=") }).flatMap({ Int($0.dropFirst(6)) }),
            after == now.version, request.method == .GET
        else { return now }
        return await source.state(after: after, waiting: Self.longestPoll)
    }

    // MARK: - The site

    private func siteAnswer(to request: HTTPRequest) async -> HTTPResponse {
        let state = await source.state
        guard let site = SitePath(request.target.path()) else { return .text(.notFound, "There is no such page.") }
        if site.edition.isEmpty {
            guard let first = state.editions.first else {
                // The first build had faults: there is no site yet, only what is wrong with it.
                return page(LivePage.waiting, at: state.version)
            }
            return .redirect(to: [first.id])
        }
        guard state.editions.contains(where: { $0.id == site.edition }) else {
            return .text(
                .notFound,
                "There is no such edition of the site. Begin again at the address that `datawall preview` printed.")
        }
        do {
            if site.path.isEmpty && !site.isFolder { return .redirect(to: [site.edition]) }
            if let bytes = try await source.file(site.file, of: site.edition) {
                return file(bytes, named: site.file, at: state.version, for: request)
            }
            if !site.isFolder, try await source.file(site.index, of: site.edition) != nil {
                return .redirect(to: [site.edition] + site.path.split(separator: "/").map(String.init))
            }
            guard let missing = try await source.file("404.html", of: site.edition) else {
                return .text(.notFound, "There is no such page.")
            }
            return page(LivePage(missing).based(at: site.edition), .notFound, at: state.version)
        } catch let fault as DiskFault {
            return .text(.serviceUnavailable, fault.description)
        } catch {
            return .text(.serviceUnavailable, "\(error)")
        }
    }

    private func file(_ bytes: [UInt8], named name: String, at version: Int, for request: HTTPRequest) -> HTTPResponse {
        let type = MediaType.of(name)
        if type == MediaType.html { return page(LivePage(bytes), at: version) }
        var response: HTTPResponse
        switch ByteRange(request.headers[.range], of: bytes.count) {
        case nil: response = .bytes(bytes, type)
        case .part(let range):
            response = .bytes(Array(bytes[range]), type, status: .partialContent)
            response.headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
        case .outside:
            response = .text(.rangeNotSatisfiable, "The file is shorter.")
            response.headers[.contentRange] = "bytes */\(bytes.count)"
        }
        response.headers[.acceptRanges] = "bytes"
        response.headers[.eTag] = "\"\(String(bytes.contentHash, radix: 36))\""
        return response
    }

    private func page(_ page: LivePage, _ status: HTTPStatusCode = .ok, at version: Int) -> HTTPResponse {
        var response = HTTPResponse.bytes(page.live(at: version), MediaType.html, status: status)
        response.headers[.eTag] = page.tag
        return response
    }
}
