import Charts
import Growth
import School

/// What share of a group has mastered each standard, as finely as may be told.
struct StandardSharesWall: WallShowing {
    let shares: [StandardShare]
    let desk: Desk

    var finding: String {
        let told = shares.compactMap(\.mastered)
        guard !told.isEmpty else { return desk.words["wall-too-few"] }
        let half = told.count { $0.percentages.lowerBound >= 50 }
        guard half > 0 else { return desk.words["wall-shares-none"] }
        if half == shares.count, half > 1 { return desk.words.text("wall-shares-all", ["all": "\(half)"]) }
        return desk.words.count("wall-shares", half, ["count": desk.spelled(half), "all": "\(shares.count)"])
    }

    var figures: [Figure] { [.standard, .mastery] }

    var picture: WallPictureView {
        var picture = WallPictureView()
        picture.shares = shares.compactMap { share in
            guard let row = desk.standardRows([share.standard]).first else { return nil }
            let range = share.mastered?.percentages
            return ShareView(
                standard: row, text: text(share.mastered), from: range.map { "\($0.lowerBound)" },
                width: range.map { "\(max($0.upperBound - $0.lowerBound, 2))" } ?? "")
        }
        return picture
    }

    var table: WallTable? {
        let words = desk.words
        let rows = shares.flatMap { share in
            desk.standardRows([share.standard]).map { [$0.code, $0.title, text(share.mastered)] }
        }
        guard !rows.isEmpty else { return nil }
        return WallTable(
            columns: [.text(words["wall-code"]), .text(words["wall-standard"]), .text(words["wall-share"])], rows: rows)
    }

    private func text(_ share: PublishedPercentage?) -> String {
        let words = desk.words
        switch share {
        case .orLess(let end): return words.text("wall-share-less", ["to": "\(end)"])
        case .between(let from, let to): return words.text("wall-share-between", ["from": "\(from)", "to": "\(to)"])
        case .whole(let percentage): return words.text("wall-share-whole", ["share": "\(percentage)"])
        case .orMore(let end): return words.text("wall-share-more", ["from": "\(end)"])
        case nil: return words["wall-hidden"]
        }
    }

    var thumbnail: WallThumbnail? {
        WallThumbnail(
            .ranges(
                shares.map { share in
                    share.mastered.map {
                        Double($0.percentages.lowerBound) / 100...Double($0.percentages.upperBound) / 100
                    }
                }))
    }

    var hidesSmallGroups: Bool { shares.contains { $0.mastered == nil } }
}
