import Diagnostics
import Lexicon
import Records

/// What must hold in a school's lexicon. A school without a term has nothing to look at.
struct LexiconChecks {
    let records: Records
    let table: SpellingTable
    let lexicon: SchoolLexicon
    let names: NameList

    func check(reporting report: inout DiagnosticReport) {
        guard !table.terms.isEmpty else { return }
        checkSpellings(&report)
        let youngest = youngest
        for (number, handle) in table.terms.enumerated() {
            guard let term = records.all[handle.offset] as? LexiconTerm else { continue }
            checkReadings(of: term, &report)
            checkCircle(of: term, number: number, &report)
            checkEase(of: term, for: youngest, &report)
        }
    }

    private func term(_ number: Int) -> LexiconTerm? { records.all[table.terms[number].offset] as? LexiconTerm }

    private func language(of term: LexiconTerm) -> String { term.head.language(onSiteIn: records.language) }

    /// What somebody wrote down is neither a word that everyone uses nor the name of a student. Inflections that are
    /// were never made.
    private func checkSpellings(_ report: inout DiagnosticReport) {
        for claim in table.claims where claim.spelling.origin != .made {
            guard let term = term(claim.spelling.term) else { continue }
            let (text, isExact) = (claim.spelling.text, claim.spelling.isCaseSensitive)
            if names.has(text, keepingCase: isExact) {
                report.report(SchoolFault.termIsAName(text: text), at: claim.place, in: term.head.source)
            }
            let isEnglish = claim.spelling.origin != .translation && language(of: term) == "en"
            // With its case, only what is written in small letters is a word that everyone uses.
            if isEnglish, !isExact || text == text.lowercased(), CommonWords.contains(text) {
                report.report(
                    SchoolFault.commonWordTerm(text: text, term: term.head.title.value), at: claim.place,
                    in: term.head.source)
            }
        }
    }

    private func checkReadings(of term: LexiconTerm, _ report: inout DiagnosticReport) {
        let missing = Definitions.Reader.allCases.filter { term.definitions[$0] == nil }
        guard !missing.isEmpty, let shown = term.definitions.readings.first, term.head.isSound else { return }
        report.report(
            SchoolFault.missingReading(readers: missing, shown: shown.reader), at: shown.text.range,
            in: term.head.source)
    }

    /// Nobody learns a word from a sentence that needs the word.
    private func checkCircle(of term: LexiconTerm, number: Int, _ report: inout DiagnosticReport) {
        for (reader, text) in term.definitions.readings {
            let isCircular = lexicon.finder.matches(in: Array(text.value.utf8), language: language(of: term)).contains {
                $0.term == number && table.claims[$0.spelling].isOfTitle
            }
            guard isCircular else { continue }
            report.report(
                SchoolFault.circularDefinition(term: term.head.title.value, reader: reader), at: text.range,
                in: term.head.source)
        }
    }

    /// What students and families read is no harder than the school's youngest class can read, give or take a grade.
    private func checkEase(of term: LexiconTerm, for youngest: Int?, _ report: inout DiagnosticReport) {
        guard let youngest, language(of: term) == "en" else { return }
        for (reader, text) in term.definitions.readings where reader != .educator {
            guard let grade = ReadingGrade.of(text.value),
                grade > Double(max(youngest, Self.easiest) + Self.tolerance)
            else { continue }
            report.report(
                SchoolFault.hardDefinition(reader: reader, grade: grade, youngest: youngest), at: text.range,
                in: term.head.source)
        }
    }

    /// Nobody writes of data for children who only begin to read: the words alone are of this grade.
    private static let easiest = 3
    private static let tolerance = 1

    /// The lowest grade that a class is in; K is 0. O(records).
    private var youngest: Int? {
        records.all.lazy.compactMap { ($0 as? ClassRoom)?.grade.value }
            .compactMap { $0.uppercased() == "K" ? 0 : Int($0) }.min()
    }

    /// Each figure that pages show has a term, told where the figure comes from first.
    func checkFigures(of graph: LinkGraph, scores: ScoreBook, reporting report: inout DiagnosticReport) {
        guard !table.terms.isEmpty else { return }
        let missing = Figure.allCases.filter { lexicon.termOfFigure[$0] == nil }
        guard !missing.isEmpty else { return }
        let survey = FigureSurvey(of: records, graph: graph, scores: scores)
        for figure in missing {
            guard let showing = survey.showings[figure] else { continue }
            report.report(
                SchoolFault.unexplainedFigure(
                    figure: figure, kind: showing.head.kind, others: showing.others),
                at: showing.place, in: showing.head.source)
        }
    }
}
