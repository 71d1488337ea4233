"""The list of families: one list a state, with what is next and since when. Pure."""

from familiekontakten.cases.states import STATE_NAMES, CaseState
from familiekontakten.cases.texts import PROGRAMMES
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.listing import USUAL, Filter, Listing, fact

_ORDER = (CaseState.WAITING, *(state for state in CaseState if state is not CaseState.WAITING))
"""Those who wait come first: nobody else does their waiting for them."""

FAMILIES = Listing(
    "families",
    N_("Familier"),
    "/workspace/families",
    tuple(Filter(state.value, STATE_NAMES[state], f"case#{state}") for state in _ORDER),
    (*USUAL, fact(N_("Program"), "programme", PROGRAMMES)),
    N_("Ingen familier her nå. Nye familier kommer fra henvendelsene."),
)
