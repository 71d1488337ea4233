"""The page of a start-up, inside the workspace's frame."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from familiekontakten.departments.records import names as department_names
from familiekontakten.door.answers import Answer
from familiekontakten.forms.field import Choice
from familiekontakten.forms.municipality import OPERATOR_TYPE
from familiekontakten.languages.catalogue import N_
from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.start_ups.application import Application, Outcome
from familiekontakten.start_ups.reasons import REASON_TEXTS
from familiekontakten.start_ups.resource_group import CATEGORIES, gaps
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import STATES, StartUpState
from familiekontakten.start_ups.texts import ACTS
from familiekontakten.workspace.kinds import path_of
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import about
from familiekontakten.workspace.page import room_page

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE = N_("Oppstart")
OUTCOMES = {
    Outcome.APPROVED: N_("Godkjent"),
    Outcome.DEFERRED: N_("Utsatt"),
    Outcome.REFUSED: N_("Avslått"),
}
GOOD = frozenset({StartUpState.APPROVED, StartUpState.AGREED, StartUpState.OPERATING})


def start_up_page(desk: "Desk", one: StartUp, offers: Mapping[str, Offer]) -> Answer:
    """What was told, how it stands to each requirement, what the board decided, and what comes next on top."""
    names = {choice.value: choice.label for choice in departments_to_choose()} if one.ending else {}
    facts = {
        **about(desk, one, offers),
        "one": one,
        "state": STATES[one.state],
        "tone": "good" if one.state in GOOD else "",
        "standings": one.standing(one.opens_on or desk.today),
        "branch_path": path_of("branch", one.department),
        "places": places(one.application),
        "operator_types": {choice.value: choice.label for choice in OPERATOR_TYPE.choices},
        "categories": {choice.value: choice.label for choice in CATEGORIES},
        "gaps": gaps(one.application.resource_group) if one.application.resource_group else (),
        "reasons": REASON_TEXTS,
        "outcomes": OUTCOMES,
        "successor": names.get(one.ending.successor, "") if one.ending else "",
        "acts_done": ACTS,
    }
    return room_page(desk, TITLE, "start_ups/start_up.html.j2", facts)


def places(told: Application) -> str:
    """The municipalities by name."""
    return ", ".join(MUNICIPALITIES[code].name if code in MUNICIPALITIES else code for code in told.kommune_codes)


def departments_to_choose(besides: str = "") -> tuple[Choice, ...]:
    """The departments that somebody works in, to wind down or to carry on."""
    found = department_names(with_closed=False).items()
    return tuple(Choice(one, name, proper=True) for one, name in found if one != besides)
