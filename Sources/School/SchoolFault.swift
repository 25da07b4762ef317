import Diagnostics
import Growth
import Records

/// What can be wrong once records are put together.
package enum SchoolFault: Fault {
    case unknownReference(kind: KindName, id: String, student: String?, nearest: String?)
    case duplicateID(kind: KindName, id: String, other: String)
    case studentWithoutFile(student: String)
    case circle(path: [String])
    case outsideSchoolYear(date: Day, first: Day, last: Day)
    case missingFile(file: String, nearest: String?)
    case brokenLink(path: String, nearest: String?)
    case brokenAnchor(anchor: String, in: String, nearest: String?)
    case linkLeavesContent(path: String)
    case scoreOffScale(score: Double, min: Double?, max: Double?, assessment: String)
    case unknownLevel(level: String, levels: [String], assessment: String)
    case futureScore(day: Day, last: LastDay)
    case conflictingScores(first: Double, second: Double, day: Day, otherPlace: String)
    case scoreWithoutAssessment(key: String)
    case wallOnLevels(layout: String, assessment: String)
    case unknownCriterion(criterion: String, known: [String], rubric: String)
    case noSuchRubricLevel(criterion: String, levels: [String])
    case rubricMissing
    case classMismatch(student: String, says: String, listedIn: String)
    case unknownTerm(term: String, known: [String])
    case consentForNobody(student: String, nearest: String?)
    case sharedAlias(text: String, term: String, other: String, otherPlace: String)
    case commonWordTerm(text: String, term: String)
    case termIsAName(text: String)
    case circularDefinition(term: String, reader: Definitions.Reader)
    case missingReading(readers: [Definitions.Reader], shown: Definitions.Reader)
    case hardDefinition(reader: Definitions.Reader, grade: Double, youngest: Int)
    case unexplainedFigure(figure: Figure, kind: KindName, others: Int)

    package var rule: Rule {
        switch self {
        case .unknownReference: .unknownReference
        case .duplicateID: .duplicateID
        case .studentWithoutFile: .studentWithoutFile
        case .circle: .circleOfPrerequisites
        case .outsideSchoolYear: .outsideSchoolYear
        case .missingFile: .missingFile
        case .brokenLink, .linkLeavesContent: .brokenLink
        case .brokenAnchor: .brokenAnchor
        case .scoreOffScale: .scoreOffScale
        case .unknownLevel: .unknownLevel
        case .futureScore: .futureScore
        case .conflictingScores: .conflictingScores
        case .scoreWithoutAssessment: .scoreWithoutAssessment
        case .wallOnLevels: .wallOnLevels
        case .unknownCriterion, .noSuchRubricLevel, .rubricMissing: .rubricMismatch
        case .classMismatch: .classMismatch
        case .unknownTerm: .unknownTerm
        case .consentForNobody: .consentForNobody
        case .sharedAlias: .sharedAlias
        case .commonWordTerm: .commonWordTerm
        case .termIsAName: .termIsAName
        case .circularDefinition: .circularDefinition
        case .missingReading: .missingReading
        case .hardDefinition: .hardDefinition
        case .unexplainedFigure: .unexplainedFigure
        }
    }

    package var message: String {
        switch self {
        case .unknownReference(let kind, let id, let student?, _):
            "no \(kind) `\(id)` among the records of `\(student)`"
        case .unknownReference(let kind, let id, nil, _): "no \(kind) `\(id)`"
        case .duplicateID(let kind, let id, _): "another \(kind) has the id `\(id)` too"
        case .studentWithoutFile(let student): "`\(student)` has records but no `student.md`"
        case .circle(let path): "`\(path[0])` comes after itself: \(path.joined(separator: " → "))"
        case .outsideSchoolYear(let date, let first, let last):
            "\(date) is outside the school year, which goes from \(first) to \(last)"
        case .missingFile(let file, _): "no file `\(file)` beside this record"
        case .brokenLink(let path, _): "this link leads nowhere: there is no `\(path)`"
        case .linkLeavesContent(let path): "this link leaves the content folder: `\(path)`"
        case .brokenAnchor(let anchor, let page, _): "there is no heading `#\(anchor)` in \(page)"
        case .scoreOffScale(let score, let min, let max, let assessment):
            "\(score.inMessage) is off the scale of `\(assessment)`, which goes from \(min.map(\.inMessage) ?? "any number") to \(max.map(\.inMessage) ?? "any number")"
        case .unknownLevel(let level, let levels, let assessment):
            levels.isEmpty
                ? "`\(assessment)` has no levels, so `\(level)` must be a number"
                : "`\(level)` is not a level of `\(assessment)`"
        case .futureScore(let day, .ofYear(let last)):
            "a score on \(day), and the school year ends on \(last)"
        case .futureScore(let day, .ofSite(let last)): "a score on \(day), and the site is made for \(last)"
        case .conflictingScores(let first, let second, let day, _):
            "two scores on \(day) for one student and assessment: \(first.inMessage) and \(second.inMessage)"
        case .scoreWithoutAssessment(let key): "`\(key)` needs `assessment`: the scale that it is on"
        case .wallOnLevels(let layout, let assessment):
            "a wall of the layout `\(layout)` needs numbers, and `\(assessment)` has levels"
        case .unknownCriterion(let criterion, _, let rubric): "`\(criterion)` is not a criterion of `\(rubric)`"
        case .noSuchRubricLevel(let criterion, _): "`\(criterion)` has no such level"
        case .rubricMissing: "`rubric-scores` needs `rubric`: the criteria that it is about"
        case .classMismatch(let student, let says, let listedIn):
            "`\(student)` is listed here, but says `class: \(says)`, not `\(listedIn)`"
        case .unknownTerm(let term, _): "`\(term)` is not a term of the school year"
        case .consentForNobody(let student, _): "no student `\(student)`"
        case .sharedAlias(let text, let term, let other, _):
            "`\(text)` can't be both `\(term)` and `\(other)`: a word in a text leads to one term"
        case .commonWordTerm(let text, let term):
            "`\(text)` is a word that everyone uses; each time that somebody does, it will be a link to `\(term)`"
        case .termIsAName(let text):
            "`\(text)` is also the name of a student, which would become a link in every text"
        case .circularDefinition(let term, let reader):
            "`\(term)` is explained to the \(reader.rawValue) with `\(term)`"
        case .missingReading(let readers, let shown):
            "`definitions` has nothing for the \(readers.map(\.rawValue).joined(separator: " and the ")): they read what the \(shown.rawValue) reads"
        case .hardDefinition(let reader, let grade, let youngest):
            "`\(reader.rawValue)` reads like grade \(grade.inGrades), and the youngest class is in grade \(youngest == 0 ? "K" : "\(youngest)")"
        case .unexplainedFigure(let figure, _, _):
            "`\(figure.shownAs)` is shown on a page, and the lexicon has no term that explains it"
        }
    }

    package var note: String? {
        switch self {
        case .duplicateID(_, _, let other): "the other one is \(other)"
        case .conflictingScores(_, _, _, let place): "the other one is in \(place)"
        case .sharedAlias(_, _, let other, let place): "`\(other)` has it in \(place)"
        case .unexplainedFigure(_, let kind, let others):
            others == 0
                ? "it is shown because of this \(kind)"
                : "it is shown because of this \(kind), and of \(others) other record\(others == 1 ? "" : "s")"
        case .circle: "nobody could ever begin: each of these waits for another"
        default: nil
        }
    }

    package var suggestion: String? {
        switch self {
        case .unknownReference(_, _, _, let nearest), .missingFile(_, let nearest), .brokenLink(_, let nearest),
            .brokenAnchor(_, _, let nearest), .consentForNobody(_, let nearest):
            nearest.map { "did you mean `\($0)`?" } ?? suggestionWithoutNearest
        case .duplicateID: "rename one of the files, or give one an `id:`"
        case .studentWithoutFile(let student):
            "write students/\(student)/student.md with `name:` and `class:`, or move the records to their student's folder"
        case .circle: "take one `after` out"
        case .outsideSchoolYear: "correct the date, or the terms in school.yml"
        case .scoreOffScale: "mostly a digit is a slip of the pen; else change `min` or `max` of the assessment"
        case .futureScore: "mostly the date is a slip of the pen; a day that is still to come has an empty cell"
        case .conflictingScores:
            "both count; correct one when it is a slip of the pen, or the date when it was another day"
        case .scoreWithoutAssessment: "add a line `assessment: …` with an assessment's id"
        case .sharedAlias: "take it out of one of the two, or make one term of them"
        case .commonWordTerm:
            "say it in more words, as `school work` for `work`; or take it out, if it is only an alias"
        case .termIsAName: "say it in more words, or write `case: sensitive` when only small letters are meant"
        case .circularDefinition: "say it in words that somebody knows who doesn't know the term yet"
        case .missingReading(let readers, _):
            "add \(readers.map { "`\($0.rawValue): …`" }.joined(separator: " and ")) below `definitions`"
        case .hardDefinition: "make two sentences of a long one, and take the short word for a long one"
        case .unexplainedFigure(let figure, _, _): "begin it with `datawall new term --title \"\(figure.words)\"`"
        case .wallOnLevels: "choose the layout `bands`, or an assessment with `bands`"
        case .rubricMissing: "add a line `rubric: …` with a rubric's id"
        case .linkLeavesContent: "copy the file into the content folder"
        case .unknownLevel(let level, let levels, _):
            NearMiss.question(for: level, among: levels) ?? NearMiss.question(for: level, among: ["exempt", "absent"])
                ?? listed(levels)
        case .unknownCriterion(let criterion, let known, _):
            NearMiss.question(for: criterion, among: known) ?? listed(known)
        case .noSuchRubricLevel(_, let levels): listed(levels)
        case .unknownTerm(let term, let known): NearMiss.question(for: term, among: known) ?? listed(known)
        case .classMismatch: "take the student out of this list, or change `class` in student.md"
        }
    }

    private var suggestionWithoutNearest: String? {
        switch self {
        case .unknownReference(let kind, _, _, _): "`datawall new \(kind)` makes one"
        case .missingFile: "copy the file into the folder of the record"
        case .consentForNobody:
            "a student's id is the folder's name in students/; if the student left, take the row out, or keep the folder with `left:`"
        case .brokenLink: "link to a record by its file, as ../evidence/2026-10-05-area-model.md"
        default: nil
        }
    }

    private func listed(_ words: [String]) -> String? {
        words.isEmpty ? nil : "there are \(words.joined(separator: ", "))"
    }
}

/// The last day on which there can be a score.
package enum LastDay: Sendable {
    /// The last day of the school year.
    case ofYear(Day)
    /// The day that somebody builds the site for.
    case ofSite(Day)

    package var day: Day {
        switch self {
        case .ofYear(let day), .ofSite(let day): day
        }
    }

    /// The earlier one of the two.
    init?(ofYear year: Day?, ofSite site: Day?) {
        if let site, site <= year ?? site {
            self = .ofSite(site)
        } else if let year {
            self = .ofYear(year)
        } else {
            return nil
        }
    }
}

extension Double {
    /// A reading grade, of which the first place tells something and the next nothing.
    fileprivate var inGrades: String { ((self * 10).rounded() / 10).inMessage }
}
