import FlyingSocks
import Preview
import Testing

@Suite("The preview's port")
struct PortTests {
    @Test("that is in use is told, with another one to try")
    func inUse() async throws {
        try await serving(FakeSource(ServerTests.files)) { client in
            let second = PreviewServer(source: FakeSource([:]), port: client.port)
            let fault = ServerFault.portInUse(client.port)
            await #expect(throws: fault) { try await second.run() }
            await #expect(throws: fault) { try await second.listening() }
            let answer = try await client.ask("/staff/")
            #expect(answer.status == 200)
        }
    }

    @Test("that can't be had is told in words")
    func words() {
        #expect(
            ServerFault.portInUse(8080).description == "port 8080 is in use by another program; try `--port 8081`")
        #expect(ServerFault.portInUse(.max).description.hasSuffix("try `--port 8080`"))
        #expect(
            ServerFault.portNotAllowed(80).description
                == "port 80 is only for the system's own programs; try `--port 8080`")
    }

    @Test("is free again after the preview was stopped")
    func freed() async throws {
        let port = try await serving(FakeSource(ServerTests.files)) { client in
            _ = try await client.ask("/staff/")
            return client.port
        }
        await #expect(throws: (any Error).self) { try await Client(port: port).connect() }
        let again = PreviewServer(source: FakeSource(ServerTests.files), port: port)
        let running = Task { try await again.run() }
        #expect(try await again.listening() == port)
        running.cancel()
        try await running.value
        await #expect(throws: CancellationError.self) { try await again.listening() }
    }

    @Test("is left even while browsers wait for news")
    func waitingBrowsers() async throws {
        let source = FakeSource(ServerTests.files)
        try await serving(source) { client in
            let socket = try await client.connect()
            try await socket.write(.init("GET /_preview/state?after=1 HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
            while await source.waiting == 0 { try await Task.sleep(for: .milliseconds(2)) }
        }
        #expect(await source.waiting == 0)
    }
}
