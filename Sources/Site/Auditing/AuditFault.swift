import Audit
import Diagnostics

/// What an audit finds in a site.
package enum AuditFault: Fault {
    /// `sources` are places in the content from which a name may have come here.
    case leak(Leak, sources: [String] = [])
    case unreadable(BlindSpot)
    /// So many more leaks of one file, at least.
    case untold(Int)

    package var rule: Rule {
        switch self {
        case .leak(let leak, _):
            switch leak.kind {
            case .name: .leakedName
            case .id: .leakedID
            case .sentence: .leakedSentence
            }
        case .unreadable: .notLookedInto
        case .untold: .leakedName
        }
    }

    package var message: String {
        switch self {
        case .leak(let leak, _):
            let place = leak.inside.isEmpty ? "here" : "here, in \(leak.inside),"
            let origin = "\(leak.origin.path):\(leak.origin.line)"
            switch leak.kind {
            case .name: return "the name `\(leak.text)` (\(origin)) stands \(place) for readers who may not know it"
            case .id:
                return "the student's id `\(leak.text)` (\(origin)) stands \(place) for readers who may not know it"
            case .sentence:
                return "a sentence stands \(place) that is not for these readers (\(origin)): “\(leak.text)”"
            }
        case .unreadable(let spot):
            let place = spot.inside.isEmpty ? "" : " (\(spot.inside))"
            return "nobody can say what is in this file\(place): it \(spot.reason)"
        case .untold(let count):
            return "and at least \(count) more name\(count == 1 ? "" : "s") or sentences in this file"
        }
    }

    package var note: String? {
        switch self {
        case .leak(let leak, let sources):
            "it reads: \(leak.excerpt)"
                + (sources.isEmpty ? "" : "\n        and may come from \(sources.joined(separator: ", "))")
        case .unreadable, .untold: nil
        }
    }

    package var suggestion: String? {
        switch self {
        case .leak(let leak, _):
            switch leak.kind {
            case .name: "take it out of the text, the file's name or the file, or confirm the word with `names-ok:`"
            case .id: "rename the file or the folder that it is part of"
            case .sentence: "look whether a file or a text quotes the record, or widen the record's `audience:`"
            }
        case .unreadable: "publish it in a form that can be read, or not at all"
        case .untold: "mend those that are told, and look again"
        }
    }
}

extension Rule {
    package static let leakedName = Rule(
        "leaked-name", .error,
        """
        A student's name stands in a site for readers who only know the student's code. The audit looks through every
        byte of a site: texts, addresses, names of files, what pictures and documents say of themselves, and what is
        packed or encoded in them. A name in a text is found by `check` before; this one came another way, in an
        attached file for instance. A site with a leak is not written, and the old one stays.
        """)
    package static let leakedID = Rule(
        "leaked-id", .error,
        """
        The id of a student, as it is the name of the folder in `students/`, stands in a site for readers who only know
        the student's code. It mostly is in the name of a file or inside one. Rename the file.
        """)
    package static let leakedSentence = Rule(
        "leaked-sentence", .error,
        """
        A sentence of eight words or more stands in a site although the record that it was written in is not for these
        readers. Of a long sentence the first sixteen words are enough. What also stands in a record that they may
        read is no leak.
        """)
    package static let notLookedInto = Rule(
        "not-looked-into", .warning,
        """
        A file is encrypted, compressed in a way that datawall can't unpack, or larger when unpacked than is sensible, so
        that the audit can't say what stands in it. What is to be seen in a picture it can't say either: that is for
        people to look at.
        """)
    package static let auditRules = [leakedName, leakedID, leakedSentence, notLookedInto]
}

extension DiagnosticReport {
    /// Reports what was found in the files of a site.
    /// - Parameter folder: what people call the site's folder.
    mutating func report(_ findings: Findings, of audit: SiteAudit, in folder: String) {
        let sources = audit.sources(of: findings.leaks)
        for leak in findings.leaks {
            let range = leak.line.map { SourceRange(at: SourcePosition(line: $0, column: 1)) }
            let fault = AuditFault.leak(leak, sources: sources[leak.text] ?? [])
            add(Diagnostic(fault, path: folder + "/" + leak.path, range: range))
        }
        for (path, count) in findings.untold.sorted(by: { $0.key < $1.key }) {
            add(Diagnostic(AuditFault.untold(count), path: folder + "/" + path))
        }
        report(findings.blindSpots, in: folder)
    }

    mutating func report(_ blindSpots: [BlindSpot], in folder: String) {
        for spot in blindSpots { add(Diagnostic(AuditFault.unreadable(spot), path: folder + "/" + spot.path)) }
    }
}
