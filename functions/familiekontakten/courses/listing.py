"""The lists of courses, one for each state. Pure."""

from familiekontakten.courses.course import STATES, CourseState
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

FIRST_LOOKED_IN = (CourseState.RUNNING, CourseState.OPEN, CourseState.PLANNED)
"""The states whose list a visitor meets first who asks for none: what goes on now, before what is to come."""
