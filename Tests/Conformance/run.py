#!/usr/bin/env python3
"""Scores kempt and its peers on public corpora in one table; exit 1 when kempt misses a bar, 2 when there is nothing to score.

    Tests/Conformance/run.py [--kempt PROGRAM] [--corpora FOLDER]… [--only CORPUS]… [--no-peers] [--verbose]

The corpora and a virtual environment with the peers go to .conformance/ and are taken from there the next time.
"""

import argparse
import csv
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def main():
    options = parse()
    home = pathlib.Path(options.home).resolve()
    if not options.no_peers:
        enter_environment(home / "venv")
    import attacks
    import corpora
    import mail
    import oracles
    import program
    import tables
    import workbooks

    if not os.access(options.kempt, os.X_OK):
        print(f"{options.kempt}: no such program; build it first (make build), or name it with --kempt", file=sys.stderr)
        return 2
    kempt = program.Kempt(options.kempt)
    library = corpora.Library(home / "corpora", options.corpora)
    wanted = tables.CORPORA + mail.CORPORA + workbooks.CORPORA + attacks.CORPORA
    names = {corpus.name for corpus in wanted} | {oracle.name for oracle in oracles.ORACLES} | {"matching"}
    unknown = set(options.only) - names
    if unknown:
        print(f"no such corpus: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    def chosen(name):
        return not options.only or name in options.only

    rows = [judge(corpus, library, kempt, options) for corpus in wanted if chosen(corpus.name)]
    rows += [oracles.judge(oracle, library, options.kempt) for oracle in oracles.ORACLES if chosen(oracle.name)]
    rows += oracles.matching(library, options.kempt) if chosen("matching") else []
    report(rows, options.verbose)
    if not any(row.score for row in rows):
        return 2
    return 1 if any(row.score and not row.met for row in rows) else 0


def parse():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kempt", default=str(ROOT / ".build" / "release" / "kempt"), help="the program to score")
    parser.add_argument("--home", default=str(ROOT / ".conformance"), help="where corpora and peers are kept")
    parser.add_argument("--corpora", action="append", default=[], metavar="FOLDER", help="corpora that are here already, a sub-folder each")
    parser.add_argument("--only", action="append", default=[], metavar="CORPUS", help="score this one; may be repeated")
    parser.add_argument("--no-peers", action="store_true", help="score kempt alone")
    parser.add_argument("--verbose", action="store_true", help="tell the peers' wrong cases too")
    return parser.parse_args()


def enter_environment(folder):
    """Goes on in a virtual environment that has the peers; one that cannot be installed is skipped by the scores."""
    python = folder / "bin" / "python"
    if pathlib.Path(sys.prefix) == folder:
        return
    lines = (HERE / "requirements.txt").read_text().split()
    stamp = folder / "installed"
    if not stamp.exists() or stamp.read_text() != "\n".join(lines):
        print("install the peers", file=sys.stderr)
        made = subprocess.run([sys.executable, "-m", "venv", str(folder)], capture_output=True, text=True)
        if made.returncode != 0:
            print("no virtual environment (python3-venv?): the peers are skipped", file=sys.stderr)
            return
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        if subprocess.run([*pip, *lines]).returncode != 0:
            for line in lines:
                if subprocess.run([*pip, line]).returncode != 0:
                    print(f"{line} cannot be installed: skipped", file=sys.stderr)
        stamp.write_text("\n".join(lines))
    os.execv(python, [str(python), "-W", "ignore", *sys.argv])


class Row:
    """A line of the table."""

    def __init__(self, name, what, bar="", score=None, peers="", disputed=(), reason=""):
        self.name, self.what, self.bar, self.score, self.peers, self.disputed, self.reason = name, what, bar, score, peers, disputed, reason
        # Wrong cases that nobody disputes.
        self.open = [(case, why) for case, why in score.wrong if case not in dict(disputed)] if score else []
        self.met = bool(score) and not self.open
        self.peer_scores = {}


def judge(corpus, library, kempt, options):
    import score

    folder, reason = library.folder(corpus.name)
    if folder is None:
        return Row(corpus.name, corpus.what, reason=reason)
    cases = corpus.cases(folder)
    if not cases:
        return Row(corpus.name, corpus.what, reason="no case in it")
    disputed = [(case, why) for name, case, why in disputes() if name == corpus.name and case in {case.name for case in cases}]
    print(f"score {corpus.name}: {len(cases)} cases", file=sys.stderr, flush=True)
    own = score.score(corpus, cases, lambda case: corpus.kempt(kempt, case))
    peers = {} if options.no_peers else {name: score.score(corpus, cases, read) for name, read in corpus.peers.items()}
    missing = "ModuleNotFoundError"
    said = [f"{name} {'skipped' if all(why.startswith(missing) for _, why in found.wrong) and found.wrong else found}" for name, found in peers.items()]
    row = Row(corpus.name, corpus.what, f"{len(cases) - len(disputed)}/{len(cases)}", own, ", ".join(said), disputed)
    row.peer_scores = peers
    return row


def disputes():
    with open(HERE / "disputed.tsv", encoding="utf-8", newline="") as lines:
        return [tuple(row) for row in list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]]


def report(rows, verbose):
    table = [["corpus", "measured by", "bar", "kempt", "", "peers"]]
    for row in rows:
        if row.score:
            table.append([row.name, row.what, row.bar, str(row.score), "met" if row.met else "MISSED", row.peers])
        else:
            table.append([row.name, row.what, "", "", "skipped", " ".join(row.reason.split())[:70]])
    widths = [max(len(line[column]) for line in table) for column in range(6)]
    for line in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip())
    for row in rows:
        if row.open:
            print(f"\n{row.name}: wrong")
            for case, why in row.open:
                print(f"  {case}: {why}" if why else f"  {case}")
    if any(row.disputed for row in rows):
        print("\ndisputed, and held against nobody")
        for row in rows:
            wrong = {case for case, _ in row.score.wrong} if row.score and row.disputed else set()
            for case, why in row.disputed:
                print(f"  {row.name} {case}: {why}" + ("" if case in wrong else " (answered right all the same)"))
    if verbose:
        for row in rows:
            for name, found in row.peer_scores.items():
                for case, why in found.wrong:
                    print(f"{row.name}, {name}: {case}: {why}")


if __name__ == "__main__":
    sys.exit(main())
