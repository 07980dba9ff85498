"""Scores `country`, `region`, `postcode` and `city` on what other lists of places hold.

Countries: every name of every country in every language of the Unicode CLDR that Babel ships, and the codes of ISO 3166-1; a name is met when the
country read is the right one, or when it is told as unknown or as a guess; never another country. A name that CLDR gives to two countries in two languages is
left out. Postcodes and cities: the tables below, by hand. `folder` holds nothing: the lists come with Babel (requirements.txt).
"""

import json
import subprocess

POSTCODES = [
    ("LT", "LT-01103", "LT-01103"), ("LT", "01103", "LT-01103"), ("LV", "LV 1010", "LV-1010"), ("EE", "10111", "10111"), ("PL", "00950", "00-950"),
    ("DE", "D-10115", "10115"), ("GB", "ec1a1bb", "EC1A 1BB"), ("GB", "W1A 0AX", "W1A 0AX"), ("NL", "1012ab", "1012 AB"), ("SE", "11455", "114 55"),
    ("CZ", "11000", "110 00"), ("PT", "1000205", "1000-205"), ("US", "10001-1234", "10001-1234"), ("CA", "k1a0b1", "K1A 0B1"), ("RU", "101 000", "101000"),
    ("BR", "01310100", "01310-100"), ("JP", "1000001", "100-0001"), ("IE", "d02x285", "D02 X285"), ("UA", "01001", "01001"), ("BY", "220030", "220030"),
]
CITIES = [
    ("Вильнюс", "Vilnius"), ("Wilno", "Vilnius"), ("Vilna", "Vilnius"), ("г. Москва", "Moscow"), ("м. Київ", "Kyiv"), ("Kiev", "Kyiv"), ("Praha", "Prague"),
    ("Warszawa", "Warsaw"), ("München", "Munich"), ("Рига", "Riga"), ("Tallinna", "Tallinn"), ("Минск", "Minsk"), ("Lwów", "Lviv"), ("Санкт-Петербург", "Saint Petersburg"),
]
NO_COUNTRIES = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}


def score(kempt, folder):
    notes = []
    results = [countries(kempt, notes), table(kempt, notes), cities(kempt, notes)]
    return sum(met for met, _ in results), sum(total for _, total in results), notes


def ask(kempt, arguments, lines):
    done = subprocess.run([str(kempt), "standardize", *arguments, "--json"], input="".join(line + "\n" for line in lines).encode(), capture_output=True, check=True)
    answers = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    assert len(answers) == len(lines), f"{len(lines)} values, {len(answers)} verdicts"
    return answers


def countries(kempt, notes):
    try:
        from babel import Locale, localedata
    except ImportError:
        notes.append("Babel is not installed: its names of countries are left out")
        return 0, 0
    owners = {}
    for language in sorted(localedata.locale_identifiers()):
        for code, name in Locale.parse(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES and "\n" not in name:
                owners.setdefault(name.strip(), set()).add(code)
    names = sorted(name for name, codes in owners.items() if len(codes) == 1 and name)
    met = written = 0
    for name, answer in zip(names, ask(kempt, ["country"], names)):
        wrote = answer["class"] in ("same", "notation", "repair")
        right = not wrote or answer["result"] in owners[name]
        met += right
        written += wrote and right
        if not right:
            notes.append(f"country: {name} gave {answer['result']}, expected {owners[name]}")
    notes.append(f"country: {written} of {len(names)} names known, the others told")
    return met, len(names)


def table(kempt, notes):
    answers = ask(kempt, ["postcode", "--tabs"], [f"{value}\t{country}" for country, value, _ in POSTCODES])
    wrong = [(case, answer) for case, answer in zip(POSTCODES, answers) if answer["result"] != case[2] or answer["class"] not in ("same", "notation")]
    notes += [f"postcode: {case[1]} of {case[0]} gave {answer['result']} ({answer['rule']}), expected {case[2]}" for case, answer in wrong]
    return len(POSTCODES) - len(wrong), len(POSTCODES)


def cities(kempt, notes):
    answers = ask(kempt, ["city", "--with", "{names: english}"], [value for value, _ in CITIES])
    wrong = [(case, answer) for case, answer in zip(CITIES, answers) if answer["result"] != case[1]]
    notes += [f"city: {case[0]} gave {answer['result']}, expected {case[1]}" for case, answer in wrong]
    return len(CITIES) - len(wrong), len(CITIES)
