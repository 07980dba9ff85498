"""Scores `kempt standardize email` on the tests of PyPI's email-validator (its valid, invalid and pyIsEmail sets).

A valid address is met when Kempt's canonical form is email-validator's normalised one, told `same` or `notation` (a display name around
it is a repair). An invalid one is met when Kempt does not take it for an address as it stands: it is `invalid`, a `guess`, or mended with
a word about it. Left out is what only options of email-validator switch on: quoted local parts and address literals.
"""

import ast
import csv
import json
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
VALID = {"test_email_valid", "test_email_valid_intl_local_part"}
INVALID = {
    "test_email_invalid_syntax", "test_email_invalid_syntax_strict", "test_email_invalid_syntax_display_name",
    "test_email_invalid_reserved_domain", "test_email_valid_only_if_quoted_local_part",
}


def score(kempt, folder):
    """Returns the cases met, their number, and a word about each that was missed; disputed ones are in neither number."""
    path = pathlib.Path(folder) / "tests" / "test_syntax.py"
    cases = [case for case in read_cases(path) if "\0" not in case[0] and is_text(case[0])]
    disputed = read_disputed()
    answers = ask(kempt, [value for value, _ in cases])
    met, notes, total = 0, [], 0
    for (value, wanted), answer in zip(cases, answers):
        if repr(value) in disputed:
            continue
        total += 1
        wrong = judge(value, wanted, answer)
        if wrong:
            notes.append(f"{value!r}: {wrong}")
        else:
            met += 1
    return met, total, notes


def judge(value, wanted, answer):
    told = f"{answer['class']} {answer['result']!r} {answer['rule']}"
    taken = answer["class"] in ("same", "notation")
    if wanted is None:
        return f"refused by email-validator, here {told}" if taken else None
    if answer["result"] != wanted:
        return f"expected {wanted!r}, here {told}"
    mended = answer["class"] == "repair" and "<" in value
    return None if taken or mended else f"valid, here {told}"


def ask(kempt, values):
    command = [str(kempt), "standardize", "email", "--json", "--null", "--with", "{case: domain}"]
    given = "\0".join(values).encode() + b"\0"
    lines = subprocess.run(command, input=given, stdout=subprocess.PIPE, check=True).stdout.decode().split("\n")
    return [json.loads(line) for line in lines if line]


def is_text(value):
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return value != ""


def read_cases(path):
    """Pairs of a value and its normalised form, None for one that is refused."""
    cases = []
    for function in ast.parse(path.read_text(encoding="utf-8")).body:
        if not isinstance(function, ast.FunctionDef):
            continue
        rows = parametrized(function)
        if function.name in VALID:
            for row in rows:
                wanted = next(ast.literal_eval(word.value) for word in row.elts[1].keywords if word.arg == "normalized")
                given = ast.literal_eval(row.elts[0])
                if not given.startswith('"') and '"@' not in given:
                    cases.append((given, wanted))
                elif "<" in given and '"@' not in given:
                    cases.append((given, wanted))
        elif function.name in INVALID:
            cases += [(first(row), None) for row in rows]
        elif function.name == "test_email_unsafe_character":
            for row in rows:
                cases += [(first(row) + "@example.com", None), ("test@" + first(row), None)]
        elif function.name == "test_pyisemail_tests":
            cases += [(first(row), first(row) if ast.literal_eval(row.elts[1]) == "ISEMAIL_VALID" else None) for row in rows]
    return [(given, idn(given, wanted)) for given, wanted in cases]


def idn(given, wanted):
    """pyIsEmail's valid cases stand for themselves, but for the one with a domain in code, whose canonical form is its letters."""
    if wanted is None or wanted != given or "@xn--" not in given:
        return wanted
    local, domain = given.split("@")
    return local + "@" + domain.encode().decode("idna")


def first(row):
    return ast.literal_eval(row.elts[0] if isinstance(row, (ast.Tuple, ast.List)) else row)


def parametrized(function):
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and len(decorator.args) > 1:
            return decorator.args[1].elts
    return []


def read_disputed():
    path = HERE / "email.disputed.tsv"
    if not path.exists():
        return set()
    with open(path, encoding="utf-8", newline="") as file:
        return {row[0] for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row}


if __name__ == "__main__":
    import sys

    met, total, notes = score(sys.argv[1], sys.argv[2])
    print(f"{met} of {total}")
    print("\n".join(notes))
