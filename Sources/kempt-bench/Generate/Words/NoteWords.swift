/// Sentences of the notes by language; `#` stands for a small number, `@` for a date.
///
/// They say nothing of who the person is, so notes cannot give an entity away. One sentence a line.
enum NoteWords {
    static let russian = """
        Звонили @, просил перезвонить после обеда.
        Интересуется оптовыми поставками, бюджет до # тыс. руб.
        Клиент недоволен сроками доставки, обещали скидку #%.
        Отправлено КП № #, ждём ответа до @.
        Встреча перенесена на @.
        Договор "Поставка № #" подписан, оригинал в архиве
        Не беспокоить по выходным!
        Передать в отдел сопровождения; контакт получен на выставке
        Оплата по счёту № # прошла @
        Предпочитает общение по e-mail
        Сказал: "подумаем", перезвонить через # дней
        Нужен акт сверки за квартал, бухгалтерия в курсе
        VIP
        дубль?
        Не берёт трубку, пробовали # раза
        """
    static let lithuanian = """
        Skambinta @, paprašė perskambinti vėliau.
        Domisi didmeninėmis kainomis, biudžetas iki # tūkst. eurų
        Išsiųstas pasiūlymas Nr. #, laukiame atsakymo iki @.
        Klientas nepatenkintas pristatymo terminu, pažadėta # % nuolaida
        Susitikimas perkeltas į @
        Sutartis "Dėl tiekimo Nr. #" pasirašyta
        Sąskaita Nr. # apmokėta @
        Neskambinti po 17 val.!
        Kontaktas iš parodos „Resta“, perduoti pardavimams
        Pageidauja bendrauti el. paštu
        Prašo atsiųsti katalogą ir kainas, kalbėti lietuviškai arba rusiškai
        Grįžti prie temos po # savaičių
        Geras klientas, moka laiku
        Neatsiliepia
        """
    static let english = """
        Called on @, asked to ring back after lunch.
        Interested in wholesale prices, budget up to # thousand.
        Quote no. # sent, waiting for an answer by @.
        Unhappy with delivery times, promised #% off the next order
        Meeting moved to @.
        Said "we will think about it", follow up in # days
        Invoice # paid on @
        Prefers e-mail to phone
        Met at the trade fair, passed to sales; needs a product demo
        Contract "Framework #" signed, scan in the shared folder
        Do not call at weekends!
        Left a voicemail # times, no reply
        VIP
        Possible duplicate, please check
        Renewal due @, check the discount tier
        """
}
