import KemptCore
import KemptText

/// What a word of a full name can be, as bits: what the vocabulary says and what its letters look like.
struct NameWordKind: OptionSet, Sendable {
    let rawValue: UInt32

    /// A title of address or rank: `Dr`, `г-н`, `Ponas`.
    static let title = NameWordKind(rawValue: 1)
    /// A title whose one follower is a given name: `Sir John`, `Queen Elizabeth`.
    static let givenTitle = NameWordKind(rawValue: 2)
    /// A plain address, which people write behind a name too: `Doe, Jane Mrs`.
    static let address = NameWordKind(rawValue: 4)
    /// A generation, degree or order that is nobody's name.
    static let suffix = NameWordKind(rawValue: 8)
    /// A degree that is also a name: `MA`, `Ed`.
    static let doubtful = NameWordKind(rawValue: 16)
    /// Begins a family name of several words: `van`, `de`.
    static let particle = NameWordKind(rawValue: 32)
    /// A particle that is a given name where it stands first: `Van Johnson`.
    static let firstName = NameWordKind(rawValue: 64)
    /// Makes one given name with the word behind it: `Abdul Rahman`.
    static let bound = NameWordKind(rawValue: 128)
    /// Joins what stands before and behind it: `and`, `и`, `y`.
    static let joint = NameWordKind(rawValue: 256)
    /// A family name of birth follows: `née`, `geb.`
    static let birth = NameWordKind(rawValue: 512)
    /// Goes on with the title before it: `of`, `the`.
    static let ofTitle = NameWordKind(rawValue: 1024)
    /// A title behind another only: `Her Royal Highness`.
    static let furtherTitle = NameWordKind(rawValue: 2048)

    /// A suffix that is one with a single capital too: `Jr`, `Phd`. Others are names then: `Anna Cha`.
    static let plainSuffix = NameWordKind(rawValue: 4096)
    /// A suffix that tells one bearer of a name from another, no degree: `Jr`, `III`.
    static let generation = NameWordKind(rawValue: 8192)

    /// A given name cut short: `Wm.`, `Fco.`, `Алекс.` No title, although nobody else knows it.
    static let shortGiven = NameWordKind(rawValue: 1 << 14)
    /// A title cut short, which is nobody's family name, with a stop or without: `Dr`, `Mrs`, `Lt`.
    static let shortTitle = NameWordKind(rawValue: 1 << 15)

    /// All bits that the vocabulary gives; those above tell of the letters.
    static let meanings: UInt32 = 0xFFFF

    /// Two letters or more, all of them capitals.
    static let capitals = NameWordKind(rawValue: 1 << 16)
    /// No capital.
    static let small = NameWordKind(rawValue: 1 << 17)
    /// One letter, with or without a full stop.
    static let initial = NameWordKind(rawValue: 1 << 18)
    static let endsWithStop = NameWordKind(rawValue: 1 << 19)
    /// Letters parted by full stops, at least two of them: `B.K.`
    static let stopped = NameWordKind(rawValue: 1 << 20)
    /// As `stopped`, with more than one letter in a group: `M.Eng.`
    static let stoppedWords = NameWordKind(rawValue: 1 << 25)
    /// As `stopped`, three groups at least: `C.H.A.`
    static let longStopped = NameWordKind(rawValue: 1 << 21)
    static let digit = NameWordKind(rawValue: 1 << 22)
    /// Capitals and small letters, other than a capital first: `MBChB`, `McDonald`.
    static let camel = NameWordKind(rawValue: 1 << 23)
    /// i, v or x alone: a number of a king where it stands last.
    static let romanLetter = NameWordKind(rawValue: 1 << 24)
}

