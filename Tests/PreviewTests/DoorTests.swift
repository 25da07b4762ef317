import Preview
import Testing

@Suite("The preview's door")
struct DoorTests {
    private static let targets = ["/staff/", "/_preview/state", "/_preview/live.js"]

    @Test("is open to this computer's own names")
    func own() async throws {
        try await serving(FakeSource(ServerTests.files)) { client in
            for name in ["localhost", "127.0.0.1", "[::1]", "LocalHost"] {
                for host in [name, "\(name):\(client.port)"] {
                    for target in Self.targets {
                        #expect(try await client.ask("GET", target, "Host: \(host)").status == 200)
                    }
                    let own = try await client.ask(
                        "GET", "/_preview/state", "Host: \(host)", "Origin: http://\(host)",
                        "Sec-Fetch-Site: same-origin")
                    #expect(own.status == 200)
                }
            }
        }
    }

    @Test(
        "is closed to any other name, which a page from elsewhere could have made point here",
        arguments: [
            "evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "evil.example:PORT", "localhost:1",
            "127.0.0.1:", "127.0.0.1:PORT:PORT", "127.0.0.2", "0.0.0.0:PORT", "[::]:PORT", "2130706433:PORT",
            "localhost@evil.example", "localhost, evil.example", "",
        ])
    func rebinding(host: String) async throws {
        try await serving(FakeSource(ServerTests.files)) { client in
            let host = host.replacing("PORT", with: String(client.port))
            for target in Self.targets + ["/"] {
                let answer = try await client.ask("GET", target, "Host: \(host)")
                #expect(answer.status == 403)
                #expect(answer.body.contains("Open http://127.0.0.1:\(client.port)/"))
            }
        }
    }

    @Test("is closed to who gives no name")
    func nameless() async throws {
        try await serving(FakeSource(ServerTests.files)) { client in
            for request in ["GET /staff/ HTTP/1.1\r\nConnection: close\r\n\r\n", "GET /staff/ HTTP/1.0\r\n\r\n"] {
                let answer = try await client.send(request)
                #expect(answer.status == 403)
            }
        }
    }

    @Test(
        "is closed to pages of other origins",
        arguments: ["http://evil.example", "https://127.0.0.1:PORT", "http://127.0.0.1:1", "null", ""])
    func origins(origin: String) async throws {
        try await serving(FakeSource(ServerTests.files)) { client in
            let origin = origin.replacing("PORT", with: String(client.port))
            for target in Self.targets {
                let answer = try await client.ask("GET", target, "Origin: \(origin)")
                #expect(answer.status == 403)
            }
        }
    }

    @Test("lets a link from elsewhere in, but not a part of a page from elsewhere")
    func fetching() async throws {
        try await serving(FakeSource(ServerTests.files)) { client in
            let (link, part) = ("Sec-Fetch-Mode: navigate", "Sec-Fetch-Mode: no-cors")
            for (target, site, mode, status) in [
                ("/staff/", "cross-site", link, 200), ("/staff/", "none", link, 200),
                ("/staff/", "cross-site", part, 403), ("/staff/", "same-site", part, 403),
                ("/_preview/state", "cross-site", link, 403), ("/_preview/live.js", "same-site", part, 403),
            ] {
                let answer = try await client.ask("GET", target, "Sec-Fetch-Site: \(site)", mode)
                #expect(answer.status == status, "\(target) \(site) \(mode)")
            }
        }
    }

    @Test("is only at the loopback address")
    func loopback() async throws {
        try await serving(FakeSource(ServerTests.files)) { client in
            // All of 127.0.0.0/8 is this computer: a server at 0.0.0.0 would answer here.
            let other = Client(port: client.port, address: "127.0.0.2")
            await #expect(throws: (any Error).self) { try await other.connect() }
        }
    }
}
