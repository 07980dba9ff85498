// Made by generate.py from CLDR names as shipped in Babel 2.18.0; do not edit.
// Names: Unicode CLDR, Unicode licence v3 (https://www.unicode.org/license.txt).

/// One line a month from January on, then one line a day of the week from Monday on: every name of it, in small letters.
enum DateNames {
    static let text: StaticString = """
        ene enero gen gener gennaio ian ianuarie jaan jaanuar jan janar janeiro jannar januar januara januari january január januára janv \
        janvaris janvier janvāris janúar led leden ledna oca ocak saus sausio sausis sij sijecanj sijecnja siječanj siječnja sty styczen styczeń \
        stycznia tammi tammikuu tammikuuta urt urtarrila xan xaneiro yan yanvar ιαν ιανουάριος ιανουαρίου ιανουαριος ιανουαριου сту студзень \
        студзеня січ січень січня янв январ январь января яну януари јан јануар јануари қаң қаңтар հնվ հունվար հունվարի იან იანვარი
        feb febbraio febr febreiro febrer febrero februar februara februari februarie februaris february február februára februāris febrúar fev \
        fevereiro fevr fevral fevrier fra frar févr février helmi helmikuu helmikuuta lut lutego luty ots otsaila shk shkurt sub subat uno unor \
        unora vas vasario vasaris veebr veebruar velj veljaca veljace veljača veljače úno únor února şub şubat φεβ φεβρουάριος φεβρουαρίου \
        φεβρουαριος φεβρουαριου ақп ақпан лют лютага лютии лютий лютого люты феб фебруар фев февр феврал февраль февраля февруари փետրվար \
        փետրվարի փտվ თებ თებერვალი
        bre brezen brezna bře březen března kov kovas kovo maalis maaliskuu maaliskuuta maart mae maerz mar marc marca march marcius marco marec \
        mars mart martie marts martxoa marz marzec marzo marzu març março mrt márc március mäe mäerz mär märts märz ozu ozujak ozujka ožu ožujak \
        ožujka μάρ μάρτιος μαρ μαρτίου μαρτιος μαρτιου бер березень березня мар март марта нау наурыз сак сакавік сакавіка մարտ մարտի մրտ მარ \
        მარტი
        abr abrell abril abrëll api apirila apr aprel april aprila aprile aprilie aprilis aprill apríl apríla aprīlis avr avril bal balandis \
        balandzio balandžio dub duben dubna huhti huhtikuu huhtikuuta kwi kwiecien kwiecień kwietnia nis nisan pri prill tra travanj travnja ápr \
        április απρ απρίλιος απριλίου απριλιος απριλιου апр апрел апрель апреля април квіт квітень квітня кра красавік красавіка сәу сәуір ապր \
        ապրիլ ապրիլի აპრ აპრილი
        geg geguze geguzes gegužė gegužės kve kveten kvetna kvě květen května mag maggio mai maiatza maig maijs maio maj maja majus may mayo \
        mayıs maí mee mei mej mejju máj mája május svi svibanj svibnja touko toukokuu toukokuuta μάι μάιος μαΐ μαΐου μαι μαιος μαιου маи май мам \
        мамыр мая мај трав травень травня մայիս մայիսի մյս მაი მაისი
        birz birzelio birzelis birž birželio birželis cerven cervna cvn cze czerwca czerwiec eka ekaina giu giugno gun gunju haz haziran iun \
        iunie iyn iyun juin jun juna june junho juni junij junijs junio junius juny juuni jún júna június júní jūn jūnijs kesa kesakuu kesakuuta \
        kesä kesäkuu kesäkuuta lipanj lipnja qer qershor xuno xuño červen června čvn ġun ġunju ιουν ιουνίου ιουνιος ιουνιου ιούν ιούνιος июн \
        июнь июня мау маусым черв червень червня чэр чэрвень чэрвеня юни јун јуни հնս հունիս հունիսի ივნ ივნისი
        cervence cervenec cvc heina heinakuu heinakuuta heinä heinäkuu heinäkuuta iul iulie iyl iyul juil juillet jul jula julho juli julij \
        julijs julio juliol julius july juuli júl júla július júlí jūl jūlijs korr korrik liep liepa liepos lipca lipiec lug luglio lul lulju \
        srpanj srpnja tem temmuz uzt uztaila xul xullo července červenec čvc ιουλ ιουλίου ιουλιος ιουλιου ιούλ ιούλιος июл июль июля лип липень \
        липня ліп ліпень ліпеня шіл шілде юли јул јули հլս հուլիս հուլիսի ივლ ივლისი
        abu abuztua ago agost agosto agu agust agustos aout août aug august augusta augusti augusts augustus augusztus avg avgust avq avqust aww \
        awwissu ağu ağustos elo elokuu elokuuta gush gusht kol kolovoz kolovoza rugp rugpjucio rugpjutis rugpjūtis rugpjūčio sie sierpien \
        sierpień sierpnia srpen srpna ágú ágúst αυγ αυγουστος αυγουστου αυγούστου αύγ αύγουστος авг август августа жні жнівень жніуня жніўня \
        серп серпень серпня там тамыз օգոստոս օգոստոսի օգս აგვ აგვისტო
        eyl eylul eylül ira iraila rugs rugsejis rugsejo rugsėjis rugsėjo ruj rujan rujna sen sentabr sentyabr sep sept septembar september \
        septembra septembre septembrie septembris septiembre set setembre setembro settembre settembru sht shtator syys syyskuu syyskuuta szept \
        szeptember wrz wrzesien wrzesień wrzesnia września zar zari zář září σεπ σεπτέμβριος σεπτεμβρίου σεπτεμβριος σεπτεμβριου вер верасень \
        верасня вересень вересня сен сент сентябр сентябрь сентября сеп септембар септември қыр қыркүиек қыркүйек սեպ սեպտեմբեր սեպտեմբերի სექ \
        სექტემბერი
        eki ekim loka lokakuu lokakuuta oct october octobre octombrie octubre okt oktabr oktobar oktober oktobra oktobris oktoober oktyabr \
        október októbra ott ottobre ottubru out outubro paz pazdziernik pazdziernika paź październik października rij rijen rijna spal spalio \
        spalis tet tetor urr urria říj říjen října οκτ οκτωβρίου οκτωβριος οκτωβριου οκτώβριος жовт жовтень жовтня кас кастрычнік кастрычніка \
        окт октобар октомври октябр октябрь октября қаз қазан հոկ հոկտեմբեր հոկտեմբերի ოქტ ოქტომბერი
        aza azaroa kas kasım lapkr lapkricio lapkritis lapkričio listopadu marras marraskuu marraskuuta nen nentor noiembrie nov novembar \
        november novembra novembre novembris novembro novembru noviembre noy noyabr nën nëntor nóv nóvember stu studeni studenoga νοέ νοέμβριος \
        νοε νοεμβρίου νοεμβριος νοεμβριου лист листопад листопада ліс лістапад лістапада нов новембар ное ноември ноя нояб ноябр ноябрь ноября \
        қар қараша նոյ նոյեմբեր նոյեմբերի ნოე ნოემბერი
        abe abendua ara aralık dec decembar december decembra decembre decembrie decembris decembro dek dekabr des desember desembre dets \
        detsember dez dezember dezembro dhj dhjetor dic dicembre dicembru diciembre diċ diċembru déc décembre gru grudnia grudzien grudzień \
        gruod gruodis gruodzio gruodžio joulu joulukuu joulukuuta pro prosinac prosinca prosince prosinec δεκ δεκέμβριος δεκεμβρίου δεκεμβριος \
        δεκεμβριου груд грудень грудня дек декабр декабрь декабря декември дец децембар жел желтоқсан сне снежань снежня դեկ դեկտեմբեր \
        դեկտեմբերի დეკ დეკემბერი
        astelehena dilluns dush dushanba esmaspaev esmaspäev hen hetfo hétfő hën lun lundi lunedi lunedì lunes luni luns maanantai maanantaina \
        maandag man mandag manudagur meindeg mon monday montag mán mánudagur må mån måndag méi méindeg pazartesi pirmadienis pirmd pirmdiena pon \
        pondeli pondelok pondělí ponedeljak ponedeljek ponedjeljak poniedziałek pzt seg tne δευ δευτέρα δευτερα дс душанбе дшб дүи дүисенбі \
        дүишөмбү дүй дүйсенбі дүйшөмбү панядзелак пн пон понеделник понедельник понедељак понеділок երկ երկուշաբթի ორშ ორშაბათი
        antradienis asteartea den denschdeg dienstag dimarts dinsdag dën dënschdeg kedd mardi martedi martedì martes marti marți otrd otrdiena \
        sal salı sesh seshanba teisipaev teisipäev ter tiistai tiistaina tir tirs tirsdag tis tisdag tli torek tue tuesday tys tysdag utery uto \
        utorak utorok wtorek út úterý þri þriðjudagur τρί τρίτη τρι τριτη ауторак аў аўторак вт вто вторник вівторок сеисенбі сейсенбі сешанбе \
        сс сшб уто уторак шеиш шеишемби шейш шейшемби երեքշաբթի երք სამ სამშაბათი
        asteazkena car carsamba chor chorshanba cərsənbə dimecres erb keskiviikko keskiviikkona kolmapaev kolmapäev mer mercoledi mercoledì \
        mercores mercredi met mettwoch mie miercoles miercuri mittwoch mié miércoles mið miðvikudagur mér mércores mër mët mëttwoch ons onsdag \
        qua sre sreda sri srijeda sroda streda středa sze szerda treciadienis tresd tresdiena trečiadienis trešd trešdiena wed wednesday \
        woensdag çar çarşamba çərşənbə śr środa τετ τετάρτη τεταρτη серада середа ср сре среда сряда сәрсенбі чоршанбе чшб шарш шаршемби \
        չորեքշաբթի չրք ოთხ ოთხშაბათი
        cet cetrtek ceturtd ceturtdiena cetvrtak csutortok csütörtök ctvrtek czw czwartek dijous don donderdag donnerstag donneschdeg enj fim \
        fimmtudagur gio giovedi giovedì jeu jeudi joi jue jueves ketvirtadienis neljapaev neljapäev osteguna pay payshanba per persembe perşembe \
        qui stvrtok thu thursday tors torsdag torstai torstaina xov xoves čet četrtek četvrtak čt čtvrtek ħam štvrtok πέμ πέμπτη πεμ πεμπτη \
        беисенбі беиш беишемби бейсенбі бейш бейшемби бс панҷшанбе пшб чацвер чет четвер четверг четвртак четврток четвъртък чт чц հինգշաբթի հնգ \
        ხუთ ხუთშაბათი
        cum cuma cumə cümə divendres fos fostudagur fre fredag freideg freitag fri friday fös föstudagur gim jum juma ostirala patek \
        penktadienis pentek perjantai perjantaina pet petak petek piatek piatok piektd piektdiena piątek pre pá pátek péntek reede sex ven \
        vendredi venerdi venerdì venres vie viernes vin vineri vrijdag ġim παρ παρασκευή παρασκευη жм жума жұма пʼятниця пет петак петок петък \
        пт пятница пятніца ҷмъ ҷумъа ուր ուրբաթ პარ პარასკევი
        cmt cumartesi dissabte larunbata lau lauantai lauantaina laugardagur laupaev laupäev laurdag lor lordag lör lördag lør lørdag sab sabado \
        sabato sam sambata samedi samschdeg samstag sat saturday sestadienis sestd sestdiena shan shanba sib sob sobota subota szo szombat sáb \
        sábado sâm sâmbătă sənbə zaterdag şənbə šeštadienis σάβ σάββατο σαβ σαββατο ишемби ишм саб сабота сб сенбі суб суббота субота събота \
        шанбе шнб շաբաթ շբթ შაბ შაბათი
        bazar die dim dimanche diumenge dom domenica domingo dum duminica duminică igandea ned nedela nedele nedelja nedeľa nedjelja neděle \
        niedz niedziela pazar puhapaev pühapäev sekmadienis son sondag sonndeg sonntag sun sunday sunnudagur sunnuntai svetd svetdiena svētd \
        svētdiena sön söndag sø søn søndag vasarnap vasárnap yak yakshanba zondag ħad κυρ κυριακή κυριακη воскресенье вс жек жексенбі жекшемби \
        жс нд нед недела неделя недеља неділя нядзеля якшанбе яшб կիր կիրակի კვი კვირა
        """
}
