"""The totals that a mail may carry: one number each, never a breakdown. Pure.

A mail is no safe place for a table about five families (research on disclosure, rule 1: two editions; a coordinator
sees the exact figures logged in, a mail carries totals and a link). So a mail is made of these numbers and nothing
else; what is not listed here stands in no mail.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.figures import Figures

Totals = Mapping[str, int]
"""Whole numbers by indicator; what was never counted is not there."""

MINUTES_AS_COUNTED = 7 * 60
"""Hours are counted in sevenths of a minute (indicator.py), so that sums are exact."""


@dataclass(frozen=True)
class Total:
    """A number of the mail: the sum of an indicator's categories. `stock`: as it stood on the last day, so a year has
    no sum of it. `each`: what is counted for one that is printed."""

    id: str
    label: str
    stock: bool = False
    each: int = 1


@dataclass(frozen=True)
class Group:
    """Totals that count the same thing, so that their bars can be held against each other."""

    heading: str
    totals: tuple[Total, ...]


GROUPS = (
    Group(
        N_("Innboksen"),
        (
            Total("enq.received", N_("Henvendelser gjennom skjemaene")),
            Total("enq.waiting", N_("Venter på svar"), stock=True),
        ),
    ),
    Group(
        N_("Familier"),
        (
            Total("fam.supported", N_("Familier som fikk besøk")),
            Total("ref.received", N_("Nye henvendelser")),
            Total("wait.referred_not_visited", N_("Venter på første besøk"), stock=True),
            Total("wait.visited_unmatched_stock", N_("Venter på familiekontakt"), stock=True),
        ),
    ),
    Group(
        N_("Koblinger"),
        (
            Total("match.started", N_("Nye koblinger")),
            Total("match.active_stock", N_("Pågående koblinger"), stock=True),
        ),
    ),
    Group(
        N_("Familiekontakter"),
        (
            Total("vol.active", N_("Aktive familiekontakter")),
            Total("course.completed", N_("Nye familiekontakter etter kurs")),
        ),
    ),
    Group(N_("Kurs"), (Total("course.held", N_("Forberedelseskurs avholdt")),)),
    Group(N_("Timer"), (Total("hours.total", N_("Timer besøk"), each=MINUTES_AS_COUNTED),)),
)

TOTALS = {total.id: total for group in GROUPS for total in group.totals}

IN_A_LINE = ("fam.supported", "ref.received", "wait.visited_unmatched_stock", "match.active_stock", "vol.active")
"""The totals of each department that the national office gets."""


def totals_of(figures: Figures) -> dict[str, int]:
    """The totals of some figures; hours rounded half up."""
    return {name: _whole(figures[name].values(), total.each) for name, total in TOTALS.items() if name in figures}


def _whole(counts: Iterable[int], each: int) -> int:
    return (2 * sum(counts) + each) // (2 * each)


def line_of(figures: Figures) -> dict[str, int]:
    """The totals that the national office reads of one department."""
    every = totals_of(figures)
    return {name: every[name] for name in IN_A_LINE if name in every}
