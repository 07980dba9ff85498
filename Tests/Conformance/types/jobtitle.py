"""Job titles: the 74,392 raw titles of find-job-titles 0.7.0 (PyPI, MIT licence) through `kempt standardize job-title`.

A title is met when what is written reads as itself the second time, when it is told neither invalid nor emptied, and when the rank
that its plain words tell (`Senior Vice President …`) is the part `seniority` before and after.
"""

import gzip
import json
import pathlib
import re
import subprocess

NAME = "job-title"
BAR = 0.999
PACKAGES = ("find-job-titles==0.7.0",)
ENDING = "titles_combined.txt.gz"

# The highest first; a helper's title names another's rank, and some words are ranks in one trade only.
RANKS = [
    ("vp", r"\b(vice[- ]president|vp|svp|evp|avp)\b"),
    ("c-level", r"\b(ceo|cfo|coo|cto|cio|cmo)\b|\bchief (executive|financial|operating|technology|information|marketing) officer\b"),
    ("director", r"\bdirector\b"),
    ("manager", r"\bmanager\b"),
]
UNCLEAR = re.compile(
    r"assistant|secretary|driver|owner|founder|partner|president|chair|board|trustee|head|chief|principal|dean|governor|mayor|general"
    r"|superintendent|commissioner|rector|investor|proprietor|director|entrepreneur|ceo|coo|cfo|cto|officer"
)


def score(kempt, folder):
    """(met, total, notes); `folder` has the package unpacked, or the file itself."""
    path = next(iter(sorted(pathlib.Path(folder).rglob(ENDING))), None)
    if path is None:
        return 0, 0, [f"no {ENDING} in {folder}"]
    titles = [line.strip("\n") for line in gzip.open(path, "rt", encoding="utf-8") if line.strip()]
    first = ask(kempt, titles)
    second = ask(kempt, [answer["result"] or "-" for answer in first])
    met, notes = 0, []
    for title, one, two in zip(titles, first, second):
        wrong = judge(title, one, two)
        met += wrong is None
        if wrong:
            notes.append(f"{title!r}: {wrong}")
    return met, len(titles), notes


def judge(title, one, two):
    if one["class"] == "invalid" or not one["result"]:
        return f"told {one['rule']}"
    if one["class"] != "guess" and two["result"] != one["result"]:
        return f"written {one['result']!r}, and that {two['result']!r}"
    wanted = rank(title)
    found = one["parts"].get("seniority")
    return None if wanted is None or found == wanted else f"rank {found}, expected {wanted}"


def rank(title):
    text = title.lower()
    for name, pattern in RANKS:
        if re.search(pattern, text):
            rest = re.sub(pattern, "", text)
            return None if UNCLEAR.search(rest) else name
    return None


def ask(kempt, values):
    program = str(getattr(kempt, "program", kempt))
    text = "".join(value + "\n" for value in values)
    done = subprocess.run([program, "standardize", "job-title", "--json"], input=text.encode(), capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.decode().split("\n") if line]


if __name__ == "__main__":
    import sys

    met, total, notes = score(sys.argv[1], sys.argv[2])
    print(*notes, sep="\n")
    print(f"{met} of {total}")
