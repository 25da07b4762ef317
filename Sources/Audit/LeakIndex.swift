/// What must not stand in a site: names, ids and sentences, made ready to be looked for in every byte in one pass.
///
/// An index is a value, made once a build and read by all tasks.
package struct LeakIndex: Sendable {
    /// A name or an id.
    package struct Name: Sendable {
        package enum Kind: Sendable { case name, id }

        package let kind: Kind
        package let text: String
        /// Whether it is also a word of the language, so that alone it tells nothing.
        package let isAlsoAWord: Bool
        /// Whether a title before it makes it another person's.
        package let isFamilyName: Bool
        package let origin: Leak.Origin

        package init(
            _ kind: Kind, _ text: String, isAlsoAWord: Bool = false, isFamilyName: Bool = false, at origin: Leak.Origin
        ) {
            self.kind = kind
            self.text = text
            self.isAlsoAWord = isAlsoAWord
            self.isFamilyName = isFamilyName
            self.origin = origin
        }
    }

    package let names: [Name]
    private(set) var namePatterns: NamePatterns
    private(set) var sentencePatterns: SentencePatterns

    /// O(names + words of the sentences).
    /// - Parameter allowed: phrases that may stand although a name is in them, as a teacher's "Ms. Castillo".
    /// - Parameter titles: words before a family name that make it a grown-up's, as "Ms".
    package init(
        names: [Name], allowed: [String] = [], titles: [String] = [], sentences: SentenceList = SentenceList()
    ) {
        self.names = names
        namePatterns = NamePatterns(names, allowed: allowed, titles: titles)
        sentencePatterns = SentencePatterns(sentences)
        learn(ownWords: [Array(MarkupWords.all.utf8)])
    }

    package var isEmpty: Bool { names.isEmpty && sentencePatterns.list.sentences.isEmpty }

    /// How many different sentences are looked for.
    package var sentenceCount: Int { sentencePatterns.count }

    /// Names that are looked for only as a part of longer ones, since they are words that stand everywhere; each once.
    package var namesOnlyInWhole: [String] {
        Set((namePatterns.onlyInWhole + namePatterns.learnedNames).map { names[$0].text }).sorted()
    }

    /// Learns which names are also words of the templates, as `max` in a stylesheet: written so they are no leak.
    package mutating func learn(ownWords texts: [[UInt8]]) {
        var reader = WordReader()
        for text in texts {
            text.withUnsafeBufferPointer { buffer in
                reader.read(buffer, isMarkup: false, names: namePatterns.filter)
                namePatterns.learn(reader.text, at: reader.textSpots.names, of: buffer)
            }
        }
    }

    /// Sentences that stand in something which these readers may read.
    package struct Shown: Sendable {
        fileprivate let sentences: [SentencePatterns.Shown]
    }

    /// Looks which sentences stand in texts that these readers may read. O(texts).
    package func shown(in passages: some Sequence<Passage>) -> Shown {
        var reader = WordReader()
        var shown: [SentencePatterns.Shown] = []
        for passage in passages {
            passage.text.withUnsafeBufferPointer { buffer in
                reader.read(buffer, isMarkup: passage.isMarkup, sentences: sentencePatterns.filter)
                shown += sentencePatterns.shown(in: reader.text, at: reader.textSpots.sentences)
                shown += sentencePatterns.shown(in: reader.tags, at: reader.tagSpots.sentences)
            }
        }
        return Shown(sentences: shown)
    }

    /// What these readers may read is no secret.
    package mutating func forget(_ shown: Shown) {
        for sentence in shown.sentences { sentencePatterns.forget(sentence) }
    }

    /// Makes the index quick again after it has forgotten much: what is no secret isn't compared any more.
    package mutating func prune() { sentencePatterns.prune() }
}
