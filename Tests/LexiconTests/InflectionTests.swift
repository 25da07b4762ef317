import Lexicon
import Testing

@Suite("Inflections that are made")
struct InflectionTests {
    @Test(
        "the plural, -ing and -ed follow the spelling of the word",
        arguments: [
            ("baseline", "baselines baselining baselined"), ("gain", "gains gaining gained"),
            ("class", "classes classing classed"), ("index", "indexes indexing indexed"),
            ("benchmark", "benchmarks benchmarking benchmarked"), ("approach", "approaches approaching approached"),
            ("wish", "wishes wishing wished"), ("veto", "vetoes vetoing vetoed"),
            ("portfolio", "portfolios portfolioing portfolioed"), ("study", "studies studying studied"),
            ("survey", "surveys surveying surveyed"), ("plan", "plans planning planned"),
            ("quiz", "quizzes quizzing quizzed"),
            ("fix", "fixes fixing fixed"), ("row", "rows rowing rowed"), ("tie", "ties tying tied"),
            ("agree", "agrees agreeing agreed"), ("confer", "confers conferring conferred"),
            ("differ", "differs differing differed"), ("target", "targets targeting targeted"),
            ("string", "strings stringing stringed"), ("seed", "seeds seeding seeded"),
            ("focus", "focuses focusing focused"), ("prep", "preps prepping prepped"), ("year", "yearing yeared"),
        ])
    func words(word: String, made: String) {
        #expect(Inflection.made(of: word) == made.split(separator: " ").map(String.init))
    }

    @Test("of several words the last one is inflected, or the one before the first preposition")
    func several() {
        #expect(Inflection.made(of: "cut score") == ["cut scores", "cut scoring", "cut scored"])
        #expect(
            Inflection.made(of: "check for understanding") == [
                "checks for understanding", "checking for understanding", "checked for understanding",
            ])
        #expect(Inflection.made(of: "zone of proximal development").first == "zones of proximal development")
        #expect(Inflection.made(of: "rate of improvement in reading").first == "rates of improvement in reading")
        #expect(Inflection.made(of: "Assessment For Learning").first == "Assessments For Learning")
        #expect(Inflection.made(of: "self-assessment").first == "self-assessments")
        #expect(Inflection.made(of: "In progress").first == "In progresses")
    }

    @Test("an inflection isn't inflected again")
    func again() {
        #expect(Inflection.made(of: "success criteria standards").isEmpty)
        #expect(Inflection.made(of: "conferring") == ["conferrings"])
        #expect(Inflection.made(of: "data informed") == ["data informeds"])
        #expect(Inflection.made(of: "analysis").first == "analyses")
    }

    @Test("letters that stand for words have a plural only")
    func acronyms() {
        #expect(Inflection.made(of: "ZPD") == ["ZPDs"])
        #expect(Inflection.made(of: "PhD") == ["PhDs"])
        #expect(Inflection.made(of: "PLC meeting") == ["PLC meetings"])
    }

    @Test(
        "there is none of what is no English word",
        arguments: ["", " ", "A", "go", "C++", "resumé", "目标", "goal 2", "3rd–", "🎯"])
    func none(text: String) {
        #expect(Inflection.made(of: text).isEmpty)
    }

    @Test("a form that is a common word of its own isn't made")
    func common() {
        #expect(Inflection.made(of: "mean") == ["meaned"])
    }
}

@Suite("Common words")
struct CommonWordsTests {
    @Test(
        "the words that English can't do without",
        arguments: ["the", "And", "IS", "good", "days", "worked", "don’t", " help "])
    func common(word: String) {
        #expect(CommonWords.contains(word))
    }

    @Test(
        "a lexicon of education may have its words",
        arguments: [
            "goal", "gain", "target", "standard", "purpose", "evidence", "mean", "median", "growth", "feedback",
            "rubric",
            "baseline", "inquiry", "coaching", "help desk", "", "portfolio", "objective", "autonomy", "mastery",
        ])
    func uncommon(word: String) {
        #expect(!CommonWords.contains(word))
    }
}
