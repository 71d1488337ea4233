"""Asks for every page of the workspace in departments of several sizes, and counts what it reads; a process of its own.

What is open stays as much as a coordinator can look after; what grows with the years is what is closed. The last
department is a large one after five years: 600 families, 300 volunteers, 30,000 visits.
"""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from chalice.app import Response
from familiekontakten.access.credentials import Rights
from familiekontakten.access.desk import Desk, Person
from familiekontakten.access.roles import Role, permissions
from familiekontakten.assignments.assignment import Assignment, AssignmentState
from familiekontakten.assignments.plan import Plan
from familiekontakten.assignments.visit import Place, Visit
from familiekontakten.casebook.also import load_all
from familiekontakten.casebook.filing import Filed
from familiekontakten.casebook.records import Casebook
from familiekontakten.casebook.table import HEAD, book_rows
from familiekontakten.cases import routes as cases
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.states import CaseState
from familiekontakten.courses import routes as courses
from familiekontakten.courses.course import Course
from familiekontakten.courses.opening import planned
from familiekontakten.door.table import connection
from familiekontakten.enquiries.desk import routes as enquiries
from familiekontakten.enquiries.desk.records import arriving
from familiekontakten.enquiries.enquiry import Enquiry, content
from familiekontakten.matching import routes as matching
from familiekontakten.months import day_of
from familiekontakten.sealing import purpose
from familiekontakten.sealing.envelope import new_key_pair, seal
from familiekontakten.sealing.key import PublicKey
from familiekontakten.sealing.records import OF_DEPARTMENT, DepartmentKeys
from familiekontakten.today import routes as today
from familiekontakten.volunteers import routes as volunteers
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState
from familiekontakten.workspace import routes as workspace

from infrastructure.bench.metering import metered
from tests.cases import families
from tests.volunteers.people import approved

NOW = datetime.now(UTC)
DEPARTMENTS = ("askim", "bergen", "drammen", "fjell")
LARGE = "large"
OPEN = {CaseState.WAITING: 15, CaseState.MATCH_PROPOSED: 4, CaseState.ACTIVE: 20, CaseState.NEW: 3}
AVAILABLE = 30
UNANSWERED = 8
FAMILIES, VOLUNTEERS, VISITS = 600, 300, 50
FOUND, SHOWN = "Prøve0 Nr7", "case0000007"
"""Who is searched for, and whose page is opened: both wait."""

PAGES: dict[str, tuple[Any, dict[str, Any], tuple[str, ...]]] = {
    "Today": (today.today, {}, ()),
    "agenda": (today.agenda, {}, ()),
    "enquiries": (enquiries.list_enquiries, {}, ()),
    "families who wait": (cases.list_families, {"query": {"state": "waiting"}}, ()),
    "closed cases": (cases.list_families, {"query": {"state": "closed"}}, ()),
    "volunteers": (volunteers.list_volunteers, {"query": {"state": "approved"}}, ()),
    "courses": (courses.list_courses, {}, ()),
    "matching": (matching.show_queue, {}, ()),
    "candidates for one family": (matching.show_candidates, {}, (SHOWN,)),
    "search by name": (workspace.search, {"typed": [("term", FOUND)]}, ()),
    "one family": (cases.show_family, {}, (SHOWN,)),
}


