"""The lists of quotes: those that are kept, the first to end first, and those that were erased. Pure."""

from familiekontakten.languages.catalogue import N_
from familiekontakten.quotes.quote import LEVELS, SAID_BY, STATES
from familiekontakten.workspace.listing import Column, Filter, Listing, fact
from familiekontakten.workspace.writing import short_date

LISTING = Listing(
    "quotes",
    N_("Sitater"),
    "/workspace/national/quotes",
    tuple(Filter(state.value, label, f"quote#{state}") for state, label in STATES.items()),
    (
        fact(N_("Sagt av"), "said_by", SAID_BY),
        fact(N_("Kan brukes"), "level", LEVELS),
        Column(N_("Til og med"), lambda entry: short_date(entry.since)),
    ),
    N_("Ingen sitater her."),
    called=N_("Handler om"),
    referred=False,
)
