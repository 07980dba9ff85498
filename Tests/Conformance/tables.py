"""Scores of CSV corpora: csv-spectrum, csvkit and agate, commons-csv, DuckDB's samples."""

import csv
import dataclasses
import io
import json
import pathlib
import re

from score import Case, Corpus, first_difference, shortened

csv.field_size_limit(1 << 30)
HERE = pathlib.Path(__file__).parent


@dataclasses.dataclass
class Table:
    """Names of columns, rows of text, and the lines that were refused; a missing cell and an empty one count as one here."""

    names: list[str]
    rows: list[list[str]]
    refused: set[int] = dataclasses.field(default_factory=set)


def judge(case, answer):
    """A right answer has every sound row in its place, and tells every unsound one by its line."""
    truth = case.truth
    if truth.names and len(set(truth.names)) == len(truth.names) and all(truth.names) and answer.names:
        known = {name.strip() for name in truth.names}
        strange = [name for name in answer.names if name.strip() not in known]
        if strange:
            return f"unknown column {strange[0]!r}"
    expected, found = [filled(row) for row in truth.rows], [filled(row) for row in answer.rows]
    why = first_difference(expected, found)
    if why:
        return why
    return None if truth.refused == answer.refused else f"refused lines: expected {sorted(truth.refused)}, found {sorted(answer.refused)}"


def filled(row):
    return [cell for cell in row if cell]


def kempt(program, case):
    words = {"header": {"none": 0}, "escape": {"\\": "backslash"}, "quote": {"'": "single"}, "ragged": {"keep": "pad"}}
    settings = {name: words.get(name, {}).get(value, value) for name, value in case.given.items()}
    outcome = program.extract(case.path, form="csv", settings=settings or None)
    if outcome.code != 0:
        raise RuntimeError(f"exit {outcome.code}: {outcome.refusal}")
    records, names = outcome.records, {}
    for record in records:
        names.update(dict.fromkeys(record))
    rows = [[text(value) for value in record.values()] for record in records]
    return Table([] if case.given.get("header") == "none" else list(names), rows, {int(reject["line"]) for reject in outcome.rejects})


def text(value):
    return value if isinstance(value, str) else json.dumps(value)


# The peers, each as its users call it when nothing is known, plus what the case gives.


def python_csv(case):
    given = case.given
    data = case.path.read_bytes().decode(given.get("encoding", "utf-8-sig"))
    options = python_options(given)
    rows = [row for row in csv.reader(io.StringIO(data, newline=""), **options) if row]
    rows = [row for row in rows if not row[0].startswith(given["comment"])] if "comment" in given else rows
    return without_header(case, rows)


def python_options(given):
    options = {"delimiter": given.get("delimiter", ","), "quotechar": given.get("quote", '"')}
    return {**options, "escapechar": given["escape"], "doublequote": False} if "escape" in given else options


def without_header(case, rows):
    return Table([], rows) if case.given.get("header") == "none" else Table(rows[0] if rows else [], rows[1:])


def pandas(case):
    import pandas as library

    given = case.given
    options = {"header": None} if given.get("header") == "none" else {}
    for ours, theirs in (("delimiter", "sep"), ("quote", "quotechar"), ("encoding", "encoding"), ("comment", "comment"), ("escape", "escapechar")):
        if ours in given:
            options[theirs] = given[ours]
    frame = library.read_csv(case.path, dtype=str, keep_default_na=False, **options)
    rows = [["" if cell != cell else cell for cell in row] for row in frame.values.tolist()]
    return Table([str(name) for name in frame.columns] if "header" not in options else [], rows)


def polars(case):
    import polars as library

    given = case.given
    options = {}
    for ours, theirs in (("delimiter", "separator"), ("quote", "quote_char"), ("comment", "comment_prefix")):
        if ours in given:
            options[theirs] = given[ours]
    frame = library.read_csv(case.path, infer_schema=False, has_header=given.get("header") != "none", **options)
    return Table(frame.columns if given.get("header") != "none" else [], [["" if cell is None else cell for cell in row] for row in frame.rows()])


