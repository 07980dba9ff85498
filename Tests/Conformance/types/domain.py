"""Scores the part `registrable` of `kempt standardize domain` on the test vectors of publicsuffix.org (public domain).

They lie in PyPI's publicsuffixlist as `test_psl.txt`. Left out are names that are no domain to Kempt (`com` alone, a dot in front).
A name that begins with `www.` loses it and keeps its registrable part.
"""

import json
import pathlib
import re
import subprocess

CASE = re.compile(r"^checkPublicSuffix\('(.*?)', (?:'(.*?)'|null)\);", re.MULTILINE)


def score(kempt, folder):
    """Returns the cases met, their number, and a word about each that was missed."""
    path = next(pathlib.Path(folder).rglob("test_psl.txt"))
    cases = [(name, wanted) for name, wanted in CASE.findall(path.read_text(encoding="utf-8")) if "." in name.strip(".") and name[0] != "."]
    answers = ask(kempt, [name for name, _ in cases])
    notes = []
    for (name, wanted), answer in zip(cases, answers):
        told = answer["parts"].get("registrable", "")
        if told != own_letters(wanted):
            notes.append(f"{name}: expected {wanted or 'nothing'}, here {told or 'nothing'}")
    return len(cases) - len(notes), len(cases), notes


def own_letters(name):
    return ".".join(label.encode().decode("idna") if label.startswith("xn--") else label for label in name.split("."))


def ask(kempt, values):
    command = [str(kempt), "standardize", "domain", "--json"]
    given = "".join(value + "\n" for value in values).encode()
    lines = subprocess.run(command, input=given, stdout=subprocess.PIPE, check=True).stdout.decode().split("\n")
    return [json.loads(line) for line in lines if line]


if __name__ == "__main__":
    import sys

    met, total, notes = score(sys.argv[1], sys.argv[2])
    print(f"{met} of {total}")
    print("\n".join(notes))
