/// The words by which signatures and quoted mail are told, in English, Russian and Lithuanian, some German and Polish; lower case.
///
/// Gathered from common usage by the authors of this file.
enum SignatureWords {
    /// How letters end. A line may go on behind one with the name.
    static let closings: [StaticString] = [
        "best regards", "kind regards", "warm regards", "with best regards", "with kind regards", "regards", "best wishes", "with best wishes",
        "many thanks", "thanks", "thank you", "thanks and regards", "thanks & regards", "sincerely", "sincerely yours", "yours sincerely",
        "yours faithfully", "yours truly", "respectfully", "cheers", "best", "br", "kr", "all the best",
        "с уважением", "с наилучшими пожеланиями", "с искренним уважением", "с глубоким уважением", "искренне ваш", "искренне ваша",
        "всего доброго", "всего наилучшего", "хорошего дня", "спасибо", "благодарю", "заранее спасибо",
        "pagarbiai", "su pagarba", "nuoširdžiai", "nuoširdžiai jūsų", "linkėjimai", "su linkėjimais", "geriausi linkėjimai",
        "geros dienos", "gražios dienos", "ačiū", "dėkoju", "iš anksto dėkoju",
        "mit freundlichen grüßen", "freundliche grüße", "viele grüße", "beste grüße", "mfg", "z poważaniem", "pozdrawiam",
    ]

    /// Words that a title holds: a word of the text begins with one of these.
    static let titles: [StaticString] = [
        "director", "manager", "engineer", "chief", "officer", "president", "vice-president", "founder", "co-founder", "cofounder", "owner",
        "partner", "executive", "consultant", "analyst", "developer", "assistant", "administrator", "specialist", "coordinator", "co-ordinator",
        "accountant", "lawyer", "attorney", "representative", "supervisor", "architect", "secretary", "buyer", "technician", "designer",
        "programmer", "controller", "auditor", "chairman", "chairwoman", "chairperson", "advisor", "adviser", "planner", "recruiter",
        "salesman", "saleswoman", "salesperson", "bookkeeper", "head", "lead", "editor", "producer", "professor", "lecturer", "researcher",
        "counsel", "associate", "agent", "operator", "scientist", "strategist", "principal", "foreman", "dispatcher", "broker", "realtor",
        "superintendent", "trainer", "clerk", "inspector", "surveyor", "expert", "merchandiser", "trainee", "nurse", "teacher",
        "директор", "менеджер", "руководител", "начальник", "инженер", "бухгалтер", "специалист", "заместител", "председател", "президент",
        "владел", "учредител", "основател", "консультант", "юрист", "юрисконсульт", "аналитик", "разработчик", "программист", "секретар",
        "ассистент", "помощник", "администратор", "заведующ", "партнер", "партнёр", "экономист", "технолог", "маркетолог", "логист",
        "закупщик", "снабженец", "мастер", "механик", "архитектор", "дизайнер", "координатор", "представител", "управляющ",
        "товаровед", "оператор", "эксперт", "брокер", "агент", "диспетчер", "прораб", "кладовщик", "продавец", "преподавател", "методист",
        "сметчик", "контролер", "контролёр", "врач", "советник", "ревизор",
        "direktor", "vadov", "vadybinink", "inžinier", "buhalter", "specialist", "konsultant", "administrator", "savinink", "steigėj",
        "įkūrėj", "pirminink", "teisinink", "advokat", "analitik", "programuotoj", "asistent", "sekretor", "pavaduotoj", "viršinink",
        "finansinink", "ekonomist", "technolog", "koordinator", "atstov", "projektuotoj", "architekt", "dizaineri", "prezident",
        "referent", "darbuotoj", "operatori", "ekspert", "brokeri", "dispečeri", "sandėlinink", "pardavėj", "gydytoj", "mokytoj", "patarėj", "meistr",
        "tiekėj", "geschäftsführer", "leiter", "berater", "kierownik", "dyrektor", "specjalist",
    ]
    /// Titles that are whole words.
    static let shortTitles: [StaticString] = ["ceo", "cto", "cfo", "coo", "cmo", "cio", "cso", "cpo", "vp", "svp", "evp", "md", "hr", "гендиректор"]

    /// Legal forms of companies without their dots; those of two letters count only in capitals.
    static let legalForms: [StaticString] = [
        "uab", "ab", "mb", "iį", "všį", "tūb", "kūb", "žūb", "vį", "sį", "ltd", "limited", "llc", "llp", "lp", "inc", "incorporated", "corp",
        "corporation", "plc", "gmbh", "ag", "kg", "ohg", "ug", "mbh", "bv", "nv", "sa", "sas", "sarl", "srl", "spa", "sl", "slu", "oy", "oyj",
        "as", "asa", "aps", "sia", "oü", "kft", "zrt", "ооо", "зао", "оао", "пао", "ао", "ип", "чп", "тоо", "одо",
        "чуп", "уп", "фгуп", "муп", "гуп", "тов", "нпо", "нпп", "гк", "group", "holding", "holdings",
    ]

