import Audit
import Testing

@Suite("Private sentences in a site")
struct SentenceLeakTests {
    static let hidden =
        "I was so sad that I could not read aloud. Then we went home. My sister and I read the whole book in one long rainy evening by the window while everyone else in the house was asleep."

    @Test("a sentence of eight words is found however it is marked up and punctuated")
    func found() {
        let index = LeakIndex(hidden: Self.hidden)
        let sentence = ["I was so sad that I could not read aloud"]
        #expect(index.sentenceCount == 2)
        for text in [
            "I was so sad that I could not read aloud",
            "I was <em>so sad</em> that <a href='x'>I</a> could not read aloud!",
            "x I was so sad\nthat I could not, read aloud y", "I WAS SO SAD&mdash;that I could not read aloud",
            "<img alt=\"I was so sad that I could not read aloud\">",
            "I%20was%20so%20sad%20that%20I%20could%20not%20read%20aloud",
        ] { #expect(index.found("<p>" + text) == sentence, "\(text)") }
        #expect(index.found("I was so sad that I could not read").isEmpty)
        #expect(index.found("Then we went home.").isEmpty)
    }

    @Test("of a long sentence sixteen words are enough")
    func cutOff() {
        let index = LeakIndex(hidden: Self.hidden)
        #expect(index.found("My sister and I read the whole book in one long rainy evening by the window …").count == 1)
        #expect(index.found("My sister and I read the whole book in one long rainy evening by the …").isEmpty)
    }

    @Test("what these readers may read is no secret")
    func shown() {
        let index = LeakIndex(hidden: Self.hidden, shown: "He said: I was so sad that I could not read aloud, too.")
        #expect(index.sentenceCount == 1)
        #expect(index.found(Self.hidden).count == 1)
        let cut = LeakIndex(
            hidden: Self.hidden,
            shown: "My sister and I read the whole book in one long rainy evening by the window and slept.")
        #expect(
            cut.found("My sister and I read the whole book in one long rainy evening by the window and slept.").isEmpty)
        #expect(cut.found(Self.hidden).count == 2)
    }

    @Test("sentences end at stops and at blocks, and not at links")
    func ends() {
        let html =
            "<p>One two three four five six seven</p><ul><li>eight nine ten</li></ul><p>A b <a>c d</a> e f g h 3.5 i</p>"
        #expect(LeakIndex(hidden: html).sentenceCount == 1)
    }

    @Test("a leaked sentence tells its line in the file that it was written in")
    func line() throws {
        var list = SentenceList()
        let file = "---\ntitle: x\n---\nHello.\n\nI was *so* sad that I could not read aloud.\n"
        list.add(
            Passage(
                Array("<p>Hello.</p><p>I was <em>so</em> sad that I could not read aloud.</p>".utf8), isMarkup: true,
                path: "content/a.md", file: Array(file.utf8), line: 4))
        let leaks = LeakIndex(names: [], sentences: list)
            .findings(in: Array("I was so sad that I could not read aloud.".utf8), at: "a.txt").leaks
        #expect(try #require(leaks.first).origin == Leak.Origin(path: "content/a.md", line: 6))
    }
}
