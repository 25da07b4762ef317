import Records
import TestSupport
import Testing

@testable import School

@Suite("Records that moved to another student")
struct MovedRecordTests {
    static let text = Write.evidence(
        "Kite", "audience: public", "files: [{file: kite.png, alt: A kite}]")
    /// Ada's family lets work go to everyone, Bo's to nobody outside.
    static let consent = EffectiveCirclesTests.consentFile([("ada-l", .public), ("bo-k", .family)])

    static func linked(
        in folder: String, picture: String, goal: String = "", bodyOn folderOfLink: String? = nil
    ) async throws -> Linked {
        var files = [
            "private/consent.csv": consent, "students/\(folder)/evidence/kite.md": text,
            "students/ada-l/feedback/f.md": Write.feedback("evidence:kite"),
        ]
        if let folderOfLink {
            files["pages/p.md"] = Write.page("P", body: "[kite](../students/\(folderOfLink)/evidence/kite.md)\n")
        }
        return try await Linked(files, pictures: ["students/\(picture)/evidence/kite.png": []])
    }

    @Test("the new owner's consent holds at once, for the record and for its file")
    func consentOfNewOwner() async throws {
        let before = try await Self.linked(in: "ada-l", picture: "ada-l")
        #expect(before.faults == [])
        #expect(before.circle("students/ada-l/evidence/kite.md") == .public)
        #expect(before.view(.public).files.count == 1)
        let after = try await Self.linked(in: "bo-k", picture: "bo-k")
        #expect(after.circle("students/bo-k/evidence/kite.md") == .family)
        #expect(after.view(.public).files.isEmpty)
        #expect(after.view(.family(student: "bo-k")).files.count == 1)
        #expect(after.view(.family(student: "ada-l")).titles.contains("Kite") == false)
    }

    @Test("a file that stayed behind is reported, where the record names it")
    func fileLeftBehind() async throws {
        let faults = try await Self.linked(in: "bo-k", picture: "ada-l").faults
        #expect(
            faults.contains(
                "students/bo-k/evidence/kite.md:7:16: error: no file `kite.png` beside this record; copy the file into the folder of the record [missing-file]"
            ), "\(faults)")
    }

    @Test("a reference to the old place is reported, in the front matter and in a body")
    func references() async throws {
        let faults = try await Self.linked(in: "bo-k", picture: "bo-k", bodyOn: "ada-l").faults
        #expect(
            faults.contains {
                $0.hasPrefix("students/ada-l/feedback/f.md:2:5: error: no evidence `kite` among the records of `ada-l`")
                    && $0.hasSuffix("[unknown-reference]")
            }, "\(faults)")
        #expect(
            faults.contains { $0.hasPrefix("pages/p.md:4:") && $0.hasSuffix("[broken-link]") }, "\(faults)")
        #expect(faults.count == 2)
    }
}
