import Effects
import TestSupport
import Testing

@testable import Site

@Suite("What a build is measured by", .cleansUp)
struct BuildTimesTests {
    @Test("each template has as many pages as the plan, whatever the number of threads", arguments: [1, 2])
    func pages(jobs: Int) async throws {
        let folder = try SiteWriterTests.folder()
        let outcome = try await SiteWriterTests.build(folder) {
            $0.measures = true
            $0.jobs = jobs
        }
        let files = try #require(outcome.written?.times)
        let plan = try #require(
            try await SiteBuild.compile(
                FullSchool.of { $0 }.tree(), templates: ProjectTree.templates(), BuildOptions()
            ).plan)
        #expect(!files.slowestTemplates.isEmpty && files.slowestTemplates.count <= FileTimes.most)
        for template in files.slowestTemplates {
            #expect(template.pages == plan.files.count { $0.template == template.name })
        }
        #expect(plan.files.count { $0.template != nil } == plan.pageCount)
        #expect(files.slowestFiles.count == FileTimes.most)
        #expect(files.slowestFiles.allSatisfy { slow in folder.bytes("site/" + slow.path)?.count == slow.bytes })
        let durations = files.slowestFiles.map(\.duration)
        #expect(durations == durations.sorted(by: >))
    }

    @Test("what is written and what stands already are counted apart")
    func writes() async throws {
        let folder = try SiteWriterTests.folder()
        let first = try #require(try await SiteWriterTests.build(folder).written)
        #expect(first.bytesWritten == first.bytes && first.bytes > 0)
        let again = try #require(try await SiteWriterTests.build(folder).written)
        #expect(again.bytesWritten == 0 && again.bytes == first.bytes)
    }

    @Test("nothing is measured or counted that nobody asked for; the site is the same")
    func unasked() async throws {
        let folder = try SiteWriterTests.folder()
        let plain = try await SiteWriterTests.build(folder)
        #expect(plain.read == nil && plain.written?.times == nil)
        let before = folder.standing("site")
        let measured = try await SiteWriterTests.build(folder) { $0.measures = true }
        #expect(folder.changes(in: "site", since: before).isEmpty)
        #expect(try #require(measured.read).files > 0)
    }

    @Test("a check has stages and sums, and no pages or files; one without a plan has no time to share")
    func check() async throws {
        let folder = try SiteWriterTests.folder()
        let outcome = try await SiteBuild.run(SiteWriterTests.options(folder) { $0.measures = true }, writes: false)
        let machine = MachineUse(peakMemory: 5 << 20, processorTime: .milliseconds(1250))
        let text = BuildTimes(outcome, using: machine).text
        #expect(!text.contains("template") && !text.contains("file  ") && !text.contains("written"))
        #expect(text.contains("processor, s") && text.contains("1.250\n") && text.contains("most memory, MiB"))
        let empty = BuildTimes(BuildOutcome(), using: machine)
        #expect(empty.text.hasPrefix("stage  seconds  share\ntotal    0.000    0 %\n"))
        #expect(empty.printedAsJSON(with: outcome.report).contains("\"stages\" : ["))
    }
}
