"""The lists of approvals for Home-Start+. Pure."""

from familiekontakten.home_start_plus.approval import STATES, PlusApproval
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.listing import USUAL, Column, Filter, Listing
from familiekontakten.workspace.writing import short_date

LISTING = Listing(
    "home_start_plus",
    N_("Home-Start+"),
    "/workspace/national/home-start-plus",
    tuple(Filter(state.value, label, f"{PlusApproval.KIND}#{state}") for state, label in STATES.items()),
    (*USUAL, Column(N_("Vedtatt"), lambda entry: short_date(entry.facts.get("decided")))),
    N_("Ingen avdelinger her nå."),
    called=N_("Avdeling"),
    referred=False,
)
