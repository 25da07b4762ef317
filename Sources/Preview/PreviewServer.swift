import FlyingFox
import FlyingSocks

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Serves a `PreviewSource` to the browsers of this computer, and to nobody else: it listens at 127.0.0.1 only.
///
///     let server = PreviewServer(source: workshop, port: 8080)
///     async let serving: Void = server.run()
///     print("http://127.0.0.1:\(try await server.listening())/")
///     try await serving
package actor PreviewServer {
    private let source: any PreviewSource
    private let wantedPort: UInt16
    private let patience: Duration
    private var progress = Progress.notYet
    private var waiting: [CheckedContinuation<UInt16, any Error>] = []

    private enum Progress {
        case notYet
        case listening(UInt16)
        case ended(ServerFault?)
    }

    /// - Parameters:
    ///   - port: 0 takes any that is free.
    ///   - patience: how long a browser may say nothing, or take nothing, before its connection is closed.
    package init(source: any PreviewSource, port: UInt16, patience: Duration = .seconds(30)) {
        self.source = source
        self.patience = patience
        wantedPort = port
    }

    /// Serves until the task is cancelled. May run once.
    package func run() async throws(ServerFault) {
        OpenFiles.allowMany()
        var fault: ServerFault?
        while !Task.isCancelled {
            do {
                try await serve()
            } catch let error as SocketError where !Task.isCancelled {
                fault = isListening && error.mayPass ? nil : ServerFault(error, port: wantedPort)
            } catch {
                fault = Task.isCancelled ? nil : .other(port: wantedPort, reason: "\(error)")
            }
            if fault != nil { break }
            // So many connections were open that no more could be made. All are closed now, and it begins again.
            try? await Task.sleep(for: .milliseconds(100))
        }
        end(with: fault)
        if let fault { throw fault }
    }

    /// Waits until the server listens. For a caller who has begun `run()`, or will.
    /// - Returns: the port.
    /// - Throws: the `ServerFault` that `run()` ended with; `CancellationError` when it was cancelled.
    package func listening() async throws -> UInt16 {
        switch progress {
        case .listening(let port): port
        case .ended(let fault): throw fault ?? CancellationError()
        case .notYet: try await withCheckedThrowingContinuation { waiting.append($0) }
        }
    }

    // MARK: - Within

    private var port: UInt16 {
        if case .listening(let port) = progress { port } else { wantedPort }
    }

    private var isListening: Bool {
        if case .listening = progress { true } else { false }
    }

    /// Listens once, and serves until the task is cancelled or the system refuses.
    private func serve() async throws {
        let answers = PreviewAnswers(source: source)
        let server = HTTPServer(
            config: .init(
                address: try .inet(ip4: "127.0.0.1", port: port),
                // More than `PreviewAnswers.longestPoll`.
                timeout: 60,
                // A body is never kept: nothing here wants one.
                sharedRequestReplaySize: 0,
                pool: PatientPool(HTTPServer.defaultPool(), patience: patience),
                logger: .disabled),
            handler: ClosureHTTPHandler { [weak self] request in
                guard let port = await self?.port else { throw CancellationError() }
                return await answers.answer(to: request, port: port)
            })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask {
                try await server.waitUntilListening(timeout: 60)
                guard case .ip4(_, let port) = await server.listeningAddress else { return }
                await self.listens(at: port)
            }
            defer { group.cancelAll() }
            while try await group.next() != nil {}
        }
    }

    private func listens(at port: UInt16) {
        progress = .listening(port)
        for continuation in waiting { continuation.resume(returning: port) }
        waiting = []
    }

    private func end(with fault: ServerFault?) {
        progress = .ended(fault)
        for continuation in waiting { continuation.resume(throwing: fault ?? CancellationError()) }
        waiting = []
    }
}

extension SocketError {
    /// Whether a server that listened already may try again: too many files are open, a browser was gone before it was
    /// let in.
    fileprivate var mayPass: Bool {
        guard case .failed(type: _, let code, message: _) = self else { return self == .disconnected }
        return [EMFILE, ENFILE, ENOBUFS, ENOMEM, ECONNABORTED, EPROTO, EINTR].contains(code)
    }
}
