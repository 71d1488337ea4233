"""The lists of courses, one for each state. Pure."""

from familiekontakten.courses.course import STATES
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.listing import USUAL, Filter, Listing, fact

LISTING = Listing(
    "courses",
    N_("Kurs"),
    "/workspace/courses",
    tuple(Filter(state.value, label, f"course#{state}") for state, label in STATES.items()),
    (*USUAL, fact(N_("Ledige plasser"), "free", {}), fact(N_("Deltakere"), "participants", {})),
    N_("Ingen kurs her nå."),
)
