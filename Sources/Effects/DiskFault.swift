import SystemPackage

/// The machine failed: a disk is full, a folder may not be written. Not a fault of the content,
/// so it ends the run with exit code 3 rather than being collected.
package struct DiskFault: Error, Sendable, CustomStringConvertible {
    package enum Action: String, Sendable {
        case read, write, list, create, rename, remove
    }

    package let action: Action
    package let path: String
    package let code: Errno

    package init(action: Action, path: String, code: Errno) {
        self.action = action
        self.path = path
        self.code = code
    }

    package var description: String {
        "can't \(action.rawValue) \(path): \(reason)"
    }

    private var reason: String {
        switch code {
        case .noSpace: "the disk is full; free some space and build again"
        case .permissionDenied, .notPermitted: "no permission; choose another folder or change its rights"
        case .readOnlyFileSystem: "the disk can only be read; choose another folder"
        case .noSuchFileOrDirectory: "it is not there"
        case .notDirectory: "a part of the path is a file, not a folder"
        case .isDirectory: "it is a folder"
        case .tooManyOpenFiles, .tooManyOpenFilesInSystem: "too many files are open"
        case .fileNameTooLong: "its name is too long for this disk"
        default: "\(code)"
        }
    }
}
