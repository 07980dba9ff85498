"""Reads every field of a file with one of the peers and prints how many records there were; exit 9 when it is not installed.

    read_all.py PEER FILE          for `kempt-bench read`, which measures the process
"""

import collections
import csv
import email
import email.header
import json
import mailbox
import sys
import xml.etree.ElementTree

csv.field_size_limit(1 << 30)


def python_csv(path):
    with open(path, encoding="utf-8", newline="") as lines:
        return sum(1 for _ in csv.reader(lines)) - 1


def polars(path):
    import polars as library

    if path.endswith(".jsonl"):
        frame = library.scan_ndjson(path, infer_schema_length=1000)
    else:
        frame = library.scan_csv(path, infer_schema=False)
    # Lengths of all texts: every field is touched, none is kept.
    texts = [library.col(name).str.len_bytes().sum() for name in frame.collect_schema().names()]
    return frame.select(library.len().alias("records"), *texts).collect(engine="streaming")["records"][0]


def duckdb(path):
    import duckdb as library

    reader = f"read_json('{path}', format='newline_delimited')" if path.endswith(".jsonl") else f"read_csv('{path}', all_varchar=true)"
    names = [row[0] for row in library.sql(f"describe select * from {reader}").fetchall()]
    lengths = ", ".join(f'sum(length("{name}"::varchar))' for name in names)
    return library.sql(f"select count(*), {lengths} from {reader}").fetchall()[0][0]


def python_json(path):
    with open(path, encoding="utf-8") as lines:
        return sum(1 for line in lines if json.loads(line))


def lxml(path):
    import lxml.etree

    return count_records(lxml.etree.iterparse(path, tag="contact"))


def elementtree(path):
    return count_records(pair for pair in xml.etree.ElementTree.iterparse(path) if pair[1].tag == "contact")


def count_records(pairs):
    count = 0
    for _, record in pairs:
        _ = {child.tag: child.text for child in record}
        record.clear()
        count += 1
    return count


def python_mailbox(path):
    count = collections.Counter()
    for message in mailbox.mbox(path, create=False):
        for name in ("From", "To", "Date", "Subject"):
            count["letters"] += len(str(email.header.make_header(email.header.decode_header(message[name] or ""))))
        for part in message.walk():
            if part.get_content_type() == "text/plain":
                raw = part.get_payload(decode=True) or b""
                count["letters"] += len(raw.decode(part.get_content_charset() or "ascii", "replace"))
        count["messages"] += 1
    return count["messages"]


def calamine(path):
    import python_calamine

    return len(python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()) - 1


def openpyxl(path):
    import openpyxl as library

    return sum(1 for _ in library.load_workbook(path, read_only=True).active.iter_rows(values_only=True)) - 1


def main():
    peers = {
        "python-csv": python_csv, "polars": polars, "duckdb": duckdb, "python-json": python_json, "lxml": lxml, "elementtree": elementtree,
        "python-mailbox": python_mailbox, "calamine": calamine, "openpyxl": openpyxl,
    }
    try:
        print(peers[sys.argv[1]](sys.argv[2]))
    except ModuleNotFoundError as missing:
        print(missing, file=sys.stderr)
        return 9
    return 0


if __name__ == "__main__":
    sys.exit(main())
