import Records
import School

extension School {
    /// Whether the readers that a site is for are there.
    func check(_ readership: Readership) throws(UnknownChoice) {
        switch readership {
        case .public, .school, .staff: return
        case .classRoom(let room): try check(.classRoom, room, to: "build a site for")
        case .family(let student): try check(.student, student, to: "build a site for")
        }
    }

    /// Whether a record is there. O(records).
    /// - Parameter wanted: what is to be done with it, for the message.
    func check(_ kind: KindName, _ id: String, to wanted: String) throws(UnknownChoice) {
        let known = records.lazy.map(\.head).filter { $0.kind == kind }.map(\.id)
        try UnknownChoice.check(id, among: Array(known), what: kind.text, to: wanted)
    }
}
