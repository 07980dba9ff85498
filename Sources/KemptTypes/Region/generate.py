#!/usr/bin/env python3
"""Writes RegionTable.swift: the subdivisions of countries (ISO 3166-2) with the names people write for them.

Run by hand when ISO 3166-2 has news:   pip install --no-deps iso3166-2 && python3 generate.py > RegionTable.swift

Codes and names come from PyPI's iso3166-2 (MIT licence, A. McKenna); the names in MORE and LOCAL_FIRST are written by hand. One line a country:
its code, then its regions divided by `;`, each `code|name|English name|further names`. A code that begins with `*` is a city's.
"""
import importlib.metadata
import json
import re

COUNTRIES = (
    "LT LV EE PL DE RU UA BY US GB FR KZ AT CH BE NL LU IT ES PT DK NO SE FI CZ SK HU RO BG HR GR IE TR CA AU BR MX IN GE AM MD UZ KG"
).split()
# The language of a country's own names, tried in this order; the name of ISO 3166-2 where none is given.
OWN = {"RU": "rus", "UA": "ukr", "BY": "rus", "KZ": "rus", "BG": "bul", "GR": "ell", "KG": "rus", "UZ": "uzb", "GE": "kat", "AM": "hye"}
CITY = re.compile(r"city|municipality of|capital", re.I)
OBLAST = {"Administrative region": "Oblast", "Administrative territory": "Krai", "Region": "Oblast", "Oblast": "Oblast"}
# Levels below the first that people do write: all others are left out.
DEEPER = {"LT", "FR", "IT", "ES", "GB", "BE"}
NAMES = {
    "RU-KGN": "Курганская область", "BY-HM": "Минск", "BY-BR": "Брестская область", "BY-HR": "Гродненская область", "BY-MA": "Могилевская область",
    "BY-MI": "Минская область", "BY-VI": "Витебская область", "BY-HO": "Гомельская область", "RU-SE": "Республика Северная Осетия — Алания",
    "RU-SA": "Республика Саха (Якутия)", "RU-KHM": "Ханты-Мансийский автономный округ — Югра", "RU-CU": "Чувашская Республика",
    "UA-43": "Автономна Республіка Крим", "RU-KEM": "Кемеровская область",
}
# Names that two regions have.
DROPPED = {"RU-AL": ("Altaj",)}
MORE = {
    # Beside the county of that name, so that the name alone is nobody's.
    "LT-02": "Alytus miestas", "LT-15": "Kaunas miestas", "LT-20": "Klaipėda miestas", "LT-32": "Panevėžys miestas", "LT-43": "Šiauliai miestas", "LT-57": "Vilnius miestas",
    "FR-75C": "75|Ville de Paris", "FR-IDF": "Region parisienne",
    "RU-MOW": "Moscow|Maskva|Мск|Московский город", "RU-SPE": "СПб|St. Petersburg|Sankt Peterburgas|Петербург|Питер", "RU-MOS": "Подмосковье|МО|Moscow Region",
    "RU-LEN": "Ленобласть|ЛО", "RU-TA": "Татарстан|РТ", "RU-BA": "Башкортостан|Башкирия|РБ", "RU-SA": "Якутия|Саха", "RU-CU": "Чувашия", "RU-UD": "Удмуртия",
    "RU-CE": "Чечня", "RU-DA": "Дагестан", "RU-KR": "Карелия", "RU-KO": "Коми", "RU-ME": "Марий Эл", "RU-MO": "Мордовия", "RU-SE": "Северная Осетия",
    "RU-KHM": "ХМАО|ХМАО-Югра|Югра|Ханты-Мансийский АО", "RU-YAN": "ЯНАО|Ямало-Ненецкий АО", "RU-NEN": "НАО", "RU-CHU": "ЧАО|Чукотка", "RU-YEV": "ЕАО",
    "RU-KB": "КБР|Кабардино-Балкария", "RU-KC": "КЧР|Карачаево-Черкесия", "RU-KGD": "Karaliaučiaus sritis|Калининград", "RU-KAM": "Камчатка", "RU-KEM": "Кузбасс|Кемеровская область — Кузбасс",
    "RU-KDA": "Кубань|Краснодар", "RU-STA": "Ставрополье", "RU-PRI": "Приморье", "RU-ZAB": "Забайкалье", "RU-AD": "Адыгея", "RU-BU": "Бурятия", "RU-IN": "Ингушетия",
    "RU-KL": "Калмыкия", "RU-KK": "Хакасия", "RU-TY": "Тыва|Тува", "RU-NIZ": "Нижегородская обл.", "RU-SVE": "Свердловская обл.|Sverdlovsk Region",
    "BY-HM": "г. Минск|Minsk City|горад Мінск", "UA-30": "м. Київ|Киев|г. Киев|Kiev", "UA-43": "Крым|Крим|АР Крим|АРК", "UA-32": "Киевская область",
    "UA-12": "Днепропетровская область", "UA-46": "Львовская область", "UA-51": "Одесская область", "UA-63": "Харьковская область", "UA-14": "Донецкая область",
    "UA-23": "Запорожская область", "UA-05": "Винницкая область", "UA-07": "Волынская область", "UA-18": "Житомирская область", "UA-21": "Закарпатская область|Закарпатье",
    "UA-26": "Ивано-Франковская область", "UA-35": "Кировоградская область", "UA-48": "Николаевская область", "UA-53": "Полтавская область", "UA-56": "Ровенская область",
    "UA-59": "Сумская область", "UA-61": "Тернопольская область", "UA-68": "Хмельницкая область", "UA-71": "Черкасская область", "UA-74": "Черниговская область",
    "UA-77": "Черновицкая область", "UA-40": "м. Севастополь",
    "LT-VL": "Vilnius County|Вильнюсский уезд|Вильнюсская область", "LT-KU": "Kaunas County|Каунасский уезд", "LT-KL": "Klaipėda County|Клайпедский уезд",
    "LT-SA": "Šiauliai County", "LT-PN": "Panevėžys County", "LT-AL": "Alytus County", "LT-MR": "Marijampolė County", "LT-TA": "Tauragė County",
    "LT-TE": "Telšiai County", "LT-UT": "Utena County",
    "DE-BY": "Bavaria|Бавария|Bavarija", "DE-NW": "NRW|North Rhine-Westphalia|Северный Рейн-Вестфалия", "DE-BW": "BaWü|Баден-Вюртемберг", "DE-NI": "Lower Saxony|Нижняя Саксония",
    "DE-HE": "Hesse|Гессен", "DE-SN": "Saxony|Саксония", "DE-ST": "Saxony-Anhalt", "DE-TH": "Thuringia|Тюрингия", "DE-RP": "Rhineland-Palatinate", "DE-MV": "Meck-Pomm|Mecklenburg-Western Pomerania",
    "PL-14": "Mazovia|Мазовецкое воеводство|Мазовия", "PL-12": "Lesser Poland|Малопольское воеводство", "PL-24": "Silesia|Силезское воеводство", "PL-20": "Podlasie|Подляское воеводство",
    "PL-30": "Greater Poland", "PL-22": "Pomerania|Поморское воеводство", "PL-02": "Lower Silesia|Нижнесилезское воеводство",
    "US-CA": "Calif.|Калифорния|Cal", "US-NY": "New York State|Нью-Йорк", "US-DC": "Washington DC|Washington D.C.|D.C.", "US-TX": "Tex.|Техас", "US-FL": "Fla.|Флорида", "US-MA": "Mass.",
    "US-PA": "Penn.|Penna.", "US-IL": "Ill.", "US-MI": "Mich.", "US-WA": "Wash.", "US-MN": "Minn.", "US-CT": "Conn.", "US-CO": "Colo.", "US-AZ": "Ariz.", "US-TN": "Tenn.",
    "GB-ENG": "Англия", "GB-SCT": "Шотландия", "GB-WLS": "Уэльс|Cymru", "GB-NIR": "Северная Ирландия",
}


