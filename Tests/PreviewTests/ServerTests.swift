import FlyingSocks
import Preview
import Testing

@Suite("The preview's server")
struct ServerTests {
    static let page = "<!doctype html><head></head><body>hello</body>"
    static let files = [
        "staff/index.html": page, "staff/students/krtm/index.html": page, "staff/404.html": "<head></head>missing",
        "staff/assets/style.css": "body {}", "staff/film.mp4": "0123456789", "public/index.html": page,
    ]

    @Test("leads to the first edition, and into folders")
    func redirects() async throws {
        try await serving(FakeSource(Self.files)) { client in
            for (target, place) in [
                ("/", "/staff/"), ("/staff", "/staff/"), ("/public", "/public/"),
                ("/staff/students/krtm", "/staff/students/krtm/"),
            ] {
                let answer = try await client.ask(target)
                #expect(answer.status == 307)
                #expect(answer.headers["location"] == place)
            }
        }
    }

    @Test("sends pages, live, and files as they are")
    func files() async throws {
        try await serving(FakeSource(Self.files)) { client in
            for target in ["/staff/", "/staff/index.html", "/staff/students/krtm/", "/public/"] {
                let answer = try await client.ask(target)
                #expect(answer.status == 200)
                #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
                #expect(answer.body.contains("/_preview/live.js") && answer.body.hasSuffix("<body>hello</body>"))
            }
            let style = try await client.ask("/staff/assets/style.css")
            #expect(style.body == "body {}")
            #expect(style.headers["content-type"] == "text/css; charset=utf-8")
            #expect(style.headers["cache-control"] == "no-store")
            #expect(style.headers["x-content-type-options"] == "nosniff")
            #expect(style.headers["cross-origin-resource-policy"] == "same-origin")
            #expect(style.headers["referrer-policy"] == "no-referrer")
        }
    }

    @Test("sends the edition's own page for what is not there; no folder is listed")
    func missing() async throws {
        try await serving(FakeSource(Self.files)) { client in
            for target in ["/staff/none", "/staff/none/", "/staff/students/", "/staff/students"] {
                let answer = try await client.ask(target)
                #expect(answer.status == 404)
                #expect(answer.body.hasSuffix("missing") && answer.body.contains("<base href=\"/staff/\">"))
            }
            for target in ["/other/", "/public/none", "/index.html", "/_preview/", "/_preview/none"] {
                #expect(try await client.ask(target).status == 404)
            }
        }
    }

    @Test("leads nobody out of the site")
    func outside() async throws {
        try await serving(FakeSource(Self.files)) { client in
            for target in [
                "/staff/../../etc/passwd", "/staff/%2e%2e/%2e%2e/etc/passwd", "/staff/..%2f..%2fetc/passwd",
                "//staff/", "/staff//index.html", "/staff/index.html%00.css", "/staff/..%5c..%5cboot.ini",
                "/staff/%252e%252e/index.html", "http://127.0.0.1/staff/", "/staff/%", "/%2fevil.example/..", "*",
            ] {
                let answer = try await client.ask(target)
                #expect(answer.status == 404, "\(target)")
                #expect(answer.headers["location"] == nil)
            }
        }
    }

    @Test("says only the head when asked for that")
    func head() async throws {
        try await serving(FakeSource(Self.files)) { client in
            let (get, head) = (try await client.ask("/staff/"), try await client.ask("HEAD", "/staff/"))
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(head.headers["content-length"] == String(get.body.utf8.count))
            #expect(head.headers["etag"] == get.headers["etag"])
        }
    }

    @Test("is only read", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"])
    func methods(method: String) async throws {
        try await serving(FakeSource(Self.files)) { client in
            let answer = try await client.ask(method, "/staff/", "Content-Length: 5", body: "hello")
            #expect(answer.status == 405)
            #expect(answer.headers["allow"] == "GET, HEAD")
        }
    }

    @Test("knows no other methods")
    func unknownMethod() async throws {
        try await serving(FakeSource(Self.files)) { client in
            let answer = try await client.ask("BREW", "/staff/")
            #expect(answer.status == 404)
            #expect(answer.body.isEmpty)
        }
    }

    @Test("takes no part of a long body for a request")
    func bodies() async throws {
        try await serving(FakeSource(Self.files)) { client in
            let body = String(repeating: "GET /staff/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", count: 100_000)
            let answer = try await client.ask("POST", "/staff/", "Content-Length: \(body.utf8.count)", body: body)
            #expect(answer.status == 405)
            #expect(!answer.body.contains("HTTP/1.1"))
        }
    }

    @Test("sends a part of a film")
    func part() async throws {
        try await serving(FakeSource(Self.files)) { client in
            let part = try await client.ask("GET", "/staff/film.mp4", "Range: bytes=2-4")
            #expect(part.status == 206)
            #expect(part.body == "234")
            #expect(part.headers["content-range"] == "bytes 2-4/10")
            #expect(try await client.ask("GET", "/staff/film.mp4", "Range: bytes=10-").status == 416)
        }
    }

    @Test("says which file can't be read")
    func unreadable() async throws {
        try await serving(FakeSource(Self.files)) { client in
            let answer = try await client.ask("/staff/damaged.png")
            #expect(answer.status == 503)
            #expect(answer.body.hasPrefix("can't read content/damaged.png: no permission"))
        }
    }

    @Test("has a page before there is a site")
    func waiting() async throws {
        try await serving(FakeSource([:], editions: [])) { client in
            let answer = try await client.ask("/")
            #expect(answer.status == 200)
            #expect(answer.body.contains("can’t be built yet") && answer.body.contains("/_preview/live.js"))
        }
    }
}