    /// Legal forms that are written with dots or in several words, as they stand in lower case.
    static let dottedForms: [StaticString] = [
        "sp. z o.o", "sp. z o. o", "sp.z o.o", "s.r.o", "d.o.o", "s.p.a", "s.a.", "s.l.", "b.v.", "n.v.", "a.s.", "s.à r.l", "pty ltd", "e.k.",
        "l.l.c", "о.о.о",
    ]

    /// What stands before a telephone number; a hyphen, a colon or a blank follows.
    static let phoneLabels: [StaticString] = [
        "tel", "phone", "ph", "mob", "mobile", "cell", "direct", "office", "call", "t", "m", "p", "c", "d", "whatsapp", "viber", "telegram",
        "тел", "телефон", "моб", "мобильный", "сот", "раб", "т", "м", "telefonas", "mobilus", "mob.tel", "tel/faks", "handy", "telefon",
    ]
    /// What makes a number no telephone of the person.
    static let otherNumbers: [StaticString] = [
        "fax", "faks", "факс", "f", "ф", "iban", "vat", "pvm", "kodas", "įm", "инн", "кпп", "огрн", "окпо", "р/с", "к/с", "бик", "код", "reg",
        "swift",
        "a/s", "sąsk", "nip", "krs", "zip", "hrb", "ust", "id", "icq", "унп", "egrpou", "счет", "счёт",
    ]

    /// What ends the line above quoted text, before its colon.
    static let attributions: [StaticString] = [
        "wrote", "writes", "said", "пишет", "писал", "писала", "написал", "написала", "написал(а)", "rašė", "parašė", "rašo", "schrieb", "a écrit",
        "escribió", "napisał", "napisała", "napisał(a)", "ha scritto", "skrev", "kirjoitti", "rakstīja", "kirjutas", "schreef", "geschreven",
    ]
    /// What a divider over a quoted or forwarded message holds.
    static let dividers: [StaticString] = [
        "original message", "forwarded message", "reply message", "original appointment", "исходное сообщение", "исходное письмо",
        "пересылаемое сообщение", "пересланное сообщение", "конец пересылаемого", "originalus laiškas", "pradinis laiškas",
        "persiųstas laiškas", "persiunčiamas laiškas", "pirminis pranešimas", "ursprüngliche nachricht", "weitergeleitete nachricht",
        "wiadomość oryginalna", "begin forwarded message",
    ]
    /// The first header of a quoted message, and those that follow it.
    static let quotedFrom: [StaticString] = [
        "from:", "от:", "от кого:", "nuo:", "von:", "od:", "de:", "de :", "fra:", "från:", "van:", "date:", "дата:",
    ]
    static let quotedNext: [StaticString] = [
        "sent:", "date:", "to:", "subject:", "cc:", "отправлено:", "дата:", "кому:", "тема:", "копия:", "išsiųsta:", "data:", "kam:", "iki:",
        "tema:", "gesendet:", "datum:", "an:", "betreff:", "wysłano:", "do:", "temat:", "envoyé :", "envoyé:", "objet :", "sendt:", "til:",
        "skickat:", "till:", "verzonden:", "aan:", "from:", "от:",
    ]
    /// How lines begin that programs and lawyers add below a signature.
    static let notices: [StaticString] = [
        "sent from my", "sent with", "sent via", "sent using", "sent from mail for", "get outlook for", "отправлено с", "отправлено из",
        "išsiųsta iš", "siųsta iš", "von meinem",
        "confidential", "disclaimer", "конфиденциальн", "konfidencial", "please consider the environment", "virus-free", "this e-mail",
        "this email", "this message", "the information contained", "данное сообщение", "это сообщение", "это письмо", "настоящее сообщение",
        "информация, содержащаяся", "šis laiškas", "šiame laiške", "šis pranešimas", "šis el. laiškas", "diese e-mail",
    ]
    /// What a long line holds when it is such a notice.
    static let noticeStems: [StaticString] = ["confidential", "конфиденциальн", "konfidencial"]
    /// Hosts whose name is no company's of the writer's.
    static let freeHosts: [StaticString] = [
        "gmail", "googlemail", "yahoo", "ymail", "hotmail", "outlook", "live", "msn", "icloud", "me", "mac", "aol", "gmx", "web", "proton",
        "protonmail", "mail", "yandex", "ya", "rambler", "bk", "list", "inbox", "ukr", "one", "delfi", "takas", "zebra", "example", "wp", "onet",
    ]
}
