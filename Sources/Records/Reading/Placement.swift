/// What a file is, by its place in the content folder.
package enum Placement: Sendable {
    case settings
    case record(any RecordKind.Type, id: String, student: String?)
    case sheet(name: String)
    case codes, consent
    /// A picture or another file that records may attach.
    case attachment
    /// In `private/` and not ours to read.
    case ignored
    /// A Markdown file where no kind lies; the folder that was probably meant, if one is near.
    case misplaced(folders: [String])
    case nameless

    package static let settingsPath = "school.yml"

    package init(path: String) {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch path {
        case Self.settingsPath: self = .settings
        case CodeList.path: self = .codes
        case ConsentList.path: self = .consent
        case _ where segments[0] == "private": self = .ignored
        case _ where segments[0] == "scores" && path.hasSuffix(".csv"):
            self = .sheet(name: String(segments[segments.count - 1].dropLast(4)))
        case _ where segments.last == "README.md": self = .ignored
        case _ where path.hasSuffix(".md"): self = Self.record(segments)
        default: self = .attachment
        }
    }

    private static func record(_ segments: [String]) -> Placement {
        let file = segments[segments.count - 1]
        for kind in KindTable.all {
            switch kind.definition.place {
            case .folder(let folder) where segments.count >= 2 && segments[0] == folder:
                return named(file, kind: kind, student: nil)
            case .folderOfItsOwn(let folder, let fileName)
            where segments.count == 3 && segments[0] == folder && file == fileName:
                return isIdentifier(segments[1]) ? .record(kind, id: segments[1], student: nil) : .nameless
            case .student(let folder) where segments.count >= 4 && segments[0] == "students" && segments[2] == folder:
                return isIdentifier(segments[1]) ? named(file, kind: kind, student: segments[1]) : .nameless
            default: continue
            }
        }
        return .misplaced(folders: segments.first == "students" && segments.count > 3 ? studentFolders : topFolders)
    }

    private static func named(_ file: String, kind: any RecordKind.Type, student: String?) -> Placement {
        let id = identifier(ofFile: file)
        return isIdentifier(id) ? .record(kind, id: id, student: student) : .nameless
    }

    /// The file's name without `.md` and without a date in front.
    package static func identifier(ofFile file: String) -> String {
        let name = file.utf8.dropLast(3)
        let digits = [0, 1, 2, 3, 5, 6, 8, 9]
        let bytes = Array(name.prefix(11))
        let isDated =
            bytes.count >= 10 && bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
            && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[$0]) }
        guard isDated else { return String(name) ?? "" }
        let rest = name.dropFirst(10)
        return String(rest.first == UInt8(ascii: "-") ? rest.dropFirst() : rest) ?? ""
    }

    /// An id stands in references (`kind:id`, `student/kind:id`) and in addresses. It doesn't begin with a full
    /// stop: a site's hidden files are nobody's business, and `.` and `..` are other folders.
    package static func isIdentifier(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.first != UInt8(ascii: ".") && id.utf8.count <= 200
            && id.utf8.allSatisfy { $0 >= 32 && $0 != 127 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") }
    }

    package static var studentFolders: [String] {
        KindTable.all.compactMap { if case .student(let folder) = $0.definition.place { folder } else { nil } }
    }

    package static var topFolders: [String] {
        var folders = KindTable.all.compactMap { kind in
            switch kind.definition.place {
            case .folder(let folder): folder
            case .folderOfItsOwn(let folder, let file): "\(folder)/ID/\(file)"
            case .student: nil as String?
            }
        }
        folders.append("scores")
        return folders
    }
}
