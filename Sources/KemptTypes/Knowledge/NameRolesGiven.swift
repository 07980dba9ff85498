// Written by ../FullName/generate.py; not by hand.

/// Common given names by who bears them: men, women, or either.
///
/// Sources: United States Census of 1990 (public domain); lists of the package Faker (MIT licence, Copyright (c) 2012
/// Daniele Faraglia); names added by hand in the script.
enum NameRolesGiven {
    static let men: StaticString = """
        Aage Aapo Aarne Aaro Aaron Aatos Abbas Abdirahman Abdul Abdullah Abdullahi Abel Abilio Åbjørn Abraham Abram Achille Achim Adalbert Adalberto
        Adam Adamo Ādams Adán Adelardo Adelbert Adelmo Adem Adnan Adolf Adolfo Ādolfs Adomas Adrian Adriano Adrien Agapito Åge Agne Agnolo Agostino
        Agris Agustin Ahmad Ahmed Ahmet Ahti Aidas Aiden Aigars Aimé Aimo Ainārs Aistis Aitor Aivar Aivaras Aivars Aki Aksel Akseli Al Alain Alan
        Alban Albano Alberico Albert Albertas Alberto Alberts Albin Albino Albrecht Alcides Alderano Aldis Aldo Alejandro Alejo Aleks Aleksandar
        Aleksander Aleksandr Aleksandras Aleksandrs Aleksanteri Aleksei Aleksej Aleksi Aleš Alessandro Alessio Alexander Alexandr Alexandre
        Alexandros Alexei Alexej Alexey Alf Alfio Alfons Alfonso Alfred Alfredo Alfrēds Algimantas Algirdas Algot Allan Allen Alois Alonso Alonzo
        Aloys Alphons Alphonse Alton Alvar Alvaro Alve Alvin Alvydas Alwin Amadeo Amadeus Amado Amador Amancio Amando Amaro Ambrosio Amedeo Américo
        Amico Amílcar Amin Amir Amleto Amos Anacleto Anas Anastasio Anastasios Anatol Anatoli Anatolij Anatoly Anders Andre Andreas Andree Andrei
        Andrej Andrejs Andres Andrešs Andrew Andrey Andris Andrius Andrus Andrzej Andy Angelino Angelo Aníbal Annibale Ansaldo Anselm Anselmo Ansgar
        Ansis Anssi Antanas Ante Antero Anthony Anto Antoine Anton Antonello Antoni Antonín Antonino Antonio Antonios Antonius Antons Antony Ants
        Antti Apolinar Apostolos Archie Ari Aribert Arie Arif Arijus Aristides Arkadiusz Armand Armandas Armando Armands Armas Armin Arminas Arnaldo
        Arnas Arnd Arndt Arne Arnfried Arnim Arnis Arno Arnold Arnoldas Arnolds Arnošt Arnulf Arnulfo Aron Aronas Arsenio Artemio Arthur Artis Arto
        Arttu Artturi Artur Artūras Arturo Arturs Arūnas Arvid Arvīds Arvo Arvydas Asdrubal Asger Asko Assar Aston Atenulf Athanasios Atilio Atte
        Attila Audrius August Augustas Augustin Augusto Augusts Aukusti Aulis Aureliano Aurelijus Aurelio Aurimas Austin Axel Ayden Ayoub Azeglio
        Aziz Ąžuolas Baccio Baldassare Baldomero Balduino Baldur Baltasar Balthasar Baptist Barry Bart Bartek Bartholomäus Bartolomé Bartolomeo Bas
        Basilio Bastiaan Bastian Baudelio Bautista Bayram Beau Bedřich Bekir Bela Ben Benas Benedetto Benedikt Bengt Benigno Benito Benjamin Benno
        Benny Benoît Bent Benvenuto Beppe Berat Berend Bērends Bernabé Bernard Bernardino Bernardo Bernd Berndt Bernfried Bernhard Bernt Bernward
        Bert Berthold Bertil Berto Bertold Bertram Bertrand Bērtulis Biagio Bilal Bill Billy Birger Bjarne Bjorn Blahoslav Blaine Blake Blas Boaz
        Bob Bobby Bodo Boe Bogdan Bohumil Bohumír Bohuslav Boleslav Bonifacio Boris Bořivoj Borja Börje Borris Borys Boyd Brad Bradford Bradley
        Brady Brain Bram Brandon Branko Brencis Brendan Brent Bret Břetislav Brett Brian Bronius Bror Bruce Bruno Bryan Bryant Bryce Bryon Buddy
        Buenaventura Burckhard Burghard Burkard Burkhard Burkhardt Burton Byron Bøje Børge Błażej Calcedonio Caleb Calisto Calixto Callum Calogero
        Calvin Camillo Camilo Candelario Cándido Carl Carlito Carlo Carlos Carlton Carmelo Carsten Cas Casemiro Casper Cayetano Cebrián Cecil
        Cecilio Cedric Ceferino Celal Celestino Celso Cemal Cemil Cengiz Cesar Cesare Česlovas Cetin Cezary Chad Charles Chase Che Chema Chester
        Christer Christian Christof Christofer Christoffer Christoph Christophe Christopher Christos Chucho Chuck Chuy Cipriano Ciriaco Cirillo
        Cirino Ciro Claas Claes Clarence Clark Clas Claudio Claudius Claus Clavs Clay Clayton Clemens Clemente Cleto Cleveland Cliff Clifford
        Clifton Clímaco Clint Clinton Clive Clyde Cody Colin Collin Coluccio Connor Conor Conrad Conrado Constantin Cord Coriolano Cornelio Cornelis
        Cornelius Corrado Cosimo Cosme Costantino Costanzo Craig Cristian Cristóbal Ctibor Ctirad Curro Curt Curtis Custodio Cyprian Czeslaw Daan
        Dag Dagobert Dainis Dainius Daividas Dalibor Dalius Damian Damiano Damien Damon Dan Dane Dani Daniel Danielius Daniels Danilo Danny Dante
        Darin Dario Darius Dariusz Darko Darrel Darrell Darren Darrin Darryl Darwin Daumantas Dave David Dāvis Dawid Dean Declan Deividas Delbert
        Delfino Demetrio Denis Dennis Denny Derek Derrick Desiderio Desmond Detlef Detlev Dewayne Dewey Dex Dexter Dick Diedrich Diego Dierk Dieter
        Diethard Diethelm Diether Dietmar Dietrich Dimas Dimitri Dimitrios Dino Dion Dionigi Dionisio Dirk Ditmar Dittmar Dmitri Dmitry Dobroslav
        Dogan Domantas Domas Domenico Domingo Dominic Dominick Dominik Dominykas Don Donald Donatas Donatello Donato Doug Douglas Dovydas Doyle
        Dragan Drago Drahoslav Duane Duilio Duncan Durante Dursun Dusan Dustin Duuk Dwayne Dwight Dylan Dylano Dzintars Earl Earnest Ebbe Eberhard
        Eberhardt Eckard Eckart Eckehard Eckhard Eckhardt Eckhart Ed Eddie Edelbert Edelmiro Edgar Edgaras Edgardo Edgars Edmond Edmund Edmundo
        Edmunds Edoardo Édouard Edu Eduard Eduardo Eduards Edvard Edvardas Edvin Edvinas Edvīns Edward Edwin Eelis Eemeli Eemil Eerik Eero Eetu
        Efrain Egbert Eggert Egidijus Egils Egon Ehrenfried Ehrhard Eimantas Einar Einaras Einari Einer Eino Eitel Ekkehard Ekkehart Ekrem Eladio
        Elbert Eldon Eleuterio Elias Eligio Elijah Elis Eliseo Elladio Elliot Elliott Elmar Elmārs Elmer Elmeri Elmo Elof Eloy Elpidio Elton Elvin
        Elvis Elwood Emanuel Emigdio Emil Émile Emiliano Emilio Emilis Emīls Emin Emir Emmanuel Emmerich Emmett Enar Engelbert Engin Ennio Enno
        Enrico Enrique Ensio Enver Enzio Enzo Epifanio Eraldo Erasmo Ercan Erdal Erdogan Erhard Erhardt Eric Erich Erick Erik Erikas Ēriks Erkan
        Erkki Erland Erling Ermanis Ermanno Ermenegildo Ermes Ernest Ernestas Ernesto Ernests Ernie Ernst Erol Ervin Erwin Eryk Esa Esben Eskil Esko
        Espiridión Esteban Ethan Étienne Ettore Eugen Eugene Eugenijus Eugenio Eusebio Eustaquio Eutimio Eutropio Evald Evaldas Ēvalds Evan
        Evangelos Evaristo Everett Evert Evgeny Ewald Ezequiel Ezio Faas Fabian Fabio Fabricio Fabrizio Falk Falko Faruk Fatih Faustas Faustino
        Fausto Fedde Fedele Federico Federigo Fedor Feliciano Feliksas Felipe Felix Ferdi Ferdinand Ferdinando Ferenc Fermín Fernando Fidel Filip
        Filippo Finn Fiorenzo Fiorino Fito Flavio Flemming Florencio Florentino Florian Floris Floyd Folke Folker Folkert Forrest Fortunato
        Francesco Francisco Franciszek Franck Franco François Franjo Frank Franklin Frans František Franz Fred Freddy Frede Frederic Frederick
        Frederik Fredi Fredo Fredric Fredrick Fredrik Fredy Fricis Fridolin Friedbert Friedemann Frieder Friedhelm Friedhold Friedo Friedrich
        Frithjof Fritz Frode Fryderyk Fulgencio Fulvio Gabino Gabor Gabriel Gabrielius Gaetano Galasso Galo Gareth Garland Garrett Garry Gary Gaspar
        Gaspare Gastón Gastone Gatis Gavin Gebhard Ģederts Gediminas Geert Geoffrey Georg George Georges Georgios Gerald Geraldo Gerard Gerardas
        Gerardo Gereon Gerfried Gerhard Gerhardt Gerhart German Gernot Gero Gerold Gerolf Geronimo Gerrit Gert Gervasio Gerwin Giacinto Giacobbe
        Giacomo Giampaolo Giampiero Gian Giancarlo Gianfrancesco Gianfranco Gianluca Gianluigi Gianmarco Gianni Gianpaolo Gianpietro Giedrius Giel
        Gijs Gil Gilbert Gilberto Gilles Gillis Gino Gintaras Gintautas Gioacchino Gioachino Gioele Gioffre Gionata Giorgio Giosuè Giovanni Girolamo
        Ģirts Gisbert Giuliano Giulio Giuseppe Giustino Glauco Glen Glenn Godofredo Goffredo Gonzalo Goran Gordon Gorm Gösta Göte Gottfrid Gottfried
        Gotthard Gotthilf Gotthold Gottlieb Gottlob Götz Goyo Graciano Grady Graeme Graham Grant Graziano Greco Greg Greger Gregg Grégoire Gregor
        Gregorio Gregory Grover Grzegorz Guarino Guenter Guenther Guglielmo Guido Guillaume Guillermo Guiseppe Gunar Gunārs Gundolf Gunnar Gunner
        Guntars Gunter Gunther Guntis Guntram Gustaf Gustas Gustav Gustavo Gustaw Guus Guy Gvidas Gytis Hagen Hajo Hakan Hal Halil Hamid Hampus
        Hamza Hannes Hanni Hanno Hanns Hannu Hans Hansgeorg Hansjoachim Hansjörg Hansjürgen Hanspeter Hanss Harald Hardy Harijs Harlan Harley Harold
        Haroldas Haroldo Harri Harrison Harry Harvey Hasan Hassan Heath Hector Heikki Helge Heliodoro Helmer Hendrik Henning Henri Henric Henrik
        Henrikas Henrikki Henriks Henry Heraclio Herbert Herberto Heriberto Herkus Herman Hermanis Hermanni Hermenegildo Herminio Hernán Hernando
        Hidde Hilario Hilding Hipólito Hjalmar Hjalte Holger Homer Honoré Horace Horacio Horymír Howard Hubert Hugh Hugo Hugues Humberto Hussein
        Hynek Iain Ian Ib Ibán Ibrahim Ignác Ignacio Ignacy Ignas Ignazio Ignotas Igor Igors Iisakki Iker Ilari Ildefonso Ilkka Ilmari Ilmārs Imants
        Imran Indrek Indriķis Ingemar Ingmar Ingvar Inocencio Ippazio Irmantas Irvin Irving Isaac Isac Isaías Isak Isidoro Isidro Ismael Ismail Ismo
        Israel Ivan Ivar Ivars Iver Ivo Iwo Jaakko Jaan Jaanus Jacek Jacinto Jack Jacob Jacobo Jacopo Jacques Jafet Jake Jakob Jakobs Jakub Jalmari
        Jamal James Ján Jani Jānis Jannis Jano Jared Jari Jarkko Jarl Jarmo Jarno Jaromír Jaroslav Jarrod Jason Jasper Jaunius Javi Javier Jay
        Jayden Jayson Jāzeps Jędrzej Jeff Jeffery Jeffrey Jeffry Jēkabs Jēkaubs Jelle Jelte Jenaro Jens Jeppe Jerald Jere Jeremi Jeremiah Jeremías
        Jeremy Jerker Jermaine Jerome Jerónimo Jerry Jerzy Jesper Jess Jesse Jesus Jevgeni Jezups Jim Jimmy Jindřich Jip Jiří Joachim Joacim Joakim
        Joaquin Job Joe Joel Joep Joesph Johan Johannes Johans John Johnathan Johnny Jokūbas Jon Jonas Jonatan Jonathan Jonathon Jonny Joona Joonas
        Joonatan Joost Jordán Jordi Jordy Jorge Jörgen Joris Jorma Jorn Jort Jose Josef Josep Joseph Josh Joshua Josué Jouko Jouni Jozef Juan
        Juanito Juha Juhana Juhani Juho Jukka Jules Julian Julien Jūlijs Julio Julius Juliusz Junior Juozapas Juozas Jurgis Juri Juris Jurre Jussi
        Justas Justin Justinas Juuso Jyrki Jørgen Kaarlo Kacper Kai Kaj Kajetan Kajus Kalervo Kalevi Kalle Kamil Kåre Karel Karim Karl Kārlis Karlo
        Karol Karolis Karsten Kaspar Kasparas Kaspars Kasper Kauko Kazimieras Kazimierz Kazys Keano Keijo Keith Keld Kelvin Ken Kendrick Kenn Kennet
        Kenneth Kenny Kent Kenth Kermit Kęstutis Kevin Khaled Khalid Kian Kick Kieran Kike Kimmo Kipras Kirill Kirk Kjeld Kjell Klas Klaudijus Klaus
        Klavs Klement Knut Koen Konrad Konradus Konstantin Konstanty Kornel Krišjānis Krišs Kristaps Krister Kristers Kristian Kristijonas Kristjan
        Kristofer Kristoffer Kristopher Krists Kristupas Krystian Kryštof Krzysztof Ksawery Kullervo Kumar Kurt Kustaa Kyan Kyano Kyle Ladislav Lage
        Laimonas Laimonis Laimutis Lalo Lamar Lamberto Lamont Lance Lando Larry Lars Lasse Lassi Laureano Laurens Laurent Lauri Lauris Laurits
        Laurynas Laus Laust Lawrence Lázaro Lazzaro Leandro Leevi Leif Leland Lenn Lennart Lennarth Leo Leocadio Leon Leonard Leonardas Leonardo
        Leonas Leoncio Leone Leonel Leons Leopold Leopoldo Leoš Leroy Lester Levi Lewis Lex Liam Liberto Libor Linas Lino Linus Lionel Lisandro
        Livio Lloyd Lodovico Loek Loke Lope Lorenzo Loui Louis Love Lowe Lowell Lubomír Luboš Luc Lucas Luchino Lucho Luciano Lucio Luděk Ludovico
        Ludvig Ludvík Ludwig Luigi Luis Luka Lukas Luke Lumír Luther Luuk Lyle Maarten Macario Maciej Mack Macs Mads Magnus Mahdi Mahmoud Maks
        Maksim Maksymilian Malcolm Malte Malthe Manfred Manolo Måns Mantas Manuel Marc Marcantonio Marcel Marcelino Marcello Marcelo Marcial
        Marciano Marcin Marcio Marco Marcos Marcus Marek Mareks Margus Mariano Marijn Marijus Marino Marinus Mario Māris Marius Mariusz Mark Markas
        Markku Marko Markus Marlon Marshall Mart Mårten Martin Martino Mārtiņš Martti Martyn Martynas Marvin Mason Massimiliano Massimo Matas Matěj
        Mateo Mateusz Matheo Mathew Mathias Mathijs Mati Matias Matīss Matouš Mats Matt Matteo Matthew Matthias Matthieu Matthijs Matti Mattia
        Mattias Matts Matyáš Mauno Mauri Maurice Mauricio Maurilio Maurits Mauritz Maurizio Mauro Maurycy Max Maxim Maximiano Maximilian Maximiliano
        Maximino Máximo Mažvydas Meelis Mees Mehmet Melchor Melker Melle Melvin Melwin Merijn Micael Micha Michael Michal Michał Micheal Michel
        Michelangelo Micheletto Michelotto Mick Mieszko Miguel Mihels Mihhail Mihkel Miika Mik Mikael Mike Miķelis Mikels Mikhail Mikkel Mikko
        Mikołaj Mikuláš Milan Miles Milo Miloš Miloslav Milton Mindaugas Mio Mirco Mirko Miro Miroslav Mitchell Miłosz Modestas Modesto Modris
        Mogens Mohamad Mohamed Mohammad Mohammed Moises Mojmír Monte Monty Moreno Morris Morten Moses Motiejus Muhammad Muhammed Murray Mustafa
        Mykolas Myron Nacho Nacio Naglis Nando Napoleone Narciso Natalio Natan Natanael Nataniel Nathan Nathaniel Naud Nazario Neal Ned Nedas Neil
        Nelson Neo Nerijus Néstor Nicanor Niccolò Nicholas Nick Nicklas Niclas Nico Nicodemo Nicolai Nicolaj Nicolas Nicolò Niek Niels Nigel Niilo
        Niklas Niko Nikodem Nikolai Nikolaj Nikolajs Nikolay Niks Nilo Nils Nino Noah Noé Noel Nojus Nolan Norbert Norberto Norman Normunds Noud
        Nout Octavio Oiva Olaf Olav Olavi Oldřich Ole Oleg Olegario Olegas Olfert Oļģerts Olgierd Oliver Olivier Oliwer Oliwier Olle Olli Olof Olov
        Omar Ondřej Onni Onofre Orazio Orestas Oreste Orlando Orville Oscar Oskar Oskari Oskars Osman Osmo Ossi Ossian Osvald Osvaldas Osvaldo
        Osvalds Otakar Otis Oto Ottavio Otto Ottone Ove Ovidio Owe Owen Paavo Pablo Paco Palle Pancho Panfilo Paolo Pär Paride Pascual Pasi Pasqual
        Pasquale Pastor Patric Patricio Patrick Patrik Patrizio Patryk Paul Pauli Paulino Paulius Pauls Pavel Paw Pawel Paweł Peder Pedro Peeter
        Pekka Pelayo Pelle Pellegrino Pentti Pepe Pepijn Pepito Per Percy Perry Pertti Pete Peter Pēteris Petr Petras Petri Petter Petteri Phil
        Philip Philippe Phillip Pier Pierangelo Piergiorgio Piergiuseppe Pierluigi Piermaria Piero Pierpaolo Pierre Piersanti Pieter Pietro Pijus
        Pim Pío Piotr Plácido Plinio Pompeo Pomponio Poncio Pontus Porfirio Poul Povilas Pranas Pranciškus Preben Přemysl Preston Priit Primitivo
        Prudencio Przemysław Puccio Pyotr Quentin Quinn Quinten Quinton Quique Quirino Radek Radim Radomír Radoslav Radosław Radovan Raf Rafa Rafael
        Rafał Raffaele Raffaellino Raffaello Ragnar Ragner Raimo Raimondas Raimondo Raimonds Raimundas Raimundo Rainer Raivis Raivo Ralf Ralph
        Ramiro Ramon Ramūnas Randal Randall Randolph Randy Ranieri Raphael Rasmus Raul Rauno Ravi Ray Rayan Raymond Reece Reggie Regimantas Reginald
        Régulo Reijo Rein Reinaldo Reine Reinhold Reinis Reino Rembrandt Remigijus Remigio Rémy Renatas Renato René Rens Renzo Reuben Rex Reynaldo
        Reza Rhys Ričardas Ricardo Ričards Riccardo Ricciotti Richard Richardt Rick Rickard Rickey Ricky Rico Rihards Rik Rikard Riku Riley Rimantas
        Rimvydas Risto Roan Rob Robert Robertas Roberto Roberts Rocco Rocky Rod Roderick Rodger Rodney Rodolfo Rodrigo Rogelio Roger Rojus Rokas
        Roland Rolandas Rolando Rolands Roldán Rolf Roman Romas Romeo Romolo Romualdas Rómulo Ron Ronald Ronaldo Ronni Ronnie Ronny Roope Roosevelt
        Roque Rory Roscoe Rosendo Ross Rostislav Rowan Roy Ruben Rudolf Rūdolfs Rudolph Rufino Rufus Ruggero Ruggiero Rune Ruperto Ruslan Russel
        Russell Rusty Ruy Ryan Ryszard Rytis Sabas Sabatino Said Sakalas Sakari Saleh Salomón Salvador Salvatore Salvi Sami Samir Samu Samuel Samuli
        Sancho Sandalio Sander Sandis Sandro Sante Santeri Santiago Santino Šarūnas Saturnino Saul Saulius Saverio Scott Scotty Sean Sebastiaan
        Sebastian Sebastiano Sébastien Sem Senn Sep Sepp Seppo Sergei Sergejus Sergey Sergio Sergius Seth Severino Shane Sheldon Sherman Siem
        Sigfrid Sigitas Siim Sil Silas Silvestro Silvio Simas Simo Simon Simonas Sjoerd Skirmantas Slavomír Solomon Sonny Spencer Stan Stanislav
        Staņislavs Stanislovas Stanisław Stanley Stasys Steen Stef Stefan Stefano Sten Štěpán Stephan Stéphane Stephen Sterling Steve Steven Stewart
        Stig Stijn Stuart Svajūnas Svatopluk Svatoslav Sven Svenning Sylvester Szymon Søren Tadas Tadeáš Tadeusz Tage Taisto Tajus Taneli Tapani
        Tapio Tarmo Tauno Tauras Tautvydas Ted Teddy Teemu Tejs Telemaco Temistocle Tenis Teodor Teodors Terence Tero Terrance Terrence Teun Teuvo
        Thaddeus Theodore Théophile Thibault Thibaut Thierry Thijmen Thijn Thijs Thom Thomas Thurman Ties Tiit Tijmen Tijn Tijs Tim Timmy Timo
        Timothée Timothy Titas Tiziano Tobias Tobiasz Todd Toivo Tom Tomas Tomasz Tomi Tommi Tommy Toms Tonino Tonny Tõnu Tony Toomas Topias Torben
        Torquato Travis Trent Trevor Tristan Troels Troy Tullio Tuomas Tuomo Tuukka Twan Tycho Tygo Tyler Tymon Tymoteusz Tyrone Tyson Ubaldo Uberto
        Uffe Ugnius Ugo Ugolino Uldis Ulf Ulrik Umberto Uolevi Urmas Václav Vaclovas Vadim Vagn Vaidas Vaidotas Vaidutis Väinö Vakris Valdas
        Valdemar Valdemaras Valdis Valentijn Valentinas Valeri Valerijus Valerio Valery Valtteri Vance Vasily Vasyl Veeti Veijo Veikko Veli Vello
        Venancio Verner Verneri Vernon Vesa Vicente Victor Vidas Vidmantas Viesturs Vigo Viktor Viktoras Viktors Vilém Vilhelm Vilho Vilis Vilius
        Viljami Viljo Villads Ville Vilnis Viļums Vincas Vince Vincent Vincentio Vincenzo Virgil Virgilijus Virgilio Virginijus Visvaldis Vít
        Vitalijus Vitaly Vítězslav Vito Vittorio Vladas Vladimir Vladimiras Vladislav Vladislavs Vlastimil Vojtěch Voldemaras Voldemārs Vratislav
        Vyacheslav Vygantas Vykintas Vytas Vytautas Vytenis Wade Wallace Walter Warren Wayne Wendell Werner Wesley Wessel Wiktor Wilbert Wilbur
        Wilfred Wilfredo Will Willard Willem William Willis Wilson Winston Witold Wm Wojciech Woodrow Wout Wouter Xavi Xavier Yan Yannick Yassin
        Yevgeny Yngve Youssef Yrjö Yuri Yury Yusuf Yves Zacharias Zacharie Zachary Zakaria Žanis Zbyněk Zdeněk Zenonas Ziedonis Ziggy Zigmantas
        Zigmas Zikmund Žilvinas Žydrūnas Žygimantas Øivind Øjvind Ørni Øvli Øystein Øyvind Łukasz Аарон Август Августин Авдей Аверкий Аверьян
        Авксентий Аврелій Автоном Агап Агафон Аггей Адам Адриан Азар Азарий Аким Алевтин Александр Алексей Альберт Аляксандр Амвросий Амвросій Амос
        Ананий Анатолий Андрей Андрон Андроник Андрій Аникей Аникита Анисим Антип Антон Антонин Аполлинарий Аполлон Арефий Аристарх Аркадий Аркадій
        Арсен Арсений Артем Артемий Артур Архип Аскольд Афанасий Афиноген Бажен Богдан Богодар Богуслав Болеслав Борис Борислав Боян Бронислав
        Будимир Вʼячеслав Вадим Валентин Валерий Валерьян Валерій Варлаам Варфоломей Варфоломій Василий Василь Вацлав Велимир Венедикт Вениамин
        Веніямин Викентий Виктор Викторин Виссарион Виталий Владилен Владимир Владислав Владлен Влас Володимир Всеволод Всемил Всеслав Вышеслав
        Вячеслав Віктор Віталій Гаврила Гаврило Галактион Гедеон Геннадий Геннадій Георгий Георгій Герасим Герман Глеб Гліб Гордей Гордій Гостомысл
        Гремислав Григорий Григорій Гурий Давид Давыд Дан Даниил Данила Данило Демʼян Дементий Демид Демьян Денис Дмитрий Дмитро Добромысл Доброслав
        Дорофей Евгений Евграф Евдоким Евлампий Евсей Евстафий Евстигней Егор Едуард Елизар Елисей Емельян Епифан Еремей Ермил Ермолай Ерофей Ефим
        Ефрем Захар Зиновий Зиновій Зорян Зосима Иван Игнатий Игорь Измаил Изот Изяслав Иларион Ильдар Илья Иннокентий Йосип Иосиф Ипат Ипатий
        Ипполит Ираклий Исай Исидор Казимир Каллистрат Капитон Карл Карп Касьян Ким Кир Кирилл Кирило Клавдий Климент Кондрат Кондратий Конон
        Константин Корнил Костянтин Кузьма Куприян Лавр Лаврентий Ладимир Ладислав Лазарь Лев Левко Леон Леонид Леонтий Леонтій Леонід Леопольд Лесь
        Лонгин Лукʼян Лука Лукьян Лучезар Любим Любомир Любосмысл Макар Максим Максимильян Марат Мариан Марк Марко Мартин Мартын Мартьян Матвей
        Мефодий Мечислав Микита Микола Миколай Милан Милен Милий Милован Мина Мир Мирон Мирослав Митофан Михаил Михайло Михей Модест Моисей Мокей
        Мстислав Мікалай Назар Наркис Натан Наум Нестор Никандр Никанор Никифор Никодим Николай Никон Нифонт Олег Олекса Олександр Олексій Олесь
        Олимпий Омелян Онисим Онуфрий Опанас Орест Орхип Осип Остап Остромир Охрім Павел Павло Панас Панкрат Панкратий Пантелеймон Панфил Парамон
        Пармен Парфен Пахом Петр Петро Пилип Пимен Платон Поликарп Порфирий Потап Пров Прокл Прокофий Прохор Прохір Радим Радислав Радован Рамиль
        Ратибор Ратмир Ренат Ринат Родион Роман Ростислав Рубен Руслан Рустам Рюрик Савва Савватий Савелий Самсон Самуил Светозар Святополк
        Святослав Севастьян Селиван Селиверст Семен Серафим Сергей Сергій Сигизмунд Сидор Сила Силантий Сильвестр Симон Сократ Соломон Софон Софрон
        Спартак Спас Спиридон Станимир Станислав Станіслав Степан Стефан Стоян Сяргей Тарас Твердислав Творимир Теодор Терентий Тимофей Тимофій
        Тимур Тит Тихон Трифон Трофим Трохим Ульян Устим Устин Фадей Федор Федосий Федот Федір Феликс Феоктист Феофан Ферапонт Филарет Филимон
        Филипп Фирс Флорентин Фока Фома Фортунат Фотий Франц Фрол Харитон Харлампий Хома Христофор Чеслав Эдуард Эмиль Эммануил Эраст Эрнест Эрнст
        Ювеналий Юлиан Юлий Юрий Юстим Юхим Яков Якуб Яків Ян Януарий Ярема Ярополк Ярослав Євген Єлисей Єфрем Іван Ігнат Ігор Ілля
        """

