/// Words that tell the rank of a job: lines of a rank and a language, `rank language word|…`, highest first.
///
/// Folded: small letters without accents. Phrases are told before their words. A word behind `>` counts only beside one that means a
/// deputy, because in Russian and Lithuanian it is another's rank otherwise (`водитель директора`). Written by hand.
enum JobTitleRanks {
    static let text: StaticString = """
        c-level en ceo|c e o|cfo|c f o|coo|cto|cio|cmo|cco|chro|ciso|cdo|cpo|cro|cso|clo|cxo|cao|cko|chief executive|director general|general director
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
        vp en vice president|vp|v p|s v p|e v p|svp|evp|avp|vicepresident
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
        head de leiter|leiterin|abteilungsleiter|abteilungsleiterin|bereichsleiter|bereichsleiterin|vertriebsleiter|vertriebsleiterin
        head de einkaufsleiter|einkaufsleiterin|marketingleiter|marketingleiterin|personalleiter|personalleiterin|betriebsleiter|werksleiter|prokurist|prokuristin
        manager en manager|mgr|manageress|supervisor|foreman|managers
        manager ru менеджер|менеджерка|управляющий|управляющая|супервайзер|прораб|бригадир|мастер смены
        manager lt vadybininkas|vadybininke|valdytojas|valdytoja|brigadininkas
        manager pl menedzer|menadzer
        manager de projektleiter|projektleiterin|teamleiter|teamleiterin
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

    /// Phrases whose words alone would tell another rank, in the same form; `none` for those that tell no rank.
    static let phrases: StaticString = """
        director en general manager|country manager
        lead en product owner
        senior en chief specialist|chief expert|chief consultant
        senior ru главный специалист|главный эксперт|главный консультант
        senior lt vyr specialistas|vyr specialiste|vyriausiasis specialistas|vyriausioji specialiste|vyr konsultantas|vyr konsultante
        senior lt vyriausiasis konsultantas|vyriausioji konsultante|vyr ekspertas|vyr eksperte|vyriausiasis ekspertas|vyriausioji eksperte
        manager ru главный менеджер
        manager lt vyr vadybininkas|vyr vadybininke|vyriausiasis vadybininkas|vyriausioji vadybininke
        none en business partner|channel partner|partner account|partner development|partner manager|partner marketing|partner relations|partner sales
        none en partner success|process owner|data owner|asset owner|risk owner|system owner|service owner|owner relations
        """

    /// Words that make a title the deputy of another, or who stands in for one.
    static let deputies: StaticString = """
        deputy|зам|заместитель|заместительница|заместителя|замначальника|pavaduotojas|pavaduotoja|заступник|заступница|zastepca|\
        stellvertretender|и о|ио|врио|исполняющий обязанности|исполняющая обязанности|исполняющего обязанности|einantis|einanti
        """
    /// Who was something has no rank any more.
    static let former: StaticString =
        "former|formerly|retired|бывший|бывшая|бывш|экс|ex|buves|buvusi|buvo|колишній|колишня|byly|byla|ehemaliger|ehemalige|ehem|ancien|ancienne"
    /// A title with one of these is somebody's helper, whatever rank is named with it.
    static let helpers: StaticString = """
        executive assistant|personal assistant|assistant to|secretary to|pa to|ea to|aide to|adviser to|advisor to|office of|secretary|driver|padejejas|padejeja|asistentas|asistente|\
        sekretorius|sekretore|vairuotojas|референт
        """
    /// The same, where it is the first word.
    static let leadingHelpers: StaticString = "помощник|помощница|ассистент|ассистентка|секретарь|водитель|делопроизводитель|sekretarka"
}
