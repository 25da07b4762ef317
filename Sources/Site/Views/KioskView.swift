import Mustache
import Records
import School

/// What the templates know of walls that take turns on a corridor's screen.
struct KioskView: View {
    /// How long this wall stays
    let seconds: String
    /// The wall after it; itself when it is the only one
    let nextURL: String

    static let fields = FieldTable<Self>("kiosk")
        .text("seconds") { $0.seconds }
        .text("nextURL") { $0.nextURL }
}

extension Desk {
    /// The turn of a wall among those that have `kiosk`, in the order of the records.
    func kiosk(_ handle: RecordHandle, _ wall: Wall) -> KioskView? {
        let walls = view.all(Wall.self).filter { $0.record.kioskSeconds != nil }
        guard let seconds = wall.kioskSeconds, let place = walls.firstIndex(where: { $0.handle == handle }),
            let next = url(walls[(place + 1) % walls.count].handle)
        else { return nil }
        return KioskView(seconds: "\(seconds)", nextURL: next)
    }
}
