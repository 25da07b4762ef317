import Testing

@testable import Preview

@Suite("An address of the preview")
struct SitePathTests {
    @Test(
        "names an edition and a file",
        arguments: [
            ("/", "", "index.html"), ("/staff", "staff", ""), ("/staff/", "staff", "index.html"),
            ("/staff/students/krtm/", "staff", "students/krtm/index.html"),
            ("/staff/style.css", "staff", "style.css"),
            ("/staff/a%20b%C3%A9.html", "staff", "a bé.html"), ("/staff/a%2520b", "staff", "a%20b"),
            ("/staff/...", "staff", "..."),
        ])
    func named(target: String, edition: String, file: String) throws {
        let path = try #require(SitePath(target))
        #expect(path.edition == edition)
        #expect(path.file == file)
    }

    @Test(
        "leads nowhere else",
        arguments: [
            "", "staff/", "*", "http://evil.example/staff/", "//", "//staff/", "/staff//a", "/../etc/passwd",
            "/staff/../private/codes.csv", "/staff/%2e%2e/private/codes.csv", "/staff/.%2E/a", "/staff/./a",
            "/staff/..%2fprivate", "/staff/a%2Fb", "/staff/a%5Cb", "/staff/..\\private", "/staff/a%00.html",
            "/staff/a%0d%0aX: y", "/staff/a%7f", "/staff/a%", "/staff/a%2", "/staff/a%zz", "/staff/%ff%fe",
            "/staff/%c0%af",
        ])
    func nowhere(target: String) {
        #expect(SitePath(target) == nil)
    }
}

@Suite("A part of a file")
struct ByteRangeTests {
    @Test(
        "is what a browser asks for",
        arguments: [
            ("bytes=0-4", 0..<5), ("bytes=5-", 5..<10), ("bytes=-3", 7..<10), ("bytes=8-99", 8..<10),
            ("bytes=-99", 0..<10),
        ])
    func part(header: String, range: Range<Int>) {
        #expect(ByteRange(header, of: 10) == .part(range))
    }

    @Test(
        "is the whole file when it can't be understood",
        arguments: ["", "bytes=-", "bytes=4-2", "bytes=0-1,4-5", "lines=1-2", "bytes=a-b"])
    func whole(header: String) {
        #expect(ByteRange(header, of: 10) == nil)
    }

    @Test("behind the end is nothing", arguments: ["bytes=10-", "bytes=10-12", "bytes=-0"])
    func outside(header: String) {
        #expect(ByteRange(header, of: 10) == .outside)
    }
}
