"""Acts on a course that take no more than a button. Pure."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from familiekontakten.courses import acts
from familiekontakten.courses.course import Course, CourseState
from familiekontakten.languages.catalogue import N_


class Button(NamedTuple):
    """Its name in addresses, its text, the states in which pages show it, and what it does."""

    name: str
    label: str
    states: frozenset[CourseState]
    do: Callable[[Course, str, datetime], Course]


_EVERY = (
    Button("open", N_("Åpne for påmelding"), frozenset({CourseState.PLANNED}), acts.open_course),
    Button("begin", N_("Kurset har begynt"), frozenset({CourseState.OPEN}), acts.begin),
    Button("end", N_("Alle samlingene er holdt"), frozenset({CourseState.RUNNING}), acts.end),
)
BUTTONS = {button.name: button for button in _EVERY}
CANCEL, CANCEL_LABEL = "cancel", N_("Avlys kurset")
CANCEL_STATES = frozenset({CourseState.PLANNED, CourseState.OPEN})


def offered(course: Course) -> tuple[Button, ...]:
    """The buttons that make sense now."""
    return tuple(button for button in _EVERY if course.state in button.states)
