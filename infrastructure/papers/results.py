"""What a run of the tests told: the file that pytest writes with --junitxml, and the last figures kept of it."""

import json
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

KEPT = Path(__file__).parent / "data" / "figures.json"
PROPERTY = "figure"
"""What a test tells of itself beyond that it passed: `record_property("figure", "2,000 forms, 0 lost")`."""


class Result(NamedTuple):
    """The last time a test was run: the day, the cases that passed and did not, and what it measured."""

    on: str
    passed: int
    failed: int
    figure: str

    def __str__(self) -> str:
        """As it stands in a table."""
        cases = f"{self.passed} passed" + (f", **{self.failed} failed**" if self.failed else "")
        return "; ".join(filter(None, [self.figure, cases, self.on]))


Results = dict[str, Result]
"""By the name that pytest takes: "tests/gate/test_audit.py::test_an_anchor_cannot_be_removed"."""


def of_run(junit: Path) -> Results:
    """What the run in this file told. A test that was skipped tells nothing."""
    root = ElementTree.parse(junit).getroot()  # noqa: S314 - only ever a file that our own test run wrote
    passed, failed, figures = Counter[str](), Counter[str](), dict[str, list[str]]()
    for case in root.iter("testcase"):
        if case.find("skipped") is None:
            name = _name(case)
            (failed if _went_wrong(case) else passed)[name] += 1
            figures.setdefault(name, []).extend(_figures(case))
    on = _day(root)
    return {name: Result(on, passed[name], failed[name], "; ".join(told)) for name, told in figures.items()}


def kept(file: Path = KEPT) -> Results:
    """The last figures."""
    found = json.loads(file.read_text("utf-8")) if file.exists() else {}
    return {name: Result(**one) for name, one in found.items()}


def keep(results: Results, file: Path = KEPT) -> None:
    """Write them down."""
    plain = {name: results[name]._asdict() for name in sorted(results)}
    file.write_text(json.dumps(plain, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _name(case: ElementTree.Element) -> str:
    """pytest's own name of a case, without its parameters."""
    file = case.get("classname", "").replace(".", "/") + ".py"
    return f"{file}::{case.get('name', '').partition('[')[0]}"


def _went_wrong(case: ElementTree.Element) -> bool:
    return case.find("failure") is not None or case.find("error") is not None


def _figures(case: ElementTree.Element) -> list[str]:
    return [one.get("value", "") for one in case.iter("property") if one.get("name") == PROPERTY]


def _day(root: ElementTree.Element) -> str:
    suite = next(root.iter("testsuite"))
    return datetime.fromisoformat(suite.get("timestamp", "")).date().isoformat()
