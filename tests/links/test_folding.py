"""What came in by links is taken into the book once, whoever looks and however often it was told."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from familiekontakten.assignments import acts
from familiekontakten.assignments.assignment import Assignment
from familiekontakten.assignments.visit import NotCounted
from familiekontakten.cases.case import FamilyCase
from familiekontakten.links.inbound import evaluation_name, evaluation_said, visit_said
from familiekontakten.links.link import Inbound, Link, State, evaluation_link, visit_link
from familiekontakten.sealing.envelope import seal
from familiekontakten.sealing.purpose import of_inbound

from tests.assignments.running import AT, BY, JOINT, TODAY, VOLUNTEER, running, started
from tests.cases import families

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook

OpenBook = Callable[[], "Casebook"]
LINK = visit_link("a token", "moss", "A2345678C", "nb", 180, TODAY)
DAY = JOINT + timedelta(days=4)
TOLD_AT = AT + timedelta(days=7)
NOW = AT + timedelta(days=8)


def visit(minutes: int = 180, link: Link = LINK, days: int = 0) -> Inbound:
    on = (DAY + timedelta(days=days)).isoformat()
    values = {"day": "other", "on": on, "minutes": str(minutes), "place": "home"}
    return visit_said(link, values, held=True, at=TOLD_AT + timedelta(minutes=minutes))


@pytest.fixture
def at_work(open_book: OpenBook) -> OpenBook:
    """The book with one assignment that runs, its link given out."""
    from familiekontakten.links.records import kept

    begun = started()
    assignment = acts.give_link(replace(running(), version=0), LINK, by=BY, at=AT)
    open_book().save(begun.case, replace(begun.volunteer), assignment, also=kept([LINK]))
    return open_book


def fold(open_book: OpenBook) -> int:
    from familiekontakten.links.folding import fold_in

    return fold_in(open_book(), NOW)


def tell(*said: Inbound) -> None:
    from familiekontakten.links.records import take_in

    for each in said:
        take_in(each)


def kept_visits(open_book: OpenBook) -> list[int]:
    return [each.minutes for each in open_book().get(Assignment, "A2345678C").visits if each.on != JOINT]


def test_told_twice_is_one_row_and_one_visit_however_often_somebody_looks(at_work: OpenBook) -> None:
    tell(visit(), visit())
    assert [fold(at_work), fold(at_work)] == [1, 0]
    tell(visit())
    assert fold(at_work) == 1
    assert kept_visits(at_work) == [180]


def test_what_is_told_again_meanwhile_is_not_swept_away(at_work: OpenBook) -> None:
    from familiekontakten.casebook.records import Conflict
    from familiekontakten.links import records

    tell(visit(120))
    (seen,) = records.waiting("moss", 25, at_work().reached)
    tell(visit(150))
    with pytest.raises(Conflict):
        at_work().save(also=[records.done(seen)])
    assert fold(at_work) == 1
    assert kept_visits(at_work) == [150]


def test_at_most_25_at_a_time(at_work: OpenBook) -> None:
    tell(*(visit(days=days) for days in range(-2, 27)))
    assert [fold(at_work), fold(at_work), fold(at_work)] == [25, 4, 0]


def test_another_assignment_s_link_counts_nothing_here(at_work: OpenBook) -> None:
    tell(visit(link=replace(LINK, hash="ff" * 32)))
    assert fold(at_work) == 1
    assert kept_visits(at_work) == []


def test_a_visit_is_not_counted_where_something_is_missing_in_the_gate(at_work: OpenBook) -> None:
    book = at_work()
    volunteer = book.get(type(VOLUNTEER), VOLUNTEER.id)
    book.save(replace(volunteer, pledge=None))
    tell(visit())
    fold(at_work)
    (one,) = at_work().get(Assignment, "A2345678C").uncounted
    assert one.why is NotCounted.GATE


def test_a_row_that_nobody_can_read_stops_nothing(at_work: OpenBook) -> None:
    tell(replace(visit(), name="visit#0", facts={"on": "?"}), replace(visit(), name="other#0", kind="other"), visit())
    assert fold(at_work) == 1
    assert kept_visits(at_work) == [180]


def test_what_belongs_to_somebody_forgotten_is_done(at_work: OpenBook) -> None:
    tell(replace(visit(), of="GONE2345C"))
    assert [fold(at_work), fold(at_work)] == [1, 0]


def evaluation(open_book: OpenBook, case: FamilyCase) -> tuple[Link, Inbound]:
    link = evaluation_link("another token", "moss", case.id, "ar", "family", TODAY)
    content: dict[str, Any] = {"asks": "family", "language": "ar", "values": {"support": "5", "words": "Takk"}}
    key = open_book()._rights.keys.pair().public
    sealed = seal(key, of_inbound("moss", evaluation_name(link)), json.dumps(content).encode())
    return link, evaluation_said(link, sealed, TOLD_AT)


def test_an_evaluation_is_taken_in_once_and_opened_in_the_department_only(open_book: OpenBook) -> None:
    from familiekontakten.evaluations.evaluation import Evaluation
    from familiekontakten.links import records

    case = families.closing()
    link, said = evaluation(open_book, case)
    open_book().save(case, also=records.kept([link]))
    assert [records.take_in_once(said, link), records.take_in_once(said, link)] == [True, False]
    found = records.link(link.hash)
    assert found
    assert found.state is State.USED
    assert [fold(open_book), fold(open_book)] == [1, 0]
    assert open_book().get(FamilyCase, case.id).evaluated == ("family",)
    (entry,) = open_book().listed(f"evaluation#{case.id}").entries
    assert open_book().get(Evaluation, entry.id).words == "Takk"


def test_no_longer_relevant_reaches_the_case(open_book: OpenBook) -> None:
    case = families.waiting()
    open_book().save(case)
    name = f"{TOLD_AT:%Y-%m-%dT%H:%M:%S.%fZ}#withdrawal#{case.id}"
    tell(Inbound("moss", name, "withdrawal", case.id, TOLD_AT, {}))
    assert fold(open_book) == 1
    assert open_book().get(FamilyCase, case.id).filing().step == "confirm_withdrawal"
