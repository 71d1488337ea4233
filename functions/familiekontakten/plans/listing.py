"""The lists of plans, one for each state. Pure."""

from familiekontakten.languages.catalogue import N_
from familiekontakten.plans.plan import KINDS, STATES
from familiekontakten.workspace.listing import DUE, STEP, Filter, Listing, fact

LISTING = Listing(
    "plans",
    N_("Planer og mål"),
    "/workspace/national/plans",
    tuple(Filter(state.value, label, f"plan#{state}") for state, label in STATES.items()),
    (
        fact(N_("Slag"), "kind", KINDS),
        fact(N_("Mål"), "goals", {}),
        fact(N_("Nådd"), "reached", {}),
        STEP,
        DUE,
    ),
    N_("Ingen planer her."),
    called=N_("Plan"),
    referred=False,
)
