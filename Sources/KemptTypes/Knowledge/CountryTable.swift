// Made by generate.py from CLDR names as shipped in Babel 2.18.0; do not edit.
// Names: Unicode CLDR, Unicode licence v3 (https://www.unicode.org/license.txt). Codes: ISO 3166-1.

/// One line a country: alpha-2, alpha-3, number, then its names divided by `|`: in en ru lt lv et pl de fr uk be es, then others in use.
enum CountryTable {
    static let text: StaticString = """
        AD AND 020 Andorra|Андорра|Andora|Andora|Andorra|Andora|Andorra|Andorre|Андорра|Андора|Andorra
        AE ARE 784 United Arab Emirates|ОАЭ|Jungtiniai Arabų Emyratai|Apvienotie Arābu Emirāti|Araabia Ühendemiraadid|Zjednoczone Emiraty Arabskie|Vereinigte Arabische Emirate|Émirats arabes unis|Об'єднані Арабські Емірати|Аб'яднаныя Арабскія Эміраты|Emiratos Árabes Unidos|UAE|Emirates|Эмираты|Арабские Эмираты|JAE|ZEA|VAE
        AF AFG 004 Afghanistan|Афганистан|Afganistanas|Afganistāna|Afganistan|Afganistan|Afghanistan|Afghanistan|Афганістан|Афганістан|Afganistán
        AG ATG 028 Antigua & Barbuda|Антигуа и Барбуда|Antigva ir Barbuda|Antigva un Barbuda|Antigua ja Barbuda|Antigua i Barbuda|Antigua und Barbuda|Antigua-et-Barbuda|Антигуа і Барбуда|Антыгуа і Барбуда|Antigua y Barbuda|Antigua and Barbuda
        AI AIA 660 Anguilla|Ангилья|Angilija|Angilja|Anguilla|Anguilla|Anguilla|Anguilla|Ангілья|Ангілья|Anguila
        AL ALB 008 Albania|Албания|Albanija|Albānija|Albaania|Albania|Albanien|Albanie|Албанія|Албанія|Albania|Shqipëri
        AM ARM 051 Armenia|Армения|Armėnija|Armēnija|Armeenia|Armenia|Armenien|Arménie|Вірменія|Арменія|Armenia|Հայաստան|Republic of Armenia|Республика Армения
        AO AGO 024 Angola|Ангола|Angola|Angola|Angola|Angola|Angola|Angola|Ангола|Ангола|Angola
        AQ ATA 010 Antarctica|Антарктида|Antarktida|Antarktika|Antarktika|Antarktyda|Antarktis|Antarctique|Антарктика|Антарктыка|Antártida
        AR ARG 032 Argentina|Аргентина|Argentina|Argentīna|Argentina|Argentyna|Argentinien|Argentine|Аргентина|Аргенціна|Argentina
        AS ASM 016 American Samoa|Американское Самоа|Amerikos Samoa|ASV Samoa|Ameerika Samoa|Samoa Amerykańskie|Amerikanisch-Samoa|Samoa américaines|Американське Самоа|Амерыканскае Самоа|Samoa Americana
        AT AUT 040 Austria|Австрия|Austrija|Austrija|Austria|Austria|Österreich|Autriche|Австрія|Аўстрыя|Austria|Republic of Austria
        AU AUS 036 Australia|Австралия|Australija|Austrālija|Austraalia|Australia|Australien|Australie|Австралія|Аўстралія|Australia|Commonwealth of Australia
        AW ABW 533 Aruba|Аруба|Aruba|Aruba|Aruba|Aruba|Aruba|Aruba|Аруба|Аруба|Aruba
        AX ALA 248 Åland Islands|Аландские о-ва|Alandų Salos|Olandes salas|Ahvenamaa|Wyspy Alandzkie|Ålandinseln|Îles Åland|Аландські Острови|Аландскія астравы|Islas Aland|Aland
        AZ AZE 031 Azerbaijan|Азербайджан|Azerbaidžanas|Azerbaidžāna|Aserbaidžaan|Azerbejdżan|Aserbaidschan|Azerbaïdjan|Азербайджан|Азербайджан|Azerbaiyán|Azərbaycan|Республика Азербайджан|Azerbaijan Republic
        BA BIH 070 Bosnia & Herzegovina|Босния и Герцеговина|Bosnija ir Hercegovina|Bosnija un Hercegovina|Bosnia ja Hertsegoviina|Bośnia i Hercegowina|Bosnien und Herzegowina|Bosnie-Herzégovine|Боснія і Герцеговина|Боснія і Герцагавіна|Bosnia y Herzegovina|Bosna i Hercegovina|Босна и Херцеговина|Bosnia|Босния|Bosnija|Bosnia and Herzegovina
        BB BRB 052 Barbados|Барбадос|Barbadosas|Barbadosa|Barbados|Barbados|Barbados|Barbade|Барбадос|Барбадас|Barbados
        BD BGD 050 Bangladesh|Бангладеш|Bangladešas|Bangladeša|Bangladesh|Bangladesz|Bangladesch|Bangladesh|Бангладеш|Бангладэш|Bangladés|East Pakistan
        BE BEL 056 Belgium|Бельгия|Belgija|Beļģija|Belgia|Belgia|Belgien|Belgique|Бельгія|Бельгія|Bélgica|België
        BF BFA 854 Burkina Faso|Буркина-Фасо|Burkina Fasas|Burkinafaso|Burkina Faso|Burkina Faso|Burkina Faso|Burkina Faso|Буркіна-Фасо|Буркіна-Фасо|Burkina Faso|Upper Volta|Верхняя Вольта
        BG BGR 100 Bulgaria|Болгария|Bulgarija|Bulgārija|Bulgaaria|Bułgaria|Bulgarien|Bulgarie|Болгарія|Балгарыя|Bulgaria|България|Republic of Bulgaria
        BH BHR 048 Bahrain|Бахрейн|Bahreinas|Bahreina|Bahrein|Bahrajn|Bahrain|Bahreïn|Бахрейн|Бахрэйн|Baréin
        BI BDI 108 Burundi|Бурунди|Burundis|Burundija|Burundi|Burundi|Burundi|Burundi|Бурунді|Бурундзі|Burundi
        BJ BEN 204 Benin|Бенин|Beninas|Benina|Benin|Benin|Benin|Bénin|Бенін|Бенін|Benín|Dahomey
        BL BLM 652 St. Barthélemy|Сен-Бартелеми|Sen Bartelemi|Senbartelmī|Saint-Barthélemy|Saint-Barthélemy|St. Barthélemy|Saint-Barthélemy|Сен-Бартелемі|Сен-Бартэльмі|San Bartolomé
        BM BMU 060 Bermuda|Бермудские о-ва|Bermuda|Bermudu salas|Bermuda|Bermudy|Bermuda|Bermudes|Бермудські Острови|Бермудскія астравы|Bermudas
        BN BRN 096 Brunei|Бруней|Brunėjus|Bruneja|Brunei|Brunei|Brunei Darussalam|Brunei|Бруней|Бруней|Brunéi
        BO BOL 068 Bolivia|Боливия|Bolivija|Bolīvija|Boliivia|Boliwia|Bolivien|Bolivie|Болівія|Балівія|Bolivia|Plurinational State of Bolivia
        BQ BES 535 Caribbean Netherlands|Бонэйр, Синт-Эстатиус и Саба|Karibų Nyderlandai|Nīderlandes Karību salas|Kariibi Madalmaad|Niderlandy Karaibskie|Karibische Niederlande|Pays-Bas caribéens|Карибські Нідерланди|Карыбскія Нідэрланды|Caribe neerlandés
        BR BRA 076 Brazil|Бразилия|Brazilija|Brazīlija|Brasiilia|Brazylia|Brasilien|Brésil|Бразилія|Бразілія|Brasil
        BS BHS 044 Bahamas|Багамы|Bahamos|Bahamu salas|Bahama|Bahamy|Bahamas|Bahamas|Багамські Острови|Багамскія астравы|Bahamas
        BT BTN 064 Bhutan|Бутан|Butanas|Butāna|Bhutan|Bhutan|Bhutan|Bhoutan|Бутан|Бутан|Bután
        BV BVT 074 Bouvet Island|о-в Буве|Buvė Sala|Buvē sala|Bouvet' saar|Wyspa Bouveta|Bouvetinsel|Île Bouvet|Острів Буве|Востраў Бувэ|Isla Bouvet
        BW BWA 072 Botswana|Ботсвана|Botsvana|Botsvāna|Botswana|Botswana|Botsuana|Botswana|Ботсвана|Батсвана|Botsuana
        BY BLR 112 Belarus|Беларусь|Baltarusija|Baltkrievija|Valgevene|Białoruś|Belarus|Biélorussie|Білорусь|Беларусь|Bielorrusia|Republic of Belarus|Республика Беларусь|Белоруссия|Белорусь|Belorussia|Byelorussia|РБ|Baltarusijos Respublika|Gudija
        BZ BLZ 084 Belize|Белиз|Belizas|Beliza|Belize|Belize|Belize|Belize|Беліз|Беліз|Belice
        CA CAN 124 Canada|Канада|Kanada|Kanāda|Kanada|Kanada|Kanada|Canada|Канада|Канада|Canadá
        CC CCK 166 Cocos (Keeling) Islands|Кокосовые о-ва|Kokosų (Kilingo) Salos|Kokosu (Kīlinga) salas|Kookossaared|Wyspy Kokosowe|Kokosinseln|Îles Cocos|Кокосові (Кілінг) Острови|Какосавыя (Кілінг) астравы|Islas Cocos
        CD COD 180 DR Congo|Конго - Киншаса|Kongas-Kinšasa|Kongo (Kinšasa)|Kongo DV|Demokratyczna Republika Konga|Kongo-Kinshasa|Congo-Kinshasa|Конго – Кіншаса|Конга (Кіншаса)|República Democrática del Congo|Zaire|Заир|Zairas|Democratic Republic of the Congo|ДР Конго|Демократическая Республика Конго
        CF CAF 140 Central African Republic|Центрально-Африканская Республика|Centrinės Afrikos Respublika|Centrālāfrikas Republika|Kesk-Aafrika Vabariik|Republika Środkowoafrykańska|Zentralafrikanische Republik|République centrafricaine|Центральноафриканська Республіка|Цэнтральна-Афрыканская Рэспубліка|República Centroafricana
        CG COG 178 Congo|Конго - Браззавиль|Kongas-Brazavilis|Kongo (Brazavila)|Kongo Vabariik|Kongo|Kongo-Brazzaville|Congo-Brazzaville|Конго – Браззавіль|Конга - Бразавіль|Congo|Republic of the Congo|Республика Конго
        CH CHE 756 Switzerland|Швейцария|Šveicarija|Šveice|Šveits|Szwajcaria|Schweiz|Suisse|Швейцарія|Швейцарыя|Suiza|Svizzera|Swiss Confederation|Helvetia
        CI CIV 384 Ivory Coast|Кот-д'Ивуар|Dramblio Kaulo Krantas|Kotdivuāra|Elevandiluurannik|Côte d'Ivoire|Côte d'Ivoire|Côte d'Ivoire|Кот-д'Івуар|Кот-д'Івуар|Côte d'Ivoire
        CK COK 184 Cook Islands|о-ва Кука|Kuko Salos|Kuka salas|Cooki saared|Wyspy Cooka|Cookinseln|Îles Cook|Острови Кука|Астравы Кука|Islas Cook
        CL CHL 152 Chile|Чили|Čilė|Čīle|Tšiili|Chile|Chile|Chili|Чилі|Чылі|Chile
        CM CMR 120 Cameroon|Камерун|Kamerūnas|Kamerūna|Kamerun|Kamerun|Kamerun|Cameroun|Камерун|Камерун|Camerún
        CN CHN 156 China|Китай|Kinija|Ķīna|Hiina|Chiny|China|Chine|Китай|Кітай|China|中国|PRC|People's Republic of China|КНР|Китайская Народная Республика|KLR|Kinijos Liaudies Respublika
        CO COL 170 Colombia|Колумбия|Kolumbija|Kolumbija|Colombia|Kolumbia|Kolumbien|Colombie|Колумбія|Калумбія|Colombia
        CR CRI 188 Costa Rica|Коста-Рика|Kosta Rika|Kostarika|Costa Rica|Kostaryka|Costa Rica|Costa Rica|Коста-Рика|Коста-Рыка|Costa Rica
        CU CUB 192 Cuba|Куба|Kuba|Kuba|Kuuba|Kuba|Kuba|Cuba|Куба|Куба|Cuba
        CV CPV 132 Cape Verde|Кабо-Верде|Žaliasis Kyšulys|Kaboverde|Roheneemesaared|Republika Zielonego Przylądka|Cabo Verde|Cap-Vert|Кабо-Верде|Каба-Вердэ|Cabo Verde
        CW CUW 531 Curaçao|Кюрасао|Kiurasao|Kirasao|Curaçao|Curaçao|Curaçao|Curaçao|Кюрасао|Кюрасаа|Curazao
        CX CXR 162 Christmas Island|о-в Рождества|Kalėdų Sala|Ziemsvētku sala|Jõulusaar|Wyspa Bożego Narodzenia|Weihnachtsinsel|Île Christmas|Острів Різдва|Востраў Каляд|Isla de Navidad
        CY CYP 196 Cyprus|Кипр|Kipras|Kipra|Küpros|Cypr|Zypern|Chypre|Кіпр|Кіпр|Chipre|Κύπρος|Kıbrıs|Republic of Cyprus
        CZ CZE 203 Czechia|Чехия|Čekija|Čehija|Tšehhi|Czechy|Tschechien|Tchéquie|Чехія|Чэхія|Chequia|Česko|Czech Republic|The Czech Republic|Чешская Республика|Čekijos Respublika|Česká republika|Czech
        DE DEU 276 Germany|Германия|Vokietija|Vācija|Saksamaa|Niemcy|Deutschland|Allemagne|Німеччина|Германія|Alemania|Federal Republic of Germany|ФРГ|BRD|Bundesrepublik Deutschland|Vokietijos Federacinė Respublika|VFR
        DJ DJI 262 Djibouti|Джибути|Džibutis|Džibutija|Djibouti|Dżibuti|Dschibuti|Djibouti|Джибуті|Джыбуці|Yibuti
        DK DNK 208 Denmark|Дания|Danija|Dānija|Taani|Dania|Dänemark|Danemark|Данія|Данія|Dinamarca|Danmark|Kingdom of Denmark
        DM DMA 212 Dominica|Доминика|Dominika|Dominika|Dominica|Dominika|Dominica|Dominique|Домініка|Дамініка|Dominica
        DO DOM 214 Dominican Republic|Доминиканская Республика|Dominikos Respublika|Dominikāna|Dominikaani Vabariik|Dominikana|Dominikanische Republik|République dominicaine|Домініканська Республіка|Дамініканская Рэспубліка|República Dominicana|Dominicana|Доминикана
        DZ DZA 012 Algeria|Алжир|Alžyras|Alžīrija|Alžeeria|Algieria|Algerien|Algérie|Алжир|Алжыр|Argelia
        EC ECU 218 Ecuador|Эквадор|Ekvadoras|Ekvadora|Ecuador|Ekwador|Ecuador|Équateur|Еквадор|Эквадор|Ecuador
        EE EST 233 Estonia|Эстония|Estija|Igaunija|Eesti|Estonia|Estland|Estonie|Естонія|Эстонія|Estonia|Republic of Estonia|Eesti Vabariik|Эстонская Республика|Estijos Respublika
        EG EGY 818 Egypt|Египет|Egiptas|Ēģipte|Egiptus|Egipt|Ägypten|Égypte|Єгипет|Егіпет|Egipto
        EH ESH 732 Western Sahara|Западная Сахара|Vakarų Sachara|Rietumsahāra|Lääne-Sahara|Sahara Zachodnia|Westsahara|Sahara occidental|Західна Сахара|Заходняя Сахара|Sáhara Occidental
        ER ERI 232 Eritrea|Эритрея|Eritrėja|Eritreja|Eritrea|Erytrea|Eritrea|Érythrée|Еритрея|Эрытрэя|Eritrea
        ES ESP 724 Spain|Испания|Ispanija|Spānija|Hispaania|Hiszpania|Spanien|Espagne|Іспанія|Іспанія|España|Espanya
        ET ETH 231 Ethiopia|Эфиопия|Etiopija|Etiopija|Etioopia|Etiopia|Äthiopien|Éthiopie|Ефіопія|Эфіопія|Etiopía|Abyssinia|Абиссиния
        FI FIN 246 Finland|Финляндия|Suomija|Somija|Soome|Finlandia|Finnland|Finlande|Фінляндія|Фінляндыя|Finlandia|Suomi|Republic of Finland
        FJ FJI 242 Fiji|Фиджи|Fidžis|Fidži|Fidži|Fidżi|Fidschi|Fidji|Фіджі|Фіджы|Fiyi
        FK FLK 238 Falkland Islands|Фолклендские о-ва|Folklando Salos|Folklenda salas|Falklandi saared|Falklandy|Falklandinseln|Îles Malouines|Фолклендські Острови|Фалклендскія астравы|Islas Malvinas
        FM FSM 583 Micronesia|Федеративные Штаты Микронезии|Mikronezija|Mikronēzija|Mikroneesia|Mikronezja|Mikronesien|Micronésie|Мікронезія|Мікранезія|Micronesia
        FO FRO 234 Faroe Islands|Фарерские о-ва|Farerų Salos|Fēru salas|Fääri saared|Wyspy Owcze|Färöer|Îles Féroé|Фарерські Острови|Фарэрскія астравы|Islas Feroe|Føroyar|Færøerne
        FR FRA 250 France|Франция|Prancūzija|Francija|Prantsusmaa|Francja|Frankreich|France|Франція|Францыя|Francia|French Republic|République française
        GA GAB 266 Gabon|Габон|Gabonas|Gabona|Gabon|Gabon|Gabun|Gabon|Габон|Габон|Gabón
        GB GBR 826 United Kingdom|Великобритания|Jungtinė Karalystė|Apvienotā Karaliste|Ühendkuningriik|Wielka Brytania|Vereinigtes Königreich|Royaume-Uni|Велика Британія|Вялікабрытанія|Reino Unido|Great Britain|Britain|UK|United Kingdom of Great Britain and Northern Ireland|England|Scotland|Wales|Northern Ireland|Соединенное Королевство|Англия|Шотландия|Уэльс|Британия|JK|Didžioji Britanija|Anglija|Škotija|Großbritannien|Anglia
        GD GRD 308 Grenada|Гренада|Grenada|Grenāda|Grenada|Grenada|Grenada|Grenade|Гренада|Грэнада|Granada
        GE GEO 268 Georgia|Грузия|Gruzija|Gruzija|Gruusia|Gruzja|Georgien|Géorgie|Грузія|Грузія|Georgia|საქართველო|Republic of Georgia|Республика Грузия|Sakartvelas|Sakartvelo
        GF GUF 254 French Guiana|Французская Гвиана|Prancūzijos Gviana|Francijas Gviāna|Prantsuse Guajaana|Gujana Francuska|Französisch-Guayana|Guyane française|Французька Гвіана|Французская Гвіяна|Guayana Francesa
        GG GGY 831 Guernsey|Гернси|Gernsis|Gērnsija|Guernsey|Guernsey|Guernsey|Guernesey|Гернсі|Гернсі|Guernesey
        GH GHA 288 Ghana|Гана|Gana|Gana|Ghana|Ghana|Ghana|Ghana|Гана|Гана|Ghana
        GI GIB 292 Gibraltar|Гибралтар|Gibraltaras|Gibraltārs|Gibraltar|Gibraltar|Gibraltar|Gibraltar|Гібралтар|Гібралтар|Gibraltar
        GL GRL 304 Greenland|Гренландия|Grenlandija|Grenlande|Gröönimaa|Grenlandia|Grönland|Groenland|Гренландія|Грэнландыя|Groenlandia|Grønland
        GM GMB 270 Gambia|Гамбия|Gambija|Gambija|Gambia|Gambia|Gambia|Gambie|Гамбія|Гамбія|Gambia
        GN GIN 324 Guinea|Гвинея|Gvinėja|Gvineja|Guinea|Gwinea|Guinea|Guinée|Гвінея|Гвінея|Guinea
        GP GLP 312 Guadeloupe|Гваделупа|Gvadelupa|Gvadelupa|Guadeloupe|Gwadelupa|Guadeloupe|Guadeloupe|Гваделупа|Гвадэлупа|Guadalupe
        GQ GNQ 226 Equatorial Guinea|Экваториальная Гвинея|Pusiaujo Gvinėja|Ekvatoriālā Gvineja|Ekvatoriaal-Guinea|Gwinea Równikowa|Äquatorialguinea|Guinée équatoriale|Екваторіальна Гвінея|Экватарыяльная Гвінея|Guinea Ecuatorial
        GR GRC 300 Greece|Греция|Graikija|Grieķija|Kreeka|Grecja|Griechenland|Grèce|Греція|Грэцыя|Grecia|Ελλάδα|Hellas|Hellenic Republic|EL|Ellada
        GS SGS 239 South Georgia & South Sandwich Islands|Южная Георгия и Южные Сандвичевы о-ва|Pietų Džordžija ir Pietų Sandvičo salos|Dienviddžordžija un Dienvidsendviču salas|Lõuna-Georgia ja Lõuna-Sandwichi saared|Georgia Południowa i Sandwich Południowy|Südgeorgien und die Südlichen Sandwichinseln|Géorgie du Sud-et-les Îles Sandwich du Sud|Південна Джорджія та Південні Сандвічеві Острови|Паўднёвая Георгія і Паўднёвыя Сандвічавы астравы|Islas Georgia del Sur y Sandwich del Sur|South Georgia and South Sandwich Islands
        GT GTM 320 Guatemala|Гватемала|Gvatemala|Gvatemala|Guatemala|Gwatemala|Guatemala|Guatemala|Гватемала|Гватэмала|Guatemala
        GU GUM 316 Guam|Гуам|Guamas|Guama|Guam|Guam|Guam|Guam|Гуам|Гуам|Guam
        GW GNB 624 Guinea-Bissau|Гвинея-Бисау|Bisau Gvinėja|Gvineja-Bisava|Guinea-Bissau|Gwinea Bissau|Guinea-Bissau|Guinée-Bissau|Гвінея-Бісау|Гвінея-Бісау|Guinea-Bisáu
        GY GUY 328 Guyana|Гайана|Gajana|Gajāna|Guyana|Gujana|Guyana|Guyana|Гаяна|Гаяна|Guyana
        HK HKG 344 Hong Kong|Гонконг (САР)|Ypatingasis Administracinis Kinijos Regionas Honkongas|Ķīnas īpašās pārvaldes apgabals Honkonga|Hongkongi erihalduspiirkond|SRA Hongkong (Chiny)|Sonderverwaltungsregion Hongkong|R.A.S. chinoise de Hong Kong|Гонконг, ОАР Китаю|Ганконг, САР (Кітай)|RAE de Hong Kong (China)|Hong Kong SAR China|HK SAR|Гонконг|Honkongas
        HM HMD 334 Heard & McDonald Islands|о-ва Херд и Макдональд|Herdo ir Makdonaldo Salos|Hērda sala un Makdonalda salas|Heardi ja McDonaldi saared|Wyspy Heard i McDonalda|Heard und McDonaldinseln|Îles Heard-et-MacDonald|Острови Герд і Макдоналд|Астравы Херд і Макдональд|Islas Heard y McDonald|Heard and McDonald Islands
        HN HND 340 Honduras|Гондурас|Hondūras|Hondurasa|Honduras|Honduras|Honduras|Honduras|Гондурас|Гандурас|Honduras
        HR HRV 191 Croatia|Хорватия|Kroatija|Horvātija|Horvaatia|Chorwacja|Kroatien|Croatie|Хорватія|Харватыя|Croacia|Hrvatska|Republic of Croatia
        HT HTI 332 Haiti|Гаити|Haitis|Haiti|Haiti|Haiti|Haiti|Haïti|Гаїті|Гаіці|Haití
        HU HUN 348 Hungary|Венгрия|Vengrija|Ungārija|Ungari|Węgry|Ungarn|Hongrie|Угорщина|Венгрыя|Hungría|Magyarország
        ID IDN 360 Indonesia|Индонезия|Indonezija|Indonēzija|Indoneesia|Indonezja|Indonesien|Indonésie|Індонезія|Інданезія|Indonesia
        IE IRL 372 Ireland|Ирландия|Airija|Īrija|Iirimaa|Irlandia|Irland|Irlande|Ірландія|Ірландыя|Irlanda|Éire|Republic of Ireland|Республика Ирландия
        IL ISR 376 Israel|Израиль|Izraelis|Izraēla|Iisrael|Izrael|Israel|Israël|Ізраїль|Ізраіль|Israel|State of Israel
        IM IMN 833 Isle of Man|о-в Мэн|Meno Sala|Menas sala|Mani saar|Wyspa Man|Isle of Man|Île de Man|Острів Мен|Востраў Мэн|Isla de Man
        IN IND 356 India|Индия|Indija|Indija|India|Indie|Indien|Inde|Індія|Індыя|India
        IO IOT 086 British Indian Ocean Territory|Британская территория в Индийском океане|Indijos Vandenyno Britų Sritis|Indijas okeāna Britu teritorija|Briti India ookeani ala|Brytyjskie Terytorium Oceanu Indyjskiego|Britisches Territorium im Indischen Ozean|Territoire britannique de l'océan Indien|Британська територія в Індійському океані|Брытанская тэрыторыя ў Індыйскім акіяне|Territorio Británico del Océano Índico
        IQ IRQ 368 Iraq|Ирак|Irakas|Irāka|Iraak|Irak|Irak|Irak|Ірак|Ірак|Irak
        IR IRN 364 Iran|Иран|Iranas|Irāna|Iraan|Iran|Iran|Iran|Іран|Іран|Irán|Persia|Персия|Persija|Islamic Republic of Iran|Исламская Республика Иран
        IS ISL 352 Iceland|Исландия|Islandija|Islande|Island|Islandia|Island|Islande|Ісландія|Ісландыя|Islandia
        IT ITA 380 Italy|Италия|Italija|Itālija|Itaalia|Włochy|Italien|Italie|Італія|Італія|Italia|Italian Republic
        JE JEY 832 Jersey|Джерси|Džersis|Džērsija|Jersey|Jersey|Jersey|Jersey|Джерсі|Джэрсі|Jersey
        JM JAM 388 Jamaica|Ямайка|Jamaika|Jamaika|Jamaica|Jamajka|Jamaika|Jamaïque|Ямайка|Ямайка|Jamaica
        JO JOR 400 Jordan|Иордания|Jordanija|Jordānija|Jordaania|Jordania|Jordanien|Jordanie|Йорданія|Іарданія|Jordania
        JP JPN 392 Japan|Япония|Japonija|Japāna|Jaapan|Japonia|Japan|Japon|Японія|Японія|Japón|日本
        KE KEN 404 Kenya|Кения|Kenija|Kenija|Keenia|Kenia|Kenia|Kenya|Кенія|Кенія|Kenia
        KG KGZ 417 Kyrgyzstan|Киргизия|Kirgizija|Kirgizstāna|Kõrgõzstan|Kirgistan|Kirgisistan|Kirghizstan|Киргизстан|Кыргызстан|Kirguistán|Kirghizia|Kyrgyz Republic|Кыргызская Республика|Киргизская Республика
        KH KHM 116 Cambodia|Камбоджа|Kambodža|Kambodža|Kambodža|Kambodża|Kambodscha|Cambodge|Камбоджа|Камбоджа|Camboya|Kampuchea|Кампучия
        KI KIR 296 Kiribati|Кирибати|Kiribatis|Kiribati|Kiribati|Kiribati|Kiribati|Kiribati|Кірибаті|Кірыбаці|Kiribati
        KM COM 174 Comoros|Коморы|Komorai|Komoru salas|Komoorid|Komory|Komoren|Comores|Комори|Каморскія астравы|Comoras
        KN KNA 659 St. Kitts & Nevis|Сент-Китс и Невис|Sent Kitsas ir Nevis|Sentkitsa un Nevisa|Saint Kitts ja Nevis|Saint Kitts i Nevis|St. Kitts und Nevis|Saint-Christophe-et-Niévès|Сент-Кітс і Невіс|Сент-Кітс і Невіс|San Cristóbal y Nieves|Saint Kitts and Nevis|Saint Kitts und Nevis
        KP PRK 408 North Korea|КНДР|Šiaurės Korėja|Ziemeļkoreja|Põhja-Korea|Korea Północna|Nordkorea|Corée du Nord|Північна Корея|Паўночная Карэя|Corea del Norte|DPRK|ŠKLDR
        KR KOR 410 South Korea|Республика Корея|Pietų Korėja|Dienvidkoreja|Lõuna-Korea|Korea Południowa|Südkorea|Corée du Sud|Південна Корея|Паўднёвая Карэя|Corea del Sur|대한민국|Korea|Republic of Korea|Южная Корея|Корея|Korėja|PKR
        KW KWT 414 Kuwait|Кувейт|Kuveitas|Kuveita|Kuveit|Kuwejt|Kuwait|Koweït|Кувейт|Кувейт|Kuwait
        KY CYM 136 Cayman Islands|о-ва Кайман|Kaimanų Salos|Kaimanu salas|Kaimanisaared|Kajmany|Kaimaninseln|Îles Caïmans|Кайманові Острови|Кайманавы астравы|Islas Caimán
        KZ KAZ 398 Kazakhstan|Казахстан|Kazachstanas|Kazahstāna|Kasahstan|Kazachstan|Kasachstan|Kazakhstan|Казахстан|Казахстан|Kazajistán|Қазақстан|Republic of Kazakhstan|Республика Казахстан|РК|Казакстан|Kazachija|Kazachstano Respublika|Kazakstan|Qazaqstan
        LA LAO 418 Laos|Лаос|Laosas|Laosa|Laos|Laos|Laos|Laos|Лаос|Лаос|Laos|Lao PDR
        LB LBN 422 Lebanon|Ливан|Libanas|Libāna|Liibanon|Liban|Libanon|Liban|Ліван|Ліван|Líbano
        LC LCA 662 St. Lucia|Сент-Люсия|Sent Lusija|Sentlūsija|Saint Lucia|Saint Lucia|St. Lucia|Sainte-Lucie|Сент-Люсія|Сент-Люсія|Santa Lucía
        LI LIE 438 Liechtenstein|Лихтенштейн|Lichtenšteinas|Lihtenšteina|Liechtenstein|Liechtenstein|Liechtenstein|Liechtenstein|Ліхтенштейн|Ліхтэнштэйн|Liechtenstein
        LK LKA 144 Sri Lanka|Шри-Ланка|Šri Lanka|Šrilanka|Sri Lanka|Sri Lanka|Sri Lanka|Sri Lanka|Шрі-Ланка|Шры-Ланка|Sri Lanka|Ceylon|Цейлон|Ceilonas
        LR LBR 430 Liberia|Либерия|Liberija|Libērija|Libeeria|Liberia|Liberia|Liberia|Ліберія|Ліберыя|Liberia
        LS LSO 426 Lesotho|Лесото|Lesotas|Lesoto|Lesotho|Lesotho|Lesotho|Lesotho|Лесото|Лесота|Lesoto
        LT LTU 440 Lithuania|Литва|Lietuva|Lietuva|Leedu|Litwa|Litauen|Lituanie|Литва|Літва|Lituania|Republic of Lithuania|Lietuvos Respublika|Литовская Республика
        LU LUX 442 Luxembourg|Люксембург|Liuksemburgas|Luksemburga|Luksemburg|Luksemburg|Luxemburg|Luxembourg|Люксембург|Люксембург|Luxemburgo|Lëtzebuerg
        LV LVA 428 Latvia|Латвия|Latvija|Latvija|Läti|Łotwa|Lettland|Lettonie|Латвія|Латвія|Letonia|Republic of Latvia|Latvijos Respublika|Латвийская Республика|Latvijas Republika
        LY LBY 434 Libya|Ливия|Libija|Lībija|Liibüa|Libia|Libyen|Libye|Лівія|Лівія|Libia
        MA MAR 504 Morocco|Марокко|Marokas|Maroka|Maroko|Maroko|Marokko|Maroc|Марокко|Марока|Marruecos
        MC MCO 492 Monaco|Монако|Monakas|Monako|Monaco|Monako|Monaco|Monaco|Монако|Манака|Mónaco
        MD MDA 498 Moldova|Молдова|Moldova|Moldova|Moldova|Mołdawia|Republik Moldau|Moldavie|Молдова|Малдова|Moldavia|Republica Moldova|Republic of Moldova|Молдавия|Республика Молдова|Moldavija
        ME MNE 499 Montenegro|Черногория|Juodkalnija|Melnkalne|Montenegro|Czarnogóra|Montenegro|Monténégro|Чорногорія|Чарнагорыя|Montenegro|Црна Гора
        MF MAF 663 St. Martin|Сен-Мартен|Sen Martenas|Senmartēna|Saint-Martin|Saint-Martin|St. Martin|Saint-Martin|Сен-Мартен|Сен-Мартэн|San Martín
        MG MDG 450 Madagascar|Мадагаскар|Madagaskaras|Madagaskara|Madagaskar|Madagaskar|Madagaskar|Madagascar|Мадагаскар|Мадагаскар|Madagascar
        MH MHL 584 Marshall Islands|Маршалловы о-ва|Maršalo Salos|Māršala salas|Marshalli Saared|Wyspy Marshalla|Marshallinseln|Îles Marshall|Маршаллові Острови|Маршалавы астравы|Islas Marshall
        MK MKD 807 North Macedonia|Северная Македония|Šiaurės Makedonija|Ziemeļmaķedonija|Põhja-Makedoonia|Macedonia Północna|Nordmazedonien|Macédoine du Nord|Північна Македонія|Паўночная Македонія|Macedonia del Norte|Северна Македонија|Macedonia|FYROM|Republic of North Macedonia|Македония|Makedonija
        ML MLI 466 Mali|Мали|Malis|Mali|Mali|Mali|Mali|Mali|Малі|Малі|Mali
        MM MMR 104 Myanmar|Мьянма (Бирма)|Mianmaras (Birma)|Mjanma (Birma)|Myanmar (Birma)|Mjanma (Birma)|Myanmar|Myanmar (Birmanie)|М'янма (Бірма)|М'янма (Бірма)|Myanmar (Birmania)|Myanmar (Burma)|Burma|Бирма|Birma
        MN MNG 496 Mongolia|Монголия|Mongolija|Mongolija|Mongoolia|Mongolia|Mongolei|Mongolie|Монголія|Манголія|Mongolia|Монгол
        MO MAC 446 Macao|Макао (САР)|Ypatingasis Administracinis Kinijos Regionas Makao|ĶTR īpašais administratīvais reģions Makao|Macau erihalduspiirkond|SRA Makau (Chiny)|Sonderverwaltungsregion Macau|R.A.S. chinoise de Macao|Макао, ОАР Китаю|Макаа, САР (Кітай)|RAE de Macao (China)|Macao SAR China|Macau
        MP MNP 580 Northern Mariana Islands|Северные Марианские о-ва|Marianos Šiaurinės Salos|Ziemeļu Marianas salas|Põhja-Mariaanid|Mariany Północne|Nördliche Marianen|Îles Mariannes du Nord|Північні Маріанські Острови|Паўночныя Марыянскія астравы|Islas Marianas del Norte
        MQ MTQ 474 Martinique|Мартиника|Martinika|Martinika|Martinique|Martynika|Martinique|Martinique|Мартиніка|Марцініка|Martinica
        MR MRT 478 Mauritania|Мавритания|Mauritanija|Mauritānija|Mauritaania|Mauretania|Mauretanien|Mauritanie|Мавританія|Маўрытанія|Mauritania
        MS MSR 500 Montserrat|Монтсеррат|Montseratas|Montserrata|Montserrat|Montserrat|Montserrat|Montserrat|Монтсеррат|Мантсерат|Montserrat
        MT MLT 470 Malta|Мальта|Malta|Malta|Malta|Malta|Malta|Malte|Мальта|Мальта|Malta
        MU MUS 480 Mauritius|Маврикий|Mauricijus|Maurīcija|Mauritius|Mauritius|Mauritius|Maurice|Маврикій|Маўрыкій|Mauricio
        MV MDV 462 Maldives|Мальдивы|Maldyvai|Maldīvija|Maldiivid|Malediwy|Malediven|Maldives|Мальдіви|Мальдывы|Maldivas
        MW MWI 454 Malawi|Малави|Malavis|Malāvija|Malawi|Malawi|Malawi|Malawi|Малаві|Малаві|Malaui
        MX MEX 484 Mexico|Мексика|Meksika|Meksika|Mehhiko|Meksyk|Mexiko|Mexique|Мексика|Мексіка|México
        MY MYS 458 Malaysia|Малайзия|Malaizija|Malaizija|Malaisia|Malezja|Malaysia|Malaisie|Малайзія|Малайзія|Malasia
        MZ MOZ 508 Mozambique|Мозамбик|Mozambikas|Mozambika|Mosambiik|Mozambik|Mosambik|Mozambique|Мозамбік|Мазамбік|Mozambique
        NA NAM 516 Namibia|Намибия|Namibija|Namībija|Namiibia|Namibia|Namibia|Namibie|Намібія|Намібія|Namibia
        NC NCL 540 New Caledonia|Новая Каледония|Naujoji Kaledonija|Jaunkaledonija|Uus-Kaledoonia|Nowa Kaledonia|Neukaledonien|Nouvelle-Calédonie|Нова Каледонія|Новая Каледонія|Nueva Caledonia
        NE NER 562 Niger|Нигер|Nigeris|Nigēra|Niger|Niger|Niger|Niger|Нігер|Нігер|Níger
        NF NFK 574 Norfolk Island|о-в Норфолк|Norfolko sala|Norfolkas sala|Norfolk|Norfolk|Norfolkinsel|Île Norfolk|Острів Норфолк|Востраў Норфалк|Isla Norfolk
        NG NGA 566 Nigeria|Нигерия|Nigerija|Nigērija|Nigeeria|Nigeria|Nigeria|Nigeria|Нігерія|Нігерыя|Nigeria
        NI NIC 558 Nicaragua|Никарагуа|Nikaragva|Nikaragva|Nicaragua|Nikaragua|Nicaragua|Nicaragua|Нікарагуа|Нікарагуа|Nicaragua
        NL NLD 528 Netherlands|Нидерланды|Nyderlandai|Nīderlande|Holland|Holandia|Niederlande|Pays-Bas|Нідерланди|Нідэрланды|Países Bajos|Nederland|The Netherlands|Голландия|Olandija|Королевство Нидерландов|Nyderlandų Karalystė
        NO NOR 578 Norway|Норвегия|Norvegija|Norvēģija|Norra|Norwegia|Norwegen|Norvège|Норвегія|Нарвегія|Noruega|Norge|Noreg|Kingdom of Norway
        NP NPL 524 Nepal|Непал|Nepalas|Nepāla|Nepal|Nepal|Nepal|Népal|Непал|Непал|Nepal
        NR NRU 520 Nauru|Науру|Nauru|Nauru|Nauru|Nauru|Nauru|Nauru|Науру|Науру|Nauru
        NU NIU 570 Niue|Ниуэ|Niujė|Niue|Niue|Niue|Niue|Niue|Ніуе|Ніуэ|Niue
        NZ NZL 554 New Zealand|Новая Зеландия|Naujoji Zelandija|Jaunzēlande|Uus-Meremaa|Nowa Zelandia|Neuseeland|Nouvelle-Zélande|Нова Зеландія|Новая Зеландыя|Nueva Zelanda|Aotearoa
        OM OMN 512 Oman|Оман|Omanas|Omāna|Omaan|Oman|Oman|Oman|Оман|Аман|Omán
        PA PAN 591 Panama|Панама|Panama|Panama|Panama|Panama|Panama|Panama|Панама|Панама|Panamá
        PE PER 604 Peru|Перу|Peru|Peru|Peruu|Peru|Peru|Pérou|Перу|Перу|Perú
        PF PYF 258 French Polynesia|Французская Полинезия|Prancūzijos Polinezija|Francijas Polinēzija|Prantsuse Polüneesia|Polinezja Francuska|Französisch-Polynesien|Polynésie française|Французька Полінезія|Французская Палінезія|Polinesia Francesa
        PG PNG 598 Papua New Guinea|Папуа — Новая Гвинея|Papua Naujoji Gvinėja|Papua-Jaungvineja|Paapua Uus-Guinea|Papua-Nowa Gwinea|Papua-Neuguinea|Papouasie-Nouvelle-Guinée|Папуа-Нова Гвінея|Папуа-Новая Гвінея|Papúa Nueva Guinea
        PH PHL 608 Philippines|Филиппины|Filipinai|Filipīnas|Filipiinid|Filipiny|Philippinen|Philippines|Філіппіни|Філіпіны|Filipinas|The Philippines
        PK PAK 586 Pakistan|Пакистан|Pakistanas|Pakistāna|Pakistan|Pakistan|Pakistan|Pakistan|Пакистан|Пакістан|Pakistán
        PL POL 616 Poland|Польша|Lenkija|Polija|Poola|Polska|Polen|Pologne|Польща|Польшча|Polonia|Republic of Poland|Rzeczpospolita Polska|Республика Польша|Lenkijos Respublika
        PM SPM 666 St. Pierre & Miquelon|Сен-Пьер и Микелон|Sen Pjeras ir Mikelonas|Senpjēra un Mikelona|Saint-Pierre ja Miquelon|Saint-Pierre i Miquelon|St. Pierre und Miquelon|Saint-Pierre-et-Miquelon|Сен-П'єр і Мікелон|Сен-П'ер і Мікелон|San Pedro y Miquelón|Saint Pierre and Miquelon|Saint Pierre und Miquelon
        PN PCN 612 Pitcairn Islands|о-ва Питкэрн|Pitkerno salos|Pitkērnas salas|Pitcairni saared|Pitcairn|Pitcairninseln|Îles Pitcairn|Острови Піткерн|Астравы Піткэрн|Islas Pitcairn
        PR PRI 630 Puerto Rico|Пуэрто-Рико|Puerto Rikas|Puertoriko|Puerto Rico|Portoryko|Puerto Rico|Porto Rico|Пуерто-Рико|Пуэрта-Рыка|Puerto Rico
        PS PSE 275 Palestine|Палестинские территории|Palestinos teritorija|Palestīnas teritorijas|Palestiina alad|Terytoria Palestyńskie|Palästinensische Autonomiegebiete|Territoires palestiniens|Палестинські території|Палесцінскія Тэрыторыі|Territorios Palestinos|Palestinian Territories|State of Palestine
        PT PRT 620 Portugal|Португалия|Portugalija|Portugāle|Portugal|Portugalia|Portugal|Portugal|Португалія|Партугалія|Portugal|Portuguese Republic
        PW PLW 585 Palau|Палау|Palau|Palau|Belau|Palau|Palau|Palaos|Палау|Палау|Palaos
        PY PRY 600 Paraguay|Парагвай|Paragvajus|Paragvaja|Paraguay|Paragwaj|Paraguay|Paraguay|Парагвай|Парагвай|Paraguay
        QA QAT 634 Qatar|Катар|Kataras|Katara|Katar|Katar|Katar|Qatar|Катар|Катар|Catar
        RE REU 638 Réunion|Реюньон|Reunjonas|Reinjona|Réunion|Reunion|Réunion|La Réunion|Реюньйон|Рэюньён|Reunión
        RO ROU 642 Romania|Румыния|Rumunija|Rumānija|Rumeenia|Rumunia|Rumänien|Roumanie|Румунія|Румынія|Rumanía
        RS SRB 688 Serbia|Сербия|Serbija|Serbija|Serbia|Serbia|Serbien|Serbie|Сербія|Сербія|Serbia|Србија|Srbija|Republic of Serbia
        RU RUS 643 Russia|Россия|Rusija|Krievija|Venemaa|Rosja|Russland|Russie|Росія|Расія|Rusia|Russian Federation|The Russian Federation|Российская Федерация|РФ|Rusijos Federacija|Rossiya|Rossija|Rossia|RF|Федерация Российская|Russische Föderation
        RW RWA 646 Rwanda|Руанда|Ruanda|Ruanda|Rwanda|Rwanda|Ruanda|Rwanda|Руанда|Руанда|Ruanda
        SA SAU 682 Saudi Arabia|Саудовская Аравия|Saudo Arabija|Saūda Arābija|Saudi Araabia|Arabia Saudyjska|Saudi-Arabien|Arabie saoudite|Саудівська Аравія|Саудаўская Аравія|Arabia Saudí|KSA
        SB SLB 090 Solomon Islands|Соломоновы о-ва|Saliamono Salos|Zālamana salas|Saalomoni Saared|Wyspy Salomona|Salomonen|Îles Salomon|Соломонові Острови|Саламонавы астравы|Islas Salomón
        SC SYC 690 Seychelles|Сейшельские о-ва|Seišeliai|Seišelu salas|Seišellid|Seszele|Seychellen|Seychelles|Сейшельські Острови|Сейшэльскія астравы|Seychelles
        SD SDN 729 Sudan|Судан|Sudanas|Sudāna|Sudaan|Sudan|Sudan|Soudan|Судан|Судан|Sudán
        SE SWE 752 Sweden|Швеция|Švedija|Zviedrija|Rootsi|Szwecja|Schweden|Suède|Швеція|Швецыя|Suecia|Sverige|Kingdom of Sweden
        SG SGP 702 Singapore|Сингапур|Singapūras|Singapūra|Singapur|Singapur|Singapur|Singapour|Сінгапур|Сінгапур|Singapur
        SH SHN 654 St. Helena|о-в Св. Елены|Šv. Elenos Sala|Sv.Helēnas sala|Saint Helena|Wyspa Świętej Heleny|St. Helena|Sainte-Hélène|Острів Святої Єлени|Востраў Святой Алены|Santa Elena
        SI SVN 705 Slovenia|Словения|Slovėnija|Slovēnija|Sloveenia|Słowenia|Slowenien|Slovénie|Словенія|Славенія|Eslovenia|Republic of Slovenia
        SJ SJM 744 Svalbard & Jan Mayen|Шпицберген и Ян-Майен|Svalbardas ir Janas Majenas|Svalbāra un Jana Majena sala|Svalbard ja Jan Mayen|Svalbard i Jan Mayen|Spitzbergen und Jan Mayen|Svalbard et Jan Mayen|Шпіцберген та Ян-Маєн|Шпіцберген і Ян-Маен|Svalbard y Jan Mayen|Svalbard and Jan Mayen
        SK SVK 703 Slovakia|Словакия|Slovakija|Slovākija|Slovakkia|Słowacja|Slowakei|Slovaquie|Словаччина|Славакія|Eslovaquia|Slovensko|Slovak Republic|Словацкая Республика|Slovakijos Respublika
        SL SLE 694 Sierra Leone|Сьерра-Леоне|Siera Leonė|Sjerraleone|Sierra Leone|Sierra Leone|Sierra Leone|Sierra Leone|Сьєрра-Леоне|Сьера-Леонэ|Sierra Leona
        SM SMR 674 San Marino|Сан-Марино|San Marinas|Sanmarīno|San Marino|San Marino|San Marino|Saint-Marin|Сан-Марино|Сан-Марына|San Marino
        SN SEN 686 Senegal|Сенегал|Senegalas|Senegāla|Senegal|Senegal|Senegal|Sénégal|Сенегал|Сенегал|Senegal
        SO SOM 706 Somalia|Сомали|Somalis|Somālija|Somaalia|Somalia|Somalia|Somalie|Сомалі|Самалі|Somalia
        SR SUR 740 Suriname|Суринам|Surinamas|Surinama|Suriname|Surinam|Suriname|Suriname|Суринам|Сурынам|Surinam
        SS SSD 728 South Sudan|Южный Судан|Pietų Sudanas|Dienvidsudāna|Lõuna-Sudaan|Sudan Południowy|Südsudan|Soudan du Sud|Південний Судан|Паўднёвы Судан|Sudán del Sur
        ST STP 678 São Tomé & Príncipe|Сан-Томе и Принсипи|San Tomė ir Prinsipė|Santome un Prinsipi|São Tomé ja Príncipe|Wyspy Świętego Tomasza i Książęca|São Tomé und Príncipe|Sao Tomé-et-Principe|Сан-Томе і Принсіпі|Сан-Тамэ і Прынсіпі|Santo Tomé y Príncipe|São Tomé and Príncipe
        SV SLV 222 El Salvador|Сальвадор|Salvadoras|Salvadora|El Salvador|Salwador|El Salvador|Salvador|Сальвадор|Сальвадор|El Salvador
        SX SXM 534 Sint Maarten|Синт-Мартен|Sint Martenas|Sintmārtena|Sint Maarten|Sint Maarten|Sint Maarten|Saint-Martin (partie néerlandaise)|Сінт-Мартен|Сінт-Мартэн|Sint Maarten
        SY SYR 760 Syria|Сирия|Sirija|Sīrija|Süüria|Syria|Syrien|Syrie|Сирія|Сірыя|Siria|Syrian Arab Republic|Сирийская Арабская Республика
        SZ SWZ 748 Eswatini|Эсватини|Svazilandas|Svatini|Svaasimaa|Eswatini|Eswatini|Eswatini|Есватіні|Эсватыні|Esuatini|Swaziland
        TC TCA 796 Turks & Caicos Islands|Тёркс и Кайкос|Terkso ir Kaikoso Salos|Tērksas un Kaikosas salas|Turks ja Caicos|Turks i Caicos|Turks- und Caicosinseln|Îles Turques-et-Caïques|Острови Теркс і Кайкос|Астравы Цёркс і Кайкас|Islas Turcas y Caicos|Turks and Caicos Islands
        TD TCD 148 Chad|Чад|Čadas|Čada|Tšaad|Czad|Tschad|Tchad|Чад|Чад|Chad
        TF ATF 260 French Southern Territories|Французские Южные территории|Prancūzijos Pietų sritys|Francijas Dienvidjūru teritorija|Prantsuse Lõunaalad|Francuskie Terytoria Południowe i Antarktyczne|Französische Süd- und Antarktisgebiete|Terres australes françaises|Французькі Південні Території|Французскія паўднёвыя тэрыторыі|Territorios Australes Franceses
        TG TGO 768 Togo|Того|Togas|Togo|Togo|Togo|Togo|Togo|Того|Тога|Togo
        TH THA 764 Thailand|Таиланд|Tailandas|Taizeme|Tai|Tajlandia|Thailand|Thaïlande|Таїланд|Тайланд|Tailandia|Siam|Сиам|Siamas
        TJ TJK 762 Tajikistan|Таджикистан|Tadžikija|Tadžikistāna|Tadžikistan|Tadżykistan|Tadschikistan|Tadjikistan|Таджикистан|Таджыкістан|Tayikistán|Тоҷикистон|Таджикия|Республика Таджикистан
        TK TKL 772 Tokelau|Токелау|Tokelau|Tokelau|Tokelau|Tokelau|Tokelau|Tokelau|Токелау|Такелау|Tokelau
        TL TLS 626 Timor-Leste|Восточный Тимор|Rytų Timoras|Austrumtimora|Ida-Timor|Timor Wschodni|Timor-Leste|Timor oriental|Тимор-Лешті|Тымор-Лешці|Timor-Leste|East Timor
        TM TKM 795 Turkmenistan|Туркменистан|Turkmėnistanas|Turkmenistāna|Türkmenistan|Turkmenistan|Turkmenistan|Turkménistan|Туркменістан|Туркменістан|Turkmenistán|Туркмения|Turkmenia|Turkmėnija
        TN TUN 788 Tunisia|Тунис|Tunisas|Tunisija|Tuneesia|Tunezja|Tunesien|Tunisie|Туніс|Туніс|Túnez
        TO TON 776 Tonga|Тонга|Tonga|Tonga|Tonga|Tonga|Tonga|Tonga|Тонга|Тонга|Tonga
        TR TUR 792 Turkey|Турция|Turkija|Turcija|Türgi|Turcja|Türkei|Turquie|Туреччина|Турцыя|Turquía|Türkiye|Türkiye Cumhuriyeti|Турецкая Республика|Republic of Turkey
        TT TTO 780 Trinidad & Tobago|Тринидад и Тобаго|Trinidadas ir Tobagas|Trinidāda un Tobāgo|Trinidad ja Tobago|Trynidad i Tobago|Trinidad und Tobago|Trinité-et-Tobago|Тринідад і Тобаго|Трынідад і Табага|Trinidad y Tobago|Trinidad and Tobago
        TV TUV 798 Tuvalu|Тувалу|Tuvalu|Tuvalu|Tuvalu|Tuvalu|Tuvalu|Tuvalu|Тувалу|Тувалу|Tuvalu
        TW TWN 158 Taiwan|Тайвань|Taivanas|Taivāna|Taiwan|Tajwan|Taiwan|Taïwan|Тайвань|Тайвань|Taiwán|Republic of China|Taiwan ROC|Chinese Taipei
        TZ TZA 834 Tanzania|Танзания|Tanzanija|Tanzānija|Tansaania|Tanzania|Tansania|Tanzanie|Танзанія|Танзанія|Tanzania|United Republic of Tanzania
        UA UKR 804 Ukraine|Украина|Ukraina|Ukraina|Ukraina|Ukraina|Ukraine|Ukraine|Україна|Украіна|Ucrania|The Ukraine|Ukrajina|Ukrainos Respublika
        UG UGA 800 Uganda|Уганда|Uganda|Uganda|Uganda|Uganda|Uganda|Ouganda|Уганда|Уганда|Uganda
        UM UMI 581 U.S. Outlying Islands|Внешние малые о-ва (США)|Jungtinių Valstijų Mažosios Tolimosios Salos|ASV Mazās Aizjūras salas|Ühendriikide hajasaared|Dalekie Wyspy Mniejsze Stanów Zjednoczonych|Amerikanische Überseeinseln|Îles mineures éloignées des États-Unis|Віддалені острови США|Малыя Аддаленыя астравы ЗША|Islas menores alejadas de EE. UU.
        US USA 840 United States|Соединенные Штаты|Jungtinės Valstijos|Amerikas Savienotās Valstis|Ameerika Ühendriigid|Stany Zjednoczone|Vereinigte Staaten|États-Unis|Сполучені Штати|Злучаныя Штаты Амерыкі|Estados Unidos|United States of America|The United States|The United States of America|USA|U.S.|America|США|Соединенные Штаты Америки|Америка|JAV|Jungtinės Amerikos Valstijos|Amerika|Amerikos Jungtinės Valstijos|Vereinigte Staaten von Amerika|Stany Zjednoczone Ameryki|ASV|АҚШ|Штаты|EE. UU.|États-Unis d'Amérique
        UY URY 858 Uruguay|Уругвай|Urugvajus|Urugvaja|Uruguay|Urugwaj|Uruguay|Uruguay|Уругвай|Уругвай|Uruguay
        UZ UZB 860 Uzbekistan|Узбекистан|Uzbekistanas|Uzbekistāna|Usbekistan|Uzbekistan|Usbekistan|Ouzbékistan|Узбекистан|Узбекістан|Uzbekistán|Oʻzbekiston|Ўзбекистон|Republic of Uzbekistan|Республика Узбекистан|Uzbekija
        VA VAT 336 Vatican City|Ватикан|Vatikano Miesto Valstybė|Vatikāns|Vatikan|Watykan|Vatikanstadt|État de la Cité du Vatican|Ватикан|Ватыкан|Ciudad del Vaticano|Vatican|Holy See|Vatikanas
        VC VCT 670 St. Vincent & Grenadines|Сент-Винсент и Гренадины|Šventasis Vincentas ir Grenadinai|Sentvinsenta un Grenadīnas|Saint Vincent ja Grenadiinid|Saint Vincent i Grenadyny|St. Vincent und die Grenadinen|Saint-Vincent-et-les Grenadines|Сент-Вінсент і Гренадіни|Сент-Вінсент і Грэнадзіны|San Vicente y las Granadinas|Saint Vincent and Grenadines|Saint Vincent und die Grenadinen
        VE VEN 862 Venezuela|Венесуэла|Venesuela|Venecuēla|Venezuela|Wenezuela|Venezuela|Venezuela|Венесуела|Венесуэла|Venezuela|Bolivarian Republic of Venezuela
        VG VGB 092 British Virgin Islands|Виргинские о-ва (Великобритания)|Didžiosios Britanijos Mergelių Salos|Britu Virdžīnas|Briti Neitsisaared|Brytyjskie Wyspy Dziewicze|Britische Jungferninseln|Îles Vierges britanniques|Британські Віргінські острови|Брытанскія Віргінскія астравы|Islas Vírgenes Británicas
        VI VIR 850 U.S. Virgin Islands|Виргинские о-ва (США)|Jungtinių Valstijų Mergelių Salos|ASV Virdžīnas|USA Neitsisaared|Wyspy Dziewicze Stanów Zjednoczonych|Amerikanische Jungferninseln|Îles Vierges des États-Unis|Віргінські Острови (США)|Амерыканскія Віргінскія астравы|Islas Vírgenes de EE. UU.
        VN VNM 704 Vietnam|Вьетнам|Vietnamas|Vjetnama|Vietnam|Wietnam|Vietnam|Viêt Nam|В'єтнам|В'етнам|Vietnam
        VU VUT 548 Vanuatu|Вануату|Vanuatu|Vanuatu|Vanuatu|Vanuatu|Vanuatu|Vanuatu|Вануату|Вануату|Vanuatu
        WF WLF 876 Wallis & Futuna|Уоллис и Футуна|Volisas ir Futūna|Volisa un Futunas salas|Wallis ja Futuna|Wallis i Futuna|Wallis und Futuna|Wallis-et-Futuna|Уолліс і Футуна|Уоліс і Футуна|Wallis y Futuna|Wallis and Futuna
        WS WSM 882 Samoa|Самоа|Samoa|Samoa|Samoa|Samoa|Samoa|Samoa|Самоа|Самоа|Samoa
        XK XKK 983 Kosovo|Косово|Kosovas|Kosova|Kosovo|Kosowo|Kosovo|Kosovo|Косово|Косава|Kosovo|Kosovë|Republic of Kosovo
        YE YEM 887 Yemen|Йемен|Jemenas|Jemena|Jeemen|Jemen|Jemen|Yémen|Ємен|Емен|Yemen
        YT MYT 175 Mayotte|Майотта|Majotas|Majota|Mayotte|Majotta|Mayotte|Mayotte|Майотта|Маёта|Mayotte
        ZA ZAF 710 South Africa|Южно-Африканская Республика|Pietų Afrika|Dienvidāfrikas Republika|Lõuna-Aafrika Vabariik|Republika Południowej Afryki|Südafrika|Afrique du Sud|Південно-Африканська Республіка|Паўднёва-Афрыканская Рэспубліка|Sudáfrica|RSA|ЮАР|PAR|Южная Африка|Republic of South Africa
        ZM ZMB 894 Zambia|Замбия|Zambija|Zambija|Sambia|Zambia|Sambia|Zambie|Замбія|Замбія|Zambia
        ZW ZWE 716 Zimbabwe|Зимбабве|Zimbabvė|Zimbabve|Zimbabwe|Zimbabwe|Simbabwe|Zimbabwe|Зімбабве|Зімбабвэ|Zimbabue|Rhodesia|Родезия
        """
}
