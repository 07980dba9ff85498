"""Scores of single types and of matching beside an oracle: a package whose tests or tables tell the right answers.

Each oracle has a module in `types/` with `score(program, folder) -> (met, total, notes)`; its disputed cases stand beside it in a `.disputed.tsv`
and are in neither number. `matching.py` scores deduplication by F1.
"""

import dataclasses
import importlib.util
import pathlib
import shutil
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass(frozen=True)
class Oracle:
    """`corpora` are names of recipes; without any the oracle is a package of the virtual environment, named in `needs`."""

    name: str
    module: str
    what: str
    bar: float
    corpora: tuple[str, ...] = ()
    needs: str = ""


ORACLES = [
    Oracle("phone", "phone", "phonenumbers: validity, E.164, region; examples and made-up numbers", 0.9999, needs="phonenumbers"),
    Oracle("email", "email", "email-validator's own valid and invalid sets", 1.0, ("email-validator-tests",)),
    Oracle("domain", "domain", "the test vectors of publicsuffix.org: the registrable domain", 1.0, ("publicsuffix-tests",)),
    Oracle("full-name", "names", "nameparser's cases in ASCII without locale: title, given, middle, family, suffix", 0.97, ("nameparser-tests",)),
    Oracle("company", "company", "cleanco's tests and probablepeople's labelled firms: name and legal form", 0.97, ("cleanco", "probablepeople")),
    Oracle("job-title", "jobtitle", "find-job-titles: read twice as once, never emptied, rank kept", 0.999, ("job-titles",)),
    Oracle("date", "date", "python-dateutil's examples: equal or reported, never a wrong day", 1.0, ("dateutil-tests",)),
    Oracle("places", "places", "countries of CLDR in every language, postcodes, cities: hardly ever another one", 0.999, needs="babel"),
    Oracle("twice", "twice", "every type: standardizing twice is once; a mebibyte in one cell in less than a second", 1.0),
]


class OracleRow:
    """A line of the table; has what `report` in run.py asks of a line."""

    def __init__(self, name, what, bar="", found=None, met=False, notes=(), reason=""):
        self.name, self.what, self.bar, self.reason = name, what, bar, reason
        self.score, self.met, self.peers, self.disputed, self.peer_scores = found, met, "", (), {}
        # What was missed is told when the bar is.
        self.open = [] if met or found is None else [(note, "") for note in list(notes)[:40]]


def load(path):
    """A module by its file: the names of some are those of Python's own."""
    spec = importlib.util.spec_from_file_location("oracle_" + path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judge(oracle, library, program):
    if oracle.needs and importlib.util.find_spec(oracle.needs) is None:
        return OracleRow(oracle.name, oracle.what, reason=f"{oracle.needs} is not installed")
    with tempfile.TemporaryDirectory() as home:
        for corpus in oracle.corpora:
            folder, reason = library.folder(corpus)
            if folder is None:
                return OracleRow(oracle.name, oracle.what, reason=reason)
            # One corpus lies as it is; several lie side by side.
            shutil.copytree(folder, pathlib.Path(home) / corpus if len(oracle.corpora) > 1 else home, dirs_exist_ok=True)
        print(f"score {oracle.name}", file=sys.stderr, flush=True)
        module = load(HERE / "types" / f"{oracle.module}.py")
        naughty = library.folder("naughty-strings")[0] if oracle.module == "twice" else None
        if naughty is not None:
            home = next(naughty.glob("**/blns.json"))
        elif oracle.module == "twice":
            home = None
        met, total, notes = module.score(program, home)
    share = met / total if total else 0
    return OracleRow(oracle.name, oracle.what, f"{oracle.bar:.2%}", f"{met}/{total}", total > 0 and share >= oracle.bar, notes)


def matching(library, program):
    """A line for each corpus of pairs."""
    module = load(HERE / "matching.py")
    rows = []
    with tempfile.TemporaryDirectory() as home:
        for corpus in ("febrl", "py-entitymatching"):
            folder, reason = library.folder(corpus)
            if folder is None:
                rows.append(OracleRow(corpus, "pairs, F1 without labels", reason=reason))
            else:
                shutil.copytree(folder, pathlib.Path(home) / corpus)
        print("score matching", file=sys.stderr, flush=True)
        for name, weights, right, pairs, true, f1, bar, peers in module.score_all(program, home):
            if bar is None:
                continue
            row = OracleRow(name, f"pairs, F1 without labels, weights {weights}", f"{bar:.3f}", f"{f1:.4f}", f1 >= bar,
                            [f"{right} of {pairs} pairs found are right, {true} are true"])
            row.peers = peers
            rows.append(row)
    return rows
