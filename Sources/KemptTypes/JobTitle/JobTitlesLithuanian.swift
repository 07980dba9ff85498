/// Job titles in Lithuanian: one line a title, the canonical English wording first, then the wordings that mean the same, divided by `|`.
/// Written by hand from common usage.
enum JobTitlesLithuanian {
    static let text: StaticString = """
        CEO|Generalinis direktorius|Generalinė direktorė|Gen. direktorius|Gen. dir.
        Founder|Įkūrėjas|Įkūrėja|Steigėjas|Steigėja
        Co-Founder|Bendraįkūrėjas|Bendraįkūrėja|Bendrasteigėjas
        Owner|Savininkas|Savininkė
        Co-Owner|Bendrasavininkis|Bendrasavininkė
        Shareholder|Akcininkas|Akcininkė
        Partner|Partneris|Partnerė
        Managing Partner|Vadovaujantis partneris|Vadovaujantysis partneris|Vadovaujančioji partnerė
        President|Prezidentas|Prezidentė
        Vice President|Viceprezidentas|Viceprezidentė
        Chairman|Valdybos pirmininkas|Valdybos pirmininkė
        Board Member|Valdybos narys|Valdybos narė
        Managing Director|Valdantysis direktorius
        Executive Director|Vykdantysis direktorius|Vykdančioji direktorė
        Director|Direktorius|Direktorė
        Deputy Director|Direktoriaus pavaduotojas|Direktoriaus pavaduotoja|Direktorės pavaduotojas
        Deputy CEO|Generalinio direktoriaus pavaduotojas|Generalinio direktoriaus pavaduotoja
        General Manager|Generalinis vadovas
        Manager|Vadybininkas|Vadybininkė
        Head of Department|Skyriaus vadovas|Skyriaus vadovė|Skyriaus viršininkas|Skyriaus vedėjas|Skyriaus vedėja|Departamento vadovas
        Deputy Head of Department|Skyriaus vadovo pavaduotojas
        Head|Vadovas|Vadovė|Viršininkas
        Team Lead|Komandos vadovas|Komandos vadovė|Grupės vadovas|Grupės vadovė
        Shift Supervisor|Pamainos vadovas|Pamainos vadovė|Pamainos meistras
        Sole Proprietor|Individualios veiklos vykdytojas|Individualus verslininkas
        Entrepreneur|Verslininkas|Verslininkė
        CFO|Finansų direktorius|Finansų direktorė
        COO|Operacijų direktorius|Operacijų direktorė|Veiklos direktorius|Veiklos direktorė
        CTO|Technikos direktorius|Technikos direktorė|Technologijų direktorius|Techninis direktorius
        IT Director|IT direktorius|IT direktorė|Informacinių technologijų direktorius
        Commercial Director|Komercijos direktorius|Komercijos direktorė|Komercinis direktorius
        Sales Director|Pardavimų direktorius|Pardavimų direktorė|Pardavimo direktorius
        Marketing Director|Rinkodaros direktorius|Rinkodaros direktorė|Marketingo direktorius
        Sales and Marketing Director|Pardavimų ir rinkodaros direktorius
        HR Director|Personalo direktorius|Personalo direktorė|Žmogiškųjų išteklių direktorius|Žmogiškųjų išteklių direktorė
        Development Director|Plėtros direktorius|Plėtros direktorė
        Business Development Director|Verslo plėtros direktorius|Verslo plėtros direktorė
        Production Director|Gamybos direktorius|Gamybos direktorė
        Logistics Director|Logistikos direktorius|Logistikos direktorė
        Purchasing Director|Pirkimų direktorius|Pirkimų direktorė
        Quality Director|Kokybės direktorius|Kokybės direktorė
        Legal Director|Teisės direktorius
        Security Director|Saugos direktorius
        Art Director|Meno vadovas|Meno direktorius
        Creative Director|Kūrybos direktorius|Kūrybos vadovas
        Project Director|Projektų direktorius|Projektų direktorė
        Branch Director|Filialo direktorius|Filialo direktorė
        Branch Manager|Filialo vadovas|Filialo vadovė
        Regional Director|Regiono direktorius
        Regional Manager|Regiono vadovas|Regiono vadovė|Regiono vadybininkas|Regiono vadybininkė
        Country Manager|Šalies vadovas|Šalies vadovė
        Head of Sales|Pardavimų vadovas|Pardavimų vadovė|Pardavimų skyriaus vadovas|Pardavimų skyriaus vadovė
        Head of Marketing|Rinkodaros vadovas|Rinkodaros vadovė|Marketingo vadovas|Marketingo vadovė|Rinkodaros skyriaus vadovas
        Head of HR|Personalo vadovas|Personalo vadovė|Personalo skyriaus vadovas|Personalo skyriaus vadovė
        Head of Purchasing|Pirkimų vadovas|Pirkimų vadovė|Pirkimų skyriaus vadovas|Tiekimo vadovas
        Head of Logistics|Logistikos vadovas|Logistikos vadovė|Logistikos skyriaus vadovas
        Head of IT|IT skyriaus vadovas|IT skyriaus vadovė|IT vadovas|IT vadovė
        Head of Production|Gamybos vadovas|Gamybos vadovė|Gamybos skyriaus vadovas
        Head of Legal|Teisės skyriaus vadovas|Teisės skyriaus vadovė
        Head of Finance|Finansų vadovas|Finansų vadovė|Finansų skyriaus vadovas
        Head of Development|Plėtros vadovas|Plėtros vadovė
        Head of Customer Service|Klientų aptarnavimo vadovas|Klientų aptarnavimo vadovė
        Head of Administration|Administracijos vadovas|Administracijos vadovė
        Workshop Manager|Cecho viršininkas|Cecho vadovas
        Site Manager|Statybos vadovas|Statybos vadovė|Darbų vadovas|Darbų vadovė
        Sales Manager|Pardavimų vadybininkas|Pardavimų vadybininkė|Pardavimo vadybininkas|Pardavimo vadybininkė
        Key Account Manager|Pagrindinių klientų vadybininkas|Svarbiausių klientų vadybininkas|Svarbiausių klientų vadybininkė
        Account Manager|Klientų vadybininkas|Klientų vadybininkė
        Customer Service Manager|Klientų aptarnavimo vadybininkas|Klientų aptarnavimo vadybininkė
        Customer Service Specialist|Klientų aptarnavimo specialistas|Klientų aptarnavimo specialistė
        Sales Representative|Prekybos atstovas|Prekybos atstovė|Pardavimų atstovas|Pardavimų atstovė
        Sales Specialist|Pardavimų specialistas|Pardavimų specialistė
        Sales Assistant|Pardavėjas|Pardavėja|Pardavėjas-konsultantas|Pardavėja-konsultantė
        Export Manager|Eksporto vadybininkas|Eksporto vadybininkė|Eksporto vadovas
        Business Development Manager|Verslo plėtros vadybininkas|Verslo plėtros vadybininkė|Verslo plėtros vadovas|Verslo plėtros vadovė
        Marketing Manager|Rinkodaros vadybininkas|Rinkodaros vadybininkė|Marketingo vadybininkas|Marketingo vadybininkė
        Marketing Specialist|Rinkodaros specialistas|Rinkodaros specialistė|Marketingo specialistas|Marketingo specialistė|Rinkodarininkas|Rinkodarininkė
        Brand Manager|Prekės ženklo vadovas|Prekės ženklo vadybininkas|Prekės ženklo vadovė
        PR Manager|Ryšių su visuomene vadovas|Ryšių su visuomene vadovė
        PR Specialist|Ryšių su visuomene specialistas|Ryšių su visuomene specialistė
        Social Media Manager|Socialinių tinklų vadybininkas|Socialinių tinklų vadybininkė
        Social Media Specialist|Socialinių tinklų specialistas|Socialinių tinklų specialistė
        Content Manager|Turinio vadybininkas|Turinio vadybininkė
        Product Manager|Produkto vadovas|Produkto vadovė|Produktų vadovas|Produktų vadovė|Produktų vadybininkas|Produktų vadybininkė|Produkto vadybininkas|Produkto vadybininkė
        Product Owner|Produkto savininkas|Produkto savininkė
        Project Manager|Projektų vadovas|Projektų vadovė|Projekto vadovas|Projekto vadovė|Projektų vadybininkas|Projektų vadybininkė
        Project Coordinator|Projektų koordinatorius|Projektų koordinatorė|Projekto koordinatorius|Projekto koordinatorė
        Program Manager|Programų vadovas
        Office Manager|Biuro administratorius|Biuro administratorė|Biuro vadovas|Biuro vadovė|Ofiso administratorė|Ofiso vadybininkė
        Administrator|Administratorius|Administratorė
        Administrative Assistant|Administracijos asistentė|Administracijos asistentas
        Executive Assistant|Vadovo asistentas|Vadovo asistentė|Asmeninis asistentas|Asmeninė asistentė|Direktoriaus asistentė
        Assistant|Asistentas|Asistentė|Padėjėjas|Padėjėja
        Secretary|Sekretorius|Sekretorė
        Receptionist|Registratorius|Registratorė|Registratūros darbuotoja
        Chief Accountant|Vyriausiasis buhalteris|Vyriausioji buhalterė|Vyr. buhalteris|Vyr. buhalterė|Vyriausiasis finansininkas|Vyriausioji finansininkė|Vyr. finansininkas|Vyr. finansininkė
        Deputy Chief Accountant|Vyr. buhalterio pavaduotoja|Vyriausiojo buhalterio pavaduotoja
        Accountant|Buhalteris|Buhalterė|Apskaitininkas|Apskaitininkė
        Finance Manager|Finansų vadybininkas|Finansų vadybininkė
        Financial Analyst|Finansų analitikas|Finansų analitikė
        Finance Specialist|Finansininkas|Finansininkė|Finansų specialistas|Finansų specialistė
        Economist|Ekonomistas|Ekonomistė
        Financial Controller|Finansų kontrolierius|Finansų kontrolierė
        Auditor|Auditorius|Auditorė
        Treasurer|Iždininkas|Iždininkė
        Cashier|Kasininkas|Kasininkė
        HR Manager|Personalo vadybininkas|Personalo vadybininkė|Žmogiškųjų išteklių vadybininkas|Žmogiškųjų išteklių vadovas|Žmogiškųjų išteklių vadovė
        HR Specialist|Personalo specialistas|Personalo specialistė
        Recruiter|Personalo atrankos specialistas|Personalo atrankos specialistė|Atrankų specialistė
        Lawyer|Teisininkas|Teisininkė
        Advocate|Advokatas|Advokatė
        Notary|Notaras|Notarė
        Procurement Manager|Pirkimų vadybininkas|Pirkimų vadybininkė|Tiekimo vadybininkas|Tiekimo vadybininkė
        Procurement Specialist|Pirkimų specialistas|Pirkimų specialistė
        Logistics Manager|Logistikos vadybininkas|Logistikos vadybininkė
        Logistician|Logistas|Logistė|Logistikos specialistas|Logistikos specialistė
        Transport Manager|Transporto vadybininkas|Transporto vadybininkė|Transporto vadovas
        Dispatcher|Dispečeris|Dispečerė
        Freight Forwarder|Ekspeditorius|Ekspeditorė
        Customs Broker|Muitinės tarpininkas|Muitinės tarpininkė
        Warehouse Manager|Sandėlio vadovas|Sandėlio vadovė|Sandėlio vedėjas|Sandėlio vedėja
        Warehouse Worker|Sandėlininkas|Sandėlininkė|Sandėlio darbuotojas
        Driver|Vairuotojas|Vairuotoja
        Driver & Freight Forwarder|Vairuotojas-ekspeditorius
        Production Manager|Gamybos vadybininkas|Gamybos vadybininkė
        Plant Manager|Gamyklos direktorius|Gamyklos vadovas
        Quality Manager|Kokybės vadovas|Kokybės vadovė|Kokybės vadybininkas|Kokybės vadybininkė
        Chief Engineer|Vyriausiasis inžinierius|Vyriausioji inžinierė|Vyr. inžinierius|Vyr. inžinierė
        Engineer|Inžinierius|Inžinierė
        Process Engineer|Inžinierius technologas
        Technologist|Technologas|Technologė
        Design Engineer|Konstruktorius|Konstruktorė|Inžinierius konstruktorius|Projektuotojas|Projektuotoja
        Electrical Engineer|Elektros inžinierius
        Electrician|Elektrikas
        Mechanical Engineer|Inžinierius mechanikas|Mechanikos inžinierius
        Mechanic|Mechanikas
        Car Mechanic|Automechanikas
        Power Engineer|Energetikas|Inžinierius energetikas
        Chief Power Engineer|Vyriausiasis energetikas|Vyr. energetikas
        Chief Mechanic|Vyriausiasis mechanikas|Vyr. mechanikas
        Technician|Technikas
        Service Engineer|Serviso inžinierius|Aptarnavimo inžinierius
        Service Manager|Serviso vadovas|Serviso vadybininkas|Serviso vadovė
        Civil Engineer|Statybos inžinierius|Statybų inžinierius
        Sales Engineer|Pardavimų inžinierius
        Architect|Architektas|Architektė
        Surveyor|Geodezininkas|Matininkas
        Software Developer|Programuotojas|Programuotoja|Programinės įrangos kūrėjas
        Software Engineer|Programinės įrangos inžinierius|Programinės įrangos inžinierė
        Frontend Developer|Frontend programuotojas|Front-end programuotojas
        Backend Developer|Backend programuotojas|Back-end programuotojas
        Full Stack Developer|Full stack programuotojas
        Web Developer|Svetainių kūrėjas|Web programuotojas
        DevOps Engineer|DevOps inžinierius
        System Administrator|Sistemų administratorius|Sistemų administratorė|Sistemos administratorius
        Database Administrator|Duomenų bazių administratorius
        QA Engineer|QA specialistas|QA specialistė
        Tester|Testuotojas|Testuotoja
        Software Tester|Programinės įrangos testuotojas|Programinės įrangos testuotoja
        Business Analyst|Verslo analitikas|Verslo analitikė
        System Analyst|Sistemų analitikas|Sistemų analitikė
        Data Analyst|Duomenų analitikas|Duomenų analitikė
        Data Scientist|Duomenų mokslininkas
        Analyst|Analitikas|Analitikė
        IT Specialist|IT specialistas|IT specialistė|Informacinių technologijų specialistas
        IT Manager|IT vadybininkas
        Support Specialist|Techninės pagalbos specialistas|Pagalbos specialistas
        Designer|Dizaineris|Dizainerė
        Graphic Designer|Grafikos dizaineris|Grafikos dizainerė|Grafinis dizaineris|Grafinė dizainerė
        Web Designer|Web dizaineris
        Interior Designer|Interjero dizaineris|Interjero dizainerė
        UX Designer|UX dizaineris
        Consultant|Konsultantas|Konsultantė
        Advisor|Patarėjas|Patarėja
        Specialist|Specialistas|Specialistė
        Chief Specialist|Vyriausiasis specialistas|Vyriausioji specialistė|Vyr. specialistas|Vyr. specialistė
        Leading Specialist|Vedantysis specialistas|Vedantis specialistas
        Expert|Ekspertas|Ekspertė
        Inspector|Inspektorius|Inspektorė
        Coordinator|Koordinatorius|Koordinatorė
        Agent|Agentas|Agentė
        Real Estate Agent|Nekilnojamojo turto agentas|Nekilnojamojo turto agentė
        Real Estate Broker|NT brokeris|NT brokerė|Nekilnojamojo turto brokeris|Nekilnojamojo turto brokerė
        Insurance Agent|Draudimo agentas|Draudimo agentė
        Insurance Broker|Draudimo brokeris|Draudimo brokerė
        Insurance Consultant|Draudimo konsultantas|Draudimo konsultantė
        Operator|Operatorius|Operatorė
        Call Centre Operator|Skambučių centro operatorius
        Worker|Darbininkas|Darbininkė
        Employee|Darbuotojas|Darbuotoja
        Intern|Praktikantas|Praktikantė|Stažuotojas|Stažuotoja
        Student|Studentas|Studentė
        Freelancer|Laisvai samdomas darbuotojas|Laisvai samdoma darbuotoja
        Self-Employed|Savarankiškai dirbantis asmuo
        Teacher|Mokytojas|Mokytoja
        Lecturer|Dėstytojas|Dėstytoja|Lektorius|Lektorė
        Professor|Profesorius|Profesorė
        Associate Professor|Docentas|Docentė
        Head Teacher|Mokyklos direktorius|Mokyklos direktorė
        Rector|Rektorius|Rektorė
        Trainer|Treneris|Trenerė
        Researcher|Tyrėjas|Tyrėja
        Research Associate|Mokslo darbuotojas|Mokslo darbuotoja
        Translator|Vertėjas|Vertėja
        Journalist|Žurnalistas|Žurnalistė
        Editor|Redaktorius|Redaktorė
        Chief Editor|Vyriausiasis redaktorius|Vyriausioji redaktorė|Vyr. redaktorius|Vyr. redaktorė
        Photographer|Fotografas|Fotografė
        Doctor|Gydytojas|Gydytoja
        Chief Physician|Vyriausiasis gydytojas|Vyriausioji gydytoja|Vyr. gydytojas
        Dentist|Odontologas|Odontologė|Stomatologas|Stomatologė|Gydytojas odontologas|Gydytoja odontologė
        Nurse|Slaugytojas|Slaugytoja
        Pharmacist|Farmacininkas|Farmacininkė|Vaistininkas|Vaistininkė
        Psychologist|Psichologas|Psichologė
        Veterinarian|Veterinaras|Veterinarė|Veterinarijos gydytojas|Veterinarijos gydytoja
        Restaurant Manager|Restorano vadovas|Restorano vadovė|Restorano administratorė
        Hostel Manager|Hostelio vadovas|Hostelio vadovė
        Hotel Manager|Viešbučio vadovas|Viešbučio vadovė|Viešbučio direktorius|Viešbučio direktorė
        Store Manager|Parduotuvės vadovas|Parduotuvės vadovė|Parduotuvės vedėjas|Parduotuvės vedėja|Parduotuvės direktorė
        Property Manager|Turto valdytojas|Turto valdytoja
        Facility Manager|Pastatų ūkio vadovas|Pastatų ūkio vadovė
        Caretaker|Ūkvedys|Ūkvedė
        Head Chef|Virtuvės šefas|Virtuvės šefė|Vyriausiasis virėjas
        Cook|Virėjas|Virėja
        Waiter|Padavėjas|Padavėja
        Bartender|Barmenas|Barmenė
        Hairdresser|Kirpėjas|Kirpėja
        Security Guard|Apsaugos darbuotojas|Apsauginis
        Head of Security|Apsaugos vadovas|Saugos tarnybos vadovas
        Occupational Safety Specialist|Darbuotojų saugos ir sveikatos specialistas|Darbų saugos specialistas|Darbų saugos specialistė|Darbuotojų saugos ir sveikatos specialistė
        Data Protection Officer|Duomenų apsaugos pareigūnas|Duomenų apsaugos pareigūnė
        Farmer|Ūkininkas|Ūkininkė
        Agronomist|Agronomas|Agronomė
        Mayor|Meras|Merė
        Elder|Seniūnas|Seniūnė
        Retired|Pensininkas|Pensininkė
        Unemployed|Bedarbis|Bedarbė
        Housewife|Namų šeimininkė
        VP of Sales|Pardavimų viceprezidentas
        VP of Marketing|Rinkodaros viceprezidentas
        VP of Finance|Finansų viceprezidentas
        Senior Vice President|Vyresnysis viceprezidentas
        Executive Vice President|Vykdantysis viceprezidentas
        Operations Manager|Operacijų vadovas|Operacijų vadovė|Operacijų vadybininkas
        Head of Operations|Operacijų skyriaus vadovas|Operacijų skyriaus vadovė
        Head of Product|Produktų skyriaus vadovas
        Head of Engineering|Inžinerijos skyriaus vadovas
        Head of Business Development|Verslo plėtros skyriaus vadovas
        Head of Quality|Kokybės skyriaus vadovas|Kokybės skyriaus vadovė
        Regional Sales Manager|Regioninis pardavimų vadovas|Regiono pardavimų vadovas|Regiono pardavimų vadybininkas
        Senior Accountant|Vyresnysis buhalteris|Vyresnioji buhalterė
        General Counsel|Vyriausiasis teisininkas|Vyr. teisininkas|Vyriausioji teisininkė
        Compliance Officer|Atitikties pareigūnas|Atitikties pareigūnė
        Paralegal|Teisininko padėjėjas|Teisininko padėjėja
        Software Architect|Programinės įrangos architektas
        Data Engineer|Duomenų inžinierius|Duomenų inžinierė
        Mobile Developer|Mobiliųjų programėlių kūrėjas
        Network Engineer|Tinklo inžinierius
        Network Administrator|Tinklo administratorius
        Information Security Specialist|Informacijos saugos specialistas|Informacijos saugos specialistė
        Process Engineer|Procesų inžinierius
        Production Engineer|Gamybos inžinierius
        Quality Engineer|Kokybės inžinierius
        Supply Chain Manager|Tiekimo grandinės vadovas|Tiekimo grandinės vadybininkas
        Customer Support Specialist|Klientų palaikymo specialistas
        Customer Service Representative|Klientų aptarnavimo atstovas|Klientų aptarnavimo atstovė
        Event Manager|Renginių vadovas|Renginių vadovė|Renginių organizatorius|Renginių organizatorė
        Copywriter|Tekstų kūrėjas|Tekstų kūrėja
        SEO Specialist|SEO specialistas|SEO specialistė
        Digital Marketing Manager|Skaitmeninės rinkodaros vadovas|Skaitmeninės rinkodaros vadybininkas
        Category Manager|Kategorijos vadovas|Kategorijų vadovas|Kategorijos vadybininkas
        Recruitment Manager|Atrankos vadovas
        Training Manager|Mokymų vadovas|Mokymų vadovė
        Payroll Specialist|Darbo užmokesčio buhalteris|Darbo užmokesčio buhalterė
        Investment Manager|Investicijų valdytojas
        Investor|Investuotojas|Investuotoja
        Business Consultant|Verslo konsultantas|Verslo konsultantė
        Trader|Prekiautojas
        Broker|Brokeris|Brokerė
        Surgeon|Chirurgas|Chirurgė
        General Practitioner|Šeimos gydytojas|Šeimos gydytoja
        Physiotherapist|Kineziterapeutas|Kineziterapeutė
        Welder|Suvirintojas
        Fitter|Šaltkalvis
        Cleaner|Valytojas|Valytoja
        Courier|Kurjeris|Kurjerė
        Loader|Krovėjas
        Builder|Statybininkas
        Carpenter|Stalius
        Painter|Dažytojas
        Chief Technologist|Vyriausiasis technologas|Vyr. technologas
        Chief Designer|Vyriausiasis konstruktorius|Vyr. konstruktorius
        Chief Architect|Vyriausiasis architektas|Vyr. architektas
        Chief Economist|Vyriausiasis ekonomistas|Vyr. ekonomistas
        Personnel Officer|Personalo inspektorius|Personalo inspektorė
        Chairman of the Supervisory Board|Stebėtojų tarybos pirmininkas
        """
}
