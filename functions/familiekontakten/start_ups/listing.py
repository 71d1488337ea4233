"""The lists of start-ups, one for each state. Pure."""

from familiekontakten.casebook.entry import Entry
from familiekontakten.languages.catalogue import N_
from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.start_ups.states import STATES
from familiekontakten.workspace.listing import USUAL, Column, Filter, Listing, fact


def _places(entry: Entry) -> str:
    codes = entry.facts.get("kommuner", "").split()
    return ", ".join(MUNICIPALITIES[code].name if code in MUNICIPALITIES else code for code in codes)


LISTING = Listing(
    "start_ups",
    N_("Oppstart"),
    "/workspace/national/start-ups",
    tuple(Filter(state.value, label, f"start_up#{state}") for state, label in STATES.items()),
    (Column(N_("Kommuner"), _places), fact(N_("Mangler"), "unmet", {}), *USUAL),
    N_("Ingen oppstarter her nå."),
    called=N_("Oppstart"),
)
