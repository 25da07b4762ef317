import Records
import TestSupport
import Testing

@testable import School

@Suite("Sound and film")
struct RecordingConsentTests {
    static let ada = "students/ada-l/evidence"

    static func files(
        _ name: String, adaVoice: ConsentCircle, boVoice: ConsentCircle, people: String = "bo-k"
    ) async throws -> Linked {
        try await Linked(
            [
                "private/consent.csv": "student,given-by,date,name,photo,voice,work,celebration\n"
                    + "ada-l,D,2026-08-20,none,public,\(adaVoice.rawValue),public,none\n"
                    + "bo-k,D,2026-08-20,none,public,\(boVoice.rawValue),none,none\n",
                "\(ada)/e.md": Write.evidence(
                    "E", "audience: public", "files: [{file: \(name), alt: x, people: [\(people)]}]"),
            ], pictures: ["\(ada)/\(name)": []])
    }

    @Test("a recording goes only where its owner and all people in it let their voice go")
    func voices() async throws {
        for ada in ConsentCircle.allCases {
            for bo in ConsentCircle.allCases {
                let linked = try await Self.files("song.mp3", adaVoice: ada, boVoice: bo)
                for (readership, circle) in [
                    (Readership.public, Circle.public), (.school, .school), (.classRoom("room-1"), .class),
                ] {
                    let isHeard = min(ada.circle, bo.circle) >= circle
                    #expect(linked.view(readership).files.isEmpty == !isHeard, "\(ada) \(bo) \(readership)")
                }
                #expect(linked.view(.staff).files.count == 1)
            }
        }
    }

    @Test("every sort of sound and film, in capitals too; pictures and documents have no voice")
    func endings() async throws {
        for name in ["a.mp3", "a.m4a", "a.wav", "a.mp4", "a.mov", "a.webm", "a.ogg", "a.MP3", "a.b.Mov"] {
            let linked = try await Self.files(name, adaVoice: .none, boVoice: .public)
            #expect(linked.view(.public).files.isEmpty, "\(name)")
        }
        for name in ["a.png", "a.pdf", "mp3", "a.mp3.pdf"] {
            let linked = try await Self.files(name, adaVoice: .none, boVoice: .none)
            #expect(linked.view(.public).files.count == 1, "\(name)")
        }
    }

    @Test("a school's logo in a child's folder goes no wider than the child's work")
    func logo() async throws {
        let least = SmallSchool.least["school.yml"] ?? ""
        for (work, count) in [(ConsentCircle.public, 1), (.family, 0)] {
            let linked = try await Linked(
                [
                    "school.yml": least + "logo: students/ada-l/logo.png\n",
                    "private/consent.csv": EffectiveCirclesTests.consentFile([("ada-l", work)]),
                ], pictures: ["students/ada-l/logo.png": []])
            #expect(linked.view(.public).files.count == count, "\(work)")
        }
    }
}
