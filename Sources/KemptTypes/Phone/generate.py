#!/usr/bin/env python3
"""Writes GeneratedPhonePlan.swift: the world's numbering plans as one small automaton.

Source: PyPI package `phonenumbers` 9.x (Apache-2.0), a port of Google's libphonenumber whose metadata it carries.
Usage:  pip install --target /tmp/pn phonenumbers && PYTHONPATH=/tmp/pn python3 generate.py

Each calling code's patterns (all kinds of numbers of all its regions) become a deterministic automaton over digits; equal states of
all codes are shared, which leaves about 4,000 states for the whole world. Encoding, characters 36...126 as digits of base 91:
a state is runs that cover the digits 0...9; a run is one character (length 1...10, +16 if the state accepts, +32 if the run leads
nowhere) and, if it leads somewhere, two characters with the number of the target state. States count from 1; targets come first.
"""
import os
import phonenumbers
from phonenumbers import PhoneMetadata
from re import _parser

KINDS = ["fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number", "voip", "pager", "uan", "voicemail"]
BASE, FIRST = 91, 36
# Trunk prefixes that people still write although the plan has dropped or never had them (ITU operational bulletins).
EXTRA_TRUNKS = {"UA": ["80"], "LV": ["8"], "EE": ["8", "0"], "GE": ["8"], "MD": ["8"], "AM": ["8"], "AZ": ["8"], "KG": ["8"], "UZ": ["8"]}


class Automaton:
    """A Thompson automaton of one regular expression over digits."""

    def __init__(self, pattern):
        self.moves = []
        self.start = self.new()
        self.end = self.sequence(_parser.parse(pattern), self.start)

    def new(self):
        self.moves.append([])
        return len(self.moves) - 1

    def sequence(self, items, state):
        for operator, argument in items:
            state = self.item(str(operator), argument, state)
        return state

    def item(self, operator, argument, state):
        if operator in ("LITERAL", "IN"):
            digits = {argument - 48} if operator == "LITERAL" else self.digits(argument)
            after = self.new()
            self.moves[state].append((frozenset(digits), after))
            return after
        if operator == "SUBPATTERN":
            return self.sequence(argument[-1], state)
        if operator == "BRANCH":
            end = self.new()
            for branch in argument[1]:
                begin = self.new()
                self.moves[state].append((None, begin))
                self.moves[self.sequence(branch, begin)].append((None, end))
            return end
        if operator == "MAX_REPEAT":
            low, high, body = argument
            for _ in range(low):
                state = self.sequence(body, state)
            end = self.new()
            self.moves[state].append((None, end))
            for _ in range(int(high) - low):
                state = self.sequence(body, state)
                self.moves[state].append((None, end))
            return end
        raise ValueError(operator)

    @staticmethod
    def digits(argument):
        found = set()
        for operator, value in argument:
            if str(operator) == "LITERAL":
                found.add(value - 48)
            elif str(operator) == "RANGE":
                found |= set(range(value[0] - 48, value[1] - 47))
            else:
                found |= set(range(10))
        return found

    def closure(self, states):
        seen, todo = set(states), list(states)
        while todo:
            for digits, target in self.moves[todo.pop()]:
                if digits is None and target not in seen:
                    seen.add(target)
                    todo.append(target)
        return frozenset(seen)


shared = {}  # (accepts, ten targets) -> number, from 1


def compile_patterns(patterns):
    """The number of the start state, with the shortest and the longest accepted length."""
    automaton = Automaton("|".join("(?:%s)" % pattern for pattern in patterns))
    memo = {}

    def visit(states):
        if states in memo:
            return memo[states]
        targets, lengths = [], [0, 0] if automaton.end in states else [99, -1]
        for digit in range(10):
            following = {t for s in states for digits, t in automaton.moves[s] if digits is not None and digit in digits}
            if not following:
                targets.append(0)
                continue
            number, shortest, longest = visit(automaton.closure(following))
            targets.append(number)
            lengths = [min(lengths[0], shortest + 1), max(lengths[1], longest + 1)]
        key = (automaton.end in states, tuple(targets))
        memo[states] = (shared.setdefault(key, len(shared) + 1), *lengths)
        return memo[states]

    return visit(automaton.closure([automaton.start]))


