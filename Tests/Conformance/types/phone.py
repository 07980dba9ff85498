"""Scores `phone` against PyPI's phonenumbers, Google's libphonenumber in Python: validity, E.164 and region.

Every example number (each kind of number of each region, and those of no region) is written in twenty ways and must be read back as the same
number of the same region. Then numbers written as people write them, with slips, are made up: `KEMPT_PHONES` says how many (100,000 unless it
does). A made-up number is met when both find the same digits and region, or both find none. What only Kempt finds is met when it is the number that
was meant (`00` in a country that dials another prefix abroad, a trunk digit that the plan does not know); any other difference is told.

`folder` has the source archive of phonenumbers unpacked somewhere below it, else the installed package is taken.
"""

import collections
import json
import os
import pathlib
import random
import subprocess
import sys

COMMON = (
    "LT LV EE RU BY UA KZ PL DE AT CH FR BE NL LU IT ES PT DK NO SE FI IS CZ SK HU RO BG SI HR RS GB US CA BR AR MX IL IN CN JP KR AU NZ GE AM AZ MD "
    "UZ KG ZA TR"
).split()
LABELS = ["tel. ", "Tel: ", "тел.: ", "mob. ", "T: ", "phone "]
# Words for an extension that both know: phonenumbers takes the letters of `vid. 3` for digits.
EXTENSIONS = [" ext. 12", " x345", " доб. 7", ";ext=99", " #12"]
SEED = 20_261_122


def score(kempt, folder):
    for found in sorted(pathlib.Path(folder).glob("**/phonenumbers/phonenumberutil.py")):
        sys.path.insert(0, str(found.parent.parent))
        break
    import phonenumbers

    oracle = Oracle(phonenumbers)
    met, total, notes = examples(kempt, oracle)
    more_met, more_total, more_notes = made_up(kempt, oracle, int(os.environ.get("KEMPT_PHONES", "100000")))
    return met + more_met, total + more_total, notes + more_notes


class Oracle:
    def __init__(self, library):
        self.library = library
        self.form = library.PhoneNumberFormat
        self.regions = sorted(library.SUPPORTED_REGIONS)
        self.of_region = {}
        for region in self.regions:
            numbers = [library.example_number_for_type(region, kind) for kind in range(11)]
            self.of_region[region] = [number for number in numbers if number is not None]

    def write(self, number, form):
        return self.library.format_number(number, form)

    def parse(self, text, region):
        """E.164 and region of a valid number, or None."""
        try:
            number = self.library.parse(text, region or None)
        except self.library.NumberParseException:
            return None
        if not self.library.is_valid_number(number):
            return None
        return self.write(number, self.form.E164), self.library.region_code_for_number(number)

    def trunk(self, region):
        return self.library.PhoneMetadata.metadata_for_region(region).national_prefix or ""


def ask(kempt, cases):
    """What Kempt says of each (value, country): E.164 and region, or None, and the rule."""
    program = [str(kempt), "standardize", "phone", "--json", "--tabs"]
    text = "".join(f"{value}\t{country}\n" for value, country in cases)
    done = subprocess.run(program, input=text.encode(), capture_output=True, check=True)
    answers = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    assert len(answers) == len(cases), f"{len(cases)} values, {len(answers)} verdicts"
    for answer in answers:
        if answer["class"] in ("same", "notation", "repair"):
            yield (answer["result"].split(" x")[0], answer["parts"].get("region")), answer["rule"]
        else:
            yield None, answer["rule"]


def examples(kempt, oracle):
    cases, wanted = [], []
    numbers = [(region, number) for region in oracle.regions for number in oracle.of_region[region]]
    for code in sorted(oracle.library.COUNTRY_CODES_FOR_NON_GEO_REGIONS):
        numbers.append(("", oracle.library.example_number_for_non_geo_entity(code)))
    for region, number in numbers:
        expected = oracle.write(number, oracle.form.E164), oracle.library.region_code_for_number(number)
        for value, country in writings(oracle, region, number):
            cases.append((value, country))
            wanted.append(expected)
    met, notes = 0, []
    for case, expected, (found, rule) in zip(cases, wanted, ask(kempt, cases)):
        met += found == expected
        if found != expected:
            notes.append(f"example {case[0]} ({case[1] or 'no country'}): {found} {rule}, expected {expected}")
    notes.append(f"{len(numbers)} example numbers in {len(cases)} writings")
    return met, len(cases), notes


