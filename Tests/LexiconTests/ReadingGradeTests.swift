import Testing

@testable import Lexicon

@Suite("How hard a text reads")
struct ReadingGradeTests {
    @Test("the grade is 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59")
    func grade() throws {
        // Six words of one syllable each.
        #expect(abs(try #require(ReadingGrade.of("The cat sat on the mat.")) - -1.45) < 0.01)
        // 16 words, 23 syllables.
        let sentence = "This sentence, taken as a reading passage unto itself, is being used to prove a point."
        #expect(abs(try #require(ReadingGrade.of(sentence)) - 7.61) < 0.01)
    }

    @Test("two short sentences read easier than the long one of the same words")
    func order() throws {
        let long = try #require(ReadingGrade.of("I read a book and you read a book and we talk."))
        let short = try #require(ReadingGrade.of("I read a book. And you read a book. And we talk."))
        #expect(short < long)
    }

    @Test("less than five words have no grade", arguments: ["", "…", "One two three four.", "- – — / ?"])
    func few(text: String) {
        #expect(ReadingGrade.of(text) == nil)
    }

    @Test(
        "words and sentences are counted as people read them",
        arguments: [
            ("A well-known word; a second: a third, no more.", 9, 1),
            ("He went (he said: \"Go!\") and left.", 7, 1),
            ("It is 3.5 points, e.g. this. Dr. Smith? Yes! Well…", 10, 4),
            ("No end", 2, 1), ("One.\n\nTwo\n\n* * *", 2, 2), ("What?! Really... yes.", 3, 2),
            ("“Is it?” “It is.” *So.*", 5, 3),
        ])
    func counts(text: String, words: Int, sentences: Int) {
        let counts = ReadingGrade.Counts(of: text)
        #expect(counts.words == words)
        #expect(counts.sentences == sentences)
    }

    @Test(
        "syllables are counted by hand",
        arguments: [
            (1, "a the made goes named planned score scores scale league young eye you strengths queue 7 2026 it's"),
            (
                2,
                "table tables voices ended handled being reading something homework baseline notebook guideline special every"
            ),
            (
                2,
                "question statement useful likely create science quiet people rhythm poem hundred learning rubric cut-score"
            ),
            (3, "idea area media radio ratio evidence improvement achievement element completely agreement theory"),
            (3, "awareness serious religious dialogue potential important formative exemplar objective"),
            (
                4,
                "portfolio criterion initiate experience material variety development society activity actually evaluate portfolios proximally"
            ),
            (5, "differentiate negotiation triangulation evaluation vocabulary opportunity"),
        ])
    func syllables(count: Int, words: String) {
        for word in words.split(separator: " ") {
            #expect(Syllables.count(in: word) == count, "\(word)")
        }
    }
}
