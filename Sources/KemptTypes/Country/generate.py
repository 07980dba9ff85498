#!/usr/bin/env python3
"""Writes CountryTable.swift and CountryTableFurther.swift: every ISO 3166 country with its codes and the names people write for it.

Run by hand when CLDR has news:   pip install babel && python3 generate.py ../Knowledge

Codes are facts of ISO 3166. Names are those of the Unicode CLDR, as shipped in Babel (BSD licence; the data under the
Unicode licence v3, https://www.unicode.org/license.txt). The further names in MORE are written by hand.
"""
import pathlib
import sys
import unicodedata
import babel
from babel import Locale
from babel.core import get_global

# A country can be written in these; a row begins with its name in each.
EVERYWHERE = ["en", "ru", "lt", "lv", "et", "pl", "de", "fr", "uk", "be", "es"]
# Names in these are understood besides, letter by letter: a slip in one of them is not mended.
FURTHER = "it pt nl sv da nb fi cs sk hu ro bg el tr hr sr sl ka hy az kk ky uz tg sq mk is ga ca eu zh ja ko ar he vi id".split()
NOT_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "TA", "UN", "XA", "XB", "ZZ", "QO"}
# Numbers of countries that are no more, which CLDR gives to a successor.
RETIRED_NUMBERS = {"200", "278", "280", "530", "532", "582", "720", "736", "810", "886", "890", "891", "230", "249", "830", "062", "590", "720"}
# Names that are another country's in a language spelt nearly alike.
NOT_SAFE = {"Конго"}
# Own languages of countries, for the local name; only those whose script the match form can romanise.
LOCAL = {
    "AL": ["sq"], "AM": ["hy"], "AT": ["de"], "AZ": ["az"], "BA": ["bs", "sr"], "BE": ["nl", "fr"], "BG": ["bg"], "BR": ["pt"],
    "CH": ["de", "fr", "it"], "CY": ["el", "tr"], "CZ": ["cs"], "DK": ["da"], "ES": ["es", "ca"], "FI": ["fi", "sv"], "FO": ["fo", "da"],
    "GE": ["ka"], "GL": ["da"], "GR": ["el"], "HR": ["hr"], "HU": ["hu"], "IE": ["ga"], "IS": ["is"], "IT": ["it"], "KG": ["ky"], "KZ": ["kk"],
    "LU": ["lb", "fr", "de"], "MD": ["ro"], "ME": ["sr"], "MK": ["mk"], "MN": ["mn"], "MT": ["mt"], "NL": ["nl"], "NO": ["nb", "nn"],
    "PT": ["pt"], "RO": ["ro"], "RS": ["sr", "sr_Latn"], "SE": ["sv"], "SI": ["sl"], "SK": ["sk"], "TJ": ["tg"], "TM": ["tk"], "TR": ["tr"],
    "UZ": ["uz", "uz_Cyrl"], "VN": ["vi"], "XK": ["sq", "sr"], "ID": ["id"], "MY": ["ms"], "CN": ["zh"], "JP": ["ja"], "KR": ["ko"],
}
# The English name to print where the one of CLDR is clumsy.
PLAIN = {
    "HK": "Hong Kong", "MO": "Macao", "MM": "Myanmar", "CD": "DR Congo", "CG": "Congo", "PS": "Palestine", "TR": "Turkey", "CI": "Ivory Coast",
}
MORE = {
    "AE": "UAE|Emirates|ОАЭ|Эмираты|Арабские Эмираты|JAE|ZEA|VAE", "AX": "Aland", "BA": "Bosnia|Bosnia & Herzegovina|Босния|Bosnija",
    "BY": "Republic of Belarus|Республика Беларусь|Белоруссия|Белорусь|Belorussia|Byelorussia|РБ|Baltarusijos Respublika|Gudija",
    "CD": "Zaire|Заир|Zairas|Democratic Republic of the Congo|Congo Kinshasa|ДР Конго|Демократическая Республика Конго", "CG": "Republic of the Congo|Республика Конго",
    "CI": "Cote d'Ivoire|Кот д'Ивуар", "CN": "PRC|People's Republic of China|КНР|Китайская Народная Республика|KLR|Kinijos Liaudies Respublika",
    "CV": "Cape Verde", "CZ": "Czech Republic|The Czech Republic|Чешская Республика|Čekijos Respublika|Česká republika|Česko|Czech",
    "DE": "Federal Republic of Germany|ФРГ|BRD|Bundesrepublik Deutschland|Vokietijos Federacinė Respublika|VFR",
    "DK": "Kingdom of Denmark", "DO": "Dominicana|Доминикана", "EE": "Republic of Estonia|Eesti Vabariik|Эстонская Республика|Estijos Respublika",
    "FM": "Micronesia", "FR": "French Republic|République française",
    "GB": "Great Britain|Britain|UK|United Kingdom of Great Britain and Northern Ireland|England|Scotland|Wales|Northern Ireland|Великобритания|Соединенное Королевство|Англия|"
          "Шотландия|Уэльс|Британия|JK|Didžioji Britanija|Jungtinė Karalystė|Anglija|Škotija|Großbritannien|Wielka Brytania|Anglia",
    "GE": "Republic of Georgia|Республика Грузия|Gruzija|Sakartvelas|Sakartvelo", "GR": "Hellas|Hellenic Republic|EL|Ellada", "HK": "Hongkong|HK SAR|Гонконг|Honkongas",
    "HR": "Republic of Croatia", "IE": "Republic of Ireland|Eire|Республика Ирландия", "IL": "State of Israel", "IR": "Persia|Персия|Persija|Islamic Republic of Iran|Исламская Республика Иран",
    "IT": "Italian Republic|Italia", "KG": "Киргизия|Kirghizia|Kyrgyz Republic|Kirgizija|Киргизстан|Кыргызская Республика|Киргизская Республика", "KP": "DPRK|КНДР|ŠKLDR",
    "KR": "Korea|Republic of Korea|Южная Корея|Корея|Korėja|Pietų Korėja|PKR", "KZ": "Republic of Kazakhstan|Республика Казахстан|РК|Казакстан|Kazachija|Kazachstano Respublika|Kazakstan|Qazaqstan",
    "LA": "Lao PDR", "LK": "Ceylon|Цейлон|Ceilonas", "ET": "Abyssinia|Абиссиния", "TH": "Siam|Сиам|Siamas", "BF": "Upper Volta|Верхняя Вольта", "ZW": "Rhodesia|Родезия",
    "KH": "Kampuchea|Кампучия", "BJ": "Dahomey", "BD": "East Pakistan", "LT": "Republic of Lithuania|Lietuvos Respublika|Литовская Республика|Litwa",
    "LV": "Republic of Latvia|Latvijos Respublika|Латвийская Республика|Latvijas Republika",
    "MD": "Republic of Moldova|Молдавия|Республика Молдова|Moldavia|Moldavija", "MK": "Macedonia|FYROM|Republic of North Macedonia|Македония|Makedonija",
    "MM": "Burma|Бирма|Birma", "MO": "Macau", "NL": "Holland|The Netherlands|Голландия|Olandija|Holandia|Королевство Нидерландов|Nyderlandų Karalystė",
    "NO": "Kingdom of Norway", "NZ": "Aotearoa", "PH": "The Philippines", "PL": "Republic of Poland|Rzeczpospolita Polska|Республика Польша|Lenkijos Respublika",
    "PS": "State of Palestine", "RO": "Romania", "RS": "Republic of Serbia",
    "RU": "Russian Federation|The Russian Federation|Российская Федерация|РФ|Rusijos Federacija|Rossiya|Rossija|Rossia|RF|Федерация Российская|Russische Föderation",
    "SA": "KSA|Саудовская Аравия", "SE": "Kingdom of Sweden", "SK": "Slovak Republic|Словацкая Республика|Slovakijos Respublika", "SY": "Syrian Arab Republic|Сирия|Сирийская Арабская Республика",
    "SZ": "Swaziland", "TJ": "Таджикия|Республика Таджикистан|Tadžikija", "TL": "East Timor", "TM": "Туркмения|Turkmenia|Turkmėnija", "TR": "Turkiye|Türkiye Cumhuriyeti|Турецкая Республика|Republic of Turkey",
    "TW": "Republic of China|Taiwan ROC|Chinese Taipei", "UA": "Ukraine|The Ukraine|Ukrajina|Ukraina|Ukrainos Respublika",
    "US": "United States of America|The United States|The United States of America|USA|U.S.A.|U.S.|America|США|С.Ш.А.|Соединенные Штаты Америки|Америка|JAV|Jungtinės Amerikos Valstijos|Amerika|"
          "Amerikos Jungtinės Valstijos|Vereinigte Staaten von Amerika|Stany Zjednoczone Ameryki|ASV|АҚШ|Штаты|EE. UU.|EEUU|États-Unis d'Amérique",
    "UZ": "Republic of Uzbekistan|Республика Узбекистан|Узбекистон|Uzbekija", "VA": "Vatican|Holy See|Ватикан|Vatikanas", "VE": "Bolivarian Republic of Venezuela",
    "VN": "Viet Nam|Вьетнам", "ZA": "RSA|ЮАР|PAR|Южная Африка|Republic of South Africa", "AM": "Republic of Armenia|Республика Армения", "AZ": "Республика Азербайджан|Azerbaijan Republic",
    "BN": "Brunei Darussalam", "BO": "Plurinational State of Bolivia", "TZ": "United Republic of Tanzania", "AU": "Commonwealth of Australia", "FI": "Republic of Finland", "CH": "Swiss Confederation|Helvetia",
    "XK": "Republic of Kosovo", "CY": "Republic of Cyprus", "SI": "Republic of Slovenia", "BG": "Republic of Bulgaria", "AT": "Republic of Austria|Österreich|Osterreich", "PT": "Portuguese Republic",
}


