/// Job titles: one line a title, the canonical English wording first, then the wordings that mean the same, divided by `|`.
///
/// Wordings are compared by their romanised skeleton, so case, accents and scripts need no entries of their own. Only what is
/// surely the same job is listed: `Исполнительный директор` may be the head of a firm or its chief of operations and stays
/// `Executive Director`. Written by hand from common usage in English, Russian and Lithuanian.
enum JobTitleTable {
    static let text: StaticString = """
        CEO|Directeur général|Director general|Dyrektor generalny|Toimitusjohtaja|Valdes priekšsēdētājs|Tegevjuht|Chief Executive Officer|Chief Executive|Генеральный директор|Ген. директор|Гендиректор|Гендир|Ген директор|Главный исполнительный директор|Generalinis direktorius|Generalinė direktorė|Gen. direktorius|Генеральний директор|СЕО|Prezes zarządu|Ген. дир.|Gen. dir.|Generaldirektor
        Founder|Основатель|Основательница|Учредитель|Įkūrėjas|Įkūrėja|Steigėjas|Steigėja|Засновник|Gründer
        Co-Founder|Cofounder|Со-основатель|Сооснователь|Соучредитель|Bendraįkūrėjas|Bendraįkūrėja|Bendrasteigėjas
        Owner|Business Owner|Właścicielka|Inhaberin|Владелец|Владелица|Собственник|Владелец бизнеса|Собственник бизнеса|Savininkas|Savininkė|Власник|Inhaber|Właściciel
        Co-Owner|Coowner|Совладелец|Совладелица|Bendrasavininkis|Bendrasavininkė
        Shareholder|Акционер|Akcininkas|Akcininkė
        Partner|Партнер|Партнёр|Partneris|Partnerė
        Managing Partner|Управляющий партнер|Управляющий партнёр|Vadovaujantis partneris|Vadovaujantysis partneris|Vadovaujančioji partnerė
        President|Президент|Prezidentas|Prezidentė
        Vice President|VP|Вице-президент|Вице президент|Viceprezidentas|Viceprezidentė
        Chairman|Chairman of the Board|Chairman of the Board of Directors|Chair of the Board|Председатель совета директоров|Председатель правления|Valdybos pirmininkas|Valdybos pirmininkė
        Board Member|Valdes loceklis|Juhatuse liige|Członek zarządu|Member of the Board|Член совета директоров|Член правления|Valdybos narys|Valdybos narė
        Managing Director|Geschäftsführer|Geschäftsführerin|Управляющий директор|Valdantysis direktorius
        Executive Director|Vykdantysis direktorius|Vykdančioji direktorė|Исполнительный директор|Исп. директор|Исполнительная директор
        Director|Directeur|Directrice|Directora|Direttore|Директор|Direktorius|Direktorė|Direktor|Direktorka|Dyrektor|Директорка|Дырэктар|Директриса
        Deputy Director|Заместитель директора|Зам. директора|Замдиректора|Зам директора|Direktoriaus pavaduotojas|Direktoriaus pavaduotoja|Direktorės pavaduotojas|Заступник директора
        Deputy CEO|Заместитель генерального директора|Зам. генерального директора|Зам. ген. директора|Замгендиректора|Generalinio direktoriaus pavaduotojas|Generalinio direktoriaus pavaduotoja|Deputy Chief Executive Officer
        General Manager|Генеральный менеджер|Generalinis vadovas
        Manager|Menedżer|Kierownik|Kierowniczka|Менеджер|Vadybininkas|Vadybininkė|Менеджерка
        Head of Department|Department Head|Начальник отдела|Руководитель отдела|Заведующий отделом|Зав. отделом|Нач. отдела|Skyriaus vadovas|Skyriaus vadovė|Skyriaus viršininkas|Skyriaus vedėjas|Skyriaus vedėja|Departamento vadovas
        Deputy Head of Department|Заместитель начальника отдела|Зам. начальника отдела|Skyriaus vadovo pavaduotojas
        Head|Руководитель|Начальник|Vadovas|Vadovė|Viršininkas|Керівник|Шеф
        Team Lead|Team Leader|Teamlead|Тимлид|Руководитель группы|Лидер команды|Komandos vadovas|Komandos vadovė|Grupės vadovas|Grupės vadovė
        Supervisor|Супервайзер
        Shift Supervisor|Начальник смены|Pamainos vadovas|Pamainos vadovė|Pamainos meistras
        Sole Proprietor|Sole Trader|Индивидуальный предприниматель|Individualios veiklos vykdytojas|Individualus verslininkas
        Entrepreneur|Предприниматель|Verslininkas|Verslininkė|Бизнесмен
        CFO|Chief Financial Officer|Chief Finance Officer|Финансовый директор|Фин. директор|Finansų direktorius|Finansų direktorė|Директор по финансам|Финдиректор|Финдир
        COO|Chief Operating Officer|Chief Operations Officer|Операционный директор|Директор по операциям|Operacijų direktorius|Operacijų direktorė|Veiklos direktorius|Veiklos direktorė|Директор по операционной деятельности
        CTO|Chief Technology Officer|Chief Technical Officer|Технический директор|Тех. директор|Техдиректор|Технологический директор|Директор по технологиям|Technikos direktorius|Technikos direktorė|Technologijų direktorius|Techninis direktorius
        CIO|Chief Information Officer
        IT Director|Директор по ИТ|Директор по IT|ИТ-директор|IT-директор|Директор по информационным технологиям|IT direktorius|IT direktorė|Informacinių technologijų direktorius
        CMO|Chief Marketing Officer
        CCO|Chief Commercial Officer
        CHRO|Chief Human Resources Officer|Chief People Officer
        CISO|Chief Information Security Officer
        CDO|Chief Data Officer|Chief Digital Officer
        CPO|Chief Product Officer|Директор по продукту|Директор по продуктам
        CRO|Chief Revenue Officer
        Commercial Director|Коммерческий директор|Ком. директор|Комдиректор|Komercijos direktorius|Komercijos direktorė|Komercinis direktorius
        Sales Director|Director of Sales|Директор по продажам|Директор по сбыту|Pardavimų direktorius|Pardavimų direktorė|Pardavimo direktorius
        Marketing Director|Director of Marketing|Директор по маркетингу|Маркетинг-директор|Rinkodaros direktorius|Rinkodaros direktorė|Marketingo direktorius
        Sales and Marketing Director|Director of Sales and Marketing|Директор по продажам и маркетингу|Pardavimų ir rinkodaros direktorius|Директор по маркетингу и продажам|Marketing and Sales Director
        HR Director|Human Resources Director|Director of Human Resources|Директор по персоналу|HR-директор|HR директор|Директор по кадрам|Personalo direktorius|Personalo direktorė|Žmogiškųjų išteklių direktorius|Žmogiškųjų išteklių direktorė
        Development Director|Директор по развитию|Plėtros direktorius|Plėtros direktorė
        Business Development Director|Директор по развитию бизнеса|Verslo plėtros direktorius|Verslo plėtros direktorė
        Production Director|Директор по производству|Gamybos direktorius|Gamybos direktorė
        Logistics Director|Директор по логистике|Logistikos direktorius|Logistikos direktorė
        Purchasing Director|Procurement Director|Директор по закупкам|Pirkimų direktorius|Pirkimų direktorė|Директор по снабжению
        Quality Director|Директор по качеству|Kokybės direktorius|Kokybės direktorė
        Legal Director|Директор по правовым вопросам|Teisės direktorius
        Security Director|Директор по безопасности|Saugos direktorius
        Art Director|Арт-директор|Арт директор|Meno vadovas|Meno direktorius
        Creative Director|Креативный директор|Kūrybos direktorius|Kūrybos vadovas
        Project Director|Директор проекта|Директор по проектам|Projektų direktorius|Projektų direktorė
        Branch Director|Director of Branch|Директор филиала|Filialo direktorius|Filialo direktorė
        Branch Manager|Filialo vadovas|Filialo vadovė|Управляющий филиалом|Руководитель филиала
        Regional Director|Региональный директор|Regiono direktorius
        Regional Manager|Региональный менеджер|Regiono vadovas|Regiono vadovė|Regiono vadybininkas|Regiono vadybininkė
        Country Manager|Šalies vadovas|Šalies vadovė|Директор по стране
        Head of Sales|Начальник отдела продаж|Руководитель отдела продаж|РОП|Руководитель продаж|Заведующий отделом продаж|Pardavimų vadovas|Pardavimų vadovė|Pardavimų skyriaus vadovas|Pardavimų skyriaus vadovė|Head of Sales Department
        Head of Marketing|Начальник отдела маркетинга|Руководитель отдела маркетинга|Руководитель маркетинга|Rinkodaros vadovas|Rinkodaros vadovė|Marketingo vadovas|Marketingo vadovė|Rinkodaros skyriaus vadovas
        Head of HR|Head of Human Resources|Начальник отдела кадров|Руководитель отдела кадров|Руководитель отдела персонала|Personalo vadovas|Personalo vadovė|Personalo skyriaus vadovas|Personalo skyriaus vadovė
        Head of Purchasing|Head of Procurement|Начальник отдела закупок|Руководитель отдела закупок|Начальник отдела снабжения|Начальник отдела МТС|Pirkimų vadovas|Pirkimų vadovė|Pirkimų skyriaus vadovas|Tiekimo vadovas
        Head of Logistics|Начальник отдела логистики|Руководитель отдела логистики|Logistikos vadovas|Logistikos vadovė|Logistikos skyriaus vadovas
        Head of IT|Начальник отдела ИТ|Начальник ИТ отдела|Начальник ИТ-отдела|Руководитель ИТ-отдела|Начальник IT-отдела|Руководитель IT-отдела|IT skyriaus vadovas|IT skyriaus vadovė|IT vadovas|IT vadovė
        Head of Production|Начальник производства|Руководитель производства|Gamybos vadovas|Gamybos vadovė|Gamybos skyriaus vadovas
        Head of Legal|Начальник юридического отдела|Руководитель юридического отдела|Teisės skyriaus vadovas|Teisės skyriaus vadovė
        Head of Finance|Начальник финансового отдела|Руководитель финансового отдела|Finansų vadovas|Finansų vadovė|Finansų skyriaus vadovas
        Head of Development|Руководитель отдела развития|Начальник отдела развития|Plėtros vadovas|Plėtros vadovė
        Head of Customer Service|Klientų aptarnavimo vadovas|Klientų aptarnavimo vadovė|Руководитель отдела по работе с клиентами
        Head of Administration|Administracijos vadovas|Administracijos vadovė|Начальник административного отдела
        Workshop Manager|Начальник цеха|Cecho viršininkas|Cecho vadovas
        Site Manager|Начальник участка|Statybos vadovas|Statybos vadovė|Darbų vadovas|Darbų vadovė
        Foreman|Прораб|Производитель работ
        Sales Manager|Verkaufsleiter|Kierownik sprzedaży|Менеджер по продажам|Менеджер отдела продаж|Менеджер по сбыту|Pardavimų vadybininkas|Pardavimų vadybininkė|Pardavimo vadybininkas|Pardavimo vadybininkė|Менеджер з продажу
        Key Account Manager|KAM|Менеджер по работе с ключевыми клиентами|Менеджер по ключевым клиентам|Pagrindinių klientų vadybininkas|Svarbiausių klientų vadybininkas|Svarbiausių klientų vadybininkė
        Account Manager|Аккаунт-менеджер|Аккаунт менеджер|Менеджер по работе с клиентами|Клиентский менеджер|Klientų vadybininkas|Klientų vadybininkė
        Customer Service Manager|Менеджер по обслуживанию клиентов|Klientų aptarnavimo vadybininkas|Klientų aptarnavimo vadybininkė
        Customer Service Specialist|Специалист по обслуживанию клиентов|Специалист по работе с клиентами|Klientų aptarnavimo specialistas|Klientų aptarnavimo specialistė
        Customer Success Manager|Менеджер по успеху клиентов
        Sales Representative|Przedstawiciel handlowy|Handelsvertreter|Sales Rep|Торговый представитель|Торговый агент|Prekybos atstovas|Prekybos atstovė|Pardavimų atstovas|Pardavimų atstovė|Коммерческий представитель
        Sales Specialist|Специалист по продажам|Специалист отдела продаж|Pardavimų specialistas|Pardavimų specialistė
        Sales Assistant|Salesperson|Salesman|Shop Assistant|Продавец|Продавец-консультант|Продавщица|Pardavėjas|Pardavėja|Pardavėjas-konsultantas|Pardavėja-konsultantė
        Export Manager|Менеджер по экспорту|Eksporto vadybininkas|Eksporto vadybininkė|Eksporto vadovas
        Business Development Manager|BDM|Менеджер по развитию бизнеса|Менеджер по развитию|Verslo plėtros vadybininkas|Verslo plėtros vadybininkė|Verslo plėtros vadovas|Verslo plėtros vadovė
        Marketing Manager|Менеджер по маркетингу|Маркетинг-менеджер|Rinkodaros vadybininkas|Rinkodaros vadybininkė|Marketingo vadybininkas|Marketingo vadybininkė
        Marketing Specialist|Marketer|Маркетолог|Специалист по маркетингу|Rinkodaros specialistas|Rinkodaros specialistė|Marketingo specialistas|Marketingo specialistė|Rinkodarininkas|Rinkodarininkė
        Brand Manager|Бренд-менеджер|Бренд менеджер|Prekės ženklo vadovas|Prekės ženklo vadybininkas|Prekės ženklo vadovė
        PR Manager|Public Relations Manager|Пиар-менеджер|PR-менеджер|Менеджер по связям с общественностью|Ryšių su visuomene vadovas|Ryšių su visuomene vadovė
        PR Specialist|Public Relations Specialist|Специалист по связям с общественностью|Ryšių su visuomene specialistas|Ryšių su visuomene specialistė
        SMM Manager|Social Media Manager|SMM-менеджер|СММ-менеджер|Socialinių tinklų vadybininkas|Socialinių tinklų vadybininkė
        SMM Specialist|Social Media Specialist|SMM-специалист|Socialinių tinklų specialistas|Socialinių tinklų specialistė
        Content Manager|Контент-менеджер|Контент менеджер|Turinio vadybininkas|Turinio vadybininkė
        Product Manager|Менеджер по продукту|Продакт-менеджер|Продукт-менеджер|Менеджер продукта|Produkto vadovas|Produkto vadovė|Produktų vadovas|Produktų vadovė|Produktų vadybininkas|Produktų vadybininkė|Produkto vadybininkas|Produkto vadybininkė
        Product Owner|Владелец продукта|Produkto savininkas|Produkto savininkė
        Project Manager|Менеджер проекта|Менеджер проектов|Менеджер по проектам|Руководитель проекта|Руководитель проектов|Проджект-менеджер|Projektų vadovas|Projektų vadovė|Projekto vadovas|Projekto vadovė|Projektų vadybininkas|Projektų vadybininkė
        Project Coordinator|Координатор проекта|Координатор проектов|Projektų koordinatorius|Projektų koordinatorė|Projekto koordinatorius|Projekto koordinatorė|Koordynator projektu
        Program Manager|Programme Manager|Менеджер программы|Programų vadovas
        Office Manager|Офис-менеджер|Офис менеджер|Biuro administratorius|Biuro administratorė|Biuro vadovas|Biuro vadovė|Ofiso administratorė|Ofiso vadybininkė
        Administrator|Administrador|Administrateur|Администратор|Administratorius|Administratorė
        Administrative Assistant|Административный помощник|Administracijos asistentė|Administracijos asistentas
        Executive Assistant|Personal Assistant|Личный помощник|Личный ассистент|Помощник руководителя|Помощник директора|Ассистент руководителя|Помощник генерального директора|Vadovo asistentas|Vadovo asistentė|Asmeninis asistentas|Asmeninė asistentė|Direktoriaus asistentė
        Assistant|Ассистент|Помощник|Asistentas|Asistentė|Padėjėjas|Padėjėja
        Secretary|Sekretarka|Sekretärin|Secrétaire|Секретарь|Секретарша|Sekretorius|Sekretorė|Секретар
        Secretary & Assistant|Секретарь-референт|Секретарь-ассистент
        Receptionist|Администратор ресепшн|Ресепшионист|Registratorius|Registratorė|Registratūros darbuotoja
        Chief Accountant|Главный бухгалтер|Гл. бухгалтер|Главбух|Гл бухгалтер|Vyriausiasis buhalteris|Vyriausioji buhalterė|Vyr. buhalteris|Vyr. buhalterė|Vyriausiasis finansininkas|Vyriausioji finansininkė|Vyr. finansininkas|Vyr. finansininkė|Головний бухгалтер|Główny księgowy|Główna księgowa|Hauptbuchhalter
        Deputy Chief Accountant|Заместитель главного бухгалтера|Зам. главного бухгалтера|Зам. гл. бухгалтера|Vyr. buhalterio pavaduotoja|Vyriausiojo buhalterio pavaduotoja
        Accountant|Comptable|Contable|Бухгалтер|Buhalteris|Buhalterė|Apskaitininkas|Apskaitininkė|Księgowy|Księgowa|Buchhalter|Buchhalterin|Бухгалтерка
        Bookkeeper|Счетовод
        Finance Manager|Финансовый менеджер|Менеджер по финансам|Finansų vadybininkas|Finansų vadybininkė
        Financial Analyst|Финансовый аналитик|Finansų analitikas|Finansų analitikė
        Finance Specialist|Financier|Finansininkas|Finansininkė|Финансист|Специалист по финансам|Finansų specialistas|Finansų specialistė
        Economist|Ekonomista|Economista|Економіст|Économiste|Экономист|Ekonomistas|Ekonomistė
        Financial Controller|Финансовый контролер|Finansų kontrolierius|Finansų kontrolierė
        Auditor|Аудитор|Auditorius|Auditorė
        Treasurer|Казначей|Iždininkas|Iždininkė
        Cashier|Кассир|Kasininkas|Kasininkė
        HR Manager|Human Resources Manager|Менеджер по персоналу|HR-менеджер|HR менеджер|Personalo vadybininkas|Personalo vadybininkė|Žmogiškųjų išteklių vadybininkas|Žmogiškųjų išteklių vadovas|Žmogiškųjų išteklių vadovė|Менеджер по кадрам
        HR Specialist|Human Resources Specialist|Специалист по персоналу|Специалист по кадрам|Кадровик|Инспектор по кадрам|Специалист отдела кадров|Personalo specialistas|Personalo specialistė|Инспектор отдела кадров
        Recruiter|Рекрутер|Специалист по подбору персонала|Менеджер по подбору персонала|Personalo atrankos specialistas|Personalo atrankos specialistė|Atrankų specialistė|Talent Acquisition Specialist
        Lawyer|Attorney|Юрист|Teisininkas|Teisininkė|Prawnik|Prawniczka|Jurist|Juristin
        Legal Counsel|Юрисконсульт|Jurisconsult
        Advocate|Адвокат|Avocat|Abogado|Rechtsanwalt|Rechtsanwältin|Adwokat|Advokatas|Advokatė
        Notary|Нотариус|Notaras|Notarė
        Procurement Manager|Purchasing Manager|Менеджер по закупкам|Менеджер отдела закупок|Менеджер по снабжению|Pirkimų vadybininkas|Pirkimų vadybininkė|Tiekimo vadybininkas|Tiekimo vadybininkė
        Procurement Specialist|Purchasing Specialist|Специалист по закупкам|Закупщик|Снабженец|Pirkimų specialistas|Pirkimų specialistė
        Logistics Manager|Менеджер по логистике|Logistikos vadybininkas|Logistikos vadybininkė
        Logistician|Logistics Specialist|Логист|Специалист по логистике|Специалист отдела логистики|Logistas|Logistė|Logistikos specialistas|Logistikos specialistė
        Transport Manager|Менеджер по транспорту|Transporto vadybininkas|Transporto vadybininkė|Transporto vadovas|Начальник транспортного отдела
        Dispatcher|Диспетчер|Dispečeris|Dispečerė
        Freight Forwarder|Экспедитор|Ekspeditorius|Ekspeditorė
        Customs Broker|Таможенный брокер|Специалист по таможенному оформлению|Muitinės tarpininkas|Muitinės tarpininkė
        Warehouse Manager|Head of Warehouse|Начальник склада|Заведующий складом|Зав. складом|Завскладом|Sandėlio vadovas|Sandėlio vadovė|Sandėlio vedėjas|Sandėlio vedėja
        Warehouse Worker|Storekeeper|Кладовщик|Sandėlininkas|Sandėlininkė|Sandėlio darbuotojas
        Driver|Водитель|Шофер|Vairuotojas|Vairuotoja|Водій|Kierowca|Fahrer
        Driver & Freight Forwarder|Водитель-экспедитор|Vairuotojas-ekspeditorius
        Production Manager|Менеджер по производству|Gamybos vadybininkas|Gamybos vadybininkė|Управляющий производством
        Plant Manager|Factory Manager|Директор завода|Директор фабрики|Gamyklos direktorius|Gamyklos vadovas|Управляющий заводом
        Quality Manager|Менеджер по качеству|Kokybės vadovas|Kokybės vadovė|Kokybės vadybininkas|Kokybės vadybininkė
        Chief Engineer|Главный инженер|Гл. инженер|Vyriausiasis inžinierius|Vyriausioji inžinierė|Vyr. inžinierius|Vyr. inžinierė
        Engineer|Инженер|Inžinierius|Inžinierė|Інженер|Inżynier|Ingenieur
        Process Engineer|Инженер-технолог|Inžinierius technologas
        Technologist|Технолог|Technologas|Technologė|Technolog
        Design Engineer|Инженер-конструктор|Конструктор|Konstruktorius|Konstruktorė|Inžinierius konstruktorius|Инженер-проектировщик|Проектировщик|Projektuotojas|Projektuotoja
        Electrical Engineer|Инженер-электрик|Elektros inžinierius
        Electrician|Электрик|Электромонтер|Elektrikas|Электромонтёр
        Mechanical Engineer|Инженер-механик|Inžinierius mechanikas|Mechanikos inžinierius
        Mechanic|Механик|Mechanikas|Mechanik|Mechaniker
        Car Mechanic|Автомеханик|Automechanikas
        Power Engineer|Энергетик|Инженер-энергетик|Energetikas|Inžinierius energetikas
        Chief Power Engineer|Главный энергетик|Vyriausiasis energetikas|Vyr. energetikas
        Chief Mechanic|Главный механик|Vyriausiasis mechanikas|Vyr. mechanikas
        Technician|Техник|Technikas
        Service Engineer|Сервисный инженер|Сервис-инженер|Serviso inžinierius|Aptarnavimo inžinierius
        Service Manager|Сервис-менеджер|Serviso vadovas|Serviso vadybininkas|Менеджер по сервису|Serviso vadovė
        Civil Engineer|Инженер-строитель|Statybos inžinierius|Statybų inžinierius
        Sales Engineer|Инженер по продажам|Pardavimų inžinierius
        Architect|Architekt|Architecte|Arquitecto|Архитектор|Architektas|Architektė
        Surveyor|Геодезист|Geodezininkas|Matininkas
        Software Developer|Programmierer|Softwareentwickler|Développeur|Desarrollador|Programmer|Программист|Разработчик ПО|Инженер-программист|Программист-разработчик|Programuotojas|Programuotoja|Programinės įrangos kūrėjas|Программіст|Програміст|Programista|Programistka|Programmiererin|Softwareentwicklerin
        Software Engineer|Инженер-разработчик|Programinės įrangos inžinierius|Programinės įrangos inžinierė
        Frontend Developer|Front-end Developer|Front End Developer|Фронтенд-разработчик|Фронтенд разработчик|Frontend разработчик|Frontend programuotojas|Front-end programuotojas
        Backend Developer|Back-end Developer|Back End Developer|Бэкенд-разработчик|Бэкенд разработчик|Backend разработчик|Backend programuotojas|Back-end programuotojas
        Full Stack Developer|Fullstack Developer|Full-stack Developer|Фулстек-разработчик|Fullstack разработчик|Full stack programuotojas
        Web Developer|Веб-разработчик|Веб разработчик|Web-разработчик|Web программист|Веб-программист|Svetainių kūrėjas|Web programuotojas
        DevOps Engineer|DevOps|DevOps-инженер|Девопс|DevOps inžinierius
        System Administrator|Systems Administrator|Sysadmin|SysAdmin|Системный администратор|Сисадмин|Сис. админ|Sistemų administratorius|Sistemų administratorė|Sistemos administratorius
        Database Administrator|DBA|Администратор баз данных|Duomenų bazių administratorius
        QA Engineer|QA|Инженер по тестированию|QA инженер|QA specialistas|QA specialistė|Quality Assurance Engineer
        Tester|Тестировщик|Тестировщица|Testuotojas|Testuotoja|Testerka|Testerin
        Software Tester|Тестировщик ПО|Programinės įrangos testuotojas|Programinės įrangos testuotoja
        Business Analyst|Бизнес-аналитик|Бизнес аналитик|Verslo analitikas|Verslo analitikė
        System Analyst|Systems Analyst|Системный аналитик|Sistemų analitikas|Sistemų analitikė
        Data Analyst|Аналитик данных|Duomenų analitikas|Duomenų analitikė
        Data Scientist|Дата-сайентист|Duomenų mokslininkas
        Analyst|Аналитик|Analitikas|Analitikė
        IT Specialist|ИТ-специалист|IT-специалист|ИТ специалист|IT specialistas|IT specialistė|Информатик|Informacinių technologijų specialistas
        IT Manager|ИТ-менеджер|IT-менеджер|IT vadybininkas
        Support Specialist|Technical Support Specialist|Специалист технической поддержки|Специалист поддержки|Специалист техподдержки|Techninės pagalbos specialistas|Pagalbos specialistas
        Designer|Дизайнер|Dizaineris|Dizainerė
        Graphic Designer|Графический дизайнер|Grafikos dizaineris|Grafikos dizainerė|Grafinis dizaineris|Grafinė dizainerė
        Web Designer|Веб-дизайнер|Веб дизайнер|Web-дизайнер|Web dizaineris
        Interior Designer|Дизайнер интерьера|Дизайнер интерьеров|Interjero dizaineris|Interjero dizainerė
        UX Designer|UX/UI Designer|UI/UX Designer|UX дизайнер|UI/UX дизайнер|UX/UI дизайнер|UX dizaineris
        Consultant|Консультант|Konsultantas|Konsultantė
        Advisor|Adviser|Советник|Patarėjas|Patarėja
        Specialist|Специалист|Specialistas|Specialistė|Спеціаліст|Фахівець|Specjalista|Specjalistka
        Chief Specialist|Главный специалист|Гл. специалист|Vyriausiasis specialistas|Vyriausioji specialistė|Vyr. specialistas|Vyr. specialistė
        Leading Specialist|Ведущий специалист|Вед. специалист|Vedantysis specialistas|Vedantis specialistas
        Expert|Эксперт|Ekspertas|Ekspertė
        Inspector|Инспектор|Inspektorius|Inspektorė
        Coordinator|Координатор|Koordinatorius|Koordinatorė
        Agent|Агент|Agentas|Agentė
        Real Estate Agent|Realtor|Риелтор|Риэлтор|Nekilnojamojo turto agentas|Nekilnojamojo turto agentė|Агент по недвижимости
        Real Estate Broker|NT brokeris|NT brokerė|Nekilnojamojo turto brokeris|Nekilnojamojo turto brokerė|Брокер по недвижимости
        Insurance Agent|Страховой агент|Draudimo agentas|Draudimo agentė
        Insurance Broker|Страховой брокер|Draudimo brokeris|Draudimo brokerė
        Insurance Consultant|Страховой консультант|Draudimo konsultantas|Draudimo konsultantė
        Operator|Оператор|Operatorius|Operatorė
        Call Centre Operator|Call Center Operator|Call Centre Agent|Call Center Agent|Оператор колл-центра|Оператор call-центра|Skambučių centro operatorius
        Worker|Robotnik|Arbeiter|Рабочий|Darbininkas|Darbininkė|Разнорабочий
        Employee|Сотрудник|Работник|Darbuotojas|Darbuotoja
        Intern|Trainee|Стажер|Стажёр|Практикант|Praktikantas|Praktikantė|Stažuotojas|Stažuotoja
        Student|Студент|Студентка|Studentas|Studentė
        Freelancer|Фрілансер|Фрилансер|Laisvai samdomas darbuotojas|Laisvai samdoma darbuotoja
        Self-Employed|Самозанятый|Самозанятая|Savarankiškai dirbantis asmuo
        Teacher|Учитель|Учительница|Mokytojas|Mokytoja|Вчитель|Nauczyciel|Lehrer
        Lecturer|Преподаватель|Dėstytojas|Dėstytoja|Лектор|Lektorius|Lektorė
        Professor|Професор|Profesor|Professeur|Профессор|Profesorius|Profesorė
        Associate Professor|Доцент|Docentas|Docentė
        Head Teacher|Headmaster|School Principal|Директор школы|Mokyklos direktorius|Mokyklos direktorė
        Rector|Ректор|Rektorius|Rektorė
        Trainer|Тренер|Treneris|Trenerė
        Researcher|Исследователь|Tyrėjas|Tyrėja
        Research Associate|Научный сотрудник|Mokslo darbuotojas|Mokslo darbuotoja
        Translator|Переводчик|Переводчица|Vertėjas|Vertėja
        Journalist|Dziennikarz|Journaliste|Periodista|Журналист|Журналистка|Žurnalistas|Žurnalistė
        Editor|Редактор|Redaktorius|Redaktorė
        Chief Editor|Editor-in-Chief|Editor in Chief|Главный редактор|Гл. редактор|Vyriausiasis redaktorius|Vyriausioji redaktorė|Vyr. redaktorius|Vyr. redaktorė
        Photographer|Fotograf|Photographe|Fotógrafo|Фотограф|Fotografas|Fotografė
        Doctor|Physician|Врач|Доктор|Gydytojas|Gydytoja|Лікар|Lekarz|Arzt
        Chief Physician|Chief Doctor|Главный врач|Главврач|Гл. врач|Vyriausiasis gydytojas|Vyriausioji gydytoja|Vyr. gydytojas
        Dentist|Dentista|Дантист|Dentysta|Zahnarzt|Стоматолог|Зубной врач|Odontologas|Odontologė|Stomatologas|Stomatologė|Gydytojas odontologas|Gydytoja odontologė
        Nurse|Медсестра|Медицинская сестра|Slaugytojas|Slaugytoja|Медбрат
        Pharmacist|Фармацевт|Провизор|Farmacininkas|Farmacininkė|Vaistininkas|Vaistininkė
        Psychologist|Psycholog|Psychologe|Psychologue|Psicólogo|Психологиня|Психолог|Psichologas|Psichologė
        Veterinarian|Weterynarz|Vétérinaire|Tierarzt|Ветеринар|Ветеринарный врач|Veterinaras|Veterinarė|Veterinarijos gydytojas|Veterinarijos gydytoja
        Restaurant Manager|Управляющий рестораном|Директор ресторана|Restorano vadovas|Restorano vadovė|Restorano administratorė
        Hostel Manager|Управляющий хостелом|Hostelio vadovas|Hostelio vadovė
        Hotel Manager|Управляющий отелем|Управляющий гостиницей|Директор гостиницы|Viešbučio vadovas|Viešbučio vadovė|Viešbučio direktorius|Viešbučio direktorė
        Store Manager|Shop Manager|Директор магазина|Управляющий магазином|Заведующий магазином|Заведующая магазином|Parduotuvės vadovas|Parduotuvės vadovė|Parduotuvės vedėjas|Parduotuvės vedėja|Parduotuvės direktorė
        Property Manager|Управляющий недвижимостью|Turto valdytojas|Turto valdytoja
        Facility Manager|Pastatų ūkio vadovas|Pastatų ūkio vadovė
        Caretaker|Завхоз|Заведующий хозяйством|Ūkvedys|Ūkvedė
        Head Chef|Шеф-повар|Шеф повар|Virtuvės šefas|Virtuvės šefė|Vyriausiasis virėjas
        Cook|Повар|Virėjas|Virėja
        Waiter|Waitress|Официант|Официантка|Padavėjas|Padavėja
        Bartender|Barman|Бармен|Barmenas|Barmenė
        Hairdresser|Парикмахер|Kirpėjas|Kirpėja
        Security Guard|Охранник|Охранница|Apsaugos darbuotojas|Apsauginis|Охоронець
        Head of Security|Начальник охраны|Начальник службы безопасности|Apsaugos vadovas|Saugos tarnybos vadovas
        Occupational Safety Specialist|Health and Safety Specialist|Инженер по охране труда|Специалист по охране труда|Darbuotojų saugos ir sveikatos specialistas|Darbų saugos specialistas|Darbų saugos specialistė|Darbuotojų saugos ir sveikatos specialistė
        Data Protection Officer|DPO|Duomenų apsaugos pareigūnas|Duomenų apsaugos pareigūnė|Ответственный за защиту данных
        Farmer|Фермер|Ūkininkas|Ūkininkė
        Agronomist|Agronom|Agrónomo|Агроном|Agronomas|Agronomė
        Mayor|Мэр|Meras|Merė|Глава города
        Elder|Seniūnas|Seniūnė
        Retired|Pensioner|Пенсионер|Пенсионерка|Pensininkas|Pensininkė
        Unemployed|Безработный|Безработная|Bedarbis|Bedarbė
        Housewife|Homemaker|Домохозяйка|Namų šeimininkė
        """
}
