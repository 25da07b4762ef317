import Growth
import Records
import School

extension GrowthTable {
    /// A row a class and one for all: how many have a score, what the latest scores are like, how large the growth is
    /// from first to latest beside their spread (Hattie's effect size, positive towards better), and how many are in
    /// each band. A cell is empty where there are not enough data, and on a scale of levels, which have no mean.
    func appendSummary(to buffer: inout [UInt8]) {
        buffer.append(
            csv: (["class", "n", "mean", "median", "q1", "q3", "effect-size"] + scale.columns).map(CSVCell.text))
        let byRoom = Dictionary(grouping: rows) { $0.student.room }
        for room in rooms {
            guard let rows = byRoom[room.handle] else { continue }
            append(summaryOf: rows, called: room.id, to: &buffer)
        }
        append(summaryOf: rows, called: "all", to: &buffer)
    }

    private func append(summaryOf rows: [Row], called name: String, to buffer: inout [UInt8]) {
        let latest = rows.compactMap { $0.series.last?.value }
        let measured = scale.levels.isEmpty ? latest : []
        let quartiles = measured.quartiles().value
        let pairs = scale.levels.isEmpty ? rows.compactMap { PrePost($0.series) } : []
        var counts = [Int](repeating: 0, count: scale.columns.count)
        for value in latest { if let column = scale.column(of: value) { counts[column] += 1 } }
        buffer.append(
            csv: [
                .text(name), .count(latest.count), .number(measured.mean().value), .number(quartiles?.median),
                .number(quartiles?.lower), .number(quartiles?.upper),
                .number(pairs.effectSize(better: scale.better).value),
            ] + counts.map(CSVCell.count))
    }
}
