"""Scores of XLSX and ODS workbooks: each cell that calamine and openpyxl read alike must be read so, or the workbook refused with a reason."""

import datetime
import importlib.util
import re

from score import Case, Corpus, shortened

ANY = object()  # a cell on which the two references differ


def cases(folder):
    """Every workbook, with its cells on which both references agree; none when a reference is not installed."""
    if not all(importlib.util.find_spec(name) for name in ("python_calamine", "openpyxl")):
        return []
    found = []
    for path in sorted([*folder.glob("**/*.xlsx"), *folder.glob("**/*.ods")]):
        found.append(Case(str(path.relative_to(folder)), path, truth(path)))
    return found


def truth(path):
    """{sheet: {(row, column): text}} without empty cells; None when neither reference opens the workbook.

    Cells that only one reference has, or that they read differently, are held against nobody; ODS has one reference.
    """
    by_calamine, by_openpyxl = attempt(calamine_grids, path), attempt(openpyxl_grids, path)
    if by_calamine is None and by_openpyxl is None:
        return None
    if path.suffix == ".ods":
        return by_calamine
    if by_openpyxl is None or by_calamine is None:
        return {sheet: {} for sheet in (by_calamine or by_openpyxl)}
    return {sheet: agreed(by_calamine[sheet], by_openpyxl[sheet]) for sheet in by_calamine if sheet in by_openpyxl}


def attempt(read, path):
    try:
        return read(path)
    except BaseException as problem:  # calamine's panics are no Exceptions; a reference that fails is no reference
        if isinstance(problem, (KeyboardInterrupt, SystemExit)):
            raise
        return None


def agreed(left, right):
    return {place: left[place] if left.get(place) == right.get(place) else ANY for place in {**left, **right}}


def calamine_grids(path):
    import python_calamine

    with open(path, "rb") as data:
        book = python_calamine.CalamineWorkbook.from_filelike(data)
    kinds = {sheet.name: str(sheet.typ) for sheet in book.sheets_metadata}
    grids = {}
    for name in book.sheet_names:
        if "WorkSheet" in kinds.get(name, "WorkSheet"):
            sheet = book.get_sheet_by_name(name)
            top, left = sheet.start or (0, 0)
            # The rows from the first used cell on: some sheets declare a million empty ones.
            grids[name] = {
                (top + row + 1, left + column): text
                for row, cells in enumerate(sheet.to_python(skip_empty_area=True))
                for column, text in enumerate(map(normal, cells))
                if text
            }
    return grids


def openpyxl_grids(path):
    import openpyxl

    book = openpyxl.load_workbook(path, data_only=True)
    return {
        sheet.title: {(row, column - 1): normal(cell.value) for (row, column), cell in sheet._cells.items() if normal(cell.value)}
        for sheet in book.worksheets
    }


def normal(value):
    """One text for values that mean the same: numbers by 15 digits, days without midnight, truths in small letters."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return f"{value:.15g}"
    if isinstance(value, datetime.datetime):
        # Excel's fractions of a day are not exact: to the nearest second.
        value = (value + datetime.timedelta(microseconds=500_000)).replace(microsecond=0)
        return value.isoformat(" ").removesuffix(" 00:00:00")
    if isinstance(value, datetime.timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return str(value).replace("\r\n", "\n")


def same(expected, found):
    """Whether a text of kempt says what a reference says."""
    if expected is ANY or expected == found:
        return True
    if re.fullmatch(r"[-+]?[0-9.]+([eE][-+]?[0-9]+)?", found or ""):
        try:
            return f"{float(found):.15g}" == expected
        except ValueError:
            return False
    if expected in ("true", "false"):
        return found.lower() in (expected, {"true": "1", "false": "0"}[expected])
    plain = re.sub(r"\.\d+$", "", found.replace("T", " ").removesuffix("Z")).removesuffix(" 00:00:00")
    return plain == expected or found.strip() == expected.strip()


def kempt(program, case):
    """{sheet: cells, and {row: None} for refused rows}; a refusal is told as its words."""
    form = case.path.suffix[1:]
    if case.truth is None:
        outcome = program.extract(case.path, form=form)
        return outcome.refusal if outcome.code == 3 else f"exit {outcome.code}"
    grids = {}
    for sheet in case.truth:
        outcome = program.extract(case.path, form=form, settings={"sheet": sheet, "header": "none"}, places=True)
        if outcome.code == 3:
            grids[sheet] = outcome.refusal
            continue
        if outcome.code != 0:
            raise RuntimeError(f"sheet {sheet!r}: exit {outcome.code}, signal {outcome.signal}: {outcome.refusal}")
        cells = {}
        for record in outcome.records:
            cells.update({(record["_line"], column(name)): str(text) for name, text in record.items() if name[0] != "_"})
        cells.update({(int(reject["line"]), None): "" for reject in outcome.rejects})
        grids[sheet] = cells
    return grids


def column(name):
    """The place of a column without a header from its name: `column_3` or `C`."""
    digits = re.search(r"(\d+)$", name)
    if digits:
        return int(digits[1]) - 1
    place = 0
    for letter in name:
        place = place * 26 + ord(letter.upper()) - 64
    return place - 1


def judge(case, answer):
    if case.truth is None:
        refused = isinstance(answer, str) and answer and not answer.startswith("exit")
        return None if refused else f"expected a refusal, found {shortened(answer, 60)}"
    for sheet, cells in case.truth.items():
        found = answer.get(sheet)
        if isinstance(found, str):
            if any(text is not ANY for text in cells.values()):
                return f"sheet {sheet!r} is refused: {found}"
        elif found is None:
            return f"sheet {sheet!r} is not there"
        else:
            for (row, place), expected in sorted(cells.items(), key=lambda item: item[0]):
                # A refused row is told: an error cell, or a formula without its value.
                if (row, None) not in found and not same(expected, found.get((row, place), "")):
                    return f"sheet {sheet!r}, row {row}, column {place + 1}: expected {expected!r:.70}, found {found.get((row, place), '')!r:.70}"
    return None


def peer(read):
    """A peer's cells; what it cannot open is a refusal in its own words."""

    def answer(case):
        if case.truth is not None:
            return read(case.path)
        grids = attempt(read, case.path)
        return "cannot be opened" if grids is None else grids

    return answer


CORPORA = [
    Corpus(name, "cells on which calamine and openpyxl agree", cases, judge, kempt, {"calamine": peer(calamine_grids), "openpyxl": peer(openpyxl_grids)})
    for name in ("calamine", "openpyxl", "readxl", "gnumeric-samples")
]
