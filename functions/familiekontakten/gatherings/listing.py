"""The lists of gatherings, one for each state. Pure."""

from familiekontakten.gatherings.gathering import KINDS, STATES
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.listing import Column, Filter, Listing, fact
from familiekontakten.workspace.writing import short_date

LISTING = Listing(
    "gatherings",
    N_("Samlinger"),
    "/workspace/national/gatherings",
    tuple(Filter(state.value, label, f"gathering#{state}") for state, label in STATES.items()),
    (
        fact(N_("Slag"), "kind", KINDS),
        Column(N_("Første dag"), lambda entry: short_date(entry.since)),
        fact(N_("Deltakere"), "people", {}),
        fact(N_("Avdelinger"), "departments", {}),
    ),
    N_("Ingen samlinger her."),
    called=N_("Sted"),
    referred=False,
)
