"""What the papers say is shown by tests is shown by tests that are there."""

import re
from pathlib import Path

import pytest

from infrastructure.build.places import ROOT
from infrastructure.papers import asvs, evidence, promises, results
from infrastructure.papers.data import read
from infrastructure.papers.results import Result

FILE = re.compile(r"[\w./-]+\.(?:py|yaml|md|toml|txt)\b")
LINES = {number: line for lines in asvs.written().values() for number, line in lines.items()}
NAMING_FILES = [number for number, (_, _, how) in LINES.items() if not how.startswith("tests/") and FILE.search(how)]
OURS = ("functions", "infrastructure")
JUNIT = """<testsuites><testsuite timestamp="2026-11-22T03:00:00+00:00">
<testcase classname="tests.gate.test_audit" name="test_an_anchor_cannot_be_removed[a]"><properties>
  <property name="figure" value="12 tried"/></properties></testcase>
<testcase classname="tests.gate.test_audit" name="test_an_anchor_cannot_be_removed[b]"/>
<testcase classname="tests.gate.test_headers" name="test_one"><failure/></testcase>
<testcase classname="tests.gate.test_headers" name="test_two"><skipped/></testcase>
</testsuite></testsuites>"""
AUDIT = "tests/gate/test_audit.py::test_an_anchor_cannot_be_removed"


@pytest.mark.parametrize("threat", read("threats")["threats"], ids=lambda threat: threat["who"])
def test_every_threat_is_met_by_tests_that_are_there(threat: dict[str, str]) -> None:
    assert evidence.named(threat["tests"])


@pytest.mark.parametrize("promise", read("promises")["promises"], ids=lambda promise: promise["says"])
def test_every_promise_has_tests_that_are_there_or_says_what_lacks(promise: dict[str, str]) -> None:
    made = promises.promise_of(**promise)
    assert made.tests or made.missing


@pytest.mark.parametrize("number", LINES)
def test_every_requirement_says_how_it_stands_and_its_tests_are_there(number: str) -> None:
    line = asvs.line_of(number, *LINES[number])
    assert line.stands in asvs.STANDS
    assert line.tests if line.stands == "tests" else line.why


@pytest.mark.parametrize("number", NAMING_FILES)
def test_a_file_that_is_named_as_a_reason_is_there(number: str) -> None:
    for name in FILE.findall(LINES[number][2]):
        assert (ROOT / name).exists() or any(any((ROOT / top).rglob(name)) for top in OURS), name


def test_the_requirements_are_those_of_the_first_two_levels_each_once() -> None:
    numbers = [tuple(map(int, number.split("."))) for number in LINES]
    assert numbers == sorted(set(numbers))
    assert [sum(level == asked for level, _, _ in LINES.values()) for asked in (1, 2)] == [70, 183]


@pytest.mark.parametrize(
    "name",
    ["tests/gate/test_nothing.py", "tests/gate/test_audit.py::test_nothing", "infrastructure/papers/page.py"],
)
def test_a_test_that_is_not_there_is_noticed(name: str) -> None:
    with pytest.raises(evidence.NoSuchTest, match=name):
        evidence.named(name)


def test_a_link_leads_to_the_line_of_its_test() -> None:
    _, _, line = evidence.links(evidence.named(AUDIT), "").partition("#L")
    written = (ROOT / "tests/gate/test_audit.py").read_text().splitlines()[int(line.rstrip(")")) - 1]
    assert written.startswith("def test_an_anchor_cannot_be_removed(")


def test_the_table_of_promises_is_as_the_command_writes_it() -> None:
    page = promises.PAGE.read_text("utf-8")
    assert promises.written(page, results.kept()) == page, "run `hsf papers --results`"


def test_every_link_of_the_page_leads_somewhere() -> None:
    links = evidence.LINK.findall(promises.PAGE.read_text("utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link.partition("#")[0]).exists()] == []


def test_a_run_tells_cases_figures_and_its_day(tmp_path: Path) -> None:
    run = tmp_path / "run.xml"
    run.write_text(JUNIT)
    assert results.of_run(run) == {
        AUDIT: Result("2026-11-22", 2, 0, "12 tried"),
        "tests/gate/test_headers.py::test_one": Result("2026-11-22", 0, 1, ""),
    }


def test_what_a_run_told_is_kept(tmp_path: Path) -> None:
    kept = {AUDIT: Result("2026-11-22", 2, 0, "12 tried")}
    results.keep(kept, tmp_path / "figures.json")
    assert results.kept(tmp_path / "figures.json") == kept
    assert results.kept(tmp_path / "none.json") == {}


def test_the_table_shows_figures_failures_and_what_was_never_run() -> None:
    shown = promises.table({AUDIT: Result("2026-11-22", 1, 1, "12 tried")})
    assert "(tests/gate/test_audit.py) | 12 tried; 1 passed, **1 failed**; 2026-11-22 |" in shown
    assert promises.NO_RUN in shown
