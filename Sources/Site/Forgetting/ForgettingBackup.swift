import Effects
import Growth
import SystemPackage

/// An archive of the whole content folder beside it, made before anything is touched.
enum ForgettingBackup {
    /// The path of the archive. It tells no name, and no file of that name is there yet.
    static func path(of content: String, code: String?, on day: Day) -> String {
        let folder = Disk.realPath(content) ?? content
        let base = folder + "-before-forgetting-" + (code.map { $0 + "-" } ?? "") + day.description
        var path = base + ".tar.gz"
        var number = 2
        while Disk.isTaken(path) {
            path = base + "-\(number).tar.gz"
            number += 1
        }
        return path
    }

    /// Makes the archive with the system's `tar`, and reads it again.
    /// - Parameter count: how many files must be in it at least.
    static func make(_ archive: String, of content: String, count: Int) throws {
        guard let folder = Disk.realPath(content), let slash = folder.lastIndex(of: "/") else {
            throw ForgettingRefusal.noBackup(archive: archive, problem: "there is no folder \(content)")
        }
        let parent = slash == folder.startIndex ? "/" : String(folder[..<slash])
        let name = "./" + folder[folder.index(after: slash)...]
        // Made first, so that nobody else may read it, not even for a moment; tar keeps its rights.
        try Disk.createPrivate(archive)
        do {
            guard let made = Command.run(["tar", "-czf", archive, "-C", parent, name]) else {
                throw ForgettingRefusal.noBackup(archive: archive, problem: "there is no program `tar` here")
            }
            guard made.status == 0 else {
                throw ForgettingRefusal.noBackup(
                    archive: archive, problem: "tar ended with \(made.status); is the disk full?")
            }
            guard let listed = Command.run(["tar", "-tzf", archive]), listed.status == 0,
                listed.output.split(separator: UInt8(ascii: "\n")).count(where: { $0.last != UInt8(ascii: "/") })
                    >= count
            else {
                throw ForgettingRefusal.noBackup(archive: archive, problem: "it can't be read again")
            }
        } catch {
            try? Disk.removeFile(archive)
            throw error
        }
    }
}
