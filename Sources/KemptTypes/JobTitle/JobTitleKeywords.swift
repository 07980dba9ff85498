/// Words that tell the rank of a job: lines of a rank and a language, `rank language word|…`, highest first.
///
/// Folded: small letters without accents. Phrases are told before their words. A word behind `>` counts only beside one that means a
/// deputy, because in Russian and Lithuanian it is another's rank otherwise (`водитель директора`). Written by hand.
enum JobTitleRanks {
    static let text: StaticString = """
        c-level en ceo|cfo|coo|cto|cio|cmo|cco|chro|ciso|cdo|cpo|cro|cso|clo|cxo|cao|cko|chief executive|director general|general director
        c-level en president|copresident
        c-level ru гендиректор|гендир|генеральный директор|ген директор|ген дир|президент|финдиректор|техдиректор|>генерального директора
        c-level lt generalinis direktorius|generaline direktore|gen direktorius|prezidentas|prezidente|>generalinio direktoriaus
        c-level pl prezes|dyrektor generalny
        c-level de generaldirektor|geschaftsfuhrer|geschaftsfuhrerin|vorstandsvorsitzender
        c-level fr directeur general|president directeur general|pdg
        owner en owner|co owner|coowner|founder|co founder|cofounder|shareholder|proprietor|entrepreneur|sole trader|partner
        owner en managing partner|investor|founding partner
        owner ru основатель|основательница|учредитель|учредительница|соучредитель|сооснователь|владелец|владелица|собственник|собственница
        owner ru совладелец|совладелица|акционер|партнер|предприниматель|ип|хозяин|хозяйка
        owner lt ikurejas|ikureja|steigejas|steigeja|savininkas|savininke|bendraikurejas|bendrasteigejas|bendrasavininkis|akcininkas
        owner lt akcininke|partneris|partnere|verslininkas|verslininke
        owner uk засновник|засновниця|власник|власниця
        owner pl wlasciciel|wlascicielka|wspolwlasciciel
        owner de inhaber|inhaberin|grunder|grunderin|gesellschafter
        owner fr fondateur|proprietaire
        board en chairman|chairwoman|chairperson|chair of|chair|board member|member of the board|board of directors|non executive director|trustee
        board ru председатель|член правления|член совета|член совета директоров|председатель правления
        board lt pirmininkas|pirmininke|valdybos narys|valdybos nare|tarybos narys
        board pl czlonek zarzadu
        vp en vice president|vp|svp|evp|avp|vicepresident
        vp ru вице президент
        vp lt viceprezidentas|viceprezidente
        director en director|codirector|directors
        director ru директор|директриса|директорка|замдиректора|>директора
        director lt direktorius|direktore|>direktoriaus|>direktores
        director pl dyrektor|dyrektorka
        director de direktor|direktorin
        director fr directeur|directrice
        director es directora|director general
        director it direttore
        director be дырэктар
        head en head|chief|general counsel|headmaster|principal|rector|dean|mayor|governor|superintendent|commissioner
        head ru начальник|начальница|руководитель|руководительница|заведующий|заведующая|зав|завотделом|завскладом|главный|главная|глава
        head ru главврач|главбух|гл|нач|рук|шеф|ректор|декан|мэр|роп|>начальника|>руководителя|>заведующего
        head lt vadovas|vadove|virsininkas|virsininke|vedejas|vedeja|vyriausiasis|vyriausioji|vyriausias|vyr|rektorius|rektore|meras|mere
        head lt seniunas|seniune|>vadovo|>vadoves|>virsininko
        head uk керівник|керівниця
        head pl kierownik|kierowniczka|glowny|glowna
        head de leiter|leiterin
        manager en manager|mgr|manageress|supervisor|foreman|managers
        manager ru менеджер|менеджерка|управляющий|управляющая|супервайзер|прораб|бригадир|мастер смены
        manager lt vadybininkas|vadybininke|valdytojas|valdytoja|brigadininkas
        manager pl menedzer|menadzer
        lead en lead|leader|teamlead|team lead|team leader|leading|coordinator
        lead ru тимлид|ведущий|ведущая|лидер|координатор|вед
        lead lt vedantysis|vedancioji|vedantis|lyderis|koordinatorius|koordinatore
        senior en senior|sr|snr
        senior ru старший|старшая|ст
        senior lt vyresnysis|vyresnioji
        junior en junior|jr|jnr|assistant|entry level|associate
        junior ru младший|младшая|мл|помощник|помощница|ассистент|ассистентка
        junior lt jaunesnysis|jaunesnioji|padejejas|padejeja|asistentas|asistente
        intern en intern|internship|trainee|apprentice|student|graduate trainee
        intern ru стажер|стажерка|практикант|практикантка|ученик|студент|студентка|интерн
        intern lt praktikantas|praktikante|stazuotojas|stazuotoja|studentas|studente|mokinys|mokine
        """

    /// Words that make a title the deputy of another.
    static let deputies: StaticString =
        "deputy|зам|заместитель|заместительница|заместителя|замначальника|pavaduotojas|pavaduotoja|заступник|заступница|zastepca|stellvertretender"
    /// A title with one of these is somebody's helper, whatever rank is named with it.
    static let helpers: StaticString = """
        executive assistant|personal assistant|assistant to|secretary to|secretary|driver|padejejas|padejeja|asistentas|asistente|\
        sekretorius|sekretore|vairuotojas|референт
        """
    /// The same, where it is the first word.
    static let leadingHelpers: StaticString = "помощник|помощница|ассистент|ассистентка|секретарь|водитель|делопроизводитель|sekretarka"
}
