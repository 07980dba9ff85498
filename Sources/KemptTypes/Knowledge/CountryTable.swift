// Made by generate.py from CLDR names as shipped in Babel 2.18.0; do not edit.
// Names: Unicode CLDR, Unicode licence v3 (https://www.unicode.org/license.txt). Codes: ISO 3166-1.

/// One line a country: alpha-2, alpha-3, then its names divided by `|`, the English one first.
enum CountryTable {
    static let text: StaticString = """
        AD AND Andorra|Андорра|Andora|Андора|Andorre
        AE ARE United Arab Emirates|ОАЭ|Jungtiniai Arabų Emyratai|Vereinigte Arabische Emirate|Zjednoczone Emiraty Arabskie|Об'єднані Арабські Емірати|Аб'яднаныя Арабскія Эміраты|Apvienotie Arābu Emirāti|Araabia Ühendemiraadid|Émirats arabes unis|Emiratos Árabes Unidos|UAE|Emirates|Эмираты|Арабские Эмираты|JAE|ZEA|VAE
        AF AFG Afghanistan|Афганистан|Afganistanas|Afganistan|Афганістан|Afganistāna
        AG ATG Antigua & Barbuda|Антигуа и Барбуда|Antigva ir Barbuda|Antigua und Barbuda|Antigua i Barbuda|Антигуа і Барбуда|Антыгуа і Барбуда|Antigva un Barbuda|Antigua ja Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|Antigua and Barbuda
        AI AIA Anguilla|Ангилья|Angilija|Ангілья|Angilja|Anguila
        AL ALB Albania|Албания|Albanija|Albanien|Албанія|Albaania|Albanie|Shqipëri
        AM ARM Armenia|Армения|Armėnija|Armenien|Вірменія|Арменія|Armeenia|Arménie|Հայաստան|Republic of Armenia|Республика Армения
        AO AGO Angola|Ангола
        AQ ATA Antarctica|Антарктида|Antarktida|Antarktis|Antarktyda|Антарктика|Антарктыка|Antarktika|Antarctique|Antártida
        AR ARG Argentina|Аргентина|Argentinien|Argentyna|Аргенціна|Argentine
        AS ASM American Samoa|Американское Самоа|Amerikos Samoa|Amerikanisch-Samoa|Samoa Amerykańskie|Американське Самоа|Амерыканскае Самоа|ASV Samoa|Ameerika Samoa|Samoa américaines|Samoa Americana
        AT AUT Austria|Австрия|Austrija|Österreich|Австрія|Аўстрыя|Autriche|Republic of Austria
        AU AUS Australia|Австралия|Australija|Australien|Австралія|Аўстралія|Austraalia|Australie|Commonwealth of Australia
        AW ABW Aruba|Аруба
        AX ALA Åland Islands|Аландские о-ва|Alandų Salos|Ålandinseln|Wyspy Alandzkie|Аландські Острови|Аландскія астравы|Olandes salas|Ahvenamaa|Îles Åland|Islas Aland|Aland
        AZ AZE Azerbaijan|Азербайджан|Azerbaidžanas|Aserbaidschan|Azerbejdżan|Azerbaidžāna|Aserbaidžaan|Azerbaïdjan|Azerbaiyán|Azərbaycan|Республика Азербайджан|Azerbaijan Republic
        BA BIH Bosnia & Herzegovina|Босния и Герцеговина|Bosnija ir Hercegovina|Bosnien und Herzegowina|Bośnia i Hercegowina|Боснія і Герцеговина|Боснія і Герцагавіна|Bosnija un Hercegovina|Bosnia ja Hertsegoviina|Bosnie-Herzégovine|Bosnia y Herzegovina|Bosna i Hercegovina|Босна и Херцеговина|Bosnia|Босния|Bosnija|Bosnia and Herzegovina
        BB BRB Barbados|Барбадос|Barbadosas|Барбадас|Barbadosa|Barbade
        BD BGD Bangladesh|Бангладеш|Bangladešas|Bangladesch|Bangladesz|Бангладэш|Bangladeša|Bangladés
        BE BEL Belgium|Бельгия|Belgija|Belgien|Belgia|Бельгія|Belgique|Bélgica|België
        BF BFA Burkina Faso|Буркина-Фасо|Burkina Fasas|Буркіна-Фасо
        BG BGR Bulgaria|Болгария|Bulgarija|Bulgarien|Bułgaria|Болгарія|Балгарыя|Bulgaaria|Bulgarie|България|Republic of Bulgaria
        BH BHR Bahrain|Бахрейн|Bahreinas|Bahrajn|Бахрэйн|Bahreina|Bahrein|Baréin
        BI BDI Burundi|Бурунди|Burundis|Бурунді|Бурундзі|Burundija
        BJ BEN Benin|Бенин|Beninas|Бенін|Benina
        BL BLM St. Barthélemy|Сен-Бартелеми|Sen Bartelemi|Saint-Barthélemy|Сен-Бартелемі|Сен-Бартэльмі|Senbartelmī|San Bartolomé
        BM BMU Bermuda|Бермудские о-ва|Bermudy|Бермудські Острови|Бермудскія астравы|Bermudu salas|Bermudes|Bermudas
        BN BRN Brunei|Бруней|Brunėjus|Brunei Darussalam|Bruneja
        BO BOL Bolivia|Боливия|Bolivija|Bolivien|Boliwia|Болівія|Балівія|Boliivia|Bolivie|Plurinational State of Bolivia
        BQ BES Caribbean Netherlands|Бонэйр, Синт-Эстатиус и Саба|Karibų Nyderlandai|Karibische Niederlande|Niderlandy Karaibskie|Карибські Нідерланди|Карыбскія Нідэрланды|Nīderlandes Karību salas|Kariibi Madalmaad|Pays-Bas caribéens|Caribe neerlandés
        BR BRA Brazil|Бразилия|Brazilija|Brasilien|Brazylia|Бразилія|Бразілія|Brasiilia|Brésil|Brasil
        BS BHS Bahamas|Багамы|Bahamos|Bahamy|Багамські Острови|Багамскія астравы|Bahamu salas|Bahama
        BT BTN Bhutan|Бутан|Butanas|Butāna|Bhoutan|Bután
        BV BVT Bouvet Island|о-в Буве|Buvė Sala|Bouvetinsel|Wyspa Bouveta|Острів Буве|Востраў Бувэ|Bouvet' saar|Île Bouvet|Isla Bouvet
        BW BWA Botswana|Ботсвана|Botsvana|Botsuana|Батсвана
        BY BLR Belarus|Беларусь|Baltarusija|Białoruś|Білорусь|Baltkrievija|Valgevene|Biélorussie|Bielorrusia|Republic of Belarus|Республика Беларусь|Белоруссия|Белорусь|Belorussia|Byelorussia|РБ|Baltarusijos Respublika|Gudija
        BZ BLZ Belize|Белиз|Belizas|Беліз|Beliza|Belice
        CA CAN Canada|Канада|Kanada
        CC CCK Cocos (Keeling) Islands|Кокосовые о-ва|Kokosų (Kilingo) Salos|Kokosinseln|Wyspy Kokosowe|Кокосові (Кілінг) Острови|Какосавыя (Кілінг) астравы|Kokosu (Kīlinga) salas|Kookossaared|Îles Cocos|Islas Cocos
        CD COD DR Congo|Congo - Kinshasa|Конго - Киншаса|Kongas-Kinšasa|Kongo-Kinshasa|Demokratyczna Republika Konga|Конго – Кіншаса|Конга (Кіншаса)|Kongo (Kinšasa)|Kongo DV|República Democrática del Congo|Democratic Republic of the Congo|ДР Конго|Демократическая Республика Конго
        CF CAF Central African Republic|Центрально-Африканская Республика|Centrinės Afrikos Respublika|Zentralafrikanische Republik|Republika Środkowoafrykańska|Центральноафриканська Республіка|Цэнтральна-Афрыканская Рэспубліка|Centrālāfrikas Republika|Kesk-Aafrika Vabariik|République centrafricaine|República Centroafricana
        CG COG Congo|Congo - Brazzaville|Конго - Браззавиль|Kongas-Brazavilis|Kongo-Brazzaville|Kongo|Конго – Браззавіль|Конга - Бразавіль|Kongo (Brazavila)|Kongo Vabariik|Republic of the Congo|Республика Конго
        CH CHE Switzerland|Швейцария|Šveicarija|Schweiz|Szwajcaria|Швейцарія|Швейцарыя|Šveice|Šveits|Suisse|Suiza|Svizzera|Swiss Confederation|Helvetia
        CI CIV Ivory Coast|Côte d'Ivoire|Кот-д'Ивуар|Dramblio Kaulo Krantas|Кот-д'Івуар|Kotdivuāra|Elevandiluurannik
        CK COK Cook Islands|о-ва Кука|Kuko Salos|Cookinseln|Wyspy Cooka|Острови Кука|Астравы Кука|Kuka salas|Cooki saared|Îles Cook|Islas Cook
        CL CHL Chile|Чили|Čilė|Чилі|Чылі|Tšiili|Chili
        CM CMR Cameroon|Камерун|Kamerūnas|Kamerun|Kamerūna|Cameroun|Camerún
        CN CHN China|Китай|Kinija|Chiny|Кітай|Ķīna|Hiina|Chine|中国|PRC|People's Republic of China|КНР|Китайская Народная Республика|KLR|Kinijos Liaudies Respublika
        CO COL Colombia|Колумбия|Kolumbija|Kolumbien|Kolumbia|Колумбія|Калумбія|Colombie
        CR CRI Costa Rica|Коста-Рика|Kosta Rika|Kostaryka|Коста-Рыка
        CU CUB Cuba|Куба|Kuba|Kuuba
        CV CPV Cape Verde|Кабо-Верде|Žaliasis Kyšulys|Cabo Verde|Republika Zielonego Przylądka|Каба-Вердэ|Kaboverde|Roheneemesaared|Cap-Vert
        CW CUW Curaçao|Кюрасао|Kiurasao|Кюрасаа|Kirasao|Curazao
        CX CXR Christmas Island|о-в Рождества|Kalėdų Sala|Weihnachtsinsel|Wyspa Bożego Narodzenia|Острів Різдва|Востраў Каляд|Ziemsvētku sala|Jõulusaar|Île Christmas|Isla de Navidad
        CY CYP Cyprus|Кипр|Kipras|Zypern|Cypr|Кіпр|Kipra|Küpros|Chypre|Chipre|Κύπρος|Kıbrıs|Republic of Cyprus
        CZ CZE Czechia|Чехия|Čekija|Tschechien|Czechy|Чехія|Чэхія|Čehija|Tšehhi|Tchéquie|Chequia|Česko|Czech Republic|The Czech Republic|Чешская Республика|Čekijos Respublika|Česká republika|Czech
        DE DEU Germany|Германия|Vokietija|Deutschland|Niemcy|Німеччина|Германія|Vācija|Saksamaa|Allemagne|Alemania|Federal Republic of Germany|ФРГ|BRD|Bundesrepublik Deutschland|Vokietijos Federacinė Respublika|VFR
        DJ DJI Djibouti|Джибути|Džibutis|Dschibuti|Dżibuti|Джибуті|Джыбуці|Džibutija|Yibuti
        DK DNK Denmark|Дания|Danija|Dänemark|Dania|Данія|Taani|Dinamarca|Danmark|Kingdom of Denmark
        DM DMA Dominica|Доминика|Dominika|Домініка|Дамініка|Dominique
        DO DOM Dominican Republic|Доминиканская Республика|Dominikos Respublika|Dominikanische Republik|Dominikana|Домініканська Республіка|Дамініканская Рэспубліка|Dominikaani Vabariik|République dominicaine|República Dominicana|Dominicana|Доминикана
        DZ DZA Algeria|Алжир|Alžyras|Algerien|Algieria|Алжыр|Alžīrija|Alžeeria|Algérie|Argelia
        EC ECU Ecuador|Эквадор|Ekvadoras|Ekwador|Еквадор|Ekvadora|Équateur
        EE EST Estonia|Эстония|Estija|Estland|Естонія|Эстонія|Igaunija|Eesti|Estonie|Republic of Estonia|Eesti Vabariik|Эстонская Республика|Estijos Respublika
        EG EGY Egypt|Египет|Egiptas|Ägypten|Egipt|Єгипет|Егіпет|Ēģipte|Egiptus|Égypte|Egipto
        EH ESH Western Sahara|Западная Сахара|Vakarų Sachara|Westsahara|Sahara Zachodnia|Західна Сахара|Заходняя Сахара|Rietumsahāra|Lääne-Sahara|Sahara occidental
        ER ERI Eritrea|Эритрея|Eritrėja|Erytrea|Еритрея|Эрытрэя|Érythrée
        ES ESP Spain|Испания|Ispanija|Spanien|Hiszpania|Іспанія|Spānija|Hispaania|Espagne|España|Espanya
        ET ETH Ethiopia|Эфиопия|Etiopija|Äthiopien|Etiopia|Ефіопія|Эфіопія|Etioopia|Éthiopie
        FI FIN Finland|Финляндия|Suomija|Finnland|Finlandia|Фінляндія|Фінляндыя|Somija|Soome|Finlande|Suomi|Republic of Finland
        FJ FJI Fiji|Фиджи|Fidžis|Fidschi|Fidżi|Фіджі|Фіджы|Fidji|Fiyi
        FK FLK Falkland Islands|Фолклендские о-ва|Folklando Salos|Falklandinseln|Falklandy|Фолклендські Острови|Фалклендскія астравы|Folklenda salas|Falklandi saared|Îles Malouines|Islas Malvinas
        FM FSM Micronesia|Федеративные Штаты Микронезии|Mikronezija|Mikronesien|Mikronezja|Мікронезія|Мікранезія|Mikroneesia|Micronésie
        FO FRO Faroe Islands|Фарерские о-ва|Farerų Salos|Färöer|Wyspy Owcze|Фарерські Острови|Фарэрскія астравы|Fēru salas|Fääri saared|Îles Féroé|Islas Feroe|Føroyar|Færøerne
        FR FRA France|Франция|Prancūzija|Frankreich|Francja|Франція|Францыя|Francija|Prantsusmaa|Francia|French Republic|République française
        GA GAB Gabon|Габон|Gabonas|Gabun|Gabona
        GB GBR United Kingdom|Великобритания|Jungtinė Karalystė|Vereinigtes Königreich|Wielka Brytania|Велика Британія|Вялікабрытанія|Apvienotā Karaliste|Ühendkuningriik|Royaume-Uni|Reino Unido|Great Britain|Britain|UK|United Kingdom of Great Britain and Northern Ireland|England|Scotland|Wales|Northern Ireland|Соединенное Королевство|Англия|Шотландия|Уэльс|Британия|JK|Didžioji Britanija|Anglija|Škotija|Großbritannien|Anglia
        GD GRD Grenada|Гренада|Грэнада|Grenade|Granada
        GE GEO Georgia|Грузия|Gruzija|Georgien|Gruzja|Грузія|Gruusia|Géorgie|საქართველო|Republic of Georgia|Республика Грузия|Sakartvelas|Sakartvelo
        GF GUF French Guiana|Французская Гвиана|Prancūzijos Gviana|Französisch-Guayana|Gujana Francuska|Французька Гвіана|Французская Гвіяна|Francijas Gviāna|Prantsuse Guajaana|Guyane française|Guayana Francesa
        GG GGY Guernsey|Гернси|Gernsis|Гернсі|Gērnsija|Guernesey
        GH GHA Ghana|Гана|Gana
        GI GIB Gibraltar|Гибралтар|Gibraltaras|Гібралтар|Gibraltārs
        GL GRL Greenland|Гренландия|Grenlandija|Grönland|Grenlandia|Гренландія|Грэнландыя|Grenlande|Gröönimaa|Groenland|Groenlandia|Grønland
        GM GMB Gambia|Гамбия|Gambija|Гамбія|Gambie
        GN GIN Guinea|Гвинея|Gvinėja|Gwinea|Гвінея|Guinée
        GP GLP Guadeloupe|Гваделупа|Gvadelupa|Gwadelupa|Гвадэлупа|Guadalupe
        GQ GNQ Equatorial Guinea|Экваториальная Гвинея|Pusiaujo Gvinėja|Äquatorialguinea|Gwinea Równikowa|Екваторіальна Гвінея|Экватарыяльная Гвінея|Ekvatoriālā Gvineja|Ekvatoriaal-Guinea|Guinée équatoriale|Guinea Ecuatorial
        GR GRC Greece|Греция|Graikija|Griechenland|Grecja|Греція|Грэцыя|Grieķija|Kreeka|Grèce|Grecia|Ελλάδα|Hellas|Hellenic Republic|EL|Ellada
        GS SGS South Georgia & South Sandwich Islands|Южная Георгия и Южные Сандвичевы о-ва|Pietų Džordžija ir Pietų Sandvičo salos|Südgeorgien und die Südlichen Sandwichinseln|Georgia Południowa i Sandwich Południowy|Південна Джорджія та Південні Сандвічеві Острови|Паўднёвая Георгія і Паўднёвыя Сандвічавы астравы|Dienviddžordžija un Dienvidsendviču salas|Lõuna-Georgia ja Lõuna-Sandwichi saared|Géorgie du Sud-et-les Îles Sandwich du Sud|Islas Georgia del Sur y Sandwich del Sur|South Georgia and South Sandwich Islands
        GT GTM Guatemala|Гватемала|Gvatemala|Gwatemala|Гватэмала
        GU GUM Guam|Гуам|Guamas|Guama
        GW GNB Guinea-Bissau|Гвинея-Бисау|Bisau Gvinėja|Gwinea Bissau|Гвінея-Бісау|Gvineja-Bisava|Guinée-Bissau|Guinea-Bisáu
        GY GUY Guyana|Гайана|Gajana|Gujana|Гаяна
        HK HKG Hong Kong|Hong Kong SAR China|Гонконг (САР)|Ypatingasis Administracinis Kinijos Regionas Honkongas|Sonderverwaltungsregion Hongkong|SRA Hongkong (Chiny)|Гонконг, ОАР Китаю|Ганконг, САР (Кітай)|Ķīnas īpašās pārvaldes apgabals Honkonga|Hongkongi erihalduspiirkond|R.A.S. chinoise de Hong Kong|RAE de Hong Kong (China)|HK SAR|Гонконг|Honkongas
        HM HMD Heard & McDonald Islands|о-ва Херд и Макдональд|Herdo ir Makdonaldo Salos|Heard und McDonaldinseln|Wyspy Heard i McDonalda|Острови Герд і Макдоналд|Астравы Херд і Макдональд|Hērda sala un Makdonalda salas|Heardi ja McDonaldi saared|Îles Heard-et-MacDonald|Islas Heard y McDonald|Heard and McDonald Islands
        HN HND Honduras|Гондурас|Гандурас|Hondurasa
        HR HRV Croatia|Хорватия|Kroatija|Kroatien|Chorwacja|Хорватія|Харватыя|Horvātija|Horvaatia|Croatie|Croacia|Hrvatska|Republic of Croatia
        HT HTI Haiti|Гаити|Haitis|Гаїті|Гаіці
        HU HUN Hungary|Венгрия|Vengrija|Ungarn|Węgry|Угорщина|Венгрыя|Ungārija|Ungari|Hongrie|Hungría|Magyarország
        ID IDN Indonesia|Индонезия|Indonezija|Indonesien|Indonezja|Індонезія|Інданезія|Indoneesia|Indonésie
        IE IRL Ireland|Ирландия|Airija|Irland|Irlandia|Ірландія|Ірландыя|Īrija|Iirimaa|Irlande|Irlanda|Éire|Republic of Ireland|Республика Ирландия
        IL ISR Israel|Израиль|Izraelis|Izrael|Ізраїль|Izraēla|Iisrael|State of Israel
        IM IMN Isle of Man|о-в Мэн|Meno Sala|Wyspa Man|Острів Мен|Востраў Мэн|Menas sala|Mani saar|Île de Man|Isla de Man
        IN IND India|Индия|Indija|Indien|Indie|Індія|Індыя|Inde
        IO IOT British Indian Ocean Territory|Британская территория в Индийском океане|Indijos Vandenyno Britų Sritis|Britisches Territorium im Indischen Ozean|Brytyjskie Terytorium Oceanu Indyjskiego|Британська територія в Індійському океані|Брытанская тэрыторыя ў Індыйскім акіяне|Indijas okeāna Britu teritorija|Briti India ookeani ala|Territoire britannique de l'océan Indien|Territorio Británico del Océano Índico
        IQ IRQ Iraq|Ирак|Irakas|Irak|Ірак|Irāka|Iraak
        IR IRN Iran|Иран|Iranas|Іран|Irāna|Iraan|Islamic Republic of Iran|Исламская Республика Иран
        IS ISL Iceland|Исландия|Islandija|Island|Islandia|Ісландія|Ісландыя|Islande
        IT ITA Italy|Италия|Italija|Italien|Włochy|Італія|Itaalia|Italie|Italia|Italian Republic
        JE JEY Jersey|Джерси|Džersis|Джерсі|Джэрсі|Džērsija
        JM JAM Jamaica|Ямайка|Jamaika|Jamajka|Jamaïque
        JO JOR Jordan|Иордания|Jordanija|Jordanien|Jordania|Йорданія|Іарданія|Jordaania|Jordanie
        JP JPN Japan|Япония|Japonija|Japonia|Японія|Japāna|Jaapan|Japon|日本
        KE KEN Kenya|Кения|Kenija|Kenia|Кенія|Keenia
        KG KGZ Kyrgyzstan|Киргизия|Kirgizija|Kirgisistan|Kirgistan|Киргизстан|Кыргызстан|Kirgizstāna|Kõrgõzstan|Kirghizstan|Kirguistán|Kirghizia|Kyrgyz Republic|Кыргызская Республика|Киргизская Республика
        KH KHM Cambodia|Камбоджа|Kambodža|Kambodscha|Cambodge|Camboya
        KI KIR Kiribati|Кирибати|Kiribatis|Кірибаті|Кірыбаці
        KM COM Comoros|Коморы|Komorai|Komoren|Komory|Комори|Каморскія астравы|Komoru salas|Komoorid|Comores|Comoras
        KN KNA St. Kitts & Nevis|Сент-Китс и Невис|Sent Kitsas ir Nevis|St. Kitts und Nevis|Saint Kitts i Nevis|Сент-Кітс і Невіс|Sentkitsa un Nevisa|Saint Kitts ja Nevis|Saint-Christophe-et-Niévès|San Cristóbal y Nieves|Saint Kitts and Nevis|Saint Kitts und Nevis
        KP PRK North Korea|КНДР|Šiaurės Korėja|Nordkorea|Korea Północna|Північна Корея|Паўночная Карэя|Ziemeļkoreja|Põhja-Korea|Corée du Nord|Corea del Norte|DPRK|ŠKLDR
        KR KOR South Korea|Республика Корея|Pietų Korėja|Südkorea|Korea Południowa|Південна Корея|Паўднёвая Карэя|Dienvidkoreja|Lõuna-Korea|Corée du Sud|Corea del Sur|대한민국|Korea|Republic of Korea|Южная Корея|Корея|Korėja|PKR
        KW KWT Kuwait|Кувейт|Kuveitas|Kuwejt|Kuveita|Kuveit|Koweït
        KY CYM Cayman Islands|о-ва Кайман|Kaimanų Salos|Kaimaninseln|Kajmany|Кайманові Острови|Кайманавы астравы|Kaimanu salas|Kaimanisaared|Îles Caïmans|Islas Caimán
        KZ KAZ Kazakhstan|Казахстан|Kazachstanas|Kasachstan|Kazachstan|Kazahstāna|Kasahstan|Kazajistán|Қазақстан|Republic of Kazakhstan|Республика Казахстан|РК|Казакстан|Kazachija|Kazachstano Respublika|Kazakstan|Qazaqstan
        LA LAO Laos|Лаос|Laosas|Laosa|Lao PDR
        LB LBN Lebanon|Ливан|Libanas|Libanon|Liban|Ліван|Libāna|Liibanon|Líbano
        LC LCA St. Lucia|Сент-Люсия|Sent Lusija|Saint Lucia|Сент-Люсія|Sainte-Lucie|Santa Lucía
        LI LIE Liechtenstein|Лихтенштейн|Lichtenšteinas|Ліхтенштейн|Ліхтэнштэйн|Lihtenšteina
        LK LKA Sri Lanka|Шри-Ланка|Шрі-Ланка|Шры-Ланка
        LR LBR Liberia|Либерия|Liberija|Ліберія|Ліберыя|Libeeria
        LS LSO Lesotho|Лесото|Lesotas|Лесота|Lesoto
        LT LTU Lithuania|Литва|Lietuva|Litauen|Litwa|Літва|Leedu|Lituanie|Lituania|Republic of Lithuania|Lietuvos Respublika|Литовская Республика
        LU LUX Luxembourg|Люксембург|Liuksemburgas|Luxemburg|Luksemburg|Luksemburga|Luxemburgo|Lëtzebuerg
        LV LVA Latvia|Латвия|Latvija|Lettland|Łotwa|Латвія|Läti|Lettonie|Letonia|Republic of Latvia|Latvijos Respublika|Латвийская Республика|Latvijas Republika
        LY LBY Libya|Ливия|Libija|Libyen|Libia|Лівія|Liibüa|Libye
        MA MAR Morocco|Марокко|Marokas|Marokko|Maroko|Марока|Maroka|Maroc|Marruecos
        MC MCO Monaco|Монако|Monakas|Monako|Манака
        MD MDA Moldova|Молдова|Republik Moldau|Mołdawia|Малдова|Moldavie|Moldavia|Republica Moldova|Republic of Moldova|Молдавия|Республика Молдова|Moldavija
        ME MNE Montenegro|Черногория|Juodkalnija|Czarnogóra|Чорногорія|Чарнагорыя|Melnkalne|Црна Гора
        MF MAF St. Martin|Сен-Мартен|Sen Martenas|Saint-Martin|Сен-Мартэн|Senmartēna|San Martín
        MG MDG Madagascar|Мадагаскар|Madagaskaras|Madagaskar|Madagaskara
        MH MHL Marshall Islands|Маршалловы о-ва|Maršalo Salos|Marshallinseln|Wyspy Marshalla|Маршаллові Острови|Маршалавы астравы|Māršala salas|Marshalli Saared|Îles Marshall|Islas Marshall
        MK MKD North Macedonia|Северная Македония|Šiaurės Makedonija|Nordmazedonien|Macedonia Północna|Північна Македонія|Паўночная Македонія|Ziemeļmaķedonija|Põhja-Makedoonia|Macédoine du Nord|Macedonia del Norte|Северна Македонија|Macedonia|FYROM|Republic of North Macedonia|Македония|Makedonija
        ML MLI Mali|Мали|Malis|Малі
        MM MMR Myanmar|Myanmar (Burma)|Мьянма (Бирма)|Mianmaras (Birma)|Mjanma (Birma)|М'янма (Бірма)|Myanmar (Birma)|Myanmar (Birmanie)|Myanmar (Birmania)|Burma|Бирма|Birma
        MN MNG Mongolia|Монголия|Mongolija|Mongolei|Монголія|Манголія|Mongoolia|Mongolie|Монгол
        MO MAC Macao|Macao SAR China|Макао (САР)|Ypatingasis Administracinis Kinijos Regionas Makao|Sonderverwaltungsregion Macau|SRA Makau (Chiny)|Макао, ОАР Китаю|Макаа, САР (Кітай)|ĶTR īpašais administratīvais reģions Makao|Macau erihalduspiirkond|R.A.S. chinoise de Macao|RAE de Macao (China)|Macau
        MP MNP Northern Mariana Islands|Северные Марианские о-ва|Marianos Šiaurinės Salos|Nördliche Marianen|Mariany Północne|Північні Маріанські Острови|Паўночныя Марыянскія астравы|Ziemeļu Marianas salas|Põhja-Mariaanid|Îles Mariannes du Nord|Islas Marianas del Norte
        MQ MTQ Martinique|Мартиника|Martinika|Martynika|Мартиніка|Марцініка|Martinica
        MR MRT Mauritania|Мавритания|Mauritanija|Mauretanien|Mauretania|Мавританія|Маўрытанія|Mauritaania|Mauritanie
        MS MSR Montserrat|Монтсеррат|Montseratas|Мантсерат|Montserrata
        MT MLT Malta|Мальта|Malte
        MU MUS Mauritius|Маврикий|Mauricijus|Маврикій|Маўрыкій|Maurīcija|Maurice|Mauricio
        MV MDV Maldives|Мальдивы|Maldyvai|Malediven|Malediwy|Мальдіви|Мальдывы|Maldīvija|Maldiivid|Maldivas
        MW MWI Malawi|Малави|Malavis|Малаві|Malāvija|Malaui
        MX MEX Mexico|Мексика|Meksika|Mexiko|Meksyk|Мексіка|Mehhiko|Mexique
        MY MYS Malaysia|Малайзия|Malaizija|Malezja|Малайзія|Malaisia|Malaisie|Malasia
        MZ MOZ Mozambique|Мозамбик|Mozambikas|Mosambik|Mozambik|Мозамбік|Мазамбік|Mozambika|Mosambiik
        NA NAM Namibia|Намибия|Namibija|Намібія|Namiibia|Namibie
        NC NCL New Caledonia|Новая Каледония|Naujoji Kaledonija|Neukaledonien|Nowa Kaledonia|Нова Каледонія|Новая Каледонія|Jaunkaledonija|Uus-Kaledoonia|Nouvelle-Calédonie|Nueva Caledonia
        NE NER Niger|Нигер|Nigeris|Нігер|Nigēra
        NF NFK Norfolk Island|о-в Норфолк|Norfolko sala|Norfolkinsel|Norfolk|Острів Норфолк|Востраў Норфалк|Norfolkas sala|Île Norfolk|Isla Norfolk
        NG NGA Nigeria|Нигерия|Nigerija|Нігерія|Нігерыя|Nigeeria
        NI NIC Nicaragua|Никарагуа|Nikaragva|Nikaragua|Нікарагуа
        NL NLD Netherlands|Нидерланды|Nyderlandai|Niederlande|Holandia|Нідерланди|Нідэрланды|Nīderlande|Holland|Pays-Bas|Países Bajos|Nederland|The Netherlands|Голландия|Olandija|Королевство Нидерландов|Nyderlandų Karalystė
        NO NOR Norway|Норвегия|Norvegija|Norwegen|Norwegia|Норвегія|Нарвегія|Norra|Norvège|Noruega|Norge|Noreg|Kingdom of Norway
        NP NPL Nepal|Непал|Nepalas|Nepāla
        NR NRU Nauru|Науру
        NU NIU Niue|Ниуэ|Niujė|Ніуе|Ніуэ
        NZ NZL New Zealand|Новая Зеландия|Naujoji Zelandija|Neuseeland|Nowa Zelandia|Нова Зеландія|Новая Зеландыя|Jaunzēlande|Uus-Meremaa|Nouvelle-Zélande|Nueva Zelanda|Aotearoa
        OM OMN Oman|Оман|Omanas|Аман|Omāna|Omaan
        PA PAN Panama|Панама
        PE PER Peru|Перу|Peruu|Pérou
        PF PYF French Polynesia|Французская Полинезия|Prancūzijos Polinezija|Französisch-Polynesien|Polinezja Francuska|Французька Полінезія|Французская Палінезія|Francijas Polinēzija|Prantsuse Polüneesia|Polynésie française|Polinesia Francesa
        PG PNG Papua New Guinea|Папуа — Новая Гвинея|Papua Naujoji Gvinėja|Papua-Neuguinea|Papua-Nowa Gwinea|Папуа-Нова Гвінея|Папуа-Новая Гвінея|Papua-Jaungvineja|Paapua Uus-Guinea|Papouasie-Nouvelle-Guinée|Papúa Nueva Guinea
        PH PHL Philippines|Филиппины|Filipinai|Philippinen|Filipiny|Філіппіни|Філіпіны|Filipīnas|Filipiinid|The Philippines
        PK PAK Pakistan|Пакистан|Pakistanas|Пакістан|Pakistāna
        PL POL Poland|Польша|Lenkija|Polen|Polska|Польща|Польшча|Polija|Poola|Pologne|Polonia|Republic of Poland|Rzeczpospolita Polska|Республика Польша|Lenkijos Respublika
        PM SPM St. Pierre & Miquelon|Сен-Пьер и Микелон|Sen Pjeras ir Mikelonas|St. Pierre und Miquelon|Saint-Pierre i Miquelon|Сен-П'єр і Мікелон|Сен-П'ер і Мікелон|Senpjēra un Mikelona|Saint-Pierre ja Miquelon|Saint-Pierre-et-Miquelon|San Pedro y Miquelón|Saint Pierre and Miquelon|Saint Pierre und Miquelon
        PN PCN Pitcairn Islands|о-ва Питкэрн|Pitkerno salos|Pitcairninseln|Pitcairn|Острови Піткерн|Астравы Піткэрн|Pitkērnas salas|Pitcairni saared|Îles Pitcairn|Islas Pitcairn
        PR PRI Puerto Rico|Пуэрто-Рико|Puerto Rikas|Portoryko|Пуерто-Рико|Пуэрта-Рыка|Puertoriko|Porto Rico
        PS PSE Palestine|Palestinian Territories|Палестинские территории|Palestinos teritorija|Palästinensische Autonomiegebiete|Terytoria Palestyńskie|Палестинські території|Палесцінскія Тэрыторыі|Palestīnas teritorijas|Palestiina alad|Territoires palestiniens|Territorios Palestinos|State of Palestine
        PT PRT Portugal|Португалия|Portugalija|Portugalia|Португалія|Партугалія|Portugāle|Portuguese Republic
        PW PLW Palau|Палау|Belau|Palaos
        PY PRY Paraguay|Парагвай|Paragvajus|Paragwaj|Paragvaja
        QA QAT Qatar|Катар|Kataras|Katar|Katara|Catar
        RE REU Réunion|Реюньон|Reunjonas|Реюньйон|Рэюньён|Reinjona|La Réunion
        RO ROU Romania|Румыния|Rumunija|Rumänien|Rumunia|Румунія|Румынія|Rumānija|Rumeenia|Roumanie|Rumanía
        RS SRB Serbia|Сербия|Serbija|Serbien|Сербія|Serbie|Србија|Srbija|Republic of Serbia
        RU RUS Russia|Россия|Rusija|Russland|Rosja|Росія|Расія|Krievija|Venemaa|Russie|Rusia|Russian Federation|The Russian Federation|Российская Федерация|РФ|Rusijos Federacija|Rossiya|Rossija|Rossia|RF|Федерация Российская|Russische Föderation
        RW RWA Rwanda|Руанда|Ruanda
        SA SAU Saudi Arabia|Саудовская Аравия|Saudo Arabija|Saudi-Arabien|Arabia Saudyjska|Саудівська Аравія|Саудаўская Аравія|Saūda Arābija|Saudi Araabia|Arabie saoudite|Arabia Saudí|KSA
        SB SLB Solomon Islands|Соломоновы о-ва|Saliamono Salos|Salomonen|Wyspy Salomona|Соломонові Острови|Саламонавы астравы|Zālamana salas|Saalomoni Saared|Îles Salomon|Islas Salomón
        SC SYC Seychelles|Сейшельские о-ва|Seišeliai|Seychellen|Seszele|Сейшельські Острови|Сейшэльскія астравы|Seišelu salas|Seišellid
        SD SDN Sudan|Судан|Sudanas|Sudāna|Sudaan|Soudan
        SE SWE Sweden|Швеция|Švedija|Schweden|Szwecja|Швеція|Швецыя|Zviedrija|Rootsi|Suède|Suecia|Sverige|Kingdom of Sweden
        SG SGP Singapore|Сингапур|Singapūras|Singapur|Сінгапур|Singapūra|Singapour
        SH SHN St. Helena|о-в Св. Елены|Šv. Elenos Sala|Wyspa Świętej Heleny|Острів Святої Єлени|Востраў Святой Алены|Sv.Helēnas sala|Saint Helena|Sainte-Hélène|Santa Elena
        SI SVN Slovenia|Словения|Slovėnija|Slowenien|Słowenia|Словенія|Славенія|Sloveenia|Slovénie|Eslovenia|Republic of Slovenia
        SJ SJM Svalbard & Jan Mayen|Шпицберген и Ян-Майен|Svalbardas ir Janas Majenas|Spitzbergen und Jan Mayen|Svalbard i Jan Mayen|Шпіцберген та Ян-Маєн|Шпіцберген і Ян-Маен|Svalbāra un Jana Majena sala|Svalbard ja Jan Mayen|Svalbard et Jan Mayen|Svalbard y Jan Mayen|Svalbard and Jan Mayen
        SK SVK Slovakia|Словакия|Slovakija|Slowakei|Słowacja|Словаччина|Славакія|Slovakkia|Slovaquie|Eslovaquia|Slovensko|Slovak Republic|Словацкая Республика|Slovakijos Respublika
        SL SLE Sierra Leone|Сьерра-Леоне|Siera Leonė|Сьєрра-Леоне|Сьера-Леонэ|Sjerraleone|Sierra Leona
        SM SMR San Marino|Сан-Марино|San Marinas|Сан-Марына|Saint-Marin
        SN SEN Senegal|Сенегал|Senegalas|Senegāla
        SO SOM Somalia|Сомали|Somalis|Сомалі|Самалі|Somālija|Somaalia|Somalie
        SR SUR Suriname|Суринам|Surinamas|Surinam|Сурынам|Surinama
        SS SSD South Sudan|Южный Судан|Pietų Sudanas|Südsudan|Sudan Południowy|Південний Судан|Паўднёвы Судан|Dienvidsudāna|Lõuna-Sudaan|Soudan du Sud|Sudán del Sur
        ST STP São Tomé & Príncipe|Сан-Томе и Принсипи|San Tomė ir Prinsipė|São Tomé und Príncipe|Wyspy Świętego Tomasza i Książęca|Сан-Томе і Принсіпі|Сан-Тамэ і Прынсіпі|Santome un Prinsipi|São Tomé ja Príncipe|Sao Tomé-et-Principe|Santo Tomé y Príncipe|São Tomé and Príncipe
        SV SLV El Salvador|Сальвадор|Salvadoras|Salwador|Salvadora|Salvador
        SX SXM Sint Maarten|Синт-Мартен|Sint Martenas|Сінт-Мартен|Сінт-Мартэн|Sintmārtena|Saint-Martin (partie néerlandaise)
        SY SYR Syria|Сирия|Sirija|Syrien|Сирія|Сірыя|Süüria|Syrie|Siria|Syrian Arab Republic|Сирийская Арабская Республика
        SZ SWZ Eswatini|Эсватини|Svazilandas|Есватіні|Эсватыні|Svatini|Svaasimaa|Esuatini|Swaziland
        TC TCA Turks & Caicos Islands|Тёркс и Кайкос|Terkso ir Kaikoso Salos|Turks- und Caicosinseln|Turks i Caicos|Острови Теркс і Кайкос|Астравы Цёркс і Кайкас|Tērksas un Kaikosas salas|Turks ja Caicos|Îles Turques-et-Caïques|Islas Turcas y Caicos|Turks and Caicos Islands
        TD TCD Chad|Чад|Čadas|Tschad|Czad|Čada|Tšaad|Tchad
        TF ATF French Southern Territories|Французские Южные территории|Prancūzijos Pietų sritys|Französische Süd- und Antarktisgebiete|Francuskie Terytoria Południowe i Antarktyczne|Французькі Південні Території|Французскія паўднёвыя тэрыторыі|Francijas Dienvidjūru teritorija|Prantsuse Lõunaalad|Terres australes françaises|Territorios Australes Franceses
        TG TGO Togo|Того|Togas|Тога
        TH THA Thailand|Таиланд|Tailandas|Tajlandia|Таїланд|Taizeme|Tai|Thaïlande|Tailandia
        TJ TJK Tajikistan|Таджикистан|Tadžikija|Tadschikistan|Tadżykistan|Таджыкістан|Tadžikistāna|Tadžikistan|Tadjikistan|Tayikistán|Тоҷикистон|Таджикия|Республика Таджикистан
        TK TKL Tokelau|Токелау|Такелау
        TL TLS Timor-Leste|Восточный Тимор|Rytų Timoras|Timor Wschodni|Тимор-Лешті|Тымор-Лешці|Austrumtimora|Ida-Timor|Timor oriental|East Timor
        TM TKM Turkmenistan|Туркменистан|Turkmėnistanas|Туркменістан|Turkmenistāna|Туркмения|Turkmenia|Turkmėnija
        TN TUN Tunisia|Тунис|Tunisas|Tunesien|Tunezja|Туніс|Tunisija|Tuneesia|Tunisie|Túnez
        TO TON Tonga|Тонга
        TR TUR Turkey|Türkiye|Турция|Turkija|Türkei|Turcja|Туреччина|Турцыя|Turcija|Türgi|Turquie|Turquía|Türkiye Cumhuriyeti|Турецкая Республика|Republic of Turkey
        TT TTO Trinidad & Tobago|Тринидад и Тобаго|Trinidadas ir Tobagas|Trinidad und Tobago|Trynidad i Tobago|Тринідад і Тобаго|Трынідад і Табага|Trinidāda un Tobāgo|Trinidad ja Tobago|Trinité-et-Tobago|Trinidad y Tobago|Trinidad and Tobago
        TV TUV Tuvalu|Тувалу
        TW TWN Taiwan|Тайвань|Taivanas|Tajwan|Taivāna|Republic of China|Taiwan ROC|Chinese Taipei
        TZ TZA Tanzania|Танзания|Tanzanija|Tansania|Танзанія|Tansaania|Tanzanie|United Republic of Tanzania
        UA UKR Ukraine|Украина|Ukraina|Україна|Ucrania|The Ukraine|Ukrajina|Ukrainos Respublika
        UG UGA Uganda|Уганда|Ouganda
        UM UMI U.S. Outlying Islands|Внешние малые о-ва (США)|Jungtinių Valstijų Mažosios Tolimosios Salos|Amerikanische Überseeinseln|Dalekie Wyspy Mniejsze Stanów Zjednoczonych|Віддалені острови США|Малыя Аддаленыя астравы ЗША|ASV Mazās Aizjūras salas|Ühendriikide hajasaared|Îles mineures éloignées des États-Unis|Islas menores alejadas de EE. UU.
        US USA United States|Соединенные Штаты|Jungtinės Valstijos|Vereinigte Staaten|Stany Zjednoczone|Сполучені Штати|Злучаныя Штаты Амерыкі|Amerikas Savienotās Valstis|Ameerika Ühendriigid|États-Unis|Estados Unidos|United States of America|The United States|The United States of America|USA|U.S.|America|США|Соединенные Штаты Америки|Америка|JAV|Jungtinės Amerikos Valstijos|Amerika|Amerikos Jungtinės Valstijos|Vereinigte Staaten von Amerika|Stany Zjednoczone Ameryki|ASV|АҚШ|Штаты|EE. UU.|États-Unis d'Amérique
        UY URY Uruguay|Уругвай|Urugvajus|Urugwaj|Urugvaja
        UZ UZB Uzbekistan|Узбекистан|Uzbekistanas|Usbekistan|Узбекістан|Uzbekistāna|Ouzbékistan|Oʻzbekiston|Ўзбекистон|Republic of Uzbekistan|Республика Узбекистан|Uzbekija
        VA VAT Vatican City|Ватикан|Vatikano Miesto Valstybė|Vatikanstadt|Watykan|Ватыкан|Vatikāns|Vatikan|État de la Cité du Vatican|Ciudad del Vaticano|Vatican|Holy See|Vatikanas
        VC VCT St. Vincent & Grenadines|Сент-Винсент и Гренадины|Šventasis Vincentas ir Grenadinai|St. Vincent und die Grenadinen|Saint Vincent i Grenadyny|Сент-Вінсент і Гренадіни|Сент-Вінсент і Грэнадзіны|Sentvinsenta un Grenadīnas|Saint Vincent ja Grenadiinid|Saint-Vincent-et-les Grenadines|San Vicente y las Granadinas|Saint Vincent and Grenadines|Saint Vincent und die Grenadinen
        VE VEN Venezuela|Венесуэла|Venesuela|Wenezuela|Венесуела|Venecuēla|Bolivarian Republic of Venezuela
        VG VGB British Virgin Islands|Виргинские о-ва (Великобритания)|Didžiosios Britanijos Mergelių Salos|Britische Jungferninseln|Brytyjskie Wyspy Dziewicze|Британські Віргінські острови|Брытанскія Віргінскія астравы|Britu Virdžīnas|Briti Neitsisaared|Îles Vierges britanniques|Islas Vírgenes Británicas
        VI VIR U.S. Virgin Islands|Виргинские о-ва (США)|Jungtinių Valstijų Mergelių Salos|Amerikanische Jungferninseln|Wyspy Dziewicze Stanów Zjednoczonych|Віргінські Острови (США)|Амерыканскія Віргінскія астравы|ASV Virdžīnas|USA Neitsisaared|Îles Vierges des États-Unis|Islas Vírgenes de EE. UU.
        VN VNM Vietnam|Вьетнам|Vietnamas|Wietnam|В'єтнам|В'етнам|Vjetnama
        VU VUT Vanuatu|Вануату
        WF WLF Wallis & Futuna|Уоллис и Футуна|Volisas ir Futūna|Wallis und Futuna|Wallis i Futuna|Уолліс і Футуна|Уоліс і Футуна|Volisa un Futunas salas|Wallis ja Futuna|Wallis-et-Futuna|Wallis y Futuna|Wallis and Futuna
        WS WSM Samoa|Самоа
        XK XKK Kosovo|Косово|Kosovas|Kosowo|Косава|Kosova|Kosovë|Republic of Kosovo
        YE YEM Yemen|Йемен|Jemenas|Jemen|Ємен|Емен|Jemena|Jeemen
        YT MYT Mayotte|Майотта|Majotas|Majotta|Маёта|Majota
        ZA ZAF South Africa|Южно-Африканская Республика|Pietų Afrika|Südafrika|Republika Południowej Afryki|Південно-Африканська Республіка|Паўднёва-Афрыканская Рэспубліка|Dienvidāfrikas Republika|Lõuna-Aafrika Vabariik|Afrique du Sud|Sudáfrica|RSA|ЮАР|PAR|Южная Африка|Republic of South Africa
        ZM ZMB Zambia|Замбия|Zambija|Sambia|Замбія|Zambie
        ZW ZWE Zimbabwe|Зимбабве|Zimbabvė|Simbabwe|Зімбабве|Зімбабвэ|Zimbabue
        """
}
