/// Words that English can't do without, so that a lexicon which claims one would link every other line.
///
/// They are the words of grammar and some hundred and fifty ordinary verbs, nouns and adjectives. Words that schools do
/// define are not among them: goal, gain, target, standard, purpose, evidence, mean.
package enum CommonWords {
    /// Whether a spelling is one of them, in capital or small letters.
    package static func contains(_ spelling: String) -> Bool {
        let word = spelling.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        return words.contains(word.replacing("\u{2019}", with: "'"))
    }

    private static let words = Set((grammar + ordinary).split(whereSeparator: \.isWhitespace).map(String.init))

    private static let grammar = """
        a an the this that these those some any each every all both either neither no none not only own other others
        another such same few many much more most less least several enough
        i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us
        our ours ourselves they them their theirs themselves one ones who whom whose which what someone somebody something
        anyone anybody anything everyone everybody everything nobody nothing whatever whoever
        and or but nor so yet if then else than because although though while until unless since whether as
        of in to for with on at by from about into onto over under above below after before between through during without
        within against among around behind beside besides beyond near off out up down upon across along toward towards per
        via despite except instead
        is am are was were be been being do does did done doing has have had having can could may might must shall should
        will would ought cannot
        isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't shouldn't won't wouldn't
        i'm i've i'll you're you've you'll he's she's it's we're we've we'll they're they've they'll that's there's let's
        here there where when why how now today again also always never often sometimes usually already just still even
        ever too very quite rather really perhaps maybe almost soon later once twice away back together however therefore
        yes please ok okay
        two three four five six seven eight nine ten hundred first second third last next
        """

    private static let ordinary = """
        go goes went gone going come comes came coming get gets got getting give gives gave given giving take takes took
        taken taking make makes made making put puts let lets keep keeps kept keeping say says said saying tell tells told
        telling ask asks asked asking talk talks talked talking speak see sees saw seen seeing look looks looked looking
        hear heard find finds found finding know knows knew known knowing think thinks thought thinking feel feels felt
        want wants wanted need needs needed like likes liked love try tries tried trying use uses used using work works
        worked working help helps helped helping show shows showed shown start starts started begin begins began stop
        stops turn turns turned move moves moved play plays run runs walk stand sit bring brings brought hold live lives
        lived call calls called become became leave left happen happens happened seem seems believe hope
        means meaning including according
        thing things way ways time times day days week weeks month months year years hour hours minute morning night
        people person man men woman women child children kid kids boy girl friend friends family families parent parents
        name names hand hands head eye eyes place places home house room school schools class teacher teachers student
        students book books word words page pages life world part parts side end line kind lot bit number numbers
        good better best well bad great nice big small little large long short high low old young new early late right
        wrong easy hard ready able sure free full open real true different important fun happy
        """
}
