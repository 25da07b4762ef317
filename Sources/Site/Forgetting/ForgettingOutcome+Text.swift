import Diagnostics

extension ForgettingOutcome {
    /// For a person, who may be no programmer.
    /// - Parameter command: what does what is shown here.
    package func text(command: String) -> String {
        let sections =
            isDone
            ? [head, kept, proof, mentions, byHand, elsewhere]
            : [head, removals, changes, mentions, byHand, next(command)]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func file(_ path: String) -> String { "  \(content)/\(path)".onOneLine }

    private var id: String { plan.student.id.onOneLine }

    private var head: String {
        let (gone, changed) = (plan.removals.count, plan.changes.count)
        return isDone
            ? "Forgotten: \(id). \(files(gone)) removed, \(changed) changed.\n"
            : "To forget \(id), \(files(gone)) would be removed and \(changed) changed. This only shows it: nothing was touched.\n"
    }

    private func files(_ count: Int) -> String { "\(count) file\(count == 1 ? "" : "s")" }

    // MARK: - What goes

    private var removals: String {
        var text = section("Files of the student, which go") { $0 == .own || $0 == .emptied }
        text += section("Pictures that show the student, which go from others' records") { reason in
            if case .shows = reason { true } else { false }
        }
        text += section("Feedback to others on the student's work, which goes with it") { reason in
            if case .cannotStand = reason { true } else { false }
        }
        return text
    }

    private func section(_ title: String, where isOfIt: (Forgetting.Reason) -> Bool) -> String {
        let some = plan.removals.filter { isOfIt($0.reason) }
        guard !some.isEmpty else { return "" }
        return "\(title) (\(some.count)):\n" + some.map { file($0.path) + $0.reason.note + "\n" }.joined()
    }

    private var changes: String {
        guard !plan.changes.isEmpty else { return "" }
        return "Files that change (\(plan.changes.count)):\n"
            + plan.changes.map { "\(file($0.path)): \($0.counts.text)\n" }.joined()
    }

    // MARK: - What is left

    private var mentions: String {
        let (sure, unsure) = (plan.mentions.filter(\.isSure), plan.mentions.filter { !$0.isSure })
        var text = ""
        let still = isDone ? "still stands" : "would still stand"
        if !sure.isEmpty {
            text +=
                "The name \(still) in these places. datawall can't write sentences anew; please mend them (\(sure.count)):\n"
            text += sure.map(line).joined()
        }
        if !plan.pages.isEmpty {
            text += "The name \(still) on these pages of the staff's site, though in no text (\(plan.pages.count)):\n"
            text += plan.pages.map { "  \($0)\n" }.joined()
        }
        if !passedOver.isEmpty {
            text +=
                "Hidden files and copies that editors left tell of the student, too; delete them (\(passedOver.count)):\n"
            text += passedOver.map { file($0) + "\n" }.joined()
        }
        if !unsure.isEmpty {
            text += "These may mean somebody or something else; have a look (\(unsure.count)):\n"
            text += unsure.map(line).joined()
        }
        return text
    }

    private func line(_ mention: Mention) -> String {
        let place = mention.place.map { ":\($0.line):\($0.column)" } ?? ""
        return "\(file(mention.path))\(place): \(mention.text.onOneLine)\n"
    }

    /// What no program can find.
    private var byHand: String {
        let pictures = plan.removals.filter { if case .shows = $0.reason { true } else { false } }.count
        guard pictures > 0 else { return "" }
        return isDone
            ? "Pictures that showed others, too, are in the backup: cut the student out before you use one again.\n"
            : "A picture that shows others, too, goes whole: cut the student out first if you want to keep it.\n"
    }

    private func next(_ command: String) -> String {
        let kept =
            backup.map { "A copy of everything as it is now would be kept in\n  \($0.onOneLine)\n\n" }
            ?? "No backup would be made.\n\n"
        return kept + "To do it:\n  \(command)\n"
    }

    // MARK: - What was done

    private var kept: String {
        backup.map {
            "Backup: \($0.onOneLine)\n  Only you may read it. It holds everything about the child: delete it once you are sure.\n"
        } ?? ""
    }

    private var proof: String {
        let codes = plan.student.codes.isEmpty ? "" : " and no code"
        let found =
            plan.leavesMentions || !plan.mentions.isEmpty
            ? ", but in the places below" : ""
        return """
            Proved: the folder was read again and the staff's site made from it, \(pageCount) pages from \(recordCount) records, without an error.
              No id, no name\(codes) of the student stands in any text or on any page\(found).

            """
    }

    private var elsewhere: String {
        """
        What datawall can't reach; please see to it:
          Sites that were built before (_site, _staff, a class's, a family's): build them again, and what is gone goes there, too.
          A sum on a wall may tell what the child's part was, beside the last one: the build then says so, and what to do.
          The web space: put the new site there in place of the old one. Search engines take some days.
          Files that are no text (pictures, PDF, archives): look into those that are left, and listen to recordings.
          Other copies: the history of git, backups of this computer, sticks, mail, printed slips and walls.

        """
    }
}

extension Forgetting.Reason {
    fileprivate var note: String {
        switch self {
        case .own: ""
        case .emptied: ": no other student has a line in it"
        case .cannotStand(let on): ": it is on \(on.onOneLine)"
        case .shows(let record, let others):
            ": in \(record.onOneLine)" + (others == 0 ? "" : ", with \(others) other student\(others == 1 ? "" : "s")")
        }
    }
}

extension Forgetting.Counts {
    /// "2 rows, 1 link"
    fileprivate var text: String {
        func count(_ number: Int, _ word: String) -> String? {
            number == 0 ? nil : "\(number) \(word)\(number == 1 ? "" : "s")"
        }
        let parts = [
            count(rows, "row"), count(references, "reference"), count(pictures, "picture"), count(links, "link"),
            givers == 0 ? nil : "from becomes “a classmate”", isLedger ? "what was published of the student" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}
