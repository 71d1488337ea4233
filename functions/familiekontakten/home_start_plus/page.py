"""The page about one department's approval for Home-Start+."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from familiekontakten.door.answers import Answer
from familiekontakten.home_start_plus.approval import STATES, PlusApproval
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import about
from familiekontakten.workspace.page import room_page

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE = N_("Home-Start+")
ACTS = {
    "apply": N_("Søkt"),
    "approve": N_("Godkjent av styret"),
    "refuse": N_("Avslått av styret"),
    "begin": N_("Første dag lagret"),
}


def approval_page(desk: "Desk", one: PlusApproval, offers: Mapping[str, Offer], listed: bool) -> Answer:
    """The board's decision, and whether families can be taken on for it. `listed`: it stands in the department list."""
    facts = {**about(desk, one, offers), "one": one, "state": STATES[one.state], "acts_done": ACTS, "listed": listed}
    return room_page(desk, TITLE, "home_start_plus/approval.html.j2", facts)
