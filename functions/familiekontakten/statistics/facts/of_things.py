"""Which facts each kind of thing gives: the one place that knows. The casebook writes them with every change. Pure."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from familiekontakten.assignments.assignment import Assignment
from familiekontakten.board.meeting import Meeting
from familiekontakten.casebook.filing import Filed
from familiekontakten.cases.case import FamilyCase
from familiekontakten.courses.course import Course
from familiekontakten.gatherings.gathering import Gathering
from familiekontakten.grants.grant import Grant
from familiekontakten.home_start_plus.approval import PlusApproval
from familiekontakten.network.branches.branch import Branch
from familiekontakten.network.coordinators.coordinator import Coordinator
from familiekontakten.network.registers.held import Held
from familiekontakten.network.training.round import Round
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.statistics.facts.board import facts_of_meeting
from familiekontakten.statistics.facts.courses import facts_of_course
from familiekontakten.statistics.facts.fact import Fact
from familiekontakten.statistics.facts.families import facts_of_case
from familiekontakten.statistics.facts.gatherings import facts_of_gathering
from familiekontakten.statistics.facts.grants import facts_of_grant
from familiekontakten.statistics.facts.home_start_plus import facts_of_plus
from familiekontakten.statistics.facts.matches import facts_of_assignment
from familiekontakten.statistics.facts.network import (
    facts_of_branch,
    facts_of_coordinator,
    facts_of_held,
    facts_of_round,
)
from familiekontakten.statistics.facts.people import facts_of_volunteer
from familiekontakten.statistics.facts.start_ups import facts_of_start_up
from familiekontakten.volunteers.volunteer import Volunteer

COUNTED: Mapping[type, Callable[[Any, str], tuple[Fact, ...]]] = {
    FamilyCase: facts_of_case,
    Assignment: facts_of_assignment,
    Volunteer: facts_of_volunteer,
    Course: facts_of_course,
    Branch: facts_of_branch,
    Coordinator: facts_of_coordinator,
    Round: facts_of_round,
    Held: facts_of_held,
    StartUp: facts_of_start_up,
    Meeting: facts_of_meeting,
    Gathering: facts_of_gathering,
    Grant: facts_of_grant,
    PlusApproval: facts_of_plus,
}
"""What is counted; of everything else (follow-ups, guests, safety reports …) nothing is."""


BEGINNING = datetime.min.replace(tzinfo=UTC)


def facts_of(thing: Filed, department: str) -> tuple[Fact, ...]:
    """The facts of a thing in the version that is stored."""
    counted = COUNTED.get(type(thing))
    return counted(thing, department) if counted else ()


def facts_of_all(things: Iterable[Filed], department: str) -> list[Fact]:
    """The facts of several things, each once. A family is as its newest case has it."""
    return [found.fact for found in with_things(things, department).values()]


class Found(NamedTuple):
    """A fact, and the thing that it follows from."""

    fact: Fact
    thing: Filed


def with_things(things: Iterable[Filed], department: str) -> dict[str, Found]:
    """The same by key, each with its thing."""
    every = sorted(things, key=_began)
    return {fact.key: Found(fact, thing) for thing in every for fact in facts_of(thing, department)}


def _began(thing: Filed) -> datetime:
    """When a case was opened: the only kind of which two give one fact."""
    return thing.history[0].at if isinstance(thing, FamilyCase) and thing.history else BEGINNING
