import KemptCore

/// Countries that were divided or joined another: their names, and the country that most of their people live in now. Own list.
///
/// Those that only changed their name (Burma, Ceylon, Zaire) are names of the country they are.
enum FormerCountries {
    private static let lines: StaticString = """
        RU СССР|USSR|Soviet Union|Советский Союз|Союз Советских Социалистических Республик|TSRS|Sovietų Sąjunga|SSSR|PSRS|UdSSR|Sowjetunion|ZSRR|URSS|SU|SUN
        CZ Czechoslovakia|Чехословакия|ЧССР|ČSSR|Čekoslovakija|Tschechoslowakei|Československo|Czechosłowacja|CSK
        RS Yugoslavia|Югославия|СФРЮ|Jugoslavija|Jugoslawien|Jugosławia|Југославија|YU|YUG|Serbia and Montenegro|Сербия и Черногория|Serbija ir Juodkalnija|SCG
        DE GDR|ГДР|DDR|East Germany|Восточная Германия|Rytų Vokietija|VDR|West Germany|Западная Германия|Vakarų Vokietija
        RU РСФСР|RSFSR|Russian Empire|Российская империя
        CW Netherlands Antilles|Антильские острова|ANT
        VN South Vietnam|North Vietnam
        """

    static let lexicon = Lexicon(
        lines.cell.lines.enumerated().flatMap { line in
            line.element.slice(3, line.element.count).names.map { ($0, line.offset) }
        })

    static let successors: [UInt16] = lines.cell.lines.map { CountryCodes.pack($0[0], $0[1]) }
}
