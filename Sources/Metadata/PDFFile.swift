import CQPDF

/// PDF (ISO 32000), read and written anew by libqpdf: what no page leads to, as earlier states of the document, goes.
///
/// Pages, their contents, links and the language stay, streams byte for byte. The document's and its pictures'
/// metadata, what editors note for themselves, previews, and who wrote a remark and when go. What is locked, signed,
/// acts by itself or carries other files is refused.
enum PDFFile {
    static func cleaned(_ bytes: [UInt8]) throws(CleaningRefusal) -> CleanFile {
        var document: qpdf_data? = qpdf_init()
        defer { qpdf_cleanup(&document) }
        defer { _ = takeError(document) }
        guard let document else { throw damaged("can't be read") }
        qpdf_silence_errors(document)
        qpdf_set_suppress_warnings(document, QPDF_BOOL(1))
        qpdf_set_attempt_recovery(document, QPDF_BOOL(0))
        // The library reads from these bytes until it is cleaned up.
        let result = bytes.withUnsafeBytes { buffer in
            clean(document, buffer.assumingMemoryBound(to: CChar.self))
        }
        return try result.get()
    }

    private static func clean(
        _ document: qpdf_data, _ buffer: UnsafeBufferPointer<CChar>
    ) -> Result<CleanFile, CleaningRefusal> {
        guard isSound(qpdf_read_memory(document, "attached.pdf", buffer.baseAddress, UInt64(buffer.count), nil)) else {
            let isLocked = takeError(document) == qpdf_e_password
            return .failure(
                isLocked ? unsafe("is locked with a password") : damaged("is cut off, or was changed on its way"))
        }
        guard qpdf_is_encrypted(document) == 0 else { return .failure(unsafe("is locked with a password")) }
        guard qpdf_get_num_pages(document) > 0 else { return .failure(damaged("has no pages")) }

        var walk = PDFWalk(document)
        do throws(CleaningRefusal) { try walk.run() } catch { return .failure(error) }
        guard takeError(document) == nil else { return .failure(damaged("has a part that can't be read")) }

        guard isSound(qpdf_init_write_memory(document)) else { return .failure(damaged("can't be written anew")) }
        // No stream is packed or unpacked: pictures stay as they are, and what is written depends on no other library.
        qpdf_set_stream_data_mode(document, qpdf_s_preserve)
        qpdf_set_object_stream_mode(document, qpdf_o_disable)
        qpdf_set_deterministic_ID(document, QPDF_BOOL(1))
        guard isSound(qpdf_write(document)), let start = qpdf_get_buffer(document) else {
            return .failure(damaged("is cut off, or was changed on its way"))
        }
        let written = Array(UnsafeBufferPointer(start: start, count: qpdf_get_buffer_length(document)))
        return .success(CleanFile(bytes: written, removed: walk.removed))
    }

    /// Warnings are fine: readers forgive what they are about.
    private static func isSound(_ code: QPDF_ERROR_CODE) -> Bool { code & 2 == 0 }

    /// The error that the library has noted, if any. One that nobody takes is printed when it is cleaned up.
    private static func takeError(_ document: qpdf_data?) -> qpdf_error_code_e? {
        guard let document, qpdf_has_error(document) != 0, let error = qpdf_get_error(document) else { return nil }
        return qpdf_get_error_code(document, error)
    }

    static func unsafe(_ what: String) -> CleaningRefusal { .unsafe(format: "PDF", what: what) }
    static func damaged(_ what: String) -> CleaningRefusal { .damaged(format: "PDF", what: what) }
}