def of_size(number: int) -> Iterator[Filed]:
    """So many cases: some open, the others closed; those who visit, and others who have left."""
    states = [state for state, count in OPEN.items() for _ in range(count)]
    for place in range(number):
        state = states[place] if place < len(states) else CaseState.CLOSED
        yield _case(place, state)
    for place in range(AVAILABLE + number // 4):
        yield _volunteer(place, VolunteerState.APPROVED if place < AVAILABLE else VolunteerState.LEFT)
    yield _course()


def large() -> Iterator[Filed]:
    """The large department: every family that had visits had one assignment with fifty of them."""
    for thing in of_size(FAMILIES):
        if not isinstance(thing, Volunteer):
            yield thing
    for place in range(VOLUNTEERS):
        yield _volunteer(place, VolunteerState.APPROVED if place < AVAILABLE else VolunteerState.LEFT)
    for place in range(FAMILIES):
        yield _assignment(place, ended=place >= OPEN[CaseState.ACTIVE])


def _case(place: int, state: CaseState) -> FamilyCase:
    case = families.IN_STATE[state]()
    since = day_of(NOW) - timedelta(days=place // 8)
    return replace(
        case,
        id=f"case{place:07}",
        version=0,
        contact_name=f"Prøve{place // 50} Nr{place}",
        phone="",
        email="",
        opened_on=since,
        waiting_since=since if case.waiting_since else None,
        next_contact=day_of(NOW) + timedelta(days=place % 7) if case.next_contact else None,
        closed_on=since if case.closed_on else None,
    )


def _volunteer(place: int, state: VolunteerState) -> Volunteer:
    since = day_of(NOW) - timedelta(days=place // 8)
    return replace(
        approved(), id=f"person{place:05}", version=0, name=f"Demo Nr{place}", phone="", email="", state=state,
        state_since=since,
    )  # fmt: skip


def _course() -> Course:
    first = day_of(NOW) + timedelta(weeks=3)
    values = {"first": first.isoformat(), "evenings": "8", "minutes": "180", "seats": "12", "place": "Demo"}
    return planned(values, "course0001", "staff-1", NOW)


def _assignment(place: int, *, ended: bool) -> Assignment:
    today = day_of(NOW)
    began = today - timedelta(weeks=VISITS)
    visits = tuple(
        Visit(began + timedelta(weeks=week), True, NOW, "volunteer", 180, Place.HOME, joint=week == 0, seen=True)
        for week in range(VISITS)
    )
    over: dict[str, Any] = {"state": AssignmentState.ENDED, "ended_on": today} if ended else {}
    ids = f"assign{place:05}", f"case{place:07}", f"person{place % VOLUNTEERS:05}"
    return Assignment(*ids, Plan("tue", 180), began, began, f"Demo {place}", visits=visits, **over)


def opened(department: str) -> Callable[[], Casebook]:
    """Gives a department keys of its own, and opens its book as often as wanted, as each request does."""
    pair = new_key_pair(f"{department}-1")
    row = book_rows(department, connection())(OF_DEPARTMENT, HEAD, key_id=pair.public.id, suite=pair.public.suite)
    row.public, row.wrapped = pair.public.raw, pair.private
    row.save()
    rights = Rights(connection(), DepartmentKeys(department, connection(), lambda wrapped, _: wrapped))
    _enquire(department, pair.public)
    return lambda: Casebook(department, rights)


def _enquire(department: str, key: PublicKey) -> None:
    values = families.VALUES
    written = content("family", "nb", values)
    for place in range(UNANSWERED):
        reference = f"enquiry{place:02}"
        sealed = seal(key, purpose.of_enquiry(department, reference), written)
        load_all([arriving(Enquiry(reference, department, "family", "nb", "website", NOW, sealed))])


def asked(department: str, open_book: Callable[[], Casebook], page: str) -> tuple[int, float]:
    """Requests and read units of one page, in a process that has served others before."""
    handler, changes, parts = PAGES[page]
    room: Callable[..., Response] = handler.__wrapped__.__wrapped__  # who may enter is asked before, and costs the same
    for _ in range(2):
        with metered() as meter:
            answer = room(_desk(department, open_book, changes), *parts)
        if answer.status_code != 200:
            raise RuntimeError(f"{page}: {answer.status_code}")
    return len(meter.requests), meter.units


def _desk(department: str, open_book: Callable[[], Casebook], changes: dict[str, Any]) -> Desk:
    desk = Desk(
        person=Person("staff-1", "Demo"),
        department=department,
        department_name=department,
        roles=(Role.COORDINATOR,),
        permissions=permissions([Role.COORDINATOR]),
        language="nb",
        now=NOW,
        today=day_of(NOW),
        token="",
    )
    at = replace(desk, **changes)
    at.__dict__["book"] = open_book()
    return at


def main() -> None:
    """Loads, asks, and prints the counts as JSON on the last line."""
    sizes = {str(number): of_size(number) for number in map(int, sys.argv[1:])} | {LARGE: large()}
    books = {}
    for department, (size, things) in zip(DEPARTMENTS, sizes.items(), strict=False):
        books[size] = department, opened(department)
        books[size][1]().load(things)
    pages = []
    for page in PAGES:
        counted = {size: asked(*book, page) for size, book in books.items()}
        requests, units = ({size: one[part] for size, one in counted.items()} for part in (0, 1))
        pages.append({"name": page, "requests": requests, "units": units})
    print(f"\n{json.dumps(pages)}")


if __name__ == "__main__":
    main()
