import Diagnostics
import Records
import School

extension SiteBuild {
    /// Slips of paper that tell students their four letters, as a folder that opens by a double click.
    /// - Throws: `UnknownChoice` for a class or a term that is not there, `FolderRefusal` and `DiskFault` as a build.
    package static func printCodes(_ order: PrintOrder) async throws -> PrintOutcome {
        var outcome = PrintOutcome()
        guard let room = try await PrintRoom(order, reporting: &outcome.report) else { return outcome }
        let all = try room.roster()
        let roster = try room.roster { room.codes.codes[$0.head.id] != nil }
        (outcome.count, outcome.classCount) = (roster.count, roster.rooms.count)
        outcome.withoutCode = all.count - roster.count
        guard outcome.count > 0 else { return outcome }
        let slips = SlipMaker(
            room: room,
            further: try Words.further("codes-slip", in: room.templateTree, settings: room.settings))
        let page = CodesPage(
            frame: room.frame(title: room.words["codes-title"], lead: room.words["codes-lead"]),
            rooms: roster.rooms.enumerated().map { offset, part in
                SlipsView(number: offset + 1, title: part.title, slips: part.students.map(slips.slip))
            })
        outcome.page = try await room.write(page, template: "codes", reporting: &outcome.report) ?? ""
        return outcome
    }

    /// Forms on which families say what may be shown to whom, one a page, as a folder that opens by a double click.
    /// - Throws: as `printCodes`.
    package static func printConsentForms(_ order: PrintOrder) async throws -> PrintOutcome {
        var outcome = PrintOutcome()
        guard let room = try await PrintRoom(order, reporting: &outcome.report) else { return outcome }
        let given = Set(room.records.consents.students.map(\.value))
        let roster = try room.roster { !(order.onlyMissing && given.contains($0.head.id)) }
        (outcome.count, outcome.classCount) = (roster.count, roster.rooms.count)
        guard outcome.count > 0 else { return outcome }
        let words = room.words
        var forms: [ConsentFormView] = []
        for part in roster.rooms {
            for student in part.students { forms.append(room.form(for: student, of: part, number: forms.count + 1)) }
        }
        let page = ConsentFormsPage(
            frame: room.frame(title: words["consent-form-title"], lead: words["consent-lead"]),
            circles: ConsentCircle.words.map { words.consentWord("consent-to-" + $0) },
            kinds: Words.consentKinds.map { words.consentWord("consent-" + $0) }, forms: forms)
        outcome.page = try await room.write(page, template: "consent-forms", reporting: &outcome.report) ?? ""
        return outcome
    }
}

/// Makes slips that differ in name and letters alone.
private struct SlipMaker {
    let room: PrintRoom
    /// The sentence in the school's other languages.
    let further: [(language: String, text: String)]

    func slip(for student: Student) -> SlipView {
        let code = room.codes.codes[student.head.id] ?? ""
        let own = (language: room.words.language, text: room.words["codes-slip"])
        let foot = [room.settings.name.value, room.termTitle].compactMap(\.self).joined(separator: " · ")
        return SlipView(
            name: student.fullName, code: code,
            sentences: ([own] + further).map { language, text in
                SlipSentenceView(
                    text: text.replacing("{code}", with: code), lang: language, dir: Words.direction(of: language))
            }, foot: foot)
    }
}

extension PrintRoom {
    fileprivate func form(for student: Student, of part: PrintRoster.Room, number: Int) -> ConsentFormView {
        let name = student.name.value
        let code = codes.codes[student.head.id]
        return ConsentFormView(
            number: number, fullName: student.fullName, roomName: part.title,
            heading: words.text("consent-title", ["name": name]),
            lead: words.text("consent-lead-codes", ["name": name]),
            codeText: code.map { words.text("consent-lead-code", ["name": name, "code": $0]) } ?? "",
            withoutForm: words.text("consent-without-form", ["name": name]),
            office: words.text("consent-office", ["id": student.head.id]))
    }
}

extension Words {
    fileprivate func consentWord(_ key: String) -> ConsentWordView {
        ConsentWordView(title: self[key], text: self[key + "-text"])
    }
}
