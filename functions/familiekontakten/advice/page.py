"""The page of one piece of advice, inside the workspace's frame."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from familiekontakten.advice.advice import CHANNELS, STATES, TOPICS, Advice
from familiekontakten.door.answers import Answer
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import about
from familiekontakten.workspace.page import room_page

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE = N_("Råd")
ACTS: Mapping[str, str] = {
    "give": N_("Skrevet ned"),
    "correct": N_("Rettet"),
    "follow_up": N_("Fulgt opp"),
    "erase": N_("Ordene slettet"),
}


def advice_page(desk: "Desk", advice: Advice, offers: Mapping[str, Offer]) -> Answer:
    """What was asked about, in codes, and the advice."""
    facts = {
        **about(desk, advice, offers),
        "advice": advice,
        "state": STATES[advice.state],
        "topics": [TOPICS[one] for one in advice.topics],
        "channel": CHANNELS[advice.channel],
        "acts_done": ACTS,
    }
    return room_page(desk, TITLE, "advice/advice.html.j2", facts)
