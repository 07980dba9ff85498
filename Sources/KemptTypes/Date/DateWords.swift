import KemptCore

/// The words that occur in written dates: months, days of the week, zones, and the words in between. Lower case.
///
/// Months and days come from `DateNames` (Unicode CLDR); the list here adds what people write besides.
enum DateWords {
    /// What a word says; -1 for a word that no date has.
    static let index: WordIndex = {
        var all: [(word: String, value: Int)] = []
        func add(_ text: String, _ value: Int) {
            for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) { all.append((String(word), value)) }
        }
        for (place, text) in months.enumerated() { add(text, place + 1) }
        for (month, text) in doubtfulMonths { add(text, doubtful + month) }
        for (place, text) in daysOfWeek.enumerated() { add(text, monday + place) }
        add("am vorm", morning)
        add("pm nachm", afternoon)
        add("z utc gmt zulu", universal)
        for (name, minutes) in zones { add(name, zone + minutes / 15) }
        add(fillers, 0)
        for (place, line) in DateNames.text.description.split(separator: "\n").enumerated() {
            add(String(line), place < 12 ? place + 1 : monday + place - 12)
        }
        return WordIndex(all)
    }()

    static let morning = 13
    static let afternoon = 14
    static let universal = 15
    /// Monday is 20, Sunday 26.
    static let monday = 20
    /// A month by the name that is another month's in Croatian: this and 1…12.
    static let doubtful = 100
    /// The name of a zone: this, and its quarters of an hour east of UTC (-48…56).
    static let zone = 200

    /// The unit behind a number of hours, minutes or seconds; -1 for any other word.
    static let units = WordIndex(groups: [
        "h hr hrs hour hours val valanda valandos valandą valandų ч час часа часов uhr godz год годин година klo",
        "min m mins minute minutes мин хв минут минуты",
        "s sec sek second seconds сек с секунд",
    ])

    /// Words that say nothing of the day.
    private static let fillers = """
        г год года го е ое ый m e ж թ թվ ta il metai metų metu ųjų d diena dienos dieną mėn men mėnuo mėnesio val of the den der le de del dia día st nd rd th er re a y t o on в at і р року \
        рік gada gadā dnia r ad ce um à às klo kl om den på dne lett ja um uhr \
        feira segunda terça quarta quinta sexta mo di mi do fr sa so su tu we пн вт ср чт пт сб вс pr an tr kt pn št sk pk ot pt wt śr wednes frid
        """

    /// Own list, for what CLDR leaves out: other short forms, letters without accents, Roman numbers.
    private static let months: [String] = [
        "янв saus sau jän jänner stycz i", "фев vasar lut fév févr ii", "мар kov maerz mrz iii", "апр bal kwiet kwi iv",
        "май geg geguzes geguze maj v",
        "июн birz bir czerw vi", "июл liep lie vii", "авг rugp rgp rugpj sierp viii", "sept сен сент rugs rgs wrzes wrzes ix",
        "окт spal spa paz pazdz x", "ноя нояб lapkr lap listop xi", "дек gruodz gruod grd grudz déc xii",
    ]

    /// Polish and Czech names: listopad is November there and October in Croatian, lip July and June, srp August and July.
    private static let doubtfulMonths: [(Int, String)] = [(11, "listopada listopad lis"), (7, "lip"), (8, "srp")]

    private static let daysOfWeek: [String] = [
        "mon понед пнд", "tue tues вторн втр", "wed weds срд", "thu thur thurs четв чтв", "fri пятн птн", "sat суб сбт", "sun воскр вск",
    ]

    /// Zones by the short names that mean one offset only, in minutes east of UTC. `IST`, `BST` and `AST` mean several and are left out.
    ///
    /// The North American ones are those of RFC 5322 (4.3); the others are in use in the tz database (public domain).
    private static let zones: [(String, Int)] = [
        ("est", -300), ("edt", -240), ("cdt", -300), ("mst", -420), ("mdt", -360), ("pst", -480), ("pdt", -420), ("wet", 0), ("west", 60),
        ("cet", 60),
        ("cest", 120), ("mez", 60), ("mesz", 120), ("eet", 120), ("eest", 180), ("msk", 180), ("мск", 180), ("brt", -180), ("brst", -120),
        ("jst", 540),
        ("kst", 540),
    ]
}