    static let women: StaticString = """
        Aada Aaliyah Abbie Abby Abelone Abigail Abril Ada Addie Adela Adelaida Adélaïde Adelasia Adele Adelgunde Adelheid Adelia Adelina Adelinde
        Adeline Adina Adolfine Adora Adoración Adriana Adriane Adrianna Adrienne Adrija Aenne Agata Agatha Agathe Agnė Agnes Agnese Agneta Agnete
        Agnieszka Agustina Aida Aiga Aija Aila Aileen Aili Aimee Aina Ainara Aino Ainoa Airi Aisha Aistė Aitana Akvilė Alana Alba Alberta Alberte
        Albertine Albina Aldona Alejandra Aleksandra Alena Alessandra Alessia Alexa Alexandra Alexandria Alexandrie Alice Alicia Alicja Alida Alina
        Aline Alisa Alise Alisha Alison Alix Alla Allegra Allie Allison Allyson Alma Almudena Almut Almuth Aloisia Alondra Alta Althea Alva Alvīne
        Alwina Alwine Alyssa Alžběta Amada Amalia Amalie Amālija Amanda Amarilis Amaya Amber Amelia Amelie Amelija América Amie Amina Amira Amparo
        Amy Ana Anabel Anaïs Anastasia Anastasie Anastázie Anastazja Anděla Andrée Ane Aneta Anete Anett Anette Anežka Angela Angelė Angelia
        Angelica Angelika Angelina Angeline Angelique Angelita Angie Ani Anica Aniela Anika Anita Anja Anka Anke Ann Anna Annabel Annabelle
        Annaliese Annalisa Annamaria Anne Annedore Annegret Annegrete Annekatrin Anneke Annelene Anneli Annelie Annelies Anneliese Annelise Annelore
        Annemarie Annemette Annemie Annemijn Annerose Annett Annetta Annette Anni Annica Annie Anniina Annija Annika Annikki Annita Annukka
        Annunziata Anny Anouk Anselma Antanina Antje Antoinette Antonella Antonia Antonie Antonietta Antonina Antra Anu Anunciación Apolena
        Apollonia Apolonia April Araceli Aránzazu Arcelia Aria Ariadna Ariana Ariane Arielė Ārija Arja Arlene Armida Arnaude Aroa Arzu Ascensión Åse
        Ashlee Ashleigh Asta Astrid Asunción Audra Audrey Audronė Augusta Aulikki Aune Aura Aurėja Aurelia Aurélie Aurelija Aurora Aurore Ausma
        Aušra Aušrinė Austėja Austra Autumn Ava Avis Aya Aylin Aynur Ayse Aysel Ayten Azahar Azahara Azeneth Azra Azucena Babett Babette Baiba
        Barbara Bärbel Barbora Barbra Barbro Beata Beate Beatrice Beatrix Beatriz Becky Begoña Belen Belinda Bella Benedicte Benedikte Benigna
        Benita Bente Benthe Berenice Berit Bernadette Bernadine Bernarda Bernardita Bernhardine Bernice Berta Bertha Bessie Beth Bethan Bethany
        Betina Betsy Bette Betti Bettie Bettina Betty Bettye Beulah Beverley Beverly Bianca Bianka Bibi Bibiana Bienvenida Birgid Birgit Birgitt
        Birgitta Birgitte Birte Birthe Biruta Birutė Bitten Blanca Blanche Blanka Blažena Bobbi Bodil Boel Bohumila Bonita Bonnie Bozena Brandi
        Brandy Branka Brenda Brianna Bridget Bridgette Brígida Brigita Brigitta Brigitte Brit Brita Britt Britta Brittany Brittney Bronė Broņislava
        Brooke Brunhild Brunhilde Bruni Brunilda Cäcilia Cäcilie Caitlin Cajsa Calista Calixta Callie Camila Camilla Camille Canan Candace Candela
        Candelaria Candelas Candice Cándida Candy Capucine Cara Caren Caridad Carin Carina Carita Carla Carlene Carlijn Carlota Carly Carmela
        Carmelita Carmella Carmina Carmine Carol Carola Carole Carolin Carolina Caroline Carolyn Carrie Casandra Cassandra Cassie Catalina Catarina
        Caterina Catharina Catherine Cathleen Cathrin Cathrine Cathy Cato Catrin Catrine Cayetana Cecelia Cecile Cecilia Cecilie Celeste Celestina
        Celia Célina Celine Centa Ceylin Chandra Chantal Charity Charlene Charlott Charlotta Charlotte Charo Chelo Chelsea Cheri Cherie Cheryl
        Chiara Chita Chloe Christa Christel Christelle Christi Christiana Christiane Christie Christin Christina Christine Christl Christy Cilli
        Cilly Cindy Cintia Cirkeline Claire Clara Clare Clarice Clarisa Clarissa Claudette Claudia Claudine Clelia Clémence Clementina Cloe Clotilde
        Colette Colleen Concepcion Concetta Concha Connie Constance Constanza Constanze Consuela Consuelo Cora Coral Cordula Corina Corinna Corinne
        Cornelia Corona Corrine Cosima Crescencia Cristina Crystal Custodia Cynthia Dace Dafne Dagmar Dagmara Dagny Daiga Daina Daisy Daiva Dajana
        Dalė Dalia Dalila Damaris Danguolė Danica Daniela Daniella Danielle Danique Danuše Danuta Danutė Daphne Darcy Daria Darija Darla Darlene
        Dārta Dawn Deana Deanna Debbie Debora Deborah Debra Deimantė Del Delfina Delia Della Delores Deloris Demi Dena Denisa Denise Desiree Dewi
        Diana Diane Dianna Dianne Dietlind Dietlinde Dijana Dina Dionisia Dita Ditte Dixie Dolly Dolores Dominga Dominika Dominyka Domitila Dona
        Donata Donatella Donna Dora Doreen Dorina Doris Dorit Dorita Dorle Dorota Dorotea Doroteja Dorothe Dorothea Dorothee Dorothy Dorte Dorthe
        Dorthy Dovilė Dragica Drahomíra Drahoslava Dulce Dunja Dzidra Dzintra Earlene Earline Earnestine Ebba Ebony Ecrin Eda Edda Edelgard Edelmira
        Edeltraud Edeltraut Edeltrud Edit Edita Edīte Edith Editha Edna Eeva Effie Eglė Ehrentraud Eidvilė Eija Eila Eileen Eira Eivor Ekaterina
        Elaine Elba Eleanor Eleanora Elena Eleni Elenore Eleonor Eleonora Eleonore Elfi Elfie Elfriede Eliana Elif Eligia Eliisa Elija Elin Elina
        Eline Elinor Elisa Elisabet Elisabeth Elise Eliška Elita Eliza Elizabete Elizabeth Elize Elke Ella Ellen Elli Ellie Ellinor Elly Elma Elna
        Elnora Elodia Élodie Eloísa Eloise Elsa Elsbeth Else Elsebeth Elsie Elsy Elva Elvira Elvy Elwira Elza Elzbieta Ema Emelie Emelina Emilia
        Emiliana Emilie Emilija Emily Emine Emma Emmanuelle Emmi Emmy Emperatriz Encarna Encarnacion Encarnita Ene Engla Enrika Erdmute Erica Ericka
        Erika Erma Erna Ernesta Ernestine Esila Esmarelda Esmee Esmeralda Esperanza Essi Essie Estefanía Estela Estella Estelle Ester Esteri Esther
        Estrella Etelvina Ethel Etta Eufemia Eugenia Eugenie Eugenija Eula Eulalia Eunice Eusebia Eva Evamaria Evangelia Evangelina Evangelista Eve
        Evelia Evelien Eveliina Evelin Evelina Eveline Evelyn Evelyne Evi Evie Evija Evita Evy Ewa Ewelina Fabia Fabiana Fabienne Fabiola Fabrizia
        Fadime Faith Fannie Fanny Fatima Fatma Fay Faye Febe Federica Felicia Feliciana Felicidad Felicitas Feline Felipa Felisa Felizitas Fem Femke
        Fenna Fenne Fern Fernanda Fiamma Fidela Fien Fiene Filippa Filiz Filomena Fiona Flavia Fleur Floor Floortje Flor Flora Florence Florencia
        Florentina Florentine Florina Florinda Flossie Fortunata Franca Frances Francesca Francine Francisca Francoise Franka Františka Franziska
        Frauke Freda Frederike Frederikke Frederique Fredrika Freia Freja Freya Frida Frieda Friedericke Friederike Friedhilde Friedl Friedlinde
        Gabi Gabija Gabriela Gabrielė Gabriella Gabrielle Gaby Gaida Gail Gaja Gala Galina Gay Gelsomina Gema Gemma Genė Geneva Genevieve Genovaitė
        Genovefa Genoveva Georgia Georgina Georgine Geraldine Gerda Gerdi Gerhild Gerlind Gerlinde Germana Gerta Gerti Gertraud Gertraude Gertraut
        Gertrud Gertrude Gertrudis Gesa Gesche Gesine Geza Giada Gianna Giedrė Giesela Gilda Gillian Gina Ginger Gintarė Giorgia Giovanna Gisa
        Gisela Gislinde Gitta Gitte Giulia Giuliana Giulietta Giuseppina Gladys Glenda Glenna Gloria Goda Goldie Gönül Gordana Grace Gracia Graciana
        Gracie Graciela Graziella Gražina Grazyna Greca Greta Gretchen Grete Gretel Grethe Gretl Grieta Griselda Grit Gudrun Gudula Gülay Gülsen
        Gülten Gun Gunborg Gunda Gundel Gundhild Gundi Gundula Gunhild Gunilla Gunita Gunnel Gunta Gunvor Guoda Gurli Gusti Guusje Gwen Gwendolyn
        Gyda Gytė Hailey Haley Halina Hana Hanife Hanna Hannah Hannchen Hanne Hannele Hannelore Hanny Harriet Harriett Hatice Hattie Haydée Hayley
        Hazel Heather Hedda Hedi Hedvig Hedvika Hedwig Hedy Heide Heidelinde Heidelore Heidemarie Heiderose Heidi Heidrun Heike Helen Helena Helene
        Helga Heli Helinä Hella Helle Hellevi Helma Helmi Helmtrud Helvi Henna Henni Henrietta Henriette Herdis Herminia Hilary Hilda Hilkka Hillary
        Hillevi Hilma Hjördis Hollie Holly Hope Hortense Hortensia Iben Ida Idun Ieva Ignacia Ignė Iida Iiris Ila Ilaria Ileana Ilga Ilona Ilse Ilze
        Imelda Imke Imogene Ina Ināra Inaya Indra Indrė Indy Ines Inesa Inese Ineta Inez Inga Ingalill Ingeborg Ingegärd Ingegerd Ingela Ingelise
        Inger Ingrid Ingrida Inguna Inkeri Inmaculada Inta Iolanda Irena Irene Irina Iris Irja Irma Irmeli Isa Isabel Isabela Isabell Isabella
        Isabelle Isaura Ise Isidora Isis Itziar Iva Ivana Iveta Ivona Ivy Izabelė Ize Jaana Jacinta Jaclyn Jacobine Jacqueline Jacquelyn Jade
        Jadvyga Jami Jana Jane Janelle Janet Janette Janice Janie Janina Janine Janna Janni Jannie Jarmila Jaroslava Jasmijn Jasmin Jasmine Javiera
        Jayda Jaylinn Jayne Jeanette Jeanie Jeanine Jeanne Jeannette Jeannie Jeannine Jekaterina Jelena Jemma Jenifer Jenna Jenni Jennie Jennifer
        Jenny Jente Jeri Jerri Jessica Jesusa Jet Jill Jillian Jimena Jindřiška Jinthe Jiřina Jitka Joana Joann Joanna Joanne Joaquina Jocelyn Jodi
        Jodie Joëlle Johana Johanna Johanne Jolana Jolanda Jolanta Jolene Jolie Jolijn Joline Jolita Jonna Jordana Jorūnė Josefa Josefiina Josefin
        Josefina Josefine Josephine Josette Josie Jovita Joy Joyce Juana Juanita Judita Judith Judy Jūla Jūle Julia Juliana Julianna Julianne Julie
        Julieta Juliette Julija Julita June Juni Jurga Jurgita Justė Justina Justine Justyna Juul Juulia Jytte Kaarina Kadri Kaija Kaisa Kaja Kajsa
        Kalina Kamila Kamilė Kara Karen Karin Karina Karla Karlijn Karlīna Karoliina Karolina Karoline Katariina Katarina Katarzyna Katcha Kate
        Kateřina Katharina Katharine Katherine Kathleen Kathryn Kathy Kati Katie Katja Katri Katriina Katrin Katrina Katrine Katy Kayla Kaylee
        Kayleigh Keisha Kelli Kellie Kelsey Kendra Keri Kerri Kerstin Kerttu Kiki Kimberley Kimberly Kirsi Kirsten Kirsti Kirstin Kirstine Kirsty
        Klara Klaudie Kornelia Kornelija Kotryna Krista Kristen Kristi Kristiāna Kristie Kristiina Kristin Kristina Kristine Kristy Kristýna Krystal
        Krystyna Ksenia Květa Květoslava Kyara Kyllikki Kyra Lacey Lada Ladislava Ladonna Laetitia Laila Laima Laimutė Lana Lara Latasha Latisha
        Latonya Latoya Laura Laure Laurel Lauren Lauretta Laurie Laurita Lavīze Lea Leah Leandra Leann Leanne Leena Leia Leila Leire Lėja Lela Lena
        Lene Lenka Lenora Lenore Leocadia Leokadija Leola Leona Leonor Leonora Leontīne Letha Leticia Leticija Letizia Leyre Li Liana Lība Libuše
        Licia Lidia Lidija Lieke Liene Liepa Liepsnė Lieve Līga Ligia Ligita Liisa Lila Lilia Lilian Liliana Lilija Lilita Lilja Lilla Lillemor
        Lillian Lillie Lilly Lily Lina Linda Linde Line Linn Linnea Lisa Lisanne Lisbet Lisbeth Lise Liselott Liselotte Liucija Liudmila Liv Liva
        Livia Liwia Liz Liza Lize Lizete Lizz Lizzie Lizzy Ljubov Ljudmila Lo Loes Loida Lois Lola Lolita Lona Lone Lora Loraine Loredana Lorena
        Lorene Lorenza Loreta Loretta Lori Lorie Lorna Lorraine Lorrie Lot Lotta Lotte Lottie Louisa Louise Lourdes Lova Lovis Lovisa Luce Lucia
        Luciana Lucie Lūcija Lucila Lucile Lucille Lucinda Lucrezia Lucy Ludmila Ludovica Luella Luigina Luisa Luisina Luknė Lukrecija Lula Luna
        Lupita Luz Lydia Lýdie Lykke Lynda Lynette Lynne Lyudmila Lærke Maaike Maaria Maarit Maartje Mabel Mable Macarena Macaria Madara Made
        Madeleine Madelene Madelief Madeline Mae Magdalena Maggie Mahulena Maie Maija Maiken Maire Maite Maj Maja Majken Majvor Malena Malene
        Malgorzata Malin Malinda Malle Mallory Malou Malva Malwina Mamen Mamie Mandy Manola Manon Mantė Manuela Manuelita Mar Mara Marcela Marcelina
        Marcella Marcelle Marcia Marcie Marcy Mare Maren Margaret Margareta Margaretha Margarita Margaud Margaux Margherita Margie Margit Margo
        Margot Margret Margrethe Margrieta Marguerite Mari Maria Mariam Mariana Marianela Mariann Marianna Marianne Maribel Maricela Maricruz Marie
        Marija Marika Marilyn Marina Marine Marisa Marisela Marisol Marissa Maristela Marit Marita Mārīte Maritta Maritza Marja Marjaana Marjatta
        Marjo Marjorie Marjukka Marjut Markéta Marketta Marla Marlene Marsha Marta Martha Marthe Martina Martine Martirio Martta Mary Maryam Maryann
        Marylou Maryse Marytė Mathilda Mathilde Matilda Matilde Mattie Maud Maude Maura Maureen Mavis Máxima Maxine May Maya Mayra Mayte Maža Meagan
        Meda Medėja Megan Meghan Meike Meja Melania Melanie Melba Melina Melinda Melisa Melissa Melody Mercedes Merche Meredith Merel Merete Merethe
        Merike Merja Mervi Mette Mia Micaela Michaela Michala Michela Michèle Michelle Mie Miglė Miguela Miia Mikaela Mila Milada Milagros Milana
        Milda Mildred Milena Milla Mille Millie Miloslava Milou Miluše Mimi Mimmi Mina Mindy Minerva Minna Minnie Mira Miranda Mirdza Mireia Miriam
        Mirja Mirjam Mirjami Miroslava Mirta Mirte Mirthe Misty Moa Modesta Mollie Molly Mona Monica Monika Monique Montserrat Morena Morta Muriel
        My Myra Myrna Myrthe Myrtle Nadežda Nadia Nadine Nadja Naja Nana Nancy Nanna Nannie Naomi Narcisa Natalia Natalie Natalija Natalja Natalya
        Natasha Natasja Natasza Nath Nathalie Natividad Nayara Nea Nedda Nela Nelda Nélida Nell Nellie Nelly Nerea Nereida Neringa Nete Nettie Neva
        Nichole Nicolasa Nicole Nicoletta Nicoline Nidia Nienke Nieves Niina Nijolė Nikki Nikol Nilda Nina Ninetta Ninthe Nisa Nita Noelia Noëlle
        Noemi Nola Noor Noora Noortje Nora Norah Noreen Norma Nour Nova Nuria Nydia Nynke Obdulia Océane Octavia Oda Odalis Odalys Odeline Odessa
        Odeta Odette Ofelia Oksana Olalla Olga Olimpia Olive Olivia Olivie Olivija Ona Onutė Oona Opal Ora Oriana Ornella Orvokki Otilia Otīlija
        Ottilia Otýlie Outi Paca Pacífica Paige Päivi Päivikki Palmira Paloma Pam Pamela Paola Paoletta Pascuala Pastora Patrica Patrice Patricia
        Patricie Patricija Patrizia Patsy Patti Patty Paula Paulette Pauliina Paulina Pauline Pavla Pavlína Paz Pearl Pearlie Peggy Penelope Penny
        Pepita Perla Perlita Pernilla Pernille Petra Petrona Phileine Philippine Phyllis Pia Piedad Pien Pierina Piia Pilar Pili Pina Pippa Piret
        Pirjo Pirkko Pleun Polina Polly Primitiva Priscila Priscilla Prudencia Puck Puk Purificación Quinty Rachael Rachel Rachelle Radka Radvilė
        Rae Rafaela Raffaella Ragna Ragnhild Raija Raili Raimonda Raminta Ramona Ramunė Randi Raquel Rasa Rasma Reba Rebeca Rebecca Rebecka Rebekah
        Reda Reet Regina Regitse Regitze Reina Remedios Rena Renata Renee Renske Reyna Rhoda Rhonda Ricarda Rigmor Riikka Riina Riitta Rikke Rima
        Rimantė Rita Ritt Ritva Roberta Robyn Rochelle Rocío Roksana Roma Romana Romina Romy Ronda Ronja Roos Roosa Rosa Rosalia Rosalie Rosalina
        Rosalind Rosalinda Rosalva Rosalyn Rosaria Rosaura Rose Rosemarie Rosemary Rosenda Rosetta Rosie Rosina Rosita Rossana Roxana Roxanne Róża
        Rozalia Ruby Rudīte Rufina Rugilė Ruperta Rusnė Rut Ruta Rute Ruth Ruthie Růžena Rytė Saar Saara Sabina Sabine Sabrina Sadie Sallie Sally
        Salomé Salud Samanta Samantha Sandra Sanita Sanna Sanne Sanni Santa Sapa Sara Sarah Sari Šárka Sarmīte Šarūnė Satu Saulė Saundra Seija
        Selena Selina Selma Serafina Serena Severija Shana Shanna Shari Sharon Sharron Shauna Shawna Sheena Sheila Shelia Shelley Shelly Sheri
        Sherri Sherrie Sherry Sheryl Shirley Sian Sienna Sigita Signe Sigrid Siiri Silje Silke Sille Silva Silvia Silvie Silvija Simona Simonetta
        Sine Sini Sinikka Sintija Sirje Sirkka Sirpa Sisko Skaidrīte Skaistė Slavěna Smiltė Snieguolė Socorro Sofia Sofie Sofija Sole Solveig
        Solveiga Solvej Solvita Soňa Sonata Sondra Sonia Sonja Sonya Sophia Sophie Staci Stacie Stanislava Stasė Stefani Stefania Stefanie Stella
        Štěpánka Stephanie Sterre Stina Stine Sue Summer Susan Susana Susanna Susanne Susie Sussanne Sussie Suus Suvi Suzanne Suze Svetlana Sybil
        Sylvia Sylvie Sylwia Sys Sørine Søs Tabatha Tabitha Taina Tamara Tameka Tami Tamika Tammie Tammy Tania Tanisha Tanja Tanya Tara Tarja Taru
        Tasha Tatiana Tatjana Tatyana Teija Tekla Tellervo Teresa Teresė Tereza Terhi Teri Terri Terrie Terttu Tess Tessa Thea Thelma Theresa
        Therese Tia Tiffany Tiia Tiina Tiiu Tilde Tina Tine Tirza Tiziana Tola Toma Tonia Tonya Tove Traci Tracie Tricia Triin Trina Trine Trisha
        Trudy Tuija Tuula Tuuli Tuulia Tuulikki Ugnė Ulla Ülle Ulrike Ursula Ursulė Urszula Urtė Vaida Vaiva Vajèn Vakarė Valarie Valda Valentina
        Valentine Valeria Valerie Valerija Valija Vanda Vanesa Vanessa Vasarė Veera Veerle Vėjūnė Velma Velta Vendula Veneranda Venla Vera Verna
        Veronica Veronika Véronique Vicki Vickie Vicky Victoire Victoria Vida Vigilija Viivi Vija Viktoria Viktorie Viktorija Vilhelmiina Vilija
        Vilma Viltė Vincenza Vineta Viola Violet Violeta Virgie Virginia Virginie Virginija Viridiana Virpi Vita Vitalija Vittoria Vivian Vladimíra
        Vuokko Vytė Wanda Weena Wendy Willa Wilma Winifred Winni Winnie Xenia Yara Yasmin Yasmine Yda Yekaterina Yelena Yfke Yinthe Yolanda Yrsa
        Yulia Yuliya Yvette Yvonne Zahra Zaira Zane Žaneta Zara Zdenka Zdislava Zehnia Zelma Žemyna Zenia Zenta Zeynep Zhanna Zigrīda Zita Živilė
        Zoe Zoey Žofie Zofija Zora Zuzana Žydrė Агата Агафья Ада Акулина Алевтина Александра Алена Алина Алиса Алла Альбина Альбіна Аліна Амалія
        Анастасия Анастасія Ангелина Анжела Анжелика Анна Антонина Аніта Арина Богданна Богуслава Валентина Валерия Варвара Василина Василиса Вера
        Вероника Виктория Володимира Вікторія Віолетта Віра Галина Ганна Глафира Данна Дарина Дарья Диана Евгения Евдокия Евпраксия Евфросиния Едита
        Екатерина Елена Елизавета Емілія Еріка Жанна Зинаида Златослава Зоя Иванна Инга Инна Ираида Ирина Ия Камилла Камілла Карина Катерина Кира
        Клавдия Клавдія Кристина Ксения Лариса Лидия Лилия Лора Лукия Любов Любовь Людмила Ліза Лілія Майя Марʼяна Маргарита Марина Мария Марта
        Маруся Марфа Марія Милана Милица Михайлина Мілена Надежда Надія Наина Наталия Наталья Наталія Нелли Нина Нинель Нонна Одарка Оксана Оксенія
        Октябрина Олена Олеся Олимпиада Ольга Орина Орися Пелагея Полина Прасковья Пріска Раиса Регина Римма Розалія Роксолана Светлана Святослава
        Світлана Синклитикия Снежана Сніжана Соломія София Софья Софія Таисия Тамара Татьяна Тереза Тетяна Ульяна Фаина Феврония Фёкла Христина
        Элеонора Эльвира Эмилия Юлия Юлія Юстина Яна Ярина Ярослава Єва Єлисавета Ірена Ірина
        """

