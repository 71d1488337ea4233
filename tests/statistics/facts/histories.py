"""Any history of a department: things that come, change, are corrected late, end and come back, in any order.

Dates are drawn and not reached through acts, so that what no act allows (a start that is moved, a visit that is taken
out) is tried as well: figures have to be right whatever somebody has written.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from typing import Any

from familiekontakten.assignments.assignment import Assignment, AssignmentState
from familiekontakten.assignments.assignment import EndReason as MatchEnd
from familiekontakten.assignments.plan import Plan
from familiekontakten.assignments.visit import Visit
from familiekontakten.casebook.filing import Filed
from familiekontakten.casebook.history import Event
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.onward import OnwardReferral, OnwardState
from familiekontakten.cases.opening import reopen
from familiekontakten.cases.parts import Card, Child, Closing, FirstVisit
from familiekontakten.cases.states import CaseState, EndReason
from familiekontakten.courses.course import Course, Session, Taken
from familiekontakten.refused import Refused
from familiekontakten.volunteers.papers import Approval
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState
from hypothesis import strategies as some

BY = "staff-1"
Draw = Callable[..., Any]
Change = tuple[Filed, ...]
"""Things that are saved together, as they are given to `save`."""

DAYS = some.dates(date(2026, 11, 1), date(2027, 12, 31))
CARDS = some.builds(
    Card,
    civil_status=some.sampled_from(["couple", "lone_parent", None]),
    background=some.sampled_from(["norwegian", "immigrant", "mixed", None]),
    refugee=some.sampled_from(["no", "reception", "programme", None]),
    challenges=some.sampled_from([None, (), ("twins",), ("lone_parent", "small_network")]),
    special_needs_children=some.sampled_from([None, 0, 1]),
    other_help_before=some.sampled_from([None, (), ("ppt",)]),
)
CHILDREN = some.lists(some.builds(Child, some.integers(2015, 2026)), max_size=3).map(tuple)


@dataclass
class World:
    """The things as they are now, in the order in which they came."""

    things: dict[str, Any] = field(default_factory=dict)

    def keep(self, *things: Any) -> Change:  # noqa: ANN401 - any thing
        """These are saved; from then on they are one version further."""
        self.things |= {thing.id: stored(thing) for thing in things}
        return things

    def every(self, kind: type) -> list[Any]:
        """The things of a kind."""
        return [thing for thing in self.things.values() if isinstance(thing, kind)]

    @property
    def newest(self) -> list[FamilyCase]:
        """The newest case of each family: one that another follows is closed, and nothing closed ever changes."""
        return list({case.family_id: case for case in self.every(FamilyCase)}.values())

    def new_id(self, letter: str) -> str:
        """The next id."""
        return f"{letter}{len(self.things):04}"


def stored(thing: Any) -> Any:  # noqa: ANN401 - any thing
    """A thing as a book gives it back after it was saved."""
    return replace(thing, version=thing.version + 1)


def at(day: date) -> datetime:
    """Noon of a day."""
    return datetime.combine(day, time(12), UTC)


def family(world: World, draw: Draw) -> Change:
    """A family comes."""
    asked = draw(DAYS)
    case = FamilyCase(
        id=world.new_id("C"),
        opened_on=asked,
        opened_by=BY,
        referred_on=asked,
        kommune_code="3103",
        contact_name="Prøve Prøvesen",
        children=draw(CHILDREN),
        history=(Event(at(asked), BY, "opened"),),
    )
    return world.keep(case)


def known_better(world: World, draw: Draw) -> Change:
    """Something about a family is corrected, or said for the first time."""
    case = draw(some.sampled_from(world.newest))
    visit = draw(some.none() | some.builds(FirstVisit, some.just(BY), DAYS))
    helped = some.builds(OnwardReferral, some.just("O1"), some.sampled_from(["bup", "nav"]), some.just("x"), DAYS)
    onward = [replace(one, state=OnwardState.TOLD) for one in draw(some.lists(helped, max_size=2))]
    return world.keep(
        replace(case, card=draw(some.none() | CARDS), children=draw(CHILDREN), first_visit=visit, onward=tuple(onward))
    )


def closed(world: World, draw: Draw) -> Change:
    """A case is closed, or the day is moved, or it is found not to be."""
    case = draw(some.sampled_from(world.newest))
    if draw(some.booleans()):
        return world.keep(replace(case, state=CaseState.NEW, closed_on=None, end_reason=None, closing=None))
    day, reason = draw(DAYS), draw(some.sampled_from(list(EndReason)))
    closing = Closing(day, "x", other_help_after=draw(some.sampled_from([None, (), ("psychologist",)])))
    return world.keep(replace(case, state=CaseState.CLOSED, closed_on=day, end_reason=reason, closing=closing))


def back(world: World, draw: Draw) -> Change:
    """A family comes back, if its newest case is closed."""
    old = draw(some.sampled_from(world.newest))
    later = max(old.history[0].at, at(draw(DAYS)))
    try:
        again = reopen(old, world.new_id("C"), by=BY, at=later)
    except Refused:
        return ()
    return world.keep(replace(again, history=(Event(later.replace(microsecond=len(world.things)), BY, "opened"),)))


def volunteer(world: World, draw: Draw) -> Change:
    """Somebody signs up, or one who has is approved or leaves."""
    known = world.every(Volunteer)
    if not known or draw(some.booleans()):
        day = draw(DAYS)
        person = Volunteer(
            id=world.new_id("V"),
            state_since=day,
            signed_up_on=day,
            kommune_code="3103",
            name="Prøve Prøvesen",
            birth_year=1960,
        )
        return world.keep(person)
    person, day = draw(some.sampled_from(known)), draw(DAYS)
    if draw(some.booleans()):
        return world.keep(replace(person, state=VolunteerState.LEFT, state_since=day))
    return world.keep(replace(person, approval=Approval(at(day), BY, "Kari Prøvesen", "1", ())))


def match(world: World, draw: Draw) -> Change:
    """Visits begin, with somebody and a family that are there; the case and the assignment are saved together."""
    cases, people = world.newest, world.every(Volunteer)
    if not people:
        return ()
    case, person, day = draw(some.sampled_from(cases)), draw(some.sampled_from(people)), draw(DAYS)
    one = Assignment(
        id=world.new_id("M"),
        case_id=case.id,
        volunteer_id=person.id,
        plan=Plan("tue", draw(some.sampled_from([120, 150, 180]))),
        started_on=day,
        joint_on=day,
        title="Prøve – Prøvesen",
    )
    return world.keep(replace(case, state=CaseState.ACTIVE), one)


def visited(world: World, draw: Draw) -> Change:
    """Visits are written, late or again, or taken out; or the match is found to have begun or ended on another day."""
    known = world.every(Assignment)
    if not known:
        return ()
    one = draw(some.sampled_from(known))
    days = draw(some.lists(DAYS, max_size=3, unique=True))
    visits = tuple(Visit(day, draw(some.booleans()), at(day), BY, 150) for day in sorted(days))
    ended = draw(some.none() | DAYS)
    reason = draw(some.sampled_from(list(MatchEnd))) if ended else None
    state = AssignmentState.ENDED if ended else AssignmentState.ACTIVE
    return world.keep(
        replace(one, started_on=draw(DAYS), visits=visits, ended_on=ended, end_reason=reason, state=state)
    )


def course(world: World, draw: Draw) -> Change:
    """A course, with some who complete it."""
    people = [person.id for person in world.every(Volunteer)]
    day = draw(DAYS)
    done = tuple(draw(some.sets(some.sampled_from(people)))) if people else ()
    held = Course(
        id=world.new_id("K"),
        state_since=day,
        season="2027-spring",
        place="Moss",
        lead=BY,
        seats=10,
        theme_list="v2019",
        sessions=(Session(day, {"frame": 180}),),
        completed=tuple(sorted(done)),
        taken=tuple(Taken(one, "frame", 180, day) for one in sorted(done)),
    )
    return world.keep(held)


STEPS = (family, known_better, closed, back, volunteer, match, visited, course)


@some.composite
def histories(draw: Draw, most: int = 14) -> list[Change]:
    """Changes in the order in which they are saved; a family and somebody who visits it are there from the start."""
    world = World()
    changes = [family(world, draw), volunteer(world, draw)]
    steps = draw(some.lists(some.sampled_from(STEPS), max_size=most))
    changes += [change for step in steps if (change := step(world, draw))]
    return changes
