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
            heard: heard(records, for: readership, on: day, drafts: drafts, terms: terms, kept: kept),
            termOfFigure: termOfFigure)
    }

    /// The records that are out and use terms, newest first; on one day in the order of the students' codes, since
    /// that of the records is the roster's. Those without a date are last.
    private func recordsWithMentions(on day: Day, drafts: Bool) -> [RecordHandle] {
        // The rank of each student's code, so that numbers are compared and not texts.
        let rankOfStudent = Dictionary(
            uniqueKeysWithValues: codes.codes.sorted { $0.value < $1.value }.enumerated().map { ($1.key, $0) })
        var order: [(day: Day, rank: Int, handle: RecordHandle)] = []
        for offset in records.indices where !lexicon.mentions[offset].isEmpty {
            let (record, handle) = (records[offset], RecordHandle(offset))
            let head = record.head
            guard isOut(head, day, drafts),
                bearer(of: handle).map({ isOut(records[$0.offset].head, day, drafts) }) != false
            else { continue }
            let rank = (record is Student ? head.id : head.student).flatMap { rankOfStudent[$0] } ?? -1
            order.append((head.date?.value ?? .placeholder, rank, handle))
        }
        return order.sorted { ($1.day, $0.rank, $0.handle) < ($0.day, $1.rank, $1.handle) }.map(\.handle)
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
        var listed = [[TermUse]](repeating: [], count: terms.count)
        var hidden = [HiddenUses](repeating: HiddenUses(), count: terms.count)
        for record in records {
            let canOpen = isWhole[record.offset] && bearer(of: record).map { isWhole[$0.offset] } != false
            if canOpen, let handle = kept[record.offset] {
                for voiced in lexicon.mentions[record.offset] {
                    for group in voiced.byTerm {
                        guard let term = group.first?.term, terms[term] != nil else { continue }
                        listed[term].append(TermUse(record: handle, voice: voiced.voice, mentions: group))
                    }
                }
            } else if readership != .staff, circles[record.offset] > .staff {
                let (student, room) = (studentID(of: record), roomID(of: record))
                for term in Set(lexicon.mentions[record.offset].flatMap(\.mentions).map(\.term)) {
                    hidden[term].add(of: student, circle: circles[record.offset], room: room)
                }
            }
        }
        let isForFamily = if case .family = readership { true } else { false }
        var uses: [RecordHandle: TermUses] = [:]
        for (number, term) in terms.enumerated() {
            guard let term else { continue }
            let count = hidden[number].told(from: settings.minimumGroup, isForFamily: isForFamily)
            if count == nil, listed[number].isEmpty { continue }
            uses[term] = TermUses(listed: listed[number], hidden: count)
        }
        return uses
    }

    /// What students say. For more than the staff only a number, made of what more than the staff may read and of the
    /// terms that most readers know, so that it is the same in every edition and nothing can be worked out from two of
    /// them. A classmate's feedback is the words of nobody knows whom, so it makes no number of students larger.
    private func heard(
        _ records: [RecordHandle], for readership: Readership, on day: Day, drafts: Bool, terms: [RecordHandle?],
        kept: [RecordHandle?]
    ) -> HeardTerms {
        let isForStaff = readership == .staff
        let isWidest = areWidest(on: day, drafts: drafts)
        var hearing = Hearing(of: isForStaff ? terms : terms.enumerated().map { isWidest[$0] ? $1 : nil }, on: day)
        for record in records where isForStaff || circles[record.offset] > .staff {
            let isOfPeer = (self.records[record.offset] as? Feedback)?.role.value == .peer
            for voiced in lexicon.mentions[record.offset] {
                hearing.add(voiced, in: kept[record.offset], of: isOfPeer ? nil : studentID(of: record))
            }
        }
        return isForStaff ? hearing.told() : hearing.told(from: settings.minimumGroup)
    }

    /// Whether each term is one of those that most readers may know.
    private func areWidest(on day: Day, drafts: Bool) -> [Bool] {
        let isOut = lexicon.terms.map { self.isOut(records[$0.offset].head, day, drafts) }
        let widest = zip(lexicon.terms, isOut).filter(\.1).map { circles[$0.0.offset] }.max()
        return zip(lexicon.terms, isOut).map { $1 && circles[$0.offset] == widest }
    }
}
