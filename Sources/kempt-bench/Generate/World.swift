/// The word lists of one language, ready for drawing.
struct Tongue {
    /// Given names of men and of women; column 1 is the nickname.
    let given: [WordList]
    let givenRanks: [Zipf]
    let roots: WordList
    /// Surname endings: a man's, a woman's, a married woman's.
    let endings: WordList
    let surnameRanks: Zipf
    let titles: WordList
    let notes: WordList

    init(men: String, women: String, roots: String, endings: String, titles: String, notes: String) {
        given = [WordList(men), WordList(women)]
        givenRanks = given.map { Zipf(count: $0.count) }
        self.roots = WordList(roots)
        self.endings = WordList(endings)
        surnameRanks = Zipf(count: self.roots.count * self.endings.count)
        self.titles = WordList(titles)
        self.notes = WordList(notes, lines: true)
    }

    /// Draws a surname; ranks walk over roots and endings so that the frequent ones differ in both.
    func surname(_ dice: inout Dice) -> UInt16 { UInt16(truncatingIfNeeded: surnameRanks.rank(&dice)) }

    func appendSurname(_ rank: UInt16, form: UInt8, to text: inout [UInt8]) {
        let root = Int(rank) % roots.count
        roots.append(root, to: &text)
        endings.append((Int(rank) / roots.count + root) % endings.count, column: Int(form), to: &text)
    }

    /// A given name near `name`: another with the same initial or one letter apart; `name` itself where there is none.
    func neighbour(of name: Int, women: Bool, twins: Bool, _ dice: inout Dice) -> Int {
        let list = given[women ? 1 : 0]
        let start = dice.below(list.count)
        for step in 0..<list.count {
            let other = (start + step) % list.count
            if twins ? list.near(name, other) : (other != name && list.sameInitial(name, other)) { return other }
        }
        return name
    }
}

/// The countries of the generated customers.
enum Land: UInt8, CaseIterable {
    case russia, lithuania, britain, america, germany, poland

    var tongue: UInt8 { [0, 1, 2, 2, 3, 4][Int(rawValue)] }
}

/// Cities, streets and words of one country.
struct Country {
    let cities: WordList
    let cityRanks: Zipf
    let streets: WordList
    let names: WordList
    let firmFirst: WordList
    let firmSecond: WordList
    let firmThird: WordList
    let legalForms: WordList

    init(cities: String, streets: String, names: String, firm: (String, String, String), legal: String) {
        self.cities = WordList(cities)
        cityRanks = Zipf(count: self.cities.count)
        self.streets = WordList(streets)
        self.names = WordList(names)
        firmFirst = WordList(firm.0)
        firmSecond = WordList(firm.1)
        firmThird = WordList(firm.2)
        legalForms = WordList(legal)
    }
}

/// Everything that is fixed before the first roll: words, ranks, and the seed that firms are derived from.
struct World {
    let seed: UInt64
    let firmCount: Int
    let tongues: [Tongue]
    let countries: [Country]

    init(seed: UInt64, rows: Int) {
        self.seed = seed
        firmCount = max(8, rows / 10)
        tongues = World.makeTongues()
        countries = World.makeCountries()
    }

    private static func makeTongues() -> [Tongue] {
        [
            Tongue(
                men: RussianWords.men, women: RussianWords.women, roots: RussianWords.surnameRoots, endings: RussianWords.surnameEndings,
                titles: JobWords.russian, notes: NoteWords.russian),
            Tongue(
                men: LithuanianWords.men, women: LithuanianWords.women, roots: LithuanianWords.surnameRoots,
                endings: LithuanianWords.surnameEndings, titles: JobWords.lithuanian, notes: NoteWords.lithuanian),
            Tongue(
                men: EnglishWords.men, women: EnglishWords.women, roots: EnglishWords.surnameRoots, endings: EnglishWords.surnameEndings,
                titles: JobWords.english, notes: NoteWords.english),
            Tongue(
                men: GermanWords.men, women: GermanWords.women, roots: GermanWords.surnameRoots, endings: GermanWords.surnameEndings,
                titles: JobWords.german, notes: NoteWords.english),
            Tongue(
                men: PolishWords.men, women: PolishWords.women, roots: PolishWords.surnameRoots, endings: PolishWords.surnameEndings,
                titles: JobWords.polish, notes: NoteWords.english),
        ]
    }

    private static func makeCountries() -> [Country] {
        let english = (EnglishWords.firmFirst, EnglishWords.firmSecond, EnglishWords.firmThird)
        return [
            Country(
                cities: RussianWords.cities, streets: RussianWords.streets, names: "Россия Russia RU RUS РФ Российская_Федерация Rusija",
                firm: (RussianWords.firmFirst, RussianWords.firmSecond, RussianWords.firmThird), legal: "ООО АО ПАО ЗАО"),
            Country(
                cities: LithuanianWords.cities, streets: LithuanianWords.streets, names: "Lietuva Lithuania LT LTU Литва Lietuvos_Respublika",
                firm: (LithuanianWords.firmFirst, LithuanianWords.firmSecond, LithuanianWords.firmThird), legal: "UAB MB AB IĮ VšĮ"),
            Country(
                cities: EnglishWords.britishCities, streets: EnglishWords.streets,
                names: "United_Kingdom UK GB GBR England Великобритания Jungtinė_Karalystė Great_Britain", firm: english,
                legal: "Ltd Limited Ltd. PLC LLP"),
            Country(
                cities: EnglishWords.americanCities, streets: EnglishWords.streets,
                names: "United_States USA US U.S.A. США JAV United_States_of_America",
                firm: english, legal: "Inc. LLC Inc Corp."),
            Country(
                cities: GermanWords.cities, streets: GermanWords.streets, names: "Deutschland Germany DE DEU Германия Vokietija",
                firm: (GermanWords.firmFirst, GermanWords.firmSecond, GermanWords.firmThird), legal: "GmbH AG GmbH_&_Co._KG KG"),
            Country(
                cities: PolishWords.cities, streets: PolishWords.streets, names: "Polska Poland PL POL Польша Lenkija",
                firm: (PolishWords.firmFirst, PolishWords.firmSecond, PolishWords.firmThird), legal: "Sp._z_o.o. S.A. sp._j."),
        ]
    }

    /// Firms below this number have at least three branches.
    var branchedFirms: Int { firmCount / 10 }

    /// Draws an employer: sizes fall with the square root of the rank, flattened at the top so that no firm has one customer in a hundred.
    func firm(_ dice: inout Dice) -> Int {
        let rank = dice.tail(firmCount + 8) - 8
        return rank >= 0 ? rank : dice.below(firmCount)
    }

    /// Shares of the countries, in percent.
    static let landWeights = [36, 31, 15, 8, 6, 4]
}
