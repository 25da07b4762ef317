import Growth
import Lexicon
import Markdown
import Records

extension School {
    /// The lexicon as these readers may know it. O(mentions + records × log records).
    /// - Parameters:
    ///   - drafts: whether drafts are out.
    ///   - kept: the handle of each record in their view; nil for those that they may not know.
    ///   - isWhole: whether they may read the record, and not only that it is there.
    ///   - countsUses: false leaves out who uses which term, for who only looks at which records there are.
    func lexicon(
        for readership: Readership, on day: Day, drafts: Bool, kept: [RecordHandle?], isWhole: [Bool], countsUses: Bool
    ) -> LexiconView {
        let terms = lexicon.terms.map { kept[$0.offset] }
        let termOfFigure = lexicon.termOfFigure.compactMapValues { terms[$0] }
        guard countsUses, !terms.isEmpty else {
            return LexiconView(
                finder: lexicon.finder, terms: terms, usesOfTerm: [:],
                heard: HeardTerms(month: day.firstOfMonth, firsts: [], notYet: [], count: nil, total: 0),
                termOfFigure: termOfFigure)
        }
        let records = recordsWithMentions(on: day, drafts: drafts)
        return LexiconView(
            finder: lexicon.finder, terms: terms,
            usesOfTerm: uses(records, for: readership, of: terms, kept: kept, isWhole: isWhole),
            heard: heard(records, for: readership, on: day, terms: terms, kept: kept), termOfFigure: termOfFigure)
    }

    /// The records that are out and use terms, newest first; on one day in the order of the students' codes, since
    /// that of the records is the roster's. Those without a date are last.
    private func recordsWithMentions(on day: Day, drafts: Bool) -> [RecordHandle] {
        records.indices.lazy.filter { !lexicon.mentions[$0].isEmpty }.map { RecordHandle($0) }
            .filter { handle in
                isOut(records[handle.offset].head, day, drafts)
                    && bearer(of: handle).map { isOut(records[$0.offset].head, day, drafts) } != false
            }
            .map { handle in
                let head = records[handle.offset].head
                let code = studentID(of: handle).flatMap { codes.codes[$0] } ?? ""
                return (day: head.date?.value ?? .placeholder, code: code, handle: handle)
            }
            .sorted { ($1.day, $0.code, $0.handle) < ($0.day, $1.code, $1.handle) }
            .map(\.handle)
    }

    /// The record on whose page one without a page of its own stands: what feedback is on.
    private func bearer(of handle: RecordHandle) -> RecordHandle? {
        guard type(of: records[handle.offset]).definition.isShownOnOthers else { return nil }
        return graph.targets(of: handle, .on).first
    }

    private func studentID(of handle: RecordHandle) -> String? {
        let record = records[handle.offset]
        return record is Student ? record.head.id : record.head.student
    }

    /// The id of the class that a record belongs to: its student's, or its own.
    private func roomID(of handle: RecordHandle) -> String? {
        let record = records[handle.offset]
        if record is ClassRoom { return record.head.id }
        let owner = record is Student ? handle : graph.targets(of: handle, .student).first ?? handle
        return graph.targets(of: owner, .classRoom).first.map { records[$0.offset].head.id }
    }

    private func uses(
        _ records: [RecordHandle], for readership: Readership, of terms: [RecordHandle?], kept: [RecordHandle?],
        isWhole: [Bool]
    ) -> [RecordHandle: TermUses] {
        var listed: [RecordHandle: [TermUse]] = [:]
        var hidden: [RecordHandle: HiddenUses] = [:]
        for record in records {
            let canOpen = isWhole[record.offset] && bearer(of: record).map { isWhole[$0.offset] } != false
            if canOpen, let handle = kept[record.offset] {
                for voiced in lexicon.mentions[record.offset] {
                    for group in voiced.byTerm {
                        guard let term = group.first.flatMap({ terms[$0.term] }) else { continue }
                        listed[term, default: []].append(
                            TermUse(
                                record: handle, voice: voiced.voice, count: group.reduce(0) { $0 + $1.count },
                                spellings: group.map(\.spelling)))
                    }
                }
            } else if readership != .staff, circles[record.offset] > .staff {
                let (student, room) = (studentID(of: record), roomID(of: record))
                for term in Set(lexicon.mentions[record.offset].flatMap(\.mentions).lazy.compactMap { terms[$0.term] })
                {
                    hidden[term, default: HiddenUses()]
                        .add(of: student, circle: circles[record.offset], room: room)
                }
            }
        }
        var uses = listed.mapValues { TermUses(listed: $0, hidden: nil) }
        for (term, rest) in hidden {
            guard let count = rest.told(from: settings.minimumGroup) else { continue }
            uses[term] = TermUses(listed: listed[term] ?? [], hidden: count)
        }
        return uses
    }

    /// What students say. For more than the staff only a number, made of what more than the staff may read, so that it
    /// is the same in every edition and nothing can be worked out from two of them.
    private func heard(
        _ records: [RecordHandle], for readership: Readership, on day: Day, terms: [RecordHandle?],
        kept: [RecordHandle?]
    ) -> HeardTerms {
        let isForStaff = readership == .staff
        let month = day.firstOfMonth
        var first: [RecordHandle: HeardTerms.FirstUse] = [:]
        var isUsed: Set<RecordHandle> = []
        var isSaid: Set<RecordHandle> = []
        var ofMonth: Set<RecordHandle> = []
        var students: Set<String> = []
        for record in records where isForStaff || circles[record.offset] > .staff {
            let date = self.records[record.offset].head.date?.value
            if let date, date > day { continue }
            for voiced in lexicon.mentions[record.offset] {
                let used = voiced.byTerm.compactMap { $0.first.flatMap { terms[$0.term] } }
                isUsed.formUnion(used)
                guard voiced.voice == .student, !used.isEmpty else { continue }
                isSaid.formUnion(used)
                guard let date else { continue }
                // From new to old, so that the last one that is written down is the first.
                if let handle = kept[record.offset] {
                    for term in used { first[term] = .init(term: term, record: handle, day: date) }
                }
                guard date >= month else { continue }
                ofMonth.formUnion(used)
                if let student = studentID(of: record) { students.insert(student) }
            }
        }
        let known = terms.compactMap(\.self)
        let isTellable = isForStaff || students.count >= settings.minimumGroup
        let silent = known.filter { !isSaid.contains($0) }
        return HeardTerms(
            month: month,
            firsts: isForStaff
                ? first.values.filter { $0.day >= month }.sorted { ($0.day, $0.term) < ($1.day, $1.term) } : [],
            notYet: isForStaff
                ? silent.filter { !isUsed.contains($0) } + silent.filter { isUsed.contains($0) } : [],
            count: isTellable ? ofMonth.count : nil, total: known.count)
    }
}

extension Day {
    /// The first day of the calendar month that this day is in.
    var firstOfMonth: Day { Day(year: year, month: month, day: 1) ?? self }
}
