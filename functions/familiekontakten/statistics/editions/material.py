"""What a month is closed from, read once for all departments: a few Queries a month, however many records there are."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from familiekontakten.months import day_of, months_before
from familiekontakten.statistics.approvals.approval import Approval
from familiekontakten.statistics.approvals.records import approved_in
from familiekontakten.statistics.editions.edition import FIRST, SO_FAR
from familiekontakten.statistics.editions.records import Known, known_in
from familiekontakten.statistics.editions.totals import Totals
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.fold.folded import Folded
from familiekontakten.statistics.fold.nightly import fold_department
from familiekontakten.statistics.indicators.catalogue import DEFINITIONS
from familiekontakten.statistics.period import month as month_called
from familiekontakten.statistics.records import counted_digests, national

MONTHS_BACK = 12
"""How far back corrections are looked for: as far as the month is compared, so that both sides are the latest."""


@dataclass(frozen=True)
class Past:
    """An earlier month: the latest finished edition of each department and the nation, and the digests of the figures
    as they stand now. `frozen` is kept up to date while editions are frozen."""

    frozen: dict[str, Known]
    live: Mapping[str, str]


@dataclass(frozen=True)
class Material:
    """All of it. `standing`: whose editions are frozen already. `folded`: what had to be folded on the way."""

    month: str
    number: int
    now: datetime
    departments: tuple[str, ...]
    standing: Collection[str]
    live: Mapping[str, Folded]
    past: Mapping[str, Past]
    approvals: Mapping[str, Mapping[str, Approval]]
    folded: dict[str, Folded] = field(default_factory=dict)

    def figures_of(self, department: str) -> Folded:
        """A department's figures up to the last day that counts; folded now where they are missing or old, and while
        the month is not over: its last day has not passed when the night's were made."""
        until = last_counted(self.month, self.now)
        known = self.live.get(department) if self.number != SO_FAR else None
        if known and known.as_of >= until and known.definitions == DEFINITIONS:
            return known
        if department not in self.folded:
            self.folded[department] = fold_department(LIVE, department, self.month, until)
        return self.folded[department]

    def has_counts(self, department: str) -> bool:
        """Whether anything was counted in a department, or may have been: its figures are missing."""
        known = self.live.get(department)
        return known is None or any(known.figures.values())

    def beside(self, whose: str) -> dict[str, Totals]:
        """The totals of earlier months that are frozen."""
        return {name: past.frozen[whose].totals for name, past in self.past.items() if whose in past.frozen}


def gathered(month: str, number: int, departments: tuple[str, ...], now: datetime) -> Material:
    """Reads it. The month so far is compared, but corrects nothing."""
    known = known_in(month)
    standing = {whose for whose, every in known.items() if any(_same(one.number, number) for one in every)}
    live = {one.department: one for one in national(LIVE, month)}
    before = [months_before(month, back) for back in range(1, MONTHS_BACK + 1)]
    past = {name: _past(name) for name in before}
    approvals = {name: approved_in(departments, name) for name in (month, before[0])}
    return Material(month, number, now, departments, standing, live, past, approvals)


def last_counted(month: str, now: datetime) -> date:
    """The month's last day, today's where it is not over."""
    return min(month_called(month).last, day_of(now))


def _same(number: int, wanted: int) -> bool:
    return number == wanted if wanted == SO_FAR else number >= FIRST


def _past(month: str) -> Past:
    finished = {whose: [one for one in every if one.number >= FIRST] for whose, every in known_in(month).items()}
    return Past({whose: every[-1] for whose, every in finished.items() if every}, counted_digests(LIVE, month))