def load():
    found = next(file for file in importlib.metadata.files("iso3166-2") if file.name == "iso3166-2.json")
    return json.loads(found.locate().read_text())


def plain(text):
    return re.sub(r"\s*\[.*?\]", "", text).replace("|", " ").replace(";", " ").replace("\u0301", "").replace("\u2019", "'").strip()


def others(text):
    """(name, language) of the further names of a region."""
    return [(plain(name), language) for name, language in re.findall(r"([^,(]+(?:\([^)]{4,}\))?[^,(]*)\s\((\w{3})\)", text or "")]


def region(country, code, entry):
    iso = plain(entry["name"])
    names = others(entry["localOtherName"])
    own = next((name for name, language in names if language == OWN.get(country)), iso)
    own = NAMES.get(code, own)
    # English names of other countries' regions are full of nicknames: there the own name stands for them.
    english = next((name for name, language in names if language == "eng" and country in ("RU", "UA", "BY")), "")
    kind = OBLAST.get(entry["type"]) if country in ("RU", "UA", "BY", "KZ") else None
    if kind and english:
        english = english if english.endswith(kind) else f"{english} {kind}"
    city = bool(CITY.search(entry["type"])) and not (country == "LT" and "miestas" not in iso)
    further = [iso] + [iso.replace(", Respublika", "") if ", Respublika" in iso else ""]
    wanted = {"BE": ("nld", "fra", "deu"), "CH": ("deu", "fra", "ita"), "FI": ("fin", "swe"), "LU": ("fra", "deu"), "LT": ("lit",), "KZ": ("rus", "kaz")}
    further += [name for name, language in names if language in wanted.get(country, ()) and (country != "LT" or "savivald" in name)]
    if country == "LT":
        further += lithuanian(entry, iso)
    further += MORE.get(code, "").split("|")
    if country == "LT" and entry["type"] == "District municipality":
        # `Kaunas` alone is the city or the county to most people, and the district around it to ISO 3166-2.
        own = next((name for name, language in names if language == "lit"), own)
        if own != iso:
            further, english = [name for name in further if name != iso], own
    if country == "EE" and iso.endswith("maa"):
        further += [iso[:-3] + " maakond"]
    further = [name for name in further if name not in DROPPED.get(code, ())]
    fields = [own, english or own] + [name for name in dict.fromkeys(further) if name and name not in (own, english)]
    return ("*" if city else "") + code[3:] + "|" + "|".join(fields)


def lithuanian(entry, iso):
    """`Kauno miestas` is `Kauno miesto savivaldybė` too."""
    return [iso.replace(" miestas", " miesto savivaldybė")] if iso.endswith(" miestas") else []


def main():
    data = load()
    print("// Made by generate.py from PyPI's iso3166-2 (MIT licence, A. McKenna) and names written by hand; do not edit.\n")
    print("/// One line a country: its code, then its regions divided by `;`, each `code|name|English name|further names`; `*` marks a city.")
    print("enum RegionTable {")
    print('    static let text: StaticString = """')
    for country in COUNTRIES:
        entries = {code: entry for code, entry in data[country].items() if entry["parentCode"] is None or country in DEEPER}
        print(f"        {country} " + ";".join(region(country, code, entry).replace("\\", "") for code, entry in sorted(entries.items())))
    print('        """')
    print("}")


main()
