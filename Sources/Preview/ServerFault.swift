import FlyingSocks

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Why the preview can't be served. The description is for the person at the command line.
package enum ServerFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// Another program listens there.
    case portInUse(UInt16)
    /// Ports below 1024 are the system's.
    case portNotAllowed(UInt16)
    case other(port: UInt16, reason: String)

    init(_ error: SocketError, port: UInt16) {
        switch error {
        case .failed(type: _, EADDRINUSE, message: _): self = .portInUse(port)
        case .failed(type: _, EACCES, message: _), .failed(type: _, EPERM, message: _): self = .portNotAllowed(port)
        case .failed(type: _, errno: _, let message): self = .other(port: port, reason: message)
        default: self = .other(port: port, reason: error.localizedDescription)
        }
    }

    package var description: String {
        switch self {
        case .portInUse(let port):
            "port \(port) is in use by another program; try `--port \(port < .max ? port + 1 : 8080)`"
        case .portNotAllowed(let port):
            "port \(port) is only for the system's own programs; try `--port 8080`"
        case .other(let port, let reason): "can't serve at port \(port): \(reason)"
        }
    }
}
