import Foundation
import TestSupport
import Testing

@Suite("audit")
struct AuditTests {
    @Test("a clean site, a site with a leak, a folder that isn't there")
    func codes() throws {
        let folder = try Folder.withSchool([:])
        #expect(try Program.run("build", in: folder).code == 0)
        let clean = try Program.run("audit", "_site", in: folder)
        #expect(clean.code == 0)
        #expect(clean.errors == "")
        #expect(clean.output.contains("nothing found\nLooked for 2 students"))
        try folder.write("<p>Hello,\nBonaventure!</p>\n", to: "_site/x.html")
        let leak = try Program.run("audit", "_site", "--format", "line", in: folder)
        #expect(leak.code == 1)
        #expect(
            leak.errors.hasPrefix(
                "_site/x.html:2:1: error: the name `Bonaventure` (content/students/bo-k/student.md:2) stands here"))
        #expect(try Program.run("audit", "_site", "--audience", "staff", in: folder).code == 0)
        #expect(try Program.run("audit", "nowhere", in: folder).code == 2)
        #expect(try Program.run("audit", "_site", "--audience", "class:nowhere", in: folder).code == 2)
    }
}