/// The words that tell the parts of a full name apart, without signs and in small letters. Written by hand from common knowledge.
enum NameVocabulary {
    private static let titles = """
        dr doctor prof professor rev reverend fr father pastor deacon chaplain rabbi imam bishop archbishop cardinal monsignor msgr hon honorable \
        honourable judge justice magistrate his her excellency eminence lord lady baron baroness count countess viscount viscountess marquess \
        marquis marchioness president vice chancellor chairman chairwoman chairperson minister secretary senator representative congressman \
        congresswoman governor gov lieutenant lt ltcol ltgen mayor councillor councilor cllr ambassador consul attorney commissioner police \
        officer detective inspector constable superintendent captain capt colonel col general admiral commodore sergeant sgt corporal cpl private \
        pvt commander cmdr cdr ensign brigadier airman sheriff provost univ univprof engineer architect advocate avv dott dottssa ing mgr mudr \
        judr rndr phdr dipl dipling freiherr freifrau graf gräfin frau herr fräulein fru fröken greve bapak ibu owura dhr herra rouva mevr mw meneer mevrouw \
        pan pani pán paní inż ra ponas ponia panelė gerb akad monsieur madame mademoiselle mme mlle maître doña señor señora señorita sra srta sr \
        signor signora signorina st the гн гжа господин госпожа гражданин гражданка товарищ тов доктор др проф профессор академик акад доцент доц \
        пан пані панна отец генерал полковник майор капитан лейтенант сержант инж адвокат
        """
    private static let givenTitles = """
        sir dame king queen prince princess sultan emperor empress pope saint mother sister brother auntie uncle aunt swami sri shri guru lama \
        sheikh shaikh sheik cheikh maharaja
        """
    private static let addresses = "mr mrs ms miss mx mister messrs"
    private static let suffixes = """
        jr sr jnr snr junior esq esquire ii iii iv vi vii viii ix xi xii 2nd 3rd 4th 5th phd dphil md dds dmd dvm dpm dpt dnp edd psyd scd thd \
        jd llm llb lld mba emba mph mpa mpp mfa msc bsc bba bcom mcom mphil msw mdiv msced msed bsn msn btech mtech bfa bs mbchb mbbs bds frcs \
        frcp mrcp mrcs frs obe mbe cbe kbe dbe kcb kcmg cmg gcb kg kt knt qc mp mep msp mla rn np fnp fnpc aprn crna lpn cnm otr otrl pt dm pharmd \
        rph rd ldn lcsw lmft lpc lmhc cpa cfa cfp clu lutc chfc cma cia cisa cissp pmp psm csm sphr phr shrm shrmcp shrmscp aia faia leed pe ret \
        usn usa usmc usaf uscg usmcr ad dc cha cae csp cpcu aca acca fca fcca frics mrics mcips ceng fiet capm itil rinpoche do mc мл ст младший \
        старший кэн дэн ктн дтн кмн дмн кюн дюн кфмн дфмн кпн дпн mlađi stariji júnior младшая старшая jun jaun vyr habil hab csc drsc
        """
    private static let plainSuffixes =
        "jr sr jnr snr junior esq esquire phd md mba msc bsc knt rinpoche csc мл ст младший старший младшая старшая mlađi stariji júnior habil 2nd 3rd 4th 5th"
    static let generations =
        "jr sr jnr snr junior ii iii iv vi vii viii ix xi xii 2nd 3rd 4th 5th мл ст младший старший младшая старшая mlađi stariji júnior jun jaun vyr"
    private static let shortGivens = """
        wm chas geo jas jos thos robt benj edw saml danl richd fredk friedr joh fco ant alej алекс ал вл влад дм ник серг конст мих григ арк вас
        """
    private static let shortTitles = "mr mrs ms mx dr prof rev lt capt sgt cpl pvt cmdr cdr msgr mme mlle st др проф тов гн гжа"
    /// Two letters or three that stand for one sound: Yu. A. Gagarin, Zs. Nagy, Дж. Смит. Ph. is not among them, for the sake of Ph. D.
    static let initials = WordIndex(words: "yu ya ye yo iu ia zh kh ts ch sh shch th chr dzh dz dž lj nj gy cs sz zs дж дз")
    private static let doubtfuls = "ma ba ed si chi meng beng lac pa ms ing be capa cpt"
    private static let particles = """
        van von vom vd ó az vander vanden vonder den der de da di du dos das del della delle degli dei dello dal dalla la le las los el al bin ibn bint \
        binti abu af av zu zum zur ter ten te het d t st ste santa san santo mc ap ab ua mac do ван фон де дер ден дель да ди ла ле ибн бин аль \
        эль абу
        """
    private static let firstNames = "van do della del la le st san al santa abu mc ua ap el den mac te"
    private static let bounds = "abdul abdel abd abdur abdal umm абдул абд"
    private static let joints = "and & y e i et und en и та й ir oraz un"
    private static let births =
        "nee née geb geborene урожд урожденная урождённая дев девичья бывш nascida rozená zdomu mergautinė merg gim gimusi buvusi dzimusi dzim roz"
    /// Those that are names without a stop.
    static let birthAbbreviations = WordIndex(words: "дев бывш merg gim dzim roz")
    private static let ofTitles = "of the"
    /// Titles only behind another.
    private static let furtherTitles = "royal right grace majesty highness holiness united states attorney major bench"

    /// Every word with its bits.
    private static let index: WordIndex = {
        var bits: [String: UInt32] = [:]
        let lists: [(String, NameWordKind)] = [
            (titles, .title), (givenTitles, [.title, .givenTitle]), (addresses, [.title, .address]), (suffixes, .suffix), (doubtfuls, .doubtful),
            (particles, .particle), (firstNames, .firstName), (bounds, .bound), (joints, .joint), (births, .birth), (ofTitles, .ofTitle),
            (furtherTitles, .furtherTitle), (plainSuffixes, .plainSuffix), (generations, .generation), (shortGivens, .shortGiven),
            (shortTitles, .shortTitle),
        ]
        var order: [String] = []
        for (text, kind) in lists {
            for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let word = String(word)
                if bits[word] == nil { order.append(word) }
                bits[word, default: 0] |= kind.rawValue
            }
        }
        return WordIndex(order.map { ($0, Int(bits[$0] ?? 0)) })
    }()

    /// What the vocabulary knows of a word, given without signs and in small letters.
    static func kind(ofKey key: Cell) -> NameWordKind { NameWordKind(rawValue: UInt32(max(0, index.value(key)))) }
}
