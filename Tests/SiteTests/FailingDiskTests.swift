import Diagnostics
import Effects
import Foundation
import Records
import SystemPackage
import TestSupport
import Testing

@testable import Site

#if canImport(Glibc)
    import Glibc
#endif

@Suite("Disks that fail", .cleansUp)
struct FailingDiskTests {
    /// A plan of the full school, one of whose files fails to be made.
    static func plan(failingAt path: String) async throws -> SitePlan {
        let school = FullSchool.of { "\($0) new" }
        let tree = school.tree()
        let failing = SourceTree(name: "content", paths: tree.paths) { asked throws(DiskFault) in
            if asked == path { throw DiskFault(action: .read, path: asked, code: .ioError) }
            return try tree.read(asked).bytes
        }
        let compiled = try await SiteBuild.compile(failing, templates: try ProjectTree.templates(), BuildOptions())
        #expect(!compiled.outcome.report.hasErrors)
        return try #require(compiled.plan)
    }

    @Test(
        "a file that can't be read while writing leaves the old site byte for byte, and nothing beside it",
        arguments: [1, 4])
    func readFails(jobs: Int) async throws {
        let folder = try SiteWriterTests.folder()
        try await SiteWriterTests.build(folder)
        let before = folder.standing("site")
        let plan = try await Self.plan(failingAt: "students/ada-l/evidence/b.pdf")
        await #expect(throws: DiskFault.self) {
            try await SiteWriter(output: folder.path + "/site", isForced: false).write(plan, jobs: jobs)
        }
        #expect(folder.changes(in: "site", since: before) == [])
        #expect(folder.names == ["content", "site"])
        // And where there was none yet, there is none.
        await #expect(throws: DiskFault.self) {
            try await SiteWriter(output: folder.path + "/fresh", isForced: false).write(plan, jobs: jobs)
        }
        #expect(folder.names == ["content", "site"])
    }

    @Test("a folder that can't be made ends in a fault that names it")
    func noFolder() async throws {
        let folder = try SiteWriterTests.folder(SmallSchool())
        try folder.write("x", to: "file")
        let fault = await #expect(throws: DiskFault.self) {
            try await SiteWriterTests.build(folder) { $0.output = folder.path + "/file/site" }
        }
        #expect(fault?.description.contains(folder.path + "/file") == true)
        #expect(folder.names == ["content", "file"])
    }

    static let isRoot = geteuid() == 0

    @Test(
        "a parent folder that may not be written leaves the site as it stands",
        .enabled(if: !isRoot, "root may write everywhere"))
    func unwritable() async throws {
        let folder = try SiteWriterTests.folder()
        try await SiteWriterTests.build(folder)
        let before = folder.standing("site")
        try folder.write("---\ntitle: Changed\nnav: 1\n---\n", to: "content/pages/about.md")
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
        let fault = await #expect(throws: DiskFault.self) { try await SiteWriterTests.build(folder) }
        #expect(fault?.description.contains("no permission") == true)
        #expect(folder.changes(in: "site", since: before) == [])
    }

    // MARK: - A disk of its own

    /// A tiny file system in memory. Only root may make one.
    struct TinyDisk {
        let folder: TemporaryFolder

        init(size: String) throws {
            folder = try TemporaryFolder()
            try folder.makeFolder("disk")
            let path = folder.path + "/disk"
            guard Self.mount(at: path, "size=\(size)") else { throw MayNotMount() }
            Cleanup.current?.add { Self.unmount(path) }
        }

        struct MayNotMount: Error {}

        func setReadOnly(_ isReadOnly: Bool) {
            #if canImport(Glibc)
                let flags = UInt(MS_REMOUNT) | (isReadOnly ? UInt(MS_RDONLY) : 0)
                _ = Glibc.mount("datawall-test", folder.path + "/disk", "tmpfs", flags, nil)
            #endif
        }

        static func mount(at path: String, _ options: String) -> Bool {
            #if canImport(Glibc)
                Glibc.mount("datawall-test", path, "tmpfs", 0, options) == 0
            #else
                false
            #endif
        }

        static func unmount(_ path: String) {
            #if canImport(Glibc)
                _ = umount2(path, Int32(MNT_DETACH))
            #endif
        }
    }

    static let canMount: Bool = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "datawall-test-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        guard isRoot,
            (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil,
            TinyDisk.mount(at: folder, "size=64k")
        else {
            print("Full disks are not tested: this user may not mount a small one.")
            return false
        }
        TinyDisk.unmount(folder)
        return true
    }()

    @Test("a full disk leaves the old site byte for byte, and no half-made one", .enabled(if: canMount))
    func fullDisk() async throws {
        let disk = try TinyDisk(size: "2m")
        var school = FullSchool.of { $0 }
        try disk.folder.write(school)
        try await SiteWriterTests.build(disk.folder) { $0.output = disk.folder.path + "/disk/site" }
        let before = disk.folder.standing("disk/site")
        school = FullSchool.of { $0 + " " + String(repeating: "long ", count: 20_000) }
        try disk.folder.write(school)
        for jobs in [1, 4] {
            let fault = await #expect(throws: DiskFault.self) {
                try await SiteWriterTests.build(disk.folder) {
                    $0.output = disk.folder.path + "/disk/site"
                    $0.jobs = jobs
                }
            }
            #expect(fault?.description.contains("the disk is full") == true)
            #expect(disk.folder.changes(in: "disk/site", since: before) == [])
            #expect(try FileManager.default.contentsOfDirectory(atPath: disk.folder.path + "/disk") == ["site"])
        }
        let fresh = await #expect(throws: DiskFault.self) {
            try await SiteWriterTests.build(disk.folder) { $0.output = disk.folder.path + "/disk/fresh" }
        }
        #expect(fresh?.description.contains("the disk is full") == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.folder.path + "/disk") == ["site"])
    }

    @Test("so does a disk that may only be read", .enabled(if: canMount))
    func readOnlyDisk() async throws {
        let disk = try TinyDisk(size: "2m")
        try disk.folder.write(FullSchool.of { $0 })
        try await SiteWriterTests.build(disk.folder) { $0.output = disk.folder.path + "/disk/site" }
        let before = disk.folder.standing("disk/site")
        disk.setReadOnly(true)
        try disk.folder.write(FullSchool.of { $0 + " new" })
        let fault = await #expect(throws: DiskFault.self) {
            try await SiteWriterTests.build(disk.folder) { $0.output = disk.folder.path + "/disk/site" }
        }
        #expect(fault?.description.contains("can only be read") == true, "\(fault?.description ?? "")")
        #expect(disk.folder.changes(in: "disk/site", since: before) == [])
    }

    @Test("codes are not lost on a full disk", .enabled(if: canMount))
    func codesOnFullDisk() async throws {
        let disk = try TinyDisk(size: "64k")
        let codes = "student,code,term\nada-l,KRTM,t1\n"
        try disk.folder.write(SmallSchool())
        // The private folder lies on the small disk, which is filled up to the last byte.
        try disk.folder.remove("content/private")
        try disk.folder.write(codes, to: "disk/private/codes.csv")
        try disk.folder.write(SmallSchool.least["private/consent.csv"] ?? "", to: "disk/private/consent.csv")
        try disk.folder.makeFolder("disk/content")
        for (file, text) in SmallSchool.least where !file.hasPrefix("private/") {
            try disk.folder.write(text, to: "disk/content/" + file)
        }
        try FileManager.default.moveItem(
            atPath: disk.folder.path + "/disk/private", toPath: disk.folder.path + "/disk/content/private")
        var filler = 0
        while (try? disk.folder.write([UInt8](repeating: 1, count: 1024), to: "disk/fill-\(filler)")) != nil,
            filler < 200
        { filler += 1 }
        await #expect(throws: DiskFault.self) {
            try await SiteWriterTests.build(disk.folder) { $0.content = disk.folder.path + "/disk/content" }
        }
        #expect(disk.folder.bytes("disk/content/private/codes.csv") == Array(codes.utf8))
        #expect(!disk.folder.exists("site"))
    }
}
