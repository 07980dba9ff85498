#!/usr/bin/env python3
"""Writes GeneratedPhone*.swift: the world's numbering plans as tables of small automata.

Source: PyPI package `phonenumbers` 9.x (Apache-2.0), a port of Google's libphonenumber whose metadata it carries.
Usage:  pip install --target /tmp/pn phonenumbers && PYTHONPATH=/tmp/pn python3 generate.py [FOLDER OF THE TESTS]
        With a folder, GeneratedPhoneExamples.swift of the tests is written there.

Every expression of the metadata becomes an automaton over digits (see automata.py); all automata share their states:
- numbers of a calling code: the label names region and kind, chosen as libphonenumber chooses them;
- the general shape of a region's numbers, which decides whether a prefix is one;
- what is dialled for abroad;
- national prefixes: the label names what is cut off, kept and put before;
- forms of a calling code, in a table of their own: the label names the national and the international form of that many digits.
"""
import os
import re
import sys

import phonenumbers
from phonenumbers import PhoneMetadata

from automata import Machine, Pool, Prefixes

KINDS = ["premium_rate", "toll_free", "shared_cost", "voip", "personal_number", "pager", "uan", "voicemail", "fixed_line", "mobile"]
# libphonenumber's kinds by number, in our words.
TYPES = ["fixed-line", "mobile", "fixed-line-or-mobile", "toll-free", "premium", "shared-cost", "voip", "personal", "pager", "uan", "voicemail"]
# Trunk prefixes that people still write although the plan has given them up (ITU operational bulletins).
FORMER_TRUNKS = {"UA": ["80"], "LV": ["8"], "GE": ["8"], "MD": ["8"], "AM": ["8"], "AZ": ["8"], "KG": ["8"], "UZ": ["8"], "TJ": ["8"],
                 "PL": ["0"], "CZ": ["0"], "PT": ["0"], "CL": ["0"], "MX": ["01"]}
LONGEST = 17
YES = 1  # label of a shape; labels of numbers begin at 2
HERE = os.path.dirname(os.path.abspath(__file__))


class Labels:
    def __init__(self, first):
        self.numbers, self.first = {}, first

    def __call__(self, key):
        return self.numbers.setdefault(key, self.first + len(self.numbers))


def matcher(machine, description):
    """A test for a state and a count of digits: is it a number of the description?"""
    if description is None or not description.national_number_pattern or description.national_number_pattern == "NA":
        return None
    end, lengths = machine.add(description.national_number_pattern), description.possible_length
    return lambda states, count: end in states and (not lengths or count in lengths)


def numbers(pool, regions, labels):
    """The automaton of all numbers of a calling code; `regions` in libphonenumber's order."""
    machine, tests = Machine(), []
    for name, metadata in regions:
        leading = machine.add(metadata.leading_digits, is_prefix=True) if metadata.leading_digits and len(regions) > 1 else None
        kinds = [matcher(machine, getattr(metadata, kind)) for kind in KINDS]
        tests.append((name, metadata, leading, matcher(machine, metadata.general_desc), kinds))

    def kind(test, states, count):
        _, metadata, _, general, kinds = test
        if general is None or not general(states, count):
            return None
        for place, matches in enumerate(kinds):
            if matches is None or not matches(states, count):
                continue
            if KINDS[place] == "fixed_line" and (
                    metadata.same_mobile_and_fixed_line_pattern or kinds[-1] is not None and kinds[-1](states, count)):
                return len(KINDS)
            return place if KINDS[place] != "mobile" or not metadata.same_mobile_and_fixed_line_pattern else None
        return None

    def label(states, count):
        for test in tests:
            if test[2] is not None and test[2] not in states:
                continue
            found = kind(test, states, count)
            if test[2] is not None or found is not None:
                return 0 if found is None else labels((test[0], found))
        return 0

    return pool.build(machine, label, LONGEST)


