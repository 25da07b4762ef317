import Lexicon

/// Given and family names that are also words, so that "she will hope for grace in May" names nobody.
///
/// Collected by hand: virtues, flowers and stones, months and days, trades, colours, animals, places in a landscape,
/// and what a school writes of every day (Mark, Page, Art). Better a word too many than a class of warnings: a word on
/// this list is still a name where it has a capital in the middle of a sentence.
struct NamesThatAreWords: Sendable {
    private let words: Set<String>

    /// - Parameter languages: without regions. English is always looked at.
    init(in languages: [String]) {
        var words = Self.english
        if languages.contains("es") { words.formUnion(Self.spanish) }
        if languages.contains("fr") { words.formUnion(Self.french) }
        if languages.contains("de") { words.formUnion(Self.german) }
        self.words = words
    }

    /// Whether each word of a name is one.
    func contains(_ name: String) -> Bool {
        let parts = NameParts.split(name)
        return !parts.isEmpty
            && parts.allSatisfy { words.contains($0.lowercased()) || CommonWords.contains(String($0)) }
    }

    static let months = list(
        """
        january february march april may june july august september october november december enero febrero marzo
        abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier février mars avril mai juin
        juillet août septembre octobre novembre décembre januar februar märz juni juli oktober dezember
        """)
    static let days = list(
        """
        monday tuesday wednesday thursday friday saturday sunday lunes martes miércoles jueves viernes sábado domingo
        lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag
        sonntag
        """)

    /// Words that are a name and an s: no plurals of it.
    static let endInS = list(
        """
        Als Ambers Beas Bens Bits Bus Chars Clas Class Cats Dens Evas Gas Has His Its Kits Lens Less Mars Maths Miss
        News Pats Pens Pans Plus Ross Lois Lucas Lucias Thomas Texas Kansas Paris Iris Chris James Jess Tess Bess Boss
        Pass Christmas Princess Atlas Canvas Alas Bias Dias Series Species Tennis Virus Focus Bonus Atlas Ideas Areas
        Pizzas Villas Visas Dramas Formulas Sofas Cross Cris Danas Maras Ands Toms Sams Tins Wins Vans Kings Longs
        Moss Alps
        """, lowercased: false)

    private static func list(_ words: String, lowercased: Bool = true) -> Set<String> {
        Set((lowercased ? words.lowercased() : words).split(whereSeparator: \.isWhitespace).map(String.init))
    }

