"""What is counted for one department and one month: enquiries and how fast they were answered. Numbers, no person.

Definitions (our own, to be confirmed by HSFN; they are printed on the page that the monthly mail links to):

    enquiry     whatever came in through a public form in the month, Norwegian time, withdrawn ones included; what looks
                like a robot's (`set_aside`) is counted by itself and in nothing else
    answered    a coordinator has noted an answer; days are working days, 0 = before the next one
    waiting     not answered when the month was frozen, and not withdrawn
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce

from familiekontakten.receipts.receipt import ANSWER_WITHIN
from familiekontakten.working_days import working_days_between

NATION = "nation"
"""Whose figures all departments' added up are."""

FINISHED = 1
SO_FAR = 0
"""Editions of a month: the finished one, and the month so far for an operator who cannot wait."""

Counts = Mapping[str, int]


@dataclass(frozen=True)
class Fact:
    """What one enquiry adds to the figures: codes and days only."""

    form: str
    source: str
    language: str
    received: date
    answered: date | None = None
    withdrawn: bool = False
    set_aside: bool = False


@dataclass(frozen=True)
class Figures:
    """The figures of one department (or, added up, of several) for one month. `days` counts answers by working days."""

    enquiries: int
    set_aside: int
    withdrawn: int
    waiting: int
    forms: Counts
    sources: Counts
    languages: Counts
    days: Counts

    @property
    def in_time(self) -> int:
        """Enquiries answered within the promised working days."""
        return sum(n for days, n in self.days.items() if int(days) <= ANSWER_WITHIN)

    @property
    def late(self) -> int:
        """Enquiries answered later than promised."""
        return sum(self.days.values()) - self.in_time

    @property
    def median_days(self) -> float | None:
        """The middle number of working days to an answer; None when nothing was answered."""
        every = sorted(int(days) for days, n in self.days.items() for _ in range(n))
        middle = len(every) // 2
        return (every[middle] + every[~middle]) / 2 if every else None

    def __add__(self, other: "Figures") -> "Figures":
        """The figures of both together. They add up because nothing in them is an average."""
        return Figures(
            enquiries=self.enquiries + other.enquiries,
            set_aside=self.set_aside + other.set_aside,
            withdrawn=self.withdrawn + other.withdrawn,
            waiting=self.waiting + other.waiting,
            forms=_added(self.forms, other.forms),
            sources=_added(self.sources, other.sources),
            languages=_added(self.languages, other.languages),
            days=_added(self.days, other.days),
        )


NOTHING = Figures(0, 0, 0, 0, {}, {}, {}, {})


def count(facts: Iterable[Fact]) -> Figures:
    """The figures of these enquiries."""
    every = list(facts)
    kept = [fact for fact in every if not fact.set_aside]
    answered = [fact for fact in kept if fact.answered]
    return Figures(
        enquiries=len(kept),
        set_aside=len(every) - len(kept),
        withdrawn=sum(fact.withdrawn and not fact.answered for fact in kept),
        waiting=sum(not fact.withdrawn and not fact.answered for fact in kept),
        forms=_sorted(Counter(fact.form for fact in kept)),
        sources=_sorted(Counter(fact.source for fact in kept)),
        languages=_sorted(Counter(fact.language for fact in kept)),
        days=_sorted(Counter(str(working_days_between(f.received, f.answered)) for f in answered if f.answered)),
    )


def total(figures: Iterable[Figures]) -> Figures:
    """The figures of several departments added up."""
    return reduce(Figures.__add__, figures, NOTHING)


def _added(one: Counts, other: Counts) -> Counts:
    return _sorted({name: one.get(name, 0) + other.get(name, 0) for name in {*one, *other}})


def _sorted(counts: Counts) -> Counts:
    return dict(sorted(counts.items()))
