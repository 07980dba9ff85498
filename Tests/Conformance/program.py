"""Runs kempt with limits of time and memory, and reads what it wrote."""

import csv
import dataclasses
import io
import json
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import time

# A program that misbehaves is ended by these; each score has lower bars of its own.
SECONDS = 60
# Address space, not memory in use: threads' stacks and mapped libraries count too.
ADDRESS_BYTES = 8 << 30


@dataclasses.dataclass
class Outcome:
    """How a run ended: exit code (None when a signal ended it), what it wrote, its time and peak memory."""

    code: int | None
    signal: int | None
    output: bytes
    errors: str
    seconds: float
    peak_bytes: int
    rejects: list[dict]

    @property
    def records(self):
        """The records of the JSON Lines on standard output."""
        # JSON Lines end with a line feed and nothing else: splitlines() would cut at U+2028 as well.
        return [json.loads(line) for line in self.output.decode("utf-8").split("\n") if line]

    @property
    def refusal(self):
        """The first line of an error, for lists of failures."""
        lines = [line for line in self.errors.splitlines() if line.strip()]
        return lines[0] if lines else ""


class Kempt:
    """The program under test."""

    def __init__(self, path):
        self.path = str(pathlib.Path(path).resolve())

    def extract(self, source, form=None, settings=None, emit=None, places=False, to=None, seconds=SECONDS, wrapper=()):
        """`kempt extract` of one source, with what it refused."""
        arguments = [*wrapper, self.path, "extract", str(source)]
        if form:
            arguments += ["--format", form]
        if settings:
            arguments += ["--with", settings if isinstance(settings, str) else json.dumps(settings, ensure_ascii=False)]
        if emit:
            arguments += ["--emit", emit]
        if places:
            arguments.append("--places")
        if to:
            arguments += ["--to", to]
        with tempfile.TemporaryDirectory() as work:
            refused = os.path.join(work, "quarantine.csv")
            return run_limited([*arguments, "--quarantine", refused], seconds=seconds, refused=refused)


def run_limited(arguments, seconds=SECONDS, address_bytes=ADDRESS_BYTES, refused=None):
    """Runs a program within limits of address space and time; what it used are the kernel's own figures for this one child."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.NamedTemporaryFile() as told:
        # The kernel counts the memory of whoever forks into its child's peak, and this process may hold a library or two: a small one forks.
        launcher = [sys.executable, "-I", "-S", __file__, told.name, str(seconds), str(address_bytes), *arguments]
        subprocess.run(launcher, stdin=subprocess.DEVNULL, stdout=out, stderr=err, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
        status, took, peak_bytes = json.loads(told.read() or "[256, 0, 0]")
        out.seek(0)
        err.seek(0)
        output, errors = out.read(), err.read().decode("utf-8", "replace")
    rejects = []
    if refused and os.path.exists(refused):
        with open(refused, encoding="utf-8", errors="replace", newline="") as lines:
            rejects = list(csv.DictReader(io.StringIO(lines.read().replace("\0", "\\0"), newline="")))
    ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
    code = None if ended else os.WEXITSTATUS(status)
    return Outcome(code, ended, output, errors, took, peak_bytes, rejects)


def launch(told, seconds, address_bytes, arguments):
    """Forks and runs the program, and writes how it ended and what it used into a file."""
    start = time.monotonic()
    process = os.fork()
    if process == 0:
        try:
            resource.setrlimit(resource.RLIMIT_AS, (address_bytes, address_bytes))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            os.execvp(arguments[0], arguments)
        except OSError as problem:
            os.write(2, f"{arguments[0]}: {problem}\n".encode())
        os._exit(127)
    status, used = wait(process, start + seconds)
    pathlib.Path(told).write_text(json.dumps([status, time.monotonic() - start, used.ru_maxrss * 1024]))


def wait(process, deadline):
    """Waits for a child; kills it when its time is over."""
    pause = 0.001
    while True:
        found, status, used = os.wait4(process, os.WNOHANG)
        if found:
            return status, used
        if time.monotonic() > deadline:
            os.kill(process, signal.SIGKILL)
            _, status, used = os.wait4(process, 0)
            return status, used
        time.sleep(pause)
        pause = min(pause * 1.5, 0.05)


if __name__ == "__main__":
    launch(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