    static let either: StaticString = """
        Abdi Ale Alex Alexis Ali Amor Andrea Angel Ariel Ashley Aubrey Auguste Bennie Billie Bo Bobbie Cameron Carey Carmen Carroll Cary Casey
        Charlie Chris Chus Claude Cleo Conny Corey Cory Courtney Cruz Dale Dallas Dana Daniele Darnell Daryl Dee Demetrius Devin Devon Dominique
        Donnie Drew Eli Ellis Erin Francis Frankie Freddie Gabriele Gale Gayle Gene Gerd Guadalupe Guiomar Inge Ira Jackie Jaime Jamie Jan Janis
        Janne Jean Jessie Jewel Jewell Jimmie Jo Joan Jody Joey Johnnie Joni Jordan Kari Kay Kelley Kelly Kendall Kerry Kim Laurence Laverne Lee
        Leigh Lesley Leslie Lindsay Lindsey Logan Lonnie Loren Loreto Lou Louie Luca Lupe Lynn Manu Marian Marion Marlin Marty Maxi Merle Micah
        Michele Mickey Mika Morgan Nanni Nazaret Nicola Nikita Nikola Noa Ola Ollie Pat Rene Reyes Robbie Robin Rosario Royce Rudy Sam Sammie Sammy
        Sandy Santos Sascha Sasha Senna Shannon Shaun Shawn Shelby Sidney Simone Son Stacey Stacy Taylor Terrell Terry Toby Tommie Toni Tracey Tracy
        Van Vlasta Whitney Willie Валя Женька Женя Никита Паша Саша Слава Шура
        """
}
