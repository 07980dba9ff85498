"""Scores of hostile XML, and of texts in legacy encodings."""

import pathlib
import re
import shutil
import tempfile

from program import run_limited
from score import Case, Corpus, shortened

SECONDS, BYTES = 1.0, 100_000_000


def attack_cases(folder):
    """Documents with a DTD must be refused; the `simple` ones read. Style sheets are attacks on other programs."""
    cases = []
    for path in sorted(folder.glob("**/xmltestdata/*.xml")):
        if path.stem.startswith("simple"):
            cases.append(Case(path.stem, path, ["text", "text"], {"record": "element", "map": {"key": "@key", "value": "."}}))
        else:
            root = re.search(rb"]?>\s*<(\w+)", path.read_bytes().split(b"]>")[-1] if b"]>" in path.read_bytes() else path.read_bytes())
            record = root[1].decode() if root else "root"
            cases.append(Case(path.stem, path, None, {"record": record, "map": {"value": "."}}))
    return cases


def kempt(program, case):
    """The values read, or None for a refusal; what took too long, too much, or opened a file is an error."""
    outcome = program.extract(case.path, form="xml", settings=case.given)
    if outcome.code not in (0, 3):
        raise RuntimeError(f"exit {outcome.code}, signal {outcome.signal}: {outcome.refusal}")
    if outcome.seconds >= SECONDS or outcome.peak_bytes >= BYTES:
        raise RuntimeError(f"{outcome.seconds:.2f} s, {outcome.peak_bytes / 1e6:.0f} MB")
    opened = opened_files(program, case)
    if opened:
        raise RuntimeError(f"opened {opened[0]}")
    if outcome.code == 3:
        return None if outcome.refusal else ["refused without a word"]
    return [record.get("value", "") for record in outcome.records if "value" in record]


def opened_files(program, case):
    """What a document named and the program opened: other files of its folder, or a socket. Nothing when strace is not installed."""
    if not shutil.which("strace"):
        return []
    with tempfile.NamedTemporaryFile() as log:
        trace = ["strace", "-f", "-qq", "-o", log.name, "-e", "trace=openat,open,socket,connect"]
        program.extract(case.path, form="xml", settings=case.given, wrapper=trace)
        lines = pathlib.Path(log.name).read_text(errors="replace").splitlines()
    named = re.findall(rb'SYSTEM\s+"([^"]+)"|PUBLIC\s+"[^"]*"\s+"([^"]+)"', case.path.read_bytes())
    targets = [b"".join(pair).decode().removeprefix("file://").rsplit("/", 1)[-1] for pair in named]
    return [line for line in lines if "AF_INET" in line or any(target in line for target in targets)]


def judge(case, answer):
    if case.truth is None:
        return None if answer is None else f"expected a refusal, found {shortened(answer, 60)}"
    return None if answer == case.truth else f"expected {case.truth}, found {shortened(answer, 60)}"


def python_reader(name):
    """A peer in a process of its own, held to the same limits; its program prints a value a line."""
    programs = {
        "defusedxml": "import defusedxml.ElementTree as t\nr=t.parse(p,forbid_dtd=True).getroot()",
        "ElementTree": "import xml.etree.ElementTree as t\nr=t.parse(p).getroot()",
        "lxml": "import lxml.etree as t\nr=t.parse(p).getroot()",
    }

    def read(case):
        import sys

        words = f"import sys\np=sys.argv[1]\n{programs[name]}\n" + (
            "[print((e.text or '').strip()) for e in r.iter() if isinstance(e.tag, str) and e.tag.split('}')[-1] == sys.argv[2]]")
        outcome = run_limited([sys.executable, "-c", words, str(case.path), case.given["record"]], seconds=20)
        if "ModuleNotFoundError" in outcome.errors:
            raise ModuleNotFoundError(name)
        if outcome.seconds >= 5 or outcome.peak_bytes >= BYTES:
            raise RuntimeError(f"{outcome.seconds:.2f} s, {outcome.peak_bytes / 1e6:.0f} MB")
        return None if outcome.code else outcome.output.decode().split("\n")[:-1]

    return read


# Legacy encodings


def charset_cases(folder):
    """The samples of charset-normalizer, each as the one cell of a CSV, with the encoding that its own test names."""
    listed = next(iter(folder.glob("**/test_full_detection.py"))).read_text(encoding="utf-8")
    cases = []
    for name, encoding in re.findall(r'\("(sample-[^"]+)", "([^"]+)"', listed):
        path = next(iter(folder.glob(f"**/{name}")), None)
        if path is not None:
            text = path.read_bytes().decode(encoding).removeprefix("\ufeff")
            cases.append(Case(name, path, text, {"encoding": encoding}))
    return cases


def as_table(path):
    """The bytes of a text as a CSV of one column and one record. No second byte of these encodings is a quote."""
    data = path.read_bytes()
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    return mark + b'text\n"' + data[len(mark):].replace(b'"', b'""') + b'"\n'


def kempt_text(program, case):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "sample.csv"
        path.write_bytes(as_table(case.path))
        outcome = program.extract(path, form="csv")
    if outcome.code != 0 or len(outcome.records) != 1:
        raise RuntimeError(f"exit {outcome.code}, {len(outcome.records)} records, {len(outcome.rejects)} refused: {outcome.refusal}")
    return outcome.records[0].get("text", "")


def normalizer(case):
    import charset_normalizer

    best = charset_normalizer.from_bytes(as_table(case.path)).best()
    return "" if best is None else str(best).removeprefix("\ufeff")[6:-2].replace('""', '"')


def chardet(case):
    import chardet as library

    data = as_table(case.path)
    return data.decode(library.detect(data)["encoding"] or "ascii").removeprefix("\ufeff")[6:-2].replace('""', '"')


def judge_text(case, answer):
    lines = lambda text: text.replace("\r\n", "\n").strip()
    if lines(answer) == lines(case.truth):
        return None
    place = next((i for i, (a, b) in enumerate(zip(lines(case.truth), lines(answer))) if a != b), min(len(case.truth), len(answer)))
    return f"{case.given['encoding']}: character {place}: expected {lines(case.truth)[place:place + 12]!r}, found {lines(answer)[place:place + 12]!r}"


CORPORA = [
    Corpus(
        "xml-attacks", "refused < 1 s, < 100 MB, nothing opened", attack_cases, judge, kempt,
        {name: python_reader(name) for name in ("defusedxml", "ElementTree", "lxml")}),
    Corpus("charset-samples", "decoded text equal", charset_cases, judge_text, kempt_text, {"charset-normalizer": normalizer, "chardet": chardet}),
]
