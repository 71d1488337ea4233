"""No department takes a family before it is in operation; volunteers may come before, for they are prepared first."""

from dataclasses import replace
from datetime import date

import pytest
from familiekontakten.refused import Refused

from tests.records import test_enquiry_desk as desk
from tests.records.test_enquiry_desk import CALLED, at_work, book, send

departments = desk._departments
THE_DAY, DAY_AFTER = date(2026, 11, 23), date(2026, 11, 24)
"""The desk's coordinator works on the first of them."""


@pytest.mark.parametrize(
    ("form", "opens_on", "taken_on"),
    [
        ("family", None, True),
        ("family", THE_DAY, True),
        ("family", DAY_AFTER, False),
        ("professional", DAY_AFTER, False),
        ("volunteer", DAY_AFTER, True),
    ],
)
def test_a_family_is_taken_on_from_the_opening_day_and_a_volunteer_before(
    form: str, opens_on: date | None, taken_on: bool
) -> None:
    taken = send(form)
    at_this = replace(at_work(taken), opens_on=opens_on)
    if taken_on:
        assert at_this.take_on(CALLED).id == taken.receipt.reference
        return
    with pytest.raises(Refused) as no:
        at_this.take_on(CALLED)
    assert "ikke i drift" in no.value.problems[0].text
    assert not book().search(taken.receipt.reference)


@pytest.mark.parametrize(("form", "moved"), [("family", False), ("volunteer", True)])
def test_only_a_volunteer_is_given_to_a_department_that_is_still_to_open(form: str, moved: bool) -> None:
    from familiekontakten.departments.records import department
    from familiekontakten.enquiries.desk.records import Inbox

    taken, larvik = send(form), department("larvik")
    assert larvik
    to = larvik._replace(opens_on=DAY_AFTER)
    if moved:
        at_work(taken).move(to)
    else:
        with pytest.raises(Refused) as no:
            at_work(taken).move(to)
        assert [problem.field for problem in no.value.problems] == ["department"]
    there = Inbox(book("larvik")).find(taken.receipt.reference)
    assert bool(there) == moved
