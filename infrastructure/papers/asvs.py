"""How we stand against OWASP ASVS 5.0.0, level 2: one line for each requirement, in our own words."""

from collections import Counter
from functools import cache
from typing import Any, NamedTuple

from infrastructure.papers import evidence
from infrastructure.papers.data import read

FILES = ("01-04", "05-08", "09-12", "13-17")
STANDS = {
    "tests": "a test holds it",
    "by": "it is so, no test says it",
    "cloud": "AWS's part, not run here",
    "n/a": "there is nothing of the kind",
    "open": "not held, or not wholly",
}
"""How a requirement may stand, with what that means."""


class Line(NamedTuple):
    """One requirement: `stands` is a key of STANDS; `why` says how or why not, where no test does."""

    number: str
    level: int
    asks: str
    stands: str
    why: str
    tests: tuple[evidence.Proof, ...]


class Chapter(NamedTuple):
    """One chapter with its lines in order."""

    title: str
    lines: tuple[Line, ...]


def written() -> dict[str, Any]:
    """All chapters as they are written in the files: by title, the lines by number."""
    return {title: lines for name in FILES for title, lines in read(f"asvs/{name}").items()}


@cache
def chapters() -> tuple[Chapter, ...]:
    """All chapters. Raises evidence.NoSuchTest."""
    return tuple(_chapter(title, lines) for title, lines in written().items())


def counted() -> Counter[str]:
    """How many lines stand in each way."""
    return Counter(line.stands for chapter in chapters() for line in chapter.lines)


def _chapter(title: str, lines: dict[str, Any]) -> Chapter:
    return Chapter(title, tuple(line_of(number, *line) for number, line in lines.items()))


def line_of(number: str, level: int, asks: str, stands: str) -> Line:
    """One line as it is written in the file. Raises evidence.NoSuchTest."""
    if stands.startswith("tests/"):
        return Line(number, level, asks, "tests", "", evidence.named(stands))
    kind, _, why = stands.partition(": ")
    return Line(number, level, asks, kind, why, ())
