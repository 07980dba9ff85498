#!/usr/bin/env python3
"""Writes NameRolesGiven.swift and NameRolesFamily.swift: which names are given names and which are family names.

Run by hand:   pip install names==0.3.0 Faker==40.54.0 && python3 generate.py ../Knowledge

English names and their frequencies are those of the United States Census of 1990 (public domain), as shipped in the package
`names`. Names of other languages are those of the package Faker (MIT licence, Copyright (c) 2012 Daniele Faraglia). A list of
common names is a fact about a language; the lists under MORE are written by hand. A name common in both roles stands in both
tables, which is what keeps `Adam Mark` and `James Thomas` from being judged.
"""
import importlib
import os
import re
import sys
import unicodedata

GIVEN_LOCALES = "lt_LT ru_RU uk_UA pl_PL de_DE lv_LV et_EE fr_FR es_ES it_IT cs_CZ nl_NL fi_FI sv_SE da_DK en_GB".split()
FAMILY_LOCALES = "lt_LT pl_PL de_DE lv_LV et_EE fr_FR es_ES it_IT cs_CZ nl_NL fi_FI sv_SE da_DK en_GB en_US".split()
MOST_OF_ONE = 420  # of each list: what Faker lists by frequency or thins by hand stays below it

MORE_MALE = """
Adomas Aidas Aivaras Albertas Aleksandras Algimantas Algirdas Alvydas Andrius Antanas Arnas Arnoldas Artūras Arūnas Arvydas Audrius Aurelijus Aurimas
Benas Bronius Česlovas Dainius Daividas Dalius Danielius Darius Daumantas Deividas Domantas Dominykas Donatas Dovydas Edgaras Edvardas Edvinas Egidijus
Eimantas Einaras Emilis Erikas Ernestas Eugenijus Evaldas Feliksas Gabrielius Gediminas Gerardas Gintaras Gintautas Giedrius Gvidas Gytis Haroldas Henrikas
Herkus Ignas Ignotas Jaunius Jokūbas Jonas Juozas Juozapas Jurgis Justas Justinas Karolis Kasparas Kazimieras Kazys Kęstutis Kipras Klaudijus Kristijonas
Kristupas Laimonas Laimutis Laurynas Leonardas Leonas Linas Lukas Mantas Marijus Marius Martynas Matas Mažvydas Mindaugas Modestas Motiejus Mykolas Naglis
Nedas Nerijus Nojus Olegas Osvaldas Paulius Petras Pijus Povilas Pranas Pranciškus Raimondas Raimundas Ramūnas Regimantas Remigijus Renatas Ričardas
Rimantas Rimvydas Robertas Rokas Rolandas Romas Romualdas Rytis Sakalas Saulius Sergejus Sigitas Simas Simonas Skirmantas Stanislovas Stasys Svajūnas
Šarūnas Tadas Tauras Tautvydas Titas Tomas Ugnius Vaclovas Vaidas Vaidotas Vaidutis Valdas Valdemaras Valentinas Valerijus Vidas Vidmantas Vygantas
Vykintas Viktoras Vilius Vincas Virgilijus Virginijus Vitalijus Vytas Vytautas Vytenis Vladas Vladimiras Voldemaras Zenonas Zigmantas Zigmas Žilvinas
Žydrūnas Žygimantas
Александр Алексей Анатолий Андрей Антон Аркадий Арсений Артём Артур Борис Вадим Валентин Валерий Василий Виктор Виталий Владимир Владислав Вячеслав
Геннадий Георгий Глеб Григорий Давид Даниил Данила Денис Дмитрий Евгений Егор Иван Игорь Илья Ильдар Кирилл Константин Лев Леонид Максим Марат Марк Матвей
Михаил Никита Николай Олег Павел Пётр Рамиль Ренат Ринат Роман Руслан Рустам Савелий Семён Сергей Станислав Степан Тарас Тимофей Тимур Фёдор Филипп
Эдуард Юрий Яков Ярослав Володимир Олександр Олексій Сергій Андрій Дмитро Микола Михайло Василь Петро Аляксандр Мікалай Сяргей
Aleksandr Aleksei Alexey Andrey Andrei Anatoly Dmitry Dmitri Evgeny Yevgeny Igor Ivan Kirill Konstantin Mikhail Nikolai Nikolay Oleg Pavel Pyotr Ruslan
Sergey Sergei Vadim Valery Vasily Viktor Vitaly Vladimir Vladislav Vyacheslav Yuri Yury
"""
MORE_FEMALE = """
Agnė Aistė Akvilė Aldona Alina Alma Ana Angelė Antanina Asta Audra Audronė Aurelija Aušra Austėja Birutė Bronė Brigita Daiva Dalia Dalė Danguolė Danutė
Daina Deimantė Diana Dijana Dovilė Edita Eglė Elena Elija Elžbieta Emilija Erika Ernesta Eugenija Evelina Gabija Gabrielė Galina Genovaitė Genė Giedrė
Gintarė Goda Gražina Greta Guoda Ieva Ilona Inesa Inga Ingrida Irena Irma Irina Iveta Izabelė Jadvyga Janina Jelena Joana Jolanta Jolita Jovita Julija
Jurga Jurgita Justė Justina Kamilė Karina Karolina Kotryna Kristina Laima Laimutė Laura Leokadija Liepa Liepsnė Lina Liucija Liudmila Loreta Lukrecija
Luknė Margarita Marija Marytė Miglė Milda Monika Morta Nadežda Natalija Neringa Nijolė Nina Odeta Olga Ona Onutė Patricija Paulina Rasa Raimonda Ramunė
Regina Renata Rima Rimantė Rita Roma Rosita Rūta Samanta Sandra Saulė Severija Sigita Silva Silvija Simona Skaistė Smiltė Snieguolė Sofija Solveiga
Stanislava Stasė Svetlana Šarūnė Tatjana Teresė Teresa Toma Ugnė Urtė Ursulė Vaida Vaiva Valentina Valerija Vanda Vanesa Vera Veronika Vida Viktorija
Vilija Vilma Viltė Violeta Virginija Vita Vitalija Zita Zofija Živilė Žydrė
Алевтина Александра Алина Алиса Алла Альбина Анастасия Ангелина Анна Анжелика Антонина Арина Валентина Валерия Варвара Василиса Вера Вероника Виктория
Галина Дарья Диана Евгения Екатерина Елена Елизавета Жанна Зинаида Зоя Инга Инна Ирина Камилла Карина Кира Клавдия Кристина Ксения Лариса Лидия Лилия
Любовь Людмила Маргарита Марина Мария Милана Надежда Наталья Наталия Нелли Нина Оксана Олеся Ольга Полина Раиса Регина Римма Светлана Снежана София Софья
Таисия Тамара Татьяна Ульяна Эльвира Юлия Яна Олена Катерина Тетяна Наталія Ірина Юлія Оксана Алена Алёна
Anastasia Daria Ekaterina Yekaterina Elena Yelena Irina Ksenia Lyudmila Natalya Oksana Olga Polina Svetlana Tatiana Tatyana Yulia Yuliya Zhanna
"""
# Borne by men and by women, in one language or another.
MORE_EITHER = """
Alex Andrea Casey Chris Claude Daniele Dominique Gabriele Jamie Jean Jo Joan Jordan Kim Luca Michele Mika Morgan Nicola Nikita Pat Robin Sam Sasha
Sascha Simone Taylor Tracy Женя Саша Шура Валя Слава Паша Женька Никита
"""
# Listed for both somewhere, because Spanish joins them in double names or for a handful of bearers.
SURELY_MALE = "José Adrian Christian Gabriel Evan Ibrahim Ahmed Hassan Mohamed Mohammed Hussein Cecil Perry Eddie Noel Michel Angelo Rory"
SURELY_FEMALE = "María Ada Antonia Gail Camille"
MORE_FAMILY = """
Kazlauskas Jankauskas Petrauskas Stankevičius Vasiliauskas Žukauskas Butkus Paulauskas Urbonas Kavaliauskas Navickas Ramanauskas Sakalauskas
Savickas Kairys Norkus Baranauskas Bagdonas Bružas Bučys Budrys Čepas Daukša Dirsė Gaidys Galdikas Gailius Girdenis Grigas Jasas Juška Kalvaitis Kudirka
Landsbergis Lapė Lukša Mačys Matulis Mickus Mikšys Nausėda Norvaiša Orlauskas Palubinskas Rimkus Rudys Ruzgys Sabonis Šimkus Šležas Stonys Stulgys
Vaitkus Valančius Vilkas Vyšniauskas Žemaitis Zuokas
Мельник Шевченко Бондарь Ткач Гончар Кравец Коваль Мороз Бойко Сорока Король Коновал Белоус Рудь Соловей Швец Гайдай Кравчук Савчук Лысенко Тютчев
Гоголь Гагарин Пастернак Пушкин Репин Бунин Ильин Никитин Фомин Зимин Черных Долгих Седых Толстой Крупской Бродский
Brown Clark Davies Evans Hughes Wright Robinson Thompson Wood Edwards Patel Singh Khan Hussain Begum Murphy Kelly O'Brien O'Sullivan Walsh
Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann
Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Woźniak Szymański Dąbrowski Kozłowski Mazur Krawczyk
Bērziņš Kalniņš Ozoliņš Jansons Ozols Liepiņš Krūmiņš Balodis Eglītis Zariņš Pētersons Vītols Kļaviņš Kārkliņš Vanags
Tamm Saar Sepp Mägi Kask Kukk Rebane Ilves Pärn Koppel
"""
CENSUS_GIVEN = 0.012  # per cent of one sex
CENSUS_FAMILY = 0.011  # per cent of all
ALMOST_ALWAYS = 25  # times more common in one role than in the other


