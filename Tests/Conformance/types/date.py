"""Scores `date` and `timestamp` on the examples of python-dateutil's tests: equal or reported, never a wrong day.

The cases are taken out of the tests' source with `ast`; nothing of it is run. A case is a text with the moment it stands for, or one that
must be refused. Each is read by three types: `date` without a declared order, `date` and `timestamp` with the order the test asks for (dateutil's
own is month first). A case is met when the value written is the expected one, or when none is written and a reason is told.
"""

import ast
import datetime
import itertools
import json
import pathlib
import subprocess

OFFSETS = ["Z", "", "-05:00", "-0500", "-05", "+00:00", "+05", "+23:00", "-23:00", "-12:15", "+11:30", "+10:02", "+0515", "-0530"]


class Unknown(Exception):
    """An expression that is no plain literal."""


def score(kempt, folder):
    tests = next(pathlib.Path(folder).glob("**/test_parser.py")).parent
    cases = parser_cases(tests / "test_parser.py") + parser_cases(tests / "test_isoparser.py") + iso_cases()
    cases = [case for case in dict.fromkeys(cases) if case[0] and "\n" not in case[0] and "\0" not in case[0]]
    disputed = disputes()
    met = total = equal = 0
    notes = []
    for kind, declared in (("date", False), ("date", True), ("timestamp", True)):
        for order in ("mdy", "dmy", "ymd"):
            some = [case for case in cases if case[2] == order]
            settings = ["--with", f"{{order: {order}}}"] if declared else []
            for case, answer in zip(some, ask(kempt, kind, [case[0] for case in some], settings)):
                name = f"{kind}{' order: ' + order if declared else ''}: {case[0]}"
                wrote = answer["class"] in ("same", "notation", "repair")
                right = not wrote or (case[1] is not None and agrees(kind, answer["result"], case[1]))
                if not right and case[0] in disputed:
                    continue
                total += 1
                met += right
                equal += wrote and right
                if not right:
                    notes.append(f"{name} gave {answer['result']}, expected {case[1] or 'a refusal'}")
    notes.append(f"{equal} of {total} written and equal, the others reported")
    return met, total, notes


def ask(kempt, kind, values, settings):
    """One verdict a value, in order."""
    program = [str(kempt), "standardize", kind, "--json", *settings]
    done = subprocess.run(program, input="".join(value + "\n" for value in values).encode(), capture_output=True, check=True)
    answers = [json.loads(line) for line in done.stdout.decode().split("\n") if line]
    assert len(answers) == len(values), f"{len(values)} values, {len(answers)} verdicts"
    return answers


def agrees(kind, result, expected):
    """True for the same day, and for a timestamp the same time and zone where both have one."""
    day, _, rest = result.partition("T")
    if kind == "date" or not rest:
        return day == expected.date().isoformat()
    moment = datetime.datetime.fromisoformat(result.replace("Z", "+00:00")) if len(rest) < 16 or "." not in rest else long_fraction(result)
    if moment.tzinfo is not None and expected.tzinfo is not None:
        return moment == expected
    return moment.replace(tzinfo=None) == expected.replace(tzinfo=None)


def long_fraction(result):
    """A fraction as Python holds it: six digits, the rest cut off."""
    head, _, rest = result.partition(".")
    digits = "".join(itertools.takewhile(str.isdigit, rest))
    return datetime.datetime.fromisoformat(head + "." + (digits + "000000")[:6] + rest[len(digits):].replace("Z", "+00:00"))


def disputes():
    path = pathlib.Path(__file__).with_suffix(".disputed.tsv")
    return {line.split("\t")[0] for line in path.read_text().splitlines()[1:]} if path.exists() else set()


def parser_cases(path):
    """(text, moment or None, order) of every literal example in a module of tests."""
    found = []
    tree = ast.parse(path.read_text())
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.List):
            found += pairs(node.value, "mdy")
        if isinstance(node, ast.FunctionDef) and not any("xfail" in ast.dump(mark) for mark in node.decorator_list):
            found += function_cases(node)
    return found


def function_cases(node):
    """The examples in the decorators and in the body of one test."""
    order = "mdy"
    for call in (inner for inner in ast.walk(node) if is_parse(inner)):
        order = order_of(call)
    found = []
    for mark in node.decorator_list:
        if isinstance(mark, ast.Call) and len(mark.args) == 2 and isinstance(mark.args[1], (ast.List, ast.Tuple)):
            refused = "raises" in node.name or "invalid" in node.name
            found += pairs(mark.args[1], order, refused)
    names = {}
    for statement in ast.walk(node):
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1 and isinstance(statement.targets[0], ast.Name):
            name = statement.targets[0].id
            if is_parse(statement.value):
                names[name] = statement.value
                continue
            try:
                names[name] = literal(statement.value, names)
            except Unknown:
                names.pop(name, None)
        if isinstance(statement, ast.With) and "raises" in ast.dump(statement.items[0]):
            for call in (inner for inner in ast.walk(statement) if is_parse(inner)):
                found += one_case(call, None, names)
        if isinstance(statement, ast.Assert) and isinstance(statement.test, ast.Compare):
            found += compared(statement.test.left, statement.test.comparators[0], names)
        if isinstance(statement, ast.Call) and getattr(statement.func, "attr", "") == "assertEqual" and len(statement.args) == 2:
            found += compared(*statement.args, names)
    return found


