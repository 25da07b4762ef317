import CQPDF

/// Goes once through all that a PDF document's root leads to, and takes out what isn't to be published. O(objects).
struct PDFWalk {
    private let document: qpdf_data
    private(set) var removed: [String] = []
    /// Objects still to look at.
    private var pending: [qpdf_oh] = []
    /// Numbered objects that were looked at: more than one way may lead to each.
    private var seen: Set<Int> = []

    init(_ document: qpdf_data) { self.document = document }

    mutating func run() throws(CleaningRefusal) {
        let trailer = qpdf_get_trailer(document)
        for key in keys(of: trailer) where !["/Root", "/Size"].contains(key) {
            if key == "/Info" { removed.note("document information") }
            qpdf_oh_remove_key(document, trailer, key)
        }
        pending = [qpdf_get_root(document)]
        while let object = pending.popLast() {
            defer { qpdf_oh_release(document, object) }
            if qpdf_oh_is_indirect(document, object) != 0 {
                guard seen.insert(Int(qpdf_oh_get_object_id(document, object))).inserted else { continue }
            }
            if qpdf_oh_is_array(document, object) != 0 {
                for index in 0..<max(0, qpdf_oh_get_array_n_items(document, object)) {
                    pending.append(qpdf_oh_get_array_item(document, object, index))
                }
            } else if qpdf_oh_is_dictionary(document, object) != 0 {
                try look(into: object)
            } else if qpdf_oh_is_stream(document, object) != 0 {
                let dictionary = qpdf_oh_get_dict(document, object)
                try look(into: dictionary)
                try cleanPicture(object, dictionary)
                qpdf_oh_release(document, dictionary)
            }
        }
    }

    private mutating func look(into dictionary: qpdf_oh) throws(CleaningRefusal) {
        let keys = keys(of: dictionary)
        try refuse(dictionary, keys)
        // A remark's writer; a form's field has its own name there.
        let isRemark =
            keys.contains("/Rect") && keys.contains("/Subtype")
            && !["/Widget", "/Link"].contains(name(dictionary, "/Subtype"))
        for key in keys {
            let word: String? =
                switch key {
                case "/Metadata": "XMP"
                case "/PieceInfo", "/LastModified", "/SpiderInfo": "notes of an editor"
                case "/Thumb": "preview"
                case "/T", "/M", "/CreationDate": isRemark ? "writers of remarks" : nil
                default: nil
                }
            if let word {
                removed.note(word)
                qpdf_oh_remove_key(document, dictionary, key)
            } else {
                pending.append(qpdf_oh_get_key(document, dictionary, key))
            }
        }
    }

    private func refuse(_ dictionary: qpdf_oh, _ keys: [String]) throws(CleaningRefusal) {
        for key in keys {
            switch key {
            case "/JS", "/JavaScript": throw PDFFile.unsafe("holds a script")
            case "/EF", "/EmbeddedFiles": throw PDFFile.unsafe("carries other files inside it")
            case "/XFA": throw PDFFile.unsafe("is a form that carries its own program")
            case "/ByteRange": throw PDFFile.unsafe("is signed; without its signature's names it would be void")
            default: break
            }
        }
        guard keys.contains("/S"), let action = name(dictionary, "/S").map({ String($0.dropFirst()) }),
            Self.actions.contains(action)
        else { return }
        throw PDFFile.unsafe("does something by itself when it is read (`\(action)`)")
    }

    /// What a document can be told to do that leads out of it.
    private static let actions: Set = [
        "JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "GoToR", "Rendition", "RichMediaExecute", "Movie",
        "Sound",
    ]

    /// A photo in the document brings its own metadata. Readers of PDF look at none of it, not even at the orientation.
    private mutating func cleanPicture(_ stream: qpdf_oh, _ dictionary: qpdf_oh) throws(CleaningRefusal) {
        var filter = qpdf_oh_get_key(document, dictionary, "/Filter")
        if qpdf_oh_is_array(document, filter) != 0, qpdf_oh_get_array_n_items(document, filter) == 1 {
            filter = qpdf_oh_get_array_item(document, filter, 0)
        }
        guard qpdf_oh_is_name_and_equals(document, filter, "/DCTDecode") != 0 else { return }
        var isFiltered = QPDF_BOOL(0)
        var start: UnsafeMutablePointer<UInt8>?
        var count = 0
        let code = qpdf_oh_get_stream_data(document, stream, qpdf_dl_none, &isFiltered, &start, &count)
        defer { datawall_free_stream(start) }
        guard code & 2 == 0, let start else { throw PDFFile.damaged("holds a picture that can't be read") }
        let picture = Array(UnsafeBufferPointer(start: start, count: count))
        let clean = try JPEGFile.cleaned(picture, keepsOrientation: false)
        guard !clean.removed.isEmpty else { return }
        for word in clean.removed { removed.note(word) }
        qpdf_oh_replace_stream_data(
            document, stream, clean.bytes, clean.bytes.count, qpdf_oh_get_key(document, dictionary, "/Filter"),
            qpdf_oh_get_key(document, dictionary, "/DecodeParms"))
    }

    private func keys(of dictionary: qpdf_oh) -> [String] {
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(document, dictionary)
        while qpdf_oh_dict_more_keys(document) != 0 {
            if let key = qpdf_oh_dict_next_key(document) { keys.append(String(cString: key)) }
        }
        return keys
    }

    private func name(_ dictionary: qpdf_oh, _ key: String) -> String? {
        let value = qpdf_oh_get_key(document, dictionary, key)
        defer { qpdf_oh_release(document, value) }
        guard qpdf_oh_is_name(document, value) != 0 else { return nil }
        return qpdf_oh_get_name(document, value).map { String(cString: $0) }
    }
}
