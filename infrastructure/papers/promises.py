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
NO_RUN = "not run since figures are kept"


class Promise(NamedTuple):
    """`says` in plain English; `missing`: what no test holds yet, "" where all is."""

    says: str
    tests: tuple[evidence.Proof, ...]
    missing: str


@cache
def promises() -> tuple[Promise, ...]:
    """All of them. Raises evidence.NoSuchTest."""
    listed = read("promises")["promises"]
    return tuple(Promise(one["says"], evidence.named(one.get("tests", "")), one.get("missing", "")) for one in listed)


def holds(name: str) -> bool:
    """Whether a promise rests on the test of this name."""
    return any(_of(test, name) for promise in promises() for test in promise.tests)


def table(results: Results) -> str:
    """The table in Markdown."""
    rows = [f"| {one.says} | {_tests(one)} | {_figures(one, results)} |" for one in promises()]
    return "\n".join(["| promise | held by | last run |", "| --- | --- | --- |", *rows])


def written(page: str, results: Results) -> str:
    """The page with its table made anew."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table(results)}\n{END}{after}"


def write(results: Results, page: Path = PAGE) -> None:
    """Make the table of the page anew."""
    page.write_text(written(page.read_text("utf-8"), results), "utf-8")


def _tests(promise: Promise) -> str:
    links = "<br>".join(f"[{_words(one)}]({one.file})" for one in promise.tests)
    return "<br>".join(filter(None, [links, promise.missing and f"**no test yet:** {promise.missing}"]))


def _words(test: evidence.Proof) -> str:
    """The name of a test as the sentence that it is."""
    return test.function.removeprefix("test_").replace("_", " ") or test.file.removeprefix("tests/")


def _figures(promise: Promise, results: Results) -> str:
    return "<br>".join(_figure([told for name, told in results.items() if _of(test, name)]) for test in promise.tests)


def _of(test: evidence.Proof, name: str) -> bool:
    return name == test.name or (not test.function and name.startswith(test.name))


def _figure(told: list[Result]) -> str:
    if not told:
        return NO_RUN
    figures = "; ".join(one.figure for one in told if one.figure)
    oldest = min(one.on for one in told)
    return str(Result(oldest, sum(one.passed for one in told), sum(one.failed for one in told), figures))
