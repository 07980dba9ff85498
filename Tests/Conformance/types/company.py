"""Firms: the name without its legal form, against the tests of cleanco and the labelled names of probablepeople (both from PyPI).

cleanco: every `name -> basename` pair of its tests; met when the part `name` is equal.
probablepeople: every labelled name; met when the part `name` has the words that are not labelled CorporationLegalType, in their
order, and `legal-form` is there exactly when one is.
"""

import ast
import json
import pathlib
import re
import subprocess
import tarfile
import xml.etree.ElementTree as tree

HERE = pathlib.Path(__file__).resolve().parent
NAME = "company"
BAR = 0.97
PACKAGES = ("cleanco==2.3", "probablepeople==0.5.6")


def score(kempt, folder):
    """(met, total, notes) for both together, without the disputed ones; `folder` has the two sdists or what was unpacked from them."""
    disputed = {line.split("\t")[0] for line in (HERE / "company.disputed.tsv").read_text().splitlines()[1:]}
    cases = [case for case in cleanco_cases(folder) + probable_cases(folder) if case[1] not in disputed]
    answers = ask(kempt, [value for _, value, _, _ in cases])
    met, notes = 0, []
    for (origin, value, name, has_form), answer in zip(cases, answers):
        parts = answer["parts"]
        if has_form is None:
            good = parts.get("name") == name
        else:
            good = words(parts.get("name", "")) == words(name) and bool(parts.get("legal-form")) == has_form
        met += good
        if not good:
            notes.append(f"{origin}: {value!r}: expected {name!r}, found {parts.get('name')!r} with {parts.get('legal-form')!r}")
    return met, len(cases), notes


def ask(kempt, values):
    program = str(getattr(kempt, "program", kempt))
    text = "".join(value + "\n" for value in values)
    done = subprocess.run([program, "standardize", "company", "--json"], input=text.encode(), capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.decode().split("\n") if line]


def words(text):
    """Words without the signs at their ends, which the two tell apart in different ways."""
    return [word for word in (re.sub(r"^\W+|\W+$", "", part) for part in text.lower().split()) if word]


def read(folder, ending):
    """The text of the one file of a corpus, unpacked or in its sdist; None when it is not there."""
    for path in sorted(pathlib.Path(folder).rglob("*")):
        if path.is_file() and str(path).endswith(ending):
            return path.read_text()
    for path in sorted(pathlib.Path(folder).rglob("*.tar.gz")):
        with tarfile.open(path) as archive:
            for member in archive.getmembers():
                if member.name.endswith(ending):
                    return archive.extractfile(member).read().decode()
    return None


def cleanco_cases(folder):
    text = read(folder, "tests/test_cleanname.py")
    if text is None:
        return []
    cases = []
    for statement in ast.parse(text).body:
        if not isinstance(statement, ast.Assign) or not isinstance(statement.value, ast.Dict):
            continue
        for pair in ast.literal_eval(statement.value).values():
            value, name = pair if isinstance(pair, tuple) else (pair, "Hello World")
            cases.append(("cleanco", value, name, None))
    return cases


def probable_cases(folder):
    text = read(folder, "labeled/company_labeled.xml")
    if text is None:
        return []
    cases = []
    for name in tree.fromstring(text):
        tokens = [(token.tag, " ".join((token.text or "").split())) for token in name]
        rest = " ".join(word for tag, word in tokens if tag != "CorporationLegalType")
        cases.append(("probablepeople", " ".join(word for _, word in tokens), rest, any(tag == "CorporationLegalType" for tag, _ in tokens)))
    return cases


if __name__ == "__main__":
    import sys

    met, total, notes = score(sys.argv[1], sys.argv[2])
    print(*notes, sep="\n")
    print(f"{met} of {total}")
