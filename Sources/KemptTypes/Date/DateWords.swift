import KemptCore

/// The words that occur in written dates: months, weekdays, and the words in between. Lower case.
///
/// Own list from the common calendars (Unicode CLDR's month names agree): English, Russian, Lithuanian, then the neighbours.
enum DateWords {
    /// 1…12 for a month, 0 for a word that says nothing, `morning` and `afternoon`, `universal` for UTC; -1 for any other word.
    static let index = WordIndex(
        words.enumerated().flatMap { place, text in text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (word: String($0), value: place) } }
    )

    static let morning = 13
    static let afternoon = 14
    static let universal = 15

    private static let words: [String] = [
        """
        г год года го е ое ый m metai metų metu ųjų d diena dienos dieną mėn men val of the den der le de del dia día st nd rd th a y t o в at і р року рік gada gadā dnia r \
        mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday \
        пн понедельник вт вторник ср среда чт четверг пт пятница сб суббота вс воскресенье \
        pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis \
        montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so
        """,
        "january jan январь января янв sausis sausio saus sau januar jänner jan styczeń stycznia sty janvāris janvāra jaanuar січень січня січ janvier janv enero ene gennaio gen i",
        "february feb февраль февраля фев февр vasaris vasario vas februar luty lutego lut februāris februāra veebruar лютий лютого лют février fevrier févr febrero febbraio ii",
        "march mar март марта мар kovas kovo kov märz maerz mrz marzec marca marts marta märts березень березня бер mars marzo iii",
        "april apr апрель апреля апр balandis balandžio balandzio bal kwiecień kwietnia kwi aprīlis aprīļa aprill квітень квітня квіт avril avr abril aprile iv",
        "may май мая gegužė gegužės geguze geguzes geg mai maj maja maijs maija травень травня трав mayo maggio v",
        "june jun июнь июня июн birželis birželio birzelis birzelio birž bir juni czerwiec czerwca cze jūnijs jūnija juuni червень червня черв juin junio giugno vi",
        "july jul июль июля июл liepa liepos liep lie juli lipiec lipca lip jūlijs jūlija juuli липень липня лип juillet juil julio luglio vii",
        """
        august aug август августа авг rugpjūtis rugpjūčio rugpjutis rugpjucio rugp rgp sierpień sierpnia sie augusts augusta серпень серпня серп août aout \
        agosto viii
        """,
        """
        september sep sept сентябрь сентября сен сент rugsėjis rugsėjo rugsejis rugsejo rugs rgs wrzesień września wrz septembris septembra вересень вересня \
        вер septembre septiembre settembre ix
        """,
        """
        october oct октябрь октября окт spalis spalio spal spa oktober okt październik października paź oktobris oktobra oktoober жовтень жовтня жовт octobre \
        octubre ottobre x
        """,
        """
        november nov ноябрь ноября ноя нояб lapkritis lapkričio lapkricio lapkr lap listopad listopada lis novembris novembra листопад листопада лист novembre \
        noviembre xi
        """,
        """
        december dec декабрь декабря дек gruodis gruodžio gruodzio gruod grd dezember dez grudzień grudnia gru decembris decembra detsember грудень грудня груд \
        décembre decembre déc diciembre dic dicembre xii
        """,
        "am", "pm", "z utc gmt",
    ]
}