    private static let english = list(
        """
        will grace may june april august hope faith joy rose mark bill art grant max young brown green king rivers
        page kettle january february march july september october november december monday tuesday wednesday thursday
        friday saturday sunday amber angel ash aspen autumn basil bay bear belle birch bird blaze blessing blossom
        blue bliss bloom breeze briar brook cedar chance charity chase cherry chip clay clever cliff clover coal coral
        courage crystal cypress daisy dale dawn day dean dee dell destiny diamond dove drew duke dusty earl early
        eagle ebony echo eden ember emerald ever fable falcon fern finch fisher flint flora flower forest fox frank
        freedom gale gene gem ginger glad glen glory gold golden happy harmony harper haven hazel heath heather heaven
        holly honey honor honour hunter ice indigo iris ivory ivy jade jasmine jasper jay jet jewel jolly journey
        juniper justice karma key kit knight lake lane lark laurel lavender leaf liberty light lily lilac linden lotus
        love lovely lucky lyric magic magnolia major maple marble marigold marshal mason mercy merit merry mercury
        mint miracle misty modesty moon moss myrtle noble nova oak ocean olive opal orchid patience peace peach pearl
        penny pepper petal peony phoenix pine piper poet poppy precious prince princess promise prosper prudence quill
        rain rainbow raven ray reed reef ridge ripley river robin rocky rosemary royal ruby rue rusty sable sage
        sailor saint sandy scout season serene serenity shade shadow shell shore sienna silver sky sparrow spring star
        steel stone storm strand summer sunny sunshine swan taffy tawny temple tempest thistle thyme tiger timber
        topaz trinity true truth tulip unity valor valley velvet venus victor victory violet vision violeta wallflower
        water wave west willow windy winner winter wisdom wolf wood woody wren zephyr zest abbot alder archer archers
        bailey baker banks barber barker barns barrow bass beach bean beck bell bells bench bend berry best bishop
        black blacksmith bland block bond bone book books booth bow bowl bowler bowls box boxer brace branch brand
        bridge bridges bright broad brewer broom brush buck bull bunch burns bush butcher butler butter button cage
        canon carpenter carr carter carver case cash castle chamber chambers chandler chapel chapman church clark
        clerk close cloud coach coast cole collier comb constable cook cooke cooper cope cork corn cotton court cox
        crab crane creed crook cross crow crowd crown curry cutter dancer darling dash deacon deal deer dial dish dock
        dodge dollar draper dress drum dry dyer east english fair farmer farrow fast father favor feather fellows
        field fields fine finger fish fleet fletcher flood flowers foot ford foreman forge foster fountain fowler fowl
        free french friend friendly frost fuller furlong gable gain game gamble garden gardener gates gay gentry
        german gill glass glover good goodman goose grain grange gray grey graves graven great groom grove groves
        guest guide gun gunner guy hale hall ham hammer hand hands hardy hare hart harp harrow hatcher hawk hawks hay
        hayes head heart hearth held hedge heights herald herd hide high hill hills hobby holiday holland hollow home
        hood hook hooks horn horse house howl huff humble hunt hutch inch inn irons island jack jacks jackpot jester
        joiner judge just kane keen keeper keys kid kind kitchen knot lamb lance land law lawn lawless leader lean
        leaves lee leech lightfoot link lion little locke lock lodge long looker lord loud low lumber lusty lynch main
        mallet manly manner marks marsh martin mast masters maxim mead meadow meadows meek mercer merchant mew miles
        mill miller milliner mills mincer mission mist money moody moor morrow mound mount mountain music nail nave
        neat needle new newcomer newman nice night nightingale noon north oats orange order organ outlaw oxen pace
        pack packer pain paine paint painter palm palmer park parks parker parrot parson parsons partridge pass patch
        pate pawn peacock peak pear peck pell peel penn perch perfect perry petty pick pickle pickles pierce pike pill
        pillow pilgrim pinch pink place plain plank plant player plum pole pond pool poole poor pope porch port porter
        post pots potter pound powder power powers pray price pride priest prime prior proctor proud purse quick
        rabbit race radish rash rank read ready reader reading record redd reeds reeve rice rich riddle rider ring
        rings roach road robe rock rod rolls rook room root roots rope roper rough round row rule rush rust sales
        salmon salt sand sands savage sawyer say scales school scribe seal sear self seller senior settle sexton shaft
        sharp shaw shears sheep shepherd sheriff shield ship shipman shoemaker short shot shores silk simmer sing
        singer singles slater sleep sleigh small smart smiles smith smithy smoke snow south spark sparks spear speed
        spence spicer spike spinner spoon sport spot spots square squire stable stacks staff stage stain stamp stand
        stark starling start stead steele stiles still stock stocks stoner stout stove straight strange street streets
        strong stump sugar sun swain swallow sweet sweeting swift sword tailor tall tanner teal tell thatcher thick
        thorn thrush tile till tiller tinker toll tool tower towers town towns trader train travel tree trick trout
        trapper trump tuck tucker turk turner usher vale vane vault vine wade wagon walker wall waller walls ward ware
        warden warm warner warren washer waters watchman watts weather weaver wedge weeks weir welch well weller wells
        welsh wharf wheat wheel wheeler wheels whip whistler white whitehead whole wick wild wilder wilds winch wind
        winds wine wing winks wise wiseman wish witch woman wonder wong woodland woods wool word words work workman
        worth worthy wright yard yards yeoman york ace act adder al amity any ark arm ask axel bea bee billy bob bonny
        bonnie boy brad bud bunny buster candy carol cat chad char charm chat chevy chill chin clement colt constance
        cookie cord crew cub curt dab dandy daw den denim dick dill doll dolly don dot dotty doc dream dusk eager eddy
        elan elder elm era eve evening fancy fay felicity fin fleur fran fury gala garnet gauge gig gilt ginny go
        harry harvest helix henry herb hero hick honest hop hue ike ink isle jam jamb jeans jeep jelly jenny jersey
        jest jib jig jill job joey john jock jot jude junior kelvin ken kerry kitty kiwi lacy lad lady lass latte laud
        lea legacy lin linen llama luck lucre lux mac mace man mandolin mane manny mar mat matte mary maverick melody
        memory merlin mica mini minor missy mitt moll molly monarch monk mort mow muffin mum navy nick nicks nil
        nimbus nod norm oral otter pan pansy parish pat patsy patty paw pearly peg pen pet petunia pip pixie pop prim
        quest ram ran randy rave red rex rhea rhythm rick riff rill rob roman romeo rosin roy rover rowan rowdy ruff
        russet rut sal salsa santa sash scotch shad shay shea shine shy sierra sill simple sin sine sir skip skipper
        slim sol soldier solo sonny sooty soul stew stormy sue suit summit tab tad talon tam tan tango tarn tate tea
        thane tide tip tom topper trace travail trip trudge tweed un ute van vice vim viola vivid wally warp way wayne
        web whit wilde win winsome yarn yolk zeal
        """)

