"""The lists of board meetings, one for each state. Pure."""

from familiekontakten.board.meeting import STATES
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.listing import Column, Filter, Listing, fact
from familiekontakten.workspace.writing import short_date

LISTING = Listing(
    "board_meetings",
    N_("Styret"),
    "/workspace/national/board",
    tuple(Filter(state.value, label, f"board_meeting#{state}") for state, label in STATES.items()),
    (
        Column(N_("Dato"), lambda entry: short_date(entry.since)),
        fact(N_("Saker"), "matters", {}),
        fact(N_("Uten utfall"), "undecided", {}),
    ),
    N_("Ingen styremøter her."),
    called=N_("Møte"),
    referred=False,
)
