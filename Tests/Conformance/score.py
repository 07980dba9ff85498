"""What a score is: cases with their truth, readers that answer them, and a judge that says what is wrong with an answer."""

import dataclasses
import pathlib
import typing


@dataclasses.dataclass
class Case:
    """One file of a corpus; `given` is what a reader is told beforehand, under the names of kempt's settings."""

    name: str
    path: pathlib.Path
    truth: typing.Any
    given: dict = dataclasses.field(default_factory=dict)


@dataclasses.dataclass
class Corpus:
    """A corpus with its cases, its judge and its readers, the first of which is kempt.

    `judge(case, answer)` gives None for a right answer, else what is wrong with it. `bar` is a share of the cases that are not disputed.
    """

    name: str
    what: str
    cases: typing.Callable[[pathlib.Path], list[Case]]
    judge: typing.Callable[[Case, typing.Any], str | None]
    kempt: typing.Callable[[typing.Any, Case], typing.Any]
    peers: dict[str, typing.Callable[[Case], typing.Any]]
    bar: float = 1.0


@dataclasses.dataclass
class Score:
    """How many cases a reader answered right, and why the others are wrong."""

    right: int
    total: int
    wrong: list[tuple[str, str]]

    def __str__(self):
        return f"{self.right}/{self.total}"


def score(corpus, cases, reader):
    """Asks a reader for every case. An exception is a wrong answer, told by its class and first words."""
    wrong = []
    for case in cases:
        try:
            why = corpus.judge(case, reader(case))
        except Exception as problem:  # a peer may raise anything at all
            why = f"{type(problem).__name__}: {str(problem)[:160]}"
        if why is not None:
            wrong.append((case.name, " ".join(why.split())))
    return Score(len(cases) - len(wrong), len(cases), wrong)


def first_difference(expected, found, limit=70):
    """Words about the first place where two lists differ, or None."""
    for index, (left, right) in enumerate(zip(expected, found)):
        if left != right:
            return f"item {index + 1}: expected {shortened(left, limit)}, found {shortened(right, limit)}"
    if len(expected) != len(found):
        return f"expected {len(expected)} items, found {len(found)}"
    return None


def shortened(value, limit):
    text = repr(value)
    return text if len(text) <= limit else text[:limit] + "…"
