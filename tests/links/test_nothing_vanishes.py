"""Whatever comes in reaches a coordinator: a step on the agenda, or a note on the thing it is about, in every state.

The exceptions are listed, each with its reason.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from familiekontakten.assignments import acts
from familiekontakten.assignments.assignment import Assignment, EndReason
from familiekontakten.assignments.ending import end
from familiekontakten.cases.states import CaseState
from familiekontakten.links.link import Inbound
from familiekontakten.volunteers.volunteer import CLOSED, Volunteer, VolunteerState

from tests.assignments.running import AT, BY, running, started
from tests.cases import families
from tests.links.test_folding import LINK, TOLD_AT, evaluation, fold, tell, visit
from tests.volunteers.people import ready

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook

OpenBook = Callable[[], "Casebook"]
PERSON = "9XTV7KMP4"


def called_off(of: str) -> Inbound:
    return Inbound("moss", f"withdrawal#{of}", "withdrawal", of, TOLD_AT, {})


def steps(open_book: OpenBook) -> dict[str, str | None]:
    return {entry.id: entry.step for entry in open_book().agenda(TOLD_AT.date() + timedelta(days=9999)).entries}


def test_every_kind_is_asked_about_here() -> None:
    from familiekontakten.links.folding import FOLDS  # it opens books, so it needs to know where they are

    """Applications are the national office's: tests/applications/test_office.py. What departments tell each other and
    the office: tests/handovers."""
    told = {"handover", "handover_answer", "handover_back", "left"}
    assert set(FOLDS) == {"visit", "evaluation", "withdrawal", "application"} | told


@pytest.mark.parametrize("state", VolunteerState)
def test_a_volunteer_who_wants_to_stop_is_on_the_agenda(open_book: OpenBook, state: VolunteerState) -> None:
    """Who has stopped already has nothing left to call off."""
    person = replace(ready(state=state), id=PERSON)
    open_book().save(person)
    tell(called_off(PERSON))
    assert fold(open_book) == 1
    after = open_book().get(Volunteer, PERSON)
    assert after.state == state
    assert (steps(open_book).get(PERSON) == "confirm_stop") == (state not in CLOSED)
    assert [event.act for event in after.history[-1:]] == ([] if state in CLOSED else ["wish_to_stop"])


@pytest.mark.parametrize("state", CaseState)
def test_a_family_that_calls_it_off_is_on_the_agenda(open_book: OpenBook, state: CaseState) -> None:
    """A closed case has nothing left to call off."""
    case = replace(families.IN_STATE[state](), version=0)
    open_book().save(case)
    tell(called_off(case.id))
    assert fold(open_book) == 1
    assert (steps(open_book).get(case.id) == "confirm_withdrawal") == (state is not CaseState.CLOSED)


@pytest.mark.parametrize("state", CaseState)
def test_an_evaluation_is_to_be_read_whatever_became_of_the_case(open_book: OpenBook, state: CaseState) -> None:
    case = replace(families.IN_STATE[state](), version=0)
    open_book().save(case)
    tell(evaluation(open_book, case)[1])
    assert fold(open_book) == 1
    (entry,) = open_book().listed(f"evaluation#{case.id}").entries
    assert entry.step
    assert steps(open_book)[entry.id] == entry.step


def _ended(assignment: Assignment) -> Assignment:
    return end(started().volunteer, assignment, EndReason.COMPLETED, by=BY, at=AT).assignment


WAYS: dict[str, tuple[Callable[[Assignment], Any], dict[str, Any]]] = {
    "running": (lambda one: one, {}),
    "held back": (lambda one: acts.hold_back(one, by=BY, at=AT), {}),
    "ended": (_ended, {}),
    "without a pledge": (lambda one: one, {"pledge": None}),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_visit_that_was_told_is_counted_or_shown_as_not_counted(open_book: OpenBook, way: str) -> None:
    change, lacking = WAYS[way]
    begun = started()
    given = acts.give_link(replace(running(), version=0), LINK, by=BY, at=AT)
    open_book().save(begun.case, replace(begun.volunteer, **lacking), change(given))
    tell(visit())
    assert fold(open_book) == 1
    after = open_book().get(Assignment, given.id)
    told = [*after.visits, *(report.visit for report in after.uncounted)]
    assert visit().at in [one.logged_at for one in told]
    assert bool(after.uncounted) == (way != "running")