def writings(oracle, region, number):
    form = oracle.form
    canonical, international = oracle.write(number, form.E164), oracle.write(number, form.INTERNATIONAL)
    code, rest = international.split(" ", 1)
    yield canonical, ""
    yield canonical, region
    yield international, ""
    yield oracle.write(number, form.RFC3966), ""
    yield international.replace(" ", ".").replace("-", "."), ""
    yield international.replace(" ", "\u00a0").replace("-", "\u2011"), ""
    first, _, others = rest.partition(" ")
    yield f"{code} ({first}) {others}".rstrip(), ""
    yield f"{code}({first}){others}", region
    yield "00" + canonical[1:], ""
    yield "00 " + international[1:], "LT"
    yield "".join(chr(0xFF10 + int(sign)) if sign.isdigit() else sign for sign in canonical), ""
    yield f"Tel.: {international}", ""
    yield f"{international} ext. 12", ""
    if region:
        national = oracle.write(number, form.NATIONAL)
        yield national, region
        yield national.replace(" ", "-"), region
        yield oracle.library.national_significant_number(number), region
        for caller in ("US", "RU", "DE", "JP", "AU"):
            yield oracle.library.format_out_of_country_calling_number(number, caller), caller


def made_up(kempt, oracle, count):
    dice = random.Random(SEED)
    met, notes, kinds = 0, [], collections.Counter()
    for start in range(0, count, 50_000):
        made = [written(dice, oracle, region_of(dice, oracle)) for _ in range(min(50_000, count - start))]
        cases = [(value, country) for value, country, _ in made]
        for case, (_, _, number), (found, rule) in zip(cases, made, ask(kempt, cases)):
            expected = oracle.parse(*case)
            if found == expected:
                kinds["both find it" if found else "both find none"] += 1
            elif expected is None and found[0] == number:
                kinds["only Kempt finds it, and it is the one meant"] += 1
            else:
                kinds["other"] += 1
                notes.append(f"made up {case[0]} ({case[1] or 'no country'}): {found} {rule}, phonenumbers {expected}")
                continue
            met += 1
    notes.append("made up: " + ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items())))
    return met, count, notes


def region_of(dice, oracle):
    return dice.choice(COMMON if dice.random() < 0.7 else oracle.regions)


def written(dice, oracle, region):
    """A number of the region in one of its writings, the country of its record, and its E.164."""
    number, digits = slipped(dice, oracle, dice.choice(oracle.of_region[region]))
    code, trunk, form, country = str(number.country_code), oracle.trunk(region), oracle.form, region
    choice = dice.randrange(16)
    if choice < 5:
        forms = [form.E164, form.INTERNATIONAL, form.NATIONAL, form.NATIONAL, form.RFC3966]
        value = oracle.write(number, forms[choice])
    elif choice == 5:
        country = dice.choice(COMMON)
        value = oracle.library.format_out_of_country_calling_number(number, country)
    elif choice == 6:
        country = dice.choice(COMMON)
        value = f"+{code}{grouped(dice, digits)}"
    else:
        value = [
            trunk + digits, digits, grouped(dice, digits), trunk + dice.choice(["", " ", "-"]) + grouped(dice, digits),
            f"+{code} {grouped(dice, digits)}",
            f"+{code} (0){grouped(dice, digits)}" if trunk == "0" else f"+{code}{trunk}{digits}", f"00{code}{digits}", code + digits,
            f"{code} {trunk}{grouped(dice, digits)}",
        ][choice - 7]
    if dice.random() < 0.1:
        value = dice.choice(LABELS) + value
    if dice.random() < 0.08:
        value += dice.choice(EXTENSIONS)
    if dice.random() < 0.05:
        value = f" {value} "
    if dice.random() < 0.03:
        value = value.replace(" ", "\u00a0")
    if dice.random() < 0.05:
        country = ""
    return value, country, oracle.write(number, form.E164)


def slipped(dice, oracle, example):
    """Another number like the example; one in ten has a digit changed, added or dropped."""
    digits = list(oracle.library.national_significant_number(example))
    for place in range(max(1, len(digits) - dice.choice((2, 3, 4, 5, 6, 7))), len(digits)):
        digits[place] = dice.choice("0123456789")
    slip = dice.random()
    if slip < 0.05:
        digits[dice.randrange(len(digits))] = dice.choice("0123456789")
    elif slip < 0.08:
        digits.insert(dice.randrange(len(digits)), dice.choice("0123456789"))
    elif slip < 0.1:
        digits.pop(dice.randrange(len(digits)))
    text = "".join(digits)
    number = oracle.library.PhoneNumber(country_code=example.country_code, national_number=int(text))
    noughts = len(text) - len(text.lstrip("0"))
    if noughts and len(text) > 1:
        number.italian_leading_zero = True
        number.number_of_leading_zeros = min(noughts, len(text) - 1)
    return number, text


def grouped(dice, digits):
    sign = dice.choice([" ", "-", ".", " ", "-"])
    groups, place = [], 0
    while place < len(digits):
        length = dice.choice((2, 3, 3, 4))
        groups.append(digits[place : place + length])
        place += length
    if dice.random() < 0.2 and len(groups) > 1:
        return f"({groups[0]}) {sign.join(groups[1:])}"
    return sign.join(groups)


if __name__ == "__main__":
    met, total, notes = score(sys.argv[1], sys.argv[2])
    print(f"{met} of {total}", *notes[-40:], sep="\n")