def shape(pool, pattern):
    machine = Machine()
    end = machine.add(pattern)
    return pool.build(machine, lambda states, count: YES if end in states else 0, LONGEST)


def prefixes(pool, pattern, rule, actions, outcomes):
    if not pattern:
        return 0
    groups = re.compile(pattern).groups

    def action(match):
        if match is None:
            return 0
        end, captures = match
        places = {c[:2]: c[2] for c in captures}
        if not rule or (groups, 1) not in places:
            return actions((end, 0, 0, ""))
        insert, group = re.fullmatch(r"(\d*)\\(\d)", rule).groups()
        return actions((end, places[int(group), 0], places[int(group), 1], insert))

    def outcome(at_end, stuck):
        pair = (action(at_end), action(stuck))
        return outcomes(pair) if any(pair) else 0

    return Prefixes(pattern).build(pool, outcome, LONGEST + 3)


def template(form, count, is_national):
    """`#` stands for the next digit, `_` for one left out; empty when the form has no such length."""
    match = re.compile(form.pattern).fullmatch("0" * count)
    if not match or form.format == "NA":
        return None
    text = form.format
    if is_national and form.national_prefix_formatting_rule:
        text = re.sub(r"(\\\d)", form.national_prefix_formatting_rule, text, count=1)
    out, place = "", 0
    for part in re.split(r"(\\\d)", text):
        if part[:1] != "\\":
            out += part
            continue
        begin, end = match.span(int(part[1]))
        assert begin >= place
        out += "_" * (begin - place) + "#" * (end - begin)
        place = end
    return out + "_" * (count - place)


def forms(pool, metadata, lengths, labels):
    """The automaton of a calling code's forms; only for lengths that numbers have."""
    machine, lists = Machine(), []
    for is_national, available in ((True, metadata.number_format), (False, metadata.intl_number_format or metadata.number_format)):
        list_ = []
        for form in available:
            leading = form.leading_digits_pattern
            list_.append((form, machine.add(leading[-1], is_prefix=True) if leading else None, is_national))
        lists.append(list_)
    machine.add(r"\d{%d}" % LONGEST)

    def label(states, count):
        if count not in lengths:
            return 0
        pair = []
        for list_ in lists:
            found = (template(form, count, national) for form, leading, national in list_ if leading is None or leading in states)
            pair.append(next((text for text in found if text), ""))
        return labels(tuple(pair)) if any(pair) else 0

    return pool.build(machine, label, max(lengths))


def mask(lengths):
    return sum(1 << length for length in lengths)


def write(name, about, parts, folder=HERE):
    with open(os.path.join(folder, name + ".swift"), "w") as out:
        out.write("// Generated by generate.py from phonenumbers %s (Apache-2.0, Google's libphonenumber metadata). Do not edit.\n\n"
                  % phonenumbers.__version__)
        out.write("/// %s\nenum %s {\n" % (about, name))
        for place, (key, summary, value) in enumerate(parts):
            out.write("\n" if place else "")
            if isinstance(value, int):
                out.write("    /// %s\n    static let %s = %d\n" % (summary, key, value))
                continue
            out.write("    /// %s\n    static let %s: StaticString = #\"\"\"\n" % (summary, key))
            out.write("".join("        %s\n" % row for row in value) + '        """#\n')
        out.write("}\n")


def wrap(entries, width=138):
    rows, row = [], ""
    for entry in entries:
        if row and len(row) + len(entry) + 1 > width:
            rows.append(row)
            row = ""
        row += (";" if row else "") + entry
    return rows + [row]


def cut(text, width=140):
    return [text[i : i + width] for i in range(0, len(text), width)]


def states(name, about, pool, rows_a_file=380):
    rows = cut(pool.encoded())
    files = [rows[i : i + rows_a_file] for i in range(0, len(rows), rows_a_file)]
    for place, part in enumerate(files, 1):
        title = "%s, part %d of %d: `PhoneStates` decodes it and automata.py says how it is written." % (about, place, len(files))
        write("%s%d" % (name, place), title, [("text", "States, targets first.", part)])
    return len(files)


