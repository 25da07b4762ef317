import Testing

@testable import Bytes

@Suite("Text into HTML and URLs")
struct EscapingTests {
    @Test("the five special characters become references, nothing else changes")
    func html() {
        #expect(
            "<b title=\"a\" id='b'>&amp; é 😀".htmlEscaped == "&lt;b title=&quot;a&quot; id=&#39;b&#39;&gt;&amp;amp; é 😀"
        )
        #expect("".htmlEscaped == "")
    }

    @Test("a path segment keeps only unreserved characters")
    func url() {
        #expect("a b#c?d%e\"é/ش".percentEncoded == "a%20b%23c%3Fd%25e%22%C3%A9%2F%D8%B4")
        #expect("area-model_1.~".percentEncoded == "area-model_1.~")
    }
}

@Suite("Ids of parts of pages")
struct IdentifierTests {
    @Test("any text becomes an id of letters, digits and three signs, and no two texts the same")
    func apart() {
        let texts = [
            "a b", "a_20b", "a%20b", "a_b", "a_5Fb", "a_5fb", "A b", "ä", "a\u{308}", "🌱", "", "_", "a-b", "a.b",
        ]
        let ids = texts.map(\.idEncoded)
        #expect(Set(ids.map { Array($0.utf8) }).count == texts.count)
        #expect(ids[0] == "a_20b" && ids[1] == "a_5F20b" && ids[12] == "a-b" && ids[13] == "a.b")
        #expect(
            ids.allSatisfy {
                $0.unicodeScalars.allSatisfy {
                    $0.isASCII && ($0.properties.isAlphabetic || "0123456789-._~".unicodeScalars.contains($0))
                }
            })
    }
}
