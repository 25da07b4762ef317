import ArgumentParser
import Diagnostics
import Effects
import School
import Site

extension BuildOutcome {
    /// Prints what was found, and the times if asked; ends the command when there is an error.
    /// - Parameter isVerbose: whether people get each note on how hard a definition reads, or only their number.
    func printFindings(_ options: SiteOptions, isVerbose: Bool = false) throws {
        let isShort = options.format == .text && !isVerbose
        let times = options.time ? BuildTimes(self, using: .soFar) : nil
        if options.format == .json {
            try Terminal.writeOutput(times?.printedAsJSON(with: report) ?? report.printed(as: .json))
        } else {
            let text =
                (isShort ? report.withoutFlood : report).printed(as: options.format)
                + (isShort ? report.flood(in: options.folders.content) : "")
            Terminal.writeError(text + (times?.text ?? ""))
        }
        guard report.hasErrors else { return }
        if options.format == .text { Terminal.complain("\(counts); nothing was written") }
        throw ExitStatus.contentHasErrors
    }

    /// "2 errors, 1 warning"
    var counts: String {
        func count(_ severity: Severity, _ word: String) -> String? {
            let number = report.count(of: severity)
            return number == 0 ? nil : "\(number) \(word)\(number == 1 ? "" : "s")"
        }
        return [count(.error, "error"), count(.warning, "warning")].compactMap(\.self).joined(separator: ", ")
    }

    /// "in 0.42 s"
    var seconds: String { times.total.seconds(places: 2) }
}

extension DiagnosticReport {
    /// Prints the faults, and ends the command when there is an error.
    /// - Parameter problem: what can't be done then, as "nothing can be printed".
    func endIfErrors(_ problem: String) throws {
        guard hasErrors else { return }
        Terminal.writeError(printed(as: .text))
        Terminal.complain("\(problem) before the content is without errors")
        throw ExitStatus.contentHasErrors
    }
}

extension DiagnosticReport {
    /// So many faults of one of these rules are listed one by one; more bury what matters.
    private static let mostOfARule = 5

    /// The rules of which a lexicon that has just begun may have many, and what is said of all of them together.
    private static let floods: [(rule: Rule, says: String)] = [
        (.hardDefinition, "definitions read harder than the youngest class can read"),
        (.unexplainedFigure, "things are shown on pages, and the lexicon has no terms that explain them"),
    ]

    private func flooding() -> [(says: String, rule: Rule, faults: [Diagnostic])] {
        Self.floods.map { flood in (flood.says, flood.rule, diagnostics.filter { $0.rule == flood.rule }) }
            .filter { $0.faults.count > Self.mostOfARule }
    }

    /// Without the faults of those rules that have too many.
    fileprivate var withoutFlood: DiagnosticReport {
        let rules = flooding().map(\.rule)
        guard !rules.isEmpty else { return self }
        var report = DiagnosticReport()
        for diagnostic in diagnostics where !rules.contains(diagnostic.rule) { report.add(diagnostic) }
        return report
    }

    /// What stands for them then.
    fileprivate func flood(in content: String) -> String {
        flooding().map { says, rule, faults in
            """
            \(content)/lexicon: \(faults[0].severity.rawValue): \(faults.count) \(says) [\(rule.id)]
              help: `datawall check --verbose` lists them


            """
        }.joined()
    }
}
