import Diagnostics
import Testing

@testable import YAML

@Suite("Files that are no text")
struct TextFaultTests {
    private func fault(_ bytes: [UInt8]) -> Diagnostic? { SourceText(path: "a.md", bytes: bytes).textFault() }

    @Test(
        "sound text of any script",
        arguments: [
            "", "a", "plain ASCII, and a long line of it\r\n\t", "\u{FEFF}ü", "é", "ก", "😀", "ab😀cdefghijklé",
            "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}",
        ])
    func sound(text: String) {
        for shift in 0..<9 { #expect(fault(Array(repeating: 0x61, count: shift) + Array(text.utf8)) == nil) }
    }

    @Test(
        "bytes that are no UTF-8: stray, overlong, surrogates, cut off, beyond Unicode",
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE2, 0x82],
            [0xE2, 0x28, 0xA1],
            [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFE],
            [0xFF],
        ] as [[UInt8]])
    func invalid(bytes: [UInt8]) {
        for shift in 0..<9 {
            let fault = fault(
                Array("é\n".utf8) + Array(repeating: 0x61, count: shift) + bytes + Array("\nabcdefgh".utf8))
            #expect(fault?.rule.id == "not-utf8")
            #expect(fault?.range?.text == "2:\(shift + 1)-2:\(shift + 2)")
        }
    }

    @Test("agrees with the standard library on every sequence of three bytes near the edges")
    func exhaustive() {
        let edges: [UInt8] = [
            0x01, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
            0xF0, 0xF1, 0xF3,
            0xF4, 0xF5, 0xFF,
        ]
        for first in edges {
            for second in edges {
                for third in edges {
                    for bytes in [
                        [first, second, third], [first, second, third, 0x80], [0x20, first, second, third, 0xBF],
                    ] {
                        #expect((fault(bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
                    }
                }
            }
        }
    }

    @Test("a NUL byte, wherever it is")
    func nul() {
        for shift in 0..<20 {
            let fault = fault(Array(repeating: 0x61, count: shift) + [0] + Array("abcdefghij".utf8))
            #expect(fault?.rule.id == "nul-byte")
            #expect(fault?.range?.start.column == UInt32(shift + 1))
        }
    }

    @Test("what the file may have been saved as")
    func guesses() {
        #expect(fault([0x5A, 0x6F, 0xEB])?.note == "in the old Windows encoding it is `ë`")
        #expect(fault([0x93, 0x61, 0x94])?.note == "in the old Windows encoding it is `“`")
        #expect(fault([0x81])?.note == nil)
        #expect(fault([0xFF, 0xFE, 0x61, 0x00])?.message == "UTF-16 is not the encoding of this project")
        #expect(fault([0xFE, 0xFF, 0x00, 0x61])?.message == "UTF-16 is not the encoding of this project")
    }
}
