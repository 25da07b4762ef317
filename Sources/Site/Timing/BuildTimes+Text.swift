extension BuildTimes {
    /// Tables for people, one below the other.
    package var text: String { [stages, templates, slowFiles, totals].compactMap(\.self).joined(separator: "\n") }

    private static func table(_ lines: [[String]]) -> String {
        let columns = TextColumns(lines, numbers: 1..<(lines.first?.count ?? 1))
        return lines.map(columns.line).joined()
    }

    private var stages: String {
        let all = phases.phases + [("total", phases.total)]
        return Self.table(
            [["stage", "seconds", "share"]]
                + all.map {
                    [$0.name, $0.duration.counted(places: 3), "\(Int((share($0.duration) * 100).rounded())) %"]
                })
    }

    private var templates: String? {
        guard let slowest = files?.slowestTemplates, !slowest.isEmpty else { return nil }
        return Self.table(
            [["template", "pages", "seconds", "µs a page"]]
                + slowest.map { template in
                    [
                        template.name, "\(template.pages)", template.duration.counted(places: 3),
                        template.mean.counted(in: .microseconds(1), places: 1),
                    ]
                })
    }

    private var slowFiles: String? {
        guard let slowest = files?.slowestFiles, !slowest.isEmpty else { return nil }
        return Self.table(
            [["file", "ms", "bytes"]]
                + slowest.map {
                    [$0.path.onOneLine, $0.duration.counted(in: .milliseconds(1), places: 2), "\($0.bytes)"]
                })
    }

    private var totals: String {
        var lines = [["in all", ""], ["records", "\(records)"], ["pages", "\(pages)"]]
        if let read { lines.append(["files read", "\(read.files)"]) }
        if let written {
            lines += [
                ["files written", "\(written.added + written.changed)"], ["files unchanged", "\(written.unchanged)"],
                ["bytes written", "\(written.bytesWritten)"], ["bytes of the site", "\(written.bytes)"],
            ]
        }
        if let files { lines.append(["making files, s", files.total.counted(places: 3)]) }
        if let megabytesPerSecond { lines.append(["MB a second", "\(megabytesPerSecond.rounded(toPlaces: 1))"]) }
        lines += [
            ["processor, s", machine.processorTime.counted(places: 3)],
            ["most memory, MiB", "\(machine.peakMemory >> 20)"],
        ]
        return Self.table(lines)
    }
}