def census():
    import names
    folder = os.path.dirname(names.__file__)

    def table(name):
        with open(os.path.join(folder, name)) as lines:
            return {row.split()[0].title(): float(row.split()[1]) for row in lines}

    male, female, last = table("dist.male.first"), table("dist.female.first"), table("dist.all.last")
    given, family = {}, set()
    for name in sorted(set(male) | set(female)):
        m, f, l = male.get(name, 0), female.get(name, 0), last.get(name, 0)
        if max(m, f) >= CENSUS_GIVEN and (m + f) / 2 * ALMOST_ALWAYS >= l:
            given[name] = "m" if m > ALMOST_ALWAYS * f else "f" if f > ALMOST_ALWAYS * m else "e"
    for name, l in last.items():
        if l >= CENSUS_FAMILY and l * ALMOST_ALWAYS >= (male.get(name, 0) + female.get(name, 0)) / 2:
            family.add(name)
    for name in given:
        if last.get(name, 0) * ALMOST_ALWAYS >= (male.get(name, 0) + female.get(name, 0)) / 2:
            family.add(name)
    return given, family


def provider(locale):
    return importlib.import_module("faker.providers.person." + locale).Provider


def listed(kind, *keys):
    names = []
    for key in keys:
        value = getattr(kind, key, ())
        names += list(value)[:MOST_OF_ONE]
    return [n for n in names if re.fullmatch(r"[^\W\d_]{2,18}('[^\W\d_]+)?", n)]


