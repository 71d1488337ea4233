"""SECURITY.md's table: each promise, the tests that hold it, and what the last run of them told."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from infrastructure.build.places import ROOT
from infrastructure.papers import evidence
from infrastructure.papers.data import read
from infrastructure.papers.results import Result, Results

PAGE = ROOT / "SECURITY.md"
BEGIN, END = "<!-- promises -->", "<!-- /promises -->"
NO_RUN = "no run kept yet"


class Promise(NamedTuple):
    """`says` in plain English; `missing`: what no test holds yet, "" where all is."""

    says: str
    tests: tuple[evidence.Proof, ...]
    missing: str


@cache
def promises() -> tuple[Promise, ...]:
    """All of them. Raises evidence.NoSuchTest."""
    return tuple(promise_of(**one) for one in read("promises")["promises"])


def promise_of(says: str, tests: str = "", missing: str = "") -> Promise:
    """One promise as it is written in the file. Raises evidence.NoSuchTest."""
    return Promise(says, evidence.named(tests), missing)


def holds(name: str) -> bool:
    """Whether a promise rests on the test of this name."""
    return any(_of(test, name) for promise in promises() for test in promise.tests)


def table(results: Results) -> str:
    """The table in Markdown: a line for each test, the promise said once."""
    lines = [line for promise in promises() for line in _lines(promise, results)]
    return "\n".join(["| promise | held by | last run |", "| --- | --- | --- |", *lines])


def written(page: str, results: Results) -> str:
    """The page with its table made anew."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table(results)}\n{END}{after}"


def write(results: Results, page: Path = PAGE) -> None:
    """Make the table of the page anew."""
    page.write_text(written(page.read_text("utf-8"), results), "utf-8")


def _lines(promise: Promise, results: Results) -> list[str]:
    held = [(f"[{_words(test)}]({test.file})", _told(test, results)) for test in promise.tests]
    lacks = [(f"**no test yet:** {promise.missing}", "")] if promise.missing else []
    said = (promise.says, *[""] * len(promise.tests))
    return [f"| {says} | {by} | {told} |" for says, (by, told) in zip(said, held + lacks, strict=False)]


def _words(test: evidence.Proof) -> str:
    """The name of a test as the sentence that it is."""
    return test.function.removeprefix("test_").replace("_", " ") or test.file.removeprefix("tests/")


def _of(test: evidence.Proof, name: str) -> bool:
    return name == test.name or (not test.function and name.startswith(test.name))


def _told(test: evidence.Proof, results: Results) -> str:
    """What the last run told of a test, or of all tests of its file together, as old as the oldest of them."""
    told = [result for name, result in results.items() if _of(test, name)]
    if not told:
        return NO_RUN
    figures = "; ".join(one.figure for one in told if one.figure)
    passed, failed = sum(one.passed for one in told), sum(one.failed for one in told)
    return str(Result(min(one.on for one in told), passed, failed, figures))
