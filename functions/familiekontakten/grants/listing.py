"""The lists of grants: the national office's, and what a department hands out or has applied for. Pure."""

from familiekontakten.casebook.entry import Entry
from familiekontakten.charts.numbers import written
from familiekontakten.grants.grant import GrantState
from familiekontakten.grants.terms import CAMPAIGNS
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.listing import USUAL, Column, Filter, Listing, fact
from familiekontakten.workspace.writing import UNKNOWN

STATES = {
    GrantState.APPLIED: N_("Søkt om"),
    GrantState.GRANTED: N_("Innvilget"),
    GrantState.REFUSED: N_("Avslått"),
    GrantState.REPORTED: N_("Rapportert"),
}
"""What each state is called."""
OWN_STATES = {
    GrantState.APPLIED: N_("Egne søknader"),
    GrantState.GRANTED: N_("Egne, innvilget"),
    GrantState.REFUSED: N_("Egne, avslått"),
    GrantState.REPORTED: N_("Egne, rapportert"),
}
"""The same of what a department applied for itself."""


def _amount(head: str, name: str) -> Column:
    """A column of kroner."""

    def cell(entry: Entry) -> str:
        kroner = entry.facts.get(name)
        return written(int(kroner)) if kroner else UNKNOWN

    return Column(head, cell)


_KRONER, _LEFT = _amount(N_("Kroner"), "kroner"), _amount(N_("Igjen"), "left")
_CAMPAIGN = fact(N_("Aksjon"), "campaign", CAMPAIGNS)

NATIONAL = Listing(
    "grants",
    N_("Midler"),
    "/workspace/national/grants",
    tuple(Filter(state.value, label, f"grant#{state}") for state, label in STATES.items()),
    (*USUAL, _KRONER, _CAMPAIGN),
    N_("Ingen tilskudd her nå."),
    called=N_("Giver"),
    referred=False,
)
DEPARTMENT = Listing(
    "handouts",
    N_("Midler til familiene"),
    "/workspace/grants",
    (
        Filter("open", N_("Å dele ut"), "pot#open"),
        Filter("finished", N_("Delt ut"), "pot#finished"),
        *(Filter(state.value, label, f"own_grant#{state}") for state, label in OWN_STATES.items()),
    ),
    (*USUAL, _KRONER, _LEFT),
    N_("Ingen midler her nå. Det som det nasjonale kontoret gir avdelingen, kommer hit av seg selv."),
    called=N_("Giver"),
    referred=False,
)
