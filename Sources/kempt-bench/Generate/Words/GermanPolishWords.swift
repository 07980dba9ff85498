/// A smaller German vocabulary: spice among the three main languages.
enum GermanWords {
    static let men = """
        Thomas/Tom Michael/Michi Andreas/Andi Peter Wolfgang/Wolf Klaus Stefan/Steffi Jürgen Hans/Hansi Bernd Uwe Frank Dieter Jörg Günter Ralf Martin Markus
        Christian/Chris Matthias/Matze Karl/Kalle Heinz Werner Sebastian/Basti Tobias/Tobi Florian/Flo Jan Sven Kai Lukas Felix Maximilian/Max Jonas Björn
        """
    static let women = """
        Ursula/Uschi Sabine/Bine Monika/Moni Petra Claudia Susanne/Susi Renate Gabriele/Gabi Birgit Andrea Karin Brigitte/Gitte Angelika/Geli Stefanie/Steffi
        Julia Katharina/Kathi Anna Christina/Tina Nicole Heike Barbara Martina Silke Anja Katrin Sandra Melanie/Melli Jana Lena Laura Sophie Käthe Jördis
        """
    static let surnameRoots = """
        Müll Schmid Schneid Fisch Web Wagn Beck Hoff Schäf Koch Bau Richt Klein Wolf Schröd Neu Schwarz Zimm Braun Krüg Hart Lang Krau Leh Köhl Herr
        König Walt Mai Kais Fuchs Pet Scholz Weiß Jung Hahn Vog Friedr Kell Günth Berg Wink Lor Baum Frank Alb Schust Sim Böhm
        """
    static let surnameEndings = "er/er mann/mann berg/berg el/el stein/stein bach/bach hoff/hoff ner/ner"
    static let streets = """
        Haupt Schul Garten Bahnhof Dorf Berg Kirch Wald Linden Ring Schiller Goethe Mozart Beethoven Birken Wiesen Rosen Mühlen Eichen Buchen Bismarck
        Friedrich Kaiser König Post Markt Brunnen Burg Feld Jahn Blumen Tannen Lessing Rathaus Ufer
        """
    static let cities = """
        Berlin/Берлин/Berlynas Hamburg/Гамбург/Hamburgas München/Munich/Мюнхен Köln/Cologne/Кёльн Frankfurt_am_Main/Frankfurt/Франкфурт Stuttgart/Штутгарт/Stuttgart
        Düsseldorf/Дюссельдорф/Duesseldorf Leipzig/Лейпциг/Leipzig Dresden/Дрезден/Dresden Hannover/Hanover/Ганновер Nürnberg/Nuremberg/Нюрнберг Bremen/Бремен/Bremen
        """
    static let firmFirst = "Nord Süd Rhein Main Alpen Bayern Hanse Berliner Deutsche Neue Elbe Schwarz Grün Stern Adler Löwen Eisen Stahl Holz Licht"
    static let firmSecond =
        "Technik Handel Bau Logistik Systeme Werke Maschinen Medien Energie Druck Möbel Pharma Elektro Metall Software Beratung Service Glas"
    static let firmThird = "Nord Süd Gruppe Plus Direkt Partner"
}

/// A smaller Polish vocabulary, also used for the Poles of Lithuania.
enum PolishWords {
    static let men = """
        Piotr/Piotrek Krzysztof/Krzysiek Andrzej/Jędrek Tomasz/Tomek Paweł Jan/Janek Michał Marcin Jakub/Kuba Adam Marek Łukasz Grzegorz/Grzesiek Stanisław/Staszek
        Mateusz Wojciech/Wojtek Mariusz Dariusz/Darek Zbigniew/Zbyszek Maciej/Maciek Rafał Jerzy/Jurek Robert Kamil Jacek Józef/Józek Szymon Kacper Bartosz/Bartek
        """
    static let women = """
        Anna/Ania Maria/Marysia Katarzyna/Kasia Małgorzata/Gosia Agnieszka/Aga Barbara/Basia Ewa Krystyna Elżbieta/Ela Magdalena/Magda Joanna/Asia Monika Zofia/Zosia
        Teresa Danuta Aleksandra/Ola Natalia Julia Karolina Beata Dorota Halina Irena Jadwiga/Jadzia Alicja Jolanta/Jola Iwona Grażyna Justyna Paulina Łucja
        """
    static let surnameRoots = """
        Kowal Wiśni Wójt Lewand Kamiń Zieliń Szymań Woźni Dąbr Kozł Jankow Mazur Krawcz Piotrow Grabow Nowakow Pawłow Michal Adamcz Dudz Zającz Wieczor Jabłoń
        Król Majew Olszew Jaworz Wróbl Malinow Stęp Górsk Witk Rutk Sikor Ostrow Baranow Szewc Tomasz Marcin Wasil Zawad Jakub Sadow Duda Kaczor Bąk
        """
    static let surnameEndings = "ski/ska ewicz/ewicz ek/ek owski/owska czyk/czyk ak/ak iński/ińska"
    static let streets = """
        Polna Leśna Słoneczna Krótka Szkolna Ogrodowa Lipowa Łąkowa Brzozowa Kwiatowa Kościelna Sosnowa Zielona Parkowa Akacjowa Kolejowa Długa Mickiewicza
        Kościuszki Sienkiewicza Słowackiego Piłsudskiego Żeromskiego Reymonta Konopnickiej Warszawska Krakowska Rynek Wojska_Polskiego Chopina
        """
    static let cities = """
        Warszawa/Warsaw/Варшава Kraków/Cracow/Краков Łódź/Lodz/Лодзь Wrocław/Wroclaw/Вроцлав Poznań/Poznan/Познань Gdańsk/Gdansk/Гданьск Szczecin/Щецин/Szczecin
        Bydgoszcz/Быдгощ/Bydgoszcz Lublin/Люблин/Lublin Białystok/Bialystok/Белосток Katowice/Катовице/Katowice Suwałki/Suwalki/Сувалки
        """
    static let firmFirst = "Pol Bud Eko Trans Agro Mazowiecka Śląskie Bałtyckie Nowa Stal Drew Inter Kraj Wisła Orzeł Tatra Złota Zielona"
    static let firmSecond = "Handel Budowa Logistyka Meble Systemy Energia Serwis Metal Okna Technika Pharma Media Projekt Transport Odzież Papier"
    static let firmThird = "Plus Grupa Polska Centrum Partner Bis"
}
