"""From a start-up to what is counted of it: support to a municipality that may begin (annual report for 2019). Pure."""

from familiekontakten.start_ups.application import Outcome
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.statistics.facts.fact import Fact
from familiekontakten.statistics.facts.writing import iso, row

SUPPORT = "startup_support"


def facts_of_start_up(one: StartUp, _: str) -> tuple[Fact, ...]:
    """A row for each municipality that got money from the state to begin with; cleared when the board approved it."""
    if one.support_on is None:
        return ()
    cleared = next((iso(made.on) for made in one.decisions if made.outcome == Outcome.APPROVED), None)
    support = {"date": iso(one.support_on), "cleared": cleared}
    rows = tuple(
        row(SUPPORT, f"{one.id}-{code}", one.version, municipality=code, **support)
        for code in one.application.kommune_codes
    )
    return (Fact(SUPPORT, one.id, rows),)