def duckdb(case):
    import duckdb as library

    given = case.given
    options = {"all_varchar": "true", "store_rejects": "true"}
    for ours, theirs in (("delimiter", "delim"), ("quote", "quote"), ("encoding", "encoding"), ("comment", "comment"), ("escape", "escape")):
        if ours in given:
            # DuckDB has a name of its own for one encoding.
            options[theirs] = "'" + given[ours].replace("iso-8859-1", "latin-1").replace("'", "''") + "'"
    if given.get("header") == "none":
        options["header"] = "false"
    words = ", ".join(f"{name}={value}" for name, value in options.items())
    with library.connect() as base:
        found = base.execute(f"select * from read_csv('{case.path}', {words})")
        names = [column[0] for column in found.description]
        rows = [["" if cell is None else cell for cell in row] for row in found.fetchall()]
        refused = {row[0] for row in base.execute("select distinct line from reject_errors").fetchall()}
    return Table([] if given.get("header") == "none" else names, rows, refused)


PEERS = {"Python csv": python_csv, "pandas": pandas, "polars": polars, "DuckDB": duckdb}


def spectrum_cases(folder):
    cases = []
    for path in sorted((folder / "csvs").glob("*.csv")):
        records = json.loads((folder / "json" / (path.stem + ".json")).read_text(encoding="utf-8"))
        names = list(records[0]) if records else []
        cases.append(Case(path.stem, path, Table(names, [[text(value) for value in record.values()] for record in records])))
    return [case for case in cases if case.name != "location_coordinates"]


def listed_cases(corpus):
    """Cases of `cases/<corpus>.tsv`: file, what is given, the encoding and delimiter of the truth, and the lines that must be refused.

    The truth is what Python's csv reads with the right encoding and delimiter, without the refused lines.
    """

    def cases(folder):
        found = []
        with open(HERE / "cases" / (corpus + ".tsv"), encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                path = folder / row["file"]
                if path.exists():
                    found.append(Case(row["file"], path, truth_of(path, row), json.loads(row["given"] or "{}")))
        return found

    return cases


def truth_of(path, row):
    given = json.loads(row["given"] or "{}")
    refused = {int(line) for line in row["refused"].split()}
    data = path.read_bytes()
    if path.suffix == ".gz":
        import gzip

        data = gzip.decompress(data)
    # Refused lines are taken out before the truth is read, so that their quotes disturb nothing.
    encoding = row["encoding"] or "utf-8-sig"
    lines = re.split("(?<=\n)", data.decode(encoding, "surrogateescape")) if refused else [data.decode(encoding)]
    kept = "".join(line for number, line in enumerate(lines, 1) if number not in refused)
    options = python_options({**given, "delimiter": row["delimiter"].replace("tab", "\t") or ","})
    rows = [cells for cells in csv.reader(io.StringIO(kept, newline=""), **options) if cells]
    if given.get("header") == "none":
        return Table([], rows, refused)
    return Table(rows[0] if rows else [], rows[1:], refused)


def commons_cases(folder):
    """`test*.txt`: the file and settings in line 1, the format in line 2, then `size:[cells]` and perhaps `#comment`."""
    cases = []
    for path in sorted(folder.glob("**/CSVFileParser/test*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        words = lines[0].split()
        given = {"header": "none", "delimiter": ",", "ragged": "keep"}
        given.update({"comment": word[-1] for word in words if word.startswith("CommentStart=")})
        rows = []
        for line in lines[2:]:
            match = re.match(r"(\d+):\[(.*?)\](#.*)?$", line)
            if match:
                rows.append(match[2].split(", ") if int(match[1]) > 1 else [match[2]])
        # What the listing shows is joined by ", ": cells are compared as the same joined text.
        cases.append(Case(path.stem, path.parent / words[0], Table([], [row for row in rows if row != [""]]), given))
    return cases


def judge_commons(case, answer):
    """The listing joins cells with ", ", which a cell may hold too: so joined texts are compared, without commas of missing cells."""
    joined = lambda row: re.sub(r"[, ]*$", "", ", ".join(row)).lstrip(", ")
    return first_difference([joined(row) for row in case.truth.rows], [joined(row) for row in answer.rows])


CORPORA = [
    Corpus("csv-spectrum", "records equal", spectrum_cases, judge, kempt, PEERS),
    Corpus("csvkit-examples", "rows equal, unsound ones refused", listed_cases("csvkit-examples"), judge, kempt, PEERS),
    Corpus("agate-examples", "rows equal", listed_cases("agate-examples"), judge, kempt, PEERS),
    Corpus("commons-csv", "records equal", commons_cases, judge_commons, kempt, PEERS),
    Corpus("duckdb-csv", "rows equal, refused lines told", listed_cases("duckdb-csv"), judge, kempt, PEERS),
]
