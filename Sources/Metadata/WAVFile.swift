/// WAV (Microsoft and IBM's RIFF WAVE): the form of the sound and the sound stay; who made it, when and where go.
enum WAVFile {
    static func cleaned(_ bytes: [UInt8]) throws(CleaningRefusal) -> CleanFile {
        var removed: [String] = []
        guard let end = RIFFChunk.end(ofFile: bytes, noting: &removed) else {
            throw damaged("breaks off before its end")
        }
        var chunks: [UInt8] = []
        var found: Set<String> = []
        var index = 12
        while index < end {
            guard let chunk = RIFFChunk(in: bytes, at: index, to: end) else {
                throw damaged("breaks off in one of its parts")
            }
            index = chunk.end
            if ["fmt ", "fact", "data"].contains(chunk.name), found.insert(chunk.name).inserted {
                chunks += RIFFChunk.written(chunk.name, bytes[chunk.contents])
            } else {
                removed.note(Self.names[chunk.name] ?? "unknown chunk")
            }
        }
        guard found.isSuperset(of: ["fmt ", "data"]) else { throw damaged("has no sound in it") }
        return CleanFile(bytes: RIFFChunk.file("WAVE", chunks), removed: removed)
    }

    private static let names = ["LIST": "INFO", "bext": "broadcast data", "iXML": "iXML", "id3 ": "ID3", "_PMX": "XMP"]

    private static func damaged(_ what: String) -> CleaningRefusal { .damaged(format: "WAV", what: what) }
}
