// The one table of words of the reports: English, Russian, Lithuanian. Longer than a file should be because it is one table.

extension Phrase {
    /// A missing line is a compile error; places `{0}` are compared by a test.
    package var texts: (String, String, String) {
        switch self {
        case .report: ("Clean-record report", "Отчёт о чистоте записей", "Įrašų švaros ataskaita")
        case .asOf: ("as of {0}", "на {0}", "{0} duomenimis")
        case .asOfLabel: ("As of", "На дату", "Data")
        case .cleanRecords: ("Clean records", "Чистые записи", "Švarūs įrašai")
        case .before: ("Before", "До", "Prieš")
        case .after: ("After", "После", "Po")
        case .afterProjected: ("After (projected)", "После (прогноз)", "Po (prognozė)")
        case .atWorst: ("at worst {0}", "в худшем случае {0}", "blogiausiu atveju {0}")
        case .points: ("{0} points", "{0} п. п.", "{0} proc. p.")
        case .ofCount: ("{0} of {1}", "{0} из {1}", "{0} iš {1}")
        case .grade: ("Grade {0}", "Оценка {0}", "Įvertinimas {0}")
        case .gradeLabel: ("Grade", "Оценка", "Įvertinimas")
        case .gradeScale: ("Grades: {0}; E below.", "Оценки: {0}; ниже — E.", "Įvertinimai: {0}; žemiau – E.")
        case .noGrade: ("No grade", "Без оценки", "Be įvertinimo")
        case .gate: ("Required", "Требуется", "Reikalaujama")
        case .gatePassed: ("at least {0} required: passed", "требуется не менее {0}: выполнено", "reikalaujama bent {0}: pasiekta")
        case .gateMissed: ("at least {0} required: missed", "требуется не менее {0}: не выполнено", "reikalaujama bent {0}: nepasiekta")
        case .gateNone: ("no percentage required", "порог не задан", "riba nenustatyta")
        case .brakeTripped:
            ("Brake tripped: {0}: {1}, limit {2}", "Сработал ограничитель: {0}: {1}, предел {2}", "Suveikė stabdys: {0}: {1}, riba {2}")
        case .brakesFine: ("No brake tripped", "Ограничители не сработали", "Stabdžiai nesuveikė")
        case .notAvailable: ("n/a", "н/д", "n. d.")
        case .exitCode: ("exit code {0}", "код завершения {0}", "išėjimo kodas {0}")
        case .limits: ("Limits of rules", "Пределы правил", "Taisyklių ribos")
        case .limit: ("Limit", "Предел", "Riba")
        case .limitFound: ("Found", "Найдено", "Rasta")
        case .limitKept: ("kept", "соблюдён", "laikomasi")
        case .limitMissed: ("missed", "не соблюдён", "nesilaikoma")
        case .limitSentence:
            ("Limit missed: {0}: {1} {2}, found {3}", "Предел не соблюдён: {0}: {1} {2}, найдено {3}", "Ribos nesilaikoma: {0}: {1} {2}, rasta {3}")
        case .newRecords: ("New", "Новые", "Nauji")
        case .baseline: ("Baseline", "Базовый список", "Bazinis sąrašas")
        case .baselineSentence:
            ("known {0}, new {1}, mended {2}", "известно {0}, новых {1}, исправлено {2}", "žinoma {0}, nauja {1}, ištaisyta {2}")
        case .baselineWritten: ("written: {0} known from now on", "записан: теперь известно {0}", "įrašytas: nuo šiol žinoma {0}")
        case .nextKeepLimit:
            (
                "Find out what breaks {0}: its limit is missed.", "Выясните, что нарушает {0}: его предел не соблюдён.",
                "Išsiaiškinkite, kas pažeidžia {0}: jos ribos nesilaikoma."
            )
        case .brakeFewerRecords: ("fewer records than last time", "записей меньше, чем в прошлый раз", "įrašų mažiau nei praeitą kartą")
        case .brakeMerged: ("records merged", "объединено записей", "sujungta įrašų")
        case .brakeChanged: ("records changed", "изменено записей", "pakeista įrašų")
        case .brakeArchived: ("records archived", "перенесено в архив", "perkelta į archyvą")
        case .brakeReverted:
            ("records with values that came back", "записей, где вернулись прежние значения", "įrašų, kuriuose grįžo ankstesnės reikšmės")

        case .read: ("read", "прочитано", "perskaityta")
        case .clean: ("clean", "чистые", "švarūs")
        case .flagged: ("flagged", "с замечаниями", "su pastabomis")
        case .quarantined: ("quarantined", "в карантине", "karantine")
        case .dropped: ("dropped", "отброшены", "atmesti")
        case .merged: ("merged", "объединены", "sujungti")
        case .archived: ("archived", "в архиве", "archyve")
        case .unreadable: ("could not be read", "не прочитаны", "neperskaityti")
        case .blankLines: ("blank lines", "пустые строки", "tuščios eilutės")
        case .readHint: ("everything that was there to read", "всё, что было в источниках", "viskas, kas buvo šaltiniuose")
        case .cleanHint: ("no error stands against them", "ошибок нет", "klaidų nėra")
        case .flaggedHint: ("kept, with an error", "оставлены, есть ошибка", "palikti, yra klaida")
        case .quarantinedHint: ("put aside by a rule", "отложены по правилу", "atidėti pagal taisyklę")
        case .droppedHint: ("left out by a rule", "исключены по правилу", "pašalinti pagal taisyklę")
        case .mergedHint:
            ("copies; the customer counts once", "копии; клиент считается один раз", "kopijos; klientas skaičiuojamas vieną kartą")
        case .archivedHint: ("not touched for too long", "слишком давно не обновлялись", "per seniai neatnaujinti")
        case .unreadableHint: ("kept raw in quarantine", "хранятся как есть в карантине", "saugomi nepakeisti karantine")

        case .way: ("The way from read to clean", "Путь от чтения до чистоты", "Kelias nuo perskaitymo iki švaros")
        case .wayDescription:
            (
                "Of {0} records read, {1} are clean. The others left on the way: {2}.",
                "Из {0} прочитанных записей чистых {1}. Остальные вышли по пути: {2}.",
                "Iš {0} perskaitytų įrašų švarūs {1}. Kiti pasitraukė pakeliui: {2}."
            )
        case .booksBalance:
            (
                "The books balance: every record left through exactly one door.",
                "Баланс сходится: каждая запись вышла ровно через одну дверь.",
                "Balansas sutampa: kiekvienas įrašas išėjo tik pro vienas duris."
            )
        case .booksBroken: ("The books do not balance.", "Баланс не сходится.", "Balansas nesutampa.")
        case .sources: ("Sources", "Источники", "Šaltiniai")
        case .source: ("Source", "Источник", "Šaltinis")
        case .path: ("Path", "Путь", "Kelias")
        case .role: ("Role", "Роль", "Paskirtis")
        case .base: ("base", "база", "bazė")
        case .reference: ("reference", "справочник", "žinynas")
        case .evidence: ("evidence", "свидетельства", "įrodymai")
        case .facts: ("Found out in reading", "Выяснено при чтении", "Nustatyta skaitant")
        case .linked: ("linked", "привязаны", "susieti")
        case .notLinked: ("not linked", "не привязаны", "nesusieti")
        case .references: ("References", "Справочники", "Žinynai")
        case .referencesHint:
            (
                "They link and fill; they are not counted.", "Они связывают и дополняют; в подсчёт не входят.",
                "Jie susieja ir papildo; į skaičių neįeina."
            )

        case .dimensions: ("Dimensions of quality", "Измерения качества", "Kokybės matmenys")
        case .dimension: ("Dimension", "Измерение", "Matmuo")
        case .share: ("Share", "Доля", "Dalis")
        case .passedOfAll: ("Passed of all", "Прошли из всех", "Tinka iš visų")
        case .notAssessed: ("not assessed", "не оценивалось", "nevertinta")
        case .completeness: ("Completeness", "Полнота", "Išsamumas")
        case .validity: ("Validity", "Корректность", "Galiojimas")
        case .uniqueness: ("Uniqueness", "Уникальность", "Unikalumas")
        case .consistency: ("Consistency", "Согласованность", "Nuoseklumas")
        case .timeliness: ("Timeliness", "Актуальность", "Aktualumas")
        case .credibility: ("Credibility", "Достоверность", "Patikimumas")
        case .completenessHint: ("required cells that are filled", "заполненные обязательные ячейки", "užpildyti privalomi langeliai")
        case .validityHint:
            (
                "filled cells with a value of their type", "заполненные ячейки со значением своего типа",
                "užpildyti langeliai su savo tipo reikšme"
            )
        case .uniquenessHint:
            ("records that are not a surplus copy", "записи, не являющиеся лишней копией", "įrašai, kurie nėra perteklinė kopija")
        case .consistencyHint: ("passed checks between fields", "пройденные проверки между полями", "įveiktos laukų tarpusavio patikros")
        case .timelinessHint: ("records that are not stale", "неустаревшие записи", "nepasenę įrašai")
        case .credibilityHint:
            ("passed checks for made-up values", "пройденные проверки на выдуманные значения", "įveiktos išgalvotų reikšmių patikros")

        case .rule: ("Rule", "Правило", "Taisyklė")
        case .field: ("Field", "Поле", "Laukas")
        case .severity: ("Severity", "Важность", "Svarba")
        case .kind: ("Class", "Класс", "Klasė")
        case .records: ("Records", "Записи", "Įrašai")
        case .soleCause: ("Sole cause", "Одна причина", "Vien dėl to")
        case .soleCauseHint:
            (
                "Sole cause: records that would be clean if only this were mended.",
                "Одна причина: записи, которые станут чистыми, если исправить только это.",
                "Vien dėl to: įrašai, kurie taptų švarūs ištaisius tik tai."
            )
        case .meaning: ("What was found", "Что найдено", "Kas rasta")
        case .error: ("error", "ошибка", "klaida")
        case .warning: ("warning", "предупреждение", "įspėjimas")
        case .info: ("info", "сведение", "informacija")
        case .kindNotation: ("notation", "запись", "užrašymas")
        case .kindRepair: ("repair", "исправление", "pataisa")
        case .kindGuess: ("guess", "догадка", "spėjimas")
        case .kindInvalid: ("invalid", "неверно", "netinkama")
        case .kindRule: ("rule", "правило", "taisyklė")
        case .kindDuplicate: ("duplicate", "дубликат", "dublikatas")
        case .kindStale: ("stale", "устарело", "pasenę")
        case .unlisted: ("Values that no list knows", "Значения, которых нет в списках", "Reikšmės, kurių nėra sąrašuose")
        case .unlistedAll: ("all: {0} different", "всего разных: {0}", "iš viso skirtingų: {0}")
        case .unlistedSample: ("a sample: {0} different", "выборка, разных: {0}", "imtis, skirtingų: {0}")
        case .unlistedHint:
            (
                "Add them to the field's values, or to 'dictionaries'. Which they are is told with --show-values.",
                "Добавьте их к значениям поля или в 'dictionaries'. Сами значения показывает --show-values.",
                "Pridėkite jas prie lauko reikšmių arba į 'dictionaries'. Pačias reikšmes parodo --show-values."
            )
        case .value: ("value", "значение", "reikšmė")
        case .pinned: ("Values left as people have them", "Значения, оставленные как есть", "Reikšmės, paliktos kaip yra")
        case .changedBack:
            (
                "records with a value changed back since the last run", "записей со значением, которое вернули после прошлого прогона",
                "įrašų su reikšme, grąžinta po praeito vykdymo"
            )
        case .pinnedHint:
            (
                "Somebody changed these back after a run had rewritten them, or listed them in 'pins'. They stay until they change.",
                "Эти значения кто-то вернул после того, как прогон их переписал, или указал в 'pins'. Они остаются, пока не изменятся.",
                "Šias reikšmes kažkas grąžino po to, kai vykdymas jas perrašė, arba surašė 'pins'. Jos lieka, kol nepasikeis."
            )
        case .needsPerson: ("What needs a person", "Что должен решить человек", "Ką turi spręsti žmogus")
        case .fixed: ("What the run fixed", "Что исправил прогон", "Ką sutvarkė vykdymas")
        case .fixable: ("What Kempt can fix", "Что может исправить Kempt", "Ką gali sutvarkyti Kempt")
        case .nothingHere: ("nothing", "ничего", "nieko")
        case .moreRows:
            ("and {0} more; all of them are in the JSON report", "и ещё {0}; все — в отчёте JSON", "ir dar {0}; visi – JSON ataskaitoje")
        case .pendingPairs: ("uncertain pairs", "сомнительные пары", "abejotinos poros")
        case .pendingHint:
            (
                "Were all of them duplicates, {0} more records would be merged.",
                "Если все они дубликаты, будет объединено ещё записей: {0}.", "Jei visos jos dublikatai, būtų sujungta dar įrašų: {0}."
            )
        case .changedCells: ("Cells changed", "Изменено ячеек", "Pakeista langelių")
        case .changedRecords: ("Records changed", "Изменено записей", "Pakeista įrašų")
        case .repairedRecords: ("Records repaired", "Исправлено записей", "Pataisyta įrašų")

        case .mergesProposed: ("Merges proposed: {0}", "Предложено объединений: {0}", "Pasiūlyta sujungimų: {0}")
        case .linksProposed: ("links to references: {0}", "связей со справочниками: {0}", "sąsajų su žinynais: {0}")
        case .mergesCarriedOut:
            (
                "'merge: auto' under 'deduplicate' carries them out.", "Их выполняет 'merge: auto' в 'deduplicate'.",
                "Juos atlieka 'merge: auto' prie 'deduplicate'."
            )
        case .mergesJudged: ("Merges judged", "Проверка объединений", "Sujungimų patikra")
        case .mergesRight: ("{0} of {1} right ({2} %)", "верно {0} из {1} ({2}\u{00A0}%)", "teisingi {0} iš {1} ({2}\u{00A0}%)")
        case .mergesOpen: ("not answered: {0}", "без ответа: {0}", "neatsakyta: {0}")
        case .mergesOutdated:
            (
                "not counted, because changed, gone or no longer merged: {0}",
                "не учтены, так как изменились, исчезли или больше не объединяются: {0}",
                "neįskaityta, nes pasikeitė, išnyko ar nebesujungiami: {0}"
            )
        case .decisionsVoid:
            ("Decisions that could not be honoured", "Решения, которые не удалось применить", "Sprendimai, kurių nepavyko pritaikyti")
        case .decisionsAbsent: ("about records that are not there: {0}", "о записях, которых нет: {0}", "apie įrašus, kurių nėra: {0}")
        case .decisionsChanged:
            ("about records that have changed since: {0}", "о записях, изменившихся с тех пор: {0}", "apie nuo to laiko pasikeitusius įrašus: {0}")
        case .nextJudgeMerges:
            (
                "Judge a sample of the proposed merges: {0}", "Проверьте выборку предложенных объединений: {0}",
                "Patikrinkite pasiūlytų sujungimų imtį: {0}"
            )
        case .nextCarryOutMerges:
            (
                "If enough of the judged merges are right, set 'merge: auto' under 'deduplicate'.",
                "Если верных объединений достаточно, задайте 'merge: auto' в 'deduplicate'.",
                "Jei teisingų sujungimų pakanka, nustatykite 'merge: auto' prie 'deduplicate'."
            )

        case .outputs: ("Files of this run", "Файлы прогона", "Vykdymo failai")
        case .file: ("File", "Файл", "Failas")
        case .holds: ("Holds", "Содержит", "Turinys")
        case .state: ("State", "Состояние", "Būsena")
        case .written: ("written", "записан", "įrašytas")
        case .notWritten: ("not written", "не записан", "neįrašytas")
        case .modeWritten: ("Outputs are written.", "Результаты записаны.", "Rezultatai įrašyti.")
        case .modeDryRun: ("Dry run: nothing was written.", "Пробный прогон: ничего не записано.", "Bandomasis vykdymas: nieko neįrašyta.")
        case .modeReadOnly:
            ("Read-only: no records were written.", "Только чтение: записи не записывались.", "Tik skaitymas: įrašai nerašyti.")
        case .modeStopped:
            (
                "Stopped by a brake: only the report and the proposals are written.",
                "Остановлено: записаны только отчёт и предложения.", "Sustabdyta: įrašyta tik ataskaita ir pasiūlymai."
            )
        case .outputKept: ("kept", "основная база", "pagrindinė bazė")
        case .outputProposals: ("proposals", "предложения", "pasiūlymai")
        case .outputChanges: ("changes", "изменения", "pakeitimai")
        case .outputClusters: ("clusters", "кластеры", "klasteriai")
        case .outputReport: ("report", "отчёт", "ataskaita")

        case .nextStep: ("Next", "Дальше", "Toliau")
        case .nextCheckBrakes:
            (
                "Find out why a brake tripped before anything is switched; if it is right, raise its limit in stop-when.",
                "Выясните, почему сработал ограничитель; если так и надо, поднимите предел в stop-when.",
                "Išsiaiškinkite, kodėl suveikė stabdys; jei taip ir turi būti, padidinkite ribą stop-when."
            )
        case .nextRepairReverted:
            (
                "If a backup was restored, run once with --repair-reverted; if people changed the values back, raise 'reverted' in stop-when once.",
                "Если восстановлена резервная копия, запустите один раз с --repair-reverted; если значения вернули люди, один раз поднимите "
                    + "'reverted' в stop-when.",
                "Jei atkurta atsarginė kopija, vieną kartą paleiskite su --repair-reverted; jei reikšmes grąžino žmonės, vieną kartą padidinkite "
                    + "'reverted' stop-when."
            )
        case .nextReadRejects:
            (
                "Look at the lines that could not be read: {0}{1}.", "Посмотрите непрочитанные строки: {0}{1}.",
                "Peržiūrėkite neperskaitytas eilutes: {0}{1}."
            )
        case .nextMend:
            (
                "Mend {0}: it alone keeps records from being clean: {1}.", "Исправьте {0}: одно это добавит чистых записей: {1}.",
                "Ištaisykite {0}: vien dėl to švarių įrašų padaugėtų {1}."
            )
        case .nextReviewPairs:
            ("Review the uncertain pairs: {0}{1}.", "Проверьте сомнительные пары: {0}{1}.", "Peržiūrėkite abejotinas poras: {0}{1}.")
        case .nextWrite: ("To write the outputs: {0}", "Чтобы записать результаты: {0}", "Kad rezultatai būtų įrašyti: {0}")
        case .nextLookThrough:
            (
                "Nothing presses; what a person may still decide is listed{0}.", "Срочного ничего нет; что ещё может решить человек, перечислено{0}.",
                "Nieko skubaus; ką dar gali nuspręsti žmogus, surašyta{0}."
            )
        case .nextNothing: ("Nothing is waiting for a person.", "Человеку делать нечего.", "Žmogui nėra ką daryti.")
        case .inFile: (" in {0}", " в {0}", ", žr. {0}")

        case .made: ("How this was made", "Как это получено", "Kaip tai gauta")
        case .pipeline: ("Pipeline", "Конвейер", "Konvejeris")
        case .fingerprint: ("Fingerprint of the rules", "Отпечаток правил", "Taisyklių atspaudas")
        case .fingerprintHint:
            (
                "two runs with the same fingerprint compare", "прогоны с одинаковым отпечатком сравнимы",
                "vykdymai su tuo pačiu atspaudu palyginami"
            )
        case .rulesChecked: ("Rules checked", "Проверено правил", "Patikrinta taisyklių")
        case .reproduce: ("To run it again", "Чтобы повторить", "Kad pakartotumėte")
        case .reproduceHint:
            (
                "Same files, same version: same figures.", "Те же файлы и версия — те же цифры.",
                "Tie patys failai ir versija – tie patys skaičiai."
            )
        case .notes: ("Notes", "Примечания", "Pastabos")
        case .thisRun: ("This run", "Этот прогон", "Šis vykdymas")
        case .thisRunHint:
            (
                "Only this part differs when the same data is run again.", "Только эта часть меняется при повторе на тех же данных.",
                "Tik ši dalis skiriasi pakartojus su tais pačiais duomenimis."
            )
        case .command: ("Command", "Команда", "Komanda")
        case .wall: ("Time", "Время", "Laikas")
        case .processor: ("Processor time", "Время процессора", "Procesoriaus laikas")
        case .memory: ("Peak memory", "Пик памяти", "Didžiausia atmintis")
        case .rate: ("Speed", "Скорость", "Sparta")
        case .phase: ("Phase", "Этап", "Etapas")
        case .previousRecords: ("Base records of the run before", "Записей базы в прошлом прогоне", "Bazės įrašų praeitą kartą")
        case .seconds: ("{0} s", "{0} с", "{0} s")
        case .mebibytes: ("{0} MiB", "{0} МиБ", "{0} MiB")
        case .perSecond: ("{0} records/s", "{0} записей/с", "{0} įrašų/s")
        case .skipToFigures: ("Skip to the figures", "К показателям", "Prie rodiklių")
        case .progressDescription:
            ("Clean records on a scale from 0 to 100%", "Чистые записи на шкале от 0 до 100 %", "Švarūs įrašai skalėje nuo 0 iki 100 %")

        case .matching: ("How records were matched", "Как сопоставлены записи", "Kaip įrašai susieti")
        case .matchingHint:
            (
                "Each ring is one customer: a dot is a record, the filled one survives, a dashed one belongs to a reference; a line is as thick as "
                    + "its link is heavy, the dashed one is the weakest. Weights are bits above even odds. No values are shown.",
                "Каждое кольцо — один клиент: точка — запись, закрашенная остаётся, пунктирная взята из справочника; линия тем толще, чем весомее "
                    + "связь, пунктирная — слабейшая. Веса — в битах сверх равных шансов. Значения не показаны.",
                "Kiekvienas žiedas – vienas klientas: taškas – įrašas, užpildytas lieka, punktyrinis yra iš žinyno; linija tuo storesnė, kuo ryšys "
                    + "svaresnis, punktyrinė – silpniausia. Svoriai – bitais virš lygių šansų. Reikšmės nerodomos."
            )
        case .largestClusters: ("The largest customers", "Самые крупные клиенты", "Didžiausi klientai")
        case .weakestClusters: ("The most weakly joined customers", "Слабее всего связанные клиенты", "Silpniausiai susieti klientai")
        case .uncertainPairs:
            ("The uncertain pairs nearest to a merge", "Неясные пары, ближайшие к объединению", "Neaiškios poros, artimiausios sujungimui")
        case .uncertainPair: ("uncertain pair", "неясная пара", "neaiški pora")
        case .clusterOf: ("Records: {0}; survivor: {1}", "Записей: {0}; остаётся: {1}", "Įrašų: {0}; lieka: {1}")
        case .moreRecords: ("Not shown: {0}", "Не показано: {0}", "Neparodyta: {0}")
        case .strongestLink: ("strongest link", "сильнейшая связь", "stipriausias ryšys")
        case .weakestLink: ("weakest link", "слабейшая связь", "silpniausias ryšys")
        case .onlyLink: ("the link", "связь", "ryšys")
        case .linkByRule: ("by a decision or a rule", "по решению или правилу", "pagal sprendimą ar taisyklę")
        case .comparison: ("comparison", "сравнение", "palyginimas")
        case .finding: ("found", "обнаружено", "nustatyta")
        case .bits: ("bits", "биты", "bitai")
        case .beforeComparing: ("before comparing", "до сравнения", "prieš lyginant")
        case .beforeComparingHint:
            ("the odds of a pair", "шансы пары", "poros šansai")
        case .sharers: ("shared by", "общее у", "bendra")
        case .sum: ("sum", "сумма", "suma")
        case .waterfall: ("match weights", "веса сопоставления", "sutapimo svoriai")
        case .onlyProposed: ("The merge is proposed.", "Объединение предложено.", "Sujungimas pasiūlytas.")
        case .neverCompared:
            (
                "No blocking rule brings the two together: a run does not compare them.",
                "Ни одно правило блокировки не сводит их: при запуске они не сравниваются.",
                "Nė viena blokavimo taisyklė jų nesuveda: vykdant jie nelyginami."
            )
        case .comparedBy:
            ("Compared because they agree on {0}.", "Сравниваются, потому что совпадают по {0}.", "Lyginami, nes sutampa pagal {0}.")
        case .thresholds:
            (
                "Merged from {0} on, shown to a person from {1} on.", "Объединяются от {0}, человеку показываются от {1}.",
                "Sujungiama nuo {0}, žmogui rodoma nuo {1}."
            )
        }
    }
}
