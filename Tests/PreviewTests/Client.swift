import FlyingSocks
import FoundationEssentials
import Preview

/// A browser of the barest kind: it sends what it is told, byte by byte, and reads to the end.
struct Client {
    let port: UInt16
    var address = "127.0.0.1"

    /// A connection that nothing was said on yet.
    func connect() async throws -> AsyncSocket {
        try await .connected(to: .inet(ip4: address, port: port))
    }

    /// Sends a request and waits until the server closes.
    /// - Parameter lines: after the first one, such as `Host: evil.example`. Without any `Host` the right one is sent.
    func ask(_ method: String, _ target: String, _ lines: String..., body: String = "") async throws -> Answer {
        var head = ["\(method) \(target) HTTP/1.1"] + lines
        if !lines.contains(where: { $0.hasPrefix("Host:") }) { head.append("Host: 127.0.0.1:\(port)") }
        head.append("Connection: close")
        return try await send(head.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }

    func ask(_ target: String) async throws -> Answer { try await ask("GET", target) }

    func send(_ text: String) async throws -> Answer {
        let socket = try await connect()
        defer { try? socket.close() }
        try await socket.write(Data(text.utf8))
        return Answer(try await Self.rest(of: socket))
    }

    /// All that comes until the server closes.
    static func rest(of socket: AsyncSocket) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            while true { bytes += try await socket.read(atMost: 4096) }
        } catch SocketError.disconnected {
            return bytes
        }
    }
}

struct Answer {
    /// 0 when the server closed without a word.
    let status: Int
    /// By their names in small letters.
    let headers: [String: String]
    let body: String

    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let end = text.firstRange(of: "\r\n\r\n")
        let lines = text[..<(end?.lowerBound ?? text.endIndex)].split(separator: "\r\n")
        status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
        headers = lines.dropFirst().reduce(into: [:]) { headers, line in
            guard let colon = line.firstIndex(of: ":") else { return }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            headers[line[..<colon].lowercased()] = String(value)
        }
        body = end.map { String(text[$0.upperBound...]) } ?? ""
    }
}

/// Runs a server at a free port while the work is done, and stops it.
func serving<Result: Sendable>(
    _ source: FakeSource, patience: Duration = .seconds(30),
    _ work: @Sendable (Client) async throws -> Result
) async throws -> Result {
    let server = PreviewServer(source: source, port: 0, patience: patience)
    let running = Task { try await server.run() }
    do {
        let result = try await work(Client(port: server.listening()))
        running.cancel()
        try await running.value
        return result
    } catch {
        running.cancel()
        throw error
    }
}
