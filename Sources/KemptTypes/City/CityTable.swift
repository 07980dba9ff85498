/// Cities under the names they have in several languages: one line a city, all of one skeleton listed once.
///
/// Used only to compare. Written by hand; spelling in another script (`Каунас`, `Kaunas`) needs no entry.
enum CityTable {
    static let text: StaticString = """
        Vilnius|Вильнюс|Wilno|Вильно|Vilna|Wilna|Вільнюс|Vilniaus m.|Viļņa|Vilniaus miestas
        Kaunas|Kowno|Ковно|Kauņa
        Klaipėda|Клайпеда|Memel|Kłajpeda
        Šiauliai|Шяуляй|Шауляй|Szawle|Šauļi
        Panevėžys|Паневежис|Поневеж
        Alytus|Алитус
        Marijampolė|Мариямполе|Мариямполь
        Druskininkai|Друскининкай
        Mažeikiai|Мажейкяй
        Utena|Утена
        Jonava|Ионава|Йонава
        Kėdainiai|Кедайняй
        Telšiai|Тельшяй
        Visaginas|Висагинас
        Tauragė|Таураге
        Ukmergė|Укмерге
        Trakai|Тракай|Троки
        Palanga|Паланга
        Moscow|Москва|Maskva|Moskau|Moskwa|Moscou|Moskva|Мск|Москва г.
        Saint Petersburg|Санкт-Петербург|СПб|С-Петербург|С.-Петербург|St. Petersburg|St Petersburg|Sankt Peterburgas|Sankt Petersburg|Питер|Ленинград|Петербург|Peterburgas|Petersburg|Leningrad
        Kaliningrad|Калининград|Karaliaučius|Кёнигсберг|Königsberg|Królewiec|Kaliningradas
        Nizhny Novgorod|Нижний Новгород|Н. Новгород|Н.Новгород|Нижний
        Yekaterinburg|Екатеринбург|Екб|Jekaterinburgas
        Novosibirsk|Новосибирск|Новосиб|Novosibirskas
        Rostov-on-Don|Ростов-на-Дону|Rostovas prie Dono|Rostov na Donu
        Veliky Novgorod|Великий Новгород|В. Новгород
        Naberezhnye Chelny|Набережные Челны|Наб. Челны
        Pskov|Псков|Pskovas
        Smolensk|Смоленск|Smolenskas
        Kazan|Казань|Kazanė
        Riga|Rīga|Рига|Ryga
        Daugavpils|Даугавпилс|Двинск|Dyneburg|Daugpilis
        Liepāja|Лиепая|Liepoja|Либава
        Jelgava|Елгава|Jelgava
        Jūrmala|Юрмала
        Tallinn|Таллин|Таллинн|Talinas|Reval|Tallinna
        Tartu|Тарту|Дерпт|Юрьев|Dorpat
        Narva|Нарва
        Pärnu|Пярну|Pernu
        Minsk|Минск|Мінск|Minskas|Mińsk
        Brest|Брест|Брэст|Brestas
        Grodno|Гродно|Гродна|Hrodna|Gardinas
        Gomel|Гомель|Homel|Gomelis
        Vitebsk|Витебск|Віцебск|Viciebsk|Vitebskas
        Mogilev|Могилев|Могилёв|Магілёў|Mahiliou|Mogiliavas
        Kyiv|Киев|Київ|Kiev|Kijevas|Kiew|Kijów
        Kharkiv|Харьков|Харків|Kharkov|Charkovas
        Odesa|Одесса|Одеса|Odessa|Odesa
        Lviv|Львов|Львів|Lwów|Lemberg|Lvovas
        Dnipro|Днепр|Дніпро|Днепропетровск|Дніпропетровськ|Dnepr|Dnepropetrovsk
        Zaporizhzhia|Запорожье|Запоріжжя|Zaporožė
        Chernihiv|Чернигов|Чернігів
        Warsaw|Варшава|Varšuva|Warszawa|Warschau
        Kraków|Краков|Krokuva|Krakau|Cracow|Krakow
        Gdańsk|Гданьск|Gdanskas|Danzig|Gdansk
        Wrocław|Вроцлав|Vroclavas|Breslau|Wroclaw
        Poznań|Познань|Poznanė|Posen|Poznan
        Łódź|Лодзь|Lodzė|Lodz
        Białystok|Белосток|Balstogė|Bialystok
        Szczecin|Щецин|Ščecinas|Stettin
        Suwałki|Сувалки|Suvalkai
        Sejny|Сейны|Seinai
        Lublin|Люблин|Liublinas
        Berlin|Берлин|Berlynas
        Munich|Мюнхен|Miunchenas|München|Monaco di Baviera
        Cologne|Кёльн|Кельн|Kelnas|Köln|Koeln
        Hamburg|Гамбург|Hamburgas
        Frankfurt|Франкфурт|Frankfurtas|Frankfurt am Main|Франкфурт-на-Майне|Frankfurtas prie Maino
        Düsseldorf|Дюссельдорф|Diuseldorfas
        Leipzig|Лейпциг|Leipcigas
        Nuremberg|Нюрнберг|Niurnbergas|Nürnberg
        Hanover|Ганновер|Hanoveris|Hannover
        Stuttgart|Штутгарт|Štutgartas
        Vienna|Вена|Viena|Wien|Wiedeń
        Zurich|Цюрих|Ciurichas|Zürich
        Geneva|Женева|Ženeva|Genève|Genf
        Prague|Прага|Praha|Prag
        Bratislava|Братислава|Pressburg
        Budapest|Будапешт|Budapeštas
        Bucharest|Бухарест|Bukareštas|București
        Sofia|София|Sofija
        Belgrade|Белград|Belgradas|Beograd
        Rome|Рим|Roma
        Milan|Милан|Milanas|Milano|Mailand
        Naples|Неаполь|Neapolis|Napoli
        Florence|Флоренция|Florencija|Firenze
        Venice|Венеция|Venecija|Venezia
        Turin|Турин|Turinas|Torino
        Paris|Париж|Paryžius
        Marseille|Марсель|Marselis
        Brussels|Брюссель|Briuselis|Bruxelles|Brussel
        Antwerp|Антверпен|Antverpenas|Antwerpen|Anvers
        The Hague|Гаага|Haga|Den Haag|'s-Gravenhage
        Amsterdam|Амстердам|Amsterdamas
        Rotterdam|Роттердам|Roterdamas
        Copenhagen|Копенгаген|Kopenhaga|København|Kopenhagen
        Stockholm|Стокгольм|Stokholmas
        Gothenburg|Гётеборг|Гетеборг|Geteborgas|Göteborg
        Oslo|Осло|Oslas
        Helsinki|Хельсинки|Helsinkis|Helsingfors
        Turku|Турку|Åbo
        London|Лондон|Londonas|Londyn|Londres
        Dublin|Дублин|Dublinas
        Edinburgh|Эдинбург|Edinburgas
        Lisbon|Лиссабон|Lisabona|Lisboa
        Madrid|Мадрид|Madridas
        Barcelona|Барселона|Barselona
        Athens|Афины|Atėnai|Αθήνα
        Thessaloniki|Салоники|Salonikai|Θεσσαλονίκη
        Istanbul|Стамбул|Stambulas|İstanbul|Константинополь
        Tbilisi|Тбилиси|Tbilisis|თბილისი
        Yerevan|Ереван|Jerevanas|Երևան
        Baku|Баку|Bakı
        Almaty|Алматы|Алма-Ата|Almata
        Astana|Астана|Нур-Султан|Nur-Sultan
        Tashkent|Ташкент|Taškentas|Toshkent
        Bishkek|Бишкек|Biškekas|Фрунзе
        Chișinău|Кишинев|Кишинёв|Kišiniovas|Chisinau
        New York|Нью-Йорк|Niujorkas|NYC|New York City
        Los Angeles|Лос-Анджелес|Los Andželas
        Chicago|Чикаго|Čikaga
        Beijing|Пекин|Pekinas|Peking|北京
        Shanghai|Шанхай|Šanchajus|上海
        Tokyo|Токио|Tokijas|東京
        Dubai|Дубай|Dubajus
        Tel Aviv|Тель-Авив|Tel Avivas|Tel Aviv-Yafo
        Jerusalem|Иерусалим|Jeruzalė
        """
}
