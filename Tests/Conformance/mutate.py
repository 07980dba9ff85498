#!/usr/bin/env python3
"""Damages every fixture and corpus file and runs `kempt extract` on what is left; exit 1 when a run breaks a promise.

    Tests/Conformance/mutate.py [--quick] [--kempt PROGRAM] [--corpora FOLDER]… [--seconds N] [FILE…]

Each file is cut at ten places, gets twenty flipped bytes (one by one and all at once), is doubled, and gets a NUL. Each run must end by itself
with exit code 0 or 3, in less than 10 s and 512 MB, say why when it refuses, and account for every record: as many as its last line tells.
Seeded by the file's name: a run can be repeated.
"""

import argparse
import collections
import multiprocessing
import os
import pathlib
import random
import re
import sys
import tempfile
import time
import zlib

from mail import boxed
from program import Kempt

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SECONDS, BYTES = 10.0, 512_000_000
CODES = {0: "done", 3: "refused"}
AS_IT_IS, DOUBLED = "as it is", "doubled"
# Kinds of files by their names' ends: format, settings, what to emit.
KINDS = {
    ".csv": ("csv", None, None), ".tsv": ("csv", None, None), ".csv.gz": ("csv", None, None), ".xml": ("xml", {"record": "customer"}, None),
    ".mbox": ("mbox", None, "messages"), ".xlsx": ("xlsx", None, None), ".ods": ("ods", None, None), ".jsonl": ("jsonl", None, None),
    ".vcf": ("vcard", None, None), ".sqlite": ("sqlite", None, None), ".db": ("sqlite", None, None),
}
# Larger files are left out: their mutants teach nothing new and take long.
MOST_BYTES, MOST_BYTES_QUICK = 2_000_000, 60_000


