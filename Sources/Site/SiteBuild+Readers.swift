import Diagnostics
import Records
import School

/// The command line names a class or a student who is not there.
package struct UnknownReader: Error, Sendable, CustomStringConvertible {
    let kind: KindName
    let id: String
    let nearest: String?
    /// What was to be done.
    let wanted: String

    package var description: String {
        "there is no \(kind) `\(id)` to \(wanted)" + (nearest.map { "; did you mean `\($0)`?" } ?? "")
    }
}

extension School {
    /// Whether the readers that a site is for are there.
    func check(_ readership: Readership) throws(UnknownReader) {
        switch readership {
        case .public, .school, .staff: return
        case .classRoom(let room): try find(.classRoom, room, to: "build a site for")
        case .family(let student): try find(.student, student, to: "build a site for")
        }
    }

    /// Whether a record is there. O(records).
    /// - Parameter wanted: what is to be done with it, for the message: "build a site for".
    func find(_ kind: KindName, _ id: String, to wanted: String) throws(UnknownReader) {
        let ids = records.lazy.map(\.head).filter { $0.kind == kind }.map(\.id)
        guard !ids.contains(id) else { return }
        throw UnknownReader(
            kind: kind, id: id, nearest: NearMiss.best(for: id, among: Array(ids)), wanted: wanted)
    }
}
