"""Home-Start+: only where the national board has approved the department, and only from that day on."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from familiekontakten.refused import Refused

from infrastructure.operator.departments import BadList, checked
from tests.records import test_enquiry_desk as desk
from tests.records.test_enquiry_desk import CALLED, at_work, book, receipt_of, send

departments = desk._departments
BEFORE, SAME_DAY, AFTER = date(2026, 1, 1), date(2026, 11, 23), date(2026, 11, 24)
PLUS = CALLED | {"programme": "home_start_plus"}
OLDER, YOUNGER, GROWN = [2016], [2024], [2008]
ENTRY = {"id": "moss", "name": "", "operator": "", "operator_kind": "", "areas": ["3103"], "phone": "", "addresses": []}


def approve(on: date | None) -> None:
    """Moss, approved on that day."""
    from familiekontakten.departments import records

    moss = records.department("moss")
    assert moss
    records.save_department(moss._replace(home_start_plus_on=on), 0)


def refused(taken: Any, approved_on: date | None, values: dict[str, str]) -> set[str]:  # noqa: ANN401 - as `send` gives
    try:
        replace(at_work(taken), plus_approved_on=approved_on).take_on(values)
    except Refused as no:
        return {problem.field for problem in no.problems}
    return set()


@pytest.mark.parametrize(
    ("approved_on", "values", "born", "because"),
    [
        (None, CALLED, YOUNGER, set()),
        (None, CALLED, OLDER, {"children_birth_years"}),
        (None, PLUS, OLDER, {"programme"}),
        (AFTER, PLUS, OLDER, {"programme"}),
        (SAME_DAY, PLUS, OLDER, set()),
        (BEFORE, PLUS, OLDER, set()),
        (BEFORE, PLUS, YOUNGER, {"children_birth_years"}),
        (BEFORE, PLUS, GROWN, {"children_birth_years"}),
        (BEFORE, CALLED, OLDER, {"children_birth_years"}),
    ],
)
def test_a_family_is_taken_on_for_a_programme_that_is_for_it(
    approved_on: date | None, values: dict[str, str], born: list[int], because: set[str]
) -> None:
    from familiekontakten.cases.case import FamilyCase

    taken = send(children_birth_years=born)
    assert refused(taken, approved_on, values) == because
    case = book().find(FamilyCase, taken.receipt.reference)
    assert (case.programme if case else None) == (None if because else values.get("programme", "home_start"))
    assert receipt_of(taken).state == ("received" if because else "taken_on")


@pytest.mark.parametrize(
    ("form", "approved_on", "asked"),
    [
        ("family", None, False),
        ("family", BEFORE, True),
        ("professional", BEFORE, True),
        ("volunteer", BEFORE, False),
    ],
)
def test_the_programme_is_asked_for_where_there_are_two(form: str, approved_on: date | None, asked: bool) -> None:
    from familiekontakten.enquiries.desk.acting import ACTS

    approve(approved_on)
    assert ("programme" in ACTS["take-on"].form(at_work(send(form)).opened).fields) == asked


def test_the_approval_is_kept_with_the_department() -> None:
    from familiekontakten.departments.records import department

    for on in (BEFORE, None):
        approve(on)
        found = department("moss")
        assert found
        assert found.home_start_plus_on == on


@pytest.mark.parametrize(("on", "takes"), [(BEFORE, True), ("2026-01-01", False), (True, False)])
def test_the_list_takes_a_date_and_nothing_else(on: object, takes: bool) -> None:
    listed: list[dict[str, Any]] = [ENTRY | {"national": True, "home_start_plus_on": on}]
    if takes:
        assert checked(listed) == listed
        return
    with pytest.raises(BadList, match="home_start_plus_on"):
        checked(listed)
