import Diagnostics
import Metadata

/// What can be wrong with a file that a record shows, so that it can't be published.
package struct AttachmentFault: Fault {
    /// As it was written: a path beside the record.
    package let file: String
    package let refusal: CleaningRefusal

    package var rule: Rule {
        switch refusal {
        case .unknownFormat: .uncleanableFile
        case .damaged: .damagedFile
        case .unsafe: .unsafeFile
        }
    }

    package var message: String {
        switch refusal {
        case .unknownFormat:
            "`\(file)` may say who made it, and where; in this format datawall can't take that out"
        case .damaged("text", let what): "`\(file)` \(what)"
        case .damaged(let format, let what): "`\(file)` is no whole \(format) file: it \(what)"
        case .unsafe(let format, let what): "`\(file)` can't be published: this \(format) file \(what)"
        }
    }

    package var suggestion: String? {
        switch refusal {
        case .unknownFormat(_, let advice): advice
        case .damaged("text", _): nil
        case .damaged: "copy it again from where you have it, or open it and save it anew"
        case .unsafe("SVG", _): "save it as “plain SVG”, or export it as PNG"
        case .unsafe("PDF", _): "print it to a new PDF, which holds only the pages"
        case .unsafe: "export it again as a plain film of picture and sound"
        }
    }
}

extension Rule {
    package static let uncleanableFile = Rule(
        "uncleanable-file", .error,
        """
        Files bring more than what one sees in them: a photo the place where it was taken, a document the name of
        whoever wrote it. datawall takes that out of each file that goes to more people than the staff. It knows how to
        for JPEG, PNG, GIF, WebP and SVG pictures, PDF documents, MP3 and WAV sound, MP4, M4A and MOV film and sound,
        and plain text. A file in another format is not published: save it in one of these.

        The pixels, the sound and the pages stay as they are, and a picture stays the right way up. Your own file is
        never changed: only the copy in the site is clean.
        """)
    package static let damagedFile = Rule(
        "damaged-file", .error,
        """
        A file is cut off, or is not what its ending says. Mostly a copy or a download was interrupted. What can't be
        read to its end can't be searched for what must not be published, such as the place of a photo.
        """)
    package static let unsafeFile = Rule(
        "unsafe-file", .error,
        """
        A file holds more than can be looked at: a script, other files inside it, a signature with a name, a password,
        something that it fetches from elsewhere, or a track of the places where a film was taken. Nothing of it could be
        taken out without making it another file, so it is for you to decide: save or export it without.
        """)

    package static let attachmentRules = [uncleanableFile, damagedFile, unsafeFile]
}