def words(pattern, limit=4):
    """The words of a small finite expression without groups that matter, else none."""
    found = [""]
    try:
        parsed = _parser.parse(pattern)
    except Exception:
        return []

    def expand(items):
        out = [""]
        for operator, argument in items:
            operator = str(operator)
            if operator == "LITERAL":
                step = [chr(argument)]
            elif operator == "IN":
                step = [str(d) for d in sorted(Automaton.digits(argument))]
            elif operator == "BRANCH":
                step = [w for branch in argument[1] for w in expand(branch)]
            elif operator == "MAX_REPEAT" and int(argument[1]) <= 1:
                step = ([""] if argument[0] == 0 else []) + expand(argument[2])
            elif operator == "SUBPATTERN" and argument[0] is None:
                step = expand(argument[-1])
            else:
                raise ValueError
            out = [a + b for a in out for b in step]
            if len(out) > 8:
                raise ValueError
        return out

    try:
        found = expand(parsed)
    except ValueError:
        return []
    return [w for w in dict.fromkeys(found) if w and len(w) <= limit]


def trunks(metadata):
    found = words(metadata.national_prefix_for_parsing or "", 3)
    if not found and metadata.national_prefix and len(metadata.national_prefix) <= 3:
        found = [metadata.national_prefix]
    found = sorted(found, key=lambda w: (-len(w), w))
    return (found + ["~" + t for t in EXTRA_TRUNKS.get(metadata.id, []) if t not in found])[:4]


def main():
    regions, by_code = [], {}
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        metadata = PhoneMetadata.metadata_for_region(region)
        by_code.setdefault(metadata.country_code, []).append(metadata)
        prefixes = words(metadata.international_prefix or "", 4) or ["00"]
        regions.append((region, metadata.country_code, trunks(metadata), prefixes[0]))
    for code in sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS):
        by_code.setdefault(code, []).append(PhoneMetadata.metadata_for_nongeo_region(code))
    codes = []
    for code in sorted(by_code):
        patterns = []
        for metadata in by_code[code]:
            for kind in KINDS:
                description = getattr(metadata, kind)
                if description is not None and description.national_number_pattern not in (None, "NA"):
                    patterns.append(description.national_number_pattern)
        main_region = phonenumbers.COUNTRY_CODE_TO_REGION_CODE[code][0]
        codes.append((code, *compile_patterns(patterns), main_region))
    assert len(shared) < BASE * BASE

    def pair(number):
        return chr(FIRST + number // BASE) + chr(FIRST + number % BASE)

    text = ""
    for accepts, targets in shared:
        begin = 0
        while begin < 10:
            end = begin
            while end < 10 and targets[end] == targets[begin]:
                end += 1
            text += chr(FIRST + end - begin + (16 if accepts else 0) + (0 if targets[begin] else 32))
            text += pair(targets[begin]) if targets[begin] else ""
            begin = end
    lines = [text[i : i + 132] for i in range(0, len(text), 132)]
    code_text = ["%d %d %d %d %s" % entry for entry in codes]
    region_text = ["%s %d %s %s" % (region, code, ",".join(t) or "-", prefix) for region, code, t, prefix in regions]

    def wrap(entries, width=128):
        rows, row = [], ""
        for entry in entries:
            if row and len(row) + len(entry) + 1 > width:
                rows.append(row)
                row = ""
            row += (";" if row else "") + entry
        return rows + [row]

    target = os.path.join(os.path.dirname(os.path.abspath(__file__)), "GeneratedPhonePlan.swift")
    with open(target, "w") as out:
        out.write("// Generated by generate.py from phonenumbers %s (Apache-2.0, Google's libphonenumber metadata). Do not edit.\n\n" % phonenumbers.__version__)
        out.write("/// The numbering plans as text; `PhonePlan` decodes it and generate.py says how it is written.\nenum GeneratedPhonePlan {\n")
        out.write("    static let stateCount = %d\n\n" % len(shared))
        for name, about, rows in [
            ("codes", "Calling code, start state, shortest and longest national number, main region", wrap(code_text)),
            ("regions", "Region, calling code, trunk prefixes (`~`: former ones), international prefix", wrap(region_text)),
            ("states", "The shared states, targets first", lines),
        ]:
            out.write("    /// %s.\n    static let %s: StaticString = #\"\"\"\n" % (about, name))
            out.write("".join("        %s\n" % row for row in rows))
            out.write('        """#\n' + ("\n" if name != "states" else ""))
        out.write("}\n")
    print(len(shared), "states,", len(text), "characters,", len(codes), "codes,", len(regions), "regions")


main()
