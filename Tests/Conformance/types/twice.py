"""Every type on generated values and, where it is there, the list of naughty strings (JSON): standardizing twice is standardizing once, nothing crashes,
and a cell of a mebibyte takes less than a second, twice of it at most 2.5 times as long.

Values are made of the examples of each type (`kempt types NAME`), mutated by a seeded generator; how many is up to `--count`.

    Tests/Conformance/types/twice.py PROGRAM [--count 100000] [--only TYPE]… [--naughty FILE]
"""

import argparse
import json
import pathlib
import random
import re
import resource
import subprocess
import sys

CHARACTERS = list(" -.,;:'\"()/+@&#_\u00a0\u200b\t") + list("aAzZ019оОяЯёЁіėĖžŽšŠßłé") + ["́", "ﬁ", "１", "ООО", "UAB", "@@", "--", "  ", "\u202e", "😀", "\ufffd", "\u0130", "ǅ"]
SHAPES = [  # what a long cell may consist of
    "a", "1", " ", "é", "ж", "A b ", "a@", "@", "1.", "(", "-", "&amp;", "<b>", "́", "Ð°", "\u200b", "1,", "x1 ", "UAB ", "и ", "10:", "/", "\"", ".a", "+", "2024-", "a-", "ООО \"", "\u00a0", "😀",
]

BLOCK = 5000  # values asked for at once
# Ways to ask for a type: settings it cannot do without, and what it is read by.
OPTIONS = {
    "picklist": [["--with", "{values: {lead: [new, лид], customer: [client, клиент, klientas], former: []}}"]],
    "phone": [[], ["--country", "LT"], ["--country", "RU"], ["--country", "US"], ["--with", "{many: true, assume: DE}"]],
    "postcode": [[], ["--country", "LT"], ["--country", "GB"]],
    "date": [[], ["--with", "{order: dmy}"], ["--with", "{order: mdy}"]],
}


def types(program):
    return [line.split()[0] for line in run(program, ["types"]).splitlines() if line and not line[0].isspace()]


def examples(program, name):
    """Values in quotes in the reference of a type, on the left and on the right of the arrow."""
    return [value for line in run(program, ["types", name]).splitlines() for value in re.findall(r"'([^']+)'", line) if "…" not in value]


def run(program, arguments):
    return subprocess.run([program, *arguments], capture_output=True, check=True).stdout.decode()


def mutated(seeds, count, name):
    """`count` values: seeds, pieces of two, and up to four slips each; the same for the same type."""
    generator = random.Random(name)
    for _ in range(count):
        value = generator.choice(seeds)
        if generator.random() < 0.2:
            other = generator.choice(seeds)
            value = value[: generator.randint(0, len(value))] + other[generator.randint(0, len(other)) :]
        for _ in range(generator.choice((0, 1, 1, 2, 4))):
            place = generator.randint(0, len(value))
            kind = generator.random()
            if kind < 0.4:
                value = value[:place] + generator.choice(CHARACTERS) + value[place:]
            elif kind < 0.7:
                value = value[:place] + value[place + 1 :]
            elif kind < 0.8:
                value = value.upper() if kind < 0.75 else value.lower()
            else:
                value = value[:place] + value[place : place + 2][::-1] + value[place + 2 :]
        yield value.replace("\0", "")


def ask(program, name, values, options):
    if not values:
        return []
    text = "\0".join(values).encode("utf-8", "replace") + b"\0"
    done = subprocess.run([program, "standardize", name, "--json", "--null", *options], input=text, capture_output=True)
    if done.returncode != 0:
        raise RuntimeError(f"{name}: exit {done.returncode}: {done.stderr.decode()[:300]}")
    return [json.loads(line) for line in done.stdout.decode().split("\n") if line]


def unstable(program, name, values, options):
    """Values whose canonical form is not canonical when it is read again."""
    values = [value for value in values if value]
    first = ask(program, name, values, options)
    assert len(first) == len(values), f"{name}: {len(values)} values, {len(first)} answers"
    again = [answer["result"].replace("\0", "") for answer in first if answer["class"] in ("notation", "repair") and answer["result"]]
    second = ask(program, name, again, options)
    return [f"{name}{' ' + ' '.join(options) if options else ''}: {value!r} became {answer['result']!r} by {answer['rule']}" for value, answer in zip(again, second)
            if answer["result"] != value and answer["class"] in ("notation", "repair") or answer["class"] in ("invalid", "repair", "notation")]


def seconds(program, name, cell, options):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, "standardize", name, *options], input=cell.encode() + b"\n", stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def slow(program, name, options):
    """Shapes of which a mebibyte takes a second, or twice as much takes too long. Short times are noise and are not compared."""
    found = []
    for shape in SHAPES:
        one = (shape * (1 + (1 << 20) // len(shape.encode())))[: 1 << 20]
        while len(one.encode()) > 1 << 20:
            one = one[: len(one) * (1 << 20) // len(one.encode())]
        time = seconds(program, name, one, options)
        if time >= 1:
            found.append(f"{name}: a mebibyte of {shape!r} takes {time:.2f} s")
        elif time > 0.2 and seconds(program, name, one + one, options) > 2.5 * time:
            found.append(f"{name}: two mebibytes of {shape!r} take more than 2.5 times one, {time:.2f} s")
    return found


def score(program, naughty=None, count=20_000, only=()):
    """(met, total, notes): a case is a type."""
    program = str(program)
    strings = json.loads(pathlib.Path(naughty).read_text(encoding="utf-8")) if naughty else []
    met, total, notes = 0, 0, []
    for name in types(program):
        if only and name not in only:
            continue
        total += 1
        seeds, wrong = examples(program, name), []
        ways = OPTIONS.get(name, [[]])
        for options in ways:
            wrong += unstable(program, name, strings, options)
        for number, start in enumerate(range(0, count, BLOCK)):
            values = list(mutated(seeds, min(BLOCK, count - start), f"{name} {start}"))
            wrong += unstable(program, name, values, ways[number % len(ways)])
        wrong += slow(program, name, ways[0])
        met += not wrong
        notes += wrong[:20]
    return met, total, notes


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--naughty")
    options = parser.parse_args()
    met, total, notes = score(options.program, options.naughty, options.count, options.only)
    print(*notes, sep="\n")
    print(f"{met} of {total} types")
    sys.exit(0 if met == total else 1)
