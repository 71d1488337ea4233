"""That a department is in operation, or closed, stands in the start-up and in the register together, or in neither."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from familiekontakten.refused import Refused
from familiekontakten.start_ups.ending import Ending, EndKind, Left
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import StartUpState

from tests.casebook.conftest import opener
from tests.cases import families
from tests.database import empty
from tests.start_ups.examples import AGREEMENT, APPROVED, SENT
from tests.volunteers import people

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook
    from familiekontakten.network.branches.branch import Branch

OpenBook = Callable[[str], "Casebook"]
TODAY = date(2027, 3, 1)
NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
AGREED = replace(SENT, state=StartUpState.AGREED, decisions=(APPROVED,), agreement=AGREEMENT)
PLAN = Ending(EndKind.MERGED, date(2027, 6, 30), "Ny kommune", "larvik")
"""Moss is merged into Larvik."""


@pytest.fixture
def open_book(database: str, monkeypatch: pytest.MonkeyPatch) -> OpenBook:
    """Opens the books of Moss and of the national office, empty at first, with the test's own keys."""
    from familiekontakten.departments import records
    from familiekontakten.departments.department import Department

    from infrastructure.opening import start_ups

    empty(database, ("hsf-cases-moss", "hsf-cases-national", "hsf-keys", "hsf-inbox", "hsf-receipts", "hsf-directory"))
    openers = {name: opener(name) for name in ("moss", "national")}
    monkeypatch.setattr(start_ups, "owners_book", lambda name: openers[name]())
    records.save_department(
        Department("moss", "Moss", "Egen organisasjon", "organisation", ("3103",), "00 00 00 01"), 0
    )
    return lambda name: openers[name]()


def national(open_book: OpenBook, start_up: StartUp) -> "tuple[StartUp, Branch | None]":
    """The start-up and the department's entry in the register as they stand now."""
    from familiekontakten.network.branches.branch import Branch

    book = open_book("national")
    return book.get(StartUp, start_up.id), book.find(Branch, "moss")


def test_an_opening_day_stands_in_both(open_book: OpenBook) -> None:
    from infrastructure.opening.start_ups import operate

    open_book("national").save(AGREED)
    operate(AGREED.id, "moss", TODAY, NOW)
    start_up, branch = national(open_book, AGREED)
    assert (start_up.state, start_up.department, start_up.opens_on) == (StartUpState.OPERATING, "moss", TODAY)
    assert branch
    assert (branch.opened_on, branch.operator, branch.agreement) == (TODAY, "Egen organisasjon", AGREEMENT)
    assert branch.resource_group == AGREED.application.resource_group


def test_the_end_of_an_agreement_is_warned_of_once_six_months_ahead(open_book: OpenBook) -> None:
    from infrastructure.opening.start_ups import operate

    open_book("national").save(AGREED)
    operate(AGREED.id, "moss", TODAY, NOW)
    steps = [one.filing() for one in national(open_book, AGREED) if one]
    assert [(each.step, each.due) for each in steps] == [(None, None), ("renew_agreement", date(2029, 8, 14))]


@pytest.mark.parametrize(
    "lacking",
    [
        replace(AGREED, agreement=None),
        replace(AGREED, decisions=()),
        replace(AGREED, application=replace(AGREED.application, position_percent=49)),
        replace(AGREED, state=StartUpState.APPROVED),
    ],
)
def test_what_lacks_something_is_in_neither(open_book: OpenBook, lacking: StartUp) -> None:
    from infrastructure.opening.start_ups import operate

    open_book("national").save(lacking)
    with pytest.raises(Refused):
        operate(lacking.id, "moss", TODAY, NOW)
    assert national(open_book, lacking) == (replace(lacking, version=1), None)


def test_a_department_closes_when_nothing_is_left_and_not_before(open_book: OpenBook) -> None:
    from infrastructure.opening.start_ups import end, operate

    book = open_book("national")
    book.save(AGREED)
    operate(AGREED.id, "moss", TODAY, NOW)
    running = book.get(StartUp, AGREED.id)
    book.save(replace(running, state=StartUpState.WINDING_DOWN, ending=PLAN))
    open_book("moss").save(families.waiting())
    with pytest.raises(Refused):
        end(AGREED.id, NOW + timedelta(days=30))
    open_book("moss").save(replace(families.closed(), version=1))
    end(AGREED.id, NOW + timedelta(days=30))
    start_up, branch = national(open_book, AGREED)
    assert start_up.state == StartUpState.MERGED
    assert branch
    assert (branch.state, branch.successor, branch.closed_on) == ("merged", "larvik", date(2027, 3, 31))


def test_everything_that_somebody_must_do_something_about_is_counted(open_book: OpenBook) -> None:
    from familiekontakten.enquiries.enquiry import Enquiry
    from familiekontakten.enquiries.records import EnquiryRecord
    from familiekontakten.links.records import InboundRecord

    from infrastructure.opening.left import left_in

    book = open_book("moss")
    assert left_in("moss") == Left()
    book.save(families.waiting(), replace(families.closed(), id="N1"), people.approved())
    for number, aside in enumerate((False, True)):
        EnquiryRecord.of(Enquiry(f"E{number}", "moss", "family", "nb", "web", NOW, b"x", set_aside=aside)).save()
    EnquiryRecord.of(Enquiry("E9", "moss", "family", "nb", "web", NOW, b"", ended="declined", ended_at=NOW)).save()
    InboundRecord("inbound#moss", "visit#x#2027-02-27", kind="visit", of="A1").save()
    assert left_in("moss") == Left(cases=1, volunteers=1, enquiries=3)
