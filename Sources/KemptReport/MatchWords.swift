// What comparisons find, in the languages of the reports. Findings travel as their English words; a test walks all there are.

extension Language {
    /// A finding, a reason or a remark of matching in this language; words that the table lacks stay English.
    package func matchWords(_ english: String) -> String {
        if self == .english { return english }
        guard let texts = Self.matchTable.first(where: { $0.english == english }) else { return english }
        return self == .russian ? texts.russian : texts.lithuanian
    }

    /// True when the words have a translation.
    package static func knowsMatchWords(_ english: String) -> Bool { matchTable.contains { $0.english == english } }

    private struct MatchText {
        let english: String
        let russian: String
        let lithuanian: String
        init(_ english: String, _ russian: String, _ lithuanian: String) {
            self.english = english
            self.russian = russian
            self.lithuanian = lithuanian
        }
    }

    private static let matchTable: [MatchText] = findings + reasons + remarks

    private static let findings: [MatchText] = [
        MatchText("the same", "совпадает", "sutampa"),
        MatchText("an initial that fits", "подходящий инициал", "tinkamas inicialas"),
        MatchText("nearly the same", "почти совпадает", "beveik sutampa"),
        MatchText("nearly the same mailbox", "почти тот же ящик", "beveik ta pati dėžutė"),
        MatchText("a short form", "краткая форма", "trumpesnė forma"),
        MatchText("different, same initial", "различается, инициал тот же", "skiriasi, inicialas tas pats"),
        MatchText("different, same stem", "различается, основа та же", "skiriasi, kamienas tas pats"),
        MatchText("missing on a side", "с одной стороны нет", "vienoje pusėje trūksta"),
        MatchText("exchanged", "переставлены", "sukeista vietomis"),
        MatchText("exchanged, one nearly the same", "переставлены, одно почти совпадает", "sukeista vietomis, viena beveik sutampa"),
        MatchText("one of them exchanged", "одно из них переставлено", "viena iš jų sukeista"),
        MatchText("some words the same", "часть слов совпадает", "dalis žodžių sutampa"),
        MatchText("the same as far as it goes", "совпадает, насколько указано", "sutampa, kiek nurodyta"),
        MatchText("same name at another domain", "то же имя на другом домене", "tas pats vardas kitame domene"),
        MatchText("another mailbox of the domain", "другой ящик того же домена", "kita to paties domeno dėžutė"),
        MatchText("a slip apart", "разница в одну описку", "skiriasi viena klaida"),
        MatchText("a neighbouring number", "соседний номер", "gretimas numeris"),
        MatchText(
            "a digit apart in one firm, which says nothing", "разница в одну цифру внутри одной фирмы ничего не значит",
            "skirtumas per vieną skaitmenį vienoje įmonėje nieko nesako"),
        MatchText("part of the other", "часть другого", "kito dalis"),
        MatchText("different", "различается", "skiriasi"),
    ]

    private static let reasons: [MatchText] = [
        MatchText("together", "вместе", "kartu"),
        MatchText("as namesakes have it", "как у тёзок", "kaip bendravardžių"),
        MatchText("as colleagues have it", "как у коллег", "kaip kolegų"),
        MatchText("as people of one home have it", "как у живущих в одном доме", "kaip vienų namų gyventojų"),
        MatchText("as firms of one house have it", "как у фирм в одном здании", "kaip vieno pastato įmonių"),
        MatchText("as one who has moved has it", "как у переехавшего", "kaip persikrausčiusio žmogaus"),
    ]

    private static let remarks: [MatchText] = [
        MatchText(
            "a decision or a must-match rule says that they are one", "решение человека или правило must-match велит считать их одним",
            "žmogaus sprendimas arba taisyklė must-match sako, kad tai vienas"),
        MatchText("a decision says that they are two", "решение человека велит считать их двумя", "žmogaus sprendimas sako, kad tai du"),
        MatchText(
            "decided once, but what they are compared by has changed: a person decides anew",
            "решено раньше, но сравниваемые поля изменились: решает человек заново",
            "nuspręsta anksčiau, bet lyginami laukai pasikeitė: žmogus sprendžia iš naujo"),
        MatchText(
            "the weights alone would merge, but this is what relatives and colleagues show too: a person decides",
            "по весам их следовало бы объединить, но так бывает и у родственников и коллег: решает человек",
            "pagal svorius būtų sujungta, bet taip būna ir giminaičių bei kolegų: sprendžia žmogus"),
        MatchText(
            "these two alone would not merge: other records of the customer brought them together",
            "сами по себе эти две не были бы объединены: их свели другие записи клиента",
            "vien šie du nebūtų sujungti: juos suvedė kiti kliento įrašai"),
        MatchText(
            "alike as they were read, but what their customers know now speaks against it: a person decides",
            "в прочитанном виде похожи, но то, что теперь известно об их клиентах, говорит против: решает человек",
            "tokie, kokie perskaityti, panašūs, bet tai, kas dabar žinoma apie jų klientus, tam prieštarauja: sprendžia žmogus"),
        MatchText(
            "the two would merge, but the customers behind them do not agree as wholes, or are too many records (max-cluster): a person decides",
            "эти две были бы объединены, но клиенты за ними в целом не сходятся или в них слишком много записей (max-cluster): решает человек",
            "šie du būtų sujungti, bet už jų esantys klientai kaip visuma nesutampa arba juose per daug įrašų (max-cluster): sprendžia žmogus"),
        MatchText(
            "'scope' leaves records of these sources uncompared: they are not held against each other in a run",
            "'scope' не сравнивает записи этих источников между собой", "'scope' šių šaltinių įrašų tarpusavyje nelygina"),
        MatchText(
            "the two would merge, but a customer has one record of each source ('one-per-source', 'scope: across'): a person decides",
            "эти две были бы объединены, но у клиента не больше одной записи из каждого источника ('one-per-source', 'scope: across'): решает человек",
            "šie du būtų sujungti, bet klientas turi po vieną įrašą iš kiekvieno šaltinio ('one-per-source', 'scope: across'): sprendžia žmogus"),
    ]
}
