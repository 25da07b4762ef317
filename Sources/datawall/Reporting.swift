import ArgumentParser
import Diagnostics
import Site

extension BuildOutcome {
    /// Prints what was found, and the times if asked; ends the command when there is an error.
    func printFindings(_ options: SiteOptions) throws {
        let text = report.printed(as: options.format)
        if options.format == .json { try Terminal.writeOutput(text) } else { Terminal.writeError(text) }
        if options.time { Terminal.writeError(times.table) }
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

extension PhaseTimes {
    /// A line a stage, and their sum.
    var table: String {
        let lines = phases.map { name, duration in
            "\(name.padded(to: 8))\(duration.seconds(places: 3).padded(to: -9))\n"
        }
        return lines.joined() + "\("total".padded(to: 8))\(total.seconds(places: 3).padded(to: -9))\n"
    }
}

extension Duration {
    func seconds(places: Int) -> String {
        let scale = (0..<places).reduce(1) { product, _ in product * 10 }
        let (whole, rest) = components
        let parts = Int(whole) * scale + Int(rest) / (1_000_000_000_000_000_000 / scale)
        let fraction = String(parts % scale)
        return "\(parts / scale).\(String(repeating: "0", count: places - fraction.count))\(fraction) s"
    }
}

extension String {
    /// Padded with spaces on the right, or on the left for a negative width.
    fileprivate func padded(to width: Int) -> String {
        let fill = String(repeating: " ", count: max(0, abs(width) - count))
        return width < 0 ? fill + self : self + fill
    }
}
