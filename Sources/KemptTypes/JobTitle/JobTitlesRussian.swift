/// Job titles in Russian: one line a title, the canonical English wording first, then the wordings that mean the same, divided by `|`.
///
/// `Исполнительный директор` may be the head of a firm or its chief of operations and stays `Executive Director`. Written by hand.
enum JobTitlesRussian {
    static let text: StaticString = """
        CEO|Генеральный директор|Ген. директор|Гендиректор|Гендир|Ген директор|Главный исполнительный директор|СЕО|Ген. дир.
        Founder|Основатель|Основательница|Учредитель
        Co-Founder|Со-основатель|Сооснователь|Соучредитель
        Owner|Владелец|Владелица|Собственник|Владелец бизнеса|Собственник бизнеса
        Co-Owner|Совладелец|Совладелица
        Shareholder|Акционер
        Partner|Партнер|Партнёр
        Managing Partner|Управляющий партнер|Управляющий партнёр
        President|Президент
        Vice President|Вице-президент|Вице президент
        Chairman|Председатель совета директоров|Председатель правления
        Board Member|Член совета директоров|Член правления
        Managing Director|Управляющий директор
        Executive Director|Исполнительный директор|Исп. директор|Исполнительная директор
        Director|Директор|Директриса
        Deputy Director|Заместитель директора|Зам. директора|Замдиректора|Зам директора
        Deputy CEO|Заместитель генерального директора|Зам. генерального директора|Зам. ген. директора|Замгендиректора
        General Manager|Генеральный менеджер
        Manager|Менеджер
        Head of Department|Начальник отдела|Руководитель отдела|Заведующий отделом|Зав. отделом|Нач. отдела
        Deputy Head of Department|Заместитель начальника отдела|Зам. начальника отдела
        Head|Руководитель|Начальник|Шеф
        Team Lead|Тимлид|Руководитель группы|Лидер команды
        Supervisor|Супервайзер
        Shift Supervisor|Начальник смены
        Sole Proprietor|Индивидуальный предприниматель
        Entrepreneur|Предприниматель|Бизнесмен
        CFO|Финансовый директор|Фин. директор|Директор по финансам|Финдиректор|Финдир
        COO|Операционный директор|Директор по операциям|Директор по операционной деятельности
        CTO|Технический директор|Тех. директор|Техдиректор|Технологический директор|Директор по технологиям
        IT Director|Директор по ИТ|Директор по IT|ИТ-директор|IT-директор|Директор по информационным технологиям
        CPO|Директор по продукту|Директор по продуктам
        Commercial Director|Коммерческий директор|Ком. директор|Комдиректор
        Sales Director|Директор по продажам|Директор по сбыту
        Marketing Director|Директор по маркетингу|Маркетинг-директор
        Sales and Marketing Director|Директор по продажам и маркетингу|Директор по маркетингу и продажам
        HR Director|Директор по персоналу|HR-директор|HR директор|Директор по кадрам
        Development Director|Директор по развитию
        Business Development Director|Директор по развитию бизнеса
        Production Director|Директор по производству
        Logistics Director|Директор по логистике
        Purchasing Director|Директор по закупкам|Директор по снабжению
        Quality Director|Директор по качеству
        Legal Director|Директор по правовым вопросам|Директор по юридическим вопросам
        Security Director|Директор по безопасности
        Art Director|Арт-директор|Арт директор
        Creative Director|Креативный директор
        Project Director|Директор проекта|Директор по проектам
        Branch Director|Директор филиала
        Branch Manager|Управляющий филиалом|Руководитель филиала
        Regional Director|Региональный директор
        Regional Manager|Региональный менеджер
        Country Manager|Директор по стране
        Head of Sales|Начальник отдела продаж|Руководитель отдела продаж|РОП|Руководитель продаж|Заведующий отделом продаж
        Head of Marketing|Начальник отдела маркетинга|Руководитель отдела маркетинга|Руководитель маркетинга
        Head of HR|Начальник отдела кадров|Руководитель отдела кадров|Руководитель отдела персонала
        Head of Purchasing|Начальник отдела закупок|Руководитель отдела закупок|Начальник отдела снабжения|Начальник отдела МТС
        Head of Logistics|Начальник отдела логистики|Руководитель отдела логистики
        Head of IT|Начальник отдела ИТ|Начальник ИТ отдела|Начальник ИТ-отдела|Руководитель ИТ-отдела|Начальник IT-отдела|Руководитель IT-отдела
        Head of Production|Начальник производства|Руководитель производства
        Head of Legal|Начальник юридического отдела|Руководитель юридического отдела
        Head of Finance|Начальник финансового отдела|Руководитель финансового отдела
        Head of Development|Руководитель отдела развития|Начальник отдела развития
        Head of Customer Service|Руководитель отдела по работе с клиентами
        Head of Administration|Начальник административного отдела
        Workshop Manager|Начальник цеха
        Site Manager|Начальник участка
        Foreman|Прораб|Производитель работ
        Sales Manager|Менеджер по продажам|Менеджер отдела продаж|Менеджер по сбыту
        Key Account Manager|Менеджер по работе с ключевыми клиентами|Менеджер по ключевым клиентам
        Account Manager|Аккаунт-менеджер|Аккаунт менеджер|Менеджер по работе с клиентами|Клиентский менеджер
        Customer Service Manager|Менеджер по обслуживанию клиентов
        Customer Service Specialist|Специалист по обслуживанию клиентов|Специалист по работе с клиентами
        Customer Success Manager|Менеджер по успеху клиентов
        Sales Representative|Торговый представитель|Торговый агент|Коммерческий представитель
        Sales Specialist|Специалист по продажам|Специалист отдела продаж
        Sales Assistant|Продавец|Продавец-консультант|Продавщица
        Export Manager|Менеджер по экспорту
        Business Development Manager|Менеджер по развитию бизнеса|Менеджер по развитию
        Marketing Manager|Менеджер по маркетингу|Маркетинг-менеджер
        Marketing Specialist|Маркетолог|Специалист по маркетингу
        Brand Manager|Бренд-менеджер|Бренд менеджер
        PR Manager|Пиар-менеджер|PR-менеджер|Менеджер по связям с общественностью
        PR Specialist|Специалист по связям с общественностью
        Social Media Manager|SMM-менеджер|СММ-менеджер
        Social Media Specialist|SMM-специалист
        Content Manager|Контент-менеджер|Контент менеджер
        Product Manager|Менеджер по продукту|Продакт-менеджер|Продукт-менеджер|Менеджер продукта
        Product Owner|Владелец продукта
        Project Manager|Менеджер проекта|Менеджер проектов|Менеджер по проектам|Руководитель проекта|Руководитель проектов|Проджект-менеджер
        Project Coordinator|Координатор проекта|Координатор проектов
        Program Manager|Менеджер программы
        Office Manager|Офис-менеджер|Офис менеджер
        Administrator|Администратор
        Administrative Assistant|Административный помощник
        Executive Assistant|Личный помощник|Личный ассистент|Помощник руководителя|Помощник директора|Ассистент руководителя|Помощник генерального директора
        Assistant|Ассистент|Помощник
        Secretary|Секретарь|Секретарша|Секретар
        Secretary & Assistant|Секретарь-референт|Секретарь-ассистент
        Receptionist|Администратор ресепшн|Ресепшионист
        Chief Accountant|Главный бухгалтер|Гл. бухгалтер|Главбух|Гл бухгалтер|Головний бухгалтер
        Deputy Chief Accountant|Заместитель главного бухгалтера|Зам. главного бухгалтера|Зам. гл. бухгалтера
        Accountant|Бухгалтер|Бухгалтерка
        Bookkeeper|Счетовод
        Finance Manager|Финансовый менеджер|Менеджер по финансам
        Financial Analyst|Финансовый аналитик
        Finance Specialist|Финансист|Специалист по финансам
        Economist|Экономист
        Financial Controller|Финансовый контролер
        Auditor|Аудитор
        Treasurer|Казначей
        Cashier|Кассир
        HR Manager|Менеджер по персоналу|HR-менеджер|HR менеджер|Менеджер по кадрам
        HR Specialist|Специалист по персоналу|Специалист по кадрам|Кадровик|Инспектор по кадрам|Специалист отдела кадров|Инспектор отдела кадров
        Recruiter|Рекрутер|Специалист по подбору персонала|Менеджер по подбору персонала
        Lawyer|Юрист
        Legal Counsel|Юрисконсульт
        Advocate|Адвокат
        Notary|Нотариус
        Procurement Manager|Менеджер по закупкам|Менеджер отдела закупок|Менеджер по снабжению
        Procurement Specialist|Специалист по закупкам|Закупщик|Снабженец
        Logistics Manager|Менеджер по логистике
        Logistician|Логист|Специалист по логистике|Специалист отдела логистики
        Transport Manager|Менеджер по транспорту|Начальник транспортного отдела
        Dispatcher|Диспетчер
        Freight Forwarder|Экспедитор
        Customs Broker|Таможенный брокер|Специалист по таможенному оформлению
        Warehouse Manager|Начальник склада|Заведующий складом|Зав. складом|Завскладом
        Warehouse Worker|Кладовщик
        Driver|Водитель|Шофер
        Driver & Freight Forwarder|Водитель-экспедитор
        Production Manager|Менеджер по производству|Управляющий производством
        Plant Manager|Директор завода|Директор фабрики|Управляющий заводом
        Quality Manager|Менеджер по качеству
        Chief Engineer|Главный инженер|Гл. инженер
        Engineer|Инженер
        Process Engineer|Инженер-технолог
        Technologist|Технолог
        Design Engineer|Инженер-конструктор|Конструктор|Инженер-проектировщик|Проектировщик
        Electrical Engineer|Инженер-электрик
        Electrician|Электрик|Электромонтер|Электромонтёр
        Mechanical Engineer|Инженер-механик
        Mechanic|Механик
        Car Mechanic|Автомеханик
        Power Engineer|Энергетик|Инженер-энергетик
        Chief Power Engineer|Главный энергетик
        Chief Mechanic|Главный механик
        Technician|Техник
        Service Engineer|Сервисный инженер|Сервис-инженер
        Service Manager|Сервис-менеджер|Менеджер по сервису
        Civil Engineer|Инженер-строитель
        Sales Engineer|Инженер по продажам
        Architect|Архитектор
        Surveyor|Геодезист
        Software Developer|Программист|Разработчик ПО|Инженер-программист|Программист-разработчик
        Software Engineer|Инженер-разработчик
        Frontend Developer|Фронтенд-разработчик|Фронтенд разработчик|Frontend разработчик
        Backend Developer|Бэкенд-разработчик|Бэкенд разработчик|Backend разработчик
        Full Stack Developer|Фулстек-разработчик|Fullstack разработчик
        Web Developer|Веб-разработчик|Веб разработчик|Web-разработчик|Web программист|Веб-программист
        DevOps Engineer|DevOps-инженер|Девопс
        System Administrator|Системный администратор|Сисадмин|Сис. админ
        Database Administrator|Администратор баз данных
        QA Engineer|Инженер по тестированию|QA инженер
        Tester|Тестировщик|Тестировщица
        Software Tester|Тестировщик ПО
        Business Analyst|Бизнес-аналитик|Бизнес аналитик
        System Analyst|Системный аналитик
        Data Analyst|Аналитик данных
        Data Scientist|Дата-сайентист
        Analyst|Аналитик
        IT Specialist|ИТ-специалист|IT-специалист|ИТ специалист|Информатик
        IT Manager|ИТ-менеджер|IT-менеджер
        Support Specialist|Специалист технической поддержки|Специалист поддержки|Специалист техподдержки
        Designer|Дизайнер
        Graphic Designer|Графический дизайнер
        Web Designer|Веб-дизайнер|Веб дизайнер|Web-дизайнер
        Interior Designer|Дизайнер интерьера|Дизайнер интерьеров
        UX Designer|UX дизайнер|UI/UX дизайнер|UX/UI дизайнер
        Consultant|Консультант
        Advisor|Советник
        Specialist|Специалист
        Chief Specialist|Главный специалист|Гл. специалист
        Leading Specialist|Ведущий специалист|Вед. специалист
        Expert|Эксперт
        Inspector|Инспектор
        Coordinator|Координатор
        Agent|Агент
        Real Estate Agent|Риелтор|Риэлтор|Агент по недвижимости
        Real Estate Broker|Брокер по недвижимости
        Insurance Agent|Страховой агент
        Insurance Broker|Страховой брокер
        Insurance Consultant|Страховой консультант
        Operator|Оператор
        Call Centre Operator|Оператор колл-центра|Оператор call-центра
        Worker|Рабочий|Разнорабочий
        Employee|Сотрудник|Работник
        Intern|Стажер|Стажёр|Практикант
        Student|Студент|Студентка
        Freelancer|Фрилансер
        Self-Employed|Самозанятый|Самозанятая
        Teacher|Учитель|Учительница|Вчитель
        Lecturer|Преподаватель|Лектор
        Professor|Професор|Профессор
        Associate Professor|Доцент
        Head Teacher|Директор школы
        Rector|Ректор
        Trainer|Тренер
        Researcher|Исследователь
        Research Associate|Научный сотрудник
        Translator|Переводчик|Переводчица
        Journalist|Журналист|Журналистка
        Editor|Редактор
        Chief Editor|Главный редактор|Гл. редактор
        Photographer|Фотограф
        Doctor|Врач|Доктор
        Chief Physician|Главный врач|Главврач|Гл. врач
        Dentist|Дантист|Стоматолог|Зубной врач
        Nurse|Медсестра|Медицинская сестра|Медбрат
        Pharmacist|Фармацевт|Провизор
        Psychologist|Психолог
        Veterinarian|Ветеринар|Ветеринарный врач
        Restaurant Manager|Управляющий рестораном|Директор ресторана
        Hostel Manager|Управляющий хостелом
        Hotel Manager|Управляющий отелем|Управляющий гостиницей|Директор гостиницы
        Store Manager|Директор магазина|Управляющий магазином|Заведующий магазином|Заведующая магазином
        Property Manager|Управляющий недвижимостью
        Caretaker|Завхоз|Заведующий хозяйством
        Head Chef|Шеф-повар|Шеф повар
        Cook|Повар
        Waiter|Официант|Официантка
        Bartender|Бармен
        Hairdresser|Парикмахер
        Security Guard|Охранник|Охранница
        Head of Security|Начальник охраны|Начальник службы безопасности
        Occupational Safety Specialist|Инженер по охране труда|Специалист по охране труда
        Data Protection Officer|Ответственный за защиту данных
        Farmer|Фермер
        Agronomist|Агроном
        Mayor|Мэр|Глава города
        Retired|Пенсионер|Пенсионерка
        Unemployed|Безработный|Безработная
        Housewife|Домохозяйка
        VP of Sales|Вице-президент по продажам
        VP of Marketing|Вице-президент по маркетингу
        VP of Operations|Вице-президент по операциям
        VP of Finance|Вице-президент по финансам
        VP of Human Resources|Вице-президент по персоналу
        VP of Business Development|Вице-президент по развитию бизнеса
        Senior Vice President|Старший вице-президент
        Executive Vice President|Исполнительный вице-президент
        Chief Compliance Officer|Комплаенс-директор
        Operations Manager|Операционный менеджер|Менеджер по операциям
        Head of Operations|Руководитель операционного отдела
        Head of Product|Руководитель продуктового отдела
        Head of Business Development|Руководитель отдела развития бизнеса
        Head of Quality|Начальник отдела качества|Начальник ОТК|Руководитель отдела качества
        Regional Sales Manager|Региональный менеджер по продажам
        Area Manager|Территориальный менеджер|Территориальный управляющий
        Assistant Manager|Помощник управляющего
        Senior Accountant|Старший бухгалтер
        General Counsel|Главный юрист
        Compliance Officer|Специалист по комплаенсу|Комплаенс-менеджер
        Paralegal|Помощник юриста
        Executive Assistant|Бизнес-ассистент|Ассистент генерального директора
        Software Architect|Архитектор ПО|Архитектор программного обеспечения
        Scrum Master|Скрам-мастер
        Data Engineer|Инженер данных|Дата-инженер
        Machine Learning Engineer|ML-инженер|Инженер по машинному обучению
        Mobile Developer|Мобильный разработчик
        Network Engineer|Сетевой инженер
        Network Administrator|Администратор сети|Сетевой администратор
        Security Engineer|Инженер по информационной безопасности
        Information Security Specialist|Специалист по информационной безопасности|Специалист по ИБ
        Process Engineer|Инженер-процессник|Инженер по процессам
        Production Engineer|Инженер по производству
        Quality Engineer|Инженер по качеству
        Supply Chain Manager|Менеджер по цепям поставок|Менеджер по цепочкам поставок
        Customer Support Specialist|Специалист службы поддержки|Оператор поддержки
        Event Manager|Ивент-менеджер|Event-менеджер|Менеджер мероприятий
        Copywriter|Копирайтер
        SEO Specialist|SEO-специалист|SEO специалист|Сеошник
        Digital Marketing Manager|Менеджер по цифровому маркетингу|Диджитал-менеджер|Digital-менеджер
        Category Manager|Категорийный менеджер|Менеджер категории
        Merchandiser|Мерчандайзер|Мерчендайзер
        Training Manager|Менеджер по обучению
        Payroll Specialist|Бухгалтер по заработной плате|Бухгалтер-расчетчик
        Investment Manager|Инвестиционный менеджер
        Investor|Инвестор
        Business Consultant|Бизнес-консультант
        Business Coach|Бизнес-коуч
        Trader|Трейдер
        Broker|Брокер
        Surgeon|Хирург
        General Practitioner|Терапевт|Врач-терапевт|Врач терапевт
        Physiotherapist|Физиотерапевт
        Welder|Сварщик|Электрогазосварщик
        Fitter|Слесарь
        Cleaner|Уборщица|Уборщик
        Courier|Курьер
        Loader|Грузчик
        Builder|Строитель
        Carpenter|Плотник
        Painter|Маляр
        Chief Technologist|Главный технолог
        Chief Designer|Главный конструктор
        Chief Architect|Главный архитектор
        Chief Economist|Главный экономист
        Office Administrator|Офис-администратор
        Chairman of the Supervisory Board|Председатель наблюдательного совета
        """
}
