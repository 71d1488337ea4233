"""The page of a gathering, inside the workspace's frame."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from familiekontakten.door.answers import Answer
from familiekontakten.gatherings.gathering import KINDS, STATES, Gathering
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import about
from familiekontakten.workspace.page import room_page

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE = N_("Samling")
ACTS: Mapping[str, str] = {
    "plan": N_("Planlagt"),
    "change": N_("Endret"),
    "note_attendance": N_("Oppmøte ført"),
    "cancel": N_("Avlyst"),
}


def gathering_page(desk: "Desk", gathering: Gathering, offers: Mapping[str, Offer], names: Mapping[str, str]) -> Answer:
    """The gathering, and who came. `names`: of all departments there are or were, by id."""
    facts = {
        **about(desk, gathering, offers),
        "gathering": gathering,
        "state": STATES[gathering.state],
        "what": KINDS[gathering.kind],
        "names": names,
        "acts_done": ACTS,
    }
    return room_page(desk, TITLE, "gatherings/gathering.html.j2", facts)
