/// Lithuanian given names (`name/nickname`), surname parts, streets, cities and company words.
///
/// A surname ending has three forms: a man's, an unmarried woman's and a married woman's (`auskas/auskaitė/auskienė`).
enum LithuanianWords {
    static let men = """
        Jonas/Jonukas Tomas/Tomukas Mindaugas/Mindė Marius/Mariukas Andrius Vytautas/Vytas Darius Mantas Lukas Paulius/Paulas Antanas/Antanukas
        Juozas/Juozukas Kęstutis/Kęstas Algirdas/Algis Gintaras/Gintas Rimantas/Rimas Arūnas Saulius Vaidas Linas Donatas/Donis Giedrius Rokas
        Karolis Aurimas Deividas Edgaras Egidijus/Egis Ernestas Evaldas Gediminas/Gedas Giedrius Ignas Julius Justas Kazys Laurynas/Lauras
        Leonas Martynas Matas Modestas Nerijus Ramūnas Raimondas/Raimis Remigijus/Remis Ričardas/Ričis Robertas Romualdas Romas Rolandas/Rolis
        Sigitas Simonas Stasys Šarūnas Tadas Tautvydas Titas Valdas Valentinas Vidas Vidmantas/Vidas Viktoras Vilius Virginijus/Virgis Vincas
        Vladas Zenonas Žilvinas Žygimantas/Žygis Žydrūnas Adomas Aidas Albinas Aleksandras/Alius Alfredas Alvydas Arnas Artūras Arvydas Audrius
        Augustas Benas Bronius Česlovas Dainius Dalius Danielius Dominykas/Domas Dovydas Eimantas Eugenijus/Genius Feliksas Gvidas Haroldas Henrikas
        Jaunius Jokūbas Jurgis Kajus Kristupas Liudas Liutauras Naglis Nojus Osvaldas Petras/Petriukas Povilas Pranas/Praniukas Rytis Rimvydas
        Skirmantas Stanislovas Tauras Teodoras Ugnius Vainius Vygantas Zigmas/Zigmukas Žanas Mykolas/Mykoliukas
        """
    static let women = """
        Rasa/Rasutė Ona/Onutė Janina/Janytė Irena/Irutė Danutė Rūta/Rūtelė Daiva/Daivutė Lina Vilma Jurgita/Jurga Inga Kristina/Kristė Aušra Asta
        Birutė Genovaitė/Genė Jolanta/Jolita Laima Loreta Nijolė Regina Renata Rita Sandra Sigita Simona Vaida Valentina Vida Viktorija/Vika
        Violeta Virginija/Virga Zita Živilė Agnė Aistė Akvilė Alma Ana Audronė Aurelija/Aura Austėja/Austė Dalia Diana Dovilė Edita Eglė/Eglutė
        Elena Emilija/Emi Erika Eugenija Gabija Gabrielė/Gabė Giedrė Gintarė Goda Greta Guoda Ieva/Ievutė Ilona Indrė Ingrida Jovita Julija/Julė
        Justina/Justė Kamilė Karolina Kotryna Laura Lijana Liepa Liucija Lolita Luknė Margarita/Margo Marija/Marytė Marina Marta Miglė Milda
        Monika/Monė Neringa Odeta Olga Patricija Raimonda Ramunė Reda Roberta Roma Rugilė Salomėja Samanta Skaistė Snieguolė Sofija Sonata Stefanija
        Svajonė Šarūnė Tatjana Teresė Toma Ugnė Undinė Urtė Vaiva Valda Valerija Vanda Veronika Vilija Vitalija Zina Zuzana Žaneta Žydrė
        Adelė Aldona Algina Angelė Bronė Domicelė Elžbieta/Elzė Felicija Fausta Gražina Jadvyga Jūratė
        """
    static let surnameRoots = """
        Kazl Jank Petr Stank Vasil Žuk Butk Paul Urb Kaval Navick Ram Balč Savick Ivan Adam Bern Dambr Grig Jon Kalv Lukoš Mack Mork
        Narb Pociu Rimk Sabal Simon Šimk Tamoš Vait Valanč Zabul Žil Žem Ambr Andr Bag Balt Barisa Bart Bielsk Blaž Brazd Buč Čepul
        Čern Dar Daug Dirž Dobr Dov Gail Gaiž Gel Girdž Grab Grinc Gud Jak Jasin Jaš Juod Jurg Karp Katil Kel Kerš Klim Krasn Kriš Krik
        Kubil Laur Leonav Liutk Mažeik Mal Mark Mart Mažul Mik Milk Mišk Mockev Nork Ož Pakal Paš Pet Pleč Pranck Puš Rack Radz Raguck
        Raz Rut Sakal Sam Sirut Skrab Slap Smil Stan Stas Stul Šat Šeš Škirm Šlap Tar Tut Uždav Vaič Verb Vil Vink Virb Viš Zak Zal Zub Žal
        Žiog Žvir
        """
    static let surnameEndings = """
        auskas/auskaitė/auskienė evičius/evičiūtė/evičienė aitis/aitytė/aitienė ėnas/ėnaitė/ėnienė ūnas/ūnaitė/ūnienė onis/onytė/onienė
        ys/ytė/ienė utis/utytė/utienė
        """
    static let streets = """
        Gedimino Laisvės Vytauto Savanorių Taikos Ukmergės Žalgirio Kalvarijų Konstitucijos Antakalnio Basanavičiaus Vilniaus Kauno Klaipėdos
        Šiaulių Jonavos Pramonės Technikos Baltų Partizanų Birutės Kęstučio Mindaugo Algirdo Naugarduko Švitrigailos Vivulskio Pylimo Didžioji
        Pilies Trakų Dainavos Tilto Upės Sodų Stoties Geležinkelio Mokyklos Bažnyčios Parko Miško Pušų Beržų Ąžuolų Liepų Klevų Eglių Gėlių Rožių
        Ramunių Vyšnių Obelų Saulės Aušros Žvaigždžių Pavasario Vasaros Rudens Žiemos Draugystės Vienybės Nepriklausomybės Tiesos Statybininkų
        Darbininkų Kooperacijos Fabriko Malūno Kalno Slėnio Ežero Jūros Nemuno Neries Dubysos Nevėžio Šventosios Minijos Dariaus_ir_Girėno Maironio
        Donelaičio Žemaitės Biliūno Putvinskio Daukanto Valančiaus Vaižganto Vienuolio Mickevičiaus Čiurlionio Goštauto Narbuto Justiniškių
        """
    static let cities = """
        Vilnius/Вильнюс/Wilno Kaunas/Каунас/Kaunas Klaipėda/Клайпеда/Klaipeda Šiauliai/Шяуляй/Siauliai Panevėžys/Паневежис/Panevezys Alytus/Алитус/Alytus
        Marijampolė/Мариямполе/Marijampole Mažeikiai/Мажейкяй/Mazeikiai Jonava/Ионава/Jonava Utena/Утена/Utena Kėdainiai/Кедайняй/Kedainiai
        Telšiai/Тельшяй/Telsiai Tauragė/Таураге/Taurage Ukmergė/Укмерге/Ukmerge Visaginas/Висагинас/Visaginas Plungė/Плунге/Plunge
        Kretinga/Кретинга/Kretinga Šilutė/Шилуте/Silute Radviliškis/Радвилишкис/Radviliskis Palanga/Паланга/Palanga Druskininkai/Друскининкай/Druskininkai
        Rokiškis/Рокишкис/Rokiskis Biržai/Биржай/Birzai Elektrėnai/Электренай/Elektrenai Trakai/Тракай/Troki
        """
    static let firmFirst = """
        Baltic Baltijos Vilniaus Kauno Lietuvos Žemaitijos Aukštaitijos Dzūkijos Nemuno Neries Saulės Gintaro Ąžuolo Vilties Pajūrio Šiaurės Rytų Vakarų
        Pietų Naujoji Sena Euro Eko Agro Auto Inter Trans Techno Medi Stato Energo Info Alfa Beta Delta Gama Sigma Omega Nova Prima Optima Maksima
        Norda Ostara Perkūno Rūta Sakalo Tauro Vėjo Žalia Žvaigždė Lino Medžio Metalo Akmens Stiklo Vandens Oro Jūros Krašto
        """
    static let firmSecond = """
        prekyba statyba logistika transportas servisas namai baldai technika sprendimai grupė projektai sistemos energija medis metalas maistas
        pieninė kepykla mėsa grūdai agro vaistinė klinika konsultacijos auditas finansai turtas investicijos draudimas saugumas dizainas reklama
        spauda leidykla tekstilė siuvykla keramika stiklas plastikas chemija šiluma vanduo elektra
        """
    static let firmThird = "Plius LT Group Baltic Vilnius Kaunas Pro ir_Ko Partneriai Centras"
}
