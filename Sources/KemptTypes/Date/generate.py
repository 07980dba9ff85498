#!/usr/bin/env python3
"""Writes DateNames.swift: the names of months and days of the week in the languages of Europe and its neighbours.

Run by hand when CLDR has news:   pip install babel && python3 generate.py > DateNames.swift

Names are those of the Unicode CLDR, as shipped in Babel (BSD licence; the data under the Unicode licence v3,
https://www.unicode.org/license.txt). A name without its accents is added where no other name is written so.
Names of different months in two languages are left out: the Croatian listopad is October, the Polish and Czech one November.
"""
import unicodedata
import babel
from babel import Locale

LANGUAGES = (
    "en ru lt lv et pl de fr uk be es it pt nl sv da nb nn fi cs sk hu ro bg sl sr sr_Latn mk bs el tr is sq kk ky az ka hy ca eu gl mt lb uz tg hr"
).split()


def plain(word):
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def collect(kind):
    """word -> set of numbers"""
    words = {}
    for language in LANGUAGES:
        table = getattr(Locale.parse(language), kind)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in table[context][width].items():
                    word = unicodedata.normalize("NFC", name.lower()).strip(". ")
                    if word.isalpha() and len(word.encode()) > 2:
                        words.setdefault(word, set()).add(number)
    for word, numbers in list(words.items()):
        bare = plain(word)
        if len(bare) > 2 and bare not in words and len(numbers) == 1:
            if not any(plain(other) == bare and found != numbers for other, found in words.items()):
                words[bare] = numbers
    return {word: next(iter(numbers)) for word, numbers in words.items() if len(numbers) == 1}


def lines(words):
    """Words wrapped to the width of a line of source."""
    line = ""
    for word in words:
        if len(line) + len(word) > 135:
            yield line + " \\"
            line = ""
        line += (" " if line else "") + word
    yield line


def main():
    months = collect("months")
    days = {word: number for word, number in collect("days").items() if word not in months}
    print("// Made by generate.py from CLDR names as shipped in Babel %s; do not edit." % babel.__version__)
    print("// Names: Unicode CLDR, Unicode licence v3 (https://www.unicode.org/license.txt).\n")
    print("/// One line a month from January on, then one line a day of the week from Monday on: every name of it, in small letters.")
    print("enum DateNames {")
    print('    static let text: StaticString = """')
    for group, numbers in ((months, range(1, 13)), (days, range(7))):
        for number in numbers:
            for line in lines(sorted(word for word, found in group.items() if found == number)):
                print("        " + line)
    print('        """')
    print("}")


main()
