/// What kind of file it is, as a browser is told (`Content-Type`).
enum MediaType {
    /// By the file's ending; bytes that a browser does nothing with when it is not known.
    static func of(_ path: String) -> String {
        guard let dot = path.lastIndex(of: ".") else { return unknown }
        return byEnding[path[path.index(after: dot)...].lowercased()] ?? unknown
    }

    static let html = "text/html; charset=utf-8"
    static let json = "application/json; charset=utf-8"
    static let text = "text/plain; charset=utf-8"

    private static let unknown = "application/octet-stream"
    private static let byEnding = [
        "html": html, "json": json, "txt": text,
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "csv": "text/csv; charset=utf-8",
        "xml": "application/xml; charset=utf-8", "svg": "image/svg+xml; charset=utf-8",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
        "pdf": "application/pdf", "woff2": "font/woff2",
        "mp3": "audio/mpeg", "m4a": "audio/mp4", "wav": "audio/wav", "mp4": "video/mp4", "mov": "video/quicktime",
    ]
}
