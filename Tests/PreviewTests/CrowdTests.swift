import FlyingSocks
import FoundationEssentials
import Preview
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One after the other: each holds very many connections.
@Suite("The preview among many and slow browsers", .serialized)
struct CrowdTests {
    @Test("answers beside a thousand connections, idle ones and such that stop in the middle of a request")
    func thousand() async throws {
        try await serving(FakeSource(ServerTests.files)) { client in
            let request = "GET /staff/ HTTP/1.1\r\nHost: 127.0.0.1:\(client.port)\r\n\r\n"
            var sockets: [Socket] = []
            defer { for socket in sockets { try? socket.close() } }
            for number in 0..<1000 {
                let socket = try Socket(domain: AF_INET)
                sockets.append(socket)
                try socket.connect(to: .inet(ip4: "127.0.0.1", port: client.port))
                switch number % 4 {
                case 0: break
                case 1: _ = try socket.write(Data("GET /sta".utf8))
                case 2: _ = try socket.write(Data("GET / HTTP/1.1\r\nHost: 127".utf8))
                default: _ = try socket.write(Data(request.utf8))
                }
            }
            #expect(try await client.ask("/staff/").status == 200)
            #expect(try await client.ask("/_preview/state").status == 200)
        }
    }

    @Test("lets go who says nothing, or half of a request, for too long")
    func silent() async throws {
        try await serving(FakeSource(ServerTests.files), patience: .milliseconds(200)) { client in
            for beginning in ["", "GET /staff/ HTT", "GET /staff/ HTTP/1.1\r\nHost: x\r\n"] {
                let socket = try await client.connect()
                try await socket.write(Data(beginning.utf8))
                #expect(try await Client.rest(of: socket).isEmpty)
                try socket.close()
            }
            #expect(try await client.ask("/staff/").status == 200)
        }
    }

    @Test("lets go who takes nothing of what is sent")
    func deaf() async throws {
        let source = FakeSource(["staff/film.mp4": String(repeating: "x", count: 30_000_000)])
        try await serving(source, patience: .milliseconds(200)) { client in
            let socket = try await client.connect()
            try await socket.write(
                Data("GET /staff/film.mp4 HTTP/1.1\r\nHost: 127.0.0.1:\(client.port)\r\n\r\n".utf8))
            try await Task.sleep(for: .seconds(1))
            #expect(try await Client.rest(of: socket).count < 30_000_000)
            try socket.close()
        }
    }

    @Test(
        "goes on after words that are no request",
        arguments: [
            "\r\n", "hello\r\n\r\n", "GET\r\n\r\n", "\0\u{1}\u{2}\r\n", "GET / HTTP/1.1\r\nHost\r\n: x\r\n\r\n",
        ])
    func nonsense(text: String) async throws {
        try await serving(FakeSource(ServerTests.files), patience: .milliseconds(200)) { client in
            let answer = try await client.send(text)
            #expect(answer.status != 200)
            #expect(try await client.ask("/staff/").status == 200)
        }
    }

    @Test("sends more pages than one through a connection")
    func kept() async throws {
        try await serving(FakeSource(ServerTests.files)) { client in
            let request = "GET /staff/assets/style.css HTTP/1.1\r\nHost: 127.0.0.1:\(client.port)\r\n"
            let answer = try await client.send(request + "\r\n" + request + "Connection: close\r\n\r\n")
            #expect(answer.body.components(separatedBy: "body {}").count == 3)
        }
    }
}
