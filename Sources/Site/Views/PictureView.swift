import Mustache

/// What the templates know of a picture.
struct PictureView: View {
    let url: String
    let alt: String
    /// Pixels, so that nothing shifts
    let width: String?
    let height: String?
    let caption: String?

    static let fields = FieldTable<Self>("picture")
        .text("url") { $0.url }
        .text("alt") { $0.alt }
        .text("width") { $0.width }
        .text("height") { $0.height }
        .text("caption") { $0.caption }
}
