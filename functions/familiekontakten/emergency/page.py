"""The pages of break-glass: the operator's own, and the department's."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from familiekontakten.door.answers import Answer
from familiekontakten.emergency.forms import ask_form
from familiekontakten.emergency.opening import Opening
from familiekontakten.emergency.texts import STATES
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.page import room_page, staff_form_html

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk
    from familiekontakten.departments.department import Department

OWN, ALL, ONE = N_("Be om nødåpning"), N_("Nødåpninger"), N_("Nødåpning")
Typed = Mapping[str, Sequence[str]]


def own(
    desk: "Desk",
    openings: Sequence[Opening],
    departments: Sequence["Department"],
    typed: Typed | None = None,
    problems: Sequence[Problem] = (),
) -> Answer:
    """What an operator has asked for, and the form to ask."""
    facts = {
        "openings": openings,
        "names": {one.id: one.name for one in departments},
        "states": STATES,
        "form": staff_form_html(desk, ask_form(departments), typed, problems),
    }
    return room_page(desk, OWN, "emergency/own.html.j2", facts)


def of_department(desk: "Desk", openings: Sequence[Opening], people: Mapping[str, str]) -> Answer:
    """Everything that the department was asked for."""
    facts = {"openings": openings, "people": people, "states": STATES}
    return room_page(desk, ALL, "emergency/openings.html.j2", facts)


def one(
    desk: "Desk",
    opening: Opening,
    reason: str,
    people: Mapping[str, str],
    problems: Sequence[Problem] = (),
    status: int = 200,
) -> Answer:
    """One request: who asks and why, and yes or no; while it is open, how to end it."""
    facts = {"opening": opening, "reason": reason, "people": people, "states": STATES, "problems": problems}
    return room_page(desk, ONE, "emergency/opening.html.j2", facts, status)