def compared(left, right, names):
    call = names.get(left.id) if isinstance(left, ast.Name) else left
    if not is_parse(call):
        return []
    try:
        moment = literal(right, names)
    except Unknown:
        return []
    return one_case(call, moment, names) if isinstance(moment, datetime.datetime) else []


def one_case(call, moment, names):
    try:
        text = literal(call.args[0], names)
    except (Unknown, IndexError):
        return []
    return [(text, moment, order_of(call))] if isinstance(text, str) else []


def is_parse(node):
    return isinstance(node, ast.Call) and (getattr(node.func, "id", "") or getattr(node.func, "attr", "")) in ("parse", "isoparse")


def order_of(call):
    chosen = {word.arg: getattr(word.value, "value", None) for word in call.keywords}
    if chosen.get("yearfirst"):
        return "ydm" if chosen.get("dayfirst") else "ymd"
    return "dmy" if chosen.get("dayfirst") else "mdy"


def pairs(table, order, refused=False):
    """The rows (text, moment, …) of a literal table."""
    found = []
    for row in table.elts:
        if not isinstance(row, ast.Tuple) or len(row.elts) < 2:
            continue
        try:
            text = literal(row.elts[0], {})
            moment = None if refused else literal(row.elts[1], {})
        except Unknown:
            continue
        text = text.decode() if isinstance(text, bytes) else text
        if isinstance(text, str) and (refused or isinstance(moment, datetime.datetime)):
            found.append((text, moment, order))
    return found


def literal(node, names):
    """The value of a constant, a known name, or a call of datetime with such; the zone of a moment where it is plain."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name) and node.id in names and not isinstance(names[node.id], ast.AST):
        return names[node.id]
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "datetime":
        numbers = [literal(argument, names) for argument in node.args if not isinstance(argument, (ast.Name, ast.Attribute))]
        if all(isinstance(number, int) for number in numbers):
            return datetime.datetime(*numbers)
    raise Unknown


def iso_cases():
    """ISO 8601 as the tests of the ISO parser put it together: dates × times × zones, weeks and days of the year."""
    found = []
    days = [datetime.datetime(1998, 4, 16), datetime.datetime(2016, 2, 29), datetime.datetime(2019, 11, 18), datetime.datetime(2003, 8, 8)]
    times = [("%H", dict(hour=23)), ("%H%M", dict(hour=9, minute=37)), ("%H:%M", dict(hour=9, minute=37)),
             ("%H%M%S", dict(hour=6, minute=14, second=59)), ("%H:%M:%S", dict(hour=22, minute=14, second=2)),
             ("%H:%M:%S.%f", dict(hour=6, minute=14, second=30, microsecond=123456)),
             ("%H%M%S,%f", dict(hour=6, minute=14, second=30, microsecond=123456))]
    for day, form, (clock, parts), offset in itertools.product(days, ("%Y%m%d", "%Y-%m-%d"), times, OFFSETS):
        moment = day.replace(**parts)
        found.append((moment.strftime(form + "T" + clock) + offset, moment.replace(tzinfo=zone(offset)), "mdy"))
    for day in days:
        found += [(day.strftime(form), day, "mdy") for form in ("%Y", "%Y-%m", "%Y-%m-%d", "%Y%m%d", "%Y-%j", "%Y%j", "%G-W%V-%u", "%GW%V%u")]
    for year, number, weekday in itertools.product((2004, 2009, 2016, 2020), (1, 10, 53), (1, 4, 7)):
        try:
            moment = datetime.datetime.combine(datetime.date.fromisocalendar(year, number, weekday), datetime.time())
        except ValueError:
            moment = None
        found += [(f"{year}-W{number:02}-{weekday}", moment, "mdy"), (f"{year}W{number:02}{weekday}", moment, "mdy")]
    for day in range(1, 11):
        later = datetime.datetime(2014, 4, day) + datetime.timedelta(days=1)
        found += [(f"2014-04-{day:02}T24{rest}", later, "mdy") for rest in ("", ":00", ":00:00", ":00:00.000")]
    start = datetime.datetime(1900, 1, 1)
    for step in range(200):
        moment = start + step * datetime.timedelta(days=397, seconds=3661)
        found += [(moment.ctime(), moment, "mdy"), (moment.isoformat(), moment, "mdy")]
    return found


def zone(offset):
    if not offset:
        return None
    digits = offset[1:].replace(":", "") if offset != "Z" else "0000"
    minutes = int(digits[:2]) * 60 + int(digits[2:] or 0)
    return datetime.timezone(datetime.timedelta(minutes=-minutes if offset[0] == "-" else minutes))