def plain(name):
    """One name the way the table holds it: NFC, no typographic apostrophes or spaces, no separator of the table."""
    name = unicodedata.normalize("NFC", name).replace("\u00a0", " ").replace("\u202f", " ")
    for sign in "’ʼ‘":
        name = name.replace(sign, "'")
    return name.replace("|", " ").strip()


def variant(name):
    """The same English name with its signs in words: `St. Kitts & Nevis` is also `Saint Kitts and Nevis`."""
    return name.replace("&", "and").replace("St. ", "Saint ")


def key(name):
    return "".join(c for c in unicodedata.normalize("NFKD", name).lower() if c.isalnum())


def main():
    aliases = get_global("territory_aliases")
    alpha3 = {v[0]: k for k, v in aliases.items() if len(k) == 3 and k.isalpha() and len(v) == 1}
    # Some codes of ISO 3166-1 that CLDR maps elsewhere or leaves out.
    alpha3.update({"XK": "XKX"})
    english = Locale("en").territories
    codes = sorted(c for c in english if len(c) == 2 and c.isalpha() and c not in NOT_COUNTRIES)
    retired = {"BUR", "ROM", "ZAR", "TMP", "YUG", "SCG", "ANT", "DDR", "YMD", "SUN", "FXX", "NTZ", "CSK", "VDR"}
    reverse = {}
    for k, v in aliases.items():
        if len(k) == 3 and k.isalpha() and len(v) == 1 and k not in retired:
            reverse.setdefault(v[0], []).append(k)
    numeric = {v[0]: k for k, v in aliases.items() if len(k) == 3 and k.isdigit() and len(v) == 1 and k not in RETIRED_NUMBERS}
    owners = {}
    lines, further = [], []
    for code in codes:
        three = sorted(reverse.get(code, []) or [alpha3.get(code, "")])
        assert len(three) == 1 and len(three[0]) == 3, (code, three)
        columns = [plain(Locale.parse(l).territories.get(code, "")) for l in EVERYWHERE]
        columns[0] = plain(PLAIN.get(code, english[code]))
        names = [english[code]] + [Locale.parse(l).territories.get(code, "") for l in LOCAL.get(code, [])]
        names += MORE.get(code, "").split("|")
        names += [variant(name) for name in columns + names if name]
        seen = {key(name) for name in columns}
        kept = []
        for name in map(plain, names):
            if name and key(name) not in seen:
                seen.add(key(name))
                kept.append(name)
        for name in columns + kept:
            owner = owners.setdefault(key(name), code)
            assert owner == code, (name, owner, code)
        lines.append(f"{code} {three[0]} {numeric.get(code, '000')} " + "|".join(columns + kept))
    for line in lines:
        code, kept = line[:2], []
        for language in FURTHER:
            name = plain(Locale.parse(language).territories.get(code, ""))
            if name and key(name) not in owners and name not in NOT_SAFE and not (key(name).isascii() and len(key(name)) < 4):
                owners[key(name)] = code
                kept.append(name)
        if kept:
            further.append(code + " " + "|".join(kept))
    of_code = {line[:2].lower(): line[:2] for line in lines} | {line[3:6].lower(): line[:2] for line in lines}
    for name, owner in owners.items():
        assert of_code.get(name, owner) == owner, (name, owner)
    folder = pathlib.Path(sys.argv[1])
    about = "One line a country: alpha-2, alpha-3, number, then its names divided by `|`: in en ru lt lv et pl de fr uk be es, then others in use."
    write(folder / "CountryTable.swift", about, "CountryTable", lines)
    about = "More names of countries, in further languages: alpha-2, then the names divided by `|`."
    write(folder / "CountryTableFurther.swift", about, "CountryTableFurther", further)


def write(path, about, name, lines):
    rows = ["// Made by generate.py from CLDR names as shipped in Babel %s; do not edit." % babel.__version__]
    rows += ["// Names: Unicode CLDR, Unicode licence v3 (https://www.unicode.org/license.txt). Codes: ISO 3166-1.", ""]
    rows += ["/// " + about, f"enum {name} {{", '    static let text: StaticString = """']
    rows += ["        " + line.replace("\\", "\\\\") for line in lines]
    path.write_text("\n".join(rows + ['        """', "}"]) + "\n")


main()
