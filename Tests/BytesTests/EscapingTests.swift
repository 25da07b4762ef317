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