def mutants(data, name, quick):
    """(what was done, bytes) of every mutant; the same for the same name."""
    dice = random.Random(zlib.crc32(name.encode()))
    length = len(data)
    cuts = [length * step // 11 for step in range(1, 11)]
    yield AS_IT_IS, data
    for cut in cuts[::4] if quick else cuts:
        yield f"cut at {cut}", data[:cut]
    places = [(dice.randrange(length), 1 << dice.randrange(8)) for _ in range(20)] if length else []
    flipped = bytearray(data)
    for place, bit in places:
        flipped[place] ^= bit
        if not quick:
            single = bytearray(data)
            single[place] ^= bit
            yield f"bit {bit} of byte {place} flipped", bytes(single)
    yield "twenty bits flipped", bytes(flipped)
    yield DOUBLED, data + data
    place = dice.randrange(length + 1)
    yield f"NUL at {place}", data[:place] + b"\0" + data[place:]


def run_one(work):
    """Runs one mutant: (name, what was done, how it ended, what is wrong or None, seconds, bytes, (records, refused))."""
    program, path, label, name, done, data, (form, settings, emit) = work
    with tempfile.TemporaryDirectory() as folder:
        # A file keeps its name, which may tell the format.
        mutant = os.path.join(folder, pathlib.Path(path).name)
        pathlib.Path(mutant).write_bytes(data)
        outcome = Kempt(program).extract(mutant, form=form, settings=settings, emit=emit, seconds=SECONDS * 2)
    ended = f"signal {outcome.signal}" if outcome.signal else CODES.get(outcome.code, f"exit {outcome.code}")
    wrong, count = None, None
    if outcome.signal or outcome.code not in CODES:
        wrong = f"{ended}: {outcome.refusal[:200]}"
    elif outcome.seconds >= SECONDS or outcome.peak_bytes >= BYTES:
        wrong = f"{outcome.seconds:.1f} s, {outcome.peak_bytes / 1e6:.0f} MB"
    elif outcome.code == 3 and not outcome.refusal:
        wrong = "refused without a word"
    elif outcome.code == 0:
        wrong, count = accounts(outcome)
    return label, name, done, ended, wrong, outcome.seconds, outcome.peak_bytes, count


def accounts(outcome):
    """Whether what was written is what the last line tells: `12,345 records, 3 rows refused (…)`; and how many rows that is."""
    told = re.search(r"^([\d,]+) records?, (?:no row|([\d,]+) rows?) refused", outcome.errors, re.M)
    if not told:
        return "the last line does not tell how many records there were", None
    number = lambda text: int(text.replace(",", "")) if text else 0
    try:
        records = len(outcome.records)
    except ValueError as problem:
        return f"what was written is not JSON Lines: {problem}", None
    refused = len(outcome.rejects)
    # What is refused is told in lines, and written as one row for each run of lines.
    lines = number(told[2])
    if records != number(told[1]) or refused > lines or (refused == 0) != (lines == 0):
        return f"told {told[1]} records and {lines} refused, written {records} and {refused}", None
    return None, (records, refused)


def files_of(options):
    """(label, path, kind) of every file that is not too large."""
    most = MOST_BYTES_QUICK if options.quick else MOST_BYTES
    if options.files:
        return [("given", pathlib.Path(path), kind_of(path)) for path in options.files if kind_of(path)]
    found = [("fixtures", path, kind_of(path)) for path in sorted((ROOT / "fixtures").glob("**/*"))]
    for home in [ROOT / ".conformance" / "corpora", *map(pathlib.Path, options.corpora)]:
        for path in sorted(home.glob("**/*")):
            found.append((path.relative_to(home).parts[0], path, kind_of(path)))
    kept = [(label, path, kind) for label, path, kind in found if kind and path.is_file() and path.stat().st_size <= most]
    # One file of each corpus after another, so that every corpus has its turn when time is short.
    turns = collections.Counter()
    order = []
    for label, path, kind in kept:
        turns[label] += 1
        order.append((turns[label], label, path, kind))
    return [(label, path, kind) for _, label, path, kind in sorted(order, key=lambda item: item[0])]


def kind_of(path):
    name = pathlib.Path(path).name.lower()
    if "cpython-email" in str(path) or name.endswith(".msg") or "mboxes" in str(path) or name.startswith(("testmbox", "mboxcl")):
        return KINDS[".mbox"]
    return next((kind for end, kind in KINDS.items() if name.endswith(end)), None)


def work_of(options):
    for label, path, kind in files_of(options):
        data = path.read_bytes()
        if kind[0] == "mbox" and not data.startswith(b"From ") and path.suffix in (".txt", ".msg"):
            # A single message becomes a mailbox first, or every mutant would be refused for being none.
            data = boxed(data)
        for done, mutant in mutants(data, path.name, options.quick):
            yield options.kempt, str(path), label, str(path), done, mutant, kind


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kempt", default=str(ROOT / ".build" / "release" / "kempt"))
    parser.add_argument("--corpora", action="append", default=[], metavar="FOLDER", help="corpora beside the fetched ones")
    parser.add_argument("--quick", action="store_true", help="small files, a quarter of the mutants")
    parser.add_argument("--seconds", type=int, default=None, help="stop after so long (default 900; quick 120)")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    if not os.access(options.kempt, os.X_OK):
        print(f"{options.kempt}: no such program; build it first, or name it with --kempt", file=sys.stderr)
        return 2
    deadline = time.monotonic() + (options.seconds or (120 if options.quick else 900))
    results, stopped = [], False
    with multiprocessing.Pool(2) as pool:
        for result in pool.imap(run_one, work_of(options)):
            results.append(result)
            if time.monotonic() > deadline:
                stopped = True
                pool.terminate()
                break
    return report(results, stopped)


def unbalanced(results):
    """Doubled text files that do not give twice the records: the second header is a record too, and a last line without an end joins it.

    Only of files that are read whole as they are: what is refused may hide the end of a record.
    """
    ends = (".csv", ".tsv", ".mbox", ".jsonl", ".vcf")
    counts = {(result[1], result[2]): result[7] for result in results if result[4] is None and result[7] and result[1].endswith(ends)}
    for (name, done), count in counts.items():
        whole = counts.get((name, AS_IT_IS))
        if done != DOUBLED or not whole or whole[1] or not whole[0]:
            continue
        extra = 2 if name.endswith((".csv", ".tsv")) else 0
        with open(name, "rb") as file:
            joined = 0 if file.read().endswith((b"\n", b"\r")) else 1
        if not 2 * whole[0] - joined <= sum(count) <= 2 * whole[0] + extra:
            yield name, f"{whole[0]} records as it is, {count[0]} and {count[1]} refused when doubled"


def report(results, stopped):
    print(f"{'corpus':<20} {'files':>5} {'runs':>6} {'done':>6} {'refused':>7} {'wrong':>5} {'slowest':>8} {'largest':>8}")
    by_label = collections.defaultdict(list)
    for result in results:
        by_label[result[0]].append(result)
    for label, group in by_label.items():
        ends = collections.Counter(result[3] for result in group)
        wrong = sum(result[4] is not None for result in group)
        print(
            f"{label:<20} {len({result[1] for result in group}):>5} {len(group):>6} {ends['done']:>6} {ends['refused']:>7} {wrong:>5}"
            f" {max(result[5] for result in group):>6.2f} s {max(result[6] for result in group) / 1e6:>5.0f} MB")
    wrong = [result for result in results if result[4] is not None]
    for _, name, done, _, why, *_ in wrong[:100]:
        print(f"{os.path.relpath(name, ROOT)}, {done}: {why}")
    if len(wrong) > 100:
        print(f"… and {len(wrong) - 100} more")
    lost = list(unbalanced(results))
    for name, why in lost:
        print(f"{os.path.relpath(name, ROOT)}, {DOUBLED}: {why}")
    if stopped:
        print("the time was over before the files were: see --seconds")
    print(f"{len(results)} runs, {len(wrong) + len(lost)} wrong")
    return 1 if wrong or lost or not results else 0


if __name__ == "__main__":
    sys.exit(main())
