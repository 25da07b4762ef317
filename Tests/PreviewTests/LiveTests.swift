import FlyingSocks
import FoundationEssentials
import Preview
import Testing

@Suite("News of the preview")
struct LiveTests {
    private struct News: Decodable {
        let run: String
        let version: Int
        let editions: [[String: String]]
        let faults: [Fault]

        struct Fault: Decodable {
            let path: String
            let line: Int?
            let message: String
            let source: String
            let help: String
        }
    }

    private static func news(_ client: Client, _ query: String = "") async throws -> News {
        let answer = try await client.ask("/_preview/state" + query)
        #expect(answer.status == 200)
        #expect(answer.headers["content-type"] == "application/json; charset=utf-8")
        return try JSONDecoder().decode(News.self, from: Data(answer.body.utf8))
    }

    @Test("come at once to who knows none, or those of another run")
    func now() async throws {
        try await serving(FakeSource(ServerTests.files)) { client in
            for query in ["", "?", "?after=0", "?after=99", "?after=x", "?after="] {
                let news = try await Self.news(client, query)
                #expect(news.version == 1)
                #expect(
                    news.editions == [["id": "staff", "title": "the staff"], ["id": "public", "title": "the public"]])
                #expect(news.faults.isEmpty)
            }
        }
    }

    @Test("come to who waits, as soon as there are some")
    func later() async throws {
        let source = FakeSource(ServerTests.files)
        try await serving(source) { client in
            async let news = Self.news(client, "?after=1")
            while await source.waiting == 0 { try await Task.sleep(for: .milliseconds(2)) }
            await source.show([.init(path: "a.md", line: nil, message: "\"<b>\"", source: "a\n^", help: "h")])
            let fault = try #require(try await news.faults.first)
            #expect(try await news.version == 2)
            #expect((fault.path, fault.line, fault.message) == ("a.md", nil, "\"<b>\""))
            #expect((fault.source, fault.help) == ("a\n^", "h"))
        }
    }

    @Test("are missed by a browser that closes; it leaves nothing behind")
    func closed() async throws {
        let source = FakeSource(ServerTests.files)
        try await serving(source) { client in
            for _ in 0..<20 {
                let socket = try await client.connect()
                try await socket.write(
                    Data("GET /_preview/state?after=1 HTTP/1.1\r\nHost: localhost:\(client.port)\r\n\r\n".utf8))
                while await source.waiting == 0 { try await Task.sleep(for: .milliseconds(2)) }
                try socket.close()
            }
            await source.change("staff/index.html", to: "new")
            while await source.waiting > 0 { try await Task.sleep(for: .milliseconds(2)) }
            #expect(try await client.ask("/staff/").body.contains("new"))
        }
    }

    @Test("have a script and a style")
    func parts() async throws {
        try await serving(FakeSource(ServerTests.files)) { client in
            let script = try await client.ask("/_preview/live.js")
            #expect(script.headers["content-type"] == "text/javascript; charset=utf-8")
            #expect(script.body.contains("/_preview/state"))
            let style = try await client.ask("/_preview/live.css")
            #expect(style.headers["content-type"] == "text/css; charset=utf-8")
            #expect(style.body.contains("@media print"))
        }
    }

    @Test("a page has another tag only when it changed")
    func tags() async throws {
        let source = FakeSource(ServerTests.files)
        try await serving(source) { client in
            let (home, student) = ("/staff/", "/staff/students/krtm/")
            let before = [try await client.ask("HEAD", home), try await client.ask("HEAD", student)]
            await source.change("staff/index.html", to: "new")
            let after = [try await client.ask("HEAD", home), try await client.ask("HEAD", student)]
            #expect(before[0].headers["etag"] != after[0].headers["etag"])
            #expect(before[1].headers["etag"] == after[1].headers["etag"])
            let tag = try #require(after[0].headers["etag"])
            #expect(try await client.ask(home).body.contains("data-tag=\(tag)"))
        }
    }
}
