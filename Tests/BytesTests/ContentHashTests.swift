import Bytes
import Testing

@Suite("Numbers for bytes")
struct ContentHashTests {
    @Test("texts of all lengths, and with any bit changed, have other numbers; the same text has the same")
    func distinct() {
        var seen: Set<UInt64> = []
        var count = 0
        for length in 0..<70 {
            let text = [UInt8](repeating: 0, count: length)
            #expect(text.contentHash == [UInt8](repeating: 0, count: length).contentHash)
            seen.insert(text.contentHash)
            count += 1
            for place in 0..<length * 8 {
                var changed = text
                changed[place / 8] ^= 1 << UInt8(place % 8)
                seen.insert(changed.contentHash)
                count += 1
            }
        }
        #expect(seen.count == count)
    }

    @Test("it doesn't depend on where the bytes lie")
    func anywhere() {
        let text = Array("0123456789abcdef0123456789".utf8)
        text.withUnsafeBytes { whole in
            for start in 0..<9 {
                let part = UnsafeRawBufferPointer(rebasing: whole[start..<start + 17])
                #expect(part.contentHash == Array(text[start..<start + 17]).contentHash)
            }
        }
    }
}
