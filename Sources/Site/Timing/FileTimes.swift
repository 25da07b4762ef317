/// How long it took to make the files of a site: what each template cost, and which files were the slowest.
///
/// Times of all threads are added up, so with two at work their sum may be twice the time that passed.
package struct FileTimes: Sendable {
    /// The pages of one template.
    package struct TemplateTime: Sendable {
        package let name: String
        package fileprivate(set) var pages = 0
        package fileprivate(set) var duration = Duration.zero

        package var mean: Duration { duration / max(1, pages) }
    }

    /// One file of the site.
    package struct FileTime: Sendable {
        /// From the site's root.
        package let path: String
        package let duration: Duration
        package let bytes: Int

        /// The slower first; of the same time in the order of their paths, so that threads don't show.
        fileprivate func precedes(_ other: FileTime) -> Bool {
            (other.duration, path) < (duration, other.path)
        }
    }

    /// So many of each are kept.
    package static let most = 10

    private var byTemplate: [String: TemplateTime] = [:]
    /// At most `most`, the slowest first.
    package private(set) var slowestFiles: [FileTime] = []
    /// Of all files, with a template or without.
    package private(set) var total = Duration.zero

    /// At most `most`, those that took longest together first.
    package var slowestTemplates: [TemplateTime] {
        let sorted = byTemplate.values.sorted { ($1.duration, $0.name) < ($0.duration, $1.name) }
        return Array(sorted.prefix(Self.most))
    }

    /// - Parameter template: nil for what none makes, as a picture or a table.
    mutating func add(_ path: String, of template: String?, took duration: Duration, bytes: Int) {
        total += duration
        if let template { byTemplate[template, default: TemplateTime(name: template)].add(1, duration) }
        // Most are quicker than all that are kept.
        if slowestFiles.count == Self.most, let last = slowestFiles.last, duration < last.duration { return }
        keep(FileTime(path: path, duration: duration, bytes: bytes))
    }

    private mutating func keep(_ file: FileTime) {
        let place = slowestFiles.firstIndex { file.precedes($0) } ?? slowestFiles.endIndex
        slowestFiles.insert(file, at: place)
        if slowestFiles.count > Self.most { slowestFiles.removeLast() }
    }

    static func + (a: Self, b: Self) -> Self {
        var sum = a
        sum.total += b.total
        for other in b.byTemplate.values {
            sum.byTemplate[other.name, default: TemplateTime(name: other.name)].add(other.pages, other.duration)
        }
        for file in b.slowestFiles { sum.keep(file) }
        return sum
    }
}

extension FileTimes.TemplateTime {
    fileprivate mutating func add(_ pages: Int, _ duration: Duration) {
        self.pages += pages
        self.duration += duration
    }
}
