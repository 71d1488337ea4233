"""The page of a board meeting, inside the workspace's frame."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from familiekontakten.board.forms import OUTCOMES, SUBJECTS
from familiekontakten.board.listing import LISTING
from familiekontakten.board.meeting import STATES, Meeting, Outcome
from familiekontakten.board.offers import matter_name
from familiekontakten.casebook.entry import Entry
from familiekontakten.door.answers import Answer
from familiekontakten.languages.catalogue import N_
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.workspace.kinds import path_of
from familiekontakten.workspace.lists import list_room
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import about
from familiekontakten.workspace.page import room_page

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE = N_("Styremøte")
ACTS: Mapping[str, str] = {
    "plan": N_("Lagt inn"),
    "reschedule": N_("Nummer eller dato endret"),
    "put_up": N_("En sak satt opp"),
    "correct": N_("En sak rettet"),
    "hold": N_("Møtet holdt"),
    "note_outcomes": N_("Utfall skrevet ned"),
    "cancel": N_("Avlyst"),
}


def meeting_page(desk: "Desk", meeting: Meeting, offers: Mapping[str, Offer], decided: Mapping[str, Outcome]) -> Answer:
    """The meeting with its matters, and the next step on top. `decided`: of start-ups, by their ids."""
    facts = {
        **about(desk, meeting, offers),
        "meeting": meeting,
        "state": STATES[meeting.state],
        "subjects": SUBJECTS,
        "outcomes": OUTCOMES,
        "decided": decided,
        "matter_name": matter_name,
        "start_up_path": partial(path_of, StartUp.KIND),
        "acts_done": ACTS,
    }
    return room_page(desk, TITLE, "board/meeting.html.j2", facts)


def list_page(desk: "Desk", waiting: Sequence[Entry]) -> Answer:
    """The meetings as the address asks for them, and the start-ups that wait for one."""
    start_up_path = partial(path_of, StartUp.KIND)
    return list_room(desk, LISTING, "board/list.html.j2", waiting=waiting, start_up_path=start_up_path)
