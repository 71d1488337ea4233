"""The lists of familiekontakter, one for each state; whoever is stuck on the way stands on top of hers. Pure."""

from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.volunteer import STATES
from familiekontakten.workspace.listing import USUAL, Filter, Listing, fact

LISTING = Listing(
    "volunteers",
    N_("Familiekontakter"),
    "/workspace/volunteers",
    tuple(Filter(state.value, label, f"volunteer#{state}") for state, label in STATES.items()),
    (*USUAL, fact(N_("Oppdrag nå"), "assignments", {})),
    N_("Ingen her nå."),
)