    private static let spanish = list(
        """
        alba alma amado amor ángel ángeles araceli arroyo aurora azul bella blanca blanco bueno cabello cabrera calle
        campo campos candela caridad castillo clara claro concepción consuelo cordero corona cortés cruz cuesta del
        día dolores dulce encarnación esperanza estrella fe feliz fiel flor flores franco fuente fuentes gallo gloria
        gracia guerra guerrero herrera hidalgo hierro iglesias isla jardín jazmín juan leal león linda lobo luna luz
        mar margarita marina mariposa martillo mayo mendoza mercedes milagros montaña montes moreno mora nieves nieve
        nube ocho olmo ovejero paloma paz pastor peña pérez perla piedra piedad pilar plata prado primavera prudencia
        puente ramos real reina reyes rey río ríos rivera rocío rojo romero rosa rosario rubio salud salvador santa
        santo santos sereno serrano sierra sol soledad solís soto tierra toro torres trinidad valle vega verde
        victoria vida vidal viola violeta virtudes zapatero
        """
    ).union(months).union(days)

    private static let french = list(
        """
        aimé aimée ange anglais aube aurore beau belle berger blanc blanche blé bois boucher boulanger brun bruyère
        capucine céleste cerise chance chapelle charme charpentier chat chevalier ciel claire clément clémence cloche
        constance coq court cuisinier daim désiré désirée dieudonné doux écho églantine espérance étoile fabre faure
        fer fidèle fleur fleurs fontaine forêt fort fortune fournier franc français garance garnier gentil gloire
        grand gros hardi iris jardin jasmin jeune joie joli jolie juste lacroix lamour lapin laurier lebrun leclerc
        legrand lilas lion lis loup lumière lys marchand marguerite marin marron mer merle mercier merveille meunier
        mignon modeste moine moulin myrtille neige noble noël noir océane olivier parfait pascal paul petit pie pierre
        pin place pomme pont poirier porte prairie prince prosper prune prudence reine renard riche rivière roi romain
        rose rosée rossignol rouge rousseau roux royer sage saison salut serein soleil tailleur tempête tournesol
        trésor vallée vent vert victoire vigne violette volontaire
        """
    ).union(months).union(days)

    private static let german = list(
        """
        adler amsel apfel bach bäcker bär bauer baum becker berg bergmann bieber birke bischof blau blum blume böhm
        braun brand brunner bruder busch dietrich drossel ehre eich eiche engel ernst falke fass feld fink fischer
        fleischer forster frank franz frei freude freund friede frieden frost frühling fuchs fürst gabel gans garten
        gärtner geiger gerber glück gold graf groß günstig hahn hammer hase haus heide heilig herbst herz heinz herzog
        himmel hirsch hoffmann hoffnung holz huber hund jäger jung junge kaiser kaufmann keller kern kirsch klein klug
        koch könig korn kraft kranz kraus krause krebs krieger krone krug kuh kühn kunst kurz lamm lang lange lehmann
        lehrer licht lieb liebe lilie linde löwe ludwig maler mann maurer mai mehl meier meister messer metzger milde
        mond morgen moos müller nagel neu neumann ochs otter pfeffer pfeil pfennig pilz reich reiter rein richter ring
        ritter rose rot roth ruhe rund sänger salz sand sauer schade schäfer scharf schatz schenk schild schiffer
        schlosser schmied schmidt schneider schnell schön schreiber schreiner schuhmacher schulz schulze schuster
        schütz schwan schwarz seiler sommer sonne specht sperling stahl star stark stein stern stock storch strauß
        stolz süß tanne tanz taube teich traum treu turm vogel vogt wagner wald wasser weber weiß weiss wein welt wild
        winter wirt wolf wolke wunder wurm zauber ziegler zimmer zimmermann zucker
        """
    ).union(months).union(days)
}
