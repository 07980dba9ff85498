/// Job titles by language; each line is one post, its spellings separated by `/`, the usual one first.
enum JobWords {
    static let russian = """
        Генеральный_директор/Ген._директор/Гендиректор/директор/CEO Менеджер_по_продажам/менеджер_продаж/Sales_manager/Мененджер_по_продажам
        Главный_бухгалтер/Гл._бухгалтер/главбух Бухгалтер/бухг. Менеджер_по_закупкам/закупки/Менеджер_закупок Инженер/инж. Ведущий_инженер/вед._инженер
        Системный_администратор/сисадмин/IT-администратор Программист/разработчик/Developer Руководитель_проектов/РП/Project_manager
        Директор_по_маркетингу/Маркетинг-директор/CMO Маркетолог/маркетолог Юрист/юрисконсульт Логист/логист Кладовщик/зав._складом
        Начальник_отдела/нач._отдела Секретарь/офис-менеджер Финансовый_директор/Фин._директор/CFO Технический_директор/техдиректор/CTO
        Специалист_по_кадрам/HR/кадровик Заместитель_директора/Зам._директора Администратор/админ Аналитик/Аналитик_данных Водитель/водитель-экспедитор
        Индивидуальный_предприниматель/ИП Консультант/консультант Коммерческий_директор/Ком._директор Товаровед/товаровед Врач/врач Архитектор/архит.
        """
    static let lithuanian = """
        Direktorius/direktorius/Gen._direktorius/CEO Pardavimų_vadybininkas/Pardavimu_vadybininkas/vadybininkas/Pardavimų_vadyb. Vyr._buhalterė/Vyriausioji_buhalterė/buhalterė
        Buhalteris/buhalt. Pirkimų_vadovas/pirkimai Inžinierius/inzinierius Projektų_vadovas/Projektu_vadovas/PM IT_administratorius/Sistemų_administratorius
        Programuotojas/programuotoja/Developer Rinkodaros_vadovas/Marketingo_vadovas/Rinkodaros_vad. Teisininkas/juristas Logistikos_vadybininkas/logistika
        Sandėlininkas/sandelys Skyriaus_vadovas/Skyr._vadovas Administratorė/administratore/Biuro_administratorė Finansų_direktorius/Finansu_direktorius/CFO
        Technikos_direktorius/CTO Personalo_vadovė/HR/personalo_skyrius Pavaduotojas/Direktoriaus_pav. Konsultantas/konsultantė Komercijos_direktorius/Komerc._direktorius
        Gydytojas/gyd. Architektas/archit. Vairuotojas/vairuot. Analitikas/duomenų_analitikas Savininkas/savininkė
        """
    static let english = """
        Managing_Director/MD/Mng._Director Chief_Executive_Officer/CEO/Cheif_Executive_Officer Sales_Manager/Sales_Mgr/sales_manager/Sales_Manger Account_Manager/Account_Mgr./AM
        Chief_Financial_Officer/CFO/Finance_Director Accountant/accountant Bookkeeper/Book_keeper Purchasing_Manager/Procurement_Manager/Buyer Engineer/Eng. Senior_Engineer/Sr._Engineer/Snr_Engineer
        Software_Engineer/Developer/SWE Project_Manager/PM/Project_Mgr Marketing_Director/Dir._of_Marketing/CMO Marketing_Manager/Marketing_Mgr HR_Manager/Human_Resources_Manager/HR
        Office_Manager/Office_Mgr Receptionist/reception Operations_Manager/Ops_Manager/COO Chief_Technology_Officer/CTO/Technical_Director Legal_Counsel/Solicitor/Lawyer
        Consultant/consultant Business_Analyst/BA/Data_Analyst Vice_President/VP/V.P. Owner/owner Partner/partner Warehouse_Manager/Warehouse_Mgr Logistics_Coordinator/Logistics
        Architect/Arch. Doctor/Dr Administrator/Admin Personal_Assistant/PA Head_of_Sales/Sales_Director
        """
    static let german = """
        Geschäftsführer/GF Vertriebsleiter/Leiter_Vertrieb Buchhalterin/Buchhaltung Einkäufer/Einkauf Ingenieur/Dipl.-Ing. Projektleiter/Projektmanager IT-Leiter/IT
        Entwickler/Softwareentwickler Marketingleiter/Marketing Assistentin/Sekretariat Berater/Consultant Prokurist/Prok.
        """
    static let polish = """
        Prezes_zarządu/Prezes Dyrektor_handlowy/Dyr._handlowy Księgowa/Główna_księgowa Kierownik/kierownik_działu Inżynier/inz. Programista/Developer Specjalista_ds._sprzedaży/sprzedaż
        Handlowiec/przedstawiciel_handlowy Właściciel/wlasciciel Asystentka/biuro Logistyk/logistyka
        """
}
