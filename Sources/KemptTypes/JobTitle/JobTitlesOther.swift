/// Job titles in other languages: one line a title, its language and the canonical English wording first, then wordings divided by `|`.
/// Written by hand from common usage.
enum JobTitlesOther {
    static let text: StaticString = """
        uk CEO|Генеральний директор
        uk Founder|Засновник
        uk Owner|Власник
        uk Director|Директорка
        uk Deputy Director|Заступник директора
        uk Manager|Менеджерка
        uk Head|Керівник
        uk Sales Manager|Менеджер з продажу
        uk Economist|Економіст
        uk Driver|Водій
        uk Engineer|Інженер
        uk Software Developer|Программіст|Програміст
        uk Specialist|Спеціаліст|Фахівець
        uk Freelancer|Фрілансер
        uk Doctor|Лікар
        uk Psychologist|Психологиня
        uk Security Guard|Охоронець
        be Director|Дырэктар
        pl CEO|Dyrektor generalny|Prezes zarządu
        pl Owner|Właścicielka|Właściciel
        pl Board Member|Członek zarządu
        pl Director|Direktorka|Dyrektor
        pl Manager|Menedżer|Kierownik|Kierowniczka
        pl Sales Manager|Kierownik sprzedaży
        pl Sales Representative|Przedstawiciel handlowy
        pl Project Coordinator|Koordynator projektu
        pl Secretary|Sekretarka
        pl Chief Accountant|Główny księgowy|Główna księgowa
        pl Accountant|Księgowy|Księgowa
        pl Economist|Ekonomista
        pl Lawyer|Prawnik|Prawniczka
        pl Advocate|Adwokat
        pl Driver|Kierowca
        pl Engineer|Inżynier
        pl Technologist|Technolog
        pl Mechanic|Mechanik
        pl Architect|Architekt
        pl Software Developer|Programista|Programistka
        pl Tester|Testerka
        pl Specialist|Specjalista|Specjalistka
        pl Worker|Robotnik
        pl Teacher|Nauczyciel
        pl Professor|Profesor
        pl Journalist|Dziennikarz
        pl Doctor|Lekarz
        pl Dentist|Dentysta
        pl Psychologist|Psycholog
        pl Veterinarian|Weterynarz
        pl Agronomist|Agronom
        de CEO|Generaldirektor
        de Founder|Gründer
        de Owner|Inhaberin|Inhaber
        de Managing Director|Geschäftsführer|Geschäftsführerin
        de Director|Direktor
        de Sales Manager|Verkaufsleiter
        de Sales Representative|Handelsvertreter
        de Secretary|Sekretärin
        de Chief Accountant|Hauptbuchhalter
        de Accountant|Buchhalter|Buchhalterin
        de Lawyer|Jurist|Juristin
        de Advocate|Rechtsanwalt|Rechtsanwältin
        de Driver|Fahrer
        de Engineer|Ingenieur
        de Mechanic|Mechaniker
        de Software Developer|Programmierer|Softwareentwickler|Programmiererin|Softwareentwicklerin
        de Tester|Testerin
        de Worker|Arbeiter
        de Teacher|Lehrer
        de Photographer|Fotograf
        de Doctor|Arzt
        de Dentist|Zahnarzt
        de Veterinarian|Tierarzt
        fr CEO|Directeur général
        fr Director|Directeur|Directrice
        fr Administrator|Administrateur
        fr Secretary|Secrétaire
        fr Accountant|Comptable
        fr Economist|Économiste
        fr Advocate|Avocat
        fr Architect|Architecte
        fr Software Developer|Développeur
        fr Professor|Professeur
        fr Journalist|Journaliste
        fr Photographer|Photographe
        fr Psychologist|Psychologe|Psychologue
        fr Veterinarian|Vétérinaire
        es Director|Directora
        es Administrator|Administrador
        es Accountant|Contable
        es Economist|Economista
        es Advocate|Abogado
        es Architect|Arquitecto
        es Software Developer|Desarrollador
        es Journalist|Periodista
        es Photographer|Fotógrafo
        es Dentist|Dentista
        es Psychologist|Psicólogo
        es Agronomist|Agrónomo
        it Director|Direttore
        fi CEO|Toimitusjohtaja
        lv CEO|Valdes priekšsēdētājs
        lv Board Member|Valdes loceklis
        et CEO|Tegevjuht
        et Board Member|Juhatuse liige
        """
}
