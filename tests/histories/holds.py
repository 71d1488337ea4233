"""What must hold at every moment of every history, said in its own words: the rules themselves are not asked."""

from datetime import date, timedelta
from typing import Any

from familiekontakten.assignments.assignment import Assignment, AssignmentState
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.states import CaseState
from familiekontakten.courses.course import CourseState
from familiekontakten.links.link import Kind, State
from familiekontakten.today.steps import STEPS
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

from tests.histories.department import Department

WITH_VISITS = {CaseState.ACTIVE, CaseState.PAUSED, CaseState.CLOSING}
GONE = {VolunteerState.LEFT, VolunteerState.NOT_APPROVED, VolunteerState.WITHDRAWN}
THREE_MONTHS = timedelta(days=93)
HOURS_OF_A_COURSE = 20


def check(now: Department, before: Department, today: date) -> None:
    """All of it. `before` is the moment that was checked last."""
    _everything_open_is_on_the_agenda(now)
    _what_is_closed_stays_as_it_is(now, before)
    _both_sides_agree(now)
    for key in now.things.keys() - before.things.keys():
        if isinstance(now.things[key], Assignment):
            _began_through_the_gate(now.things[key], now, before, today)
    _links_open_only_what_runs(now)


def _everything_open_is_on_the_agenda(now: Department) -> None:
    for key, thing in now.things.items():
        todo = now.agenda.get(key)
        assert (todo is not None) == is_open(thing), f"{key.partition('#')[0]} {getattr(thing, 'state', '')}: {todo}"
        assert todo is None or todo.step in STEPS, todo
    assert now.agenda.keys() <= now.things.keys()


def is_open(thing: Any) -> bool:  # noqa: ANN401 - any thing of the book
    """Whether somebody must still do something about it."""
    state = thing.state
    if isinstance(thing, FamilyCase):
        return state is not CaseState.CLOSED
    if isinstance(thing, Volunteer):
        return state not in GONE
    if isinstance(thing, Assignment):
        unseen = [visit for visit in thing.visits if not visit.held and not visit.seen]
        return state is AssignmentState.ACTIVE or bool(unseen) or any(not one.seen for one in thing.uncounted)
    if thing.KIND == "course":
        return not (state is CourseState.CANCELLED or (state is CourseState.HELD and not thing.participants))
    return str(state) not in {"done", "gone", "read", "reviewed"}


def _what_is_closed_stays_as_it_is(now: Department, before: Department) -> None:
    for key, thing in before.things.items():
        if isinstance(thing, FamilyCase) and thing.state is CaseState.CLOSED:
            assert now.rows[key] == before.rows[key], "a closed case changed"


def _both_sides_agree(now: Department) -> None:
    cases, people = now.every("case"), now.every("volunteer")
    running = {id_: one for id_, one in now.every("assignment").items() if one.state is AssignmentState.ACTIVE}
    said_by_cases = {id_: case.assignment_id for id_, case in cases.items() if case.assignment_id}
    in_running = {one.case_id: id_ for id_, one in running.items()}
    assert len(in_running) == len(running), "two familiekontakter in one case"
    for id_, one in running.items():
        assert said_by_cases.get(one.case_id) == id_
        assert id_ in people[one.volunteer_id].assignments
    for case, assignment in said_by_cases.items():
        # At the goodbye the familiekontakt may be gone already; the case still says who it was.
        assert assignment in running or cases[case].state is CaseState.CLOSING, "a family without its familiekontakt"
        assert cases[case].state in WITH_VISITS
    for id_, person in people.items():
        assert all(running[each].volunteer_id == id_ for each in person.assignments), "linked to another's family"
        assert person.state not in GONE or not person.assignments, "left with a family"


def _began_through_the_gate(one: Assignment, now: Department, before: Department, today: date) -> None:
    person: Volunteer = now.every("volunteer")[one.volunteer_id]
    was: Volunteer = before.every("volunteer")[one.volunteer_id]
    case: FamilyCase = now.every("case")[one.case_id]
    assert was.state is VolunteerState.APPROVED
    assert was.approval
    assert not any(pause.start <= today <= (pause.ended_on or pause.until or today) for pause in was.pauses)
    assert len(person.assignments) <= person.max_parallel, "too many families"
    assert missing_in(was) == [], "began while something is missing in the gate"
    assert case.first_visit, "nobody has been there"
    assert case.agreement, "nothing is agreed"
    assert (case.proposals[-1].family, case.proposals[-1].volunteer) == (True, True)
    assert case.proposals[-1].volunteer_id == one.volunteer_id
    assert not {one.case_id} & person.barred
    assert one.volunteer_id not in case.not_with
    assert before.every("case")[one.case_id].assignment_id is None


def missing_in(person: Volunteer) -> list[str]:
    """What somebody lacks, read from the papers themselves."""
    shown = person.certificate
    training = person.training
    fresh = shown.shown_on and shown.issued_on and shown.shown_on - shown.issued_on <= THREE_MONTHS
    papers = {
        "talk": person.talk_on,
        "home visit": person.home_visit_on,
        "certificate": shown.in_order and fresh,
        "pledge": person.pledge,
        "course": training and sum(training.minutes.values()) >= HOURS_OF_A_COURSE * 60,
        "experience": person.experience != "not_yet" or person.exemption,
    }
    return [name for name, there in papers.items() if not there]


def _links_open_only_what_runs(now: Department) -> None:
    assignments = now.every("assignment")
    for link in now.links.values():
        if link.kind is not Kind.VISIT_LOG:
            continue
        one = assignments[link.of]
        kept = {each.hash: each.state for each in one.links}
        assert kept.get(link.hash) is link.state, "the link's row and the assignment do not agree"
        if link.state is State.LIVE:
            person = now.every("volunteer")[one.volunteer_id]
            assert one.state is AssignmentState.ACTIVE, "a link outlives its assignment"
            assert person.state is not VolunteerState.SUSPENDED, "somebody suspended holds a link that works"
            assert person.state not in GONE
