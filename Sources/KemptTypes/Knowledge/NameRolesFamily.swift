// Written by ../FullName/generate.py; not by hand.

/// Common family names, in the form men or both bear.
///
/// Sources: United States Census of 1990 (public domain); lists of the package Faker (MIT licence, Copyright (c) 2012
/// Daniele Faraglia); names added by hand in the script.
enum NameRolesFamily {
    static let all: StaticString = """
        Aalto Aaltonen Aalts Aarden Aaron Aarts Aas Aasa Aasmäe Aavik Abad Abascal Abatantuono Abate Abba Abbagnale Abbas Abbott Abdi Abdullah Abel
        Ābele Abella Abellán Ābola Āboliņa Āboliņš Ābols Abraham Abrahamsson Abramov Abril Accardo Acedo Acerbi Acero Acevedo Ackermann Acosta Acuña
        Adadia Adam Adamczyk Adams Adamski Adamson Adán Adelaar Ader Adinolfi Adkins Adler Adolfsson Adolph Adriaansen Adriaensdr Adriaense Adrian
        Adryaens Aeije Aertsz Afanasjev Agazzi Agnesi Agostinelli Agostini Aguado Agudo Aguilar Aguilera Aguiló Aguirre Agullo Agustí Agustin
        Ahlberg Ahlgren Ahlin Ahlqvist Ahlström Ahmad Ahmadi Ahmed Aho Ahokas Ahola Ahonen Airaksinen Ajello Akelis Akers Akhtar Alanen Alanko
        Alarcón Alas Alatalo Alba Alberdi Albero Alberola Albers Albert Albertini Alberto Alboni Alcalá Alcalde Alcántara Alcaraz Alcázar Alcolea
        Aldobrandi Alegre Alegria Alejandro Aleksandrov Alekseev Aleksiejuk Alemán Alemany Alexander Alexandersson Alexandre Alexis Alfaro Alfieri
        Alfonsi Alfonso Alford Alfredsson Ali Aliaga Alighieri Alksne Alksnis Allain Allan Allard Allas Allen Aller Allie Allik Allison Alm Almagià
        Almagro Almansa Almazán Almeida Almgren Almqvist Aloisio Alonso Alonzi Alonzo Alpaidis Alsina Alston Altera Alton Alvarado Alvarez Alves
        Amador Amaldi Amalrada Amat Amato Amaya Ambrasas Amigó Ammaniti Amo Amor Amores Amorós Amos Anastasi Anaya Anderberg Anders Andersen
        Anderson Andersson Andrade Andre Andreasen Andreasson Andreev Andrén Andreotti Andreozzi Andres Andresen Andreu Andrews Andrzejewski
        Andrzejuk Angel Angeli Angelo Angiolello Anglada Anguillara Anguissola Anguita Angulo Anichini Anissimov Annus Ansems Antelami Anthony
        Antikainen Antoine Anton Antonacci Antonelli Antonello Antonetti Antonini Antonioni Antonov Antonsson Antonucci Anttila Anttonen Antúnez
        Aparicio Apine Apinis Aporti Appelman Apsīte Apsītis Aragón Aragonés Aramburu Arana Aranda Araujo Arce Archer Archie Arco Arcos Arellano
        Arenas Arens Arent Arévalo Argan Argentero Argenti Argento Argurio Arias Ariasso Ariens Ariño Ariosto Ariza Arjona Armand Armani Armas
        Armata Armatys Armellini Armengol Armstrong Arnaiz Arnal Arnau Arnaud Arnold Aro Aroca Aronsson Arranz Arregui Arribas Arrieta Arrington
        Arro Arroyo Arteaga Arthur Artigas Arts Aru Arula Arvidsson Aschman Asenjo Asensio Ashley Ashton Asikainen Asmundo Asp Asplund Asprucci
        Atienza Atkins Atkinson Atzler Aubert Aubrey Aubry Auger August Augustsson Aulenti Aumann Aun Auniņa Auniņš Aus Austermühle Austin Autio
        Auvinen Auziņa Auziņš Avery Avila Avilés Avis Avogadro Avotiņa Avotiņš Axelsson Ayala Ayers Ayllón Ayuso Azcona Aznar Azorin Babati Babato
        Babbo Bach Bachanek Bachmann Bäck Backer Backlund Backman Bäckström Bacon Bacosi Badía Badoer Badoglio Baena Báez Baeza Bagdonas Baggio
        Baglioni Bähr Bailey Bailly Baird Bajamonti Bajardi Bąk Baka Baker Bakker Bakun Balaguer Balbi Balbo Baldwin Ball Balla Ballard Ballester
        Ballesteros Balode Balodis Balotelli Baltiņš Bandello Banks Baños Baquero Baracca Baran Baranauskas Baranov Baranowski Barański Barba
        Barbarigo Barbe Barber Barberá Barberini Barbero Barbier Barcaccia Barcella Barceló Bárcena Barco Barcz Barents Bärer Barese Baresi
        Barillaro Barker Barkholz Barlow Barnes Barnett Baró Baroffio Baron Barozzi Barr Barracco Barragán Barral Barranco Barre Barreda Barrena
        Barrera Barrett Barriga Barrio Barrios Barron Barros Barroso Barry Barsanti Bart Bárta Bartels Barth Barthelemy Bartlett Bartocha Bartoli
        Bartolomé Barton Bartoš Bartošová Bártová Barzini Bas Basadonna Bass Bassi Basso Bastiaanse Bastiaense Bastida Bataglia Batalla Bates Batlle
        Battaglia Battelli Battisti Battle Baudry Bauer Baum Bautista Bauzà Bave Baxter Bayo Bayón Bayona Bazin Bazzi Bałazy Beach Bean Beard
        Beasley Beatty Beccaria Beccheria Becerra Bech Becht Beck Becker Beckmann Bednář Bednarczyk Bednarek Bednářová Bednarski Beekman Beer
        Beernink Beffa Bègue Begum Beier Beijring Bejarano Bekbergen Belcher Belda Beljajev Bell Bellemans Belletini Bellido Bellini Bello
        Bellocchio Bellucci Belmonte Belov Belpere Beltran Bembo Benard Benavent Benavente Benavides Bender Benedetti Beneš Benešová Benet Bengtsson
        Benigni Benitez Benito Benjamin Bennett Benny Benoit Benson Benthin Bentley Benton Benussi Beourgeois Beran Beránek Beránková Beranová
        Berends Berendse Berengario Berenguer Bereś Berg Bergdahl Berger Berggren Bergkvist Berglund Bergman Bergoglio Bergqvist Bergsten Bergstrand
        Bergström Bergvall Berlusconi Bermejo Bermudez Bernaards Bernad Bernal Bernard Bernardi Bernardini Bernat Bernatowicz Bernetti Bernier
        Bernini Berntsson Berrè Berrocal Berry Bersani Bertelsen Berthelot Bertho Bertilsson Bertin Bertoli Bertolucci Bertoni Bertrán Bertrand
        Bērziņa Bērziņš Besnard Besson Best Bettin Bettoni Bevan Beverly Bevilacqua Beyer Bezemer Biagi Biagiotti Bianchi Bianchini Bibi Bielas
        Bielecki Bien Bierstraten Biggen Bignami Bignardi Bigot Bijlsma Bilbao Bílek Bílková Billung Binaghi Binner Birch Bird Birnbaum Birzniece
        Birznieks Bishop Bite Bitner Bixio Björk Björklund Björkman Blaak Black Blackburn Blackwell Bláha Bláhová Blaine Blair Blake Blanc Blanca
        Blanch Blanchard Blanchet Blanco Bland Blanes Blankenship Blanton Blasco Blasi Blažek Blažková Blazquez Blees Bleijenberg Blevins Blewanus
        Blin Blixt Bloch Bloemendaal Blokland Blom Blomberg Blomgren Blomkvist Blomqvist Blondel Blonk Blot Blue Blümel Boada Boaga Bobak Bocca
        Boccaccio Boccherini Boccioni Bocelli Boddaugh Bodin Bodoni Bodziony Boer Boers Boeser Boetet Boezio Bogdanov Boggs Bohdanowicz Bohlander
        Bohlin Bohman Bohnbach Boiardo Boitani Boito Boix Bökenkamp Bolander Bolaños Bolden Boldù Bolin Bolkesteijn Bolnbach Bolton Bolzmann Boman
        Bombieri Bompiani Bonanno Bonatti Bonaventura Bonbach Bond Bondarenko Bondumier Bondyra Bonet Bongiorno Bonilla Bonino Bonneau Bonner Bonnet
        Bonnin Bonolis Bonomo Booden Boogaerts Booker Boone Booth Borczyk Borg Borghese Borgia Borgström Borissov Borja Börjesson Borkowski Borman
        Börner Borowski Borrani Borrás Borrego Borrell Borromeo Borromini Borroni Borsellino Borsiere Borysewicz Borzomì Bos Bosch Bosek Bosio
        Bosman Bossi Boström Bõstrov Bosurgi Botella Botta Bottaro Botticelli Bottigliero Bou Boucher Bouchet Boucsein Boudewijns Bouhuizen
        Boulanger Boulay Bourdon Bourgeois Bousquet Bouthoorn Boutin Bouvet Bouvier Bouwhuisen Bova Bowen Bowers Bowman Boyce Boyd Boyer Boyle Brach
        Bradford Bradley Bradshaw Brady Bragadin Bragaglia Brain Bramante Brambilla Brancaccio Branch Branciforte Brandon Brands Brandt Brańka
        Brännström Braun Bravo Bray Brenna Brennan Brent Bresciani Bresé Bresse Breton Brett Breugelensis Brewer Briand Briccialdi Brichese Bridges
        Briede Briedis Briemer Briere Brievingh Briggs Bright Brink Briones Brisee Britt Brizee Broberg Brock Brodin Bródka Broeckx Broeders Broek
        Broekhoven Broeshart Broggini Brolin Broman Bronder Brooke Brookes Brooks Broschi Brouwer Brown Browne Browning Brož Brožová Bru Bruce
        Bruder Bruggeman Brugman Brugnaro Brumleve Brun Bruneau Brunel Brunelleschi Brunello Brunet Bruno Bruscantini Bruun Bruynzeels Bružas Bruzda
        Bryan Bryant Bryce Bryja Brzeziński Brzozowski Buchanan Buchholz Buck Buckley Buckner Bučys Buczko Bud Budig Budrys Buendía Bueno Bugla
        Buijs Buisson Bukowski Bulanda Bullock Bulzoni Bunch Buonauro Burcardo Burch Burchardt Bureš Burešová Burgess Burgos Burke Burks Burman
        Burnett Burns Burris Burrows Burt Burton Burza Buscetta Bush Buśko Busoni Busquets Bustamante Bustos Butcher Butkus Butler Butselaar Butte
        Butts Buława Byers Bylund Byrd Byrne Byron Byström Błaszczyk Caballero Cabañas Cabanillas Cabała Cabello Cabeza Cabezas Cabibbo Cabo Caboto
        Cabrera Cabrero Cabrini Caccianemico Caccioppoli Cáceres Cadefau Cadenas Cadorna Caetani Cafarchia Caffarelli Cagnin Cagnotto Cain Cainero
        Caironi Cal Calarco Calatayud Calbo Calderon Caldwell Calgari Calhoun Callahan Callegari Callegaro Calleja Calvet Calvin Calvo Calzada
        Camacho Camanni Cámara Cameron Camicione Camilleri Camino Camiscione Cammarata Cammel Camp Campanella Campano Campbell Campillo Campise
        Campo Campos Campoy Camps Camuccini Camus Canales Canali Canals Cañas Cañellas Canet Cañete Canetta Canevascini Canil Cañizares Cannizzaro
        Cannon Cano Canova Cánovas Cant Cantero Cantimori Cantón Cantrell Cantu Caparrós Capdevila Capecchi Capone Cappelli Capuana Caracciolo
        Carbajo Carballo Carbó Carbonell Cardano Cardenas Cardona Carducci Carey Carfagna Carlberg Carli Carlier Carlos Carlsen Carlson Carlsson
        Carlton Carmona Carnera Carnero Carney Carnotte Caro Carocci Carolina Caron Carosone Carpaccio Carpenter Carpentier Carpio Carr Carranza
        Carrasco Carre Carreño Carrera Carreras Carretero Carriera Carrillo Carrión Carro Carroll Carson Carsten Carter Cartwright Carullo Caruso
        Carvajal Carver Cary Casadei Casado Casagrande Casal Casale Casaleggio Casalodi Casals Casanova Casanovas Casares Casarin Casas Case
        Casellati Cases Casey Cash Casini Caspar Cassarà Castaneda Castejón Castell Castellanos Castelli Castellitto Castelló Castells Castiglione
        Castilla Castillo Castioni Castrillo Castro Catalá Catalán Catalano Catenazzi Cattaneo Caune Cavalcanti Cavanna Cazorla Čech Čechová Ceci
        Cecil Celentano Celma Celmiņa Celmiņš Celms Cendron Čepas Cepeda Ceravolo Cerdá Cerdán Cerezo Ceri Čermák Čermáková Černá Černý Cerquiglini
        Cerro Cerutti Cervantes Cervera Cesar Cesaroni Cesarotti Ceschi Céspedes Chachuła Chacón Chamberlain Chambers Chamorro Chan Chandler Chaney
        Chang Chaparro Chapman Charity Charles Charlton Charon Charpentier Charrier Chartier Chase Chauveau Chauvet Chauvin Chaves Chavez Checa
        Chechi Cheda Chen Cherry Cherubini Chester Chevalier Chevallier Chevresson Chiappetta Chiaramonte Chico Chiesa Chigi Childers Childress
        Childs Chindamo Chinnici Chittolini Chmara Chmielewski Chojnacki Chomiuk Choroś Chotzen Chrétien Christensen Christian Christiansen Christie
        Christoffersen Christoph Christy Chrodtrud Chrzanowski Church Ciampi Cianciolo Ciani Cibin Cicala Cichorius Cichowlas Cicilia Cid Ciepłuch
        Cierpisz Ciesielczyk Ciesielski Cieślak Cifuentes Cignaroli Cilea Cilibrasi Cimarosa Cimini Cipolla Cīrule Cīrulis Cisneros Civaschi
        Claassen Claesdr Claesner Claesson Clare Clark Clarke Clausen Clavero Clay Clayton Clément Clemente Clements Clemons Clerc Cleveland Cliff
        Clifford Clifton Cline Clinton Clyde Coardi Cobb Cobo Cobos Coca Cocci Cochran Cociarelli Codina Cody Coello Coenen Coffey Cohen Colas Cole
        Coleman Coles Colin Coll Collado Collet Colletti Collier Collin Collina Collins Collodi Colom Coloma Colomer Colon Columbo Comas Combi
        Comboni Combs Comencini Comeriato Comisso Comolli Company Compton Concepcion Conde Condoleo Conesa Conley Conner Connolly Connor Conrad
        Conradi Contarini Conte Conti Contrafatto Contreras Conway Cook Cooke Coolen Cooley Cooper Copeland Coppola Corbacho Corbett Corbo Corcos
        Cordero Cordier Córdoba Cordova Coret Corey Cornejo Cornelisse Cornelissen Cornelisz Cornelius Corominas Coronado Corradi Corral Correa
        Correr Corstiaens Cortes Cortese Cortez Cortina Cory Cosman Cossiga Costa Costalonga Costanzi Coste Cote Cotton Coulon Courtier Courtney
        Courtois Cousin Couturier Covington Cowan Cox Cózar Crabtree Craft Craig Cramer Crane Crawford Cremonesi Crespi Crespo Criado Crisafulli
        Crispi Cristoforetti Crosby Cross Crowe Crowley Crum Cruz Cuadrado Cuda Cuéllar Cuenca Cuervo Cuesta Cueto Cuevas Cugia Cummings Cundari
        Cunningham Cuomo Curatoli Curci Curiel Curry Curtis Cusano Cutrufo Cutuli Cuzzocrea Czajka Czajkowski Czarnecki Czech Czerwiński Dąbrowski
        Dachgelder Dachgeldt Dachgelt Dahl Dahlberg Dahlén Dahlgren Dahlin Dahlqvist Dahlström Dailey Dale Dalla Dallapé Dallara Dallas Dalmau
        Dalton Daly Dam Damian Damon Damps Dandolo Dane Daniel Daniels Danielsen Danielsson Danilczuk Danilov Darcy Darnell Darwin Daugherty Daukša
        Davenport Davey David Davids Davidson Davidsson Davies Dávila Davis Davison Davõdov Dawson Day Daza Dean Dębski Decker Dee Dehmel Dejesus
        Dekker Delacruz Delahaye Delaney Delannoy Delattre Delaunay Deledda Deleon Delgado Delia Delle Dellucci Delmas Delorme Deluga Demmendaal
        Denis Denissov Denkiewicz Dennenberg Dennis Depero Derrick Descamps Deschamps Desio Desmond Detti Devaux Dewey Dexter Diallo Dias Diaz
        Dibiasi Dickerson Dickinson Dickson Didier Diego Diéguez Diesbergen Dietz Diez Dijkman Dijkstra Dijoux Dillard Dillon Dippel Dircken Dirksen
        Dirsė Dirven Disdero Ditschlerin Dixon Dmitriev Dmoch Dobes Dobrowolski Dobson Dodd Dodson Doe Doesburg Doglioni Doherty Döhn Doležal
        Doležalová Dolly Domagała Domański Doménech Domingo Dominguez Dominick Dominique Domżał Donà Donahue Donaire Donaldson Donarelli Donati
        Donatoni Donini Donnelly Donoso Donovan Doorhof Doornhem Doria Döring Dörr Dörschner Dorsey Dorsman Dossetti Dossi Dostál Dostálová Dotson
        Dougherty Douglas Dovara Dowerg Downing Downs Doyle Draaisma Drabczyk Draghi Drake Drew Drewes Dries Driessen Drop Drózd Drozda Drozdov
        Drozdowicz Drub Drubin Druso Drygas Drysdale Drywa Duarte Dubois Duda Dudek Dudley Dueñas Duffy Dufour Duhamel Duivenvoorden Duke Dulbecco
        Dulewicz Dumas Dūmiņa Dūmiņš Dumont Dunbar Duncan Dunlap Dunn Duodo Dupont Dupré Dupuis Dupuy Duque Duran Durand Durante Durham Durlik Duse
        Dušek Dušková Duval Dvořák Dvořáková Dybka Dycha Dye Dyer Dzene Dzenis Dziadkowiec Działak Dziechciarz Dziedzic Dziedzina Dzienis Dziewa
        Earl Earnest Eaton Eberhardt Ebert Eberth Echevarría Echeverría Eckbauer Eckhardt Eco Edberg Edgar Edin Edlund Edman Edmond Edström
        Edvardsson Edwards Eelman Eerden Egea Eglīte Eglītis Egorov Ehlert Eigenwillig Eijkelboom Eimer Einarsson Einaudi Ek Ekberg Ekdahl Ekelund
        Ekholm Eklöf Eklund Ekman Ekstrand Ekström Elbert Elberts Elbertse Elder Eldridge Elias Eliasson Elkins Eller Elliot Elliott Ellis Ellison
        Elmer Elmore Elo Elofsson Eloranta Elorza Elsemulder Elsenaar Elton Elwood Emanuel Emanuelli Emanuelsson Emerson Emilsson Emmanuel Emmen
        Emmett Emo Endrizzi Engberg Engdahl Engels England English Englund Engman Engström Engvall Enríquez Erhout Erickson Ericson Ericsson Erik
        Eriksen Eriksson Erkkilä Erlandsson Erm Ernits Ernst Eronen Errani Errigo Ervin Erwin Escalona Escamilla Escobar Escolano Escribano Escrivá
        Escudero Eskelinen Eskola Espada España Español Esparza Espejo Espinosa Espinoza Esposito Esteban Estelle Ester Estes Esteve Estevez Estey
        Estrada Étienne Etzler Etzold Evan Evans Everde Everett Evers Everts Evrard Ewing Exposito Fabbri Fabian Fabra Fabre Fabregat Fabrizi
        Fagerström Faggiani Fagiani Fagotto Faith Faivre Fajardo Falcó Falcón Falcone Falier Falk Fallaci Falloppio Fantini Fantoni Fantozzi Fanucci
        Farah Faranda Farina Farinelli Farley Farmer Farnese Farré Farrell Farris Faryna Fattori Faugno Faulkner Faure Faust Favata Fay Fechant
        Fechner Federici Federico Fedorov Fedotov Feenstra Feijoo Felipe Feliu Felix Feltzer Feret Ferguson Ferm Fermi Fern Fernandes Fernandez
        Ferrabosco Ferragamo Ferragni Ferran Ferrand Ferrández Ferrándiz Ferrando Ferrante Ferrara Ferrari Ferraris Ferrata Ferrazzi Ferreira
        Ferrell Ferrer Ferrera Ferreras Ferrero Ferretti Ferrucci Fiala Fialová Fibonacci Ficino Fiebig Fiedorczuk Field Fields Fieramosca Fiere
        Figat Figueras Figueroa Figuerola Fik Fikus Filangieri Filas Filatov Filippelli Filippini Filippov Filogamo Filzi Finch Finetti Finke Finley
        Finotto Finzi Fiol Fioravanti Fiorucci Fiołek Fischer Fischetti Fišer Fišerová Fisher Fittipaldi Fitzgerald Fitzpatrick Fjodorov Flaga
        Flaiano Flanagan Flantz Fleming Fletcher Fleury Fliegner Flink Flor Flora Florence Flores Flowers Floyd Flynn Folch Foley Folkesson Fomin
        Fonseca Font Fontaine Fontenot Forbes Ford Foreman Fornalik Forrest Fors Forsberg Forsell Forsgren Forslund Forsman Forster Fortuny Fortuyn
        Foster Foucher Fouquet Fournier Fowler Fox Franch Francis Francisco Franco François Françoise Franczuk Frandsen Frank Franke Frankhuizen
        Franklin Franks Fransson Franzén Fraser Frazier Freda Frederick Frederiksen Fredrick Fredriks Fredriksson Freeman Fremie French Frerichs
        Freshour Freudenberger Frías Friberg Frid Friedman Friehus Friis Frisk Fritsch Fröhlich Frolov Frost Frutos Fry Frye Fuente Fuentes Fuller
        Fulton Furda Furgał Gąbka Gabriel Gabrielsson Gagnon Gagys Gaičiūnas Gaidys Gailius Gaillard Gailys Gaines Gaižauskas Gajda Gajdzik Gajewski
        Gajownik Galdikas Gale Galenzone Galijn Galik Gallagher Gallegos Gallet Galloway Galvan Gamble Garcia Gardner Garland Garner Garnier Garret
        Garrett Garrison Garry Garza Gashi Gates Gaudin Gauthier Gautier Gavrilov Gay Gayle Geerling Geerts Geertsen Gehringer Geisel Geisler
        Geißler Geldens Gellemeyer Gemen Geneart Genefaas Gentry George Georges Gerard Gerassimov Gerlach Germain Gerrits Gerritse Gerritsen Gertz
        Gervais Ghoerle Gibbons Gibbs Gibson Gierschner Gieß Gilbert Giles Gill Gilles Gillespie Gillet Gilliam Gilmore Gimenez Gintalas Ginzburgas
        Girard Giraud Girdenis Girschner Giselmeyer Glapiak Glass Glasses Glenn Glover Gnatz Gniewek Gnodde Godard Goddard Goderts Godfrey Godyń
        Goedhart Goff Golden Goldstein Golon Golubev Gomes Gomez Gomuła Goncalves Gontšarov Gonzales Gonzalez Good Goodman Goodwin Goral Göransson
        Gorbunov Gordon Gore Górecki Gorlitz Górski Gorzelańczyk Goś Goss Gosselin Gotthard Goudriaan Gough Gould Govarts Gowin Gołek Grab Grabowski
        Grace Grady Grądziel Graf Graham Grahn Granath Granberg Granlund Granström Grant Graves Gray Green Greene Greenwood Greer Gregersen Gregg
        Grégoire Gregorio Gregory Greij Gren Grenier Griffin Griffith Griffiths Grigas Griggs Grigoriev Grimes Grinius Grochowina Groen Groenendaal
        Groenestein Gromov Grondel Grondin Grönlund Grönroos Gronskis Groote Gros Gross Gröttner Grover Gruchot Gruijl Gruszczyk Grzech Grzejszczak
        Grzelak Grzelczyk Gude Guérin Guerra Guerrero Guibert Guichard Guilbert Guillaume Guillermo Guillet Guillon Guillot Guillou Guit Gullberg
        Gumprich Gunnarsson Gunpf Gusev Gustafsson Gustavsson Gute Guthrie Gutierrez Gutknecht Guy Guyon Guyot Guzman Głowacki Haack Haapala
        Haapanen Haapaniemi Haas Haase Haataja Haavisto Haengreve Haering Hagberg Hagendoorn Hägg Hägglund Häggström Haglund Hagman Hagström Hahn
        Hajda Hájek Hájková Hak Hakala Håkansson Hakkarainen Hakker Häkkinen Hale Haley Hall Hallberg Hallgren Hallik Hallin Halme Halonen
        Halvarsson Hämäläinen Hamann Hamel Hamera Hamilton Hamm Hammar Hammarström Hammond Hamon Hampel Hampton Hancock Hande Haneberg Hanegraaff
        Hänel Haney Hanna Hannah Hänninen Hannula Hans Hansen Hanson Hansson Haraldsson Harden Hardin Harding Hardy Hargreaves Haring Harju Härkönen
        Harlan Harley Harloff Härm Harmon Harper Harrell Harrington Harris Harrison Hart Hartikainen Hartley Hartman Hartmann Hartung Harvey Hasan
        Haselaar Hassan Hastings Hatcher Hatfield Hauffer Hautala Hautamäki Havel Haverinen Havlíček Havlíčková Hawkins Hayden Hayes Haynes Hays
        Hazel Hazenveld Hałat Head Heard Heath Hebert Hecker Hector Hedberg Hedin Hedlund Hedman Hedström Heere Heerkens Heerschop Hehl Heidrich
        Heijman Heijmans Heijmen Heikkilä Heikkinen Hein Heino Heinonen Heinrich Heinrichs Heinsalu Heinsoo Heintze Heinz Heiskanen Hejduk Hekker
        Helenius Helgesson Helin Hellberg Hellevoort Hellgren Hellman Hellström Hellwig Helmerhorst Helminen Helms Henck Henderson Hendricks
        Hendriks Hendrikse Hendrix Henk Henningsson Henriksen Henriksson Henry Henschel Hensley Henson Hentschel Herbert Hering Herman Hermann
        Hermanowicz Hermans Hermansen Hermansson Hermighausen Hernandez Herrera Herring Herrmann Herron Hertrampf Hervé Heser Hess Hesse Hester
        Hethur Hettner Heuser Hewitt Hexspoor Heydrich Heymans Heyne Heß Hickman Hicks Hietala Hietanen Higgins Hill Hiller Hilton Hiltunen Hines
        Hinton Hirvonen Hjalmarsson Hjelm Hjort Hoarau Hoareau Hobbs Hodge Hodges Hodgson Hoedemakers Hoeks Hoekstra Hoelen Hoes Hoffman Hoffmann
        Höfig Hofman Hofmann Hogan Högberg Höglund Hojka Hokkanen Holappa Holcomb Holden Holder Holgersson Holland Hollander Holley Hollis Holloway
        Holly Holm Holman Holmberg Holmes Holmgren Holmqvist Holmström Holopainen Holst Holsten Holt Holthuis Holub Holubová Holzapfel Hölzenbecher
        Homer Hondeveld Honing Honkanen Hood Hoogers Hooper Hoover Hope Hopkins Hoppenbrouwer Hopper Horace Horáček Horáčková Horák Horáková Hörle
        Horn Horne Hornich Hornig Horrocks Horton Horváth Horváthová Hosseini Houdijk Houghton House Houston Hövel Howard Howe Howell Howells
        Hołubowicz Hrubá Hrubý Hruška Hrušková Hubbard Hübel Huber Hubert Huberts Hudson Huel Huet Huff Huffman Hughes Hugo Huhn Huhtala Huijben
        Huijbrechts Huijs Huijzing Huisman Hull Huls Hulshouts Hulskes Hulst Hult Hultgren Hultman Humbert Humphrey Humphreys Humphries Hunt Hunter
        Huotari Huovinen Hurley Hurst Hussain Hussein Hutchins Hutchinson Huttunen Huurdeman Huuskonen Hyde Hytönen Hyttinen Hyvärinen Hyvönen Hyży
        Ibarra Ibrahim Ignacio Ignatjev Igras Ihalainen Ikonen Iljin Ilves Imbert Immonen Ingram Ingvarsson Iqbal Irvin Irving Irwin Irzyk Isaac
        Isabelle Isaksson Ismail Israel Israelsson Issa Ivanov Ivarsson Ivask Iversen Ivy Iwańczyk Jaakkola Jaakson Jaanson Jaanus Jääskeläinen
        Jaatinen Jabłoński Jacak Jaceps Jack Jackson Jacob Jacobi Jacobs Jacobsen Jacobson Jacobsson Jacques Jacquet Jacquot Jafari Jähn Jaime Jäkel
        Jakobsen Jakobson Jakobsson Jakovlev Jakubaszek Jakubowski Jalakas Jalonen James Jamison Jamroży Janasik Janda Jandová Janečková Janelle
        Jänes Janicki Janiga Janik Janis Janiszek Janiszewski Jankauskas Jankowicz Jankowski Janowiak Jans Jansdr Janse Jansen Jansons Jansse
        Janssen Janssens Jansson Jäntsch Jäntti Januszko Jarczyk Jarl Jaroch Jaroš Jarosiewicz Jarošová Jarosz Jaroszuk Järv Järve Järvelä Järvenpää
        Järvi Järvinen Jarvis Jasas Jasiński Jasper Jastrzębski Jauhiainen Jaunzema Jaunzems Javier Jaworski Jay Jayne Jdotte Jean Jędruch Jefferson
        Jeffery Jefimov Jeggij Jegorov Jekel Jelínek Jelínková Jenkins Jennings Jensen Jeppesen Jeppsson Jepsen Jeremiah Jermakov Jeršov Jerusalem
        Jespersen Jess Jessel Jessen Jewell Ježek Ježková Jimenez Jochems Jockel Jõe Jõesaar Jõgi Johann Johannesson Johansen Johanson Johansson
        John Johns Johnsen Johnson Johnsson Johnston Jokela Jokinen Joly Jonasson Jones Jonker Jonkman Jonsson Joosten Jop Jopich Jordan Jörgensen
        Jorlink Jorrisen Josefsson Joseph Joubert Jourdan Joy Joyce Joyner Jóźwiak Juarez Juhanson Juhkam Juhlin Julian Julien Julius Junck Juncken
        Jungfer Junior Junitz Junk Junken Juntunen Jurczuk Jürgens Jürgenson Jürisson Jurrijens Juška Juśkiewicz Jussila Justice Juszczuk Jüttner
        Juvonen Jørgensen Käär Käärik Kaasik Kabus Kaczan Kaczmarczyk Kaczmarek Kadak Kade Kadlec Kadlecová Kähkönen Kaikkonen Kainulainen Kairys
        Kala Kalamees Kalda Kalēja Kalējs Kalinin Kalinowski Kaljula Kaljurand Kaljuste Kaljuvee Kallas Kallaste Kallen Kallert Kallio Källström
        Kalm Kalman Kalmus Kalniņa Kalniņš Kalota Kalvaitis Kalvelis Kalvėnas Kämäräinen Kambs Kamiński Kamp Kamper Kanarek Kane Kaņepa Kaņeps
        Kanerva Kangas Kangro Kangur Kania Kankaanpää Kantola Kapp Karalus Karels Karge Kargol Karhu Karhunen Kari Karjalainen Kärki Kärkkäinen
        Kārkliņa Kārkliņš Karl Karlberg Karlsen Karlsson Karlström Kärner Karpeta Karpiel Karpiński Karpov Karppinen Karro Karttunen Karu Karvinen
        Karvonen Karwot Karyś Karz Kas Kasak Kase Kasemaa Kasemets Kask Kašpar Kašparová Käsper Kasperczak Kasprzak Kass Käster Kathagen Kattai
        Kaufman Kaul Kauliņa Kauliņš Kaupas Kauppila Kauppinen Kaur Kavaliauskas Kawala Kawula Kay Kazakov Kazek Kazimierczuk Kazlauskas Kaźmierczak
        Kałek Kędzierski Keijser Keijzer Keinänen Keith Kelder Keller Kelley Kelly Kelsey Keltenie Kemp Kemppainen Kendall Kendrick Kennedy Kenny
        Kensy Kent Keränen Kerkhof Kerr Keskinen Keskitalo Kesküla Ketel Ketola Ketting Kettunen Keudel Key Khalil Khan Kidd Kiedrowicz Kielan
        Kiełbowicz Kiełek Kiik Kiil Kiis Kiisk Kijanka Kijas Kikas Kikkas Kilk Killer Kilpeläinen Kim Kimball King Kink Kinney Kinnunen Kirby
        Kirillov Kirk Kirkland Kirkpatrick Kirpenstein Kirs Kirsipuu Kirss Kiška Kisman Kisseljov Kitzmann Kiuru Kivelä Kivi Kivilo Kivimäe Kivimäki
        Kivinen Kiviniemi Kivistik Kivistö Kjeldsen Kjellberg Kjær Klaas Klamka Klapp Klasson Klausen Kļaviņa Kļaviņš Kleibrink Kleijse Klein Klemm
        Klemt Klerks Kleybrink Klimek Klimov Kline Kling Klingelhöfer Kloppert Klotz Kluczek Klucznik Knapp Knappe Knight Knoers Knowles Knox
        Knudsen Knuf Knutsson Kobelt Kobos Kobza Koch Kochanowicz Koczy Koeman Kof Koger Kohl Köhler Kohv Koistinen Koit Koitla Kõiv Koivisto
        Koivula Koivunen Koj Kok Kokk Kokko Kokkonen Kokosza Kolář Kolářová Kolbusz Kolehmainen Kolen Kolesnik Kolk Kolster Komarov Komulainen
        Kondej Kondratjev Konečná Konečný Koning Konings Konovalov Konsek Konstantinov Kont Konttinen Kool Koort Kopeć Kopecká Kopecký Kopij Koponen
        Koppel Korbel Koret Korhonen Korol Korpela Korpi Korsman Korstman Kort Kortelainen Kortman Kośka Koskela Koski Koskinen Kośnik Kosonen
        Kosten Koster Kostin Kostolzin Kot Kotala Kotkas Kotlarek Kotov Koval Kovanen Kovář Kovářová Kowal Kowalczyk Kowalewski Kowalik Kowalski
        Kozaczuk Kozak Kozioł Kozlov Kozłowski Kołaczek Kołodziej Kołodziejczyk Krabbe Krajewski Král Králová Kramer Krantz Kranz Krastiņa Krastiņš
        Kratochvíl Kratochvílová Kraus Krause Kraushaar Krausová Krawczyk Krebs Kręcisz Krein Krejčová Kremer Krēsliņa Krēsliņš Kreusel Kriens
        Krieva Krieviņa Krieviņš Krievs Kriisa Kristensen Kristensson Kristiansen Kristiansson Kristoffersen Kristoffersson Kříž Křížová Krochmal
        Kroczak Krogh Kroker Król Kroll Krõlov Kronenberg Kroon Krueger Kruglov Kruk Krūmiņa Krūmiņš Kruns Krupa Kruschwitz Krūze Krzempek Krzysiek
        Kubiak Kubíček Kubíčková Kučera Kučerová Kucharski Kuciel Kucz Kudirka Kudrjavtsev Kuhl Kühnert Kuijpers Kuilenburg Kuiper Kuipers Kuisma
        Kuit Kujala Kukk Kukkonen Kulikov Kulmala Kumpulainen Kunc Kundziņa Kundziņš Kunen Kuningas Kuosmanen Kupidura Kurant Kurek Kurg Kurki Kurm
        Kuronen Kuropatwa Kurowski Kurvits Kurzak Kus Kusa Kusch Kusyk Kutsar Kütt Kuus Kuuse Kuusela Kuusik Kuusisto Kuusk Kuzia Kuzmin Kuznetsov
        Kvist Kwaadland Kwasek Kwiatkowski Kwinta Kwoka Kyle Kyllönen Kłysz Laakkonen Laakso Laaksonen Laan Laane Laanemets Laas Lääts Labado Labbé
        Labus Lāce Lacey Lachmann Lācis Lacombe Lacroix Ladeck Laffray Lafleur Lagarde Lage Lagerweij Lagzdiņa Lagzdiņš Laht Lähteenmäki Lahti
        Lahtinen Laiho Laine Laitinen Lake Laks Lamar Lamb Lambers Lambert Lambregt Lammi Lamont Lamore Lamotte Lampinen Lamy Lancaster Lance Landin
        Landry Landsbergis Landström Lane Lang Langa Lange Langern Langevoort Langley Langlois Lankinen Lankle Lansink Lantz Lapė Laporte
        Lappalainen Lapsa Lara Laroche Larsen Larson Larsson Laskowski Lass Lassen Lassila Laszuk Lathrope Latier Lätt Latvala Laukkanen Launay Laur
        Laurel Laurence Laurent Lauri Lauridsen Laurila Lauritsen Laursen Law Lawrence Lawson Le Lea Leach Lebedev Leblanc Lebon Lebreton Lebrun
        Leclerc Leclercq Lecomte Leconte Lecoq Ledoux Leduc Lee Leene Lees Lefebvre Lefèvre Lefort Legendre Léger Legrand Legros Leguit Legutko
        Lehikoinen Lehiste Lehmann Leht Lehtimäki Lehtinen Lehtla Lehtmets Lehto Lehtola Lehtonen Leigh Leino Leinonen Leis Lejeune Lejman Leland
        Leleu Lelièvre Lelijveld Lemaire Lemaître Lember Lemmens Lemoine Lemonnier Lennartsson Lenoir Lensen Leon Leonard Leonardo Lepik Lepistö
        Lepp Leppänen Leppik Leroux Leroy Lesage Lesik Lesisz Leskinen Leśko Lesley Leslie Leśniak Lester Leszczyński Letellier Lether Lévêque
        Levesque Levi Levin Levine Levy Lewandowski Lewis Lewko Li Liblik Līce Līcis Lidén Lidström Liebelt Liepa Liepiņa Liepiņš Lieshout Ligtvoet
        Liimatainen Liiv Liiva Liivak Liivamägi Lijn Lilja Liljegren Lill Lillemets Lillie Lilly Lind Lindahl Lindau Lindberg Lindblad Lindblom
        Linde Lindell Lindén Linder Lindfors Lindgren Lindh Lindholm Lindkvist Lindmark Lindner Lindquist Lindqvist Lindroos Lindsay Lindsey
        Lindskog Lindström Lindvall Linek Link Linke Linna Linschoten Lipiński Lipp Lipponen Lips Lis Liška Lišková Little Liu Liukkonen Livingston
        Lizoń Ljung Ljungberg Ljunggren Ljungqvist Lloyd Loba Löchel Lockhart Loep Löf Löffler Löfgren Logan Loginov Lõhmus Loiseau Lokk Lombard
        Lommert Lomp Lonen Long Lönn Loorits Loos Lopes Lopez Lora Lorch Lord Loreal Lorenz Lorenzo Lorreijn Losekann Lott Louie Louis Louws Love
        Lövgren Lowe Lowell Löwer Lowery Lozano Luboch Lübs Lucas Lucero Lucia Lugo Luht Luik Luke Lukin Lukk Lukša Lukstiņa Lukstiņš Lumi Lumiste
        Luna Lund Lundberg Lundblad Lundell Lundgren Lundh Lundholm Lundin Lundkvist Lundmark Lundquist Lundqvist Lundström Luoma Lūse Lūsis Luster
        Luther Luts Lutterveld Lutz Luukkonen Luz Lyle Lynch Lynn Lyon Lyons Maas Maasik Maaswinkel Määttä Macdonald Mace Mach Macháček Macháčková
        Machoń Machová Macias Maciejewski Maciocha Mack Mackey Mačys Madden Maddox Madej Madejczyk Madison Madisson Madsen Mäe Mäenpää Mäeots
        Mäesalu Magee Mägi Magnusson Mahe Mahieu Mahmood Mahoney Maidla Maillard Maillet Maillot Mainka Maj Majchrzak Majdak Majewski Makarov
        Makaruk Mäkelä Mäki Makieła Mäkinen Makkonen Makowski Maksimov Malá Malarczyk Malcher Malcolm Maldonado Malewicz Malinen Malinowski Mallet
        Mallien Mallory Malm Malmberg Malmgren Malmqvist Malmström Malone Maloney Malõšev Malý Mälzer Mänd Mandel Mändla Mangel Mangold Manley Mann
        Manne Männik Manninen Manning Männiste Männistö Mans Månsson Mansveld Mansvelt Mäntylä Manuel Marceron Marchal Marchand Marciniak
        Marcinkowski Marco Marcol Marcos Marcus Marcy Maréchal Marek Mareš Marešová Margraf Marie Marin Marion Maripuu Mark Markiewicz Markkanen
        Marklund Marková Markowski Marks Markus Marlin Marques Marquez Marsden Marsh Marshall Martel Martens Mårtensson Martikainen Martin Martina
        Martineau Martinez Martins Martinson Martinsson Marttila Marttinen Marty Martyka Marvin Mary Mašek Masiak Mašková Maslov Masny Mason Massa
        Masse Massey Masson Matějka Matějková Mater Mateusiak Mathew Mathews Mathiasen Mathiesen Mathieu Mathis Mathol Matikainen Matilainen
        Matoušek Matoušková Matt Matthäi Matthews Mattila Mattsson Matulewicz Matulis Matusiak Matuszewski Matvejev Matyka Maurice Maury Maxwell May
        Mayer Mayes Mayfield Maynard Mayo Mays Mazanek Mazur Mazurek Mazurkiewicz Małecki Mcallister Mcbride Mccall Mccann McCarthy Mccarty Mcclain
        Mcclure Mcconnell Mccormick Mccoy Mccray Mccullough Mcdaniel Mcdonald Mcdowell Mcfadden Mcfarland Mcgee Mcghee Mcginnis Mcgowan Mcgrath
        Mcguire Mcintosh Mcintyre Mckay Mckee McKenzie Mckinney Mcknight Mclaughlin McLean Mcleod Mcmahon Mcmillan Mcneil Mcpherson Meadows Medina
        Medvedev Meeks Meier Meister Mejer Mejia Melander Melendez Melin Mellor Melnik Melton Melvin Menard Mende Mendès Mendez Mendoza Mentzel
        Mercado Mercedes Mercer Mercier Meredith Merila Meriläinen Merle Merrill Merritt Metcalfe Mets Metz Meunier Meyer Meyers Miah Miara Michalak
        Michalczak Michalski Michaud Michel Michelson Mickey Mickus Middleton Mielcarek Mielcarz Mies Mieszała Miettinen Mihhailov Mikk Mikkelsen
        Mikkola Mikkonen Mikosz Mikołajczyk Mikšys Miles Milewski Miller Millet Mills Milton Minkiewicz Minor Miranda Mirga Mirocha Mironov
        Misiaszek Misicher Miśko Mistry Miszkiewicz Misztela Mitchell Mitschke Mitt Moberg Mobley Möchlichen Modig Mogensen Mohamed Mohammad
        Mohammadi Mohammed Mohamud Mohaupt Moilanen Moisio Mölder Molin Molina Möller Monnier Mononen Monroe Monte Montes Montgomery Montoya Monty
        Moody Moon Mooney Moor Moore Mora Morales Moran Moravcová Moravec Moreau Morel Moreno Morgan Morin Morley Moroz Morris Morrison Morrow Morse
        Mortensen Morton Morvan Moryc Morys Mosemann Moser Moses Mosley Moss Mõttus Moulin Moyer Mróz Muc Mucha Mućka Mude Mueller Mühle Muhonen
        Mülichen Mullen Muller Müllerová Mullins Muniak Munoz Mürk Murphy Murray Muru Musiał Musil Musilová Must Mustafa Mustonen Müür Müürsepp
        Myers Myllymäki Myron Myszak Myszk Møller Młyńczak Nagys Narušis Naser Nash Näslund Naujokas Naumov Nausėda Navarro Navickas Navrátil
        Navrátilová Nawrocki Naylor Nazarov Nałęcz Neal Ned Neil Nell Nelson Němcová Němec Němeček Němečková Nerger Nette Neumann Neureuther
        Neuschäfer Nevala Nevalainen Neveu Newell Newman Newsome Newton Nguyen Nicholas Nicholls Nichols Nicholson Nick Nicolas Niechciał Nielsen
        Niemeier Niemelä Niemi Nieminen Nieroda Nieves Niiranen Niit Nikiforov Nikitin Niklasson Nikolaev Nikula Nilsson Niskanen Nissen Nissinen
        Nixon Noack Noah Noble Noel Nohlmans Nolan Nõmm Nõmme Nõmmik Norberg Nord Nordberg Nordgren Nordin Nordlander Nordlund Nordqvist Nordström
        Norén Norgren Norkus Norlin Norling Norman Normand Norris Norrman North Norton Norvaiša Noszczyk Nousiainen Novák Nováková Novikov Novotná
        Novotný Nowacki Nowak Nowakowski Nowek Nowicki Nunez Nurek Nurk Nurm Nurmi Nurminen Nuut Nuutinen Nyberg Nygren Nykänen Nylander Nylén
        Nylund Nyman Nyström Nørgaard O'Brien O'Sullivan Obrien Ochnio Ochoa Oconnell Oconnor Odell Oderwald Odom Odonnell Oestrovsky Ohlsson
        Oikarinen Oinonen Oja Ojala Ojanen Ojaste Oks Oksanen Olander Olausson Olejniczak Olejnik Oleksiewicz Oleksiuk Olesen Olesk Oleszko Olive
        Oliver Olivier Ollie Ollikainen Ollila Ollivier Olofsson Olsen Olson Olsson Olszewski Omar Oneal Oneil Oneill Opoka Oras Orav Org Orkisz
        Orlando Orlauskas Orlov Orman Orozco Orr Ortega Ortiz Ortmann Orzechowski Orłowski Osborn Osborne Osiadacz Ośka Oskarsson Osman Ossipov
        Ostapiuk Ostrowski Oszust Otis Ots Ott Otto Ottosson Overgaard Owczarek Owen Owens Ozoliņš Ozols Pääkkönen Paal Paananen Paap Paas
        Paavilainen Paavola Pablo Pace Pacewicz Pacheco Padilla Paegle Paffrath Page Pages Paige Pająk Pajda Paju Pajula Pajunen Pakarinen Pakosz
        Paliga Palm Palmer Palmgren Palmqvist Palomäki Pålsson Palu Palubinskas Palus Pam Panov Para Parent Paris Park Parker Parkes Parkin
        Parkinson Parkkinen Parks Pärn Pärna Pärnpuu Parrish Parry Parsons Partanen Pärtel Parts Pärtzelt Parviainen Parzyszek Pasanen Pascal Paśnik
        Pasquier Patalas Patberg Pate Patel Patora Patrick Patterson Patti Patton Patty Patyna Paul Paulauskas Paulsen Paulsson Pavlíček Pavlík
        Pavlíková Pavlov Pawlak Pawliczek Pawlik Pawłowski Payet Payne Peacock Pearce Pearl Pearson Pechel Peck Pedersen Pehkonen Pekkala Pekkarinen
        Pelkonen Pelletier Peltier Peltola Peltonen Peltoniemi Pena Pennanen Pennington Penny Pent Penttilä Penttinen Perälä Percy Pereira Perez
        Pergande Perka Perkins Pērkona Pērkons Peron Perret Perrier Perrin Perrot Perry Persson Pešková Pesonen Pesta Pete Peters Petersen Peterson
        Pētersons Petersson Petit Petitjean Petrauskas Petrov Petrová Pettai Pettersson Petty Peukert Phelps Philippe Phillips Piasecki Piątek
        Picard Pichon Pickering Pickett Pieper Pierce Pierre Pierson Pietilä Pietrasiak Pietrek Pietrusiak Pietryga Pietrzak Pihelgas Pihl Pihlak
        Piho Piir Piirainen Piirsalu Pike Pikk Pineau Pinto Piórek Piotrowski Pires Pirinen Piszcz Pitkänen Pittman Pitts Plath Ploom Plummer
        Pochopień Pocius Põder Podkowa Podniece Podnieks Põdra Podsiadła Pohjola Pohl Poirier Pokorná Pokorný Polak Poláková Põld Põldma Põldmaa
        Pole Polis Pölitz Poljakov Polk Pöllänen Pollard Põllu Polly Ponce Poniedziałek Pons Poole Poom Pope Popov Porter Poška Pospíšil Pospíšilová
        Post Potier Potter Pottier Potts Poulain Poulsen Povilonis Powell Power Powers Pratt Preiß Preston Prévost Price Priede Priedīte Priedītis
        Prince Pritchard Procházka Procházková Proctor Prokop Prokopczyk Prucnal Pruitt Pruschke Pruul Pruvost Pryor Przerwa Przybylski Puckett Pugh
        Puhakka Pukk Pulk Pulkkinen Puranen Puriņa Puriņš Purmale Purmals Putz Puusepp Puustinen Püvi Pych Pyda Pytlarz Płaneta Quinn Quinton Raadik
        Raag Raamat Raatikainen Rädel Radisch Rae Rahman Raid Raidma Räisänen Raja Rajala Rajchel Rajczyk Ramanauskas Ramirez Ramon Ramos Ramsey
        Rand Randall Randmaa Randoja Randolph Rangel Rankin Ranta Rantala Rantanen Raphael Räsänen Rask Rasmussen Ratajczak Ratliff Rätsep Räty Raud
        Raudsepp Rauhala Rautiainen Rautio Ravn Rawa Ray Raymond Raynaud Read Rebane Reed Rees Reese Reeves Regnier Rehn Reichmann Reid Reilly
        Reimann Reinhardt Reinikainen Reinsalu Reising Rej Rejniak Remmel Rémy Renard Renaud Renault Renner Repo Reuter Rex Rey Reyes Reyna Reynaud
        Reynolds Rhodes Ribeiro Rice Rich Richard Richards Richardson Richmond Richter Rick Rickey Riddle Riehl Riekstiņa Riekstiņš Riggs Říha
        Říhová Riihimäki Riikonen Riley Rimkus Ring Rinne Rintala Rios Riou Rissanen Ritter Rivas Rivera Rivers Rivière Roach Robbins Roberson
        Robert Roberts Robertson Robertsson Robin Robinson Robles Rocha Roche Rochelle Rocher Roderick Rodger Rodgers Rodrigues Rodriguez Rodriquez
        Rodzeń Roger Rogers Rogge Rogner Rogowski Rohde Rohleder Röhrdanz Röhricht Roht Rohtla Rojas Roland Rolland Rollins Roman Romańczyk Romanov
        Romanowski Römer Romero Ronkainen Rönkkö Roos Roosevelt Roosileht Roots Rörricht Rosa Rosado Rosales Rosario Roscoe Rose Rosemann Rosén
        Rosenberg Rosengren Rosenow Rosenqvist Rosin Roskoth Ross Rossi Roth Rouse Rousseau Roussel Rousset Roux Rowe Rowland Rowley Roy Royce Royer
        Roze Rozīte Rozītis Rozmiarek Rubene Rubenis Rubio Rucker Rudolph Rudy Rudys Rudzīte Rudzītis Rufus Ruiz Rumjantsev Ruotsalainen
        Ruppersberger Ruppert Rush Russel Russell Russo Rust Ruszczak Rutherford Rutkowski Rutledge Ruus Ruuskanen Rüütel Ruzgys Růžička Růžičková
        Ryan Rybus Rycerz Rychel Rychert Rydberg Rydén Rykała Rytkönen Ryynänen Rzońca Rzucidło Saar Saare Saarela Saari Saarinen Saastamoinen
        Sabonis Sacharczuk Säde Sadowski Safronov Sager Sahlin Said Sainio Saj Sakalauskas Saks Salas Salazar Saleh Salinas Sallinen Salmela Salmi
        Salminen Salmon Salo Salomaa Salomonsson Salonen Salu Salumäe Salumets Salvador Salvatore Salz Sam Samol Sampson Samson Samuel Samuelsson
        Samul Sanchez Sandberg Sandell Sander Sanders Sanderson Sandgren Sandin Sandoval Sandström Sandy Sanford Santana Santiago Santos Sarap
        Sarapuu Sargent Sarv Saternus Säuberlich Sauer Saul Saulīte Saulītis Saunders Sauvage Savage Saveljev Savickas Savolainen Sawicki Sawko
        Sawyer Schaaf Schacht Schaefer Schäfer Scheel Scheibe Schenk Scheuermann Schinke Schleich Schlosser Schmidt Schmidtke Schmiedecke Schmiedt
        Schmitt Schneider Scholl Scholtz Scholz Schomber Schönland Schottin Schou Schröder Schroeder Schuchhardt Schüler Schultz Schulz Schuster
        Schwartz Schwarz Schweitzer Schwital Scott Sears Sedláček Sedláčková Sedlák Sedláková Segebahn Seguin Seidel Seifert Seip Selin Sellers
        Semenov Sepp Seppä Seppälä Seppänen Sergejev Serrano Serwa Seta Seth Ševčík Ševčíková Sexton Seymour Shaffer Shane Shannon Sharp Sharpe Shaw
        Shea Shelby Sheldon Shelley Shelly Shelton Shepard Shepherd Sheppard Sherman Shields Shirley Shoemaker Short Siara Sibul Sidorczuk Sidorov
        Siedlaczek Sieja Siemieniec Siering Sihvonen Siim Sikk Sikora Sikorski Sild Siliņa Siliņš Sillanpää Sillaots Sillaste Silm Silva
        Silvennoinen Silvia Šimek Šimková Šimkus Simmons Simms Simola Simon Simone Simonen Simonsen Simonsson Simpson Sims Simson Sinclair Singh
        Singleton Sinkiewicz Sipilä Sirel Sirén Sirviö Sisask Sjöberg Sjöblom Sjödin Sjögren Sjöholm Sjölander Sjölin Sjölund Sjöstedt Sjöstrand
        Sjöström Skiba Skinner Skog Skoglund Sköld Skoog Skov Skowroński Skuja Skujiņa Skujiņš Slater Slaughter Slavík Slavíková Ślęczka Šležas
        Śleziak Śliwiński Sloan Small Smart Smętek Šmíd Šmídová Śmieszek Smirnov Smith Smoter Snider Snow Snyder Sobczak Sobolev Sobolewski Socha
        Söding Soini Soininen Sokk Sokolov Sokołowski Solarek Solis Solomon Solovjov Sölzer Son Sontag Soo Soon Soosaar Soosalu Sööt Soots Sorgatz
        Sorokin Sosa Sosnowski Soto Soukup Soukupová Sowa Sparks Spears Speer Spence Spencer Spieß Spivey Sprawka Springer Sproģe Sproģis Sroga
        Stacey Stacy Stadelmann Stafford Stahr Staněk Stanisławek Stankevičius Stankiewicz Staňková Stanley Stanton Stark Starr Staś Stasiak Šťastná
        Šťastný Staude Steckel Steele Steen Stefanik Stefański Steffensen Stein Steinberg Stejskal Stejskalová Stenberg Stenlund Stenström Štěpánek
        Štěpánková Stepanov Stephan Stephens Stephenson Stępień Sterling Steuer Stevens Stevenson Stewart Stey Stiebitz Stiffel Stinson Stojak
        Stokes Stoll Stolze Stone Stonys Storey Stosik Stout Strazdiņa Strazdiņš Strickland Striebitz Strnad Strnadová Stroh Strojna Strong
        Strzelczak Strzyż Stuart Stulgys Stumpf Stypa Stypuła Suarez Subocz Suhonen Suits Sulg Sullivan Summer Summers Suomalainen Suominen Surdyk
        Sus Susi Sutinen Sutt Sutton Suur Suvi Suvorov Süßebier Švec Švecová Svendsen Svoboda Svobodová Swain Swanson Sweeney Sweet Świątkiewicz
        Swift Sych Sykes Sýkora Sýkorová Sylvester Syrjälä Szałas Szczepaniak Szczepański Szczudło Szelest Szewczyk Szkoda Szlaga Szmajda Szołtysik
        Szulc Szwaja Szybiak Szyc Szymański Szymczak Szymonik Szymula Søndergaard Sørensen Słabosz Słomian Słupek Taal Tähtinen Taipale Takala
        Talaśka Talbot Tali Talley Tamm Tamminen Tanguy Tanner Tanskanen Tarvainen Täsche Taskinen Tatarek Tate Tatum Taylor Techer Tecław Teixeira
        Teper Terrell Terry Tervo Tesař Tessier Texier Textor Thanel Thibault Thiel Thierry Thies Thomas Thompson Thomsen Thomson Thornton Thorpe
        Thorsen Thurman Thygesen Tiainen Tichá Tichý Tiihonen Tikka Tikkanen Tillman Timonen Tintzmann Tirkkonen Tlałka Tlustek Todd Toft Toivanen
        Toivonen Tolonen Tolvanen Tom Tomalak Toman Tomanová Tomas Tomaszewski Tomczak Tomczyk Tomlinson Torres Toussaint Townsend Tracey Tracy Tran
        Traore Trapp Travis Trent Trevino Trommler Tröst Troy Trub Trubin Truchan Trujillo Trupp Trybuś Trzos Tschentscher Tucker Tůma Tůmová Tuomi
        Tuominen Tuovinen Turiņa Turiņš Turnbull Turner Turpeinen Turpin Turunen Tworzydło Tylek Tyler Tyson Ullmann Ullrich Underwood Uotila Urban
        Urbaniak Urbanová Urbański Urbonas Utrata Uusitalo Väänänen Vacek Vacková Vaillant Vainio Väisänen Vaitkus Valančius Valdez Valencia Valenta
        Valentin Valentine Valentová Valenzuela Valette Välimäki Valkama Valkonen Vallée Vallet Valtonen Van Vanaga Vanags Vance Vaněk Vang Vaňková
        Vargas Varis Vartiainen Vasiliauskas Vasquez Vasseur Vaughan Vaughn Vávra Vávrová Väyrynen Vazquez Vega Velasquez Velazquez Velez Venäläinen
        Vera Verdier Vernon Veselá Veselý Vestergaard Vesterinen Vicente Vidal Viitala Viitanen Vīksna Vilciņa Vilciņš Viljanen Vilkas Vilks Villa
        Villanueva Villarreal Vincent Vinson Viola Virgil Virta Virtanen Vítek Vítková Vītola Vītoliņa Vītoliņš Vītols Vlček Vlčková Vogt Voisin
        Vollbrecht Voutilainen Vsiliauskas Vuorela Vuori Vuorinen Vyšniauskas Wade Wagenknecht Wagner Wähner Walczak Walden Walker Wall Wallace
        Waller Wallis Walls Walo Walsh Walter Walters Walton Wandzel Wang Waniek Ward Ware Warmer Warner Warren Washington Wasilewski Waters Watkins
        Watras Watson Watts Wawryniuk Wawrzyczek Wawrzyniak Wawrzynowicz Wawszczak Ważny Wdowczyk Weaver Webb Webber Weber Webster Weeks Weihmann
        Weimer Weinhage Weinhold Weiss Weitzel Weiß Wejman Welch Weller Wells Wende Wendell Wernecke Werner Wesack Wesley Wesołowski Wesoły West
        Weston Wheeler Whitaker White Whitehead Whitehouse Whitfield Whitley Whitney Whittaker Wiatrak Wicha Wiech Więckiewicz Wieczorek Wiek
        Wieloch Wierzbicki Wiggins Wika Wilbert Wilbur Wilcox Wilczyński Wilder Wiley Wilk Wilkerson Wilkins Wilkinson Will Willard Williams
        Williamson Willis Wilms Wilmsen Wilson Winkler Winnie Winston Winter Winters Winther Wirth Wise Wiśniewski Wiszowaty Witas Witaszek
        Witkowski Witos Witt Wohlgemut Wojciechowski Wójcik Wójtowicz Wojtyna Wolf Wolfe Wolski Womack Wong Wood Woodard Woodrow Woods Woodward
        Wooten Workman Woszczyna Woźniak Wołczyk Wołk Wright Wróbel Wróblewski Wrona Wulf Wulff Wyatt Wynn Wysocki Wywiał Wziątek Włodarczyk Xavier
        Yang Yarbrough Yates Ylinen Ylitalo Ylönen Yoder York Young Zachary Zahn Zając Żak Zaķe Zaķis Žáková Zakrzewski Zalewski Zālīte Zālītis
        Zamora Zänker Zariņa Zariņš Zawadzki Żbik Zbroja Zdziech Zeltiņa Zeltiņš Žemaitis Zeman Zemanová Zięba Ziegert Zieja Zieliński Ziemele
        Ziemelis Ziemkiewicz Zimmer Zimmerman Zimmermann Zimoń Ziółkowski Zirme Zirne Zirnis Zobel Żok Zorbach Žukauskas Zuokas Zvaigzne Zvirbule
        Zvirbulis Zysk Østergaard Łaciak Łodyga Łuczak Łukasik Łukowicz Łuszczak Łyczak Łyskawa Белоус Бойко Бондарь Бродский Бунин Гагарин Гайдай
        Гоголь Гончар Долгих Зимин Ильин Коваль Коновал Король Кравец Кравчук Крупской Лысенко Мельник Мороз Никитин Пастернак Пушкин Репин Рудь
        Савчук Седых Соловей Сорока Ткач Толстой Тютчев Фомин Черных Швец Шевченко
        """
}