def examples(folder):
    """libphonenumber's example numbers: region, kind, national and international form."""
    rows = []
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in range(11):
            number = phonenumbers.example_number_for_type(region, kind)
            if number is None:
                continue
            forms = [phonenumbers.format_number(number, form) for form in (
                phonenumbers.PhoneNumberFormat.NATIONAL, phonenumbers.PhoneNumberFormat.INTERNATIONAL)]
            rows.append("|".join([phonenumbers.region_code_for_number(number), TYPES[phonenumbers.number_type(number)], *forms]))
    write("GeneratedPhoneExamples", "The example numbers of libphonenumber, one of each kind of each region.",
          [("text", "Region, kind, national and international form.", wrap(dict.fromkeys(rows)))], folder)


def main():
    if len(sys.argv) > 1:
        examples(sys.argv[1])
    pool, form_pool = Pool(), Pool()
    labels, actions, outcomes, templates = Labels(YES + 1), Labels(1), Labels(1), Labels(1)
    codes, regions = [], []
    for code, names in sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items()):
        found = [(name, PhoneMetadata.metadata_for_region_or_calling_code(code, name)) for name in names]
        lengths = {length for _, metadata in found for length in metadata.general_desc.possible_length}
        codes.append((code, numbers(pool, found, labels), forms(form_pool, found[0][1], lengths, templates)))
        for name, metadata in found:
            general = metadata.general_desc
            former = "".join("1" + trunk for trunk in FORMER_TRUNKS.get(name, [])) or "0"
            regions.append("%s %d %d %d %d %d %d %s" % (
                name if name != "001" else "%03d" % code, code, shape(pool, general.national_number_pattern),
                prefixes(pool, metadata.national_prefix_for_parsing, metadata.national_prefix_transform_rule, actions, outcomes),
                prefixes(pool, metadata.international_prefix, None, actions, outcomes),
                mask(general.possible_length), mask(general.possible_length_local_only),
                former))
    number_files = states("GeneratedPhoneStates", "The numbering plans", pool)
    form_files = states("GeneratedPhoneForms", "How numbers are written", form_pool)
    write("GeneratedPhonePlan", "The tables over the states of GeneratedPhoneStates…: `PhonePlan` decodes them.", [
        ("stateCount", "States of the numbering plans.", len(pool.rows)),
        ("formStateCount", "States of the forms.", len(form_pool.rows)),
        ("codes", "Calling code, start state of its numbers, start state of its forms.", wrap(["%d %d %d" % entry for entry in codes])),
        ("regions", "Region, calling code, start states of shape, trunk and abroad, lengths and local lengths (bits), former trunk behind a 1.",
         wrap(regions)),
        ("labels", "Region and kind of a label of a number, from 2.", wrap(["%s %d" % key for key in labels.numbers])),
        ("actions", "What a prefix does, from 1: digits matched, first and last place kept, count of digits put before, those digits.",
         wrap(["%d %d %d %d %s" % (a, b, c, len(d), d or "0") for a, b, c, d in actions.numbers])),
        ("outcomes", "Actions of a label of a prefix, from 1: when the number ends there, when it goes on otherwise.",
         wrap(["%d %d" % key for key in outcomes.numbers])),
        ("forms", "National and international form of a label of a form, from 1: # a digit, _ a digit left out.",
         wrap(["%s|%s" % key for key in templates.numbers]))])
    print(len(pool.rows), "states in", number_files, "files,", len(form_pool.rows), "states of forms in", form_files, "files,", len(codes), "codes,",
          len(regions), "regions,", len(labels.numbers), "labels,", len(actions.numbers), "actions,", len(outcomes.numbers), "outcomes,",
          len(templates.numbers), "forms")


main()
