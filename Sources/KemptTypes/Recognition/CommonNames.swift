import KemptCore
import KemptText

/// Given names in common use, and how family names end: enough of them to know a column by, never to judge one value.
///
/// Own lists from common knowledge of the languages around the Baltic and of the larger ones of Europe; spelling in another script needs
/// no entry, because words are compared by their skeletons.
enum CommonNames {
    /// `word` is one word of a skeleton.
    static func isGiven(_ word: Cell) -> Bool {
        names.value(ofKey: word) >= 0 || Nicknames.shared.formalKey(word).start != word.start
    }

    private static let names = Lexicon(lines: text, separator: 0x20)

    private static let text: StaticString = """
        James Robert John Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Mark Donald Steven Paul Andrew Joshua Kenneth
        Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin
        Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Douglas Peter Zachary Kyle Harry Oliver
        Oscar Owen Liam Noah Ethan Lucas Mason Logan Luke Simon Stuart Graham Colin Ian Alan Keith Neil Martin Craig Duncan Gareth Rhys Hugh Ewan
        Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle
        Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha
        Katherine Christine Rachel Carolyn Janet Maria Heather Diane Julie Joyce Victoria Kelly Christina Joan Evelyn Lauren Judith Olivia Martha
        Megan Hannah Grace Chloe Sophie Lucy Charlotte Alice Fiona Claire Nicola Alison Hazel Holly Zoe Ruby Ella Mia Amelia Isla Freya Gemma
        Hans Peter Wolfgang Klaus Jürgen Uwe Bernd Günter Horst Dieter Manfred Helmut Gerhard Heinz Stefan Andreas Matthias Markus Tobias Florian Felix
        Lukas Leon Jonas Finn Jan Sven Torsten Ralf Rainer Karl Otto Friedrich Heinrich Johannes Moritz Max Philipp Sebastian Fabian Anke Antje Birgit
        Brigitte Claudia Gabriele Heike Ingrid Jutta Karin Katrin Kerstin Monika Petra Renate Sabine Silke Susanne Ursula Ute Lena Leonie Greta Frieda
        Heidi Annika Katharina Johanna Franziska Ulrike Hannelore Gisela Erika Helga Anja Nadine Tanja
        Adam Andrzej Bartosz Dariusz Grzegorz Jacek Jakub Jan Janusz Jarosław Jerzy Józef Kamil Krzysztof Łukasz Maciej Marcin Marek Mariusz Mateusz Michał
        Paweł Piotr Przemysław Rafał Robert Ryszard Sławomir Stanisław Szymon Tadeusz Tomasz Wojciech Zbigniew Agnieszka Aleksandra Alicja Anna Barbara Beata
        Bożena Danuta Dorota Elżbieta Ewa Grażyna Halina Hanna Iwona Jadwiga Janina Joanna Jolanta Justyna Katarzyna Krystyna Małgorzata Magdalena Maria
        Marta Monika Natalia Patrycja Paulina Renata Sylwia Teresa Urszula Wanda Zofia Zuzanna
        Jonas Tomas Mantas Lukas Mindaugas Darius Vytautas Andrius Marius Linas Gintaras Rimantas Algirdas Antanas Juozas Petras Povilas Kęstutis Saulius
        Arūnas Audrius Donatas Edgaras Egidijus Ernestas Gediminas Giedrius Gytis Ignas Justas Karolis Laurynas Martynas Matas Nerijus Paulius Ramūnas
        Remigijus Ričardas Robertas Rokas Romas Sigitas Simonas Stasys Tadas Titas Valdas Vidas Viktoras Vilius Virgilijus Vladas Vytas Žilvinas Žygimantas
        Domantas Dovydas Evaldas Artūras Aurimas Benas Deividas Julius Kazys Leonas Mykolas Modestas Nojus Raimondas Rytis Šarūnas Tautvydas Ugnius Zigmas
        Asta Audronė Aušra Birutė Dalia Daiva Danutė Diana Edita Eglė Elena Gabija Giedrė Greta Gintarė Ieva Ilona Ina Indrė Inga Ingrida Irena Jolanta
        Jurgita Justina Karolina Kristina Laima Laura Lina Loreta Margarita Marija Milda Monika Neringa Nijolė Ona Rasa Regina Renata Rima Rita Roma Rūta
        Sandra Sigita Simona Skaistė Solveiga Ugnė Vaida Vaiva Valerija Vida Viktorija Vilma Viltė Virginija Žaneta Živilė Agnė Akvilė Aistė Austėja Emilija
        Alma Aldona Genovaitė Zita Eimantas Elzė Kamilė Kotryna Liepa Lėja Saulė Smiltė Urtė Goda Jūratė Kristijonas Aurelija Brigita Deimantė Evelina Raminta
        Jānis Andris Juris Edgars Mārtiņš Artūrs Kaspars Aivars Dainis Guntis Ivars Māris Normunds Raivis Uldis Valdis Anita Baiba Dace Evija Ilze Inese Ineta
        Iveta Kristīne Laila Līga Māra Sanita Santa Sintija Una Vita Zane
        Andres Jaan Jüri Kalle Margus Priit Raivo Rein Tiit Toomas Urmas Aivar Kristjan Anu Kadri Katrin Kersti Kristiina Külli Liis Maarika Merike Piret Tiina Triin
        Александр Алексей Анатолий Андрей Антон Аркадий Артём Артур Богдан Борис Вадим Валентин Валерий Василий Виктор Виталий Владимир Владислав Всеволод
        Вячеслав Геннадий Георгий Герман Глеб Григорий Давид Даниил Денис Дмитрий Евгений Егор Захар Иван Игнат Игорь Илья Кирилл Константин Лев Леонид Макар
        Максим Марат Марк Матвей Михаил Никита Николай Олег Павел Пётр Платон Родион Роман Руслан Рустам Савелий Семён Сергей Станислав Степан Тарас Тимофей
        Тимур Фёдор Филипп Эдуард Юрий Яков Ян Ярослав Алевтина Александра Алина Алиса Алла Алёна Анастасия Ангелина Анжела Анна Антонина Арина Вера Вероника
        Виктория Галина Дарья Диана Ева Евгения Екатерина Елена Елизавета Жанна Зинаида Зоя Инга Инесса Инна Ирина Карина Кира Клавдия Кристина Ксения Лариса
        Лидия Лилия Любовь Людмила Майя Маргарита Марина Мария Милана Надежда Наталья Наталия Нина Оксана Ольга Полина Раиса Регина Римма Светлана София
        Таисия Тамара Татьяна Ульяна Эльвира Эмилия Юлия Яна Олександр Андрій Сергій Дмитро Микола Ігор Володимир Олена Наталія Ірина Тетяна Юрій Богдана
        Jean Pierre Michel Philippe Alain Nicolas Christophe Laurent Frédéric Julien Antoine François Louis Marie Isabelle Catherine Sylvie Nathalie Valérie
        Sophie Camille Juan Carlos Luis Javier Miguel Ángel Fernando Pablo Diego Carmen Ana Isabel Lucía Marta Paula Giuseppe Giovanni Marco Andrea Luca
        Francesco Antonio Alessandro Matteo Giulia Chiara Francesca Sara Lars Erik Anders Per Nils Olav Karl Björn Magnus Astrid Kari Liv Juha Matti Timo Mikko
        Anneli Helena Johannes Marjatta Mehmet Mustafa Ahmet Ali Fatma Ayşe Mohammed Ahmed Omar Hassan Yusuf Aisha Fatima Wei Li Min Priya Rahul Amit Anil Sunita
        """