def key(name):
    text = unicodedata.normalize("NFD", name.lower())
    return "".join(c for c in text if not unicodedata.combining(c))


def note(given, name, sex):
    known = given.get(name)
    given[name] = sex if known in (None, sex) else "e"


def gather():
    given, family = census()
    for locale in GIVEN_LOCALES:
        kind = provider(locale)
        men, women = listed(kind, "first_names_male"), listed(kind, "first_names_female")
        if not men and not women:
            every = listed(kind, "first_names")
            men, women = [n for n in every if n.endswith("s")], [n for n in every if n[-1] in "aė"]
        for name in men:
            note(given, name, "m")
        for name in women:
            note(given, name, "f")
    for name in MORE_MALE.split():
        note(given, name, "m")
    for name in MORE_FEMALE.split():
        note(given, name, "f")
    for sex, names in (("e", MORE_EITHER), ("m", SURELY_MALE), ("f", SURELY_FEMALE)):
        for name in names.split():
            given[name] = sex
    for locale in FAMILY_LOCALES:
        family.update(listed(provider(locale), "last_names", "last_names_male", "male_last_names", "unisex_last_names"))
    family.update(MORE_FAMILY.split())
    return given, family


def unique(names):
    seen = {}
    for name in sorted(names):
        seen.setdefault(key(name), name)
    return [seen[k] for k in sorted(seen)]


def blob(names):
    lines, line = [], ""
    for name in names:
        if len(line) + len(name) + 9 > 148:
            lines.append(line)
            line = ""
        line += (" " if line else "") + name
    return "\n".join("        " + text for text in lines + [line])


def write(folder, name, about, parts):
    with open(os.path.join(folder, name + ".swift"), "w", encoding="utf-8") as out:
        out.write(f"// Written by ../FullName/generate.py; not by hand.\n\n/// {about}\n///\n"
                  "/// Sources: United States Census of 1990 (public domain); lists of the package Faker (MIT licence, Copyright (c) 2012\n"
                  f"/// Daniele Faraglia); names added by hand in the script.\nenum {name} {{\n")
        out.write("\n".join(f'    static let {label}: StaticString = """\n{blob(names)}\n        """\n' for label, names in parts).rstrip("\n"))
        out.write("\n}\n")


def main():
    given, family = gather()
    by = {sex: unique(n for n, s in given.items() if s == sex) for sex in "mfe"}
    write(sys.argv[1], "NameRolesGiven", "Common given names by who bears them: men, women, or either.",
          [("men", by["m"]), ("women", by["f"]), ("either", by["e"])])
    write(sys.argv[1], "NameRolesFamily", "Common family names, in the form men or both bear.", [("all", unique(family))])
    print(*(f"{sex} {len(names)}" for sex, names in by.items()), "family", len(unique(family)), file=sys.stderr)


main()
