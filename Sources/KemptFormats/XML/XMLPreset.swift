/// A kind of document that is known: its record and its columns.
struct XMLPreset: Sendable {
    let name: String
    let record: String
    let columns: [(name: String, path: String)]
    /// Columns whose first value counts.
    let first: [String]

    static let all = [commerceML]

    /// Counterparties of 1C: `КоммерческаяИнформация/Контрагенты/Контрагент`, versions 2.03 to 2.10, as catalogue exchange and bank exchange
    /// write them. Element and type names are those of the published CommerceML 2 schema.
    static let commerceML = XMLPreset(
        name: "commerceml", record: "Контрагенты/Контрагент",
        columns: [
            ("id", "Ид"), ("company", "Наименование"), ("legal_name", "ПолноеНаименование|ОфициальноеНаименование"),
            ("last_name", "Фамилия"), ("first_name", "Имя"), ("patronymic", "Отчество"), ("role", "Роль"), ("inn", "ИНН"), ("kpp", "КПП"),
            ("okpo", "ОКПО"), ("address", text("Представление")), ("postcode", address("Почтовый индекс", "Индекс")),
            ("country", address("Страна")), ("region", address("Регион")), ("district", address("Район")),
            ("city", address("Город", "Населенный пункт", "НаселенныйПункт")), ("street", address("Улица")), ("building", address("Дом")),
            ("block", address("Корпус", "Строение")), ("apartment", address("Квартира", "Офис")),
            ("email", contact("Почта", "Электронная почта", "E-mail", "Email")),
            ("phone", contact("Телефон рабочий", "ТелефонРабочий", "Телефон", "Телефон домашний", "ТелефонДомашний")),
            ("mobile", contact("Телефон мобильный", "ТелефонМобильный")), ("fax", contact("Факс")),
            ("website", contact("Web-сайт", "Веб-страница")), ("contact_person", "Представители/Представитель/Контрагент/Наименование"),
            ("notes", "Комментарий"),
        ],
        first: ["address", "postcode", "country", "region", "district", "city", "street", "building", "block", "apartment"])

    /// Elements that hold an address, the one in use first.
    private static let addresses = ["Адрес", "АдресРегистрации", "ЮридическийАдрес"]

    private static func text(_ child: String) -> String { addresses.map { "\($0)/\(child)" }.joined(separator: "|") }

    private static func address(_ kinds: String...) -> String {
        addresses.flatMap { element in kinds.map { "\(element)/АдресноеПоле[Тип='\($0)']/Значение" } }.joined(separator: "|")
    }

    private static func contact(_ kinds: String...) -> String {
        kinds.map { "Контакты/Контакт[Тип='\($0)']/Значение" }.joined(separator: "|")
    }
}
