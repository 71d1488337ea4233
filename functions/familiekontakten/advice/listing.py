"""The lists of advice, one for each state. Pure."""

from familiekontakten.advice.advice import STATES, TOPICS
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.listing import DUE, Column, Filter, Listing, fact
from familiekontakten.workspace.writing import short_date

LISTING = Listing(
    "advice",
    N_("Råd til koordinatorer"),
    "/workspace/national/advice",
    tuple(Filter(state.value, label, f"advice#{state}") for state, label in STATES.items()),
    (
        Column(N_("Dato"), lambda entry: short_date(entry.since)),
        fact(N_("Første tema"), "topic", TOPICS),
        fact(N_("Temaer"), "topics", {}),
        DUE,
    ),
    N_("Ingen råd her."),
    called=N_("Avdeling"),
    referred=False,
)
