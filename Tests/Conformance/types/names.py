"""Scores the parts of `kempt standardize full-name` on the cases of PyPI's nameparser (`tests/v2/cases.py`).

Taken are the cases in ASCII that need neither a policy nor a locale. A case is met when title, given, middle, family and suffix are equal.
The letters are kept as they stand (`letter-case: keep`), because nameparser tells `Ma` from `MA` and gives parts back as written. The file
of cases is read as text and never run, so that nameparser need not be installed.
"""

import ast
import json
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
PARTS = ("title", "given", "middle", "family", "suffix")


def score(kempt, folder):
    """Returns the cases met, their number, and a word about each that was missed; disputed ones are in neither number."""
    disputed = read_disputed()
    cases = [case for case in read_cases(find_cases(folder)) if repr(case[0]) not in disputed]
    answers = ask(kempt, [value for value, _ in cases])
    notes = []
    for (value, wanted), answer in zip(cases, answers):
        told = {name: text for name, text in answer["parts"].items() if name in PARTS}
        wanted = {name: text for name, text in wanted.items() if name in PARTS and text}
        if told != wanted:
            notes.append(f"{value!r}: expected {wanted}, here {told} {answer['rule']}")
    return len(cases) - len(notes), len(cases), notes


def find_cases(folder):
    folder = pathlib.Path(folder)
    return next(path for path in (folder / "tests" / "v2" / "cases.py", folder / "v2" / "cases.py", folder / "cases.py") if path.exists())


def read_cases(path):
    """The text and the expected fields of each `Case(...)` whose arguments are plain constants."""
    cases = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "Case":
            continue
        given = dict(zip(("id", "text", "expect", "policy", "locale"), node.args))
        given.update({word.arg: word.value for word in node.keywords})
        if not is_absent(given.get("policy")) or not is_absent(given.get("locale")):
            continue
        try:
            text, expected = ast.literal_eval(given["text"]), ast.literal_eval(given["expect"])
        except (KeyError, ValueError):
            continue
        if text.isascii() and "\0" not in text:
            cases.append((text, expected))
    return cases


def is_absent(node):
    return node is None or isinstance(node, ast.Constant) and node.value is None


def ask(kempt, values):
    command = [str(kempt), "standardize", "full-name", "--json", "--null", "--with", "{letter-case: keep}"]
    given = "\0".join(values).encode() + b"\0"
    lines = subprocess.run(command, input=given, stdout=subprocess.PIPE, check=True).stdout.decode().split("\n")
    return [json.loads(line) for line in lines if line]


def read_disputed():
    with open(HERE / "names.disputed.tsv", encoding="utf-8") as lines:
        return {line.split("\t")[0] for line in lines if "\t" in line}


if __name__ == "__main__":
    import sys

    met, total, notes = score(sys.argv[1], sys.argv[2])
    print(*notes, f"{met} of {total}", sep="\n")