    /// True for a word of a skeleton that ends as family names of these languages do.
    static func endsAsFamily(_ word: Cell) -> Bool {
        if word.count < 5 { return false }
        for ending in endings where word.count > ending.count + 1 {
            let tail = UnsafeBufferPointer(start: word.start + (word.count - ending.count), count: ending.count)
            if tail.elementsEqual(ending) { return true }
        }
        return false
    }

    /// Written in the letters of each language and brought to skeletons, as the words are whose ends they are compared with.
    private static let endings: [[UInt8]] = {
        let words = """
            ов ова ев ева ский ская цкий цкая енко чук юк швили идзе ович евич ёв ёва ын ына ских
            aitis aitė aitienė auskas auskienė auskaitė ikas ikienė ūnas ūnienė ūnaitė utis utienė utytė ytė ienė onis onienė inskas inskienė čius
            čienė ėnas ėnienė kus kienė ski ska cki cka wicz czyk czak iak arz owa iņš sons
            son sen mann stein berg burg meier mayer schmidt bauer hof ton field ford wood ley well worth smith man ner
            """
        return words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { word in
            let source = ByteBuffer()
            source.append(String(word))
            let key = ByteBuffer()
            Folding.appendSkeleton(source.cell, into: key)
            return Array(UnsafeBufferPointer(start: key.base, count: key.count))
        }
    }()
}
